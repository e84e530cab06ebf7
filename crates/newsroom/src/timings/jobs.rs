//! The job that finds the sentences of a public story in its clip: ordered
//! when a story with a clip is published, when a clip's files have been made,
//! and when somebody asks for it. What is found already is not looked for.

use lw_base::{Id, Timestamp};
use lw_library::clips;
use lw_media::child::Failure;
use lw_media::timing::{self, Refusal};
use lw_store::jobs::order::{self, Order, Ordered};
use lw_store::jobs::progress::{Progress, Undone};
use lw_store::{Change, Error, Result};
use lw_web::App;

use super::keep::{Keep, Search};
use super::{Reading, Timing, Untimed, queries, reading};
use crate::stories::{self, Revision};

/// Its name.
pub const MAKE: &str = "make_timings";

/// Thousandths of the work until all is heard.
const HEARING: u32 = 800;
/// What the payload says after the story where all but what was set by hand
/// is to be found anew.
const ANEW: &str = " anew";

/// Whose work it is.
#[derive(Clone, Copy, Debug)]
pub struct Whose<'a> {
    /// The story.
    pub story: &'a Id,
    /// Its edition.
    pub edition: &'a str,
    /// Its headline.
    pub headline: &'a str,
    /// Who asked.
    pub by: &'a str,
}

/// What makes it the same work.
pub fn key(story: &Id) -> String {
    format!("{MAKE}:{story}")
}

/// Asks for what is missing after this change, when nobody waits for anything.
pub(crate) async fn place(change: &mut Change, whose: Whose<'_>, now: Timestamp) -> Result<()> {
    // Where somebody waits for all anew, that is looked for in the text of now.
    let there = order::by_key_in(change, &key(whose.story)).await?;
    let is_wanted = |it: &Ordered| it.failed_at.is_none() && it.cancelled_at.is_none();
    if there.is_some_and(|it| is_wanted(&it) && it.payload.ends_with(ANEW)) {
        return place_anew(change, whose, now).await;
    }
    order::place_later(change, &order_of(whose, &key(whose.story), whose.story.as_str()), now).await
}

/// Asks for all anew but what was set by hand; somebody waits for it.
pub(super) async fn place_anew(change: &mut Change, whose: Whose<'_>, now: Timestamp) -> Result<()> {
    let payload = format!("{}{ANEW}", whose.story);
    order::place(change, &order_of(whose, &key(whose.story), &payload), now).await
}

fn order_of<'a>(whose: Whose<'a>, key: &'a str, payload: &'a str) -> Order<'a> {
    let Whose { headline: about, edition, by, .. } = whose;
    Order { name: MAKE, key, payload, about, edition, by }
}

/// Asks for the timings of a revision that becomes public, unless they are known.
pub(crate) async fn place_for(
    change: &mut Change,
    edition: &str,
    revision: &Revision,
    by: &str,
    now: Timestamp,
) -> Result<()> {
    let Some(clip) = &revision.clip_id else { return Ok(()) };
    let whose = Whose { story: &revision.story_id, edition, headline: &revision.headline, by };
    if is_known(change, whose.story, &revision.id, clip).await? {
        return Ok(());
    }
    place(change, whose, now).await
}

/// Asks for the timings of the public stories that play a clip whose files
/// have been made.
pub async fn place_for_clip(app: &App, clip: &str) -> std::result::Result<(), Undone> {
    let id: Id = clip.parse().map_err(anyhow::Error::from)?;
    let Some(clip) = clips::queries::by_id(&app.db, &id).await? else { return Ok(()) };
    let now = app.clock.now();
    let change = app.db.change::<_, Error>(move |change| {
        Box::pin(async move {
            for it in queries::listeners(change, &id).await? {
                if !is_known(change, &it.story, &it.revision, &id).await? {
                    let by = &clip.changed_by;
                    let whose = Whose { story: &it.story, edition: &it.edition, headline: &it.headline, by };
                    place(change, whose, now).await?;
                }
            }
            Ok(())
        })
    });
    Ok(change.await?)
}

