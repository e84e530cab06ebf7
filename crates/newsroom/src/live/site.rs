//! What readers see of a live report: on its story's page, on further pages,
//! and at the address of each post.

use axum::extract::{Path, State as Given};
use axum::http::StatusCode;
use lw_base::{Id, Thing, Timestamp};
use lw_formats::document::{Block, Document, Level};
use lw_station::bylines::{self, Byline};
use lw_station::editions::Edition;
use lw_station::frame::{self, About, Frame};
use lw_web::{App, Error, Made};
use minijinja::Value;
use serde::Serialize;

use super::{Kind, Post, Report, State, queries};
use crate::fronts::site::{find, later_page};
use crate::stories::site::{Times, text, text_for_feeds, times};
use crate::stories::{self, Revision};

/// Posts on a page: with them and a story of its own it fits into the first
/// bytes that a line lets through.
pub const PAGE: usize = 20;
/// The most HTML of texts on a page, in bytes: with it a page fits into the first
/// bytes that a line lets through. What stands below has its headline there, and
/// its text at its own address.
const TEXTS: usize = 12_000;
/// The level of headings in a post among others, whose own is of level 3.
const AMONG: u8 = 4;
/// The same on a post's own page.
const ALONE: u8 = 2;
/// Key points that are shown.
const KEY_POINTS: usize = 7;

/// A live report as pages show it.
#[derive(Serialize)]
pub struct Shown {
    state: &'static str,
    pub(super) starts: Times,
    pub(super) ends: Option<Times>,
    key_points: Vec<Point>,
    pinned: Option<ShownPost>,
    /// Names the post that stands above the others and how it stands.
    pin: Option<String>,
    pub(super) posts: Vec<ShownPost>,
    /// Those of other pages that are told of besides.
    changed: Vec<ShownPost>,
    /// “1 new post”, “2 new posts” …, where new ones come by themselves.
    labels: Vec<String>,
    /// Names what it shows.
    #[serde(skip)]
    pub tag: String,
    page: usize,
    newer: Option<String>,
    older: Option<String>,
    /// When it changes by itself.
    #[serde(skip)]
    pub good_until: Option<Timestamp>,
}

/// A post among those that sum a report up.
#[derive(Serialize)]
struct Point {
    path: String,
    headline: String,
    at: At,
}

/// A post as pages show it.
#[derive(Serialize)]
pub struct ShownPost {
    id: String,
    number: i64,
    state: String,
    pub(super) path: String,
    pub(super) headline: String,
    /// Nothing where it has no text here.
    body: Option<Value>,
    /// Whether its text is only at its own address.
    is_cut: bool,
    pub(super) byline: Option<ShownByline>,
    is_key: bool,
    pub(super) at: At,
    pub(super) correction: Option<Told>,
    pub(super) withdrawal: Option<Told>,
    /// Its text for machines.
    #[serde(skip)]
    pub(super) plain: String,
    /// When readers were told last, for machines.
    #[serde(skip)]
    pub(super) changed: String,
}

#[derive(Serialize)]
pub(super) struct ShownByline {
    pub(super) name: String,
    pub(super) path: String,
}

/// A moment with its day apart.
#[derive(Clone, Serialize)]
pub(super) struct At {
    pub(super) iso: String,
    time: String,
    date: String,
}

/// What was wrong, or why it was withdrawn.
#[derive(Serialize)]
pub(super) struct Told {
    pub(super) at: Times,
    pub(super) reason: String,
}

#[derive(Serialize)]
struct LivePage {
    #[serde(flatten)]
    frame: Frame,
    story: Head,
    live: Shown,
}

#[derive(Serialize)]
struct PostPage {
    #[serde(flatten)]
    frame: Frame,
    story: Head,
    post: ShownPost,
}

/// The story that a page belongs to.
#[derive(Serialize)]
struct Head {
    headline: String,
    path: String,
}

/// Where the further pages and the feeds of a live report are, within its edition.
pub fn folder(story: &Id) -> String {
    format!("/a/{story}/")
}

