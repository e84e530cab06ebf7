//! A story's text as a form, and back.

use lw_base::{Id, Lang, Slug, one_line};
use lw_formats::document::Document;
use lw_library::pictures::Focus;
use lw_library::{clips, pictures};
use lw_station::bylines::{self, Byline};
use lw_station::desk::Problem;
use lw_station::sections::{self, Section};
use lw_station::topics::{self, Topic};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use crate::stories::{Draft, Label};

/// The longest headline, and each other line, in bytes.
const LONGEST_LINE: usize = 1_000;
/// The longest standfirst, caption or alternative text, in bytes.
const LONGEST_LINES: usize = 4_000;
/// The most bylines of a story.
const MOST_BYLINES: usize = 20;
/// Empty places offered for further bylines.
const SPARE_BYLINES: usize = 2;
/// Empty places offered for further topics.
const SPARE_TOPICS: usize = 3;

/// What is filled in, as the page shows it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StoryForm {
    pub headline: String,
    pub standfirst: String,
    pub label: String,
    pub section: String,
    pub bylines: Vec<String>,
    /// Each by its id, or as it was typed.
    pub topics: Vec<String>,
    pub dateline: String,
    pub slug: String,
    pub picture: String,
    pub picture_caption: String,
    pub picture_alt: String,
    /// `yes` where the picture is decoration, and has no words for who cannot see it.
    pub picture_decorative: String,
    /// What its crops must show, which is said on a page of its own.
    #[serde(skip)]
    pub picture_focus: Option<Focus>,
    pub clip: String,
    /// The body as HTML.
    pub document: String,
    /// The body as JSON; empty where it was written as HTML.
    #[serde(skip)]
    pub document_json: String,
    pub reason: String,
}

/// What a browser sends. A field that is missing stays as it was: the script
/// closes fields until it knows what stands in them, and those are not sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    /// The number of the revision that it was made from.
    pub base: i64,
    /// Whether it was written in the story's room, so that what others wrote is in it.
    pub room: Option<String>,
    /// What to do once it is kept.
    pub then: Option<String>,
    pub(super) headline: Option<String>,
    pub(super) standfirst: Option<String>,
    pub(super) label: Option<String>,
    pub(super) section: Option<String>,
    pub(super) bylines: Vec<String>,
    pub(super) topics: Vec<String>,
    pub(super) dateline: Option<String>,
    pub(super) slug: Option<String>,
    pub(super) picture: Option<String>,
    pub(super) picture_caption: Option<String>,
    pub(super) picture_alt: Option<String>,
    pub(super) picture_decorative: Option<String>,
    /// None takes it away.
    #[serde(skip)]
    pub(super) picture_focus: Option<Option<Focus>>,
    pub(super) clip: Option<String>,
    pub(super) document: Option<String>,
    pub(super) document_json: Option<String>,
    pub(super) reason: Option<String>,
}

impl Sent {
    /// The form with what was sent in it.
    pub fn over(self, base: &Draft, lang: &Lang) -> StoryForm {
        let mut form = StoryForm::of(base, lang);
        let fields = [
            (&mut form.headline, self.headline),
            (&mut form.standfirst, self.standfirst),
            (&mut form.label, self.label),
            (&mut form.section, self.section),
            (&mut form.dateline, self.dateline),
            (&mut form.slug, self.slug),
            (&mut form.picture, self.picture),
            (&mut form.picture_caption, self.picture_caption),
            (&mut form.picture_alt, self.picture_alt),
            (&mut form.picture_decorative, self.picture_decorative),
            (&mut form.clip, self.clip),
            (&mut form.reason, self.reason),
        ];
        for (field, sent) in fields {
            if let Some(sent) = sent {
                *field = sent;
            }
        }
        // What was said of another picture is not true of this one.
        let is_same = base.picture.as_ref().is_some_and(|it| it.as_str() == form.picture);
        form.picture_focus = self.picture_focus.unwrap_or(base.picture_focus.filter(|_| is_same));
        if !self.bylines.is_empty() {
            form.bylines = self.bylines;
        }
        if !self.topics.is_empty() {
            form.topics = self.topics;
        }
        match (self.document_json.filter(|json| !json.is_empty()), self.document) {
            (Some(json), _) => {
                if let Ok(document) = Document::from_json(&json) {
                    form.document = document.to_html(lang).into_string();
                }
                form.document_json = json;
            }
            (None, Some(html)) => {
                form.document = html;
                form.document_json.clear();
            }
            (None, None) => {}
        }
        form.make_room();
        form
    }
}

