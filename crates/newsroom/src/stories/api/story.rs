//! One story: made, read, checked.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use lw_base::{Id, Timestamp};
use lw_station::desk::Frame;
use lw_station::editions::api::EditionId;
use lw_station::editions::{self, Edition};
use lw_station::keys::Caller;
use lw_station::keys::once::{Once, once};
use lw_station::people::api::By;
use lw_station::people::{Act, Names, Who};
use lw_web::App;
use lw_web::api::paging::List;
use lw_web::api::{Kind, Problem, Sent};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;

use super::text::{Shown as Revision, Text};
use super::{corrections, tagged};
use crate::checks::desk::{Checks, Group, Written};
use crate::checks::{self, Level};
use crate::stories::deed::{Verb, verbs};
use crate::stories::find;
use crate::stories::queries::{self, hands, listing, times};
use crate::stories::{BadVerb, Draft, State as StoryState, Story, keep};
use crate::stories::{Scene, newest};

/// A story as it stands, with its newest revision.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Story)]
pub struct Shown {
    /// Its id.
    id: String,
    /// Its edition.
    edition: String,
    /// The language of its edition.
    language: String,
    /// The story that it translates, or itself.
    source: String,
    /// Where it stands.
    #[schema(value_type = StoryState)]
    state: &'static str,
    /// Who made it.
    made_by: By,
    /// The newest revision.
    revision: Revision,
    /// What readers see.
    #[schema(required = true)]
    publication: Option<Publication>,
    /// When it goes out by itself.
    #[schema(required = true)]
    schedule: Option<Timed>,
    /// Before when no reader may see it.
    #[schema(required = true)]
    embargo: Option<Timed>,
    /// Who asks colleagues to read it.
    #[schema(required = true)]
    review: Option<Note>,
    /// The last time that it was given back.
    #[schema(required = true)]
    r#return: Option<Note>,
    /// What this key may do to it now, the likeliest first.
    #[schema(value_type = Vec<Verb>)]
    may: Vec<&'static str>,
}

/// What readers see.
#[derive(Debug, Serialize, ToSchema)]
pub struct Publication {
    /// The number of the revision.
    revision: i64,
    /// Where.
    #[schema(format = "uri")]
    url: String,
    /// When the story was first public.
    #[schema(format = "date-time")]
    first_at: String,
    /// Since when this revision is public.
    #[schema(format = "date-time")]
    since: String,
}

/// What happens at a time.
#[derive(Debug, Serialize, ToSchema)]
pub struct Timed {
    /// When.
    #[schema(format = "date-time")]
    at: String,
    /// Why, or for whom.
    #[schema(required = true)]
    reason: Option<String>,
    /// Who wants it so.
    made_by: By,
}

/// A word that went with a story from hand to hand.
#[derive(Debug, Serialize, ToSchema)]
pub struct Note {
    /// What was said.
    #[schema(required = true)]
    note: Option<String>,
    /// Who said it.
    made_by: By,
    /// When.
    #[schema(format = "date-time")]
    made_at: String,
}

/// Something that a check has found.
#[derive(Debug, Serialize, ToSchema)]
pub struct Check {
    /// How much it weighs.
    #[schema(value_type = Weight)]
    level: Level,
    /// The sentence, in the language that Accept-Language asks for.
    text: String,
    /// Why it matters, and what to do.
    #[schema(required = true)]
    why: Option<String>,
    /// The words that it is about.
    #[schema(required = true)]
    at: Option<String>,
}

/// How much a finding weighs.
#[derive(ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// It cannot be published so.
    Stop,
    /// It can, with a reason that stays on record.
    Reason,
    /// Worth a look.
    Note,
    /// Nothing is wrong; it is good to know.
    Fact,
}

/// A story to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewStory {
    /// Its edition, for good.
    #[schema(value_type = String, pattern = "^[a-z0-9][a-z0-9-]{0,18}[a-z0-9]$")]
    edition: EditionId,
    /// What it says at first.
    #[serde(default)]
    #[schema(required = false)]
    text: Text,
}

/// A story with its newest revision. The ETag names that revision: send it
/// back as If-Match to change what you have read.
#[utoipa::path(
    get, path = "/api/v1/stories/{id}", tag = "Stories", operation_id = "getStory",
    responses((status = 200, body = Shown, headers(("ETag" = String, description = "The newest revision."))))
)]
pub async fn show(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let (story, edition) = find(&app, &who, &id).await?;
    answer(&app, &who, &story, &edition, StatusCode::OK).await
}

/// Makes a story with a first revision.
#[utoipa::path(
    post, path = "/api/v1/stories", tag = "Stories", operation_id = "makeStory", request_body = NewStory,
    responses((status = 201, body = Shown, headers(
        ("ETag" = String, description = "The newest revision."), ("Location" = String, description = "Where it is."),
    )))
)]
pub async fn create(
    State(app): State<App>,
    Caller(who): Caller,
    sent: Sent<NewStory>,
) -> Result<Response, Problem> {
    let asked = Once::of(&who, &sent);
    let NewStory { edition: EditionId(edition), text } = sent.it;
    who.must(Act::Create, &edition)?;
    let edition = editions::queries::by_id(&app.db, &edition).await?.ok_or(Kind::Forbidden)?;
    let draft = text.onto(&app, &who, &edition, Draft::default()).await?;
    let (place, by, now) = (edition.id.clone(), who.by(), app.clock.now());
    let done = once::<(), BadVerb, _>(&app.db, asked, now, move |change| {
        Box::pin(
            async move { Ok((keep::begin(change, (&place, None), &draft, &by, now).await?.to_string(), ())) },
        )
    })
    .await?;
    let (story, edition) = find(&app, &who, &done.made).await?;
    let place = [(header::LOCATION, format!("/api/v1/stories/{}", story.id))];
    Ok((place, answer(&app, &who, &story, &edition, StatusCode::CREATED).await?).into_response())
}

