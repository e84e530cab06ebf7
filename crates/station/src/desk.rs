//! What stands around every page of the desk: language, title, who I am, what
//! I may open. Each page's struct carries one.

use std::sync::Arc;

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse as _, Response};
use lw_base::{Direction, Id, Lang, Timestamp};
use lw_web::calendar::{Calendar, Dates, Digits};
use lw_web::words::WordArg;
use lw_web::{App, Error};
use serde::Serialize;

pub use self::parts::Part;
use crate::editions;
use crate::people::{Act, Who};

pub mod handed;
mod parts;

/// The names that `desk/layout.html` needs.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    /// The page's language.
    pub lang: String,
    /// Its direction.
    pub dir: Direction,
    /// Its script (ISO 15924), for the choice of type.
    pub script: String,
    /// The `title` element, without the station's name.
    pub title: String,
    /// The station's name.
    pub station: String,
    /// Who is signed in.
    pub me: Option<Me>,
    /// The editions they belong to.
    pub editions: Vec<Place>,
    /// The one of them that the page is about.
    pub edition: Option<String>,
    /// This page's own path.
    pub path: String,
    /// Names this very page, so that a form of it does its deed once.
    pub once: String,
    /// What has just happened.
    pub notice: Option<Notice>,
    /// The time zone of its times.
    #[serde(skip)]
    time_zone: String,
}

/// Who is signed in, as every page shows it.
#[derive(Clone, Debug, Serialize)]
pub struct Me {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Whether they may do everything.
    pub is_owner: bool,
    /// The parts of the desk that they may open.
    pub parts: Vec<Part>,
}

/// An edition as the desk names it.
#[derive(Clone, Debug, Serialize)]
pub struct Place {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its language.
    pub lang: String,
    /// Its direction.
    pub dir: Direction,
}

/// A time, for machines and for people.
#[derive(Clone, Debug, Serialize)]
pub struct Moment {
    iso: String,
    /// As a person reads it, in few letters.
    pub text: String,
    /// To the minute, with the year and the zone: what a pointer finds out,
    /// and what a promise says.
    pub exact: String,
}

/// How a moment is named in few letters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Naming {
    /// “28 Nov, 18:30”: fits into any sentence.
    Date,
    /// “today 18:30” where the day is near: stands alone, or after a colon or comma.
    Day,
}

/// What has to be mended before a form is taken.
#[derive(Clone, Debug, Serialize)]
pub struct Problem {
    /// The field it is about; empty where it is about all of them.
    pub field: &'static str,
    /// The sentence.
    pub text: String,
}

impl Problem {
    /// The sentence that `key` names.
    pub fn new(app: &App, lang: &Lang, field: &'static str, key: &str) -> Self {
        Self { field, text: app.words.say(lang, key, &[]) }
    }

    /// The same with a time in it.
    pub fn timed(app: &App, lang: &Lang, field: &'static str, key: &str, time: &Moment) -> Self {
        Self { field, text: app.words.say(lang, key, &[("time", time.exact.as_str().into())]) }
    }

    /// The same with what somebody wrote in it.
    pub fn named(app: &App, lang: &Lang, field: &'static str, key: &str, name: &str) -> Self {
        let name = lw_base::one_line(name, LONGEST_NAMED);
        Self { field, text: app.words.say(lang, key, &[("name", name.into())]) }
    }

    /// The same with a number in it.
    pub fn counted(app: &App, lang: &Lang, field: &'static str, key: &str, count: i64) -> Self {
        Self { field, text: app.words.say(lang, key, &[("count", count.into())]) }
    }
}

/// An answer to a form that has to be mended.
pub fn mend(page: Result<Html<String>, Error>) -> Result<Response, Error> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page?).into_response())
}

/// Of what somebody wrote a sentence repeats this many bytes.
const LONGEST_NAMED: usize = 200;

/// A line that says what has just happened.
#[derive(Clone, Debug, Serialize)]
pub struct Notice {
    /// `done` or `problem`.
    pub kind: &'static str,
    /// The sentence.
    pub text: String,
}

impl Frame {
    /// Around a page for somebody who is signed in; `title` is a message's key.
    pub async fn of(app: &App, who: &Who, path: &str, title: &str) -> Result<Self, Error> {
        let mut frame = Self::bare(app, &who.language, path, title);
        frame.me = Some(Me {
            id: who.id.to_string(),
            name: who.name.clone(),
            is_owner: who.is_owner,
            parts: parts::of(app, who, path),
        });
        let mine = editions::where_may(&app.db, who, Act::Read).await?;
        if let Some(first) = mine.first() {
            frame.time_zone.clone_from(&first.time_zone);
        }
        frame.editions = mine.iter().map(Place::from).collect();
        Ok(frame)
    }

