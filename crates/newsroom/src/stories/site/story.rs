use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use lw_base::{Direction, Id, Lang, Thing, Timestamp};
use lw_station::editions::{self, Edition};
use lw_station::frame::{About, Frame};
use lw_station::{bylines, sections, topics};
use lw_web::{App, Error, Made};
use minijinja::Value;
use serde::Serialize;

use super::machine;
use super::parts::{Clip, Picture, Times, clip, picture, pictures_in_text, times};
use super::{Card, body, cards, withdrawn};
use crate::programmes;
use crate::stories::{Publication, Revision, Story, queries};
use crate::{live, timings};

const TEMPLATE: &str = "site/story.html";
/// How many stories are offered after one.
const RELATED: usize = 4;
/// Words read in a minute, as most studies of silent reading find.
const WORDS_A_MINUTE: u32 = 220;

#[derive(Serialize)]
struct StoryPage {
    #[serde(flatten)]
    frame: Frame,
    story: Shown,
}

/// A story as its page shows it.
#[derive(Serialize)]
pub(super) struct Shown {
    pub id: String,
    pub headline: String,
    pub standfirst: Option<String>,
    pub label: Option<ShownLabel>,
    pub section: Option<Link>,
    pub programme: Option<Link>,
    pub bylines: Vec<Link>,
    pub topics: Vec<Link>,
    pub dateline: Option<String>,
    pub published: Times,
    pub updated: Option<Times>,
    pub minutes: u32,
    pub picture: Option<Picture>,
    /// Those in the text, for machines: pages have them there.
    #[serde(skip)]
    pub pictures: Vec<Picture>,
    pub clip: Option<Clip>,
    pub body: Value,
    pub live: Option<live::site::Shown>,
    pub corrections: Vec<ShownCorrection>,
    pub related: Vec<Card>,
    pub translations: Vec<ShownTranslation>,
    pub share: Share,
}

#[derive(Serialize)]
pub(super) struct ShownLabel {
    pub key: String,
    name: String,
    means: String,
}

#[derive(Serialize)]
pub(super) struct Link {
    pub name: String,
    pub path: String,
}

#[derive(Serialize)]
pub(super) struct ShownCorrection {
    pub at: Times,
    pub was: String,
    pub is: String,
}

#[derive(Serialize)]
pub(super) struct ShownTranslation {
    pub lang: Lang,
    dir: Direction,
    language: String,
    headline: String,
    path: String,
    #[serde(skip)]
    pub url: String,
}

#[derive(Serialize)]
pub(super) struct Share {
    pub url: String,
    mailto: String,
}

