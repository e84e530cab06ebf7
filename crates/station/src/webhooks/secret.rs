//! What deliveries are signed with: HMAC with SHA-256 over id, time and body,
//! as Standard Webhooks has it.

use anyhow::{Context as _, anyhow};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use lw_base::Id;
use lw_web::seal::Seal;
use sha2::Sha256;

/// What every secret begins with, so that scanners for lost secrets know it.
pub const PREFIX: &str = "whsec_";
/// Bytes of chance in one.
const BYTES: usize = 32;

/// A new secret for a webhook, and the same sealed for its row.
pub fn new(seal: &Seal, webhook: &Id) -> anyhow::Result<(String, String)> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes).map_err(|cause| anyhow!("no chance: {cause}"))?;
    let secret = format!("{PREFIX}{}", STANDARD.encode(bytes));
    let sealed = seal.close(&super::of(webhook), &secret)?;
    Ok((secret, sealed))
}

/// The value of `webhook-signature`: one of each secret.
pub fn sign(secrets: &[String], id: &str, seconds: i64, body: &str) -> anyhow::Result<String> {
    let signed = secrets.iter().map(|secret| {
        let key = secret.strip_prefix(PREFIX).and_then(|it| STANDARD.decode(it).ok());
        let key = key.context("a secret is written in base64")?;
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).context("a key of HMAC has any length")?;
        mac.update(format!("{id}.{seconds}.").as_bytes());
        mac.update(body.as_bytes());
        Ok(format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes())))
    });
    Ok(signed.collect::<anyhow::Result<Vec<_>>>()?.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_specification_comes_out() {
        let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".to_owned();
        let id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
        let signed =
            sign(std::slice::from_ref(&secret), id, 1_614_265_330, r#"{"test": 2432232314}"#).unwrap();
        assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        let two = sign(&[secret.clone(), secret], id, 1_614_265_330, r#"{"test": 2432232314}"#).unwrap();
        assert_eq!(two, format!("{signed} {signed}"));
    }

    #[test]
    fn a_secret_is_sealed_for_its_webhook() {
        let seal = Seal::new([7; 32]);
        let id = Id::new(lw_base::Timestamp::from_millis(5));
        let (secret, sealed) = new(&seal, &id).unwrap();
        assert!(secret.starts_with(PREFIX) && secret.len() == 50, "{secret}");
        assert!(!sealed.contains(&secret));
        assert_eq!(seal.open(&super::super::of(&id), &sealed).unwrap(), secret);
    }
}