    /// Around a page for somebody who is not.
    pub fn bare(app: &App, lang: &Lang, path: &str, title: &str) -> Self {
        Self {
            dir: lang.direction(),
            script: lang.script(),
            lang: lang.to_string(),
            title: app.words.say(lang, title, &[]),
            station: app.station().to_string(),
            me: None,
            editions: vec![],
            edition: None,
            path: path.to_owned(),
            once: Id::new(app.clock.now()).to_string(),
            notice: None,
            time_zone: "UTC".to_owned(),
        }
    }

    /// The same with its times in another zone.
    #[must_use]
    pub fn in_zone(mut self, time_zone: &str) -> Self {
        time_zone.clone_into(&mut self.time_zone);
        self
    }

    /// A time as the page writes it in a sentence: in its language, in the zone
    /// of the first edition that the person belongs to.
    pub fn moment(&self, app: &App, at: Timestamp) -> Result<Moment, Error> {
        self.named(app, &self.time_zone, at, Naming::Date)
    }

    /// A time in an edition's own zone, such as when its stories go out. The
    /// zone is named where it is not the page's.
    pub fn moment_in(&self, app: &App, time_zone: &str, at: Timestamp) -> Result<Moment, Error> {
        self.named(app, time_zone, at, Naming::Date)
    }

    /// A time for a list, or after a comma or colon: near days have words.
    pub fn brief(&self, app: &App, at: Timestamp) -> Result<Moment, Error> {
        self.named(app, &self.time_zone, at, Naming::Day)
    }

    /// The same in an edition's own zone.
    pub fn brief_in(&self, app: &App, time_zone: &str, at: Timestamp) -> Result<Moment, Error> {
        self.named(app, time_zone, at, Naming::Day)
    }

    fn named(&self, app: &App, time_zone: &str, at: Timestamp, naming: Naming) -> Result<Moment, Error> {
        let (dates, now) = (self.dates_in(app, time_zone)?, app.clock.now());
        let time = if time_zone == self.time_zone { dates.time(at) } else { dates.time_in_zone(at) };
        let day = match dates.days_from(now, at) {
            0 if naming == Naming::Day => Some("desk-time-today"),
            1 if naming == Naming::Day => Some("desk-time-tomorrow"),
            -1 if naming == Naming::Day => Some("desk-time-yesterday"),
            _ => None,
        };
        let (key, date) = match day {
            Some(key) => (key, String::new()),
            None => ("desk-time-date", dates.short_date(at, now)),
        };
        let args = [("date", date.as_str().into()), ("time", time.as_str().into())];
        let text = app.words.say(&self.language(), key, &args);
        Ok(Moment { iso: at.iso(), text, exact: dates.date_time(at) })
    }

    /// The day of a time, without the time, as the page writes it.
    pub fn date(&self, app: &App, at: Timestamp) -> Result<String, Error> {
        Ok(self.dates_in(app, &self.time_zone)?.date(at))
    }

    /// A date without a time as the page writes it; as it is stored where it is none.
    pub fn day(&self, app: &App, date: &str) -> Result<String, Error> {
        Ok(self.dates_in(app, &self.time_zone)?.day(date).unwrap_or_else(|| date.to_owned()))
    }

    fn dates_in(&self, app: &App, time_zone: &str) -> Result<Arc<Dates>, Error> {
        let lang = self.language();
        let (calendar, digits) = (Calendar::usual(&lang), Digits::usual(&lang));
        Ok(app.dates(&lang, calendar.as_str(), digits.as_str(), time_zone)?)
    }

    /// The zone that its times are in.
    pub fn time_zone(&self) -> &str {
        &self.time_zone
    }

    /// The frame's language.
    pub fn language(&self) -> Lang {
        self.lang.parse().unwrap_or_else(|_| unreachable!("a frame's language is one"))
    }

    /// Says that something is done, where `key` names one of the deeds that
    /// redirects lead here from.
    #[must_use]
    pub fn done(mut self, app: &App, key: Option<&str>) -> Self {
        let known = key.and_then(|key| DEEDS.iter().find(|deed| **deed == key));
        let own = key.and_then(|key| DONE.iter().find(|(deed, _)| *deed == key));
        let word = own.map(|(_, word)| (*word).to_owned()).or(known.map(|deed| format!("desk-done-{deed}")));
        let say = |word: String| app.words.say(&self.language(), &word, &[]);
        self.notice = word.map(|word| Notice { kind: "done", text: say(word) });
        self
    }