/// What can be chosen in an edition.
pub struct Offered {
    pub sections: Vec<Section>,
    pub bylines: Vec<Byline>,
    /// Also those that became part of others, which somebody may still mean.
    pub topics: Vec<Topic>,
    /// Those that were chosen, where they are there.
    picture: Option<Id>,
    /// Whether that can be cut anew: its file was sent here.
    can_cut: bool,
    clip: Option<Id>,
}

impl Offered {
    pub async fn by(app: &App, edition: &str) -> Result<Self, Error> {
        Ok(Self {
            sections: sections::queries::of_edition(&app.db, edition).await?,
            bylines: bylines::queries::all_of_edition(&app.db, edition).await?,
            topics: topics::queries::of_edition(&app.db, edition).await?,
            picture: None,
            can_cut: false,
            clip: None,
        })
    }

    /// Looks up what a form has chosen of all that the library has.
    pub async fn add_chosen(&mut self, app: &App, form: &StoryForm) -> Result<(), Error> {
        if let Ok(id) = form.picture.parse() {
            let picture = pictures::queries::by_id(&app.db, &id).await?;
            self.can_cut = picture.as_ref().is_some_and(|it| it.original.is_some());
            self.picture = picture.map(|it| it.id);
        }
        if let Ok(id) = form.clip.parse() {
            self.clip = clips::queries::by_id(&app.db, &id).await?.map(|it| it.id);
        }
        Ok(())
    }
}

impl StoryForm {
    /// A draft to be filled in further.
    pub fn of(draft: &Draft, lang: &Lang) -> Self {
        let text = |it: &Option<String>| it.clone().unwrap_or_default();
        let id = |it: &Option<Id>| it.as_ref().map(Id::to_string).unwrap_or_default();
        let mut form = Self {
            headline: draft.headline.clone(),
            standfirst: text(&draft.standfirst),
            label: draft.label.map(Label::key).unwrap_or_default().to_owned(),
            section: id(&draft.section),
            bylines: draft.bylines.iter().map(Id::to_string).collect(),
            topics: draft.topics.iter().map(Id::to_string).collect(),
            dateline: text(&draft.dateline),
            slug: draft.slug.as_ref().map(Slug::to_string).unwrap_or_default(),
            picture: id(&draft.picture),
            picture_caption: text(&draft.picture_caption),
            picture_alt: text(&draft.picture_alt),
            picture_decorative: if draft.picture_alt.as_deref() == Some("") { "yes" } else { "no" }
                .to_owned(),
            picture_focus: draft.picture_focus,
            clip: id(&draft.clip),
            document: draft.document.to_html(lang).into_string(),
            document_json: serde_json::to_string(&draft.document).unwrap_or_default(),
            ..Self::default()
        };
        form.make_room();
        form
    }

    /// Leaves places for further bylines and topics.
    pub fn make_room(&mut self) {
        self.bylines.retain(|id| !id.is_empty());
        self.bylines.extend(std::iter::repeat_n(String::new(), SPARE_BYLINES));
        self.topics.retain(|topic| !topic.trim().is_empty());
        let spare = topics::MOST.saturating_sub(self.topics.len()).min(SPARE_TOPICS);
        self.topics.extend(std::iter::repeat_n(String::new(), spare));
    }

