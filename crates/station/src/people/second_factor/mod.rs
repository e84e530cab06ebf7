//! The second step at signing in: a code of an authenticator app (TOTP, RFC
//! 6238), or a recovery code. Each code is good once.

pub mod queries;

use anyhow::anyhow;
use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Error, audit, record};
use lw_web::seal::Seal;
use totp_rs::{Builder, Totp};

use super::secret;

record! {
    /// A second step as it is stored.
    #[derive(Clone)]
    pub struct SecondFactor {
        /// Whose it is.
        pub person_id: Id,
        /// The key that the app shares with us, in base 32, sealed.
        pub secret: String,
        /// Since when it is asked for; none while it is being set up.
        pub on_since: Option<Timestamp>,
    }
}

/// How many recovery codes there are at first.
const CODES: usize = 10;
/// Letters of a recovery code, without what stands between them.
const CODE_LENGTH: usize = 16;
/// Digits of an app's code.
const DIGITS: usize = 6;
/// The key's length in bytes (RFC 4226 section 4 recommends 160 bits).
const KEY_BYTES: usize = 20;

/// Begins to set it up, with a new key; nothing changes where it is on.
pub async fn set_up(change: &mut Change, seal: &Seal, person: &Id, now: Timestamp) -> Result<(), Error> {
    if queries::hold(change, person).await?.is_some_and(|it| it.on_since.is_some()) {
        return Ok(());
    }
    let mut key = vec![0; KEY_BYTES];
    getrandom::fill(&mut key).map_err(|cause| Error::Unreadable(cause.to_string()))?;
    let key = totp_rs::Secret::new(key.into_boxed_slice()).to_base32();
    let key = seal.close(&of(person), &key).map_err(unreadable)?;
    queries::delete(change, person).await?;
    queries::insert(change, person, &key, now).await
}

/// Turns it on by its first code; returns the recovery codes, or none where
/// the code is wrong.
pub async fn turn_on(
    change: &mut Change,
    seal: &Seal,
    person: &Id,
    code: &str,
    by: &str,
    now: Timestamp,
) -> Result<Option<Vec<String>>, Error> {
    let pending = queries::hold(change, person).await?.filter(|it| it.on_since.is_none());
    let Some(pending) = pending else { return Ok(None) };
    let Some(step) = pending.step_of(seal, &read(code), now)? else { return Ok(None) };
    queries::use_step(change, person, step).await?;
    queries::turn_on(change, person, now).await?;
    audit::note(change, by, "second-step-on", &format!("person:{person}"), now).await?;
    make_codes(change, person, now).await.map(Some)
}

/// Makes new recovery codes in place of the old ones; none where it is off.
pub async fn renew_codes(
    change: &mut Change,
    person: &Id,
    by: &str,
    now: Timestamp,
) -> Result<Option<Vec<String>>, Error> {
    if queries::hold(change, person).await?.is_none_or(|it| it.on_since.is_none()) {
        return Ok(None);
    }
    audit::note(change, by, "recovery-codes", &format!("person:{person}"), now).await?;
    make_codes(change, person, now).await.map(Some)
}

/// Turns it off; whether it was on.
pub async fn turn_off(change: &mut Change, person: &Id, by: &str, now: Timestamp) -> Result<bool, Error> {
    let was_on = queries::hold(change, person).await?.is_some_and(|it| it.on_since.is_some());
    queries::delete(change, person).await?;
    queries::delete_codes(change, person).await?;
    if was_on {
        audit::note(change, by, "second-step-off", &format!("person:{person}"), now).await?;
    }
    Ok(was_on)
}

/// Whether the code is one of the person's and was not used before; it is now.
pub async fn accept(
    change: &mut Change,
    seal: &Seal,
    person: &Id,
    code: &str,
    now: Timestamp,
) -> Result<bool, Error> {
    let Some(factor) = queries::hold(change, person).await?.filter(|it| it.on_since.is_some()) else {
        return Ok(false);
    };
    let code = read(code);
    if code.len() == CODE_LENGTH {
        return queries::use_code(change, person, &code_digest(person, &code)).await;
    }
    match factor.step_of(seal, &code, now)? {
        Some(step) => queries::use_step(change, person, step).await,
        None => Ok(false),
    }
}

async fn make_codes(change: &mut Change, person: &Id, now: Timestamp) -> Result<Vec<String>, Error> {
    queries::delete_codes(change, person).await?;
    let mut codes = Vec::with_capacity(CODES);
    for _ in 0..CODES {
        let code = secret::password().map_err(|cause| Error::Unreadable(cause.to_string()))?;
        queries::insert_code(change, person, &code_digest(person, &read(&code)), now).await?;
        codes.push(code);
    }
    Ok(codes)
}

impl SecondFactor {
    /// The key in base 32.
    fn key(&self, seal: &Seal) -> anyhow::Result<String> {
        seal.open(&of(&self.person_id), &self.secret)
    }

