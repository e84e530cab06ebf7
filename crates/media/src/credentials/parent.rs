//! Credentials for the files that a station makes: each names the file as it
//! was sent as what it was made from, with that one's own credentials as far as
//! they tell nothing that readers must not know.

use std::io::Cursor;

use c2pa::assertions::Action;
use c2pa::jumbf_io::load_jumbf_from_memory;
use c2pa::{Builder, BuilderIntent, ClaimGeneratorInfo, Ingredient, Manifest, Reader};
use serde_json::json;
use x509_parser::extensions::GeneralName;
use x509_parser::oid_registry::Oid;
use x509_parser::prelude::{FromDer as _, X509Certificate};

use super::harmless::{is_harmless, is_name};
use super::{Certificate, Trust, certificate, context, read};
use crate::pictures::{Format, Kind, Shape};

/// Bytes that credentials add to a file. Where the history is longer, the
/// original is named with what was found out about it, without its history.
const MOST_ADDED: usize = 32_000;
/// What of the original's own credentials goes on to readers. All else is taken
/// out: pictures (a thumbnail shows what was cropped away), EXIF and other
/// descriptions (place, serial numbers), and what nobody knows.
const KEPT: [&str; 7] = [
    "c2pa.actions",
    "c2pa.hash.",
    "c2pa.ingredient",
    "c2pa.training-mining",
    "cawg.training-mining",
    "c2pa.time-stamp",
    "c2pa.certificate-status",
];
/// Any time: what is tried out is thrown away.
pub(super) const TRIED_AT: &str = "2000-01-01T00:00:00Z";

/// A JPEG of one pixel: what a certificate is tried out with.
pub(super) const SMALLEST: &[u8] = &[
    0xff, 0xd8, 0xff, 0xdb, 0x00, 0x43, 0x00, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 0xff, 0xc9, 0x00, 0x0b, 0x08, 0x00, 0x01, 0x00, 0x01, 0x01, 0x01, 0x11, 0x00, 0xff,
    0xcc, 0x00, 0x06, 0x00, 0x10, 0x10, 0x05, 0xff, 0xda, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3f, 0x00,
    0xd2, 0xcf, 0x20, 0xff, 0xd9,
];

/// What the station's files are made from.
pub struct Parent {
    /// With its history, and what of that is taken out.
    whole: Option<(Ingredient, Vec<String>)>,
    /// Without.
    bare: Ingredient,
}

/// Where credentials stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the file that they are of.
    Inside,
    /// In a file of their own, of the type [`MIME`] (C2PA 2.2, 11.4).
    Beside,
}

/// The media type of credentials in a file of their own.
pub const MIME: &str = "application/c2pa";

/// Why a file was not signed: the reason, for the log.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Unsigned(String);

impl From<c2pa::Error> for Unsigned {
    fn from(error: c2pa::Error) -> Self {
        Self(lw_base::one_line(&error.to_string(), 300))
    }
}

impl Parent {
    fn of(bytes: &[u8], kind: Kind, trust: &Trust) -> Result<Self, Unsigned> {
        let mut bare = Self::plain(kind).bare;
        let reader = Reader::from_context(context(trust)?).with_stream(kind.mime(), Cursor::new(bytes))?;
        let signer = reader.active_manifest().and_then(read::signer);
        bare.set_description(match signer {
            Some(signer) if is_name(&signer) => {
                format!("Its own credentials, signed by {signer}, held when it came in.")
            }
            _ => "Its own credentials held when it came in.".to_owned(),
        });
        let taken_out = taken_out(&reader);
        let store = load_jumbf_from_memory(kind.mime(), bytes)?;
        if !is_harmless(&store, &taken_out) || reader.iter_manifests().any(names_device) {
            return Ok(Self { whole: None, bare });
        }
        let mut builder = Builder::from_context(context(trust)?);
        let about = json!({ "title": "original", "relationship": "parentOf" }).to_string();
        let whole = builder.add_ingredient_from_stream(about, kind.mime(), &mut Cursor::new(bytes))?.clone();
        Ok(Self { whole: Some((whole, taken_out)), bare })
    }

    /// Of a file without credentials.
    pub(super) fn plain(kind: Kind) -> Self {
        let mut bare = Ingredient::new_v2("original", kind.mime());
        bare.set_is_parent();
        Self { whole: None, bare }
    }
}

impl Certificate {
    /// Takes a file that was sent as what others are made from, and tries to
    /// sign one. Reads and checks all of it, so it is done once for all of them.
    pub fn parent(&self, bytes: &[u8], kind: Kind, trust: &Trust) -> Result<Parent, Unsigned> {
        let parent = Parent::of(bytes, kind, trust)?;
        sign(self, &parent, (SMALLEST, Format::Jpeg), &[], TRIED_AT, Place::Inside)?;
        Ok(parent)
    }

