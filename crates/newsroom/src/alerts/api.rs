//! Alerts as programs see them: written first, then sent.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use lw_base::Id;
use lw_station::editions::{self, Edition};
use lw_station::keys::Caller;
use lw_station::keys::once::{Once, once};
use lw_station::people::api::By;
use lw_station::people::{Act, Names, Who};
use lw_web::App;
use lw_web::api::paging::{List, Piece, Place};
use lw_web::api::{Asked, Kind, Line, Problem, Sent, Unchanged, tag};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::send::{Telling, send as tell, withdraw};
use super::{
    Alert, BadAlert, Kind as Telt, LONGEST, MOST_MINUTES, NewText, Sending, Text, Urgency, Wanted, queries,
    split, write,
};

/// What is said at once to everybody who has a page open.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Alert)]
pub struct Shown {
    /// Its id.
    id: String,
    /// How much it matters.
    urgency: Urgency,
    /// How long it stands, in minutes.
    minutes: i64,
    /// What it is to say, by edition.
    texts: Vec<ShownText>,
    /// What readers were told, the last first.
    sendings: Vec<ShownSending>,
    /// Who changed it last.
    changed_by: By,
    /// When.
    #[schema(format = "date-time")]
    changed_at: String,
}

/// What an alert is to say in an edition.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AlertText)]
pub struct ShownText {
    /// The edition.
    edition: String,
    /// The text; empty while it is not to say anything there.
    text: String,
    /// The story that tells more.
    #[schema(required = true)]
    story: Option<String>,
    /// The sections whose pages show it; every page of the edition where there is none.
    sections: Vec<String>,
    /// Who wrote it.
    written_by: By,
}

/// What the readers of an edition were told.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AlertSending)]
pub struct ShownSending {
    /// Its id.
    id: String,
    /// The edition.
    edition: String,
    /// What it is to who was told something before.
    #[schema(value_type = Telt)]
    kind: Telt,
    /// How much it mattered.
    #[schema(value_type = Urgency)]
    urgency: Urgency,
    /// What they were told.
    text: String,
    /// Why it was withdrawn.
    #[schema(required = true)]
    reason: Option<String>,
    /// Until when it stands, if nothing follows.
    #[schema(format = "date-time")]
    expires_at: String,
    /// Who sent it.
    sent_by: By,
    /// When.
    #[schema(format = "date-time")]
    sent_at: String,
}

/// What an alert is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewAlert)]
pub struct Given {
    /// How much it matters.
    #[serde(default)]
    #[schema(required = false)]
    urgency: Urgency,
    /// How long it stands, in minutes; as long as the settings say where it is left out.
    #[schema(minimum = 1, maximum = 1440)]
    minutes: Option<i64>,
    /// What it says, by edition. Those that are not named stay as they are.
    #[schema(min_items = 1, max_items = 200)]
    texts: Vec<GivenText>,
}

/// What an alert is to say in an edition.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewAlertText)]
pub struct GivenText {
    /// The edition.
    edition: String,
    /// The text; empty where it is not to say anything there.
    #[schema(value_type = String, max_length = 280)]
    text: Line<{ LONGEST * 4 }>,
    /// The story that tells more.
    #[schema(value_type = Option<String>, pattern = "^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$")]
    story: Option<Id>,
    /// The sections whose pages show it; every page of the edition where there is none.
    #[serde(default)]
    #[schema(required = false, value_type = Vec<String>, max_items = 100)]
    sections: Vec<Id>,
}

/// Who is to be told.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewAlertSending)]
pub struct GivenSending {
    /// The editions.
    #[schema(min_items = 1, max_items = 200)]
    editions: Vec<String>,
    /// What it is to readers who know an earlier text.
    kind: Option<Follow>,
}

/// What a new text is to who knows the old one.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = AlertFollow)]
pub enum Follow {
    /// There is more to say.
    Update,
    /// What was said was wrong, and this is right.
    Correction,
}

/// Why an alert is taken back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AlertWithdrawal)]
pub struct GivenWithdrawal {
    /// Why. Readers read this.
    #[schema(value_type = String, min_length = 1, max_length = 1000)]
    reason: Line<1_000>,
}

