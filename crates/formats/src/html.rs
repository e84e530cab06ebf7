use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use serde::Serialize;

/// Markup that may go into a page unescaped. Only this crate makes it, and
/// only through its sanitiser.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Html(String);

impl Html {
    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The markup, as an owned string.
    pub fn into_string(self) -> String {
        self.0
    }

    /// Passes markup through the allow list below: the one door to [`Html`].
    pub(crate) fn sanitised(markup: &str) -> Self {
        Self(SANITISER.clean(markup).to_string())
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

const TAGS: [&str; 31] = [
    "p",
    "h2",
    "h3",
    "h4",
    "ul",
    "ol",
    "li",
    "figure",
    "blockquote",
    "figcaption",
    "span",
    "hr",
    "a",
    "strong",
    "em",
    "bdi",
    "details",
    "summary",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "div",
    "picture",
    "img",
    "audio",
    "source",
    "time",
];

/// What a quotation carries beside its words; nothing that is shown.
pub(crate) const QUOTATION_DATA: [&str; 8] = [
    "data-speaker",
    "data-role",
    "data-said-on",
    "data-place",
    "data-original-lang",
    "data-original",
    "data-clip-start",
    "data-clip-end",
];

/// What a picture, a clip or a card carries, so that it can be read back.
const PART_DATA: [&str; 4] = ["data-picture", "data-alt", "data-clip", "data-story"];

/// Whether each address is one of the station's own files.
pub(crate) fn is_ours(value: &str) -> bool {
    value.split(", ").all(|one| {
        let path = one.split(' ').next().unwrap_or_default();
        let name = path.strip_prefix("/media/").unwrap_or_default();
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.')
    })
}

/// The schemes a link may have; everything else is dropped to its text.
pub(crate) const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let attributes = HashMap::from([
        ("a", HashSet::from(["href", "type", "download"])),
        ("span", HashSet::from(QUOTATION_DATA)),
        ("figure", QUOTATION_DATA.into_iter().chain(PART_DATA).collect()),
        ("img", HashSet::from(["src", "srcset", "sizes", "width", "height", "alt", "loading"])),
        ("audio", HashSet::from(["controls", "preload", "aria-label"])),
        ("source", HashSet::from(["src", "srcset", "sizes", "type"])),
        ("th", HashSet::from(["scope"])),
        ("div", HashSet::from(["role", "tabindex", "aria-label"])),
        ("time", HashSet::from(["datetime"])),
    ]);
    let classes = HashMap::from([
        ("span", HashSet::from(["quotation", "speaker", "role", "archive", "credit", "host"])),
        ("figure", HashSet::from(["quotation", "picture", "clip", "link-card"])),
        ("p", HashSet::from(["link-card"])),
        ("ul", HashSet::from(["clip-files"])),
        ("table", HashSet::from(["table"])),
        ("div", HashSet::from(["table"])),
    ]);
    let mut builder = Builder::empty();
    builder
        .tags(HashSet::from(TAGS))
        .clean_content_tags(HashSet::from(["script", "style"]))
        .generic_attributes(HashSet::from(["lang", "dir"]))
        .tag_attributes(attributes)
        .allowed_classes(classes)
        .url_schemes(HashSet::from(SCHEMES))
        .url_relative(UrlRelative::PassThrough)
        .attribute_filter(|_, attribute, value| match attribute {
            // No picture and no sound is fetched from anywhere else.
            "src" | "srcset" => is_ours(value).then_some(Cow::Borrowed(value)),
            _ => Some(Cow::Borrowed(value)),
        })
        .link_rel(None);
    builder
});
