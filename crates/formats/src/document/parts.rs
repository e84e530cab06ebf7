//! The parts of a body that are more than its words: pictures, clips, tables,
//! link cards. What a picture or a story *is* stands elsewhere; here is its
//! id, and what is said of it in this story.

use lw_base::Id;
use serde::{Deserialize, Serialize};

use super::inline::{self, LONGEST_DATA, line};
use super::{Block, Document, Text};
use crate::href;

/// Rows of a table that are kept.
const MOST_ROWS: usize = 1_000;
/// Columns of a table that are kept.
const MOST_COLUMNS: usize = 50;

/// A picture in the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureUse {
    /// The picture.
    pub picture: Id,
    /// What it shows and means here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Its words for who cannot see it: empty where it is decoration, none
    /// where nobody has said yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alt: Option<String>,
}

/// A piece of sound in the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClipUse {
    /// The clip.
    pub clip: Id,
    /// What it is called here, where that is not its own title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// What a table says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableAbout {
    /// What it shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Whether its first row names the columns.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub header_row: bool,
    /// Whether its first column names the rows.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub header_column: bool,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename = "table_row")]
pub struct TableRow {
    /// Its cells, as many as each other row has.
    #[serde(default)]
    pub content: Vec<TableCell>,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename = "table_cell")]
pub struct TableCell {
    /// Its text, which may be none.
    #[serde(default)]
    pub content: Vec<Text>,
}

/// A link that stands by itself: to a story of ours, or to another page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkCard {
    /// The story of ours; its address is asked for when it is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub story: Option<Id>,
    /// The address of another page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    /// What the link says; a story's headline where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// A sentence about what is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
}

/// What of the station a body shows, from top to bottom.
#[derive(Debug, Default)]
pub struct Uses<'a> {
    /// Its pictures.
    pub pictures: Vec<&'a PictureUse>,
    /// Its clips.
    pub clips: Vec<&'a ClipUse>,
    /// The stories that its cards lead to.
    pub stories: Vec<&'a Id>,
    /// Its cards to pages elsewhere.
    pub cards: Vec<&'a LinkCard>,
}

impl Document {
    /// The pictures, clips and stories that it shows.
    pub fn uses(&self) -> Uses<'_> {
        let mut uses = Uses::default();
        self.each_block(&mut |block| match block {
            Block::Picture { attrs } => uses.pictures.push(attrs),
            Block::Clip { attrs } => uses.clips.push(attrs),
            Block::LinkCard { attrs } if attrs.story.is_none() => uses.cards.push(attrs),
            Block::LinkCard { attrs } => uses.stories.extend(&attrs.story),
            _ => {}
        });
        uses
    }
}

impl TableCell {
    /// A cell with this text.
    pub fn new(content: Vec<Text>) -> Self {
        Self { content }
    }
}

impl PictureUse {
    pub(super) fn cleaned(&self) -> Self {
        Self {
            picture: self.picture.clone(),
            caption: words(&self.caption),
            alt: self.alt.as_ref().map(|alt| line(alt, LONGEST_DATA)),
        }
    }
}

impl ClipUse {
    pub(super) fn cleaned(&self) -> Self {
        Self { clip: self.clip.clone(), title: words(&self.title) }
    }
}

impl LinkCard {
    /// The same card with an address that a reader may follow.
    pub(super) fn cleaned(&self) -> Option<Self> {
        let href = self.href.as_deref().filter(|_| self.story.is_none()).and_then(href::safe);
        let href = href.filter(|href| href.starts_with("https://") || href.starts_with("http://"));
        let title = words(&self.title).filter(|title| Some(title) != href.as_ref());
        let card = Self { story: self.story.clone(), href, title, about: words(&self.about) };
        (card.story.is_some() || card.href.is_some()).then_some(card)
    }
}

/// The table with as many cells in each row; nothing where all are empty.
pub(super) fn cleaned_table(about: &TableAbout, rows: &[TableRow], room: &mut usize) -> Option<Block> {
    let columns = rows.iter().map(|row| row.content.len()).max().unwrap_or(0).min(MOST_COLUMNS);
    if columns == 0 {
        return None;
    }
    let count = rows.len().min(MOST_ROWS).min(*room / columns);
    *room -= count * columns;
    let row = |row: &TableRow| {
        let cell = |at: usize| row.content.get(at).map(|cell| inline::cleaned(&cell.content));
        TableRow { content: (0..columns).map(|at| TableCell::new(cell(at).unwrap_or_default())).collect() }
    };
    let content: Vec<TableRow> = rows[..count].iter().map(row).collect();
    let has_words = content.iter().any(|row| row.content.iter().any(|cell| !cell.content.is_empty()));
    let attrs = TableAbout {
        caption: words(&about.caption),
        // A row or a column that stands alone names nothing.
        header_row: about.header_row && count > 1,
        header_column: about.header_column && columns > 1,
    };
    has_words.then_some(Block::Table { attrs, content })
}

fn words(text: &Option<String>) -> Option<String> {
    Some(line(text.as_deref()?, LONGEST_DATA)).filter(|text| !text.is_empty())
}