/// What others are told of a story: what readers see of it, and not by whom.
pub async fn told(app: &App, id: &Id) -> anyhow::Result<Option<Value>> {
    let Some(story) = queries::by_id(&app.db, id).await? else { return Ok(None) };
    let Some(edition) = editions::queries::by_id(&app.db, &story.edition_id).await? else { return Ok(None) };
    let unread = |problem: Problem| anyhow::anyhow!("{problem:?}");
    let publication = publication(app, &story, &edition).await.map_err(unread)?;
    let live = match queries::live(&app.db, id).await? {
        Some(live) => queries::revision(&app.db, &live.revision_id).await?,
        None => None,
    };
    let mut revision = Value::Null;
    if let Some(live) = live {
        let shown = Revision::of(app, &Names::load(&app.db).await?, &live).await.map_err(unread)?;
        revision = serde_json::to_value(shown)?;
        if let Some(fields) = revision.as_object_mut() {
            fields.retain(|name, _| !["made_by", "reason", "restores"].contains(&name.as_str()));
        }
    }
    let withdrawal = queries::withdrawal(&app.db, id).await?.filter(|_| publication.is_none());
    let withdrawal = withdrawal.map(|it| json!({"reason": it.reason, "made_at": it.made_at.iso()}));
    let corrections = corrections::all(app, id).await.map_err(unread)?.0.items;
    Ok(Some(json!({
        "id": id.as_str(),
        "edition": edition.id,
        "language": edition.language.to_string(),
        "source": story.source_id.as_str(),
        "publication": publication,
        "revision": revision,
        "withdrawal": withdrawal,
        "corrections": corrections,
    })))
}

/// What stands between a story and its readers.
#[utoipa::path(
    get, path = "/api/v1/stories/{id}/checks", tag = "Stories", operation_id = "listChecks",
    responses((status = 200, body = List<Check>))
)]
pub async fn check(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Json<List<Check>>, Problem> {
    let (story, edition) = find(&app, &who, &id).await?;
    let newest = newest(&app, &story).await?;
    let draft = Draft::of(&app.db, &newest).await?;
    let scene = Scene { who: &who, story: &story, edition: &edition, newest: &newest };
    let found = checks::thorough(&app, &scene.subject(&draft)).await?;
    let frame = Frame::bare(&app, &who.language, "", "desk-stories").in_zone(&edition.time_zone);
    let shown = Checks::shown(&app, &frame, &found, Written::Nowhere)?;
    let in_group = |group: Group| {
        let level = group.level;
        group.checks.into_iter().map(move |it| Check { level, text: it.text, why: it.why, at: it.at })
    };
    Ok(Json(List::whole(shown.groups.into_iter().flat_map(in_group).collect())))
}

/// A story as it is now.
pub(super) async fn answer(
    app: &App,
    who: &Who,
    story: &Story,
    edition: &Edition,
    status: StatusCode,
) -> Result<Response, Problem> {
    let newest = newest(app, story).await?;
    let shown = shown(app, who, story, edition, &newest).await?;
    Ok((status, tagged(newest.number), Json(shown)).into_response())
}

async fn shown(
    app: &App,
    who: &Who,
    story: &Story,
    edition: &Edition,
    newest: &crate::stories::Revision,
) -> Result<Shown, Problem> {
    let (db, id, now) = (&app.db, &story.id, app.clock.now());
    let names = Names::load(db).await?;
    let facts = listing::facts(db, std::slice::from_ref(id)).await?;
    let facts = facts.into_iter().next().ok_or(Kind::NotFound)?;
    let note = |it: hands::Note| Note {
        note: it.note,
        made_by: By::of(&names, &it.made_by),
        made_at: it.made_at.iso(),
    };
    let timed = |at: Timestamp, reason: Option<String>, by: &str| Timed {
        at: at.iso(),
        reason,
        made_by: By::of(&names, by),
    };
    Ok(Shown {
        id: id.to_string(),
        edition: edition.id.clone(),
        language: edition.language.to_string(),
        source: story.source_id.to_string(),
        state: facts.state().key(),
        made_by: By::of(&names, &story.made_by),
        revision: Revision::of(app, &names, newest).await?,
        publication: publication(app, story, edition).await?,
        schedule: times::schedule(db, id).await?.map(|it| timed(it.due_at, it.reason, &it.made_by)),
        embargo: times::embargo(db, id, now).await?.map(|it| timed(it.until_at, it.note, &it.made_by)),
        review: hands::review(db, id).await?.map(note),
        r#return: hands::last_return(db, id).await?.map(note),
        may: verbs(who, story, &facts).into_iter().map(Verb::key).collect(),
    })
}

async fn publication(app: &App, story: &Story, edition: &Edition) -> Result<Option<Publication>, Problem> {
    let Some(live) = queries::live(&app.db, &story.id).await? else { return Ok(None) };
    let Some(revision) = queries::revision(&app.db, &live.revision_id).await? else { return Ok(None) };
    Ok(Some(Publication {
        revision: revision.number,
        url: edition.url(&app.public_url, &revision.path()),
        first_at: live.first_from.iso(),
        since: live.public_from.iso(),
    }))
}