/// The alerts of the key's editions, those that were made last first.
#[utoipa::path(
    get, path = "/api/v1/alerts", tag = "Alerts", operation_id = "listAlerts",
    params(Piece), responses((status = 200, body = List<Shown>))
)]
pub async fn list(
    State(app): State<App>,
    Caller(who): Caller,
    Asked(piece): Asked<Piece>,
) -> Result<Json<List<Shown>>, Problem> {
    let mine: Vec<String> = mine(&app, &who, Act::WriteAlert).await?.into_iter().map(|it| it.id).collect();
    let limit = piece.limit.0;
    let found = queries::made_after(&app.db, &mine, piece.after.as_ref().map(Place::row), limit + 1).await?;
    let (found, next) = List::<Alert>::timed(found, limit, |it| (it.made_at, &it.id));
    let names = Names::load(&app.db).await?;
    let mut items = Vec::with_capacity(found.len());
    for alert in found {
        items.push(Shown::of(&app, &names, &mine, alert).await?);
    }
    Ok(Json(List { items, next }))
}

/// Writes an alert. Nobody is told yet.
#[utoipa::path(
    post, path = "/api/v1/alerts", tag = "Alerts", operation_id = "createAlert", request_body = Given,
    responses((status = 201, body = Shown, headers(
        ("ETag" = String, description = "The state that was written."),
        ("Location" = String, description = "Where it is."),
    )))
)]
pub async fn create(
    State(app): State<App>,
    Caller(who): Caller,
    sent: Sent<Given>,
) -> Result<Response, Problem> {
    let mine = mine(&app, &who, Act::WriteAlert).await?;
    let asked = Once::of(&who, &sent);
    let wanted = sent.it.wanted(&app, &mine)?;
    let (by, now) = (who.by(), app.clock.now());
    let done = once::<(), BadAlert, _>(&app.db, asked, now, move |change| {
        Box::pin(async move {
            let id = write::create(change, Id::new(now), wanted, &by, now).await?;
            Ok((id.to_string(), ()))
        })
    })
    .await?;
    let location = [(header::LOCATION, format!("/api/v1/alerts/{}", done.made))];
    Ok((StatusCode::CREATED, location, answer(&app, &who, &done.made).await?).into_response())
}

/// One alert.
#[utoipa::path(
    get, path = "/api/v1/alerts/{id}", tag = "Alerts", operation_id = "getAlert",
    responses((status = 200, body = Shown, headers(("ETag" = String, description = "Its state."))))
)]
pub async fn show(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    Ok(answer(&app, &who, &id).await?.into_response())
}

/// Changes what an alert is to say. Readers keep what they have until it is sent.
#[utoipa::path(
    put, path = "/api/v1/alerts/{id}", tag = "Alerts", operation_id = "changeAlert", request_body = Given,
    params(("If-Match" = String, Header)),
    responses((status = 200, body = Shown, headers(("ETag" = String, description = "Its state."))))
)]
pub async fn change(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    Unchanged(version): Unchanged,
    sent: Sent<Given>,
) -> Result<Response, Problem> {
    let mine = mine(&app, &who, Act::WriteAlert).await?;
    let alert = find(&app, &who, &id, Act::WriteAlert).await?;
    let wanted = sent.it.wanted(&app, &mine)?;
    let (by, now) = (who.by(), app.clock.now());
    app.db
        .change::<i64, BadAlert>(move |change| {
            Box::pin(async move { write::write(change, &alert.id, version, wanted, &by, now).await })
        })
        .await?;
    Ok(answer(&app, &who, &id).await?.into_response())
}

