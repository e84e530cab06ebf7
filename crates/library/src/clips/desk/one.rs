//! One clip: what it is, what it is called, what is done to its sound, where
//! it is used.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_station::desk::{Frame, Problem, page, size};
use lw_station::editions::{self, Edition};
use lw_station::jobs::desk::{Failed, failed};
use lw_station::people::{Names, Who};
use lw_web::words::WordArg;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{ROOT, path};
use crate::clips::access::{Others, find, may_change, others};
use crate::clips::change::{self, BadClip, MOST_CHAPTERS, Wanted};
use crate::clips::{Chapter, Clip, Recording, Rendition, State as ClipState, jobs, queries};

#[derive(Serialize)]
struct ClipPage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    list: &'static str,
    clip: Shown,
    form: Fields,
    recording: Option<Measured>,
    files: Vec<File>,
    uses: Vec<Use>,
    may_change: bool,
    /// Whose it is to change it, where it is not theirs.
    others: Option<String>,
    target: Option<Target>,
    /// The work on its files, where it is not done.
    failed: Option<Failed>,
}

/// How loud the edition wants its clips.
#[derive(Serialize)]
struct Target {
    loudness: i64,
    peak: i64,
    /// Whether the files that are there were made so.
    is_met: bool,
}

#[derive(Serialize)]
struct Shown {
    path: String,
    title: String,
    state: &'static str,
    clock: Option<String>,
    /// Why nothing can be made of it, or why it is gone.
    why: Option<String>,
    /// Files that are made, and that there will be.
    made: usize,
    all: usize,
    has_recording: bool,
}

#[derive(Clone, Default, Serialize)]
struct Fields {
    version: i64,
    title: String,
    chapters: String,
    is_levelled: bool,
    is_trimmed: bool,
}

/// What the recording is, in numbers that words are made of.
#[derive(Serialize)]
struct Measured {
    kind: String,
    is_film: bool,
    channels: u32,
    /// In thousands a second.
    rate: f64,
    clock: String,
    loudness: Option<f64>,
    peak: Option<f64>,
    range: Option<f64>,
    /// The outline of the waveform, for a picture 100 high.
    outline: String,
    bars: usize,
    /// Seconds of silence at both ends.
    silence: f64,
    /// Tracks of sound, where there are several.
    tracks: Option<u32>,
    /// Whether its channels cancel each other.
    is_cancelled: bool,
    /// How long its file says it is, where clearly less of it is there.
    said: Option<String>,
}

#[derive(Serialize)]
struct File {
    src: String,
    mime: String,
    /// In thousands a second.
    bitrate: u32,
    codec: &'static str,
    size: String,
    loudness: Option<f64>,
    peak: Option<f64>,
}

#[derive(Serialize)]
struct Use {
    path: String,
    headline: String,
    edition: String,
    is_public: bool,
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: Option<String>,
}

/// What is sent.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    version: i64,
    title: String,
    chapters: String,
    level: String,
    trim: String,
}

/// What was entered and not taken.
#[derive(Default)]
pub(super) struct Entered {
    fields: Option<Sent>,
}

/// `GET /desk/clips/{id}`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let (clip, mine) = find(&app, &who, &id).await?;
    render(&app, &who, clip, &mine, Entered::default(), vec![], asked.done.as_deref()).await
}

/// `POST /desk/clips/{id}`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let (clip, mine) = find(&app, &who, &id).await?;
    if !may_change(&app, &who, &clip, &mine).await? {
        return Err(Error::Forbidden);
    }
    let known = queries::chapters(&app.db, &clip.id).await?;
    let lang = &who.language;
    let (status, problem) = match change::read_chapters(&sent.chapters, &known) {
        Err(line) => {
            let problem = Problem::counted(&app, lang, "chapters", "desk-problem-clip-line", line);
            (StatusCode::UNPROCESSABLE_ENTITY, problem)
        }
        Ok(chapters) => match change_to(&app, &who, &clip, &sent, chapters).await {
            Ok(_) => return Ok(Redirect::to(&format!("{}?done=kept", path(&clip.id))).into_response()),
            Err(BadClip::Stale(by)) => {
                let by = Names::told(&app, lang).await?.of(&by);
                (StatusCode::CONFLICT, Problem::named(&app, lang, "", "desk-problem-clip-stale", &by))
            }
            Err(bad) => match (bad.wrong(), bad) {
                (Some((field, key)), _) => {
                    let problem = Problem::counted(&app, lang, field, key, MOST_CHAPTERS as i64);
                    (StatusCode::UNPROCESSABLE_ENTITY, problem)
                }
                (None, BadClip::Store(error)) => return Err(error.into()),
                (None, _) => return Err(Error::NotFound),
            },
        },
    };
    let entered = Entered { fields: Some(sent) };
    let page = render(&app, &who, clip, &mine, entered, vec![problem], None).await?;
    Ok((status, page).into_response())
}

