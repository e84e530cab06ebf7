//! What a page says of itself: JSON-LD (schema.org), OpenGraph, `meta`.

use dom_query::Document as Tree;
use lw_base::Timestamp;
use serde_json::Value;

use crate::document::line;

/// Bytes of one JSON-LD script that are looked at.
const LARGEST_SCRIPT: usize = 4 * 1024 * 1024;
/// Objects of JSON-LD that are looked at.
const MOST_OBJECTS: usize = 2_000;

/// The facts of a page, as it says them.
#[derive(Clone, Debug, Default)]
pub(super) struct Metadata {
    pub headline: Option<String>,
    pub description: Option<String>,
    pub bylines: Vec<String>,
    pub published: Option<String>,
    pub address: Option<String>,
    pub lang: Option<String>,
    pub site: Option<String>,
    pub image: Option<String>,
    pub audio: Option<String>,
    pub duration: Option<String>,
    /// The whole text, where the publisher gives it to search engines.
    pub body: Option<String>,
    pub genre: Option<String>,
}

/// Reads all of them, JSON-LD first.
pub(super) fn read(tree: &Tree) -> Metadata {
    let mut metadata = Metadata::default();
    for script in tree.select("script[type*=\"ld+json\"]").iter().take(50) {
        read_script(&script.text(), &mut metadata);
    }
    let meta = |names: &[&str]| names.iter().find_map(|name| meta(tree, name));
    let fill = |field: &mut Option<String>, names: &[&str]| {
        if field.is_none() {
            *field = meta(names);
        }
    };
    fill(&mut metadata.headline, &["og:title", "twitter:title", "dc.title", "title"]);
    let described = meta(&["og:description", "twitter:description", "description", "dc.description"]);
    metadata.description = described.or(metadata.description.take());
    fill(&mut metadata.site, &["og:site_name", "application-name"]);
    metadata.address = canonical(tree).or_else(|| meta(&["og:url"])).or(metadata.address.take());
    fill(&mut metadata.image, &["og:image", "og:image:url", "twitter:image"]);
    fill(&mut metadata.audio, &["og:audio", "og:audio:url", "og:audio:secure_url"]);
    fill(&mut metadata.genre, &["article:section"]);
    if metadata.bylines.is_empty() {
        let names = meta(&["author", "article:author", "dc.creator", "parsely-author"]);
        metadata.bylines.extend(names.filter(|name| is_name(name)));
    }
    let names = [
        "article:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "pubdate",
        "og:article:published_time",
    ];
    let dates = names.iter().filter_map(|name| self::meta(tree, name));
    let time = tree.select("time[datetime], [itemprop=datePublished]");
    let times = time.iter().take(5).filter_map(|node| node.attr("datetime").or_else(|| node.attr("content")));
    let dates = metadata.published.take().into_iter().chain(dates).chain(times.map(|time| time.to_string()));
    metadata.published = dates.filter_map(|at| date(&at)).next();
    let html = tree.select("html");
    let lang = html.attr("lang").or_else(|| html.attr("xml:lang")).map(|lang| lang.to_string());
    metadata.lang = lang.filter(|lang| !lang.trim().is_empty()).or(metadata.lang.take());
    metadata
}

fn canonical(tree: &Tree) -> Option<String> {
    let href = tree.select("link[rel=canonical]").attr("href")?;
    href.starts_with("http").then(|| href.trim().to_string())
}

fn meta(tree: &Tree, name: &str) -> Option<String> {
    let selector =
        format!("meta[property=\"{name}\" i], meta[name=\"{name}\" i], meta[itemprop=\"{name}\" i]");
    let found = tree.try_select(&selector)?;
    let content = found.iter().filter_map(|node| node.attr("content")).map(|text| line(&text, 2_000));
    content.into_iter().find(|text| !text.is_empty())
}

fn read_script(json: &str, metadata: &mut Metadata) {
    if json.len() > LARGEST_SCRIPT {
        return;
    }
    // Publishers leave line breaks inside strings and semicolons after the end.
    let tidy: String = json.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let tidy = tidy.trim().trim_end_matches(';');
    let tidy = tidy
        .trim_start_matches("<!--")
        .trim_start_matches("//<![CDATA[")
        .trim_end_matches("//]]>")
        .trim_end_matches("-->");
    let Ok(value) = serde_json::from_str::<Value>(tidy) else { return };
    let mut waiting = vec![&value];
    let mut seen = 0;
    while let Some(value) = waiting.pop() {
        seen += 1;
        if seen > MOST_OBJECTS {
            break;
        }
        match value {
            Value::Array(values) => waiting.extend(values.iter().rev()),
            Value::Object(fields) => {
                read_object(value, metadata);
                waiting.extend(
                    ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"]
                        .iter()
                        .filter_map(|key| fields.get(*key)),
                );
            }
            _ => {}
        }
    }
}