    /// Says that something is done to somebody or something of this name.
    #[must_use]
    pub fn done_to(mut self, app: &App, key: &str, name: &str) -> Self {
        let word = DONE_TO.iter().find(|(deed, _)| *deed == key).map(|(_, word)| *word);
        let say = |word| app.words.say(&self.language(), word, &[("name", name.into())]);
        self.notice = word.map(|word| Notice { kind: "done", text: say(word) });
        self
    }

    /// Says that something is done, with a time in the sentence.
    #[must_use]
    pub fn done_for(mut self, app: &App, deed: &str, time: &Moment) -> Self {
        let args = [("time", WordArg::from(time.exact.as_str()))];
        let text = app.words.say(&self.language(), &format!("desk-done-{deed}"), &args);
        self.notice = Some(Notice { kind: "done", text });
        self
    }

    /// Says what went wrong.
    #[must_use]
    pub fn problem(mut self, app: &App, key: &str, args: &[(&str, WordArg<'_>)]) -> Self {
        self.notice = Some(Notice { kind: "problem", text: app.words.say(&self.language(), key, args) });
        self
    }
}

/// What a redirect may say is done (`?done=`): a message each, `desk-done-…`.
pub const DEEDS: &[&str] = &[
    "signed-out",
    "saved",
    "restored",
    "review",
    "approval",
    "return",
    "publication",
    "correction",
    "withdrawal",
    "schedule-end",
    "embargo-end",
    "front",
    "front-later",
    "front-end",
    "alert",
    "alert-withdrawal",
    "live",
    "post",
    "post-correction",
    "post-withdrawal",
];

/// Deeds that have words of their own.
const DONE: &[(&str, &str)] = &[
    ("account", "desk-kept-changes"),
    ("password", "desk-password-changed"),
    ("session", "desk-session-ended"),
    ("sessions", "desk-sessions-ended"),
    ("second-off", "desk-second-ended"),
    ("passkey", "desk-passkey-added"),
    ("passkey-end", "desk-passkey-removed"),
    ("invitation-end", "desk-invitation-ended"),
    ("kept", "desk-kept-changes"),
    ("key-end", "desk-api-key-removed"),
    ("webhook", "desk-kept-changes"),
    ("webhook-pause", "desk-webhook-is-paused"),
    ("webhook-resume", "desk-webhook-resumed"),
    ("webhook-test", "desk-webhook-tested"),
    ("webhook-again", "desk-webhook-sent-again"),
    ("webhook-end", "desk-webhook-removed"),
    ("upload-end", "desk-upload-removed"),
    ("job-stop", "desk-job-stopping"),
    ("job-again", "desk-job-begins-again"),
    ("picture", "desk-picture-was-replaced"),
    ("picture-back", "desk-picture-is-back"),
];

/// Deeds that are done to somebody or something with a name.
const DONE_TO: &[(&str, &str)] = &[
    ("role", "desk-roles-changed"),
    ("removal", "desk-person-removed"),
    ("second-reset", "desk-second-was-reset"),
    ("edition", "desk-edition-added"),
];

impl From<&editions::Edition> for Place {
    fn from(edition: &editions::Edition) -> Self {
        Self {
            id: edition.id.clone(),
            name: edition.name.clone(),
            lang: edition.language.to_string(),
            dir: edition.language.direction(),
        }
    }
}

/// The desk's language for somebody whom it does not know: the first that
/// their browser asks for and that it speaks (RFC 9110 section 12.5.4, by the
/// order written).
pub fn language(app: &App, headers: &HeaderMap) -> Lang {
    let asked =
        headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let asked = asked.split(',').filter_map(|part| part.split(';').next()?.trim().split('-').next());
    let speaks = |tag: &str| app.words.desk_languages().find(|lang| lang.as_str().eq_ignore_ascii_case(tag));
    let english = || "en".parse().unwrap_or_else(|_| unreachable!("English is a language"));
    let usual = || app.settings.get().desk_language.clone().unwrap_or_else(english);
    asked.into_iter().find_map(speaks).cloned().unwrap_or_else(usual)
}

/// A size in words, in thousands of bytes, as phone plans count.
pub fn size(app: &App, lang: &Lang, bytes: i64) -> String {
    let (key, size) = match bytes {
        ..100_000 => ("size-kilobytes", (bytes.max(100) as f64 / 100.0).round() / 10.0),
        100_000..1_000_000 => ("size-kilobytes", (bytes as f64 / 1e3).round()),
        _ => ("size-megabytes", (bytes as f64 / 1e5).round() / 10.0),
    };
    app.words.say(lang, key, &[("size", size.into())])
}

/// A page of the desk.
pub fn page(app: &App, template: &str, context: impl Serialize) -> Result<Html<String>, Error> {
    Ok(Html(app.templates.render(&format!("desk/{template}.html"), context)?))
}
