//! What a programme's page says to machines: JSON-LD by schema.org's
//! `PodcastSeries` with the page's `PodcastEpisode`s.

use lw_station::editions::Edition;
use lw_web::App;
use serde_json::{Value, json};

use super::programme::Shown;
use crate::programmes::Programme;

/// JSON-LD, safe to stand in a `script` element.
pub(super) fn json_ld(app: &App, edition: &Edition, programme: &Programme, episodes: &[Shown]) -> String {
    let absolute = |path: &str| format!("{}{path}", edition.origin(&app.public_url));
    let url = edition.url(&app.public_url, &programme.path());
    let author = if programme.author.is_empty() { &edition.name } else { &programme.author };
    let mut it = json!({
        "@context": "https://schema.org",
        "@type": "PodcastSeries",
        "@id": url,
        "url": url,
        "name": programme.title,
        "inLanguage": edition.language,
        "webFeed": format!("{url}feed.xml"),
        "author": { "@type": "Organization", "name": author },
        "publisher": { "@type": "NewsMediaOrganization", "name": edition.name,
                       "url": edition.url(&app.public_url, "/") },
    });
    if !programme.description.is_empty() {
        it["description"] = json!(programme.description);
    }
    if let Some(cover) = programme.cover_path() {
        it["image"] = json!(absolute(&cover));
    }
    if !episodes.is_empty() {
        it["hasPart"] = episodes.iter().map(|one| episode(&url, one, &absolute)).collect();
    }
    // `<` could end the element that this stands in.
    it.to_string().replace('<', "\\u003c")
}

fn episode(series: &str, it: &Shown, absolute: &dyn Fn(&str) -> String) -> Value {
    let mut episode = json!({
        "@type": "PodcastEpisode",
        "url": absolute(&it.path),
        "name": it.headline,
        "datePublished": it.published.iso,
        "partOfSeries": { "@id": series },
    });
    if let Some(standfirst) = &it.standfirst {
        episode["description"] = json!(standfirst);
    }
    if let Some(number) = it.number {
        episode["episodeNumber"] = json!(number);
    }
    if let Some(source) = it.sources.first() {
        episode["associatedMedia"] = json!({
            "@type": "AudioObject",
            "contentUrl": absolute(&source.src),
            "encodingFormat": source.mime,
        });
        if let Some(length) = &it.length_iso {
            episode["associatedMedia"]["duration"] = json!(length);
        }
    }
    episode
}
