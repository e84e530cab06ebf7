//! What stands around every page: language, title, menu, addresses for
//! machines. Each page's struct carries one.

use lw_base::{Direction, Lang, Thing};
use lw_web::{App, Error};
use serde::Serialize;

use crate::editions::{self, Edition};
use crate::sections;

/// The names that `layout.html` needs.
#[derive(Clone, Serialize)]
pub struct Frame {
    /// The page's language.
    pub lang: String,
    /// Its direction.
    pub dir: Direction,
    /// Its script (ISO 15924), for the choice of type.
    pub script: String,
    /// The digits of its numbers, where they are not the language's usual ones.
    pub digits: Option<String>,
    /// The `title` element.
    pub title: String,
    /// The one description.
    pub description: Option<String>,
    /// The one address of this page.
    pub canonical: Option<String>,
    /// The site's styles.
    #[serde(serialize_with = "safe")]
    pub css: String,
    /// `noindex`, or nothing.
    pub robots: Option<&'static str>,
    /// JSON-LD.
    #[serde(serialize_with = "safe_option")]
    pub json_ld: Option<String>,
    /// The same in other languages.
    pub alternates: Vec<Alternate>,
    /// The feeds of what is listed here.
    pub feeds: Vec<Feed>,
    /// Open Graph.
    pub open_graph: Option<OpenGraph>,
    /// The edition, where the page is in one.
    pub edition: Option<Masthead>,
    /// What decides which alerts the page shows.
    pub about: Option<About>,
}

/// The section and the story that a page is about.
#[derive(Clone, Debug, Default, Serialize)]
pub struct About {
    /// The ids of its sections, with blanks between.
    pub sections: String,
    /// The id of its story.
    pub story: String,
    /// What the page shows of the story as a live report that goes on.
    pub live: Option<String>,
}

/// The same page in another language.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    /// Its language.
    pub lang: String,
    /// Its address.
    pub url: String,
}

/// A feed that belongs to a page.
#[derive(Clone, Debug, Serialize)]
pub struct Feed {
    /// `rss`, `atom` or `json`.
    pub kind: &'static str,
    /// Its media type.
    pub mime: &'static str,
    /// Where it is.
    pub path: String,
    /// The name of its format, the same in all languages.
    pub name: &'static str,
    /// What it is of.
    pub title: String,
}

/// What the Open Graph protocol asks for.
#[derive(Clone, Debug, Serialize)]
pub struct OpenGraph {
    /// `article`, `website` or `profile`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The title.
    pub title: String,
    /// The description.
    pub description: Option<String>,
    /// The address.
    pub url: String,
    /// A picture's address.
    pub image: Option<String>,
    /// Its width in pixels.
    pub image_width: Option<u32>,
    /// Its height in pixels.
    pub image_height: Option<u32>,
    /// What it shows.
    pub image_alt: Option<String>,
    /// The edition's name.
    pub site_name: String,
    /// The language with its region, where the edition's tag names one.
    pub locale: Option<String>,
}

/// The edition as its pages name it.
#[derive(Clone, Debug, Serialize)]
pub struct Masthead {
    id: String,
    name: String,
    tagline: Option<String>,
    home: String,
    manifest: String,
    sections: Vec<MenuItem>,
    corrections: MenuItem,
    /// Its programmes and what is on the air, where it has any.
    programmes: Vec<MenuItem>,
    alerts: MenuItem,
    notifications: MenuItem,
    others: Vec<Other>,
}

#[derive(Clone, Debug, Serialize)]
struct MenuItem {
    name: String,
    path: String,
    current: bool,
}

#[derive(Clone, Debug, Serialize)]
struct Other {
    name: String,
    language: String,
    lang: String,
    dir: Direction,
    path: String,
}

/// A number that is plural in every language, for titles.
const MANY: i64 = 100;

/// What the list of an edition's corrections is called.
pub fn corrections(app: &App, edition: &Edition) -> String {
    app.words.say(&edition.language, "corrections", &[("count", MANY.into())])
}

/// Where the list of an edition's corrections is, within the edition.
pub const CORRECTIONS: &str = "/corrections/";
/// Where the list of an edition's programmes is, within the edition.
pub const PROGRAMMES: &str = "/programme/";
/// Where an edition says what is on the air today, within the edition.
pub const SCHEDULE: &str = "/schedule/";

/// Where the list of what an edition's readers were told at once is, within it.
pub const ALERTS: &str = "/alerts/";
/// Where an edition's readers say what their device is to be told, within it.
pub const NOTIFICATIONS: &str = "/notifications/";

impl Frame {
    /// A frame without an edition.
    pub fn bare(app: &App, lang: Option<Lang>, title: &str) -> Result<Self, Error> {
        let lang = match lang {
            Some(lang) => lang,
            None => "en".parse().map_err(anyhow::Error::from)?,
        };
        Ok(Self {
            dir: lang.direction(),
            script: lang.script(),
            lang: lang.to_string(),
            digits: None,
            title: title.to_owned(),
            description: None,
            canonical: None,
            css: app.assets.css.clone(),
            robots: None,
            json_ld: None,
            alternates: vec![],
            feeds: vec![],
            open_graph: None,
            edition: None,
            about: None,
        })
    }

