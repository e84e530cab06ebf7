//! The content credentials of a picture: what those of its file say, found out
//! each time its files are made, and the station's own, which those files carry
//! on where the original's hold.

pub mod desk;
mod keyring;
pub mod queries;

use std::sync::Arc;

use lw_base::{Id, Timestamp};
use lw_media::credentials::{ByAi, Credentials, Parent, Place, Trust, read};
use lw_media::pictures::{Encoded, Format, Kind, Metadata, Shape, is_light};
use lw_store::record;
use lw_web::App;

pub use keyring::Keyring;
pub use lw_media::credentials::Certificate;

record! {
    /// What was found out about a picture's credentials.
    #[derive(Clone, Debug)]
    pub struct Finding {
        /// Whose they are.
        pub picture: Id = "picture_id",
        /// `none`, or the key of [`lw_media::credentials::State`].
        pub state: String,
        /// How much of it AI made, as its file says it: `wholly` or `partly`.
        pub by_ai: Option<String>,
        /// Who signed it.
        pub signer: Option<String>,
        /// All that they say, in JSON.
        pub said: Option<String>,
        /// The name of the certificate with which the files for readers are signed.
        pub signed_as: Option<String>,
        /// When it was found out, or all files were made again by what was.
        pub found_at: Timestamp,
    }
}

impl Finding {
    /// Whether nothing was changed since it was signed.
    pub fn is_intact(&self) -> bool {
        matches!(self.state.as_str(), "trusted" | "intact")
    }

    /// All that they say.
    pub fn credentials(&self) -> Option<Credentials> {
        serde_json::from_str(self.said.as_deref()?).ok()
    }
}

/// What a look into a file found, and what its renditions are signed with.
pub(super) struct Looked {
    credentials: Option<Credentials>,
    by_ai: Option<ByAi>,
    pub(super) signing: Option<Arc<Signing>>,
}

/// What renditions are signed with.
pub(super) struct Signing {
    certificate: Certificate,
    parent: Parent,
}

impl Looked {
    /// Looks into a file; takes as long as to read all of it.
    pub(super) fn into(bytes: &[u8], kind: Kind, metadata: &Metadata, keyring: Keyring) -> Self {
        let Keyring { certificate, trust } = keyring;
        let credentials = read(bytes, kind, &trust);
        let told = metadata.digital_source.as_deref().and_then(ByAi::of_term);
        let by_ai = credentials.as_ref().and_then(|it| it.by_ai).max(told);
        // Where they do not hold, the station's name must not stand under them.
        let holds = credentials.as_ref().is_some_and(|it| it.state.is_intact());
        let certificate = certificate.filter(|_| holds);
        let signing = certificate.and_then(|it| Signing::of(it, bytes, kind, &trust)).map(Arc::new);
        Self { credentials, by_ai, signing }
    }

    /// Keeps what was found, in the place of what was found before; where nothing was, with
    /// `since` as its moment.
    pub(super) async fn keep(&self, app: &App, picture: &Id, since: Timestamp) -> anyhow::Result<()> {
        let credentials = self.credentials.as_ref();
        let finding = Finding {
            picture: picture.clone(),
            state: credentials.map_or("none", |it| it.state.key()).to_owned(),
            by_ai: self.by_ai.map(|it| it.key().to_owned()),
            signer: credentials.and_then(|it| it.signer.clone()),
            said: credentials.map(serde_json::to_string).transpose()?,
            signed_as: self.signing.as_ref().map(|it| it.certificate.name().to_owned()),
            found_at: since,
        };
        let kept = app.db.change::<_, lw_store::Error>(move |change| {
            Box::pin(async move { queries::put(change, &finding).await })
        });
        Ok(kept.await?)
    }
}

fn name_of(certificate: &Certificate) -> String {
    format!("{} {}", certificate.name(), certificate.ends())
}

/// With what a picture's files are signed, or will be when they are made again.
pub async fn signed_with(app: &App, picture: &Id) -> lw_store::Result<Option<String>> {
    let finding = queries::of_picture(&app.db, picture).await?;
    if finding.and_then(|it| it.signed_as).is_none() {
        return Ok(None);
    }
    Ok(keyring_of(app).await.certificate.as_ref().map(name_of))
}

/// The station's keyring; an empty one where it cannot be used, which is logged.
pub(super) async fn keyring_of(app: &App) -> Keyring {
    Keyring::open(&app.credentials).await.unwrap_or_else(|reason| {
        tracing::error!(reason = format!("{reason:#}"), "the station's certificate cannot be used");
        Keyring::default()
    })
}

impl Signing {
    fn of(certificate: Certificate, bytes: &[u8], kind: Kind, trust: &Trust) -> Option<Self> {
        match certificate.parent(bytes, kind, trust) {
            Ok(parent) => Some(Self { certificate, parent }),
            Err(reason) => {
                tracing::warn!(%reason, "a picture's files are not signed: its credentials cannot go on");
                None
            }
        }
    }

    /// What tells these signatures from those of another certificate: whose it is, and
    /// until when it is good.
    pub(super) fn name(&self) -> String {
        name_of(&self.certificate)
    }

    /// The file with its credentials in it, or with those that are to stand beside it; the
    /// error is the file as it was, where it could not be signed, which is logged. They weigh more than ten kB, which a phone on a slow line should not have to fetch: who
    /// looks into a light file is told where they are.
    pub(super) fn carried_by(
        &self,
        made: Encoded,
        format: Format,
        shape: Shape,
        now: Timestamp,
    ) -> Result<(Encoded, Option<Vec<u8>>), Encoded> {
        let place = if is_light(made.width) { Place::Beside } else { Place::Inside };
        match self.certificate.sign(&self.parent, (&made.bytes, format), shape, &now.iso(), place) {
            Ok(beside) if place == Place::Beside => Ok((made, Some(beside))),
            Ok(bytes) => Ok((Encoded { bytes, ..made }, None)),
            Err(reason) => {
                tracing::warn!(%reason, format = format.mime(), "a picture's file is not signed");
                Err(made)
            }
        }
    }
}
