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
    /// Whether some are known, also while others are looked for.
    pub is_known: bool,
    /// `made`, `making`, `missing`, or `none` where there cannot be any.
    pub state: &'static str,
    /// The key of the sentence that says so; where there are some, why no others were found.
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
    let none = |key: &str| Ok(Stands { is_known: false, state: "none", why: Some(key.to_owned()) });
    let Some(public) = public else { return none("desk-timings-unpublished") };
    let Some(id) = &public.clip_id else { return none("desk-timings-no-clip") };
    let sound = queries::clip(&app.db, id).await?.filter(|it| it.gone_at.is_none() && it.files > 0);
    let Some(sound) = sound else { return none("desk-timings-silent") };
    let timing =
        queries::of_story(&app.db, &story.id).await?.filter(|it| it.cut_in(public, &sound).is_some());
    let is_known = timing.as_ref().is_some_and(|it| it.refusal.is_none());
    let missing = |key: &str| Ok(Stands { is_known: false, state: "missing", why: Some(key.to_owned()) });
    match job {
        Some(job) if job.failed_at.is_none() => {
            return Ok(Stands { is_known, state: "making", why: Some("desk-timings-making".to_owned()) });
        }
        Some(job) => {
            // Somebody may have set them by hand all the same.
            let why = job.failure.clone().unwrap_or_else(|| order::BROKEN.to_owned());
            let state = if is_known { "made" } else { "missing" };
            return Ok(Stands { is_known, state, why: Some(why) });
        }
        None => {}
    }
    match timing {
        // They are looked for once all files are there.
        None if !is_made(app, id).await? => none("desk-timings-silent"),
        None => missing("desk-timings-missing"),
        Some(timing) => match timing.refusal {
            Some(key) => missing(&format!("desk-timings-{key}")),
            None => Ok(Stands { is_known, state: "made", why: None }),
        },
    }
}

async fn is_made(app: &App, clip: &Id) -> Result<bool, Error> {
    let files = clips::queries::renditions(&app.db, clip).await?;
    let clip = clips::queries::by_id(&app.db, clip).await?;
    Ok(clip.is_some_and(|clip| clip.state(&files) == clips::State::Ready))
}
