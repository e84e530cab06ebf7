//! A story's timings, for programs.

use axum::Json;
use axum::extract::{Path, State};
use lw_station::keys::Caller;
use lw_store::jobs::order;
use lw_web::App;
use lw_web::api::Problem;
use serde::Serialize;
use utoipa::ToSchema;

use super::state::{public, stands};
use super::{Sentence, jobs, known, queries, reading, sentences_of};
use crate::stories::find;

/// Where the sentences of the text on the site are in its sound.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Timings)]
pub struct Shown {
    /// `made`; `making` while they are looked for; `missing` where they were not
    /// found; `none` where there is no sound to look in.
    state: &'static str,
    /// Why there are none.
    why: Option<String>,
    /// Counts changes.
    version: i64,
    /// Headline, standfirst and text, sentence by sentence; empty unless made.
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
    let public = public(&app, &story).await?;
    let job = order::by_key(&app.db, &jobs::key(&story.id)).await?;
    let stands = stands(&app, &story, public.as_ref(), job.as_ref()).await?;
    let sentences = match &public {
        Some(revision) if stands.state == "made" => {
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
        start: known.and_then(|it| it.start).map(lw_base::Duration::millis),
        end: known.and_then(|it| it.end).map(lw_base::Duration::millis),
        confidence: known.filter(|it| it.start.is_some()).map(|it| it.confidence),
        is_set_by_hand: known.is_some_and(|it| it.set_by.is_some()),
        is_public: known.is_some_and(Sentence::is_shown),
    }
}
