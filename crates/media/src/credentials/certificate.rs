//! The certificate with which a station signs: one that it made for itself
//! ([`Certificate::made`]), or a real one that its operator brings.

use std::fmt;

use c2pa::{BoxedSigner, SigningAlg, create_signer};
use chrono::{DateTime, Datelike as _, Utc};
use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer,
    KeyPair, KeyUsagePurpose, SerialNumber, date_time_ymd,
};
use x509_parser::pem::Pem;
use x509_parser::prelude::{FromDer as _, X509Certificate};

use super::parent::{self, Parent, Place};
use super::{State, Trust};
use crate::pictures::{Format, Kind};

/// For how long one that a station makes for itself is good: nothing is
/// time-stamped, so a signature is good as long as its certificate.
const DAYS: i64 = 3_650;
/// How a key may sign (C2PA 2.2, 13.2.1); the key itself says which fits.
const WAYS: [SigningAlg; 5] =
    [SigningAlg::Es256, SigningAlg::Es384, SigningAlg::Es512, SigningAlg::Ed25519, SigningAlg::Ps256];

/// A certificate with its key, of which no log and no message ever has a letter.
pub struct Certificate {
    chain: String,
    key: String,
    way: SigningAlg,
    name: String,
    ends: DateTime<Utc>,
}

/// Why a station cannot sign with it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadCertificate {
    /// There is none in the file.
    #[error(
        "there is no certificate in it: a file in PEM is meant, the station's own first, then who vouches for it"
    )]
    NoCertificate,
    /// The key is of no kind that may sign.
    #[error(
        "the key cannot be used: a private key in PEM (PKCS #8, “BEGIN PRIVATE KEY”) is meant, of P-256, P-384, P-521, Ed25519 or RSA"
    )]
    BadKey,
    /// What it signs is refused by who checks.
    #[error(
        "what is signed with it does not hold ({0}): does the key belong to the certificate, is it good today, and is it made for signing (key usage “digital signature”, extended key usage “e-mail protection”, “document signing” or “C2PA claim signing”)?"
    )]
    Refused(String),
}

impl Certificate {
    /// Of texts in PEM: the certificate and those that vouch for it, and the
    /// key. Signs something and checks it, so what is returned can sign.
    pub fn of(chain: &str, key: &str) -> Result<Self, BadCertificate> {
        let parts = parts(chain);
        let own = parts.first().ok_or(BadCertificate::NoCertificate)?;
        let (name, ends) = described(own).ok_or(BadCertificate::NoCertificate)?;
        let signs = |way: &SigningAlg| signer(chain, key, *way).is_ok_and(|it| it.sign(b"a test").is_ok());
        let way = WAYS.into_iter().find(signs).ok_or(BadCertificate::BadKey)?;
        let it = Self { chain: chain.to_owned(), key: key.to_owned(), way, name, ends };
        it.try_out()?;
        Ok(it)
    }

    /// Makes one for a station that has none: a certificate authority that
    /// nobody knows, a certificate by it, and its key, in PEM. Verifiers say of
    /// what it signs that it is intact, and that they do not know by whom.
    pub fn made(
        station: &str,
        serial: [u8; 16],
        now: DateTime<Utc>,
    ) -> Result<(String, String), rcgen::Error> {
        let until = now + chrono::Duration::days(DAYS);
        let params = |name: &str, serial: &[u8]| {
            let mut params = CertificateParams::default();
            let mut names = DistinguishedName::new();
            names.push(DnType::OrganizationName, station);
            names.push(DnType::CommonName, name);
            params.distinguished_name = names;
            params.serial_number = Some(SerialNumber::from_slice(serial));
            params.not_before = date_time_ymd(now.year(), now.month() as u8, now.day() as u8);
            params.not_after = date_time_ymd(until.year(), until.month() as u8, until.day() as u8);
            params
        };
        // Serial numbers are positive and have 20 bytes at most (RFC 5280, 4.1.2.2).
        let mut positive = serial;
        positive[0] &= 0x7f;
        let (mut first, mut second) = (positive.to_vec(), positive.to_vec());
        first.push(1);
        second.push(2);
        let root_key = KeyPair::generate()?;
        let mut root = params(&format!("{station}, own authority"), &first);
        root.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
        root.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        let root_pem = root.self_signed(&root_key)?.pem();
        let key = KeyPair::generate()?;
        let mut own = params(&format!("{station}, test certificate"), &second);
        own.is_ca = IsCa::ExplicitNoCa;
        own.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        own.extended_key_usages = vec![ExtendedKeyUsagePurpose::EmailProtection];
        own.use_authority_key_identifier_extension = true;
        let own_pem = own.signed_by(&key, &Issuer::new(root, root_key))?.pem();
        Ok((format!("{own_pem}{root_pem}"), key.serialize_pem()))
    }