/// `/{edition}/a/{id}`: the short address, for life.
pub async fn by_id(
    State(app): State<App>,
    Path((edition, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    find(&app, &edition, &id, None).await
}

/// `/{edition}/a/{slug}/{id}`: the story, or the way to its newest address.
pub async fn story(
    State(app): State<App>,
    Path((edition, slug, id)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    find(&app, &edition, &id, Some(&slug)).await
}

/// The page's address as the page memory names it, where the story is public.
pub async fn address(app: &App, id: &Id) -> Result<Option<String>, Error> {
    let Some(story) = queries::by_id(&app.db, id).await? else { return Ok(None) };
    let Some(live) = queries::live(&app.db, id).await? else { return Ok(None) };
    let revision = queries::revision(&app.db, &live.revision_id).await?;
    Ok(revision.map(|revision| format!("/{}{}", story.edition_id, revision.path())))
}

async fn find(app: &App, edition: &str, id: &str, slug: Option<&str>) -> Result<Response, Error> {
    let edition = editions::queries::by_id(&app.db, edition).await?.ok_or(Error::NotFound)?;
    let id: Id = id.parse().map_err(|_| Error::NotFound)?;
    let story = queries::by_id(&app.db, &id).await?.filter(|story| story.edition_id == edition.id);
    let story = story.ok_or(Error::NotFound)?;
    let Some(live) = queries::live(&app.db, &id).await? else {
        let withdrawal = queries::withdrawal(&app.db, &id).await?.ok_or(Error::NotFound)?;
        return Ok(withdrawn::page(app, &edition, &story, &withdrawal).await?.into_response());
    };
    let revision = queries::revision(&app.db, &live.revision_id).await?.ok_or(Error::NotFound)?;
    if slug != Some(revision.slug.as_str()) {
        return Ok(Redirect::permanent(&edition.path(&revision.path())).into_response());
    }
    Ok(page(app, &edition, &story, &live, &revision).await?.into_response())
}

/// Since when a story and this revision of it are public.
struct Since {
    first: Timestamp,
    this: Timestamp,
}

async fn page(
    app: &App,
    edition: &Edition,
    story: &Story,
    live: &Publication,
    revision: &Revision,
) -> Result<Made, Error> {
    let mut shows = lw_station::frame::shows(edition);
    shows.extend([Thing::Story(story.id.clone()), Thing::Translations(story.source_id.clone())]);
    let since = Since { first: live.first_from, this: live.public_from };
    let context = context(app, edition, story, &since, revision, &mut shows).await?;
    let good_until = context.story.live.as_ref().and_then(|live| live.good_until);
    let body = app.templates.render(TEMPLATE, context)?;
    Ok(Made { good_until, ..Made::html(body, &app.assets.css_hash, shows) })
}

/// The page as readers get it once this revision is public: at the time that it
/// is scheduled for, or now; only that no search engine is to take it.
pub async fn preview(
    app: &App,
    edition: &Edition,
    story: &Story,
    revision: &Revision,
) -> Result<String, Error> {
    let live = queries::live(&app.db, &story.id).await?.filter(|live| live.revision_id == revision.id);
    let since = match live {
        Some(live) => Since { first: live.first_from, this: live.public_from },
        None => {
            let schedule = queries::times::schedule(&app.db, &story.id).await?;
            let due = schedule.filter(|it| it.revision_id == revision.id).map(|it| it.due_at);
            let this = due.unwrap_or(app.clock.now());
            Since { first: queries::first_from(&app.db, &story.id).await?.unwrap_or(this), this }
        }
    };
    let mut context = context(app, edition, story, &since, revision, &mut vec![]).await?;
    context.frame.robots = Some("noindex");
    Ok(app.templates.render(TEMPLATE, context)?)
}

async fn context(
    app: &App,
    edition: &Edition,
    story: &Story,
    since: &Since,
    revision: &Revision,
    shows: &mut Vec<Thing>,
) -> Result<StoryPage, Error> {
    let shown = shown(app, edition, story, since, revision, shows).await?;
    let mut frame = Frame::of(app, edition, &revision.path(), &revision.headline).await?;
    frame.description = Some(description(revision)?);
    frame.about = Some(About {
        sections: revision.section_id.as_ref().map(ToString::to_string).unwrap_or_default(),
        story: revision.story_id.to_string(),
        live: shown.live.as_ref().filter(|it| it.is_open()).map(|it| it.tag.clone()),
    });
    frame.open_graph = Some(machine::open_graph(app, edition, &frame, &shown));
    frame.json_ld = Some(machine::json_ld(app, edition, revision, &frame, &shown)?);
    match shown.live {
        Some(_) => frame.add_feeds(edition, &live::site::folder(&story.id), &revision.headline),
        None => frame.add_feeds(edition, "/", &edition.name),
    }
    if !shown.translations.is_empty() {
        frame.alternate(edition.language.as_str(), shown.share.url.clone());
        for translation in &shown.translations {
            frame.alternate(translation.lang.as_str(), translation.url.clone());
        }
    }
    Ok(StoryPage { frame, story: shown })
}

async fn shown(
    app: &App,
    edition: &Edition,
    story: &Story,
    since: &Since,
    revision: &Revision,
    shows: &mut Vec<Thing>,
) -> Result<Shown, Error> {
    let dates = edition.dates(app)?;
    let say = |key: &str| app.words.say(&edition.language, key, &[]);
    shows.extend(revision.picture_id.clone().map(Thing::Picture));
    shows.extend(revision.clip_id.clone().map(Thing::Clip));
    let corrections = queries::corrections(&app.db, &story.id).await?;
    let related =
        queries::related(&app.db, &edition.id, revision.section_id.as_ref(), since.first, RELATED).await?;
    let mut clip = clip(app, edition, revision).await?;
    timings::site::add(app, edition, revision, &mut clip, shows).await?;
    let url = edition.url(&app.public_url, &revision.path());
    let body = body(app, edition, revision, shows).await?.into_string();
    Ok(Shown {
        id: story.id.to_string(),
        headline: revision.headline.clone(),
        standfirst: revision.standfirst.clone(),
        label: revision.label.as_ref().map(|key| ShownLabel {
            key: key.clone(),
            name: say(&format!("label-{key}")),
            means: say(&format!("label-{key}-means")),
        }),
        section: section(app, edition, revision).await?,
        programme: programme(app, edition, story, shows).await?,
        bylines: bylines::queries::of_revision(&app.db, &revision.id)
            .await?
            .into_iter()
            .map(|byline| Link { path: edition.path(&byline.path()), name: byline.name })
            .collect(),
        topics: topics::queries::of_revision(&app.db, &revision.id)
            .await?
            .into_iter()
            .map(|topic| Link { path: edition.path(&topic.path()), name: topic.name })
            .collect(),
        dateline: revision.dateline.clone(),
        published: times(&dates, since.first),
        updated: (since.this > since.first).then(|| times(&dates, since.this)),
        minutes: revision.words.div_ceil(WORDS_A_MINUTE).max(1),
        picture: picture(app, edition, revision).await?,
        pictures: pictures_in_text(app, edition, revision).await?,
        clip,
        live: live::site::first_page(app, edition, (&story.id, body.len()), shows).await?,
        body: Value::from_safe_string(body),
        corrections: corrections
            .into_iter()
            .map(|it| ShownCorrection { at: times(&dates, it.made_at), was: it.was, is: it.is_now })
            .collect(),
        related: cards(app, edition, related, shows).await?,
        translations: translations(app, edition, story).await?,
        share: Share { mailto: mailto(&revision.headline, &url), url },
    })
}

async fn section(app: &App, edition: &Edition, revision: &Revision) -> Result<Option<Link>, Error> {
    let all = sections::queries::of_edition(&app.db, &edition.id).await?;
    let section = all.into_iter().find(|section| Some(&section.id) == revision.section_id.as_ref());
    Ok(section.map(|section| Link { path: edition.path(&section.path()), name: section.name }))
}

/// The programme that the story is an episode of.
async fn programme(
    app: &App,
    edition: &Edition,
    story: &Story,
    shows: &mut Vec<Thing>,
) -> Result<Option<Link>, Error> {
    let Some(programme) = programmes::queries::of_story(&app.db, &story.id).await? else { return Ok(None) };
    shows.push(Thing::Programmes(edition.id.clone()));
    Ok(Some(Link { path: edition.path(&programme.path()), name: programme.title }))
}

async fn translations(app: &App, own: &Edition, story: &Story) -> Result<Vec<ShownTranslation>, Error> {
    let editions = editions::queries::all(&app.db).await?;
    let all = queries::translations(&app.db, &story.source_id).await?;
    let others = all.into_iter().filter(|it| it.story_id != story.id);
    Ok(others
        .filter_map(|it| {
            let edition = editions.iter().find(|edition| edition.id == it.edition_id)?;
            let path = crate::stories::path(&it.slug, &it.story_id);
            let url = edition.url(&app.public_url, &path);
            Some(ShownTranslation {
                lang: edition.language.clone(),
                dir: edition.language.direction(),
                language: edition.language.own_name(),
                headline: it.headline,
                path: if edition.host == own.host { edition.path(&path) } else { url.clone() },
                url,
            })
        })
        .collect())
}

/// The standfirst; the beginning of the text where there is none.
fn description(revision: &Revision) -> Result<String, Error> {
    if let Some(standfirst) = &revision.standfirst {
        return Ok(standfirst.clone());
    }
    let text = revision.document()?.to_plain();
    let end = text.char_indices().nth(200).map_or(text.len(), |(end, _)| end);
    let cut = text[..end].rfind(char::is_whitespace).filter(|_| end < text.len()).unwrap_or(end);
    Ok(text[..cut].split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A message with the headline and the address, for the reader's own mail.
fn mailto(headline: &str, url: &str) -> String {
    let encode = |text: &str| {
        let mut out = String::new();
        for byte in text.bytes() {
            match byte {
                b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                    out.push(char::from(byte))
                }
                _ => out.push_str(&format!("%{byte:02X}")),
            }
        }
        out
    };
    format!("mailto:?subject={}&body={}", encode(headline), encode(url))
}
