//! Passwords: which are good enough, and how they are kept.

use anyhow::{Context as _, anyhow};
use argon2::Argon2;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash};

/// The fewest letters (NIST SP 800-63B revision 4 asks for 15 where it is the
/// only factor; ours must also be hard to guess).
const FEWEST: usize = 12;
/// The fewest beside words that everybody knows of this person.
const FEWEST_BESIDE: usize = 6;
/// The most, in bytes: hashing more would be a way to keep us busy.
const MOST: usize = 512;
/// What zxcvbn must think of it: 3 of 4, over 100 million guesses.
const STRENGTH: zxcvbn::Score = zxcvbn::Score::Three;

/// Passwords of 12 letters and more that were stolen elsewhere most often, one a
/// line: those of Django 5.2’s list of 20,000, which Royce Williams made of
/// “Pwned Passwords”. zxcvbn knows 30,000 of its own, nearly all of them shorter.
const BREACHED: &str = include_str!("breached.txt");

/// Why a password is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// Fewer than 12 letters.
    Short,
    /// More than 512 bytes.
    Long,
    /// Common, breached, or made of what everybody knows of this person.
    Guessable,
}

/// What is wrong with a password for who has these names.
pub fn weakness(password: &str, names: &[&str]) -> Option<Weakness> {
    if password.chars().count() < FEWEST {
        Some(Weakness::Short)
    } else if password.len() > MOST {
        Some(Weakness::Long)
    } else {
        let known: Vec<&str> = names.iter().copied().chain(BREACHED.lines()).collect();
        let is_guessable =
            beside(password, names) < FEWEST_BESIDE || zxcvbn::zxcvbn(password, &known).score() < STRENGTH;
        is_guessable.then_some(Weakness::Guessable)
    }
}

/// The letters that are left of a password without the words that everybody
/// knows of this person.
fn beside(password: &str, names: &[&str]) -> usize {
    let mut left = password.to_lowercase();
    let names = names.join(" ").to_lowercase();
    for word in names.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.chars().count() > 2)
    {
        left = left.replace(word, "");
    }
    left.chars().filter(|letter| letter.is_alphanumeric()).count()
}

/// Hashes by Argon2id with the library's defaults (19 MiB, two passes), which
/// are OWASP's.
pub async fn hash(password: String) -> anyhow::Result<String> {
    let hash = move || Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string());
    tokio::task::spawn_blocking(hash).await.context("hashing")?.map_err(|cause| anyhow!("hashing: {cause}"))
}

/// Whether the password is the one that was hashed. Without a hash it takes as
/// long, so that nobody learns by the time which addresses are known.
pub async fn is_right(password: String, hash: Option<String>) -> anyhow::Result<bool> {
    let verify = move || {
        let is_known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
        let hash = PasswordHash::new(&hash).map_err(|cause| anyhow!("a password's hash: {cause}"))?;
        let is_right = Argon2::default().verify_password(password.as_bytes(), &hash).is_ok();
        Ok(is_right && is_known)
    };
    tokio::task::spawn_blocking(verify).await.context("checking a password")?
}

/// The hash of a password that nobody has.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bG9uZ3dhdmUgbm9ib2R5$eGZ5VGJ2QmR1S0JtR3dKcUxzWnVQb1dxTm1Ic0FrVXk";

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(password: &str, expect: Option<Weakness>) {
        let names = ["Odile Karsk", "odile@harbour.example", "Harbour Radio"];
        assert_eq!(weakness(password, &names), expect, "{password}");
    }

    #[test]
    fn what_was_stolen_elsewhere_is_refused_also_with_a_figure_behind_it() {
        assert!(BREACHED.lines().count() > 150);
        for line in BREACHED.lines() {
            assert!(line.len() >= FEWEST && line.to_lowercase() == line, "{line}");
            check(line, Some(Weakness::Guessable));
        }
        for made in
            ["Sojdlg123aljg", "sojdlg123aljg7", "JUNDIAN2011XR!", "1qaz2wsx3edc4rfv", "Passw0rd123456"]
        {
            check(made, Some(Weakness::Guessable));
        }
    }

    #[test]
    fn what_is_easy_to_guess_is_refused() {
        check("seven grey herons above Brack", None);
        check("шесть серых цапель над водой", None);
        check("قارب أزرق تحت المطر الخفيف", None);
        check("short", Some(Weakness::Short));
        check("ناوناو", Some(Weakness::Short));
        check(&"long ".repeat(200), Some(Weakness::Long));
        for common in [
            "password1234",
            "123456789012",
            "qwertyuiopas",
            "aaaaaaaaaaaaaaaa",
            "Odile Karsk Odile Karsk",
            "HARBOUR-radio-odile",
            "iloveyouiloveyou",
        ] {
            check(common, Some(Weakness::Guessable));
        }
    }
}