/// Tells readers the text that If-Match names, in these editions, at once.
#[utoipa::path(
    post, path = "/api/v1/alerts/{id}/sendings", tag = "Alerts", operation_id = "sendAlert",
    request_body = GivenSending, params(("If-Match" = String, Header)),
    responses((status = 201, body = Shown, headers(("ETag" = String, description = "Its state."))))
)]
pub async fn send(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    Unchanged(version): Unchanged,
    sent: Sent<GivenSending>,
) -> Result<Response, Problem> {
    let alert = find(&app, &who, &id, Act::Alert).await?;
    let asked = Once::of(&who, &sent);
    let all = editions::queries::all(&app.db).await?;
    let mut editions: Vec<(String, bool)> = Vec::new();
    for id in sent.it.editions {
        let edition = all.iter().find(|it| it.id == id && who.may(Act::Read, &it.id));
        let edition = edition.ok_or_else(|| no_edition(&id))?;
        if !who.may(Act::Alert, &edition.id) {
            return Err(Kind::Forbidden.into());
        }
        if !editions.iter().any(|(known, _)| *known == id) {
            editions.push((id, edition.needs_two));
        }
    }
    let kind = sent.it.kind.map(|kind| match kind {
        Follow::Update => Telt::Update,
        Follow::Correction => Telt::Correction,
    });
    let (telling, by, now) = (Telling { editions, kind }, who.by(), app.clock.now());
    once::<(), BadAlert, _>(&app.db, asked, now, move |change| {
        Box::pin(async move {
            tell(change, &alert.id, version, telling, &by, now).await?;
            Ok((alert.id.to_string(), ()))
        })
    })
    .await?;
    Ok((StatusCode::CREATED, answer(&app, &who, &id).await?).into_response())
}

/// Takes an alert back, in all editions where the key may.
#[utoipa::path(
    post, path = "/api/v1/alerts/{id}/withdrawal", tag = "Alerts", operation_id = "withdrawAlert",
    request_body = GivenWithdrawal,
    responses((status = 201, body = Shown, headers(("ETag" = String, description = "Its state."))))
)]
pub async fn send_back(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    sent: Sent<GivenWithdrawal>,
) -> Result<Response, Problem> {
    let alert = find(&app, &who, &id, Act::Alert).await?;
    let asked = Once::of(&who, &sent);
    let editions: Vec<String> = mine(&app, &who, Act::Alert).await?.into_iter().map(|it| it.id).collect();
    let (by, now, reason) = (who.by(), app.clock.now(), sent.it.reason.0);
    once::<(), BadAlert, _>(&app.db, asked, now, move |change| {
        Box::pin(async move {
            withdraw(change, &alert.id, &editions, &reason, &by, now).await?;
            Ok((alert.id.to_string(), ()))
        })
    })
    .await?;
    Ok((StatusCode::CREATED, answer(&app, &who, &id).await?).into_response())
}

/// The editions where a key may do something; none is no way in.
async fn mine(app: &App, who: &Who, act: Act) -> Result<Vec<Edition>, Problem> {
    let mine = editions::where_may(&app.db, who, act).await?;
    if mine.is_empty() { Err(Kind::Forbidden.into()) } else { Ok(mine) }
}

async fn find(app: &App, who: &Who, id: &str, act: Act) -> Result<Alert, Problem> {
    let mine = mine(app, who, act).await?;
    let id: Id = id.parse().map_err(|_| Kind::NotFound)?;
    let alert = queries::by_id(&app.db, &id).await?.ok_or(Kind::NotFound)?;
    let texts = queries::texts(&app.db, &id).await?;
    let is_mine = texts.iter().any(|text| mine.iter().any(|it| it.id == text.edition_id));
    if is_mine { Ok(alert) } else { Err(Kind::NotFound.into()) }
}

/// What others are told of a sending: what readers were told, and not by whom.
pub async fn told(app: &App, edition: &str, id: &Id) -> anyhow::Result<Option<Value>> {
    let Some(edition) = editions::queries::by_id(&app.db, edition).await? else { return Ok(None) };
    let Some(sending) = queries::sending(&app.db, &edition.id, id).await? else { return Ok(None) };
    let (alert, story) = (sending.alert_id.to_string(), sending.story_id.as_ref().map(Id::to_string));
    let shown = ShownSending::of(&Names::load(&app.db).await?, sending);
    let mut value = serde_json::to_value(shown)?;
    if let Some(fields) = value.as_object_mut() {
        fields.remove("sent_by");
        fields.insert("alert".into(), alert.into());
        fields.insert("story".into(), story.into());
        fields.insert("language".into(), edition.language.to_string().into());
    }
    Ok(Some(value))
}