    /// The key in groups, as people type it.
    pub fn shown(&self, seal: &Seal) -> anyhow::Result<String> {
        let key = self.key(seal)?;
        Ok(key.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" "))
    }

    /// The `otpauth:` address that apps take in.
    pub fn link(&self, seal: &Seal, station: &str, login: &str) -> anyhow::Result<String> {
        // A colon parts the two.
        let plain = |text: &str| text.replace(':', " ");
        let totp = builder(&self.key(seal)?)?
            .with_issuer(Some(plain(station)))
            .with_account_name(plain(login))
            .build()
            .map_err(|cause| anyhow!("the key of a second step: {cause}"))?;
        totp.to_url().map_err(|cause| anyhow!("the address of a second step: {cause}"))
    }

    /// The step of 30 seconds that a code belongs to: this one, the one before
    /// or the one after.
    fn step_of(&self, seal: &Seal, code: &str, now: Timestamp) -> Result<Option<i64>, Error> {
        if code.len() != DIGITS {
            return Ok(None);
        }
        let totp = self.key(seal).and_then(|key| totp(&key)).map_err(unreadable)?;
        let seconds = u64::try_from(now.millis() / 1000).unwrap_or(0);
        Ok(totp.check(code, seconds).and_then(|step| i64::try_from(step).ok()))
    }
}

/// Seals the keys that are from before there were seals, and says which do not
/// open: their owners still have recovery codes.
pub async fn seal_all(db: &Db, seal: &Seal) -> Result<(), Error> {
    for factor in queries::all(db).await? {
        let person = factor.person_id.clone();
        match factor.key(seal) {
            Ok(key) if key == factor.secret => {
                let sealed = seal.close(&of(&person), &key).map_err(unreadable)?;
                db.change::<(), Error>(move |change| {
                    Box::pin(async move { queries::seal(change, &person, &key, &sealed).await })
                })
                .await?;
            }
            Ok(_) => {}
            Err(error) => {
                tracing::error!(%error, person.id = %person, "the key of a second step does not open: bring back the key file, or let an owner reset the step");
            }
        }
    }
    Ok(())
}

/// Whose key it is, as the seal knows it.
fn of(person: &Id) -> String {
    format!("second_factor:{person}")
}

fn unreadable(cause: anyhow::Error) -> Error {
    Error::Unreadable(format!("{cause:#}"))
}

fn builder(secret: &str) -> anyhow::Result<Builder> {
    let secret = totp_rs::Secret::try_from_base32(secret).map_err(|_| anyhow!("a key is in base 32"))?;
    Ok(Builder::new().with_secret(secret))
}

fn totp(secret: &str) -> anyhow::Result<Totp> {
    builder(secret)?
        .with_account_name("desk")
        .build()
        .map_err(|cause| anyhow!("the key of a second step: {cause}"))
}

/// A code as it was typed: without blanks and hyphens, in the digits of any
/// keyboard of ours, with the letters that base 32 leaves out read as Crockford
/// reads them.
fn read(code: &str) -> String {
    let letter = |letter: char| match letter {
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(letter) - 0x660, 10),
        '\u{6F0}'..='\u{6F9}' => char::from_digit(u32::from(letter) - 0x6F0, 10),
        'o' | 'O' => Some('0'),
        'i' | 'I' | 'l' | 'L' => Some('1'),
        letter => Some(letter.to_ascii_lowercase()).filter(char::is_ascii_alphanumeric),
    };
    code.chars().filter_map(letter).take(CODE_LENGTH + 1).collect()
}

/// What is kept of a recovery code. It has 80 bits of chance, so a slow hash
/// would add nothing.
fn code_digest(person: &Id, code: &str) -> String {
    secret::digest(&format!("{person}:{code}"))
}

#[cfg(test)]
mod tests {
    use lw_web::seal::KEY_BYTES;

    use super::*;

    /// A key of the standard, and the seal it is under.
    fn standard() -> (SecondFactor, Seal) {
        let secret = totp_rs::Secret::new((*b"12345678901234567890").into()).to_base32();
        let (person_id, seal) = (Id::new(Timestamp::from_millis(1)), Seal::new([7; KEY_BYTES]));
        let secret = seal.close(&of(&person_id), &secret).unwrap();
        (SecondFactor { person_id, secret, on_since: None }, seal)
    }

    #[test]
    fn a_code_is_read_as_it_is_typed() {
        assert_eq!(read(" 123 456 "), "123456");
        assert_eq!(read("١٢٣٤٥٦"), "123456");
        assert_eq!(read("۱۲۳۴۵۶"), "123456");
        assert_eq!(read("ABCD-efgh-O1IL-2345"), "abcdefgh01112345");
        assert_eq!(read(&"7".repeat(10_000)).len(), CODE_LENGTH + 1);
    }

    /// RFC 6238, appendix B: the last six of the eight digits.
    #[test]
    fn codes_are_those_of_the_standard() {
        let (factor, seal) = standard();
        for (second, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
            let now = Timestamp::from_millis(second * 1000);
            assert_eq!(factor.step_of(&seal, code, now).ok().flatten(), Some(second / 30), "{second}");
            assert_eq!(
                factor.step_of(&seal, code, now.plus_millis(29_000)).ok().flatten(),
                Some(second / 30)
            );
            assert_eq!(factor.step_of(&seal, code, now.plus_millis(90_000)).ok().flatten(), None);
        }
    }

    #[test]
    fn any_station_and_person_has_an_address() {
        let (factor, seal) = standard();
        let link = factor.link(&seal, "Радио: «Берег»", "a:b@harbour.example").unwrap();
        assert!(link.starts_with("otpauth://totp/") && link.contains("issuer="), "{link}");
    }
}
