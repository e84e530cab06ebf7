use serde_json::{Value, json};

use super::{Feed, Item};

/// JSON Feed 1.1. What is not known is left out, not null.
pub(super) fn write(feed: &Feed) -> String {
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.description,
        "language": feed.lang,
        "home_page_url": feed.page,
        "feed_url": format!("{}feed.json", feed.folder),
        "items": feed.items.iter().map(item).collect::<Vec<_>>(),
    })
    .to_string()
}

fn item(item: &Item) -> Value {
    let mut it = json!({
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "content_html": item.html,
        "date_published": item.published.iso(),
        "date_modified": item.updated.iso(),
    });
    if let Some(summary) = &item.summary {
        it["summary"] = json!(summary);
    }
    if let Some(image) = &item.image {
        it["image"] = json!(image);
    }
    if !item.categories.is_empty() {
        it["tags"] = json!(item.categories);
    }
    if !item.authors.is_empty() {
        it["authors"] = item.authors.iter().map(|name| json!({ "name": name })).collect();
    }
    if let Some(sound) = &item.sound {
        let mut file = json!({ "url": sound.url, "mime_type": sound.mime, "size_in_bytes": sound.bytes });
        if let Some(seconds) = sound.seconds {
            file["duration_in_seconds"] = json!(seconds);
        }
        it["attachments"] = json!([file]);
    }
    it
}