    /// What it is called: of the organisation, or of itself.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Until when it is good.
    pub fn ends(&self) -> DateTime<Utc> {
        self.ends
    }

    /// Whoever it vouches for: the last of its chain, which the station trusts
    /// because it is its own.
    pub fn root(&self) -> &str {
        self.chain.rfind("-----BEGIN CERTIFICATE-----").map_or("", |at| &self.chain[at..])
    }

    pub(super) fn signer(&self) -> c2pa::Result<BoxedSigner> {
        // Whoever trusts the root has it: in a file it is weight (C2PA 2.2, 14.5).
        let has_more = self.root().len() < self.chain.len();
        let chain = if has_more && is_root(self.root()) {
            &self.chain[..self.chain.len() - self.root().len()]
        } else {
            &self.chain
        };
        signer(chain, &self.key, self.way)
    }

    /// Signs the smallest picture and has it checked.
    fn try_out(&self) -> Result<(), BadCertificate> {
        let refused = |why: &str| BadCertificate::Refused(lw_base::one_line(why, 200));
        let parent = Parent::plain(Kind::Jpeg);
        let signed = parent::sign(
            self,
            &parent,
            (parent::SMALLEST, Format::Jpeg),
            &[],
            parent::TRIED_AT,
            Place::Inside,
        )
        .map_err(|error| refused(&error.to_string()))?;
        let read = super::read(&signed, Kind::Jpeg, &Trust(self.root().to_owned()));
        match read {
            Some(it) if it.state == State::Trusted => Ok(()),
            // A chain may end before its root: then it is intact, and others decide.
            Some(it) if it.state == State::Intact => Ok(()),
            Some(it) => Err(refused(it.problem.as_deref().unwrap_or(it.state.key()))),
            None => Err(refused("nothing was signed")),
        }
    }
}

impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Certificate({})", self.name)
    }
}

/// Whether a certificate vouches for itself.
fn is_root(pem: &str) -> bool {
    parts(pem)
        .iter()
        .any(|der| X509Certificate::from_der(der).is_ok_and(|(_, it)| it.subject() == it.issuer()))
}

fn signer(chain: &str, key: &str, way: SigningAlg) -> c2pa::Result<BoxedSigner> {
    create_signer::from_keys(chain.as_bytes(), key.as_bytes(), way, None)
}

/// The certificates of a text in PEM, as DER.
pub(super) fn parts(pem: &str) -> Vec<Vec<u8>> {
    let all = Pem::iter_from_buffer(pem.as_bytes()).flatten();
    all.filter(|it| it.label == "CERTIFICATE" && X509Certificate::from_der(&it.contents).is_ok())
        .map(|it| it.contents)
        .collect()
}

fn described(der: &[u8]) -> Option<(String, DateTime<Utc>)> {
    let (_, it) = X509Certificate::from_der(der).ok()?;
    let organisation = it.subject().iter_organization().find_map(|it| it.as_str().ok());
    let own = it.subject().iter_common_name().find_map(|it| it.as_str().ok());
    let name = lw_base::one_line(own.or(organisation).unwrap_or_default(), 200);
    Some((name, DateTime::from_timestamp(it.validity().not_after.timestamp(), 0)?))
}
