//! The audit trail's page, and its export.

pub mod export;

use axum::extract::{Query, State};
use axum::response::Html;
use lw_base::Id;
use lw_web::calendar::start_of_day;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::queries::{self, Filter};
use super::{Telling, VERBS};
use crate::desk::{Frame, Moment, page};
use crate::keys;
use crate::people::{self, Act, Who, by};

/// The page's address.
const PATH: &str = "/desk/audit/";
/// What stands before the id of a key, among people's.
const KEY: &str = "key-";
/// Lines on a page.
const ON_PAGE: usize = 50;
/// Pages that the list goes back; the export has the rest.
const MOST_PAGES: usize = 500;

#[derive(Serialize)]
struct AuditPage {
    #[serde(flatten)]
    frame: Frame,
    filters: Filters,
    choices: Choices,
    is_filtered: bool,
    export: String,
    lines: Vec<ShownLine>,
    page: usize,
    newer: Option<String>,
    older: Option<String>,
}

/// What the list is narrowed by, as the address has it.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Filters {
    who: String,
    verb: String,
    since: String,
    until: String,
    #[serde(skip_serializing)]
    page: String,
}

#[derive(Serialize)]
struct Choices {
    people: Vec<Person>,
    keys: Vec<Person>,
    verbs: Vec<Verb>,
}

#[derive(Serialize)]
struct Person {
    id: String,
    name: String,
}

#[derive(Serialize)]
struct Verb {
    key: &'static str,
    text: String,
}

#[derive(Serialize)]
struct ShownLine {
    at: Moment,
    who: String,
    verb: String,
    what: Option<String>,
    path: Option<String>,
    reason: Option<String>,
}

/// `GET /desk/audit/`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Query(filters): Query<Filters>,
) -> Result<Html<String>, Error> {
    who.must_everywhere(Act::Audit)?;
    let frame = Frame::of(&app, &who, PATH, "desk-audit").await?;
    let number = filters.page.parse::<usize>().unwrap_or(1).clamp(1, MOST_PAGES);
    let filter = filters.read(frame.time_zone());
    let mut lines = queries::lines(&app.db, &filter, (number - 1) * ON_PAGE, ON_PAGE + 1).await?;
    let has_older = lines.len() > ON_PAGE && number < MOST_PAGES;
    lines.truncate(ON_PAGE);
    let telling = Telling::of(&app, &who.language).await?;
    let told = telling.tell(&lines).await?;
    let shown = lines.into_iter().zip(told).map(|(line, told)| {
        Ok(ShownLine {
            at: frame.brief(&app, line.made_at)?,
            who: told.who,
            verb: told.verb,
            what: told.what,
            path: told.path,
            reason: line.reason,
        })
    });
    let people = people::queries::ever(&app.db).await?;
    let keys = keys::queries::ever(&app.db).await?;
    let context = AuditPage {
        lines: shown.collect::<Result<_, Error>>()?,
        choices: Choices {
            people: people.into_iter().map(|it| Person { id: it.id.to_string(), name: it.name }).collect(),
            keys: keys
                .into_iter()
                .map(|it| Person { id: format!("{KEY}{}", it.id), name: it.name })
                .collect(),
            verbs: VERBS.iter().map(|key| Verb { key, text: telling.choice(key) }).collect(),
        },
        is_filtered: !filters.query().is_empty(),
        export: filters.address("export.csv", None),
        page: number,
        newer: (number > 1).then(|| filters.address("", Some(number - 1))),
        older: has_older.then(|| filters.address("", Some(number + 1))),
        frame,
        filters,
    };
    page(&app, "audit", context)
}

impl Filters {
    /// What they ask for; what cannot be read narrows nothing. Days are those
    /// of the time zone that the page's times are in.
    fn read(&self, time_zone: &str) -> Filter {
        let day = |date: &str, days: u64| start_of_day(date, days, time_zone);
        Filter {
            made_by: match self.who.strip_prefix(KEY) {
                Some(key) => key.parse::<Id>().ok().map(|id| keys::by(&id)),
                None => self.who.parse::<Id>().ok().map(|id| by(&id)),
            },
            verb: VERBS.iter().find(|verb| **verb == self.verb).map(|verb| (*verb).to_owned()),
            since: day(&self.since, 0),
            // The day is meant with all of its hours.
            before: day(&self.until, 1),
        }
    }

    /// The same as a query.
    fn query(&self) -> String {
        let all = [("who", &self.who), ("verb", &self.verb), ("since", &self.since), ("until", &self.until)];
        let set = all.iter().filter(|(_, value)| !value.is_empty());
        set.map(|(name, value)| format!("{name}={}", plain(value))).collect::<Vec<_>>().join("&")
    }

    fn address(&self, file: &str, page: Option<usize>) -> String {
        let query = self.query();
        let page = page.map(|page| format!("page={page}"));
        let parts: Vec<String> =
            [Some(query).filter(|it| !it.is_empty()), page].into_iter().flatten().collect();
        match parts.is_empty() {
            true => format!("{PATH}{file}"),
            false => format!("{PATH}{file}?{}", parts.join("&")),
        }
    }
}

/// A filter's value as it came with the address, without what none has.
fn plain(value: &str) -> String {
    value.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect()
}
