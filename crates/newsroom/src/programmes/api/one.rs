//! What is true of a programme, and when it is on the air.

use axum::Json;
use axum::extract::{Path, State};
use lw_base::Id;
use lw_station::editions::Edition;
use lw_station::editions::api::find;
use lw_station::keys::Caller;
use lw_station::people::Who;
use lw_web::App;
use lw_web::api::{Problem, Sent};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{Shown, Time, of, own, shown};
use crate::programmes::BadProgramme;
use crate::programmes::change::{self, Wanted, choose_picture};
use crate::programmes::schedule::{self, Broadcast};
use crate::stories::queries::uses;

/// What is to change; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ProgrammeChanges)]
pub struct Changed {
    /// The programme as it was read.
    #[schema(minimum = 0)]
    version: i64,
    /// What it is called. Its address stays.
    #[schema(min_length = 1)]
    title: Option<String>,
    /// What it is about.
    description: Option<String>,
    /// Who makes it; the edition where it is empty.
    author: Option<String>,
    /// Where directories write to who owns it.
    owner_email: Option<String>,
    /// The key of its category: Apple's name in small letters, with hyphens.
    category: Option<String>,
    /// Its medium.
    #[schema(pattern = "^(podcast|music|audiobook)$")]
    medium: Option<String>,
    /// Whether it is not for children.
    is_explicit: Option<bool>,
    /// Whether its episodes are heard in their order.
    is_serial: Option<bool>,
    /// Whether no other host may take its feed over.
    is_locked: Option<bool>,
    /// Where it can be supported; nowhere where it is empty.
    funding_url: Option<String>,
    /// What that link says.
    funding_text: Option<String>,
    /// The address of its feed elsewhere; empty while it is here.
    moved_to: Option<String>,
    /// Whether there are no new episodes.
    has_ended: Option<bool>,
    /// The picture that its cover is made of, by its id; none where it is empty.
    picture: Option<String>,
}

/// When a programme is on the air.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = BroadcastTimes)]
pub struct Times {
    /// The programme as it was read.
    #[schema(minimum = 0)]
    version: i64,
    /// Its times, in any order.
    #[schema(max_items = 168)]
    times: Vec<Time>,
}

/// One programme.
#[utoipa::path(
    get, path = "/api/v1/editions/{id}/programmes/{programme}", tag = "Programmes", operation_id = "getProgramme",
    responses((status = 200, body = Shown))
)]
pub async fn show(
    State(app): State<App>,
    Caller(who): Caller,
    Path((id, programme)): Path<(String, String)>,
) -> Result<Json<Shown>, Problem> {
    let edition = find(&app, &who, &id).await?;
    again(&app, &who, &edition, &programme).await
}

/// Changes what is true of a programme.
#[utoipa::path(
    patch, path = "/api/v1/editions/{id}/programmes/{programme}", tag = "Programmes",
    operation_id = "changeProgramme", request_body = Changed,
    responses((status = 200, body = Shown), (status = 412))
)]
pub async fn alter(
    State(app): State<App>,
    Caller(who): Caller,
    Path((id, programme)): Path<(String, String)>,
    sent: Sent<Changed>,
) -> Result<Json<Shown>, Problem> {
    let edition = own(&app, &who, &id).await?;
    let known = of(&app, &edition, &programme).await?;
    let it = sent.it;
    let picture = match &it.picture {
        None => known.picture_id.clone(),
        Some(id) if id.is_empty() => None,
        Some(id) => Some(picture(&app, &edition, id).await?),
    };
    let (version, wanted) = (it.version, it.over(Wanted::from(&known)));
    let (by, now) = (who.by(), app.clock.now());
    app.db
        .change::<(), BadProgramme>(move |change| {
            Box::pin(async move {
                change::change(change, &known.id, version, wanted, &by, now).await?;
                let was = known.picture_id.as_ref();
                choose_picture(change, &known.id, was, picture.as_ref(), &by, now).await
            })
        })
        .await?;
    again(&app, &who, &edition, &programme).await
}

/// Says when a programme is on the air, instead of when it was.
#[utoipa::path(
    put, path = "/api/v1/editions/{id}/programmes/{programme}/times", tag = "Programmes",
    operation_id = "arrangeTimes", request_body = Times,
    responses((status = 200, body = Shown), (status = 412))
)]
pub async fn arrange(
    State(app): State<App>,
    Caller(who): Caller,
    Path((id, programme)): Path<(String, String)>,
    sent: Sent<Times>,
) -> Result<Json<Shown>, Problem> {
    let edition = own(&app, &who, &id).await?;
    let known = of(&app, &edition, &programme).await?;
    let times: Vec<Broadcast> = sent.it.times.into_iter().map(Broadcast::from).collect();
    let (version, by, now) = (sent.it.version, who.by(), app.clock.now());
    app.db
        .change::<(), BadProgramme>(move |change| {
            Box::pin(async move { schedule::arrange(change, &known.id, version, times, &by, now).await })
        })
        .await?;
    again(&app, &who, &edition, &programme).await
}

/// A picture that stories of the edition may show.
async fn picture(app: &App, edition: &Edition, id: &str) -> Result<Id, Problem> {
    let id: Id = id.parse().map_err(|_| BadProgramme::NoPicture)?;
    let may = uses::may_see_picture(&app.db, std::slice::from_ref(&edition.id), &id).await?;
    if may { Ok(id) } else { Err(BadProgramme::NoPicture.into()) }
}

async fn again(app: &App, who: &Who, edition: &Edition, id: &str) -> Result<Json<Shown>, Problem> {
    let programme = of(app, edition, id).await?;
    Ok(Json(shown(app, who, edition, programme).await?))
}

impl Changed {
    fn over(self, was: Wanted) -> Wanted {
        Wanted {
            title: self.title.unwrap_or(was.title),
            description: self.description.unwrap_or(was.description),
            author: self.author.unwrap_or(was.author),
            owner_email: self.owner_email.unwrap_or(was.owner_email),
            category: self.category.unwrap_or(was.category),
            medium: self.medium.unwrap_or(was.medium),
            is_explicit: self.is_explicit.unwrap_or(was.is_explicit),
            is_serial: self.is_serial.unwrap_or(was.is_serial),
            is_locked: self.is_locked.unwrap_or(was.is_locked),
            funding_url: self.funding_url.unwrap_or(was.funding_url),
            funding_text: self.funding_text.unwrap_or(was.funding_text),
            moved_to: self.moved_to.unwrap_or(was.moved_to),
            has_ended: self.has_ended.unwrap_or(was.has_ended),
        }
    }
}
