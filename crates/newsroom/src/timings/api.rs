//! A story's timings, for programs.

use axum::Json;
use axum::extract::{Path, State};
use lw_base::Duration;
use lw_station::keys::Caller;
use lw_station::people::{Act, Who};
use lw_store::jobs::order;
use lw_web::App;
use lw_web::api::{Kind, Problem, Sent};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::set::{BadTimings, Place, set_public};
use super::state::{public, stands};
use super::{Sentence, jobs, known, queries, reading, sentences_of};
use crate::stories::{Story, find};

/// Where the sentences of the text on the site are in its sound.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Timings)]
pub struct Shown {
    /// `made`; `making` while they are looked for; `missing` where they were not
    /// found; `none` where there is no sound to look in.
    state: &'static str,
    /// Why there are none, or no others.
    why: Option<String>,
    /// Counts changes.
    version: i64,
    /// Headline, standfirst and text, sentence by sentence; empty where none are known.
    sentences: Vec<ShownSentence>,
}

/// A sentence; without times where it is not read.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = TimedSentence)]
pub struct ShownSentence {
    /// Its text.
    text: String,
    /// Milliseconds from the beginning of the sound.
    start: Option<u64>,
    /// The same for its end.
    end: Option<u64>,
    /// How sure that is, in thousandths.
    confidence: Option<i64>,
    /// Whether somebody set it by hand.
    is_set_by_hand: bool,
    /// Whether readers get it: a guess they do not.
    is_public: bool,
}

/// Where all sentences of the text on the site are to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = TimingsWanted)]
pub struct Wanted {
    /// The version that was read; 0 where there was none.
    #[schema(minimum = 0)]
    version: i64,
    /// Headline, standfirst and text, sentence by sentence.
    #[schema(max_items = 3000)]
    sentences: Vec<WantedSentence>,
}

/// A sentence; without times where it is not read.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = TimedSentenceWanted)]
pub struct WantedSentence {
    /// Its text, as it was read: no sentence gets the time of another.
    text: String,
    /// Milliseconds from the beginning of the sound.
    #[schema(maximum = 43_200_000)]
    start: Option<u64>,
    /// The same for its end.
    #[schema(maximum = 43_200_000)]
    end: Option<u64>,
}

/// Where each sentence of a story is in its sound.
#[utoipa::path(
    get, path = "/api/v1/stories/{id}/timings", tag = "Stories", operation_id = "getTimings",
    responses((status = 200, body = Shown))
)]
pub async fn show(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Json<Shown>, Problem> {
    let (story, _) = find(&app, &who, &id).await?;
    shown(&app, &who, &story).await
}

/// Sets where each sentence of a story is in its sound, also where it was not
/// found. What differs from what was read holds from then on, as if somebody
/// had set it at the desk; a neighbour that was not touched makes room.
#[utoipa::path(
    put, path = "/api/v1/stories/{id}/timings", tag = "Stories", operation_id = "setTimings",
    request_body = Wanted, responses((status = 200, body = Shown), (status = 409), (status = 412))
)]
pub async fn set(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    sent: Sent<Wanted>,
) -> Result<Json<Shown>, Problem> {
    let (story, _) = find(&app, &who, &id).await?;
    if !who.may(Act::SetTimings, &story.edition_id) {
        return Err(Kind::Forbidden.into());
    }
    let revision = public(&app, &story).await?.ok_or(Kind::NotPublic)?;
    let texts = sentences_of(&reading::paragraphs_of(&revision)?);
    if !texts.iter().eq(sent.it.sentences.iter().map(|it| &it.text)) {
        return Err(Kind::Stale.into());
    }
    let wanted = places(&sent.it.sentences)?;
    set_public(&app, &story, sent.it.version, wanted, &who).await?;
    shown(&app, &who, &story).await
}

fn places(sentences: &[WantedSentence]) -> Result<Vec<Place>, Problem> {
    let place = |(number, it): (i64, &WantedSentence)| match (it.start, it.end) {
        (None, None) => Ok(None),
        (Some(start), Some(end)) => Ok(Some((Duration::from_millis(start), Duration::from_millis(end)))),
        _ => Err(wrong("desk-problem-timings-half", number)),
    };
    (1..).zip(sentences).map(place).collect()
}

fn wrong(key: &'static str, number: i64) -> Problem {
    Problem::message("sentences", key, vec![("count", number.into())])
}

impl From<BadTimings> for Problem {
    fn from(bad: BadTimings) -> Self {
        match bad {
            BadTimings::Backwards(number) => wrong("desk-problem-timings-backwards", number),
            BadTimings::Overlaps(number) => wrong("desk-problem-timings-overlaps", number),
            BadTimings::Late(number) => wrong("desk-problem-timings-late", number),
            BadTimings::NotThere | BadTimings::Stale(_) => Kind::Stale.into(),
            BadTimings::Store(error) => error.into(),
        }
    }
}

async fn shown(app: &App, who: &Who, story: &Story) -> Result<Json<Shown>, Problem> {
    let public = public(app, story).await?;
    let job = order::by_key(&app.db, &jobs::key(&story.id)).await?;
    let stands = stands(app, story, public.as_ref(), job.as_ref()).await?;
    let sentences = match &public {
        Some(revision) if stands.is_known => {
            let texts = sentences_of(&reading::paragraphs_of(revision)?);
            texts.into_iter().zip(known(&app.db, revision).await?).map(sentence).collect()
        }
        _ => vec![],
    };
    let version = queries::of_story(&app.db, &story.id).await?.map_or(0, |timing| timing.version);
    let why = stands.why.map(|key| app.words.say(&who.language, &key, &[]));
    Ok(Json(Shown { state: stands.state, why, version, sentences }))
}

fn sentence((text, known): (String, Option<Sentence>)) -> ShownSentence {
    let known = known.as_ref();
    ShownSentence {
        text,
        start: known.and_then(|it| it.start).map(Duration::millis),
        end: known.and_then(|it| it.end).map(Duration::millis),
        confidence: known.filter(|it| it.start.is_some()).map(|it| it.confidence),
        is_set_by_hand: known.is_some_and(|it| it.set_by.is_some()),
        is_public: known.is_some_and(Sentence::is_shown),
    }
}
