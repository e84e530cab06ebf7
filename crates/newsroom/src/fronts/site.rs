//! The readers’ lists: an edition’s front, a section, a byline.

use axum::extract::{Path, State};
use lw_base::{Id, Thing};
use lw_station::editions::{self, Edition};
use lw_station::frame::{self, About, Frame};
use lw_station::sections::Section;
use lw_station::{bylines, sections, topics};
use lw_web::{App, Error, Made};
use serde::Serialize;

use super::order::{Order, Page};
use super::{Band, IN_BAND, Layout, Place};
use crate::stories::queries;
use crate::stories::site::{Card, cards, fill_rows};

/// Stories on a page of a list: one more is asked for, to know of a next page.
pub(crate) const PAGE: usize = 24;
/// How far back lists go, 12,000 stories: beyond that a list is no way to find
/// something, and the database would have to count its way there.
const LAST_PAGE: usize = 500;

#[derive(Serialize)]
struct FrontPage {
    #[serde(flatten)]
    frame: Frame,
    lead: Option<Card>,
    sections: Vec<FrontSection>,
    #[serde(flatten)]
    list: List,
}

#[derive(Serialize)]
struct FrontSection {
    name: String,
    path: String,
    stories: Vec<Card>,
}

#[derive(Serialize)]
struct SectionPage {
    #[serde(flatten)]
    frame: Frame,
    section: Named,
    #[serde(flatten)]
    list: List,
}

#[derive(Serialize)]
struct BylinePage {
    #[serde(flatten)]
    frame: Frame,
    byline: NamedByline,
    #[serde(flatten)]
    list: List,
}

#[derive(Serialize)]
struct Named {
    name: String,
    path: String,
}

#[derive(Serialize)]
struct NamedByline {
    name: String,
    about: Option<String>,
}

/// One page of a list.
#[derive(Serialize)]
pub(super) struct List {
    pub stories: Vec<Card>,
    #[serde(flatten)]
    turning: Turning,
}

/// Where a page of a list stands among the others.
#[derive(Serialize)]
pub(crate) struct Turning {
    page: usize,
    older: Option<String>,
    newer: Option<String>,
}

impl Turning {
    /// Of the page of a list at this path for which this was found, one more than
    /// fits where there is more: that is cut off. A page after the last is not there.
    pub fn of<T>(edition: &Edition, path: &str, page: usize, found: &mut Vec<T>) -> Result<Self, Error> {
        let has_more = found.len() > PAGE;
        found.truncate(PAGE);
        Self::on(edition, path, page, (found.is_empty(), has_more))
    }

    fn on(
        edition: &Edition,
        path: &str,
        page: usize,
        (is_empty, has_more): (bool, bool),
    ) -> Result<Self, Error> {
        if is_empty && page > 1 {
            return Err(Error::NotFound);
        }
        Ok(Self {
            page,
            older: (has_more && page < LAST_PAGE).then(|| edition.path(&list_path(path, page + 1))),
            newer: (page > 1).then(|| edition.path(&list_path(path, page - 1))),
        })
    }
}

/// `/{edition}/`
pub async fn front(State(app): State<App>, Path(edition): Path<String>) -> Result<Made, Error> {
    make_front(app, &edition, 1).await
}

/// `/{edition}/page/{page}`
pub async fn front_page(
    State(app): State<App>,
    Path((edition, page)): Path<(String, String)>,
) -> Result<Made, Error> {
    make_front(app, &edition, later_page(&page)?).await
}

/// `/{edition}/section/{slug}/`
pub async fn section(
    State(app): State<App>,
    Path((edition, slug)): Path<(String, String)>,
) -> Result<Made, Error> {
    make_section(app, &edition, &slug, 1).await
}

/// `/{edition}/section/{slug}/page/{page}`
pub async fn section_page(
    State(app): State<App>,
    Path((edition, slug, page)): Path<(String, String, String)>,
) -> Result<Made, Error> {
    make_section(app, &edition, &slug, later_page(&page)?).await
}

/// `/{edition}/byline/{slug}/`
pub async fn byline(
    State(app): State<App>,
    Path((edition, slug)): Path<(String, String)>,
) -> Result<Made, Error> {
    make_byline(app, &edition, &slug, 1).await
}

/// `/{edition}/byline/{slug}/page/{page}`
pub async fn byline_page(
    State(app): State<App>,
    Path((edition, slug, page)): Path<(String, String, String)>,
) -> Result<Made, Error> {
    make_byline(app, &edition, &slug, later_page(&page)?).await
}

