//! Settings: what an owner sets for the whole station at the desk. What stands
//! in `longwave.toml` or in the environment comes before it.

pub mod api;
pub mod desk;
pub mod queries;

use lw_base::{Event, Lang, Timestamp, one_line};
use lw_store::{Change, Db};
use lw_web::settings::Values;
use lw_web::{App, pages};

/// The setting of the station's name.
pub const STATION_NAME: &str = "station_name";
/// The setting of where to report a hole.
pub const SECURITY_CONTACT: &str = "security_contact";
/// The setting of the desk's usual language.
pub const DESK_LANGUAGE: &str = "desk_language";
/// The setting of how long an alert stands if nobody says otherwise.
pub const ALERT_MINUTES: &str = "alert_minutes";
/// What that is where nobody has set it, in minutes.
pub const USUAL_ALERT_MINUTES: i64 = 20;
/// The longest that an alert may stand, in minutes.
pub const MOST_ALERT_MINUTES: i64 = 24 * 60;

/// A station that nobody has named yet.
const NAMELESS: &str = "Longwave";
/// The longest name, in bytes.
const LONGEST_NAME: usize = 200;
/// The longest contact, in bytes.
const LONGEST_CONTACT: usize = 500;

/// What is set, or is to be set; empty is as usual, and none stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The station's name.
    pub station_name: Option<String>,
    /// Where to report a hole.
    pub security_contact: Option<String>,
    /// The desk's usual language, by its tag.
    pub desk_language: Option<String>,
    /// How long an alert stands if nobody says otherwise, in minutes.
    pub alert_minutes: Option<String>,
}

/// Why a setting cannot be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadSetting {
    /// It is no address of mail or of the web.
    Contact,
    /// The desk does not speak this language.
    Language,
    /// It is no number of minutes that an alert can stand.
    Minutes,
}

/// What holds where nobody has set anything.
pub fn usual(public_url: &str) -> Values {
    Values {
        station: NAMELESS.into(),
        security_contact: format!("{public_url}/").into(),
        desk_language: None,
        alert_minutes: USUAL_ALERT_MINUTES,
    }
}

impl BadSetting {
    /// The field that it is about, and the message that says what to mend.
    pub const fn told(self) -> (&'static str, &'static str) {
        match self {
            Self::Contact => (SECURITY_CONTACT, "desk-problem-contact"),
            Self::Language => (DESK_LANGUAGE, "desk-problem-desk-language"),
            Self::Minutes => (ALERT_MINUTES, "desk-problem-alert-minutes"),
        }
    }
}

/// Puts in force what is set now.
pub async fn learn(app: &App) -> lw_store::Result<()> {
    let set = queries::all(&app.db).await?;
    let given = &app.settings.given;
    let mut values = usual(&app.public_url);
    for it in set {
        match it.name.as_str() {
            STATION_NAME => values.station = it.value.into(),
            SECURITY_CONTACT => values.security_contact = it.value.into(),
            DESK_LANGUAGE => values.desk_language = it.value.parse().ok(),
            ALERT_MINUTES => values.alert_minutes = minutes(&it.value).unwrap_or(USUAL_ALERT_MINUTES),
            // A newer version may know it.
            _ => {}
        }
    }
    if let Some(fixed) = &given.station {
        values.station = fixed.value.as_str().into();
    }
    if let Some(fixed) = &given.security_contact {
        values.security_contact = fixed.value.as_str().into();
    }
    app.settings.set(values);
    Ok(())
}

/// What is set at the desk.
pub async fn stored(db: &Db) -> lw_store::Result<Wanted> {
    let mut set = Wanted::default();
    for it in queries::all(db).await? {
        match it.name.as_str() {
            STATION_NAME => set.station_name = Some(it.value),
            SECURITY_CONTACT => set.security_contact = Some(it.value),
            DESK_LANGUAGE => set.desk_language = Some(it.value),
            ALERT_MINUTES => set.alert_minutes = Some(it.value),
            _ => {}
        }
    }
    Ok(set)
}

/// What is wanted, as it can be kept.
pub fn read(app: &App, wanted: &Wanted) -> Result<Wanted, BadSetting> {
    let language = |text: &str| {
        let text = text.trim();
        let speaks = |lang: &Lang| lang.as_str() == text;
        let is_one = text.is_empty() || app.words.desk_languages().any(speaks);
        if is_one { Ok(text.to_owned()) } else { Err(BadSetting::Language) }
    };
    let contact = |text: &str| contact(text).ok_or(BadSetting::Contact);
    let alert = |text: &str| match text.trim() {
        "" => Ok(String::new()),
        text => minutes(text).map(|it| it.to_string()).ok_or(BadSetting::Minutes),
    };
    Ok(Wanted {
        station_name: wanted.station_name.as_deref().map(|name| one_line(name, LONGEST_NAME)),
        security_contact: wanted.security_contact.as_deref().map(contact).transpose()?,
        desk_language: wanted.desk_language.as_deref().map(language).transpose()?,
        alert_minutes: wanted.alert_minutes.as_deref().map(alert).transpose()?,
    })
}

/// Keeps settings. Readers and the desk see them at once.
pub async fn change(change: &mut Change, wanted: &Wanted, who: &str, now: Timestamp) -> lw_store::Result<()> {
    for (name, value) in [
        (STATION_NAME, &wanted.station_name),
        (SECURITY_CONTACT, &wanted.security_contact),
        (DESK_LANGUAGE, &wanted.desk_language),
        (ALERT_MINUTES, &wanted.alert_minutes),
    ] {
        if let Some(value) = value {
            put(change, name, value, who, now).await?;
        }
    }
    pages::tell(change, (who, "change", "settings:"), &Event::SettingsChanged, now).await
}

/// Sets one; nothing is as if nobody had set it.
pub async fn put(
    change: &mut Change,
    name: &str,
    value: &str,
    who: &str,
    now: Timestamp,
) -> lw_store::Result<()> {
    match value.is_empty() {
        true => queries::delete(change, name).await,
        false => queries::write(change, name, value, who, now).await,
    }
}

/// So many minutes, if an alert can stand for them.
fn minutes(text: &str) -> Option<i64> {
    text.parse().ok().filter(|it| (1..=MOST_ALERT_MINUTES).contains(it))
}

/// An address to write to; one of mail may come without its scheme.
fn contact(text: &str) -> Option<String> {
    let text = text.trim();
    let is_plain = |letter: char| !letter.is_control() && !letter.is_whitespace();
    if text.len() > LONGEST_CONTACT || !text.chars().all(is_plain) {
        return None;
    }
    let has_scheme = text.starts_with("https://") || text.starts_with("mailto:");
    match text.split_once('@') {
        _ if text.is_empty() || has_scheme => Some(text.to_owned()),
        Some((name, host)) if !name.is_empty() && host.contains('.') && !text.contains(':') => {
            Some(format!("mailto:{text}"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_an_address_to_write_to() {
        let check =
            |text: &str, expect: Option<&str>| assert_eq!(contact(text).as_deref(), expect, "{text:?}");
        check("", Some(""));
        check(" https://radio.example/security ", Some("https://radio.example/security"));
        check("mailto:holes@radio.example", Some("mailto:holes@radio.example"));
        check("holes@radio.example", Some("mailto:holes@radio.example"));
        for bad in [
            "holes",
            "javascript:a@b.c",
            "http://radio.example",
            "a b@radio.example",
            "a@b\nc.d",
            "@radio.example",
            "holes@radio",
        ] {
            check(bad, None);
        }
        check(&format!("mailto:{}", "a".repeat(10_000)), None);
    }
}
