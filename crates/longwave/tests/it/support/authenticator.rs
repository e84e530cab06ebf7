use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::PUBLIC;

/// Who holds it has unlocked it (Web Authentication, section 6.1).
const UNLOCKED: u8 = 0b101;
/// A new key is attached.
const WITH_KEY: u8 = 0b100_0000;

/// A device with one passkey, as a browser at the station's address hands it on.
pub struct Authenticator {
    key: SigningKey,
    id: Vec<u8>,
    user: String,
    pub origin: String,
    pub flags: u8,
    pub counter: u32,
}

impl Authenticator {
    /// `seed` tells one from another.
    pub fn new(seed: u8) -> Self {
        let key = SigningKey::from_slice(&[seed; 32]).unwrap();
        Self {
            key,
            id: vec![seed; 24],
            user: String::new(),
            origin: PUBLIC.into(),
            flags: UNLOCKED,
            counter: 1,
        }
    }

    /// Answers a question for a new passkey.
    pub fn makes(&mut self, question: &Value) -> Value {
        let question = &question["publicKey"];
        self.user = question["user"]["id"].as_str().unwrap().to_owned();
        let client = self.client("webauthn.create", question);
        let mut data = self.data(question["rp"]["id"].as_str().unwrap(), self.flags | WITH_KEY);
        data.extend([0; 16]);
        data.extend([0, u8::try_from(self.id.len()).unwrap()]);
        data.extend(&self.id);
        data.extend(self.public_key());
        // CBOR: {"fmt": "none", "attStmt": {}, "authData": …}
        let mut object = vec![0xa3, 0x63];
        object.extend(b"fmt\x64none\x67attStmt\xa0\x68authData\x58");
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(data);
        json!({
            "id": base64(&self.id), "rawId": base64(&self.id), "type": "public-key", "extensions": {},
            "response": { "clientDataJSON": base64(&client), "attestationObject": base64(&object) },
        })
    }

    /// Answers the question who it is.
    pub fn signs(&mut self, question: &Value) -> Value {
        let question = &question["publicKey"];
        self.counter += 1;
        let client = self.client("webauthn.get", question);
        let data = self.data(question["rpId"].as_str().unwrap(), self.flags);
        let signed = [data.as_slice(), &Sha256::digest(&client)].concat();
        let signature: Signature = self.key.sign(&signed);
        json!({
            "id": base64(&self.id), "rawId": base64(&self.id), "type": "public-key", "extensions": {},
            "response": {
                "clientDataJSON": base64(&client), "authenticatorData": base64(&data),
                "signature": base64(signature.to_der().as_bytes()), "userHandle": self.user,
            },
        })
    }

    /// Says that it is somebody else's.
    pub fn pretends(&mut self, other: &Self) {
        self.id.clone_from(&other.id);
        self.user.clone_from(&other.user);
    }

    fn client(&self, kind: &str, question: &Value) -> Vec<u8> {
        let client = json!({
            "type": kind, "challenge": question["challenge"], "origin": self.origin, "crossOrigin": false,
        });
        client.to_string().into_bytes()
    }

    fn data(&self, host: &str, flags: u8) -> Vec<u8> {
        let mut data = Sha256::digest(host).to_vec();
        data.push(flags);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// COSE (RFC 9053): an ES256 key on P-256, as CBOR.
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = point.as_bytes()[1..].split_at(32);
        [&[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20], x, &[0x22, 0x58, 0x20], y].concat()
    }
}

/// RFC 4648 section 5, without padding.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits =
            three.iter().fold(0u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..=three.len() {
            text.push(char::from(LETTERS[(bits >> (18 - 6 * place) & 63) as usize]));
        }
    }
    text
}
