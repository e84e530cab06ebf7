//! The editors' pages of alerts. An alert is raised in two steps: what it
//! says, then a page that shows what readers will get, and the button.
//!
//! - [`list`]: what stands, what is being written, what was sent
//! - [`form`]: what is filled in, an edition at a time
//! - [`one`]: an alert, and what was sent of it
//! - [`sending`]: the second step
//! - [`withdrawal`]: taking one back

pub mod form;
pub mod list;
pub mod one;
pub mod sending;
pub mod withdrawal;

use lw_base::Id;
use lw_station::desk::Problem;
use lw_station::editions::{self, Edition};
use lw_station::people::{Act, Names, Who};
use lw_web::{App, Error};

use super::{Alert, BadAlert, MOST_MINUTES, Sending, Text, queries};

/// Where all of them are.
const ALL: &str = "/desk/alerts/";

/// An alert and what is known of it.
struct Scene {
    alert: Alert,
    texts: Vec<Text>,
    sendings: Vec<Sending>,
    /// The editions where one may do what is asked.
    mine: Vec<Edition>,
}

impl Scene {
    /// One that says nothing in an edition of theirs is not there for them.
    async fn of(app: &App, who: &Who, id: &str, act: Act) -> Result<Self, Error> {
        let mine = mine(app, who, act).await?;
        let id: Id = id.parse().map_err(|_| Error::NotFound)?;
        let alert = queries::by_id(&app.db, &id).await?.ok_or(Error::NotFound)?;
        let texts = queries::texts(&app.db, &id).await?;
        if !texts.iter().any(|text| mine.iter().any(|edition| edition.id == text.edition_id)) {
            return Err(Error::NotFound);
        }
        let sendings = queries::sendings(&app.db, &id).await?;
        Ok(Self { alert, texts, sendings, mine })
    }

    fn path(&self) -> String {
        path(&self.alert.id)
    }

    fn text(&self, edition: &str) -> Option<&Text> {
        self.texts.iter().find(|it| it.edition_id == edition && !it.text.is_empty())
    }

    /// What readers of an edition were told last.
    fn last(&self, edition: &str) -> Option<&Sending> {
        self.sendings.iter().filter(|it| it.edition_id == edition).max_by_key(|it| it.number)
    }
}

/// The editions where somebody may do something; none is no way in.
async fn mine(app: &App, who: &Who, act: Act) -> Result<Vec<Edition>, Error> {
    let mine = editions::where_may(&app.db, who, act).await?;
    if mine.is_empty() { Err(Error::Forbidden) } else { Ok(mine) }
}

/// Where an alert is at the desk.
fn path(id: &Id) -> String {
    format!("{ALL}{id}")
}

/// What has to be mended, in a sentence.
async fn problem(app: &App, who: &Who, editions: &[Edition], bad: BadAlert) -> Result<Problem, Error> {
    let lang = &who.language;
    if let BadAlert::Stale(by) = &bad {
        let by = Names::told(app, lang).await?.of(by);
        return Ok(Problem::named(app, lang, "", "desk-problem-alert-stale", &by));
    }
    let Some((field, key, edition)) = bad.wrong() else {
        return Err(match bad {
            BadAlert::Store(error) => error.into(),
            _ => Error::NotFound,
        });
    };
    // Each edition has fields of its own: their problems stand above all of them.
    let field = if matches!(field, "texts" | "editions") { "" } else { field };
    let name = editions.iter().find(|it| it.id == edition).map_or(edition, |it| it.name.as_str());
    let args = [("name", name.into()), ("count", MOST_MINUTES.into())];
    Ok(Problem { field, text: app.words.say(lang, key, &args) })
}
