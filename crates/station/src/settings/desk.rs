//! The owners' page of settings.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_web::settings::Fixed;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{MOST_ALERT_MINUTES, USUAL_ALERT_MINUTES, Wanted, change, read, stored};
use crate::desk::{Frame, Problem, page};
use crate::editions::desk::Language;
use crate::people::{Act, Who};

const PATH: &str = "/desk/settings/";

#[derive(Serialize)]
struct SettingsPage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    form: Sent,
    name_place: Option<&'static str>,
    contact_place: Option<&'static str>,
    contact: String,
    languages: Vec<Language>,
    usual_minutes: i64,
}

/// What is sent.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Sent {
    station_name: String,
    security_contact: String,
    desk_language: String,
    alert_minutes: String,
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: Option<String>,
}

/// `GET /desk/settings/`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    who.must_everywhere(Act::Settings)?;
    let set = stored(&app.db).await?;
    let form = Sent {
        station_name: set.station_name.unwrap_or_default(),
        security_contact: set.security_contact.unwrap_or_default(),
        desk_language: set.desk_language.unwrap_or_default(),
        alert_minutes: set.alert_minutes.unwrap_or_default(),
    };
    render(&app, &who, form, vec![], asked.done.as_deref()).await
}

/// `POST /desk/settings/`
pub async fn send(State(app): State<App>, who: Who, Form(sent): Form<Sent>) -> Result<Response, Error> {
    who.must_everywhere(Act::Settings)?;
    let given = &app.settings.given;
    // What is set elsewhere is no matter of this form.
    let unless = |fixed: &Option<Fixed>, sent: &str| fixed.is_none().then(|| sent.to_owned());
    let wanted = Wanted {
        station_name: unless(&given.station, &sent.station_name),
        security_contact: unless(&given.security_contact, &sent.security_contact),
        desk_language: Some(sent.desk_language.clone()),
        alert_minutes: Some(sent.alert_minutes.clone()),
    };
    let wanted = match read(&app, &wanted) {
        Ok(wanted) => wanted,
        Err(bad) => {
            let (field, key) = bad.told();
            let problems = vec![Problem::counted(&app, &who.language, field, key, MOST_ALERT_MINUTES)];
            let page = render(&app, &who, sent, problems, None).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let (by, now) = (who.by(), app.clock.now());
    app.db
        .change::<(), lw_store::Error>(move |it| Box::pin(async move { change(it, &wanted, &by, now).await }))
        .await?;
    // This process need not wait until it hears of it: the next page shows the new name.
    super::learn(&app).await?;
    Ok(Redirect::to(&format!("{PATH}?done=kept")).into_response())
}

async fn render(
    app: &App,
    who: &Who,
    mut form: Sent,
    problems: Vec<Problem>,
    done: Option<&str>,
) -> Result<Html<String>, Error> {
    let given = &app.settings.given;
    if let Some(fixed) = &given.station {
        form.station_name.clone_from(&fixed.value);
    }
    if let Some(fixed) = &given.security_contact {
        form.security_contact.clone_from(&fixed.value);
    }
    let context = SettingsPage {
        frame: Frame::of(app, who, PATH, "desk-settings").await?.done(app, done),
        problems,
        form,
        name_place: given.station.as_ref().map(|it| it.place),
        contact_place: given.security_contact.as_ref().map(|it| it.place),
        contact: super::usual(&app.public_url).security_contact.to_string(),
        languages: app.words.desk_languages().map(Language::of).collect(),
        usual_minutes: USUAL_ALERT_MINUTES,
    };
    page(app, "settings", context)
}