async fn make_front(app: App, edition: &str, page: usize) -> Result<Made, Error> {
    let edition = find(&app, edition).await?;
    let order = Order::of(&app.db, &edition.id, app.clock.now()).await?;
    let mut shows = frame::shows(&edition);
    shows.push(Thing::Latest(edition.id.clone()));
    let context = front_context(&app, &edition, &order, page, &mut shows).await?;
    let body = app.templates.render("site/front.html", context)?;
    Ok(Made { good_until: order.good_until(), ..Made::html(body, &app.assets.css_hash, shows) })
}

async fn front_context(
    app: &App,
    edition: &Edition,
    order: &Order,
    page: usize,
    shows: &mut Vec<Thing>,
) -> Result<FrontPage, Error> {
    order.note(&Place::Front, shows);
    let stories = order.page(&app.db, &Place::Front, page).await?;
    let above = stories.ids();
    let mut list = list(app, edition, stories, "/", page, shows).await?;
    let (mut lead, mut bands) = (None, vec![]);
    if page == 1 {
        lead = (!list.stories.is_empty()).then(|| list.stories.remove(0));
        fill_rows(&mut list.stories);
        bands = front_sections(app, edition, order, &above, shows).await?;
    }
    let mut frame = Frame::of(app, edition, &list_path("/", page), &edition.name).await?;
    frame.description = edition.tagline.clone().or_else(|| Some(edition.name.clone()));
    frame.add_feeds(edition, "/", &edition.name);
    graph(&mut frame, app, edition, lead.as_ref());
    if page == 1 {
        frame.alternate_fronts(app, &editions::queries::all(&app.db).await?);
    }
    Ok(FrontPage { frame, lead, sections: bands, list })
}

/// The first stories of each section that do not stand above already.
async fn front_sections(
    app: &App,
    edition: &Edition,
    order: &Order,
    above: &[Id],
    shows: &mut Vec<Thing>,
) -> Result<Vec<FrontSection>, Error> {
    let mut bands = Vec::new();
    let all = sections::queries::of_edition(&app.db, &edition.id).await?;
    for (section, band) in in_order(all, order.layout(&Place::Front)) {
        if band.is_hidden {
            continue;
        }
        let place = Place::Section(section.id.clone());
        order.note(&place, shows);
        let count = order.ask_band(&place, above, band.stories);
        let newest = queries::latest_in_section(&app.db, &section.id, 0, count).await?;
        let stories = order.band(&place, newest, above, band.stories);
        let stories = cards(app, edition, stories, shows).await?;
        if !stories.is_empty() {
            bands.push(FrontSection { path: edition.path(&section.path()), name: section.name, stories });
        }
    }
    Ok(bands)
}

/// Sections with their bands: in the order that somebody gave them, then those
/// that nobody has placed.
pub(super) fn in_order(sections: Vec<Section>, layout: Option<&Layout>) -> Vec<(Section, Band)> {
    let bands = layout.map_or(&[][..], |layout| &layout.bands);
    let place = |section: &Section| bands.iter().position(|band| band.section == section.id);
    let with_band = |section: Section| {
        let band = place(&section).map(|at| bands[at].clone());
        let usual = || Band { section: section.id.clone(), stories: IN_BAND, is_hidden: false };
        let band = band.unwrap_or_else(usual);
        (section, band)
    };
    let mut all: Vec<(Section, Band)> = sections.into_iter().map(with_band).collect();
    // A stable sort leaves those without a place in their own order.
    all.sort_by_key(|(section, _)| place(section).unwrap_or(usize::MAX));
    all
}

async fn make_section(app: App, edition: &str, slug: &str, page: usize) -> Result<Made, Error> {
    let edition = find(&app, edition).await?;
    let section = sections::queries::by_slug(&app.db, &edition.id, slug).await?.ok_or(Error::NotFound)?;
    let order = Order::of(&app.db, &edition.id, app.clock.now()).await?;
    let mut shows = frame::shows(&edition);
    shows.push(Thing::Section(section.id.clone()));
    let context = section_context(&app, &edition, section, &order, page, &mut shows).await?;
    let body = app.templates.render("site/section.html", context)?;
    Ok(Made { good_until: order.good_until(), ..Made::html(body, &app.assets.css_hash, shows) })
}