    /// A frame in an edition; `path` is the page's own within it.
    pub async fn of(app: &App, edition: &Edition, path: &str, title: &str) -> Result<Self, Error> {
        let mut frame = Self::bare(app, Some(edition.language.clone()), title)?;
        frame.digits = Some(edition.digits.clone());
        frame.canonical = Some(edition.url(&app.public_url, path));
        frame.edition = Some(masthead(app, edition, path).await?);
        Ok(frame)
    }

    /// Names the same page in another language.
    pub fn alternate(&mut self, lang: &str, url: String) {
        self.alternates.push(Alternate { lang: lang.to_owned(), url });
    }

    /// Names the fronts of all editions, and the page where a reader chooses
    /// one. Each of these pages says the same; a language is named once.
    pub fn alternate_fronts(&mut self, app: &App, editions: &[Edition]) {
        for edition in editions {
            if !self.alternates.iter().any(|other| other.lang == edition.language.as_str()) {
                self.alternate(edition.language.as_str(), edition.url(&app.public_url, "/"));
            }
        }
        self.alternate("x-default", format!("{}/", app.public_url));
    }

    /// Names the feeds that live under `path` of the edition.
    pub fn add_feeds(&mut self, edition: &Edition, path: &str, title: &str) {
        for (kind, name, mime, file) in [
            ("rss", "RSS", "application/rss+xml", "feed.xml"),
            ("atom", "Atom", "application/atom+xml", "feed.atom"),
            ("json", "JSON Feed", "application/feed+json", "feed.json"),
        ] {
            let path = edition.path(&format!("{path}{file}"));
            self.feeds.push(Feed { kind, name, mime, path, title: title.to_owned() });
        }
    }

    /// Open Graph for a page that is a list.
    pub fn graph_as_list(&mut self, app: &App, edition: &Edition) {
        self.open_graph = Some(OpenGraph {
            kind: "website",
            title: self.title.clone(),
            description: self.description.clone(),
            url: self.canonical.clone().unwrap_or_else(|| app.public_url.to_string()),
            image: None,
            image_width: None,
            image_height: None,
            image_alt: None,
            site_name: edition.name.clone(),
            locale: edition.language.with_region(),
        });
    }
}

/// What the frame of an edition's page shows.
pub fn shows(edition: &Edition) -> Vec<Thing> {
    vec![Thing::Edition(edition.id.clone()), Thing::Station]
}

async fn masthead(app: &App, edition: &Edition, path: &str) -> Result<Masthead, Error> {
    let sections = sections::queries::of_edition(&app.db, &edition.id).await?;
    let others = editions::queries::all(&app.db).await?;
    Ok(Masthead {
        id: edition.id.clone(),
        name: edition.name.clone(),
        tagline: edition.tagline.clone(),
        home: edition.path("/"),
        manifest: edition.path("/manifest.webmanifest"),
        sections: sections
            .into_iter()
            .map(|section| MenuItem {
                current: path.starts_with(&section.path()),
                path: edition.path(&section.path()),
                name: section.name,
            })
            .collect(),
        corrections: MenuItem {
            current: path.starts_with(CORRECTIONS),
            path: edition.path(CORRECTIONS),
            name: corrections(app, edition),
        },
        programmes: [(PROGRAMMES, "programmes"), (SCHEDULE, "schedule")]
            .into_iter()
            .filter(|_| edition.has_programmes)
            .map(|(root, key)| MenuItem {
                current: path.starts_with(root),
                path: edition.path(root),
                name: app.words.say(&edition.language, key, &[]),
            })
            .collect(),
        alerts: MenuItem {
            current: path.starts_with(ALERTS),
            path: edition.path(ALERTS),
            name: app.words.say(&edition.language, "alerts", &[]),
        },
        notifications: MenuItem {
            current: path.starts_with(NOTIFICATIONS),
            path: edition.path(NOTIFICATIONS),
            name: app.words.say(&edition.language, "notifications", &[]),
        },
        others: others
            .into_iter()
            .filter(|other| other.id != edition.id)
            .map(|other| Other {
                lang: other.language.to_string(),
                dir: other.language.direction(),
                language: other.language.own_name(),
                path: if other.host == edition.host {
                    other.path("/")
                } else {
                    other.url(&app.public_url, "/")
                },
                name: other.name,
            })
            .collect(),
    })
}

fn safe<S: serde::Serializer>(text: &str, to: S) -> Result<S::Ok, S::Error> {
    minijinja::Value::from_safe_string(text.to_owned()).serialize(to)
}

fn safe_option<S: serde::Serializer>(text: &Option<String>, to: S) -> Result<S::Ok, S::Error> {
    text.as_ref().map(|text| minijinja::Value::from_safe_string(text.clone())).serialize(to)
}
