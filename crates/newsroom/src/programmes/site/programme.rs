//! A programme with its episodes, newest first.

use axum::extract::{Path, State};
use lw_base::{Duration, Thing, Timestamp};
use lw_library::clips;
use lw_station::editions::Edition;
use lw_station::frame::{self, Feed, Frame};
use lw_web::{App, Error, Made};
use serde::Serialize;

use super::machine;
use crate::fronts::site::{PAGE, Turning, find, later_page, list_path, skip};
use crate::programmes::episode::Episode;
use crate::programmes::{Programme, queries, schedule};
use crate::stories;
use crate::stories::queries::Card;
use crate::stories::site::{Source, Times, source, times};

#[derive(Serialize)]
struct ProgrammePage {
    #[serde(flatten)]
    frame: Frame,
    programme: super::Shown,
    author: Option<String>,
    funding: Option<Link>,
    feed: String,
    light_feed: String,
    next: Option<Times>,
    is_on_air: bool,
    schedule: Option<String>,
    episodes: Vec<Shown>,
    #[serde(flatten)]
    turning: Turning,
}

#[derive(Serialize)]
struct Link {
    url: String,
    text: String,
}

/// An episode as the page shows it.
#[derive(Serialize)]
pub(super) struct Shown {
    pub path: String,
    pub headline: String,
    pub standfirst: Option<String>,
    pub published: Times,
    pub length: Option<String>,
    pub length_iso: Option<String>,
    pub season: Option<i64>,
    pub number: Option<i64>,
    kind: String,
    /// The file that all play, and the lightest for who saves data.
    pub sources: Vec<Source>,
    is_gone: bool,
}

/// `/{edition}/programme/{slug}/`
pub async fn show(
    State(app): State<App>,
    Path((edition, slug)): Path<(String, String)>,
) -> Result<Made, Error> {
    make(app, &edition, &slug, 1).await
}

/// `/{edition}/programme/{slug}/page/{page}`
pub async fn page(
    State(app): State<App>,
    Path((edition, slug, page)): Path<(String, String, String)>,
) -> Result<Made, Error> {
    make(app, &edition, &slug, later_page(&page)?).await
}

async fn make(app: App, edition: &str, slug: &str, page: usize) -> Result<Made, Error> {
    let edition = find(&app, edition).await?;
    let programme = queries::by_slug(&app.db, &edition.id, slug).await?.ok_or(Error::NotFound)?;
    let mut shows = frame::shows(&edition);
    shows.extend([Thing::Programme(programme.id.clone()), Thing::Programmes(edition.id.clone())]);
    shows.extend(programme.shown_picture().cloned().map(Thing::Picture));
    let mut cards = queries::latest(&app.db, &programme.id, skip(page), PAGE + 1).await?;
    let mut kinds = queries::latest_episodes(&app.db, &programme.id, skip(page), PAGE + 1).await?;
    let turning = Turning::of(&edition, &programme.path(), page, &mut cards)?;
    kinds.truncate(PAGE);
    let mut episodes = Vec::with_capacity(cards.len());
    for card in cards {
        let kind = kinds.iter().find(|it| it.story_id == card.story_id);
        episodes.push(episode(&app, &edition, card, kind, &mut shows).await?);
    }
    let now = app.clock.now();
    let on_air = if programme.ended_at.is_none() && page == 1 {
        queries::times(&app.db, &programme.id).await?
    } else {
        vec![]
    };
    let next = schedule::next(&edition.time_zone, now, &on_air);
    let dates = edition.dates(&app)?;
    let context = ProgrammePage {
        frame: frame_of(&app, &edition, &programme, &episodes, page).await?,
        author: Some(programme.author.clone()).filter(|author| !author.is_empty()),
        funding: (!programme.funding_url.is_empty())
            .then(|| Link { url: programme.funding_url.clone(), text: programme.funding_text.clone() }),
        feed: edition.path(&format!("{}feed.xml", programme.path())),
        light_feed: edition.path(&format!("{}light.xml", programme.path())),
        is_on_air: next.is_some_and(|it| it.from <= now),
        next: next.map(|it| times(&dates, it.from)),
        schedule: (!on_air.is_empty()).then(|| edition.path(frame::SCHEDULE)),
        programme: super::Shown::of(&app, &edition, &programme).await?,
        turning,
        episodes,
    };
    let body = app.templates.render("site/programme.html", context)?;
    let good_until: Option<Timestamp> = next.map(|it| if it.from > now { it.from } else { it.until });
    Ok(Made { good_until, ..Made::html(body, &app.assets.css_hash, shows) })
}

