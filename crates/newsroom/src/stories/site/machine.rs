//! What a story's page says to machines: JSON-LD by schema.org's `NewsArticle`
//! with `AudioObject`, and Open Graph.

use lw_station::editions::Edition;
use lw_station::frame::{Frame, OpenGraph};
use lw_web::{App, Error};
use serde_json::{Value, json};

use super::parts::{ClipState, Picture};
use super::story::Shown;
use crate::live;
use crate::stories::{Label, Revision};

pub(super) fn open_graph(app: &App, edition: &Edition, frame: &Frame, story: &Shown) -> OpenGraph {
    let picture = story.picture.as_ref().filter(|picture| picture.src.is_some());
    let image = picture.and_then(|it| match &it.social {
        Some(social) => Some((social.src.clone(), social.width, social.height)),
        None => Some((it.src.clone()?, it.width, it.height)),
    });
    OpenGraph {
        kind: "article",
        title: story.headline.clone(),
        description: frame.description.clone(),
        url: story.share.url.clone(),
        image: image.as_ref().map(|(src, ..)| absolute(app, edition, src)),
        image_width: image.as_ref().map(|(_, width, _)| *width),
        image_height: image.as_ref().map(|(.., height)| *height),
        image_alt: picture.map(|it| it.alt.clone()),
        site_name: edition.name.clone(),
        locale: edition.language.with_region(),
    }
}

/// The story as JSON-LD, safe to stand in a `script` element.
pub(super) fn json_ld(
    app: &App,
    edition: &Edition,
    revision: &Revision,
    frame: &Frame,
    story: &Shown,
) -> Result<String, Error> {
    let label = story.label.as_ref().and_then(|label| label.key.parse::<Label>().ok());
    let mut it = json!({
        "@context": "https://schema.org",
        "@type": label.map_or("NewsArticle", Label::schema_type),
        "@id": story.share.url,
        "url": story.share.url,
        "mainEntityOfPage": story.share.url,
        "headline": story.headline,
        "description": frame.description,
        "inLanguage": edition.language,
        "datePublished": story.published.iso,
        "dateModified": modified(story),
        "isAccessibleForFree": true,
        "wordCount": revision.words,
        "publisher": { "@type": "NewsMediaOrganization", "name": edition.name,
                       "url": edition.url(&app.public_url, "/") },
    });
    if let Some(section) = &story.section {
        it["articleSection"] = json!(section.name);
    }
    if let Some(programme) = &story.programme {
        let url = absolute(app, edition, &programme.path);
        it["isPartOf"] = json!({ "@type": "PodcastSeries", "@id": url, "url": url, "name": programme.name });
    }
    if !story.bylines.is_empty() {
        let person = |name: &str, path: &str| json!({ "@type": "Person", "name": name, "url": absolute(app, edition, path) });
        it["author"] = story.bylines.iter().map(|byline| person(&byline.name, &byline.path)).collect();
    }
    if !story.topics.is_empty() {
        let thing = |name: &str, path: &str| json!({ "@type": "Thing", "name": name, "url": absolute(app, edition, path) });
        it["keywords"] = story.topics.iter().map(|topic| topic.name.clone()).collect();
        it["about"] = story.topics.iter().map(|topic| thing(&topic.name, &topic.path)).collect();
    }
    if let Some(dateline) = &story.dateline {
        it["contentLocation"] = json!({ "@type": "Place", "name": dateline });
    }
    let images: Vec<Value> =
        story.picture.iter().chain(&story.pictures).filter_map(|it| image(app, edition, it)).collect();
    if !images.is_empty() {
        it["image"] = images.into();
    }
    if let Some(audio) = audio(app, edition, story) {
        it["audio"] = audio;
    }
    if !story.corrections.is_empty() {
        let correction =
            |text: &str, at: &str| json!({ "@type": "CorrectionComment", "text": text, "datePublished": at });
        it["correction"] = story.corrections.iter().map(|one| correction(&one.is, &one.at.iso)).collect();
    }
    if let Some(live) = &story.live {
        live::machine::add(app, edition, live, &mut it);
    }
    leave_out_unknown(&mut it);
    // `<` could end the element that this stands in.
    Ok(it.to_string().replace('<', "\\u003c"))
}

/// What is not known is not said; schema.org has no null.
fn leave_out_unknown(it: &mut Value) {
    if let Value::Object(fields) = it {
        fields.retain(|_, value| !value.is_null());
        fields.values_mut().for_each(leave_out_unknown);
    } else if let Value::Array(all) = it {
        all.iter_mut().for_each(leave_out_unknown);
    }
}

fn modified(story: &Shown) -> &str {
    let latest = story.corrections.first().map(|one| &one.at.iso);
    let updated = story.updated.as_ref().map(|at| &at.iso);
    latest.max(updated).unwrap_or(&story.published.iso)
}

fn image(app: &App, edition: &Edition, picture: &Picture) -> Option<Value> {
    let src = picture.src.as_ref()?;
    Some(json!({
        "@type": "ImageObject",
        "url": absolute(app, edition, src),
        "width": picture.width,
        "height": picture.height,
        "caption": picture.caption,
        "creditText": picture.credit,
    }))
}

fn audio(app: &App, edition: &Edition, story: &Shown) -> Option<Value> {
    let clip = story.clip.as_ref().filter(|clip| clip.state == ClipState::Ready)?;
    let source = clip.sources.first()?;
    let captions = clip.captions.as_ref().map(|it| {
        json!({
            "@type": "MediaObject",
            "contentUrl": absolute(app, edition, &it.src),
            "encodingFormat": "text/vtt",
            "inLanguage": edition.language,
        })
    });
    Some(json!({
        "@type": "AudioObject",
        "name": clip.title,
        "contentUrl": absolute(app, edition, &source.src),
        "encodingFormat": source.mime.split(';').next(),
        "contentSize": source.bytes.to_string(),
        "duration": clip.duration_iso,
        "inLanguage": edition.language,
        "uploadDate": story.published.iso,
        "caption": captions,
    }))
}

fn absolute(app: &App, edition: &Edition, path: &str) -> String {
    format!("{}{path}", edition.origin(&app.public_url))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_not_said() {
        let mut it =
            json!({ "name": "x", "image": [{ "caption": null, "width": 3 }], "audio": null, "author": [] });
        leave_out_unknown(&mut it);
        assert_eq!(it, json!({ "name": "x", "image": [{ "width": 3 }], "author": [] }));
    }
}