/// The live report of a story as its own page shows it, if it is one, below a
/// text of so many bytes of HTML.
pub async fn first_page(
    app: &App,
    edition: &Edition,
    (story, text): (&Id, usize),
    shows: &mut Vec<Thing>,
) -> Result<Option<Shown>, Error> {
    let Some(report) = queries::report(&app.db, story).await? else { return Ok(None) };
    let mut live = shown(app, edition, &report, 1, shows).await?;
    live.lighten(TEXTS.saturating_sub(text));
    Ok(Some(live))
}

/// `/{edition}/a/{id}/page/{page}`: posts that were written before those on
/// the story's own page.
pub async fn page(
    Given(app): Given<App>,
    Path((edition, id, page)): Path<(String, String, String)>,
) -> Result<Made, Error> {
    let (edition, report, revision) = public(&app, &edition, &id).await?;
    let page = later_page(&page)?;
    let mut shows = frame::shows(&edition);
    shows.push(Thing::Story(report.story_id.clone()));
    let mut live = shown(&app, &edition, &report, page, &mut shows).await?;
    live.lighten(TEXTS);
    if live.posts.is_empty() {
        return Err(Error::NotFound);
    }
    let path = page_path(&report.story_id, page);
    let number = app.words.say(&edition.language, "page-number", &[("page", page.into())]);
    let mut frame = Frame::of(&app, &edition, &path, &format!("{} · {number}", revision.headline)).await?;
    frame.description = Some(frame.title.clone());
    frame.about = Some(about(&revision));
    frame.add_feeds(&edition, &folder(&report.story_id), &revision.headline);
    frame.graph_as_list(&app, &edition);
    let good_until = live.good_until;
    let context = LivePage { frame, story: head(&edition, &revision), live };
    let body = app.templates.render("site/live.html", context)?;
    Ok(Made { good_until, ..Made::html(body, &app.assets.css_hash, shows) })
}

/// `/{edition}/a/{id}/post/{post}`: a post at its own address, for life. Of
/// one that was withdrawn it says why.
pub async fn post(
    Given(app): Given<App>,
    Path((edition, id, post)): Path<(String, String, String)>,
) -> Result<Made, Error> {
    let (edition, report, revision) = public(&app, &edition, &id).await?;
    let post: Id = post.parse().map_err(|_| Error::NotFound)?;
    let post = queries::post(&app.db, &report.story_id, &post).await?.ok_or(Error::NotFound)?;
    let mut shows = frame::shows(&edition);
    shows.extend([Thing::Story(report.story_id.clone()), Thing::Post(post.id.clone())]);
    let is_withdrawn = post.is_withdrawn();
    let title = match is_withdrawn {
        true => app.words.say(&edition.language, "post-withdrawn", &[]),
        false => post.headline.clone(),
    };
    let mut frame = Frame::of(&app, &edition, &post.path(), &title).await?;
    frame.description = Some(format!("{title} · {}", revision.headline));
    frame.about = Some(about(&revision));
    frame.add_feeds(&edition, &folder(&report.story_id), &revision.headline);
    if is_withdrawn {
        frame.robots = Some("noindex");
        frame.canonical = None;
    } else {
        frame.graph_as_list(&app, &edition);
    }
    let bylines = bylines(&app, &edition, std::slice::from_ref(&post)).await?;
    let post = one(&app, &edition, (&bylines, ALONE), post, &mut shows).await?;
    let context = PostPage { frame, story: head(&edition, &revision), post };
    let made = Made::html(app.templates.render("site/post.html", context)?, &app.assets.css_hash, shows);
    Ok(if is_withdrawn { made.with_status(StatusCode::GONE) } else { made })
}

/// A live report that readers may see, by its story's id.
pub async fn public(app: &App, edition: &str, id: &str) -> Result<(Edition, Report, Revision), Error> {
    let edition = find(app, edition).await?;
    let id: Id = id.parse().map_err(|_| Error::NotFound)?;
    let story = stories::queries::by_id(&app.db, &id).await?.filter(|it| it.edition_id == edition.id);
    let story = story.ok_or(Error::NotFound)?;
    let live = stories::queries::live(&app.db, &story.id).await?.ok_or(Error::NotFound)?;
    let report = queries::report(&app.db, &story.id).await?.ok_or(Error::NotFound)?;
    let revision = stories::queries::revision(&app.db, &live.revision_id).await?.ok_or(Error::NotFound)?;
    Ok((edition, report, revision))
}

