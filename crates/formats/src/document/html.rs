//! A document as HTML. Two devices read it alike: nothing is said twice, and
//! each passage says its language and direction where they change.

use lw_base::{Direction, Lang};

use super::{Block, Document, Language, ListItem, Mark, Page, Quotation, Text, direction};
use crate::Html;

impl Document {
    /// The body as it is exchanged: [`to_page`](Self::to_page) without a page's
    /// own words, so that it can be read back. Paragraphs,
    /// headings `h2` to `h4`, lists, quotations as `figure`, `blockquote` and
    /// `figcaption`, quoted passages as `span.quotation`; pictures, clips and
    /// link cards as `figure` with their ids as data; tables as `table`.
    pub fn to_html(&self, story_lang: &Lang) -> Html {
        self.write(story_lang, Form::Exchange)
    }

    /// The body as a page shows it: each quotation with its caption, and with
    /// its original words where it is a translation; pictures, clips and the
    /// stories of cards as they are today.
    pub fn to_page(&self, story_lang: &Lang, page: &Page<'_>) -> Html {
        self.write(story_lang, Form::Page(page))
    }

    /// The same for feeds: without players, with one file of each picture.
    pub fn to_feed(&self, story_lang: &Lang, page: &Page<'_>) -> Html {
        self.write(story_lang, Form::Feed(page))
    }

    fn write(&self, story_lang: &Lang, form: Form<'_>) -> Html {
        let document = self.cleaned();
        let mut writer = Writer { out: String::new(), story: story_lang, form, tables: 0 };
        writer.blocks(&document.content);
        Html::sanitised(&writer.out)
    }
}

/// For whom it is written.
#[derive(Clone, Copy)]
pub(super) enum Form<'a> {
    /// For whoever reads it back.
    Exchange,
    /// For readers.
    Page(&'a Page<'a>),
    /// For readers elsewhere.
    Feed(&'a Page<'a>),
}

pub(super) struct Writer<'a> {
    pub out: String,
    pub story: &'a Lang,
    pub form: Form<'a>,
    pub tables: usize,
}