/// The version that was seen.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Seen {
    version: i64,
}

/// `POST /desk/clips/{id}/renewal`: its files are made anew, as its edition wants them now.
pub async fn renew(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(seen): Form<Seen>,
) -> Result<Response, Error> {
    let (clip, mine) = find(&app, &who, &id).await?;
    if !may_change(&app, &who, &clip, &mine).await? {
        return Err(Error::Forbidden);
    }
    let (clip, by, now) = (clip.id, who.by(), app.clock.now());
    let to = format!("{}?done=kept", path(&clip));
    let renewed = app
        .db
        .change(move |change| {
            Box::pin(async move { change::renew(change, &clip, seen.version, &by, now).await })
        })
        .await;
    match renewed {
        Ok(_) => Ok(Redirect::to(&to).into_response()),
        Err(BadClip::Store(error)) => Err(error.into()),
        Err(_) => Err(Error::NotFound),
    }
}

async fn change_to(
    app: &App,
    who: &Who,
    clip: &Clip,
    sent: &Sent,
    chapters: Vec<Chapter>,
) -> Result<Clip, BadClip> {
    let has_recording = clip.original.is_some();
    let wanted = Wanted {
        title: sent.title.clone(),
        chapters,
        // Where nothing can be done to the sound there is nothing to tick.
        is_levelled: if has_recording { !sent.level.is_empty() } else { clip.is_levelled },
        is_trimmed: if has_recording { !sent.trim.is_empty() } else { clip.is_trimmed },
    };
    let (id, version, by, now) = (clip.id.clone(), sent.version, who.by(), app.clock.now());
    app.db
        .change(move |change| {
            Box::pin(async move { change::change(change, &id, version, wanted, &by, now).await })
        })
        .await
}

pub(super) async fn render(
    app: &App,
    who: &Who,
    clip: Clip,
    mine: &[String],
    entered: Entered,
    mut problems: Vec<Problem>,
    done: Option<&str>,
) -> Result<Html<String>, Error> {
    let path = path(&clip.id);
    let mut frame = Frame::of(app, who, &path, "desk-clip").await?.done(app, done);
    frame.edition.clone_from(&clip.edition);
    frame.title.clone_from(&clip.title);
    let files = queries::renditions(&app.db, &clip.id).await?;
    let chapters = queries::chapters(&app.db, &clip.id).await?;
    let state = clip.state(&files);
    let others = others(app, who, &clip, mine).await?;
    // How long it is is known once its files are made: what a feed said of it may be wrong.
    let is_late = |it: &Chapter| clip.duration.is_some_and(|length| it.start >= length);
    let may_mend = entered.fields.is_none() && others.is_none() && state == ClipState::Ready;
    if may_mend && chapters.iter().any(is_late) {
        problems.push(Problem::new(app, &who.language, "chapters", "desk-problem-clip-late"));
    }
    let edition = match &clip.edition {
        Some(id) => editions::queries::by_id(&app.db, id).await?,
        None => None,
    };
    let stored = Fields {
        version: clip.version,
        title: clip.title.clone(),
        chapters: change::write_chapters(&chapters),
        is_levelled: clip.is_levelled,
        is_trimmed: clip.is_trimmed,
    };
    let form = match entered.fields {
        None => stored,
        Some(it) => Fields {
            version: it.version,
            title: it.title,
            chapters: it.chapters,
            is_levelled: !it.level.is_empty(),
            is_trimmed: !it.trim.is_empty(),
        },
    };
    let failed = match state {
        ClipState::Making | ClipState::Refused => failed(app, who, &jobs::key(&clip.id)).await?,
        ClipState::Ready | ClipState::Gone | ClipState::Empty => None,
    };
    let why = clip.refusal.as_ref().map(|key| app.words.say(&who.language, key, &[]));
    let context = ClipPage {
        list: ROOT,
        problems,
        clip: Shown {
            path,
            state: state.key(),
            clock: clip.duration.map(lw_base::Duration::clock),
            why: clip.gone_reason.clone().or(why),
            made: files.iter().filter(|it| it.version == clip.version).count(),
            all: lw_media::sound::QUALITIES.len(),
            has_recording: clip.original.is_some(),
            title: clip.title.clone(),
        },
        form,
        recording: queries::recording(&app.db, &clip.id).await?.map(Measured::from),
        files: files.iter().map(|it| File::of(app, who, it)).collect(),
        target: edition.as_ref().map(|it| Target {
            loudness: it.loudness,
            peak: it.peak,
            is_met: clip.is_as_wanted(&files, Some(it)),
        }),
        uses: queries::uses(&app.db, &clip.id, mine).await?.into_iter().map(Use::from).collect(),
        may_change: others.is_none(),
        others: others.map(|it| said_of(app, who, &it, edition.as_ref())),
        failed,
        frame,
    };
    page(app, "clip", context)
}

