//! A story's text as programs send it and get it.

use lw_base::{Id, Slug};
use lw_formats::document::Document;
use lw_library::pictures::Focus;
use lw_library::pictures::api::Point;
use lw_station::editions::Edition;
use lw_station::people::Names;
use lw_station::people::Who;
use lw_station::people::api::By;
use lw_station::topics;
use lw_web::App;
use lw_web::api::{Problem, some};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::wrong;
use crate::stories::form::{Offered, Sent};
use crate::stories::{Draft, Label, Revision, queries};

/// A story's text. What is left out stays as it was; null takes it away.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewRevision)]
pub struct Text {
    /// The headline.
    #[schema(max_length = 1000)]
    headline: Option<String>,
    /// The sentence or two under it.
    #[serde(default, deserialize_with = "some")]
    #[schema(max_length = 4000)]
    standfirst: Option<Option<String>>,
    /// What kind of text it is.
    #[serde(default, deserialize_with = "some")]
    label: Option<Option<Label>>,
    /// The id of its section.
    #[serde(default, deserialize_with = "some")]
    #[schema(value_type = Option<String>, pattern = "^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$")]
    section: Option<Option<Id>>,
    /// The ids of its bylines, in order.
    #[schema(value_type = Vec<String>, max_items = 20)]
    bylines: Option<Vec<Id>>,
    /// The ids of its topics, in order.
    #[schema(value_type = Vec<String>, max_items = 12)]
    topics: Option<Vec<Id>>,
    /// Where it was written.
    #[serde(default, deserialize_with = "some")]
    #[schema(max_length = 1000)]
    dateline: Option<Option<String>>,
    /// The readable part of its address; made of the headline where it is null.
    #[serde(default, deserialize_with = "some")]
    #[schema(max_length = 100)]
    slug: Option<Option<String>>,
    /// The id of its lead picture.
    #[serde(default, deserialize_with = "some")]
    #[schema(value_type = Option<String>, pattern = "^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$")]
    picture: Option<Option<Id>>,
    /// The id of its sound.
    #[serde(default, deserialize_with = "some")]
    #[schema(value_type = Option<String>, pattern = "^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$")]
    clip: Option<Option<Id>>,
    /// The caption of its lead picture.
    #[serde(default, deserialize_with = "some")]
    #[schema(max_length = 4000)]
    picture_caption: Option<Option<String>>,
    /// Its lead picture for who cannot see it; empty where it is decoration.
    #[serde(default, deserialize_with = "some")]
    #[schema(max_length = 4000)]
    picture_alt: Option<Option<String>>,
    /// The point that the crops of its lead picture must show in this story; the picture's own
    /// where it is null. It goes where another picture is chosen.
    #[serde(default, deserialize_with = "some")]
    #[schema(value_type = Option<Point>)]
    picture_focus: Option<Option<Point>>,
    /// The body: a ProseMirror document, of the parts that a story has.
    #[schema(value_type = Option<Body>)]
    document: Option<Value>,
    /// Why it is saved.
    #[schema(max_length = 1000)]
    reason: Option<String>,
}

/// A body: `{"type": "doc", "content": [...]}`, its blocks as the revision of
/// a story shows them. What a story cannot hold is refused or left out.
#[derive(ToSchema)]
#[schema(as = Document)]
#[expect(dead_code, reason = "only described")]
pub struct Body {
    #[schema(pattern = "^doc$")]
    r#type: String,
    /// The blocks from top to bottom.
    #[schema(required = false)]
    content: Vec<Block>,
}

/// A block, such as a paragraph, a heading, a list or a quotation.
#[derive(ToSchema)]
#[schema(as = Block)]
#[expect(dead_code, reason = "only described")]
pub struct Block {
    r#type: String,
}

