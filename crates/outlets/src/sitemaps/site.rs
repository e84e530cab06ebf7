//! The sitemaps at their addresses.

use anyhow::Context as _;
use axum::extract::{Path, State};
use lw_base::{Id, Lang, Slug, Thing};
use lw_newsroom::stories;
use lw_station::editions::{self, Edition};
use lw_station::frame;
use lw_web::{App, Error, Made};

use super::queries;
use super::xml::{self, Entry, News};

/// Addresses in one file. The protocol allows 50,000; a new story makes the
/// last file anew, and these are made in a moment.
const IN_FILE: usize = 20_000;
/// The news sitemap's own limits: two days, a thousand addresses.
const NEWS_MS: i64 = 2 * 24 * 3_600_000;
const NEWS_COUNT: usize = 1_000;
/// How long a security.txt promises to be true.
const SECURITY_MS: i64 = 180 * 24 * 3_600_000;

const XML: &str = "application/xml; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";

/// `/sitemap.xml`: the index.
pub async fn index(State(app): State<App>) -> Result<Made, Error> {
    let editions = editions::queries::all(&app.db).await?;
    let files = files(&app).await?;
    let entry = |file: usize| Entry {
        address: format!("{}/sitemap/{file}.xml", app.public_url),
        changed: None,
        news: None,
    };
    let entries: Vec<Entry> = (1..=files).map(entry).collect();
    Ok(Made::data(XML, xml::index(&entries).context("writing the sitemap index")?, shows(&editions)))
}

/// `/sitemap/{n}.xml`: the n-th file; the first also names the fronts, the
/// sections and topics in which there is something, the programmes and when
/// they are on the air.
pub async fn part(State(app): State<App>, Path(file): Path<String>) -> Result<Made, Error> {
    let number = file.strip_suffix(".xml").and_then(|number| number.parse::<usize>().ok());
    let number =
        number.filter(|number| *number >= 1 && format!("{number}.xml") == file).ok_or(Error::NotFound)?;
    if number > files(&app).await? {
        return Err(Error::NotFound);
    }
    let editions = editions::queries::all(&app.db).await?;
    let stories = queries::part(&app.db, (number - 1) * IN_FILE, IN_FILE).await?;
    let mut entries = Vec::with_capacity(stories.len() + editions.len());
    if number == 1 {
        let front = |edition: &Edition| Entry {
            address: edition.url(&app.public_url, "/"),
            changed: None,
            news: None,
        };
        entries.extend(editions.iter().map(front));
        entries.extend(lists(&app, &editions).await?);
    }
    entries.extend(stories.iter().filter_map(|story| {
        let (_, address) = address(&app, &editions, &story.edition_id, &story.slug, &story.story_id)?;
        Some(Entry { address, changed: Some(story.public_from.iso()), news: None })
    }));
    Ok(Made::data(XML, xml::urls(&entries).context("writing a sitemap")?, shows(&editions)))
}

async fn lists(app: &App, editions: &[Edition]) -> Result<Vec<Entry>, Error> {
    let sections = queries::sections(&app.db).await?.into_iter().map(|it| ("section", it));
    let topics = queries::topics(&app.db, IN_FILE).await?.into_iter().map(|it| ("topic", it));
    Ok(sections
        .chain(topics)
        .filter_map(|(kind, it)| {
            let edition = editions.iter().find(|edition| edition.id == it.edition_id)?;
            let address = edition.url(&app.public_url, &format!("/{kind}/{}/", it.slug));
            Some(Entry { address, changed: None, news: None })
        })
        .chain(programmes(app, editions).await?)
        .collect())
}

/// Each programme, and the pages that lead to those of an edition.
async fn programmes(app: &App, editions: &[Edition]) -> Result<Vec<Entry>, Error> {
    let programmes = queries::programmes(&app.db, IN_FILE).await?;
    let on_air = queries::on_air(&app.db).await?;
    let mut entries = Vec::new();
    for edition in editions {
        let mut name = |path: &str| {
            let address = edition.url(&app.public_url, path);
            entries.push(Entry { address, changed: None, news: None });
        };
        let of_edition: Vec<_> = programmes.iter().filter(|it| it.edition_id == edition.id).collect();
        if !of_edition.is_empty() {
            name(frame::PROGRAMMES);
        }
        if on_air.contains(&edition.id) {
            name(frame::SCHEDULE);
        }
        of_edition.iter().for_each(|it| name(&format!("{}{}/", frame::PROGRAMMES, it.slug)));
    }
    Ok(entries)
}

/// `/news-sitemap.xml`: the last two days.
pub async fn news(State(app): State<App>) -> Result<Made, Error> {
    let editions = editions::queries::all(&app.db).await?;
    let since = app.clock.now().plus_millis(-NEWS_MS);
    let stories = queries::since(&app.db, since, NEWS_COUNT).await?;
    let entries: Vec<Entry> = stories
        .iter()
        .filter_map(|story| {
            let (edition, address) =
                address(&app, &editions, &story.edition_id, &story.slug, &story.story_id)?;
            let news = News {
                publication: edition.name.clone(),
                // ISO 639 alone; Google asks for more only of Chinese.
                lang: news_language(&edition.language),
                published: story.first_from.iso(),
                title: story.headline.clone(),
            };
            Some(Entry { address, changed: None, news: Some(news) })
        })
        .collect();
    let mut made =
        Made::data(XML, xml::urls(&entries).context("writing the news sitemap")?, shows(&editions));
    made.good_until = stories.last().map(|oldest| oldest.first_from.plus_millis(NEWS_MS));
    Ok(made)
}

fn news_language(lang: &Lang) -> String {
    match (lang.as_str().split('-').next(), lang.script().as_str()) {
        (Some("zh"), "Hans") => "zh-cn".to_owned(),
        (Some("zh"), _) => "zh-tw".to_owned(),
        (Some(language), _) => language.to_owned(),
        (None, _) => lang.to_string(),
    }
}

/// `/robots.txt`
pub async fn robots(State(app): State<App>) -> Made {
    let url = &app.public_url;
    let body = format!(
        "User-agent: *\nDisallow: /-/\n\nSitemap: {url}/sitemap.xml\nSitemap: {url}/news-sitemap.xml\n"
    );
    Made::data(TEXT, body, vec![])
}

/// `/.well-known/security.txt`
pub async fn security(State(app): State<App>) -> Made {
    let until = app.clock.now().plus_millis(SECURITY_MS);
    let url = &app.public_url;
    let body = format!(
        "Contact: {}\nExpires: {}\nCanonical: {url}/.well-known/security.txt\n",
        app.settings.get().security_contact,
        until.iso()
    );
    let mut made = Made::data(TEXT, body, vec![Thing::Station]);
    made.good_until = Some(until.plus_millis(-SECURITY_MS / 2));
    made
}

/// How many files there are: at least the one that names the fronts.
async fn files(app: &App) -> Result<usize, Error> {
    Ok(queries::count(&app.db).await?.div_ceil(IN_FILE).max(1))
}

fn address<'a>(
    app: &App,
    editions: &'a [Edition],
    edition: &str,
    slug: &Slug,
    story: &Id,
) -> Option<(&'a Edition, String)> {
    let edition = editions.iter().find(|known| known.id == edition)?;
    Some((edition, edition.url(&app.public_url, &stories::path(slug, story))))
}

fn shows(editions: &[Edition]) -> Vec<Thing> {
    let mut shows = vec![Thing::Station];
    for edition in editions {
        let id = || edition.id.clone();
        shows.extend([Thing::Edition(id()), Thing::Latest(id()), Thing::Programmes(id())]);
    }
    shows
}