fn no_edition(id: &str) -> Problem {
    Problem::message("edition", "desk-problem-alert-edition", vec![("name", id.to_owned().into())])
}

async fn answer(
    app: &App,
    who: &Who,
    id: &str,
) -> Result<([(header::HeaderName, HeaderValue); 1], Json<Shown>), Problem> {
    let alert = find(app, who, id, Act::WriteAlert).await?;
    let mine: Vec<String> = mine(app, who, Act::WriteAlert).await?.into_iter().map(|it| it.id).collect();
    let tag = tag(alert.version);
    let shown = Shown::of(app, &Names::load(&app.db).await?, &mine, alert).await?;
    Ok(([(header::ETAG, tag)], Json(shown)))
}

impl Given {
    /// What is wanted, in editions where the key may write.
    fn wanted(self, app: &App, mine: &[Edition]) -> Result<Wanted, Problem> {
        let mut texts: Vec<NewText> = Vec::with_capacity(self.texts.len());
        for it in self.texts {
            if !mine.iter().any(|edition| edition.id == it.edition) {
                return Err(no_edition(&it.edition));
            }
            // Of two for one edition the last counts.
            texts.retain(|known| known.edition != it.edition);
            texts.push(NewText {
                edition: it.edition,
                text: it.text.0,
                story: it.story,
                sections: it.sections,
            });
        }
        let minutes = self.minutes.unwrap_or(app.settings.get().alert_minutes);
        Ok(Wanted { urgency: self.urgency, minutes, texts })
    }
}

impl Shown {
    /// An alert with what it says in the editions of who asks.
    async fn of(app: &App, names: &Names, mine: &[String], alert: Alert) -> Result<Self, Problem> {
        let mut texts = queries::texts(&app.db, &alert.id).await?;
        texts.retain(|it| mine.contains(&it.edition_id));
        let mut sendings = queries::sendings(&app.db, &alert.id).await?;
        sendings.retain(|it| mine.contains(&it.edition_id));
        Ok(Self {
            urgency: alert.urgency(),
            id: alert.id.to_string(),
            minutes: alert.minutes,
            texts: texts.into_iter().map(|it| ShownText::of(names, it)).collect(),
            sendings: sendings.into_iter().map(|it| ShownSending::of(names, it)).collect(),
            changed_by: By::of(names, &alert.changed_by),
            changed_at: alert.changed_at.iso(),
        })
    }
}

impl ShownText {
    fn of(names: &Names, it: Text) -> Self {
        Self {
            edition: it.edition_id,
            text: it.text,
            story: it.story_id.map(|id| id.to_string()),
            sections: split(&it.sections).map(|id| id.to_string()).collect(),
            written_by: By::of(names, &it.written_by),
        }
    }
}

impl ShownSending {
    fn of(names: &Names, it: Sending) -> Self {
        Self {
            kind: it.kind(),
            urgency: Urgency::named(&it.urgency).unwrap_or_default(),
            id: it.id.to_string(),
            edition: it.edition_id,
            text: it.text,
            reason: it.reason,
            expires_at: it.expires_at.iso(),
            sent_by: By::of(names, &it.sent_by),
            sent_at: it.sent_at.iso(),
        }
    }
}

impl From<BadAlert> for Problem {
    fn from(bad: BadAlert) -> Self {
        match bad {
            BadAlert::Own(_) => Kind::OwnWords.into(),
            BadAlert::Withdrawn(_) | BadAlert::NotSent => Kind::Over.into(),
            BadAlert::Stale(_) => Kind::Stale.into(),
            BadAlert::NotThere => Kind::NotFound.into(),
            BadAlert::Store(error) => error.into(),
            bad => {
                let (field, key, name) = bad.wrong().unwrap_or_default();
                let args = vec![("name", name.to_owned().into()), ("count", MOST_MINUTES.into())];
                Self::message(field, key, args)
            }
        }
    }
}