impl Text {
    /// The draft that is meant, on top of another.
    pub async fn onto(self, app: &App, who: &Who, edition: &Edition, base: Draft) -> Result<Draft, Problem> {
        let text = |it: Option<Option<String>>| it.map(Option::unwrap_or_default);
        let id = |it: Option<Option<Id>>| it.map(|it| it.map_or_else(String::new, |id| id.to_string()));
        let is_decoration = self.picture_alt.as_ref().map(|alt| alt.as_deref() == Some(""));
        // In a form no byline, and no topic, is an empty one.
        let all = |ids: Vec<Id>| ids.iter().map(Id::to_string).chain([String::new()]).collect();
        let sent = Sent {
            headline: self.headline,
            standfirst: text(self.standfirst),
            label: self.label.map(|it| it.map_or_else(String::new, |it| it.key().to_owned())),
            section: id(self.section),
            picture: id(self.picture),
            clip: id(self.clip),
            bylines: self.bylines.map(all).unwrap_or_default(),
            topics: self.topics.map(all).unwrap_or_default(),
            dateline: text(self.dateline),
            slug: text(self.slug),
            picture_caption: text(self.picture_caption),
            picture_alt: text(self.picture_alt),
            picture_decorative: is_decoration.map(|is_so| if is_so { "yes" } else { "no" }.to_owned()),
            picture_focus: self.picture_focus.map(|it| it.map(Focus::from)),
            document_json: self.document.map(|document| document.to_string()),
            reason: self.reason,
            ..Sent::default()
        };
        let mut offered = Offered::by(app, &edition.id).await?;
        let form = sent.over(&base, &edition.language);
        offered.add_chosen(app, &form).await?;
        form.read(app, (&edition.language, &who.language), base, &offered).map_err(wrong)
    }
}

/// A saved state of a story.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Revision)]
pub struct Shown {
    /// Its number among the story's revisions, from 1.
    #[schema(minimum = 1)]
    number: i64,
    /// The headline.
    headline: String,
    /// The sentence or two under it.
    #[schema(required = true)]
    standfirst: Option<String>,
    /// What kind of text it is.
    #[schema(required = true, value_type = Option<Label>)]
    label: Option<String>,
    /// The id of its section.
    #[schema(required = true)]
    section: Option<String>,
    /// The ids of its bylines, in order.
    bylines: Vec<String>,
    /// The ids of its topics, in order.
    topics: Vec<String>,
    /// Where it was written.
    #[schema(required = true)]
    dateline: Option<String>,
    /// The readable part of its address.
    slug: String,
    /// The id of its lead picture.
    #[schema(required = true)]
    picture: Option<String>,
    /// The caption of its lead picture.
    #[schema(required = true)]
    picture_caption: Option<String>,
    /// Its lead picture for who cannot see it; empty where it is decoration.
    #[schema(required = true)]
    picture_alt: Option<String>,
    /// The point that the crops of its lead picture must show here, where that is not the picture's own.
    #[schema(required = true)]
    picture_focus: Option<Point>,
    /// The id of its sound.
    #[schema(required = true)]
    clip: Option<String>,
    /// Its length in words.
    words: u32,
    /// The body: a ProseMirror document.
    #[schema(value_type = Body)]
    document: Document,
    /// Who saved it.
    made_by: By,
    /// When.
    #[schema(format = "date-time")]
    made_at: String,
    /// Why, in their words.
    #[schema(required = true)]
    reason: Option<String>,
    /// The number of the revision that it brings back.
    #[schema(required = true)]
    restores: Option<i64>,
}

impl Shown {
    /// A revision with all that it says.
    pub async fn of(app: &App, names: &Names, revision: &Revision) -> Result<Self, Problem> {
        let id = |id: &Option<Id>| id.as_ref().map(Id::to_string);
        let bylines = queries::bylines_of(&app.db, &revision.id).await?;
        let topics = topics::queries::of_revision(&app.db, &revision.id).await?;
        Ok(Self {
            number: revision.number,
            headline: revision.headline.clone(),
            standfirst: revision.standfirst.clone(),
            label: revision.label.clone(),
            section: id(&revision.section_id),
            bylines: bylines.iter().map(Id::to_string).collect(),
            topics: topics.iter().map(|it| it.id.to_string()).collect(),
            dateline: revision.dateline.clone(),
            slug: Slug::to_string(&revision.slug),
            picture: id(&revision.picture_id),
            picture_caption: revision.picture_caption.clone(),
            picture_alt: revision.picture_alt.clone(),
            picture_focus: revision.picture_focus().map(Point::from),
            clip: id(&revision.clip_id),
            words: revision.words,
            document: revision.document()?,
            made_by: By::of(names, &revision.made_by),
            made_at: revision.made_at.iso(),
            reason: revision.reason.clone(),
            restores: revision.restores,
        })
    }
}
