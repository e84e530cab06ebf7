//! What a delivery says: its kind, its time, its number, and the thing that it
//! is about as the Content API has it, of which only what readers may know.
//!
//! ```json
//! {"type": "alert.sent", "timestamp": "2026-03-01T05:04:09Z", "number": 7, "data": {"edition": "en", …}}
//! ```

use lw_base::Id;
use lw_newsroom::{alerts, live, stories};
use lw_station::webhooks::{Delivery, Kind};
use lw_web::App;
use serde::Serialize;
use serde_json::{Value, json};

#[derive(Serialize)]
struct Body<'a> {
    r#type: &'a str,
    timestamp: String,
    number: i64,
    data: Value,
}

/// What a delivery says now. It is kept, so that each attempt says the same.
pub async fn of(app: &App, it: &Delivery) -> anyhow::Result<String> {
    // What is gone by now has no data.
    let data = data(app, it).await?.unwrap_or(Value::Null);
    let body = Body { r#type: &it.kind, timestamp: it.made_at.iso(), number: it.number, data };
    Ok(serde_json::to_string(&body)?)
}

async fn data(app: &App, it: &Delivery) -> anyhow::Result<Option<Value>> {
    match Kind::named(&it.kind) {
        None => Ok(Some(json!({}))),
        Some(Kind::AlertSent | Kind::AlertUpdated | Kind::AlertCorrected | Kind::AlertWithdrawn) => {
            let edition = it.edition_id.as_deref().unwrap_or_default();
            alerts::api::told(app, edition, &it.object.parse()?).await
        }
        Some(Kind::StoryPublished | Kind::StoryUpdated | Kind::StoryCorrected | Kind::StoryWithdrawn) => {
            stories::api::story::told(app, &it.object.parse()?).await
        }
        Some(Kind::PostPosted | Kind::PostCorrected | Kind::PostWithdrawn) => {
            let Some((story, post)) = it.object.split_once('/') else { return Ok(None) };
            let (story, post): (Id, Id) = (story.parse()?, post.parse()?);
            live::api::told(app, &story, &post).await
        }
    }
}
