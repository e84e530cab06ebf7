//! Who the station is to push services (RFC 8292): a key pair that is made when
//! it is first needed and stays for good, since browsers subscribe to it. It is
//! a row, so that all processes and a restored backup have it, and its secret
//! half is sealed.

use anyhow::{Context as _, anyhow};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use lw_base::Timestamp;
use lw_store::Error;
use lw_web::App;
use url::Url;
use web_push_native::p256::SecretKey;
use web_push_native::p256::ecdsa::signature::Signer as _;
use web_push_native::p256::ecdsa::{Signature, SigningKey};
use web_push_native::p256::elliptic_curve::rand_core::OsRng;
use web_push_native::p256::elliptic_curve::sec1::ToEncodedPoint as _;

use super::queries;

/// What the seal calls the secret half.
const SEALED: &str = "notification-key";
/// How long a signature is good: half of what services take at most, in milliseconds.
const GOOD_MS: i64 = 12 * 3_600_000;

/// The station's key pair.
pub struct Keys {
    secret: SecretKey,
    /// The public half, as browsers and services want it.
    pub public: String,
}

/// The station's keys, made where there are none yet.
pub async fn of(app: &App) -> anyhow::Result<Keys> {
    let stored = match queries::key(&app.db).await? {
        Some(stored) => stored,
        None => {
            make(app).await?;
            queries::key(&app.db).await?.context("the key that was just made is there")?
        }
    };
    let opened = app.seal.open(SEALED, &stored.secret_key).context("the key of notifications")?;
    let bytes = URL_SAFE_NO_PAD.decode(opened).context("the key of notifications is in base64")?;
    let secret = SecretKey::from_slice(&bytes).map_err(|_| anyhow!("the key of notifications is none"))?;
    Ok(Keys { secret, public: stored.public_key })
}

/// Makes a pair. Of two processes that do so at once, the first one's is kept.
async fn make(app: &App) -> anyhow::Result<()> {
    let secret = SecretKey::random(&mut OsRng);
    let public = URL_SAFE_NO_PAD.encode(secret.public_key().to_encoded_point(false).as_bytes());
    let sealed = app.seal.close(SEALED, &URL_SAFE_NO_PAD.encode(secret.to_bytes()))?;
    let now = app.clock.now();
    app.db
        .change::<_, Error>(move |change| {
            Box::pin(async move { queries::insert_key(change, &public, &sealed, now).await })
        })
        .await?;
    Ok(())
}

impl Keys {
    /// What says to the push service at an address who sends, good for half a
    /// day (`Authorization`, RFC 8292 section 3). `contact` is whom to write to.
    pub fn sign(&self, address: &Url, contact: &str, now: Timestamp) -> String {
        let until = now.plus_millis(GOOD_MS).millis() / 1_000;
        let head = serde_json::json!({ "typ": "JWT", "alg": "ES256" });
        let claims = serde_json::json!({
            "aud": address.origin().ascii_serialization(), "exp": until, "sub": contact,
        });
        let letters = |it: &serde_json::Value| URL_SAFE_NO_PAD.encode(it.to_string());
        let said = format!("{}.{}", letters(&head), letters(&claims));
        let signature: Signature = SigningKey::from(&self.secret).sign(said.as_bytes());
        format!("vapid t={said}.{}, k={}", URL_SAFE_NO_PAD.encode(signature.to_bytes()), self.public)
    }
}