/// Whether this text was looked for in this sound.
async fn is_known(change: &mut Change, story: &Id, revision: &Id, clip: &Id) -> Result<bool> {
    let sound = queries::clip_in(change, clip).await?;
    let timing = queries::of_story_in(change, story).await?;
    Ok(timing.zip(sound).is_some_and(|(it, sound)| is_of(&it, revision, clip, &sound)))
}

/// The recording of a clip is the same for life, and a new title or loudness
/// moves no sentence; but it may have been measured otherwise since.
fn is_of(timing: &Timing, revision: &Id, clip: &Id, sound: &queries::Sound) -> bool {
    timing.revision_id == *revision
        && timing.clip_id == *clip
        && timing.cut == sound.cut.unwrap_or_default()
        && timing.measured == sound.measured
}

/// Does it, until it is told to stop.
pub async fn make(app: &App, payload: &str, progress: &Progress) -> std::result::Result<(), Undone> {
    let (story, keep) = match payload.strip_suffix(ANEW) {
        Some(story) => (story, Keep::SetByHand),
        None => (payload, Keep::Known),
    };
    let story: Id = story.parse().map_err(anyhow::Error::from)?;
    let Some(live) = stories::queries::live(&app.db, &story).await? else { return Ok(()) };
    let Some(revision) = stories::queries::revision(&app.db, &live.revision_id).await? else { return Ok(()) };
    let Some(id) = revision.clip_id.clone() else { return Ok(()) };
    let Some(clip) = clips::queries::by_id(&app.db, &id).await? else { return Ok(()) };
    let files = clips::queries::renditions(&app.db, &id).await?;
    let Some(sound) = queries::clip(&app.db, &id).await? else { return Ok(()) };
    // While its files are made it is ordered again, and one that is gone has none.
    if clip.state(&files) != clips::State::Ready {
        return Ok(());
    }
    let before = queries::of_story(&app.db, &story).await?;
    let is_known = before.is_some_and(|it| is_of(&it, &revision.id, &id, &sound));
    if is_known && keep == Keep::Known {
        return Ok(());
    }
    let found = find(app, &story, &revision, progress).await?;
    let (by, now) = (live.made_by, app.clock.now());
    let change = app.db.change::<_, Error>(move |change| {
        Box::pin(async move {
            let search = Search { revision: &revision, clip: &id, sound: &sound, keep, by: &by };
            super::keep::keep(change, &search, found.as_deref().map_err(|key| *key), now).await
        })
    });
    Ok(change.await?)
}

type Found = std::result::Result<Vec<Option<timing::Timing>>, &'static str>;

/// Where the sentences are, or the key that says why there is none.
async fn find(
    app: &App,
    story: &Id,
    revision: &Revision,
    progress: &Progress,
) -> std::result::Result<Found, Undone> {
    progress.step("desk-timings-step-hear");
    let heard = match reading(&app.db, story, revision).await {
        Ok(reading) => hear(app, reading, progress).await?.map_err(Untimed::from),
        Err(untimed) => Err(untimed),
    };
    let heard = match heard {
        Ok(heard) => heard,
        Err(Untimed::Refused(Refusal::Failed(Failure::Missing(_)))) => {
            return Err(Undone::Refused("desk-timings-no-program"));
        }
        Err(untimed) => match untimed.key() {
            Some(key) => return Ok(Err(key)),
            None => return Err(Undone::Broken(untimed.into())),
        },
    };
    progress.step("desk-timings-step-find");
    let found = progress.aside(move |_| heard.find()).await?;
    progress.check()?;
    let differs = Untimed::Differs.key().unwrap_or_default();
    Ok(if found.matches() { Ok(found.sentences) } else { Err(differs) })
}

/// Hears a text and its sound aside: both take the processor's time.
async fn hear(
    app: &App,
    reading: Reading,
    progress: &Progress,
) -> std::result::Result<std::result::Result<timing::Heard, Refusal>, Undone> {
    let file = app.blobs.file(&reading.blob);
    let hearing = progress.programs_aside(move |progress| async move {
        let mut far = move |part: u32| progress.set(part * HEARING / 1_000);
        timing::hear(&file, reading.language.as_str(), &reading.sentences, &mut far).await
    });
    hearing.await
}
