//! Which stories there are.

#![expect(unused_qualifications, reason = "the macro that describes parameters writes them")]

use axum::Json;
use axum::extract::State;
use lw_base::{Id, Timestamp};
use lw_station::editions;
use lw_station::editions::api::EditionId;
use lw_station::keys::Caller;
use lw_station::people::api::By;
use lw_station::people::{Act, Names};
use lw_web::App;
use lw_web::api::paging::{Limit, List, Place};
use lw_web::api::{Asked, Moment, Problem};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::stories::State as StoryState;
use crate::stories::queries::listing::{self, Item};
use crate::stories::state::Facts;
use crate::stories::views::{View, everything};

/// A story as lists show it, by its newest revision.
#[derive(Debug, Serialize, ToSchema)]
pub struct StoryItem {
    /// Its id.
    id: String,
    /// Its edition.
    edition: String,
    /// Its headline; empty where it has none yet.
    headline: String,
    /// Where it stands.
    #[schema(value_type = StoryState)]
    state: &'static str,
    /// When it goes out by itself, or may.
    #[schema(required = true, format = "date-time")]
    due_at: Option<String>,
    /// Who made it.
    made_by: By,
    /// When it was last saved.
    #[schema(format = "date-time")]
    changed_at: String,
}

/// What the list is narrowed by.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Narrowed {
    /// Words in headline or standfirst.
    q: String,
    /// Only of this edition.
    #[param(value_type = Option<String>, pattern = "^[a-z0-9][a-z0-9-]{0,18}[a-z0-9]$")]
    edition: Option<EditionId>,
    /// Only what one of the desk's views shows.
    #[param(inline)]
    view: Option<View>,
    /// Only in this state.
    #[param(inline)]
    state: Option<StoryState>,
    /// Only of the section with this id.
    #[param(value_type = Option<String>, pattern = "^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$")]
    section: Option<Id>,
    /// Only made by one of these: `person:…` or `key:…`, as `made_by` names them.
    owner: Option<String>,
    /// Only of editions in this language.
    language: String,
    /// Only changed since.
    #[param(value_type = Option<String>, format = "date-time")]
    since: Option<Moment>,
    /// Only changed before.
    #[param(value_type = Option<String>, format = "date-time")]
    before: Option<Moment>,
    /// Where the piece begins: what the last one named as `next`.
    #[param(value_type = Option<String>, pattern = "^[0-9]{1,15}-[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$")]
    after: Option<Place>,
    /// How many at most: 50 if nothing is said.
    #[param(value_type = u8, minimum = 1, maximum = 100, required = false)]
    limit: Limit,
}

/// Stories, changed last first.
#[utoipa::path(
    get, path = "/api/v1/stories", tag = "Stories", operation_id = "listStories", params(Narrowed),
    responses((status = 200, body = List<StoryItem>))
)]
pub async fn list(
    State(app): State<App>,
    Caller(who): Caller,
    Asked(asked): Asked<Narrowed>,
) -> Result<Json<List<StoryItem>>, Problem> {
    let mine = editions::where_may(&app.db, &who, Act::Read).await?;
    let edition = asked.edition.map(|id| id.0).unwrap_or_default();
    let mut filter = everything(&mine, &edition, &asked.language);
    if let Some(view) = asked.view {
        view.narrow(&who, &mine, &mut filter);
    }
    filter.words = Some(asked.q).filter(|words| !words.trim().is_empty());
    filter.state = asked.state.or(filter.state);
    filter.section = asked.section;
    filter.made_by = asked.owner.or(filter.made_by);
    filter.since = asked.since.map(|it| it.0);
    filter.before = asked.before.map(|it| it.0);
    let after = asked.after.as_ref().map(Place::row);
    let found = listing::list_after(&app.db, &filter, after, asked.limit.0 + 1).await?;
    let (items, next) = List::<Item>::timed(found, asked.limit.0, |it| (it.changed_at, &it.id));
    Ok(Json(List { items: shown(&app, items).await?, next }))
}

async fn shown(app: &App, items: Vec<Item>) -> Result<Vec<StoryItem>, Problem> {
    let ids: Vec<Id> = items.iter().map(|item| item.id.clone()).collect();
    let facts = listing::facts(&app.db, &ids).await?;
    let names = Names::load(&app.db).await?;
    let show = |item: Item| {
        let facts: &Facts = facts.iter().find(|facts| facts.id == item.id)?;
        Some(StoryItem {
            id: item.id.to_string(),
            edition: item.edition_id,
            headline: item.headline,
            state: facts.state().key(),
            due_at: facts.due().map(Timestamp::iso),
            made_by: By::of(&names, &item.made_by),
            changed_at: item.changed_at.iso(),
        })
    };
    Ok(items.into_iter().filter_map(show).collect())
}