async fn section_context(
    app: &App,
    edition: &Edition,
    section: Section,
    order: &Order,
    page: usize,
    shows: &mut Vec<Thing>,
) -> Result<SectionPage, Error> {
    let place = Place::Section(section.id.clone());
    order.note(&place, shows);
    let stories = order.page(&app.db, &place, page).await?;
    let list = list(app, edition, stories, &section.path(), page, shows).await?;
    let mut frame = Frame::of(app, edition, &list_path(&section.path(), page), &section.name).await?;
    frame.description = Some(format!("{} · {}", section.name, edition.name));
    frame.about = Some(About { sections: section.id.to_string(), story: String::new(), live: None });
    frame.add_feeds(edition, &section.path(), &section.name);
    graph(&mut frame, app, edition, list.stories.first());
    let section = Named { path: edition.path(&section.path()), name: section.name };
    Ok(SectionPage { frame, section, list })
}

/// The first page of a place as readers would get it if it were arranged so.
pub(super) async fn preview(
    app: &App,
    edition: &Edition,
    place: &Place,
    order: &Order,
) -> Result<String, Error> {
    match place {
        Place::Front => {
            let mut context = front_context(app, edition, order, 1, &mut vec![]).await?;
            context.frame.robots = Some("noindex");
            Ok(app.templates.render("site/front.html", context)?)
        }
        Place::Section(id) => {
            let all = sections::queries::of_edition(&app.db, &edition.id).await?;
            let section = all.into_iter().find(|it| it.id == *id).ok_or(Error::NotFound)?;
            let mut context = section_context(app, edition, section, order, 1, &mut vec![]).await?;
            context.frame.robots = Some("noindex");
            Ok(app.templates.render("site/section.html", context)?)
        }
        Place::Topic(id) => {
            let all = topics::queries::of_edition(&app.db, &edition.id).await?;
            let topic = all.into_iter().find(|it| it.id == *id).ok_or(Error::NotFound)?;
            super::topic::preview(app, edition, topic, order).await
        }
    }
}

async fn make_byline(app: App, edition: &str, slug: &str, page: usize) -> Result<Made, Error> {
    let edition = find(&app, edition).await?;
    let byline = bylines::queries::by_slug(&app.db, &edition.id, slug).await?.ok_or(Error::NotFound)?;
    let mut shows = frame::shows(&edition);
    shows.push(Thing::Byline(byline.id.clone()));
    let stories = queries::latest_by_byline(&app.db, &byline.id, skip(page), PAGE + 1).await?;
    let list = list(&app, &edition, Page::of(stories, PAGE), &byline.path(), page, &mut shows).await?;
    let mut frame = Frame::of(&app, &edition, &list_path(&byline.path(), page), &byline.name).await?;
    frame.description = byline.about.clone().or_else(|| Some(byline.name.clone()));
    frame.add_feeds(&edition, &byline.path(), &byline.name);
    graph(&mut frame, &app, &edition, list.stories.first());
    let byline = NamedByline { name: byline.name, about: byline.about };
    let body = app.templates.render("site/byline.html", BylinePage { frame, byline, list })?;
    Ok(Made::html(body, &app.assets.css_hash, shows))
}

/// A page of a list as it is shown.
pub(super) async fn list(
    app: &App,
    edition: &Edition,
    stories: Page,
    path: &str,
    page: usize,
    shows: &mut Vec<Thing>,
) -> Result<List, Error> {
    let turning = Turning::on(edition, path, page, (stories.stories.is_empty(), stories.has_more))?;
    Ok(List { stories: cards(app, edition, stories.stories, shows).await?, turning })
}

/// Open Graph for a list: its picture is that of the first story.
pub(super) fn graph(frame: &mut Frame, app: &App, edition: &Edition, first: Option<&Card>) {
    frame.graph_as_list(app, edition);
    let picture = first.and_then(Card::picture);
    if let (Some(graph), Some(picture)) = (&mut frame.open_graph, picture) {
        graph.image = picture.src.as_ref().map(|src| format!("{}{src}", edition.origin(&app.public_url)));
        graph.image_width = Some(picture.width);
        graph.image_height = Some(picture.height);
        graph.image_alt = Some(picture.alt.clone());
    }
}

pub(crate) async fn find(app: &App, edition: &str) -> Result<Edition, Error> {
    editions::queries::by_id(&app.db, edition).await?.ok_or(Error::NotFound)
}

/// A page after the first, in the one way it is written.
pub(crate) fn later_page(text: &str) -> Result<usize, Error> {
    let page =
        text.parse().ok().filter(|page: &usize| (2..=LAST_PAGE).contains(page) && page.to_string() == text);
    page.ok_or(Error::NotFound)
}

pub(crate) fn skip(page: usize) -> usize {
    (page - 1) * PAGE
}

pub(crate) fn list_path(path: &str, page: usize) -> String {
    if page == 1 { path.to_owned() } else { format!("{path}page/{page}") }
}
