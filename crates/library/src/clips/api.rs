//! Clips as programs see them.

#![expect(unused_qualifications, reason = "the macro that describes parameters writes them")]

use axum::Json;
use axum::extract::{Path, State};
use lw_base::{Duration, Id};
use lw_station::keys::Caller;
use lw_station::people::Who;
use lw_store::jobs::order;
use lw_web::App;
use lw_web::api::paging::{Limit, List, Place};
use lw_web::api::{Asked, Kind, Problem, Sent};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::access::{find, may_change, mine};
use super::change::{self, BadClip, MOST_CHAPTERS, Wanted};
use super::queries::{self, Filter};
use super::{Chapter, Clip, State as ClipState, jobs, withdraw};

/// One piece of sound.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Clip)]
pub struct Shown {
    /// Its id.
    id: String,
    /// What it is called.
    title: String,
    /// How long it is in milliseconds, where that is known.
    #[schema(required = true)]
    duration_ms: Option<u64>,
    /// Since when it is no longer available.
    #[schema(required = true, format = "date-time")]
    gone_at: Option<String>,
    /// Why it is no longer available.
    #[schema(required = true)]
    gone_reason: Option<String>,
    /// Its files, best first; none where there is nothing to hear yet or any more.
    files: Vec<ClipFile>,
    /// The edition that it was made for.
    #[schema(required = true)]
    edition: Option<String>,
    /// `ready`; `making`; `refused` where nothing can be made of its recording; `failed` where its
    /// files were given up or stopped, which a renewal tries again; `gone` or `empty`.
    #[schema(pattern = "^(ready|making|refused|failed|gone|empty)$")]
    state: &'static str,
    /// Why it was refused or failed, in the language that Accept-Language asks for.
    #[schema(required = true)]
    refusal: Option<String>,
    /// Its chapters, in their order.
    chapters: Vec<ClipChapter>,
    /// Whether it is made as loud as others.
    is_levelled: bool,
    /// Whether the silence at its ends is cut off.
    is_trimmed: bool,
    /// Counts its changes: to be sent back with the next one.
    version: i64,
    /// What its recording is, once it is measured.
    #[schema(required = true)]
    recording: Option<ClipRecording>,
    /// When it was made.
    #[schema(format = "date-time")]
    created_at: String,
}

/// A clip in one quality.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClipFile {
    /// Where it is, for good.
    #[schema(format = "uri")]
    url: String,
    /// Its media type, with its codec.
    mime: String,
    /// Bits per second.
    bitrate: u32,
    /// Its size.
    bytes: i64,
    /// How loud it is, in LUFS (EBU R128).
    #[schema(required = true)]
    loudness: Option<f64>,
    /// Its highest peak, in dBTP.
    #[schema(required = true)]
    peak: Option<f64>,
    /// How loud it was to be, in LUFS; none where it is as loud as its recording.
    #[schema(required = true)]
    target_loudness: Option<i64>,
    /// How high its peaks might be, in dBTP.
    #[schema(required = true)]
    target_peak: Option<i64>,
}

/// A part of a clip with a name.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClipChapter {
    /// Where it begins, in milliseconds.
    #[schema(maximum = 43_200_000)]
    start_ms: u64,
    /// What it is called.
    #[schema(min_length = 1)]
    title: String,
}

/// A recording as it was measured.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClipRecording {
    /// How long it is, in milliseconds.
    duration_ms: u64,
    /// How many channels it has.
    channels: u32,
    /// Samples a second.
    rate: u32,
    /// How loud it is, in LUFS (EBU R128); none where it is silent.
    #[schema(required = true)]
    loudness: Option<f64>,
    /// Its highest peak, in dBTP.
    #[schema(required = true)]
    peak: Option<f64>,
    /// Between its quiet and loud parts, in LU.
    #[schema(required = true)]
    range: Option<f64>,
}

/// What is to change; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ClipChanges)]
pub struct Changed {
    /// The version that was read.
    version: i64,
    /// What it is called.
    #[schema(min_length = 1)]
    title: Option<String>,
    /// All of its chapters.
    chapters: Option<Vec<ClipChapter>>,
    /// Whether it is made as loud as others.
    is_levelled: Option<bool>,
    /// Whether the silence at its ends is cut off.
    is_trimmed: Option<bool>,
}

/// Which clip is to be made anew.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ClipRenewal)]
pub struct Renewed {
    /// The version that was read.
    version: i64,
}