impl Writer<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph { attrs, content } => {
                let attributes = if attrs.is_none() { self.turned(content) } else { self.language(attrs) };
                self.element("p", &attributes, |writer| writer.runs(content));
            }
            Block::Heading { attrs, content } => {
                let attributes = self.turned(content);
                self.element(&format!("h{}", attrs.level), &attributes, |writer| writer.runs(content));
            }
            Block::BulletList { content } => self.list("ul", content),
            Block::OrderedList { content } => self.list("ol", content),
            Block::Quotation { attrs, content } => {
                let attributes = format!(" class=\"quotation\"{}", self.data(attrs));
                self.element("figure", &attributes, |writer| {
                    writer.element("blockquote", "", |writer| writer.blocks(content));
                    writer.caption(attrs);
                });
            }
            Block::Picture { attrs } => self.picture(attrs),
            Block::Clip { attrs } => self.clip(attrs),
            Block::Table { attrs, content } => self.table(attrs, content),
            Block::LinkCard { attrs } => self.link_card(attrs),
            Block::Divider => self.out.push_str("<hr>"),
        }
    }

    fn list(&mut self, name: &str, items: &[ListItem]) {
        self.element(name, "", |writer| {
            for item in items {
                writer.element("li", "", |writer| match item.content.as_slice() {
                    // One paragraph needs no element of its own inside its item.
                    [Block::Paragraph { attrs, content }]
                        if attrs.is_none() && writer.turned(content).is_empty() =>
                    {
                        writer.runs(content);
                    }
                    blocks => writer.blocks(blocks),
                });
            }
        });
    }

    fn caption(&mut self, quotation: &Quotation) {
        match self.form {
            Form::Page(page) | Form::Feed(page) => self.page_caption(quotation, page),
            Form::Exchange => self.exchange_caption(quotation),
        }
    }

    fn page_caption(&mut self, quotation: &Quotation, page: &Page<'_>) {
        let parts = (page.parts)(quotation);
        if parts.is_empty() && quotation.original.is_none() {
            return;
        }
        self.element("figcaption", "", |writer| {
            for part in &parts {
                writer.element("span", "", |writer| writer.text(part));
                writer.out.push(' ');
            }
            let Some(original) = &quotation.original else { return };
            writer.element("details", "", |writer| {
                writer.element("summary", "", |writer| writer.text(page.original));
                let language = Language { lang: quotation.original_lang.clone(), dir: None };
                let attributes = writer.language(&language);
                writer.element("p", &attributes, |writer| writer.text(original));
            });
        });
    }

    fn exchange_caption(&mut self, quotation: &Quotation) {
        let Some(speaker) = &quotation.speaker else { return };
        let comma = match self.story.script().as_str() {
            "Arab" => "، ",
            "Hans" | "Hant" | "Jpan" => "，",
            _ => ", ",
        };
        self.element("figcaption", "", |writer| {
            writer.element("span", " class=\"speaker\"", |writer| writer.text(speaker));
            if let Some(role) = &quotation.role {
                writer.out.push_str(comma);
                writer.element("span", " class=\"role\"", |writer| writer.text(role));
            }
        });
    }

    /// Neighbours that share their outer marks share the elements, so that a
    /// quotation with a link in it is one quotation.
    pub(super) fn runs(&mut self, runs: &[Text]) {
        let mut open: Vec<&Mark> = Vec::new();
        for run in runs {
            let shared = open.iter().zip(&run.marks).take_while(|(a, b)| **a == *b).count();
            while open.len() > shared {
                if let Some(mark) = open.pop() {
                    self.out.push_str(closing(mark));
                }
            }
            for mark in &run.marks[shared..] {
                self.opening(mark);
                open.push(mark);
            }
            self.text(&run.text);
        }
        while let Some(mark) = open.pop() {
            self.out.push_str(closing(mark));
        }
    }

    fn opening(&mut self, mark: &Mark) {
        let tag = match mark {
            Mark::Strong => "<strong>".into(),
            Mark::Emphasis => "<em>".into(),
            Mark::Link { href } => format!("<a href=\"{}\">", escaped(href)),
            Mark::Language(language) => format!("<span{}>", self.language(language)),
            Mark::Quotation(quotation) => format!("<span class=\"quotation\"{}>", self.data(quotation)),
        };
        self.out.push_str(&tag);
    }

    /// What the exchange form carries beside the words; a page need not.
    fn data(&self, quotation: &Quotation) -> String {
        match self.form {
            Form::Exchange => quotation_data(quotation),
            Form::Page(_) | Form::Feed(_) => String::new(),
        }
    }

    /// `lang`, and `dir` where it is not what surrounds it.
    pub(super) fn language(&self, language: &Language) -> String {
        let mut attributes = String::new();
        if let Some(lang) = &language.lang {
            attributes.push_str(&format!(" lang=\"{}\"", escaped(lang.as_str())));
        }
        let around = self.story.direction();
        let own = language.dir.or_else(|| language.lang.as_ref().map(Lang::direction)).unwrap_or(around);
        if own != around || language.dir.is_some() {
            attributes.push_str(match own {
                Direction::Ltr => " dir=\"ltr\"",
                Direction::Rtl => " dir=\"rtl\"",
            });
        }
        attributes
    }

    /// `dir` of a line without a language of its own. What is exchanged says
    /// only what somebody said.
    fn turned(&self, line: &[Text]) -> String {
        match self.form {
            Form::Exchange => String::new(),
            Form::Page(_) | Form::Feed(_) => direction::other_than(self.story.direction(), line)
                .map(|own| format!(" dir=\"{}\"", own.as_str()))
                .unwrap_or_default(),
        }
    }

    pub(super) fn element(&mut self, name: &str, attributes: &str, inside: impl FnOnce(&mut Self)) {
        self.out.push_str(&format!("<{name}{attributes}>"));
        inside(self);
        self.out.push_str(&format!("</{name}>"));
    }

    pub(super) fn text(&mut self, text: &str) {
        self.out.push_str(&escaped(text));
    }
}

fn closing(mark: &Mark) -> &'static str {
    match mark {
        Mark::Strong => "</strong>",
        Mark::Emphasis => "</em>",
        Mark::Link { .. } => "</a>",
        Mark::Language(_) | Mark::Quotation(_) => "</span>",
    }
}

/// What is known of a quotation, where no screen reader repeats it.
fn quotation_data(quotation: &Quotation) -> String {
    let lang = quotation.original_lang.as_ref().map(ToString::to_string);
    let start = quotation.clip_start.map(|start| start.to_string());
    let end = quotation.clip_end.map(|end| end.to_string());
    let values = [
        &quotation.speaker,
        &quotation.role,
        &quotation.said_on,
        &quotation.place,
        &lang,
        &quotation.original,
        &start,
        &end,
    ];
    let named = crate::html::QUOTATION_DATA.iter().zip(values);
    named.filter_map(|(name, value)| value.as_ref().map(|v| format!(" {name}=\"{}\"", escaped(v)))).collect()
}

pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{A0}' => out.push_str("&nbsp;"),
            c => out.push(c),
        }
    }
    out
}
