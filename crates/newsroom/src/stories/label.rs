//! What kind of text a story is. Readers see the word, and what it means.

use std::str::FromStr;

use serde::Deserialize;
use utoipa::ToSchema;

/// The labels. Their words are `label-<key>` and `label-<key>-means`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(description = "What kind of text it is.")]
pub enum Label {
    /// A report of what happened.
    News,
    /// What is behind the news.
    Analysis,
    /// The view of its writer.
    Opinion,
    /// The view of the station.
    Editorial,
    /// Questions and answers.
    Interview,
    /// Background.
    Explainer,
    /// Seen and heard on the spot.
    Report,
    /// Words of somebody else, in full.
    Statement,
}

impl Label {
    /// All labels.
    pub const ALL: [Self; 8] = [
        Self::News,
        Self::Analysis,
        Self::Opinion,
        Self::Editorial,
        Self::Interview,
        Self::Explainer,
        Self::Report,
        Self::Statement,
    ];

    /// The label that a page of another publisher prints, where it is one of ours.
    pub fn named(word: &str) -> Option<Self> {
        word.trim().to_lowercase().parse().ok()
    }

    /// The label's key: in the database, in locale files.
    pub fn key(self) -> &'static str {
        match self {
            Self::News => "news",
            Self::Analysis => "analysis",
            Self::Opinion => "opinion",
            Self::Editorial => "editorial",
            Self::Interview => "interview",
            Self::Explainer => "explainer",
            Self::Report => "report",
            Self::Statement => "statement",
        }
    }

    /// The type of schema.org that says the same to machines.
    pub fn schema_type(self) -> &'static str {
        match self {
            Self::Analysis => "AnalysisNewsArticle",
            Self::Opinion | Self::Editorial => "OpinionNewsArticle",
            Self::Explainer => "BackgroundNewsArticle",
            Self::News | Self::Report => "ReportageNewsArticle",
            Self::Interview | Self::Statement => "NewsArticle",
        }
    }
}

impl FromStr for Label {
    type Err = String;

    fn from_str(key: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|label| label.key() == key).ok_or_else(|| {
            let keys: Vec<_> = Self::ALL.iter().map(|label| label.key()).collect();
            format!("“{key}” is not a label; write one of {}", keys.join(", "))
        })
    }
}

/// A label's name on the desk.
pub fn name(app: &lw_web::App, lang: &lw_base::Lang, key: &str) -> String {
    app.words.say(lang, &format!("label-{key}"), &[])
}
