//! A post as it is filled in. Its text is plain lines, or HTML where somebody
//! writes that, or what the editor sends.

use lw_base::{Id, Lang};
use lw_formats::document::{Block, Document, Text};
use lw_station::bylines;
use lw_station::editions::Edition;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use crate::live::{NewPost, Post};

/// The fields, as they are sent and shown.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Form {
    /// The page whose button was pressed.
    #[serde(skip_serializing)]
    pub once: String,
    /// The number of the revision that was read.
    #[serde(skip_serializing)]
    pub revision: i64,
    headline: String,
    document: String,
    #[serde(skip_serializing)]
    document_json: String,
    byline: String,
    /// `yes` where it is a key point.
    pub key: String,
    /// What was wrong, or why it is withdrawn.
    pub reason: String,
}

/// A byline to choose.
#[derive(Debug, Serialize)]
pub struct Choice {
    id: String,
    name: String,
}

impl Form {
    /// What a post says now.
    pub fn of(post: &Post, lang: &Lang) -> Result<Self, Error> {
        Ok(Self {
            headline: post.headline.clone(),
            document: post.document()?.to_html(lang).into_string(),
            byline: post.byline_id.as_ref().map(Id::to_string).unwrap_or_default(),
            ..Self::default()
        })
    }

    /// An empty one, signed with a byline.
    pub fn signed(byline: Option<Id>) -> Self {
        Self { byline: byline.map(|id| id.to_string()).unwrap_or_default(), ..Self::default() }
    }

    /// The post that is meant. What is no document has no text.
    pub fn post(&self, lang: &Lang) -> NewPost {
        NewPost {
            headline: self.headline.clone(),
            document: match self.document_json.is_empty() {
                true => read(&self.document, lang),
                false => Document::from_json(&self.document_json).unwrap_or_default(),
            },
            byline: self.byline.parse().ok(),
        }
    }
}

/// The bylines of an edition.
pub async fn choices(app: &App, edition: &Edition) -> Result<Vec<Choice>, Error> {
    let all = bylines::queries::all_of_edition(&app.db, &edition.id).await?;
    Ok(all.into_iter().map(|it| Choice { id: it.id.to_string(), name: it.name }).collect())
}

/// A line is a paragraph, unless it is HTML.
fn read(text: &str, lang: &Lang) -> Document {
    if is_html(text) {
        return Document::from_html(text, lang).0;
    }
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    Document { content: lines.map(|line| Block::paragraph(vec![Text::plain(line)])).collect() }.cleaned()
}

fn is_html(text: &str) -> bool {
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == '<' && letters.peek().is_some_and(|next| next.is_ascii_alphabetic() || *next == '/') {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, html: &str) {
        let lang = "en".parse().unwrap();
        let document = read(text, &lang);
        assert_eq!(document.to_html(&lang).as_str().replace('\n', ""), html);
        // What is shown in the form again is the same text.
        assert_eq!(read(document.to_html(&lang).as_str(), &lang), document);
    }

    #[test]
    fn lines_are_paragraphs_and_html_is_html() {
        check("", "");
        check("One.\nTwo, 5 < 6.\n\n\n Three ", "<p>One.</p><p>Two, 5 &lt; 6.</p><p>Three</p>");
        check("<p>One <strong>two</strong></p>", "<p>One <strong>two</strong></p>");
        check("<script>alert(1)</script>One", "<p>One</p>");
    }
}