fn head(edition: &Edition, revision: &Revision) -> Head {
    Head { headline: revision.headline.clone(), path: edition.path(&revision.path()) }
}

fn about(revision: &Revision) -> About {
    About {
        live: None,
        sections: revision.section_id.as_ref().map(ToString::to_string).unwrap_or_default(),
        story: revision.story_id.to_string(),
    }
}

fn page_path(story: &Id, page: usize) -> String {
    format!("{}page/{page}", folder(story))
}

pub(super) async fn shown(
    app: &App,
    edition: &Edition,
    report: &Report,
    page: usize,
    shows: &mut Vec<Thing>,
) -> Result<Shown, Error> {
    let (story, now) = (&report.story_id, app.clock.now());
    shows.push(Thing::Live(story.clone()));
    let is_first = page == 1;
    let count = queries::count(&app.db, story).await?;
    let skip = i64::try_from(PAGE * (page - 1)).unwrap_or(i64::MAX);
    let found = queries::posts(&app.db, story, count.saturating_sub(skip).saturating_add(1), PAGE).await?;
    let has_older = found.last().is_some_and(|oldest| oldest.number > 1);
    let pinned = match is_first {
        true => queries::pinned(&app.db, story).await?,
        false => None,
    };
    let key_points = match is_first {
        true => queries::key_points(&app.db, story, KEY_POINTS).await?,
        false => vec![],
    };
    let mut all = found;
    all.extend(pinned.clone());
    let bylines = bylines(app, edition, &all).await?;
    if pinned.is_some() {
        all.pop();
    }
    let mut posts = Vec::with_capacity(all.len());
    for it in all {
        posts.push(one(app, edition, (&bylines, AMONG), it, shows).await?);
    }
    let pinned = match pinned {
        Some(it) => Some(one(app, edition, (&bylines, AMONG), it, shows).await?),
        None => None,
    };
    let dates = edition.dates(app)?;
    let story_path = |page: usize| match page {
        1 => edition.path(&format!("/a/{story}")),
        page => edition.path(&page_path(story, page)),
    };
    Ok(Shown {
        state: report.state(now).key(),
        starts: times(&dates, report.starts_at),
        ends: report.ends_at.map(|at| times(&dates, at)),
        key_points: key_points
            .into_iter()
            .map(|it| {
                Ok(Point {
                    path: edition.path(&it.path()),
                    at: at(app, edition, it.posted_at)?,
                    headline: it.headline,
                })
            })
            .collect::<Result<_, Error>>()?,
        pin: pinned.as_ref().map(|it| format!("{}.{}", it.number, it.state)),
        pinned,
        posts,
        changed: vec![],
        labels: if is_first && report.state(now) != State::Ended { labels(app, edition)? } else { vec![] },
        tag: report.tag(now),
        page,
        newer: (page > 1).then(|| story_path(page - 1)),
        older: has_older.then(|| story_path(page + 1)),
        good_until: report.next_change(now),
    })
}

/// “1 new post”, “2 new posts” … and that there are more than a page has: a
/// script cannot count in every language.
fn labels(app: &App, edition: &Edition) -> Result<Vec<String>, Error> {
    let digits = edition.dates(app)?.digits();
    let say = |key, name, number: usize| {
        app.words.say_with(&edition.language, digits, key, &[(name, number.into())])
    };
    let mut all: Vec<String> = (1..=PAGE).map(|count| say("live-new", "count", count)).collect();
    all.push(say("live-new-most", "number", PAGE));
    Ok(all)
}

impl Shown {
    /// The numbers of its posts.
    pub(super) fn numbers(&self) -> Vec<i64> {
        self.posts.iter().chain(&self.pinned).map(|it| it.number).collect()
    }

    /// Leaves texts to their posts' own addresses: that of the pinned one in its
    /// second place, and all from where they become more than `most` bytes. The
    /// newest post always has its own.
    fn lighten(&mut self, most: usize) {
        let pinned = self.pinned.as_ref();
        let mut used = pinned.map_or(0, ShownPost::bytes);
        let pinned = pinned.map(|it| it.number);
        for (place, post) in self.posts.iter_mut().enumerate() {
            if pinned == Some(post.number) {
                post.cut();
                continue;
            }
            used += post.bytes();
            if place > 0 && used > most {
                post.cut();
                post.plain.clear();
            }
        }
    }