    /// The draft that is meant, based on the one that it was made from, or
    /// what has to be mended.
    pub fn read(
        &self,
        app: &App,
        (lang, desk): (&Lang, &Lang),
        base: Draft,
        offered: &Offered,
    ) -> Result<Draft, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut wrong = |field, key: &str| problems.push(Problem::new(app, desk, field, key));
        let document = self.body(lang);
        if document.is_none() {
            wrong("document", "desk-problem-document");
        }
        let slug = self.slug.trim();
        let slug = if slug.is_empty() { Ok(None) } else { Slug::try_from(slug.to_lowercase()).map(Some) };
        if slug.is_err() {
            wrong("slug", "desk-problem-slug");
        }
        let section = chosen(&self.section, offered.sections.iter().map(|it| &it.id));
        if section.is_err() {
            wrong("section", "desk-problem-gone");
        }
        let picture = chosen(&self.picture, offered.picture.iter());
        let clip = chosen(&self.clip, offered.clip.iter());
        if picture.is_err() {
            wrong("picture", "desk-problem-gone");
        }
        if self.picture_focus.is_some() && !offered.can_cut && picture.is_ok() {
            wrong("picture_focus", "desk-problem-picture-uncut");
        }
        if clip.is_err() {
            wrong("clip", "desk-problem-gone");
        }
        let given = self.bylines.iter().filter(|id| !id.is_empty()).take(MOST_BYLINES);
        let mut bylines: Vec<Id> = Vec::new();
        for id in given {
            match chosen(id, offered.bylines.iter().map(|it| &it.id)) {
                Ok(Some(id)) if !bylines.contains(&id) => bylines.push(id),
                Ok(_) => {}
                Err(()) => wrong("bylines", "desk-problem-gone"),
            }
        }
        let topics = match self.topics(app, desk, offered) {
            Ok(topics) => topics,
            Err(problem) => {
                problems.push(problem);
                vec![]
            }
        };
        problems.extend(self.too_long(app, desk));
        match (document, slug, section, picture, clip) {
            (Some(document), Ok(slug), Ok(section), Ok(picture), Ok(clip)) if problems.is_empty() => {
                Ok(Draft {
                    slug,
                    headline: one_line(&self.headline, LONGEST_LINE),
                    standfirst: line(&self.standfirst),
                    label: self.label.parse().ok(),
                    dateline: line(&self.dateline),
                    section,
                    bylines,
                    topics,
                    picture,
                    picture_caption: line(&self.picture_caption),
                    picture_alt: self.alt(),
                    picture_focus: self.picture_focus,
                    clip,
                    document,
                    reason: line(&self.reason),
                    restores: base.restores,
                })
            }
            _ => Err(problems),
        }
    }

    /// The topics that are meant, each once.
    fn topics(&self, app: &App, desk: &Lang, offered: &Offered) -> Result<Vec<Id>, Problem> {
        let mut meant: Vec<Id> = Vec::new();
        for text in self.topics.iter().map(|text| text.trim()).filter(|text| !text.is_empty()) {
            match topics::find(&offered.topics, text) {
                Some(topic) if !meant.contains(&topic.id) => meant.push(topic.id.clone()),
                Some(_) => {}
                None => return Err(Problem::named(app, desk, "topics", "desk-problem-topic", text)),
            }
        }
        if meant.len() > topics::MOST {
            let most = i64::try_from(topics::MOST).unwrap_or(i64::MAX);
            return Err(Problem::counted(app, desk, "topics", "desk-problem-topics-many", most));
        }
        Ok(meant)
    }

    fn body(&self, lang: &Lang) -> Option<Document> {
        if self.document_json.is_empty() {
            return Some(Document::from_html(&self.document, lang).0);
        }
        Document::from_json(&self.document_json).ok()
    }

    /// Decoration has an empty text, which somebody has to say; no text at all
    /// says nothing yet.
    fn alt(&self) -> Option<String> {
        if self.picture_decorative == "yes" { Some(String::new()) } else { line(&self.picture_alt) }
    }

    fn too_long(&self, app: &App, desk: &Lang) -> Vec<Problem> {
        let limits = [
            ("headline", &self.headline, LONGEST_LINE),
            ("standfirst", &self.standfirst, LONGEST_LINES),
            ("dateline", &self.dateline, LONGEST_LINE),
            ("picture_caption", &self.picture_caption, LONGEST_LINES),
            ("picture_alt", &self.picture_alt, LONGEST_LINES),
            ("reason", &self.reason, LONGEST_LINE),
        ];
        let over = limits.into_iter().filter(|(_, text, longest)| text.len() > *longest);
        over.map(|(field, text, longest)| {
            // The limit is of bytes; what people can do is to take letters away.
            let letters = text[text.floor_char_boundary(longest)..].chars().count();
            let count = i64::try_from(letters).unwrap_or(i64::MAX);
            Problem::counted(app, desk, field, "desk-problem-too-long", count)
        })
        .collect()
    }
}

fn line(text: &str) -> Option<String> {
    Some(one_line(text, LONGEST_LINES)).filter(|text| !text.is_empty())
}

fn chosen<'a>(id: &str, mut offered: impl Iterator<Item = &'a Id>) -> Result<Option<Id>, ()> {
    if id.is_empty() {
        return Ok(None);
    }
    offered.find(|it| it.as_str() == id).cloned().map(Some).ok_or(())
}
