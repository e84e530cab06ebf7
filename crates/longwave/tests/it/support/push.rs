//! A push service as browsers' makers run them (RFC 8030), and devices that
//! subscribe there and read what comes, by another implementation of RFC 8188,
//! 8291 and 8292 than the station's.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use aws_lc_rs::aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use aws_lc_rs::agreement::{self, ECDH_P256, PrivateKey, UnparsedPublicKey};
use aws_lc_rs::hkdf::{HKDF_SHA256, KeyType, Prk, Salt};
use aws_lc_rs::signature::{self, ECDSA_P256_SHA256_FIXED};
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::watch;

/// A push service at a port of this machine.
#[derive(Clone)]
pub struct PushService {
    pub address: SocketAddr,
    desk: Arc<Desk>,
}

/// A status, and what `Retry-After` says.
type Says = (u16, Option<&'static str>);

struct Desk {
    /// What came, by device, in its order.
    taken: Mutex<BTreeMap<String, Vec<Message>>>,
    /// How often somebody came, by device.
    asked: Mutex<HashMap<String, usize>>,
    /// What it answers to a device's messages, the next first; 201 after that.
    answers: Mutex<HashMap<String, Vec<Says>>>,
    is_open: watch::Sender<bool>,
    /// The devices whose messages are not answered.
    silent: Mutex<BTreeSet<String>>,
}

/// A message as it was taken.
#[derive(Clone, Debug)]
pub struct Message {
    pub ttl: i64,
    pub urgency: String,
    pub topic: String,
    body: Vec<u8>,
    /// What the signature says, once it is found to be good.
    pub claims: Value,
    /// The station's key.
    pub key: String,
}

impl PushService {
    pub async fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let desk = Arc::new(Desk {
            taken: Mutex::default(),
            asked: Mutex::default(),
            answers: Mutex::default(),
            is_open: watch::Sender::new(true),
            silent: Mutex::default(),
        });
        let router = Router::new().route("/push/{device}", post(take)).with_state((address, desk.clone()));
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { address, desk }
    }

    /// Its answers to the next messages for a device, with what `Retry-After` says.
    pub fn answers(&self, device: &Device, answers: &[(u16, Option<&'static str>)]) {
        self.desk.answers.lock().unwrap().insert(device.name.clone(), answers.to_vec());
    }

    /// Lets nobody through, or everybody again.
    pub fn opens(&self, is_open: bool) {
        self.desk.is_open.send_replace(is_open);
    }

    /// How often somebody came for a device.
    pub fn asked(&self, device: &Device) -> usize {
        self.desk.asked.lock().unwrap().get(&device.name).copied().unwrap_or(0)
    }

    /// How often somebody came.
    pub fn asked_in_all(&self) -> usize {
        self.desk.asked.lock().unwrap().values().sum()
    }

    /// What came for a device.
    pub fn taken(&self, device: &Device) -> Vec<Message> {
        self.desk.taken.lock().unwrap().get(&device.name).cloned().unwrap_or_default()
    }

    /// A new device whose messages nobody answers.
    pub fn silent(&self, name: &str) -> Device {
        self.desk.silent.lock().unwrap().insert(name.to_owned());
        self.device(name)
    }

    /// A new device.
    pub fn device(&self, name: &str) -> Device {
        let key = PrivateKey::generate(&ECDH_P256).unwrap();
        let mut auth = [0; 16];
        aws_lc_rs::rand::fill(&mut auth).unwrap();
        Device {
            name: name.to_owned(),
            endpoint: format!("http://{}/push/{name}", self.address),
            key: Arc::new(key),
            auth,
        }
    }
}

async fn take(
    State((address, desk)): State<(SocketAddr, Arc<Desk>)>,
    Path(device): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    *desk.asked.lock().unwrap().entry(device.clone()).or_default() += 1;
    if desk.silent.lock().unwrap().contains(&device) {
        std::future::pending::<()>().await;
    }
    let mut opened = desk.is_open.subscribe();
    opened.wait_for(|is_open| *is_open).await.unwrap();
    let next =
        desk.answers.lock().unwrap().get_mut(&device).filter(|all| !all.is_empty()).map(|all| all.remove(0));
    if let Some((status, rest)) = next {
        let mut answer = StatusCode::from_u16(status).unwrap().into_response();
        if let Some(rest) = rest {
            answer.headers_mut().insert(header::RETRY_AFTER, rest.parse().unwrap());
        }
        return answer;
    }
    let text = |name: &str| headers.get(name).and_then(|it| it.to_str().ok()).unwrap_or_default().to_owned();
    let Some((claims, key)) = signed(&text("authorization"), &format!("http://{address}")) else {
        return StatusCode::FORBIDDEN.into_response();
    };
    let (Ok(ttl), "aes128gcm", true) =
        (text("ttl").parse(), text("content-encoding").as_str(), body.len() <= 4_096)
    else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let message =
        Message { ttl, urgency: text("urgency"), topic: text("topic"), body: body.to_vec(), claims, key };
    desk.taken.lock().unwrap().entry(device.clone()).or_default().push(message);
    (StatusCode::CREATED, [(header::LOCATION, format!("http://{address}/message/1"))]).into_response()
}

/// What a signature says, if it is good for this service (RFC 8292).
fn signed(authorization: &str, audience: &str) -> Option<(Value, String)> {
    let (token, key) = authorization.strip_prefix("vapid t=")?.split_once(", k=")?;
    let (said, signature) = token.rsplit_once('.')?;
    let bytes = |letters: &str| URL_SAFE_NO_PAD.decode(letters).ok();
    signature::UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, bytes(key)?)
        .verify(said.as_bytes(), &bytes(signature)?)
        .ok()?;
    let claims: Value = serde_json::from_slice(&bytes(said.split_once('.')?.1)?).ok()?;
    let now = crate::desk_times::now().millis() / 1_000;
    let until = claims["exp"].as_i64()?;
    (claims["aud"] == audience && until > now && until <= now + 24 * 3_600).then(|| (claims, key.to_owned()))
}

/// A browser on somebody's device.
#[derive(Clone)]
pub struct Device {
    name: String,
    pub endpoint: String,
    key: Arc<PrivateKey>,
    auth: [u8; 16],
}

struct Length(usize);

impl KeyType for Length {
    fn len(&self) -> usize {
        self.0
    }
}

fn expand(key: &Prk, info: &[&[u8]], length: usize) -> Vec<u8> {
    let mut out = vec![0; length];
    key.expand(info, Length(length)).unwrap().fill(&mut out).unwrap();
    out
}

impl Device {
    /// Its subscription, as `PushSubscription.toJSON` writes it.
    pub fn subscription(&self) -> Value {
        let public = self.key.compute_public_key().unwrap();
        let keys = json!({ "p256dh": URL_SAFE_NO_PAD.encode(public.as_ref()), "auth": URL_SAFE_NO_PAD.encode(self.auth) });
        json!({ "endpoint": self.endpoint, "expirationTime": null, "keys": keys })
    }

    /// What a message says to it (RFC 8291 section 3.4, RFC 8188 section 2).
    pub fn reads(&self, message: &Message) -> Value {
        let (salt, rest) = message.body.split_at(16);
        let (size, rest) = rest.split_at(4);
        let (key, sealed) = rest[1..].split_at(usize::from(rest[0]));
        assert!(sealed.len() <= u32::from_be_bytes(size.try_into().unwrap()) as usize, "one record");
        let public = self.key.compute_public_key().unwrap();
        let theirs = UnparsedPublicKey::new(&ECDH_P256, key);
        let first = agreement::agree(&self.key, theirs, (), |secret| {
            let prk = Salt::new(HKDF_SHA256, &self.auth).extract(secret);
            Ok(expand(&prk, &[b"WebPush: info\0", public.as_ref(), key], 32))
        });
        let prk = Salt::new(HKDF_SHA256, salt).extract(&first.unwrap());
        let key = expand(&prk, &[b"Content-Encoding: aes128gcm\0"], 16);
        let nonce = expand(&prk, &[b"Content-Encoding: nonce\0"], 12);
        let key = LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &key).unwrap());
        let mut text = sealed.to_vec();
        let nonce = Nonce::try_assume_unique_for_key(&nonce).unwrap();
        let text = key.open_in_place(nonce, Aad::empty(), &mut text).expect("it is for this device");
        let end = text.iter().rposition(|byte| *byte != 0).unwrap();
        assert_eq!(text[end], 2, "the last record ends so");
        serde_json::from_slice(&text[..end]).unwrap()
    }
}
