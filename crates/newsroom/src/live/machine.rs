//! What the page of a live report says to machines: schema.org's
//! `LiveBlogPosting`, with the posts whose texts the page shows.

use lw_station::editions::Edition;
use lw_web::App;
use serde_json::{Value, json};

use super::site::{Shown, ShownPost};

/// Makes JSON-LD of a story that of a live report.
pub fn add(app: &App, edition: &Edition, live: &Shown, it: &mut Value) {
    let origin = edition.origin(&app.public_url);
    it["@type"] = json!("LiveBlogPosting");
    it["coverageStartTime"] = json!(live.starts.iso);
    it["coverageEndTime"] = json!(live.ends.as_ref().map(|at| &at.iso));
    let posts = live.posts.iter().filter(|post| post.withdrawal.is_none() && !post.is_elsewhere());
    it["liveBlogUpdate"] = posts.map(|post| update(&origin, post)).collect();
    if let Some(newest) = live.posts.iter().map(|post| &post.changed).max()
        && it["dateModified"].as_str().is_none_or(|known| known < newest.as_str())
    {
        it["dateModified"] = json!(newest);
    }
}

fn update(origin: &str, post: &ShownPost) -> Value {
    let url = format!("{origin}{}", post.path);
    let author = post
        .byline
        .as_ref()
        .map(|it| json!({ "@type": "Person", "name": it.name, "url": format!("{origin}{}", it.path) }));
    let correction = post
        .correction
        .as_ref()
        .map(|it| json!({ "@type": "CorrectionComment", "text": it.reason, "datePublished": it.at.iso }));
    let body = Some(&post.plain).filter(|text| !text.is_empty());
    json!({
        "@type": "BlogPosting",
        "@id": url,
        "url": url,
        "headline": post.headline,
        "datePublished": post.at.iso,
        "dateModified": post.changed,
        "articleBody": body,
        "author": author,
        "correction": correction,
    })
}
