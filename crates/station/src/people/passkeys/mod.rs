//! Passkeys (W3C Web Authentication): a device signs in for its person, who
//! has to unlock it. Who signs in so owes no code.
//!
//! What a device was asked is kept in a row until it answers, once; the cookie
//! carries its name alone.

pub mod queries;

use anyhow::Context as _;
use axum::http::{HeaderMap, HeaderValue};
use axum_extra::extract::cookie::CookieJar;
use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Error, audit};
use lw_web::App;
use serde::Serialize;
use serde_json::{Value, json};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Uuid, Webauthn, WebauthnBuilder,
};

use super::secret::{Secret, digest};
use super::{Person, Who, by, sessions, sign_in};
use queries::{Question, Stored};

/// How long a device may take to answer: five minutes.
const PATIENCE_MS: i64 = 5 * 60_000;
/// Questions that may wait: whoever asks for more keeps the disk busy, not us.
const MOST_OPEN: i64 = 5_000;
/// The cookie of who was asked.
const COOKIE: &str = "__Host-desk-passkey";

/// Why a passkey was not taken.
#[derive(Debug, thiserror::Error)]
pub enum BadPasskey {
    /// The answer is wrong, late, or to another question.
    #[error("the passkey was not accepted")]
    Refused,
    /// The fault is ours.
    #[error(transparent)]
    Fault(#[from] anyhow::Error),
}

impl From<Error> for BadPasskey {
    fn from(error: Error) -> Self {
        Self::Fault(error.into())
    }
}

/// A question for a device, and the `Set-Cookie` that its answer comes back with.
pub struct Asked {
    /// What the browser hands to the device, as JSON.
    pub question: Value,
    /// The cookie.
    pub cookie: HeaderValue,
}

/// What passkeys are bound to: the desk's host. None where it has no name,
/// such as on a bare address, to which no passkey can be bound.
pub fn host(app: &App) -> Option<Webauthn> {
    let origin = Url::parse(&app.desk_url).ok()?;
    let host = origin.domain()?.to_owned();
    WebauthnBuilder::new(&host, &origin).ok()?.rp_name(&app.station()).build().ok()
}

/// Asks a device for a new passkey of this person.
pub async fn ask_new(app: &App, webauthn: &Webauthn, who: &Who) -> Result<Asked, BadPasskey> {
    let known = queries::of(&app.db, &who.id).await?;
    let known = known.iter().filter_map(|it| Some(read(it).ok()?.cred_id().clone())).collect();
    let (question, state) = webauthn
        .start_passkey_registration(handle(&who.id)?, &who.email, &who.name, Some(known))
        .context("asking for a passkey")?;
    let mut question = serde_json::to_value(question).context("a question is JSON")?;
    // So that the device finds it without being told whose it is.
    let selection = &mut question["publicKey"]["authenticatorSelection"];
    selection["residentKey"] = json!("required");
    selection["requireResidentKey"] = json!(true);
    ask(&app.db, question, &state, Some(who.id.clone()), app.clock.now()).await
}

/// Takes a new passkey.
pub async fn add(
    app: &App,
    webauthn: &Webauthn,
    who: &Who,
    headers: &HeaderMap,
    (answer, name): (&RegisterPublicKeyCredential, String),
) -> Result<(), BadPasskey> {
    let now = app.clock.now();
    let question = take(&app.db, headers, now).await?;
    if question.person_id.as_ref() != Some(&who.id) {
        return Err(BadPasskey::Refused);
    }
    let state: PasskeyRegistration = serde_json::from_str(&question.state).context("a question is ours")?;
    let passkey = webauthn.finish_passkey_registration(answer, &state).map_err(|_| BadPasskey::Refused)?;
    let credential = credential(passkey.cred_id());
    let key = serde_json::to_string(&passkey).context("a passkey is JSON")?;
    let it = Stored { id: Id::new(now), person_id: who.id.clone(), name, key, made_at: now };
    let added = app
        .db
        .change::<(), Error>(move |change| {
            Box::pin(async move {
                queries::insert(change, &it, &credential).await?;
                let person = &it.person_id;
                audit::note(change, &by(person), "passkey", &format!("person:{person}"), now).await
            })
        })
        .await;
    match added {
        // The device is here already.
        Err(Error::Taken(_)) => Err(BadPasskey::Refused),
        added => Ok(added?),
    }
}

/// Asks any device that is at hand who it is.
pub async fn ask_who(app: &App, webauthn: &Webauthn) -> Result<Asked, BadPasskey> {
    let (mut question, state) =
        webauthn.start_discoverable_authentication().context("asking for a passkey")?;
    // It is asked when the button is pressed, not while the page is read.
    question.mediation = None;
    let question = serde_json::to_value(question).context("a question is JSON")?;
    ask(&app.db, question, &state, None, app.clock.now()).await
}

/// Signs in who the device says it is; returns the `Set-Cookie` of the session.
pub async fn sign_in(
    app: &App,
    webauthn: &Webauthn,
    headers: &HeaderMap,
    answer: &PublicKeyCredential,
    (agent, place): (&str, &str),
) -> Result<HeaderValue, BadPasskey> {
    let now = app.clock.now();
    let question = take(&app.db, headers, now).await?;
    if question.person_id.is_some() {
        return Err(BadPasskey::Refused);
    }
    let (claimed, id) =
        webauthn.identify_discoverable_authentication(answer).map_err(|_| BadPasskey::Refused)?;
    let stored = queries::by_credential(&app.db, &credential(id)).await?.ok_or(BadPasskey::Refused)?;
    if handle(&stored.person_id)? != claimed {
        return Err(BadPasskey::Refused);
    }
    let person = super::queries::by_id(&app.db, &stored.person_id).await?.ok_or(BadPasskey::Refused)?;
    let mut passkey = read(&stored)?;
    let state: DiscoverableAuthentication =
        serde_json::from_str(&question.state).context("a question is ours")?;
    let result = webauthn
        .finish_discoverable_authentication_v2(answer, state, &passkey)
        .map_err(|_| BadPasskey::Refused)?;
    passkey.update_credential(&result);
    let key = serde_json::to_string(&passkey).context("a passkey is JSON")?;
    come_in(&app.db, person, (stored.id, key), (agent, place), now).await
}

async fn come_in(
    db: &Db,
    person: Person,
    (passkey, key): (Id, String),
    (agent, place): (&str, &str),
    now: Timestamp,
) -> Result<HeaderValue, BadPasskey> {
    let (agent, place) = (agent.to_owned(), place.to_owned());
    db.change::<_, BadPasskey>(move |change| {
        Box::pin(async move {
            if !queries::update(change, &passkey, &key).await? {
                return Err(BadPasskey::Refused);
            }
            sign_in::note(change, &person.email, &place, true, now).await?;
            Ok(sessions::begin(change, &person.id, &agent, &place, now).await?)
        })
    })
    .await
}

/// Removes a person's passkey; whether it was there.
pub async fn remove(change: &mut Change, person: &Id, passkey: &str, now: Timestamp) -> Result<bool, Error> {
    let was_there = queries::delete(change, person, passkey).await?;
    if was_there {
        audit::note(change, &by(person), "passkey-end", &format!("person:{person}"), now).await?;
    }
    Ok(was_there)
}

async fn ask(
    db: &Db,
    question: Value,
    state: &impl Serialize,
    person: Option<Id>,
    now: Timestamp,
) -> Result<Asked, BadPasskey> {
    let secret = Secret::new()?;
    let id = secret.digest();
    let kept =
        Question { person_id: person, state: serde_json::to_string(state).context("a question is JSON")? };
    db.change::<(), BadPasskey>(move |change| {
        Box::pin(async move {
            queries::forget_questions(change, now).await?;
            if queries::open_questions(change).await? >= MOST_OPEN {
                return Err(BadPasskey::Refused);
            }
            Ok(queries::insert_question(change, &id, &kept, now.plus_millis(PATIENCE_MS)).await?)
        })
    })
    .await?;
    Ok(Asked { question, cookie: cookie(secret.as_str(), PATIENCE_MS / 1000) })
}

/// The question that a request answers. It can be answered no more.
async fn take(db: &Db, headers: &HeaderMap, now: Timestamp) -> Result<Question, BadPasskey> {
    let jar = CookieJar::from_headers(headers);
    let secret =
        jar.get(COOKIE).and_then(|cookie| Secret::read(cookie.value())).ok_or(BadPasskey::Refused)?;
    let id = secret.digest();
    db.change::<_, Error>(move |change| {
        Box::pin(async move { queries::take_question(change, &id, now).await })
    })
    .await?
    .ok_or(BadPasskey::Refused)
}

fn read(stored: &Stored) -> anyhow::Result<Passkey> {
    serde_json::from_str(&stored.key).context("reading a passkey")
}

/// The person as devices know them: their id, as it was before it was written
/// in letters.
fn handle(person: &Id) -> anyhow::Result<Uuid> {
    Uuid::parse_str(&person.urn()).context("an id is a UUID")
}

/// What a row is found by. Authenticators choose up to 1,023 bytes.
fn credential(id: &[u8]) -> String {
    digest(&hex::encode(id))
}

/// A `Set-Cookie` that makes the browser forget what was asked.
pub fn forgotten() -> HeaderValue {
    cookie("", 0)
}

fn cookie(value: &str, seconds: i64) -> HeaderValue {
    let cookie = format!("{COOKIE}={value}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age={seconds}");
    HeaderValue::try_from(cookie).unwrap_or_else(|_| unreachable!("letters and digits are a header"))
}