async fn frame_of(
    app: &App,
    edition: &Edition,
    programme: &Programme,
    episodes: &[Shown],
    page: usize,
) -> Result<Frame, Error> {
    let mut frame = Frame::of(app, edition, &list_path(&programme.path(), page), &programme.title).await?;
    let about = lw_base::one_line(&programme.description, 300);
    frame.description =
        Some(if about.is_empty() { format!("{} · {}", programme.title, edition.name) } else { about });
    frame.add_feeds(edition, &programme.path(), &programme.title);
    frame.feeds.retain(|feed: &Feed| feed.kind == "rss");
    frame.json_ld = Some(machine::json_ld(app, edition, programme, episodes));
    frame.graph_as_list(app, edition);
    if let (Some(graph), Some(cover)) = (&mut frame.open_graph, programme.cover_path()) {
        let side = programme.cover_side.and_then(|side| u32::try_from(side).ok());
        graph.image = Some(format!("{}{cover}", edition.origin(&app.public_url)));
        (graph.image_width, graph.image_height) = (side, side);
        graph.image_alt = Some(programme.title.clone());
    }
    Ok(frame)
}

async fn episode(
    app: &App,
    edition: &Edition,
    card: Card,
    kind: Option<&Episode>,
    shows: &mut Vec<Thing>,
) -> Result<Shown, Error> {
    let dates = edition.dates(app)?;
    shows.push(Thing::Story(card.story_id.clone()));
    let live = stories::queries::live(&app.db, &card.story_id).await?;
    let revision = match &live {
        Some(live) => stories::queries::revision(&app.db, &live.revision_id).await?,
        None => None,
    };
    let (mut sources, mut length, mut is_gone) = (vec![], None, false);
    if let Some(id) = revision.and_then(|it| it.clip_id) {
        if let Some(clip) = clips::queries::by_id(&app.db, &id).await? {
            is_gone = clip.gone_at.is_some();
            length = clip.duration;
        }
        let files = clips::queries::renditions(&app.db, &id).await?;
        if !is_gone && let Some(file) = playable(&files) {
            let lightest = files.iter().find(|it| it.is_low && it.bitrate < file.bitrate);
            let both = [Some(file), lightest].into_iter().flatten();
            sources = both.map(|it| source(app, edition, it)).collect();
        }
        shows.push(Thing::Clip(id));
    }
    Ok(Shown {
        path: edition.path(&stories::path(&card.slug, &card.story_id)),
        headline: card.headline,
        standfirst: card.standfirst,
        published: times(&dates, card.first_from),
        length: length.map(|it: Duration| dates.clock(it)),
        length_iso: length.map(Duration::iso),
        season: kind.and_then(|it| it.season),
        number: kind.and_then(|it| it.number),
        kind: kind.map_or_else(String::new, |it| it.kind.clone()),
        sources,
        is_gone,
    })
}

/// The lightest file that every browser and every podcast app plays: Opus is
/// lighter, and Apple's apps know it in no container that others write.
pub fn playable(files: &[clips::Rendition]) -> Option<&clips::Rendition> {
    let of = |mime: &str| files.iter().rfind(|file| file.mime == mime);
    of("audio/mp4").or_else(|| of("audio/mpeg"))
}