/// Why a clip is taken away from listeners.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ClipWithdrawal)]
pub struct Withdrawn {
    /// Listeners read it.
    #[schema(min_length = 1)]
    reason: String,
}

/// What the list is narrowed by.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Narrowed {
    /// Words in the title or in headlines of stories that play it.
    q: String,
    /// Only those that a story plays, or that none plays.
    used: Option<bool>,
    /// Where the piece begins: what the last one named as `next`.
    #[param(value_type = Option<String>, pattern = "^[0-9]{1,15}-[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$")]
    after: Option<Place>,
    /// How many at most: 50 if nothing is said.
    #[param(value_type = u8, minimum = 1, maximum = 100, required = false)]
    limit: Limit,
}

/// Clips, newest first.
#[utoipa::path(
    get, path = "/api/v1/clips", tag = "Library", operation_id = "listClips", params(Narrowed),
    responses((status = 200, body = List<Shown>))
)]
pub async fn list(
    State(app): State<App>,
    Caller(who): Caller,
    Asked(asked): Asked<Narrowed>,
) -> Result<Json<List<Shown>>, Problem> {
    let filter = Filter {
        editions: mine(&app, &who).await?,
        words: lw_base::one_line(&asked.q, 200),
        is_used: asked.used,
        after: asked.after,
    };
    let found = queries::list(&app.db, &filter, 0, asked.limit.0 + 1).await?;
    let (found, next) = List::<Shown>::timed(found, asked.limit.0, |clip: &Clip| (clip.created_at, &clip.id));
    let mut items = Vec::new();
    for clip in found {
        items.push(shown(&app, &who, clip).await?);
    }
    Ok(Json(List { items, next }))
}

/// One clip, by the id that a revision names.
#[utoipa::path(
    get, path = "/api/v1/clips/{id}", tag = "Library", operation_id = "getClip",
    responses((status = 200, body = Shown))
)]
pub async fn show(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Json<Shown>, Problem> {
    let (clip, _) = find(&app, &who, &id).await?;
    Ok(Json(shown(&app, &who, clip).await?))
}

/// Changes a clip. Its files are made anew.
#[utoipa::path(
    patch, path = "/api/v1/clips/{id}", tag = "Library", operation_id = "changeClip",
    request_body = Changed, responses((status = 200, body = Shown), (status = 412))
)]
pub async fn alter(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    sent: Sent<Changed>,
) -> Result<Json<Shown>, Problem> {
    let clip = own(&app, &who, &id).await?;
    let it = sent.it;
    let chapters = match it.chapters {
        None => queries::chapters(&app.db, &clip.id).await?,
        Some(all) => all
            .into_iter()
            .map(|it| Chapter { start: Duration::from_millis(it.start_ms), title: it.title })
            .collect(),
    };
    let wanted = Wanted {
        title: it.title.unwrap_or(clip.title),
        chapters,
        is_levelled: it.is_levelled.unwrap_or(clip.is_levelled),
        is_trimmed: it.is_trimmed.unwrap_or(clip.is_trimmed),
    };
    let (id, by, now) = (clip.id, who.by(), app.clock.now());
    let clip = app
        .db
        .change::<Clip, BadClip>(move |change| {
            Box::pin(async move { change::change(change, &id, it.version, wanted, &by, now).await })
        })
        .await?;
    Ok(Json(shown(&app, &who, clip).await?))
}

/// Makes a clip's files anew, as loud as its edition wants them now. One that
/// has another version already is being made anew.
#[utoipa::path(
    post, path = "/api/v1/clips/{id}/renewal", tag = "Library", operation_id = "renewClip",
    request_body = Renewed, responses((status = 200, body = Shown))
)]
pub async fn renew(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    sent: Sent<Renewed>,
) -> Result<Json<Shown>, Problem> {
    let clip = own(&app, &who, &id).await?;
    let (by, now, version) = (who.by(), app.clock.now(), sent.it.version);
    let clip = app
        .db
        .change::<Clip, BadClip>(move |change| {
            Box::pin(async move { change::renew(change, &clip.id, version, &by, now).await })
        })
        .await?;
    Ok(Json(shown(&app, &who, clip).await?))
}

