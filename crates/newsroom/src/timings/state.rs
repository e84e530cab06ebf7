//! Where a story's timings stand, and if there are none, why.

use lw_base::Id;
use lw_library::clips;
use lw_store::jobs::order::{self, Ordered};
use lw_web::{App, Error};

use super::queries;
use crate::stories::{self, Revision, Story};

/// The text on the site.
pub(super) async fn public(app: &App, story: &Story) -> Result<Option<Revision>, Error> {
    match stories::queries::live(&app.db, &story.id).await? {
        Some(live) => Ok(stories::queries::revision(&app.db, &live.revision_id).await?),
        None => Ok(None),
    }
}

/// Where a story's timings stand.
pub(super) struct Stands {
    /// `made`, `making`, `missing`, or `none` where there cannot be any.
    pub state: &'static str,
    /// The key of the sentence that says so, but for `made`.
    pub why: Option<String>,
}

/// Where they stand: `public` is the text on the site, `job` the one that
/// looks for its sentences.
pub(super) async fn stands(
    app: &App,
    story: &Story,
    public: Option<&Revision>,
    job: Option<&Ordered>,
) -> Result<Stands, Error> {
    let none = |key: &str| Ok(Stands { state: "none", why: Some(key.to_owned()) });
    let Some(public) = public else { return none("desk-timings-unpublished") };
    let Some(id) = &public.clip_id else { return none("desk-timings-no-clip") };
    let sound = queries::clip(&app.db, id).await?.filter(|it| it.gone_at.is_none() && it.files > 0);
    let Some(sound) = sound else { return none("desk-timings-silent") };
    let missing = |key: &str| Ok(Stands { state: "missing", why: Some(key.to_owned()) });
    match job {
        Some(job) if job.failed_at.is_none() => {
            return Ok(Stands { state: "making", why: Some("desk-timings-making".to_owned()) });
        }
        Some(job) => return missing(job.failure.as_deref().unwrap_or(order::BROKEN)),
        None => {}
    }
    let timing = queries::of_story(&app.db, &story.id).await?;
    match timing.filter(|it| it.cut_in(public, &sound).is_some()) {
        // They are looked for once all files are there.
        None if !is_made(app, id).await? => none("desk-timings-silent"),
        None => missing("desk-timings-missing"),
        Some(timing) => match timing.refusal {
            Some(key) => missing(&format!("desk-timings-{key}")),
            None => Ok(Stands { state: "made", why: None }),
        },
    }
}

async fn is_made(app: &App, clip: &Id) -> Result<bool, Error> {
    let files = clips::queries::renditions(&app.db, clip).await?;
    let clip = clips::queries::by_id(&app.db, clip).await?;
    Ok(clip.is_some_and(|clip| clip.state(&files) == clips::State::Ready))
}
