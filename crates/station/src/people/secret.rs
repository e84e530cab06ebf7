//! Secrets that links and cookies carry. Only their digest is kept, so that
//! who reads the database cannot use them.

use anyhow::Context as _;
use sha2::{Digest as _, Sha256};

/// Letters that are not misread aloud (Crockford's base 32).
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// 160 bits.
const LENGTH: usize = 32;

/// What a link or a cookie carries.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// A fresh one.
    pub fn new() -> anyhow::Result<Self> {
        letters(LENGTH).map(Self)
    }

    /// One that came back, if it could be one of ours.
    pub fn read(text: &str) -> Option<Self> {
        let is_ours = text.len() == LENGTH && text.bytes().all(|letter| LETTERS.contains(&letter));
        is_ours.then(|| Self(text.to_owned()))
    }

    /// The letters, for who is to have them.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is kept of it: SHA-256, in hexadecimal. It has 160 bits of chance,
    /// so a slow hash would add nothing.
    pub fn digest(&self) -> String {
        digest(&self.0)
    }
}

/// SHA-256, in hexadecimal.
pub fn digest(text: &str) -> String {
    hex::encode(Sha256::digest(text))
}

/// A password that nobody chose: four groups of four letters, 80 bits.
pub fn password() -> anyhow::Result<String> {
    let letters = letters(16)?;
    Ok(letters.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join("-"))
}

fn letters(count: usize) -> anyhow::Result<String> {
    let mut bytes = vec![0; count];
    getrandom::fill(&mut bytes).context("asking the system for chance")?;
    Ok(bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect())
}
