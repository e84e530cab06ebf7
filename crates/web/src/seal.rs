//! Secrets that must be read again, such as the keys of second steps, are
//! sealed in the database: who has only a copy of it has none of them.

use std::fmt;
use std::sync::Arc;

use aes_gcm::aead::{Aead as _, KeyInit as _, Payload};
use aes_gcm::{Aes256Gcm, Key, Nonce};
use anyhow::{Context as _, anyhow};

/// Bytes of a key.
pub const KEY_BYTES: usize = 32;
/// What a sealed secret begins with.
pub const MARK: &str = "sealed:1:";
/// Bytes of chance before each secret.
const NONCE_BYTES: usize = 12;

/// Seals secrets and opens them, by AES-256 in GCM, with the station's key.
#[derive(Clone)]
pub struct Seal(Arc<Aes256Gcm>);

impl Seal {
    /// With this key.
    pub fn new(key: [u8; KEY_BYTES]) -> Self {
        Self(Arc::new(Aes256Gcm::new(&Key::<Aes256Gcm>::from(key))))
    }

    /// Seals a secret. It opens only as what it is: `of` names whose it is.
    pub fn close(&self, of: &str, secret: &str) -> anyhow::Result<String> {
        let mut nonce = [0; NONCE_BYTES];
        getrandom::fill(&mut nonce).map_err(|cause| anyhow!("no chance: {cause}"))?;
        let payload = Payload { msg: secret.as_bytes(), aad: of.as_bytes() };
        let sealed = self.0.encrypt(&Nonce::from(nonce), payload).map_err(|_| anyhow!("too long to seal"))?;
        Ok([MARK, &hex::encode(nonce), &hex::encode(sealed)].concat())
    }

    /// Opens a secret. One without the mark is from before there were seals.
    pub fn open(&self, of: &str, sealed: &str) -> anyhow::Result<String> {
        let Some(letters) = sealed.strip_prefix(MARK) else { return Ok(sealed.to_owned()) };
        let bytes = hex::decode(letters).context("a seal is written in hexadecimal")?;
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE_BYTES>().context("a seal is cut short")?;
        let payload = Payload { msg: sealed, aad: of.as_bytes() };
        let secret = self.0.decrypt(&Nonce::from(*nonce), payload);
        let secret = secret.map_err(|_| anyhow!("a secret was sealed with another key file"))?;
        String::from_utf8(secret).context("a secret is text")
    }
}

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seal")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_opens_as_what_it_is_and_nothing_else() {
        let (own, other) = (Seal::new([7; KEY_BYTES]), Seal::new([8; KEY_BYTES]));
        let sealed = own.close("person:1", "GEZDGNBV").unwrap();
        assert!(sealed.starts_with(MARK) && !sealed.contains("GEZDGNBV"));
        assert_ne!(sealed, own.close("person:1", "GEZDGNBV").unwrap(), "chance is in it");
        assert_eq!(own.open("person:1", &sealed).unwrap(), "GEZDGNBV");
        assert!(own.open("person:2", &sealed).is_err(), "moved to somebody else");
        assert!(other.open("person:1", &sealed).is_err(), "another key");
        assert_eq!(own.open("person:1", "GEZDGNBV").unwrap(), "GEZDGNBV", "from before there were seals");
        let broken = [&sealed[..sealed.len() - 2], &sealed[..20], MARK, "sealed:1:zz", "sealed:1:é"];
        for broken in broken {
            assert!(own.open("person:1", broken).is_err(), "{broken}");
        }
    }
}
