//! Content credentials (C2PA 2.x): what those in a picture's file say and
//! whether they hold ([`read`]), and those that the station gives to the files
//! it makes of one ([`Certificate::sign`]).
//!
//! Asks no server: credentials that lie elsewhere are named, not fetched;
//! whether a certificate was revoked is not asked; nothing is time-stamped. A
//! hostile manifest is refused by its size and the number of its parts before it
//! is read; how deep one may nest and how much a part may unpack to is bounded
//! in the library, the time for all of it here.

mod certificate;
mod harmless;
mod parent;
mod read;
#[cfg(test)]
mod tests;

use std::time::{Duration, Instant};

use c2pa::Context;
use serde::{Deserialize, Serialize};
use serde_json::json;

pub use certificate::{BadCertificate, Certificate};
pub use parent::{MIME, Parent, Place, Unsigned};
pub use read::read;

/// How long reading may take: real ones take milliseconds.
const LONGEST: Duration = Duration::from_secs(5);
/// Bytes of a manifest that are looked at: real ones, with the thumbnails of a
/// long history, have a few hundred thousand.
const MOST_BYTES: usize = 8 << 20;
/// Boxes of a manifest: real ones have some hundreds. The library looks each up
/// among all others.
const MOST_BOXES: usize = 4_000;
/// Compressed parts of one, and megabytes that each may unpack to.
const MOST_PACKED: usize = 16;
const MOST_UNPACKED_MB: usize = 8;

/// Whether credentials hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nothing was changed since, and the station trusts who signed.
    Trusted,
    /// Nothing was changed since; who signed is nobody the station knows.
    Intact,
    /// The file or what is said of it was changed after it was signed.
    Changed,
    /// The signer's certificate has run out, and no time stamp of somebody the
    /// station trusts says that it was signed before.
    Expired,
    /// They cannot be read, or break the rules.
    Broken,
    /// They are said to lie on another server, which is not asked.
    Elsewhere,
}

/// How much of a picture a program made that was trained on the pictures of others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ByAi {
    /// A part of it.
    Partly,
    /// All of it.
    Wholly,
}

/// What the credentials of a file say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credentials {
    /// Whether they hold.
    pub state: State,
    /// Who signed, as the certificate names them.
    pub signer: Option<String>,
    /// When it was signed (RFC 3339), where a time stamp says so.
    pub signed_at: Option<String>,
    /// The program or camera that wrote them.
    pub made_with: Option<String>,
    /// When the picture is said to have been made (RFC 3339).
    pub made_at: Option<String>,
    /// What was done to it, the first first, each once: [`DEEDS`] or `other`.
    pub deeds: Vec<String>,
    /// How much of it was made by AI, as they say it.
    pub by_ai: Option<ByAi>,
    /// What is wrong, in the words of the specification or the library, for who looks after it.
    pub problem: Option<String>,
}

/// What can have been done to a picture (C2PA 2.2, 18.15 “Actions”), by our
/// word and those that stand for it.
pub const DEEDS: [(&str, &[&str]); 14] = [
    ("created", &["created"]),
    ("opened", &["opened"]),
    ("cropped", &["cropped"]),
    ("resized", &["resized", "resized.proportional"]),
    ("turned", &["orientation"]),
    ("colours", &["color_adjustments", "adjustedColor", "enhanced"]),
    ("edited", &["edited", "removed", "deleted", "changedAnimation"]),
    ("described", &["edited.metadata", "addedText"]),
    ("filtered", &["filtered"]),
    ("placed", &["placed", "merged"]),
    ("drawn", &["drawing"]),
    ("converted", &["converted", "transcoded", "repackaged"]),
    ("redacted", &["redacted"]),
    ("published", &["published"]),
];

impl State {
    /// Its word in tables and words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Trusted => "trusted",
            Self::Intact => "intact",
            Self::Changed => "changed",
            Self::Expired => "expired",
            Self::Broken => "broken",
            Self::Elsewhere => "elsewhere",
        }
    }

    /// Whether nothing was changed since it was signed.
    pub fn is_intact(self) -> bool {
        matches!(self, Self::Trusted | Self::Intact)
    }
}

impl ByAi {
    /// Its word in tables and words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Partly => "partly",
            Self::Wholly => "wholly",
        }
    }

    /// What a term of IPTC's list of digital source types says of it.
    pub fn of_term(term: &str) -> Option<Self> {
        match term.rsplit('/').next().unwrap_or(term) {
            "trainedAlgorithmicMedia" => Some(Self::Wholly),
            "compositeWithTrainedAlgorithmicMedia" | "compositeSynthetic" => Some(Self::Partly),
            _ => None,
        }
    }
}

/// Whom the station trusts: certificates in PEM, one after the other.
#[derive(Clone, Debug, Default)]
pub struct Trust(String);

impl Trust {
    /// Trusts whoever these certificates vouch for; `None` where a text holds
    /// no certificate at all.
    pub fn of(pem: &str) -> Option<Self> {
        let is_any =
            |pem: &str| !certificate::parts(pem).is_empty() && context(&Self(pem.to_owned())).is_ok();
        (pem.trim().is_empty() || is_any(pem)).then(|| Self(pem.to_owned()))
    }

    /// How many certificates these are.
    pub fn count(&self) -> usize {
        certificate::parts(&self.0).len()
    }
}

/// How the library is to work: without any network, and not for ever.
fn context(trust: &Trust) -> c2pa::Result<Context> {
    let anchors = Some(trust.0.trim()).filter(|pem| !pem.is_empty());
    let settings = json!({
        "core": {
            "decode_identity_assertions": false,
            "allowed_network_hosts": [],
            "max_decompressed_manifest_size_in_mb": MOST_UNPACKED_MB,
        },
        "verify": { "remote_manifest_fetch": false, "ocsp_fetch": false },
        "builder": { "thumbnail": { "enabled": false } },
        "trust": { "trust_anchors": anchors },
    });
    let begun = Instant::now();
    let context = Context::new().with_settings(settings)?;
    Ok(context.with_progress_callback(move |_, _, _| begun.elapsed() < LONGEST))
}
