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

const TAGS: [&str; 18] = [
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

/// The schemes a link may have; everything else is dropped to its text.
pub(crate) const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let attributes = HashMap::from([
        ("a", HashSet::from(["href"])),
        ("span", HashSet::from(QUOTATION_DATA)),
        ("figure", HashSet::from(QUOTATION_DATA)),
    ]);
    let classes = HashMap::from([
        ("span", HashSet::from(["quotation", "speaker", "role"])),
        ("figure", HashSet::from(["quotation"])),
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
        .link_rel(None);
    builder
});
