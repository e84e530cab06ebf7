//! A story's body as data: the shape of a ProseMirror document (JSON with
//! `type`, `attrs`, `content`, `marks`), closed to the parts that a story has.
//!
//! ```json
//! {"type":"doc","content":[
//!   {"type":"paragraph","content":[
//!     {"type":"text","text":"The minister said: "},
//!     {"type":"text","text":"“We open today.”",
//!      "marks":[{"type":"quotation","attrs":{"speaker":"Mara Lind","role":"Harbour minister"}}]}]}]}
//! ```

mod attribution;
mod clean;
mod direction;
mod foreign_table;
mod html;
mod inline;
mod page;
mod parts;
mod plain;
mod read;
mod sentences;
mod table;

pub(crate) use inline::line;
use lw_base::{Direction, Lang};
pub use page::{Linked, Page, PageClip, PagePicture, PageSource, figure_class};
pub use parts::{ClipUse, LinkCard, PictureUse, TableAbout, TableCell, TableRow, Uses};
pub(crate) use plain::text_of;
pub(crate) use read::Reader;
pub use sentences::{Spoken, sentences_of};
use serde::{Deserialize, Serialize};

/// A story's body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename = "doc")]
pub struct Document {
    /// The blocks from top to bottom.
    #[serde(default)]
    pub content: Vec<Block>,
}

/// One block of a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its own language and direction, where they are not the story's.
        #[serde(default, skip_serializing_if = "Language::is_none")]
        attrs: Language,
        /// Its text.
        #[serde(default)]
        content: Vec<Text>,
    },
    /// A heading inside the body: level 2 to 4.
    Heading {
        /// Its level.
        attrs: Level,
        /// Its text.
        #[serde(default)]
        content: Vec<Text>,
    },
    /// A list with bullets.
    BulletList {
        /// Its items.
        #[serde(default)]
        content: Vec<ListItem>,
    },
    /// A numbered list.
    OrderedList {
        /// Its items.
        #[serde(default)]
        content: Vec<ListItem>,
    },
    /// Words of somebody, set apart.
    Quotation {
        /// Who said them, and when.
        #[serde(default)]
        attrs: Quotation,
        /// The paragraphs that were said.
        #[serde(default)]
        content: Vec<Block>,
    },
    /// A picture.
    Picture {
        /// Which, and what is said of it here.
        attrs: PictureUse,
    },
    /// A piece of sound.
    Clip {
        /// Which, and what it is called here.
        attrs: ClipUse,
    },
    /// Rows of cells.
    Table {
        /// Its caption, and what of it names the rest.
        #[serde(default)]
        attrs: TableAbout,
        /// Its rows.
        #[serde(default)]
        content: Vec<TableRow>,
    },
    /// A link that stands by itself.
    LinkCard {
        /// Where it leads, and what it says.
        attrs: LinkCard,
    },
    /// A break between parts.
    Divider,
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename = "list_item")]
pub struct ListItem {
    /// Paragraphs and lists.
    #[serde(default)]
    pub content: Vec<Block>,
}

/// A heading's level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// 2 to 4; shown within that range whatever is stored.
    pub level: u8,
}

/// A run of text with its marks.
#[derive(Clone, Default, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename = "text")]
pub struct Text {
    /// The words.
    pub text: String,
    /// What is true of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
}

/// What is true of a run of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "attrs", rename_all = "snake_case")]
pub enum Mark {
    /// Of strong importance.
    Strong,
    /// Stressed.
    Emphasis,
    /// A link to an `http`, `https`, `mailto` or `tel` address, or a path.
    Link {
        /// The address.
        href: String,
    },
    /// In another language than its block.
    Language(Language),
    /// Words of somebody within a paragraph.
    Quotation(Quotation),
}

/// A language and direction of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Language {
    /// The language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// The direction, where it is not the language's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dir: Option<Direction>,
}

impl Language {
    pub(crate) fn is_none(&self) -> bool {
        self.lang.is_none() && self.dir.is_none()
    }
}

/// Words of somebody, as data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quotation {
    /// Who said or wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// The role they had at the time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// When, as an ISO 8601 date (year, month or day).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said_on: Option<String>,
    /// Where, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The language it was said in, where it is translated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original_lang: Option<Lang>,
    /// The words as they were said, where it is translated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<String>,
    /// Where it starts in the story's clip, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clip_start: Option<u64>,
    /// Where it ends in the story's clip, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clip_end: Option<u64>,
}

impl Text {
    /// A run without marks.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), marks: Vec::new() }
    }
}

impl Block {
    /// A paragraph in the story's language.
    pub fn paragraph(content: Vec<Text>) -> Self {
        Self::Paragraph { attrs: Language::default(), content }
    }

    /// The runs of a paragraph or heading; nothing for other blocks.
    pub fn runs(&self) -> &[Text] {
        match self {
            Self::Paragraph { content, .. } | Self::Heading { content, .. } => content,
            _ => &[],
        }
    }
}