    /// Signs a file made from an original: the file with its credentials, or the
    /// credentials that are to stand beside it. `now` is when it was made (RFC 3339).
    pub fn sign(
        &self,
        parent: &Parent,
        file: (&[u8], Format),
        shape: Shape,
        now: &str,
        place: Place,
    ) -> Result<Vec<u8>, Unsigned> {
        let deeds: &[&str] = match shape {
            Shape::Whole => &["c2pa.resized", "c2pa.transcoded"],
            _ => &["c2pa.cropped", "c2pa.resized", "c2pa.transcoded"],
        };
        sign(self, parent, file, deeds, now, place)
    }
}

pub(super) fn sign(
    certificate: &Certificate,
    parent: &Parent,
    file: (&[u8], Format),
    deeds: &[&str],
    now: &str,
    place: Place,
) -> Result<Vec<u8>, Unsigned> {
    if let Some((whole, taken_out)) = &parent.whole {
        let signed = signed(certificate, (whole, taken_out), file, deeds, now, place)?;
        let added = match place {
            Place::Inside => signed.len() - file.0.len(),
            Place::Beside => signed.len(),
        };
        if added <= MOST_ADDED {
            return Ok(signed);
        }
    }
    signed(certificate, (&parent.bare, &[]), file, deeds, now, place)
}

fn signed(
    certificate: &Certificate,
    (parent, taken_out): (&Ingredient, &[String]),
    (file, format): (&[u8], Format),
    deeds: &[&str],
    now: &str,
    place: Place,
) -> Result<Vec<u8>, Unsigned> {
    let mut builder = Builder::from_context(context(&Trust::default())?);
    builder.set_intent(BuilderIntent::Edit);
    let mut program = ClaimGeneratorInfo::new("Longwave");
    program.set_version(env!("CARGO_PKG_VERSION"));
    builder.set_claim_generator_info(program);
    builder.add_ingredient(parent.clone());
    for deed in deeds {
        builder.add_action(Action::new(deed).set_when(now))?;
    }
    for uri in taken_out {
        let action = Action::new("c2pa.redacted").set_reason("c2pa.PII.present");
        builder.add_action(action.set_parameter("redacted", uri)?)?;
    }
    builder.definition.redactions = (!taken_out.is_empty()).then(|| taken_out.to_vec());
    let (mut from, mut to) = (Cursor::new(file), Cursor::new(Vec::new()));
    builder.set_no_embed(place == Place::Beside);
    let credentials = builder.sign(&*certificate.signer()?, format.mime(), &mut from, &mut to)?;
    Ok(match place {
        Place::Inside => to.into_inner(),
        Place::Beside => credentials,
    })
}

/// The addresses of what is taken out of the original's history.
fn taken_out(reader: &Reader) -> Vec<String> {
    let mut all = Vec::new();
    for manifest in reader.iter_manifests() {
        let Some(label) = manifest.label() else { continue };
        for reference in manifest.assertion_references() {
            let url = reference.url();
            let name = url.rsplit('/').next().unwrap_or_default();
            if !is_kept(name) {
                all.push(assertion(label, name));
            }
        }
    }
    all.sort();
    all.dedup();
    all
}

/// The address of a part of a manifest.
pub(super) fn assertion(manifest: &str, label: &str) -> String {
    format!("self#jumbf=/c2pa/{manifest}/c2pa.assertions/{label}")
}

pub(super) fn is_kept(label: &str) -> bool {
    KEPT.iter().any(|kept| label.starts_with(kept))
}

/// A camera's certificate may be of that one camera: it has a serial number
/// among its names (X.520, or a user id), or one of them could hold one.
fn names_device(manifest: &Manifest) -> bool {
    let chain = manifest.signature_info().map_or("", |it| it.cert_chain());
    let Some(own) = certificate::parts(chain).into_iter().next() else { return true };
    let Ok((_, own)) = X509Certificate::from_der(&own) else { return true };
    let Ok(others) = own.subject_alternative_name() else { return true };
    let others = others.map(|it| it.value.general_names.as_slice()).unwrap_or_default();
    own.subject().iter_attributes().any(|it| {
        [SERIAL_NUMBER, USER_ID].contains(it.attr_type()) || !is_name(it.as_str().unwrap_or_default())
    }) || others.iter().any(|it| match it {
        GeneralName::DNSName(text) | GeneralName::RFC822Name(text) | GeneralName::URI(text) => !is_name(text),
        _ => true,
    })
}

const SERIAL_NUMBER: Oid<'static> = x509_parser::oid_registry::OID_X509_SERIALNUMBER;
const USER_ID: Oid<'static> = x509_parser::oid_registry::OID_USERID;
