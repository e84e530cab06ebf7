//! A story's links as programs see them: for somebody without an account.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use lw_station::keys::Caller;
use lw_station::keys::once::{Once, once};
use lw_station::people::Names;
use lw_station::people::api::By;
use lw_web::App;
use lw_web::api::paging::List;
use lw_web::api::{Kind, Line, Problem, Sent, Unchanged};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{BadLink, Kind as For, Link, NewLink, end, make, may, queries};
use crate::stories::find;

/// Links of a story that are shown: the newest.
const MOST: usize = 100;

/// A secret link to a story.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Link)]
pub struct Shown {
    /// What it is known by.
    id: String,
    /// What it is for.
    #[schema(value_type = LinkKind)]
    kind: &'static str,
    /// Who has it.
    for_whom: String,
    /// The number of the revision to vouch for.
    #[schema(required = true)]
    revision: Option<i64>,
    /// Who made it.
    made_by: By,
    /// When.
    #[schema(format = "date-time")]
    made_at: String,
    /// Until when it is good at most.
    #[schema(format = "date-time")]
    expires_at: String,
    /// When it was ended.
    #[schema(required = true, format = "date-time")]
    ended_at: Option<String>,
    /// Whether who has it vouches for the revision; null before the answer.
    #[schema(required = true)]
    is_approved: Option<bool>,
    /// What they said.
    #[schema(required = true)]
    note: Option<String>,
    /// Where the link leads: told only to the request that made it.
    #[schema(required = true, format = "uri")]
    address: Option<String>,
}

/// What a link is for.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// To see the newest revision as readers will.
    Preview,
    /// To vouch for one revision.
    Approval,
}

/// A link to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewLink)]
pub struct Made {
    /// What it is for.
    kind: LinkKind,
    /// The name of who is to have it.
    #[schema(value_type = String, min_length = 1, max_length = 200)]
    for_whom: Line<200>,
}

/// A story's links that this key may end, newest first.
#[utoipa::path(
    get, path = "/api/v1/stories/{id}/links", tag = "Links", operation_id = "listLinks",
    responses((status = 200, body = List<Shown>))
)]
pub async fn list(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Json<List<Shown>>, Problem> {
    let (story, _) = find(&app, &who, &id).await?;
    if !For::ALL.into_iter().any(|kind| may(&who, &story, kind)) {
        return Err(Kind::Forbidden.into());
    }
    let names = Names::load(&app.db).await?;
    let found = queries::of_story(&app.db, &story.id, 0, MOST).await?;
    Ok(Json(List::whole(found.into_iter().map(|link| Shown::of(link, &names, None)).collect())))
}

/// Makes a link to the revision that If-Match names. It is told this once.
#[utoipa::path(
    post, path = "/api/v1/stories/{id}/links", tag = "Links", operation_id = "makeLink", request_body = Made,
    params(("If-Match" = String, Header)), responses((status = 201, body = Shown))
)]
pub async fn create(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    Unchanged(number): Unchanged,
    sent: Sent<Made>,
) -> Result<(StatusCode, Json<Shown>), Problem> {
    let (story, _) = find(&app, &who, &id).await?;
    let asked = Once::of(&who, &sent);
    let kind = match sent.it.kind {
        LinkKind::Preview => For::Preview,
        LinkKind::Approval => For::Approval,
    };
    if !may(&who, &story, kind) {
        return Err(Kind::Forbidden.into());
    }
    let new = NewLink { story: story.id.clone(), kind, number, for_whom: sent.it.for_whom.0 };
    let (by, now) = (who.by(), app.clock.now());
    let done = once::<String, BadLink, _>(&app.db, asked, now, move |change| {
        Box::pin(async move {
            let secret = make(change, &new, &by, now).await?;
            Ok((secret.digest(), secret.as_str().to_owned()))
        })
    })
    .await?;
    let link = queries::one_of_story(&app.db, &story.id, &done.made).await?.ok_or(Kind::NotFound)?;
    let address = done.told.map(|secret| format!("{}/desk/{}/{secret}", app.desk_url, kind.key()));
    Ok((StatusCode::CREATED, Json(Shown::of(link, &Names::load(&app.db).await?, address))))
}

/// Ends a link.
#[utoipa::path(
    delete, path = "/api/v1/stories/{id}/links/{link}", tag = "Links", operation_id = "endLink",
    responses((status = 204))
)]
pub async fn send_away(
    State(app): State<App>,
    Caller(who): Caller,
    Path((id, link)): Path<(String, String)>,
) -> Result<StatusCode, Problem> {
    let (story, _) = find(&app, &who, &id).await?;
    let found = queries::one_of_story(&app.db, &story.id, &link).await?.ok_or(Kind::NotFound)?;
    if !may(&who, &story, found.kind()) {
        return Err(Kind::Forbidden.into());
    }
    let (by, now) = (who.by(), app.clock.now());
    app.db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move { end(change, &story.id, &found.id, &by, now).await })
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

impl Shown {
    fn of(link: Link, names: &Names, address: Option<String>) -> Self {
        Self {
            kind: link.kind().key(),
            made_by: By::of(names, &link.made_by),
            made_at: link.made_at.iso(),
            expires_at: link.expires_at.iso(),
            ended_at: link.ended_at.map(|at| at.iso()),
            id: link.id,
            for_whom: link.for_whom,
            revision: link.number,
            is_approved: link.is_approved,
            note: link.note,
            address,
        }
    }
}

impl From<BadLink> for Problem {
    fn from(bad: BadLink) -> Self {
        match bad {
            BadLink::Nameless => Self::message("for_whom", "desk-problem-link-whom", vec![]),
            BadLink::Unfinished => Kind::Unfinished.into(),
            BadLink::Changed => Kind::Stale.into(),
            BadLink::Own => Kind::OwnWords.into(),
            BadLink::Store(error) => error.into(),
        }
    }
}
