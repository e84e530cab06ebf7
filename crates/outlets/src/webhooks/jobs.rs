//! Bringing a delivery to its address.

use std::time::Instant;

use anyhow::{Context as _, Result};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use lw_base::{Id, Timestamp};
use lw_station::webhooks::delivery::{self, Attempt, KEPT_ANSWER};
use lw_station::webhooks::{Delivery, State, Webhook, queries, secret};
use lw_web::App;

use super::body;

/// Tries a delivery once, and writes down how that ended. Done twice, the
/// other side gets it twice under one id.
pub async fn deliver(app: &App, payload: &str) -> Result<()> {
    let id: Id = payload.parse().context("a job names a delivery")?;
    let Some(delivery) = queries::delivery(&app.db, &id).await? else { return Ok(()) };
    let Some(webhook) = queries::by_id(&app.db, &delivery.webhook_id).await? else { return Ok(()) };
    // What waits while its webhook is paused is ordered again when that ends.
    if delivery.state() != State::Waiting || webhook.paused_at.is_some() {
        return Ok(());
    }
    let body = kept(app, &delivery).await?;
    let headers = headers(app, &webhook, &delivery, &body, app.clock.now())?;
    let start = Instant::now();
    let end = app.fetch.deliver(&webhook.address, headers, body, KEPT_ANSWER).await;
    let attempt = Attempt { end, took: start.elapsed() };
    let now = app.clock.now();
    app.db
        .change::<(), lw_store::Error>(move |change| {
            Box::pin(async move { delivery::tried(change, &delivery, &attempt, now).await })
        })
        .await?;
    Ok(())
}

/// What it says, the same each time.
async fn kept(app: &App, it: &Delivery) -> Result<String> {
    if let Some(body) = &it.body {
        return Ok(body.clone());
    }
    let body = body::of(app, it).await.with_context(|| format!("what delivery {} says", it.id))?;
    let (id, kept) = (it.id.clone(), body.clone());
    app.db
        .change::<(), lw_store::Error>(move |change| {
            Box::pin(async move { queries::keep_body(change, &id, &kept).await })
        })
        .await?;
    Ok(body)
}

fn headers(app: &App, webhook: &Webhook, it: &Delivery, body: &str, now: Timestamp) -> Result<HeaderMap> {
    let seconds = now.millis() / 1_000;
    let signature = secret::sign(&webhook.secrets(&app.seal, now)?, it.id.as_str(), seconds, body)?;
    let own = |name, value: String| Ok((HeaderName::from_static(name), HeaderValue::try_from(value)?));
    let mut headers: HeaderMap = [
        own("webhook-id", it.id.to_string()),
        own("webhook-timestamp", seconds.to_string()),
        own("webhook-signature", signature),
    ]
    .into_iter()
    .collect::<Result<_>>()?;
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Ok(headers)
}