/// Whose it is to change a clip of this edition.
fn said_of(app: &App, who: &Who, others: &Others, edition: Option<&Edition>) -> String {
    let say = |key: &str, args: &[(&str, WordArg<'_>)]| app.words.say(&who.language, key, args);
    match (others, edition) {
        (Others::Publish, _) => say("desk-clip-others", &[]),
        (Others::Bring, Some(it)) => say("desk-clip-elsewhere", &[("edition", it.name.as_str().into())]),
        (Others::Bring, None) => say("desk-clip-nowhere", &[]),
    }
}

fn real(hundredths: i64) -> f64 {
    (hundredths as f64 / 10.0).round() / 10.0
}

impl From<Recording> for Measured {
    fn from(it: Recording) -> Self {
        let silence = it.length.millis().saturating_sub(it.heard_to.millis()) + it.heard_from.millis();
        Self {
            outline: outline(&it.waveform),
            bars: it.waveform.len(),
            kind: it.kind,
            is_film: it.is_film,
            channels: it.channels,
            rate: f64::from(it.rate) / 1_000.0,
            clock: it.length.clock(),
            loudness: it.loudness.map(real),
            peak: it.peak.map(real),
            range: it.range.map(real),
            silence: (silence as f64 / 100.0).round() / 10.0,
            tracks: it.tracks.filter(|it| *it > 1),
            is_cancelled: it.alone.is_some(),
            said: it.said.map(lw_base::Duration::clock),
        }
    }
}

/// The bars as one shape, mirrored at its middle, as high as its highest;
/// silence is a line.
fn outline(waveform: &[u8]) -> String {
    let highest = u32::from(waveform.iter().copied().max().unwrap_or(0)).max(1);
    let half = |bar: &u8| (u32::from(*bar) * 48 / highest).max(1);
    let top = waveform.iter().enumerate().map(|(at, bar)| format!("L{at} {}", 50 - half(bar)));
    let bottom = waveform.iter().enumerate().rev().map(|(at, bar)| format!("L{at} {}", 50 + half(bar)));
    format!("M0 50{}Z", top.chain(bottom).collect::<String>())
}

impl File {
    fn of(app: &App, who: &Who, it: &Rendition) -> Self {
        Self {
            src: it.path(),
            codec: match it.mime.as_str() {
                "audio/mpeg" => "MP3",
                "audio/mp4" => "AAC",
                _ => "Opus",
            },
            mime: it.mime.clone(),
            bitrate: it.bitrate / 1_000,
            size: size(app, &who.language, it.bytes),
            loudness: it.loudness.map(real),
            peak: it.peak.map(real),
        }
    }
}

impl From<queries::Use> for Use {
    fn from(it: queries::Use) -> Self {
        Self {
            path: format!("/desk/stories/{}", it.story),
            headline: it.headline,
            edition: it.edition,
            is_public: it.is_public,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_waveform_is_one_shape() {
        assert_eq!(outline(&[]), "M0 50Z");
        assert_eq!(outline(&[0, 255]), "M0 50L0 49L1 2L1 98L0 51Z");
    }
}