/// Takes a clip away from listeners. Stories that play it say why.
#[utoipa::path(
    post, path = "/api/v1/clips/{id}/withdrawal", tag = "Library", operation_id = "withdrawClip",
    request_body = Withdrawn, responses((status = 200, body = Shown))
)]
pub async fn send_away(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    sent: Sent<Withdrawn>,
) -> Result<Json<Shown>, Problem> {
    let clip = own(&app, &who, &id).await?;
    if sent.it.reason.trim().is_empty() {
        return Err(Problem::message("reason", "desk-problem-clip-reason", vec![]));
    }
    let (id, reason, by, now) = (clip.id.clone(), sent.it.reason, who.by(), app.clock.now());
    app.db
        .change::<_, lw_store::Error>(move |change| {
            Box::pin(async move { withdraw::withdraw(change, &id, &reason, &by, now).await })
        })
        .await?;
    again(&app, &who, &clip.id).await
}

/// Gives a clip back to listeners.
#[utoipa::path(
    delete, path = "/api/v1/clips/{id}/withdrawal", tag = "Library", operation_id = "restoreClip",
    responses((status = 200, body = Shown))
)]
pub async fn bring_back(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Json<Shown>, Problem> {
    let clip = own(&app, &who, &id).await?;
    let (id, by, now) = (clip.id.clone(), who.by(), app.clock.now());
    app.db
        .change::<_, lw_store::Error>(move |change| {
            Box::pin(async move { withdraw::bring_back(change, &id, &by, now).await })
        })
        .await?;
    again(&app, &who, &clip.id).await
}

async fn own(app: &App, who: &Who, id: &str) -> Result<Clip, Problem> {
    let (clip, mine) = find(app, who, id).await?;
    if may_change(app, who, &clip, &mine).await? { Ok(clip) } else { Err(Kind::Forbidden.into()) }
}

async fn again(app: &App, who: &Who, id: &Id) -> Result<Json<Shown>, Problem> {
    let clip = queries::by_id(&app.db, id).await?.ok_or(Kind::NotFound)?;
    Ok(Json(shown(app, who, clip).await?))
}

async fn shown(app: &App, who: &Who, clip: Clip) -> Result<Shown, Problem> {
    let files = queries::renditions(&app.db, &clip.id).await?;
    let chapters = queries::chapters(&app.db, &clip.id).await?;
    let recording = queries::recording(&app.db, &clip.id).await?;
    let real = |hundredths: i64| hundredths as f64 / 100.0;
    let state = clip.state(&files);
    let failure = match state {
        ClipState::Making => order::by_key(&app.db, &jobs::key(&clip.id)).await?.and_then(|job| job.failure),
        ClipState::Ready | ClipState::Refused | ClipState::Gone | ClipState::Empty => None,
    };
    let refusal = failure.as_ref().or(clip.refusal.as_ref());
    Ok(Shown {
        state: if failure.is_some() { "failed" } else { state.key() },
        refusal: refusal.map(|key| app.words.say(&who.language, key, &[])),
        files: files
            .into_iter()
            .filter(|_| state != ClipState::Gone)
            .map(|it| ClipFile {
                url: format!("{}{}", app.public_url, it.path()),
                mime: it.mime,
                bitrate: it.bitrate,
                bytes: it.bytes,
                loudness: it.loudness.map(real),
                peak: it.peak.map(real),
                target_loudness: it.target_loudness,
                target_peak: it.target_peak,
            })
            .collect(),
        chapters: chapters
            .into_iter()
            .map(|it| ClipChapter { start_ms: it.start.millis(), title: it.title })
            .collect(),
        recording: recording.map(|it| ClipRecording {
            duration_ms: it.length.millis(),
            channels: it.channels,
            rate: it.rate,
            loudness: it.loudness.map(real),
            peak: it.peak.map(real),
            range: it.range.map(real),
        }),
        id: clip.id.to_string(),
        title: clip.title,
        duration_ms: clip.duration.map(Duration::millis),
        gone_at: clip.gone_at.map(|at| at.iso()),
        gone_reason: clip.gone_reason,
        edition: clip.edition,
        is_levelled: clip.is_levelled,
        is_trimmed: clip.is_trimmed,
        version: clip.version,
        created_at: clip.created_at.iso(),
    })
}

impl From<BadClip> for Problem {
    fn from(bad: BadClip) -> Self {
        match (bad.wrong(), bad) {
            (Some((field, key)), _) => {
                Self::message(field, key, vec![("count", (MOST_CHAPTERS as i64).into())])
            }
            (None, BadClip::Stale(_)) => Kind::Stale.into(),
            (None, BadClip::Store(error)) => error.into(),
            (None, _) => Kind::NotFound.into(),
        }
    }
}