    /// Whether new posts come by themselves.
    pub fn is_open(&self) -> bool {
        !self.labels.is_empty()
    }
}

impl ShownPost {
    /// Those of its text.
    fn bytes(&self) -> usize {
        self.body.as_ref().and_then(Value::as_str).map_or(0, str::len)
    }

    /// Whether its text is nowhere on the page.
    pub(super) fn is_elsewhere(&self) -> bool {
        self.is_cut && self.plain.is_empty()
    }

    fn cut(&mut self) {
        self.is_cut = self.body.take().is_some();
    }
}

/// Adds posts that it does not show.
pub(super) async fn add(app: &App, edition: &Edition, posts: Vec<Post>, to: &mut Shown) -> Result<(), Error> {
    let bylines = bylines(app, edition, &posts).await?;
    for it in posts {
        if !to.posts.iter().any(|known| known.number == it.number) {
            to.changed.push(one(app, edition, (&bylines, AMONG), it, &mut vec![]).await?);
        }
    }
    Ok(())
}

/// The bylines that stand on some posts.
async fn bylines(app: &App, edition: &Edition, posts: &[Post]) -> Result<Vec<Byline>, Error> {
    if posts.iter().all(|it| it.byline_id.is_none()) {
        return Ok(vec![]);
    }
    Ok(bylines::queries::all_of_edition(&app.db, &edition.id).await?)
}

async fn one(
    app: &App,
    edition: &Edition,
    (bylines, level): (&[Byline], u8),
    it: Post,
    shows: &mut Vec<Thing>,
) -> Result<ShownPost, Error> {
    let dates = edition.dates(app)?;
    let told = |kind: Kind| {
        let reason = it.reason.clone().filter(|_| it.kind() == kind)?;
        Some(Told { at: times(&dates, it.told_at), reason })
    };
    let document = it.document()?;
    let has_body = !it.is_withdrawn() && !document.content.is_empty();
    let body = match has_body {
        true => {
            let document = with_headings(document.clone(), level);
            Some(Value::from_safe_string(text(app, edition, &document, shows).await?.into_string()))
        }
        false => None,
    };
    let byline = bylines.iter().find(|byline| it.byline_id.as_ref() == Some(&byline.id));
    Ok(ShownPost {
        path: edition.path(&it.path()),
        correction: told(Kind::Correction),
        withdrawal: told(Kind::Withdrawal),
        at: at(app, edition, it.posted_at)?,
        is_key: it.is_key(),
        number: it.number,
        state: it.state(),
        byline: byline.map(|it| ShownByline { name: it.name.clone(), path: edition.path(&it.path()) }),
        plain: if has_body { document.to_plain() } else { String::new() },
        changed: it.told_at.iso(),
        is_cut: false,
        body,
        id: it.id.to_string(),
        headline: it.headline,
    })
}

/// A text whose headings stand below that of its post.
fn with_headings(mut document: Document, level: u8) -> Document {
    for block in &mut document.content {
        if let Block::Heading { attrs, .. } = block {
            *attrs = Level { level };
        }
    }
    document
}

fn at(app: &App, edition: &Edition, at: Timestamp) -> Result<At, Error> {
    let dates = edition.dates(app)?;
    Ok(At { iso: at.iso(), time: dates.time(at), date: dates.date(at) })
}

#[derive(Serialize)]
struct Alone<'a> {
    lang: &'a str,
    digits: &'a str,
    post: &'a ShownPost,
}

/// A post as HTML that stands by itself, for feeds.
pub async fn html(app: &App, edition: &Edition, it: Post, shows: &mut Vec<Thing>) -> Result<String, Error> {
    let document = it.document()?;
    let mut shown = one(app, edition, (&[], ALONE), it, &mut vec![]).await?;
    if shown.body.is_some() {
        let body = text_for_feeds(app, edition, &document, shows).await?;
        shown.body = Some(Value::from_safe_string(body.into_string()));
    }
    let context = Alone { lang: edition.language.as_str(), digits: &edition.digits, post: &shown };
    Ok(app.templates.render("site/_post_alone.html", context)?)
}
