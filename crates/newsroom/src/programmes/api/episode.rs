//! Which episode a story is.

use axum::Json;
use axum::extract::{Path, State};
use lw_base::{Duration, Id};
use lw_station::keys::Caller;
use lw_web::App;
use lw_web::api::{Kind, Problem, Sent};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::programmes::desk::episode::may_set;
use crate::programmes::episode::{self, BadEpisode, Soundbite, Wanted};
use crate::programmes::queries;
use crate::stories::find;

/// A story as an episode.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Episode)]
pub struct Shown {
    /// Its programme; none where it is no episode.
    #[schema(required = true)]
    programme: Option<String>,
    /// The season, from 1.
    #[schema(required = true)]
    season: Option<i64>,
    /// Its number, from 1.
    #[schema(required = true)]
    number: Option<i64>,
    /// What kind it is.
    #[schema(pattern = "^(full|trailer|bonus)$")]
    kind: String,
    /// Whether it is not for children; none where its programme says so.
    #[schema(required = true)]
    is_explicit: Option<bool>,
    /// Its name in feeds for life.
    guid: String,
    /// Passages that make others want to hear it.
    soundbites: Vec<Passage>,
    /// Counts its changes; 0 while it never was an episode.
    #[schema(minimum = 0)]
    version: i64,
}

/// A passage of an episode.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Soundbite)]
pub struct Passage {
    /// Where it begins, in milliseconds.
    #[schema(minimum = 0, maximum = 43200000)]
    start_ms: u64,
    /// How long it is, in milliseconds.
    #[schema(minimum = 1, maximum = 43200000)]
    length_ms: u64,
    /// What it is called; may be empty.
    #[serde(default)]
    title: String,
}

/// Which episode a story is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = EpisodeChanges)]
pub struct Changed {
    /// The episode as it was read.
    #[schema(minimum = 0)]
    version: i64,
    /// The id of a programme of the story's edition; none to take it out.
    #[serde(default)]
    #[schema(value_type = Option<String>, pattern = "^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$")]
    programme: Option<Id>,
    /// The season, from 1.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 100000)]
    season: Option<i64>,
    /// Its number, from 1.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 100000)]
    number: Option<i64>,
    /// What kind it is.
    #[serde(default = "full")]
    #[schema(pattern = "^(full|trailer|bonus)$")]
    kind: String,
    /// Whether it is not for children; none where its programme says so.
    #[serde(default)]
    is_explicit: Option<bool>,
    /// Passages that make others want to hear it.
    #[serde(default)]
    #[schema(max_items = 20)]
    soundbites: Vec<Passage>,
}

fn full() -> String {
    episode::KINDS[0].to_owned()
}

/// Which episode of which programme a story is.
#[utoipa::path(
    get, path = "/api/v1/stories/{id}/episode", tag = "Programmes", operation_id = "getEpisode",
    responses((status = 200, body = Shown))
)]
pub async fn show(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Json<Shown>, Problem> {
    let (story, _) = find(&app, &who, &id).await?;
    again(&app, &story.id).await
}

/// Says which episode of which programme a story is. Readers see it at once
/// where the story is public; then it takes a publisher.
#[utoipa::path(
    put, path = "/api/v1/stories/{id}/episode", tag = "Programmes", operation_id = "setEpisode",
    request_body = Changed, responses((status = 200, body = Shown), (status = 412))
)]
pub async fn set(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    sent: Sent<Changed>,
) -> Result<Json<Shown>, Problem> {
    let (story, edition) = find(&app, &who, &id).await?;
    if !may_set(&app, &who, &story).await? {
        return Err(Kind::Forbidden.into());
    }
    let it = sent.it;
    let bite = |it: Passage| Soundbite {
        start: Duration::from_millis(it.start_ms),
        length: Duration::from_millis(it.length_ms),
        title: it.title,
    };
    let wanted = Wanted {
        programme: it.programme,
        season: it.season,
        number: it.number,
        kind: it.kind,
        is_explicit: it.is_explicit,
        soundbites: it.soundbites.into_iter().map(bite).collect(),
    };
    let (key, by, now) = (story.id.clone(), who.by(), app.clock.now());
    app.db
        .change::<(), BadEpisode>(move |change| {
            Box::pin(async move {
                let at = (&key, edition.id.as_str());
                episode::set(change, at, it.version, wanted, None, &by, now).await
            })
        })
        .await?;
    again(&app, &story.id).await
}

async fn again(app: &App, story: &Id) -> Result<Json<Shown>, Problem> {
    let found = queries::episode(&app.db, story).await?;
    let soundbites = queries::soundbites(&app.db, story).await?;
    let passage = |it: Soundbite| Passage {
        start_ms: it.start.millis(),
        length_ms: it.length.millis(),
        title: it.title,
    };
    Ok(Json(match found {
        None => Shown {
            programme: None,
            season: None,
            number: None,
            kind: full(),
            is_explicit: None,
            guid: story.urn(),
            soundbites: vec![],
            version: 0,
        },
        Some(it) => Shown {
            programme: it.programme_id.map(|id| id.to_string()),
            season: it.season,
            number: it.number,
            kind: it.kind,
            is_explicit: it.is_explicit,
            guid: it.guid,
            soundbites: soundbites.into_iter().map(passage).collect(),
            version: it.version,
        },
    }))
}

impl From<BadEpisode> for Problem {
    fn from(bad: BadEpisode) -> Self {
        match (bad.wrong(), bad) {
            (Some((field, key)), _) => Self::message(field, key, vec![]),
            (None, BadEpisode::Store(error)) => error.into(),
            (None, _) => Kind::Stale.into(),
        }
    }
}