fn read_object(object: &Value, metadata: &mut Metadata) {
    let kinds = strings(&object["@type"]);
    if kinds.iter().any(|kind| kind.ends_with("AudioObject") || kind.ends_with("PodcastEpisode")) {
        read_audio(object, metadata);
    }
    if !kinds
        .iter()
        .any(|kind| kind.ends_with("Article") || kind.ends_with("BlogPosting") || kind.ends_with("Posting"))
    {
        return;
    }
    let text = |key: &str| {
        object[key].as_str().map(|text| line(&unescaped(text), 20_000)).filter(|text| !text.is_empty())
    };
    metadata.headline = metadata.headline.take().or_else(|| text("headline")).or_else(|| text("name"));
    metadata.description = metadata.description.take().or_else(|| text("description"));
    metadata.published = metadata.published.take().or_else(|| text("datePublished"));
    metadata.address = metadata.address.take().or_else(|| text("url")).filter(|url| url.starts_with("http"));
    metadata.lang = metadata.lang.take().or_else(|| text("inLanguage"));
    metadata.genre = metadata.genre.take().or_else(|| text("genre")).or_else(|| text("articleSection"));
    metadata.image = metadata.image.take().or_else(|| addresses(&object["image"]).into_iter().next());
    metadata.body = metadata.body.take().or_else(|| object["articleBody"].as_str().map(str::to_string));
    if metadata.bylines.is_empty() {
        metadata.bylines = names(&object["author"]);
    }
    if object["audio"].is_object() {
        read_audio(&object["audio"], metadata);
    }
}

fn read_audio(object: &Value, metadata: &mut Metadata) {
    let text = |key: &str| object[key].as_str().map(str::to_string);
    metadata.audio = metadata.audio.take().or_else(|| text("contentUrl"));
    metadata.duration = metadata.duration.take().or_else(|| text("duration"));
}

fn strings(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(values) => values.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn addresses(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(values) => values.iter().take(5).flat_map(addresses).collect(),
        Value::Object(_) => value["url"].as_str().map(str::to_string).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn names(value: &Value) -> Vec<String> {
    let found = match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(values) => values.iter().take(20).flat_map(names).collect(),
        Value::Object(_) => value["name"].as_str().map(str::to_string).into_iter().collect(),
        _ => Vec::new(),
    };
    found.iter().map(|name| line(&unescaped(name), 200)).filter(|name| is_name(name)).collect()
}

/// An author is sometimes given as an address.
fn is_name(text: &str) -> bool {
    !text.is_empty() && !text.contains("://") && text.len() <= 200
}

/// JSON-LD is often escaped as if it were HTML.
fn unescaped(text: &str) -> String {
    if text.contains('&') && text.contains(';') && text.len() < 20_000 {
        return Tree::fragment(text.replace('<', "&lt;")).text().to_string();
    }
    text.to_string()
}

/// A moment in RFC 3339, from the spellings that pages use. A date alone is
/// its beginning in UTC.
pub(super) fn date(text: &str) -> Option<String> {
    let text = text.trim();
    if text.len() < 10 || text.len() > 40 || !text.is_char_boundary(10) {
        return None;
    }
    if Timestamp::parse_iso(text).is_some() {
        // The standard lets a space stand for the T; feeds do not.
        return Some(text.replacen(' ', "T", 1));
    }
    let (day, rest) = text.split_at(10);
    let clock = rest.trim_start_matches(['T', ' ']);
    let (clock, zone) = match clock.find(['Z', '+', '-']) {
        Some(at) => clock.split_at(at),
        None => (clock, "Z"),
    };
    let clock = match clock.trim().len() {
        0 => "00:00:00".into(),
        5 => format!("{}:00", clock.trim()),
        _ => clock.trim().to_string(),
    };
    // "+0100" as "+01:00".
    let zone = match zone.len() {
        5 if zone.is_char_boundary(3) => format!("{}:{}", &zone[..3], &zone[3..]),
        3 => format!("{zone}:00"),
        _ => zone.to_string(),
    };
    let whole = format!("{day}T{clock}{zone}");
    Timestamp::parse_iso(&whole).map(|_| whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_in_the_spellings_of_pages() {
        let check =
            |text: &str, expected: Option<&str>| assert_eq!(date(text).as_deref(), expected, "{text}");
        check("2019-11-20T09:29:08+0000", Some("2019-11-20T09:29:08+00:00"));
        check("2019-11-20T09:29:08Z", Some("2019-11-20T09:29:08Z"));
        check("2019-11-20 09:29", Some("2019-11-20T09:29:00Z"));
        check("2019-11-20 09:29:00Z", Some("2019-11-20T09:29:00Z"));
        check("2019-11-20", Some("2019-11-20T00:00:00Z"));
        check("20 November 2019", None);
        check("2019-13-20", None);
    }
}
