//! What is done with a webhook: a button each.

use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use lw_base::Id;
use lw_web::{App, Error};

use super::{PATH, back, find, path};
use crate::desk::handed;
use crate::people::{Act, Who};
use crate::webhooks::{self, BadWebhook, Pause, delivery, secret};

/// `POST /desk/webhooks/{id}/pause`
pub async fn pause(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Response, Error> {
    who.must_everywhere(Act::Webhooks)?;
    let webhook = find(&app, &id).await?;
    let (id, by, now) = (webhook.id.clone(), who.by(), app.clock.now());
    // Who presses twice has done it once.
    app.db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move { webhooks::pause(change, &id, Pause::Wanted, &by, now).await })
        })
        .await?;
    Ok(back(&webhook.id, "webhook-pause"))
}

/// `POST /desk/webhooks/{id}/pause/removal`
pub async fn resume(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Response, Error> {
    who.must_everywhere(Act::Webhooks)?;
    let webhook = find(&app, &id).await?;
    let (id, by, now) = (webhook.id.clone(), who.by(), app.clock.now());
    app.db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move { webhooks::resume(change, &id, &by, now).await })
        })
        .await?;
    Ok(back(&webhook.id, "webhook-resume"))
}

/// `POST /desk/webhooks/{id}/secret`: its page shows it, once.
pub async fn renew(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Response, Error> {
    who.must_everywhere(Act::Webhooks)?;
    let webhook = find(&app, &id).await?;
    let (plain, sealed) = secret::new(&app.seal, &webhook.id)?;
    let (id, by, now) = (webhook.id.clone(), who.by(), app.clock.now());
    app.db
        .change::<(), BadWebhook>(move |change| {
            Box::pin(async move { webhooks::renew_secret(change, (&id, None), &sealed, &by, now).await })
        })
        .await?;
    handed::hand(&app, &who, &path(&webhook.id), &plain)
}

/// `POST /desk/webhooks/{id}/test`
pub async fn test(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Response, Error> {
    who.must_everywhere(Act::Webhooks)?;
    let webhook = find(&app, &id).await?;
    let (id, by, now) = (webhook.id.clone(), who.by(), app.clock.now());
    app.db
        .change::<(), lw_store::Error>(move |change| {
            Box::pin(async move { webhooks::test(change, &id, &by, now).await })
        })
        .await?;
    Ok(back(&webhook.id, "webhook-test"))
}

/// `POST /desk/webhooks/{id}/deliveries/{delivery}/attempt`
pub async fn again(
    State(app): State<App>,
    who: Who,
    Path((id, delivery)): Path<(String, String)>,
) -> Result<Response, Error> {
    who.must_everywhere(Act::Webhooks)?;
    let webhook = find(&app, &id).await?;
    let delivery: Id = delivery.parse().map_err(|_| Error::NotFound)?;
    let (id, now) = (webhook.id.clone(), app.clock.now());
    let is_there = app
        .db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move { delivery::again(change, &id, &delivery, now).await })
        })
        .await?;
    if is_there { Ok(back(&webhook.id, "webhook-again")) } else { Err(Error::NotFound) }
}

/// `POST /desk/webhooks/{id}/removal`
pub async fn remove(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Response, Error> {
    who.must_everywhere(Act::Webhooks)?;
    let webhook = find(&app, &id).await?;
    let (by, now) = (who.by(), app.clock.now());
    app.db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move { webhooks::remove(change, &webhook.id, &by, now).await })
        })
        .await?;
    Ok(Redirect::to(&format!("{PATH}?done=webhook-end")).into_response())
}
