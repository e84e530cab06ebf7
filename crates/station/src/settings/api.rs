//! Settings as programs see them.

use axum::Json;
use axum::extract::State;
use lw_web::App;
use lw_web::api::{Problem, Sent};
use lw_web::settings::Fixed;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    BadSetting, MOST_ALERT_MINUTES, SECURITY_CONTACT, STATION_NAME, Wanted, change, learn, read, stored,
};
use crate::keys::Caller;
use crate::people::Act;

/// What holds for the whole station.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Settings)]
pub struct Shown {
    /// The station's name.
    station_name: Setting,
    /// Where to report a hole: an address of the web or of mail.
    security_contact: Setting,
    /// The desk's language for who asks for none that it speaks.
    desk_language: Setting,
    /// How long an alert stands if nobody says otherwise, in minutes.
    alert_minutes: Setting,
}

/// One setting.
#[derive(Debug, Serialize, ToSchema)]
pub struct Setting {
    /// What is set; null where it is as usual.
    #[schema(required = true)]
    value: Option<String>,
    /// The file or the variable that sets it, where it has to be changed.
    #[schema(required = true)]
    fixed_in: Option<&'static str>,
}

/// What is to change; what is left out stays, and what is empty is as usual again.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SettingsChanges)]
pub struct Changed {
    /// The station's name.
    station_name: Option<String>,
    /// Where to report a hole: an address of mail, or one that begins with https.
    security_contact: Option<String>,
    /// One of the desk's languages.
    desk_language: Option<String>,
    /// How long an alert stands if nobody says otherwise: minutes, from 1 to 1440.
    alert_minutes: Option<String>,
}

/// What holds for the whole station.
#[utoipa::path(
    get, path = "/api/v1/settings", tag = "Settings", operation_id = "getSettings",
    responses((status = 200, body = Shown))
)]
pub async fn show(State(app): State<App>, Caller(who): Caller) -> Result<Json<Shown>, Problem> {
    who.must_everywhere(Act::Settings)?;
    shown(&app).await
}

/// Changes settings. Readers and the desk see it at once.
#[utoipa::path(
    patch, path = "/api/v1/settings", tag = "Settings", operation_id = "changeSettings", request_body = Changed,
    responses((status = 200, body = Shown))
)]
pub async fn alter(
    State(app): State<App>,
    Caller(who): Caller,
    sent: Sent<Changed>,
) -> Result<Json<Shown>, Problem> {
    who.must_everywhere(Act::Settings)?;
    let Changed { station_name, security_contact, desk_language, alert_minutes } = sent.it;
    let given = &app.settings.given;
    unless_fixed(STATION_NAME, station_name.as_ref(), given.station.as_ref())?;
    unless_fixed(SECURITY_CONTACT, security_contact.as_ref(), given.security_contact.as_ref())?;
    let wanted = read(&app, &Wanted { station_name, security_contact, desk_language, alert_minutes })?;
    let (by, now) = (who.by(), app.clock.now());
    app.db
        .change::<(), lw_store::Error>(move |it| Box::pin(async move { change(it, &wanted, &by, now).await }))
        .await?;
    learn(&app).await?;
    shown(&app).await
}

fn unless_fixed(field: &str, sent: Option<&String>, fixed: Option<&Fixed>) -> Result<(), Problem> {
    match (sent, fixed) {
        (Some(_), Some(fixed)) => {
            Err(Problem::message(field, "desk-setting-elsewhere", vec![("place", fixed.place.into())]))
        }
        _ => Ok(()),
    }
}

async fn shown(app: &App) -> Result<Json<Shown>, Problem> {
    let given = &app.settings.given;
    let setting = |set: Option<String>, fixed: &Option<Fixed>| Setting {
        value: fixed.as_ref().map(|it| it.value.clone()).or(set),
        fixed_in: fixed.as_ref().map(|it| it.place),
    };
    let set = stored(&app.db).await?;
    Ok(Json(Shown {
        station_name: setting(set.station_name, &given.station),
        security_contact: setting(set.security_contact, &given.security_contact),
        desk_language: setting(set.desk_language, &None),
        alert_minutes: setting(set.alert_minutes, &None),
    }))
}

impl From<BadSetting> for Problem {
    fn from(bad: BadSetting) -> Self {
        let (field, key) = bad.told();
        Self::message(field, key, vec![("count", MOST_ALERT_MINUTES.into())])
    }
}
