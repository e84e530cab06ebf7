//! The desk's pages and forms for editions.

pub mod list;
pub mod one;

use lw_base::Lang;
use lw_web::App;
use serde::Serialize;

use super::{BadEdition, NewEdition};
use crate::desk::Problem;

/// The list's address.
const PATH: &str = "/desk/editions/";

/// The address of an edition on the desk.
pub fn path(edition: &str) -> String {
    format!("{PATH}{edition}/")
}

/// An edition to be made, as it was filled in.
#[derive(Clone, Debug, Default, Serialize)]
pub struct EditionForm {
    /// Its name.
    pub edition_name: String,
    /// Its language's tag.
    pub edition_language: String,
    /// Its name in addresses.
    pub edition_id: String,
    /// Its time zone.
    pub time_zone: String,
}

/// A language to choose.
#[derive(Clone, Debug, Serialize)]
pub struct Language {
    tag: String,
    name: String,
}

impl Language {
    /// A language by its own name.
    pub fn of(lang: &Lang) -> Self {
        Self { tag: lang.to_string(), name: lang.own_name() }
    }
}

/// The languages that an edition can be made in, by their own names.
pub fn languages(app: &App) -> Vec<Language> {
    app.words.languages().map(Language::of).collect()
}

/// The time zones there are.
pub fn time_zones() -> Vec<&'static str> {
    lw_web::calendar::zones().collect()
}

impl EditionForm {
    /// The edition that is meant, or what has to be mended.
    pub fn read(&self, app: &App, lang: &Lang) -> Result<NewEdition, Vec<Problem>> {
        let mut problems = Vec::new();
        if self.edition_name.trim().is_empty() {
            problems.push(Problem::new(app, lang, "edition_name", "desk-problem-edition-name"));
        }
        let language = self.edition_language.parse::<Lang>();
        if language.is_err() {
            problems.push(Problem::new(app, lang, "edition_language", "desk-problem-edition-language"));
        }
        if lw_web::calendar::zone(self.time_zone.trim()).is_err() {
            problems.push(Problem::new(app, lang, "time_zone", "desk-problem-time-zone"));
        }
        match language {
            Ok(language) if problems.is_empty() => Ok(NewEdition {
                id: self.edition_id.trim().to_lowercase(),
                language,
                name: self.edition_name.clone(),
                tagline: None,
                time_zone: self.time_zone.trim().to_owned(),
                calendar: None,
                digits: None,
                host: None,
            }),
            _ => Err(problems),
        }
    }
}

/// Why an edition was refused, in the words of the desk.
pub fn problem(app: &App, lang: &Lang, bad: &BadEdition) -> Problem {
    let (field, key) = match bad {
        BadEdition::Taken(_) => ("edition_id", "desk-problem-edition-address-taken"),
        BadEdition::Nameless => ("edition_name", "desk-problem-edition-name"),
        BadEdition::Loudness => ("loudness", "desk-problem-edition-loudness"),
        BadEdition::Peak => ("peak", "desk-problem-edition-peak"),
        BadEdition::Logo => ("chosen", "desk-problem-logo"),
        BadEdition::OtherLogo => ("", "desk-problem-logo-other"),
        BadEdition::Zone(_) => ("time_zone", "desk-problem-time-zone"),
        _ => ("edition_id", "desk-problem-edition-address"),
    };
    Problem::new(app, lang, field, key)
}
