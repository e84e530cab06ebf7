//! What a device shows of a sending, and how its push service is to treat it.

use anyhow::Context as _;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use lw_base::Direction;
use lw_library::logos;
use lw_station::editions::Edition;
use lw_station::frame::ALERTS;
use lw_web::App;
use serde::Serialize;
use tokio::task::spawn_blocking;
use web_push_native::Auth;
use web_push_native::p256::PublicKey;

use super::{Address, BadSubscription};
use crate::alerts::{Sending, Urgency, site};

/// Bytes of the secret between a browser and us.
const AUTH_BYTES: usize = 16;
/// Bytes of a point on P-256, uncompressed.
const POINT_BYTES: usize = 65;

/// What the worker in the browser is given (`islands/src/sw.ts`).
#[derive(Serialize)]
struct Shown<'a> {
    title: String,
    text: String,
    /// One notification a tag: what comes later takes its place.
    tag: &'a str,
    /// The place of the sending among those of its alert: nothing older takes its place.
    number: i64,
    lang: &'a str,
    dir: Direction,
    /// Where a click leads.
    address: String,
    icon: Option<&'a str>,
}

/// A sending as it is brought.
pub(super) struct Message {
    text: Vec<u8>,
    topic: HeaderValue,
    urgency: &'static str,
}

impl Message {
    pub(super) async fn of(app: &App, edition: &Edition, it: &Sending) -> anyhow::Result<Self> {
        let word = app.words.say(&edition.language, it.word(), &[("count", 1.into())]);
        let logo = logos::file(&app.db, edition).await?.map(|file| file.path());
        let list = || edition.path(&format!("{ALERTS}#{}", it.alert_id));
        let shown = Shown {
            title: format!("{word} · {}", edition.name),
            text: it.reason.as_ref().map_or_else(|| it.text.clone(), |why| format!("{}\n{why}", it.text)),
            tag: it.alert_id.as_str(),
            number: it.number,
            lang: edition.language.as_str(),
            dir: edition.language.direction(),
            address: site::path(app, edition, it).await?.unwrap_or_else(list),
            icon: logo.as_deref().or(app.assets.address("icon.png")),
        };
        Ok(Self {
            text: serde_json::to_vec(&shown)?,
            // An id is at most 32 letters of base64's alphabet, as a topic must be.
            topic: HeaderValue::try_from(it.alert_id.as_str()).context("an id fits a header")?,
            urgency: match Urgency::named(&it.urgency).unwrap_or_default() {
                Urgency::Breaking => "high",
                Urgency::Important => "normal",
                Urgency::Update => "low",
            },
        })
    }

    /// It, encrypted for one browser (RFC 8291).
    pub(super) async fn seal(&self, address: &Address) -> anyhow::Result<Vec<u8>> {
        let (key, auth) = read(address).map_err(|bad| anyhow::anyhow!("{bad}"))?;
        let text = self.text.clone();
        // It takes the processor's time, and others on the thread wait for answers.
        let sealed = spawn_blocking(move || web_push_native::encrypt(text, &key, &auth));
        Ok(sealed.await??)
    }

    /// What stands around it (RFC 8030 section 5): it is kept for the device for so
    /// long, in seconds.
    pub(super) fn headers(&self, signature: &str, seconds: i64) -> anyhow::Result<HeaderMap> {
        let mut all = HeaderMap::new();
        all.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
        all.insert(header::CONTENT_ENCODING, HeaderValue::from_static("aes128gcm"));
        let mut signature = HeaderValue::try_from(signature)?;
        signature.set_sensitive(true);
        all.insert(header::AUTHORIZATION, signature);
        all.insert(HeaderName::from_static("ttl"), HeaderValue::from(seconds.max(0)));
        all.insert(HeaderName::from_static("topic"), self.topic.clone());
        all.insert(HeaderName::from_static("urgency"), HeaderValue::from_static(self.urgency));
        Ok(all)
    }
}

/// A browser's keys, as they are used.
pub(super) fn read(address: &Address) -> Result<(PublicKey, Auth), BadSubscription> {
    let bytes = |letters: &str| {
        URL_SAFE_NO_PAD.decode(letters.trim_end_matches('=')).map_err(|_| BadSubscription::Keys)
    };
    let (point, auth) = (bytes(&address.keys.p256dh)?, bytes(&address.keys.auth)?);
    if point.len() != POINT_BYTES || auth.len() != AUTH_BYTES {
        return Err(BadSubscription::Keys);
    }
    let key = PublicKey::from_sec1_bytes(&point).map_err(|_| BadSubscription::Keys)?;
    Ok((key, Auth::clone_from_slice(&auth)))
}
