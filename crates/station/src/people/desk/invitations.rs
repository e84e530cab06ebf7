//! Invite somebody, and end an invitation.

use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_web::{App, Error};
use serde::Deserialize;

use super::people::{PATH, STATION, Scene, render};
use crate::desk::{Problem, handed, mend};
use crate::editions;
use crate::people::{Act, Role, Who, invitations, queries};

/// What is sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    edition: String,
    role: String,
}

/// `POST /desk/people/invitations/`: the list shows the link, once.
pub async fn send(State(app): State<App>, who: Who, Form(sent): Form<Sent>) -> Result<Response, Error> {
    who.must_everywhere(Act::People)?;
    let role: Role = sent.role.parse().map_err(|_| Error::Unreadable)?;
    let membership = match (sent.edition == STATION, role) {
        (true, Role::Owner) => None,
        (true, _) | (false, Role::Owner) => {
            let problems = vec![Problem::new(&app, &who.language, "role", "desk-problem-invite")];
            return mend(render(&app, &who, Scene { problems, ..Scene::default() }).await);
        }
        (false, role) => {
            let edition = editions::queries::by_id(&app.db, &sent.edition).await?;
            Some((edition.ok_or(Error::Unreadable)?.id, role))
        }
    };
    let (by, now) = (who.by(), app.clock.now());
    let secret = app
        .db
        .change::<_, lw_store::Error>(move |change| {
            Box::pin(async move { invitations::invite(change, membership, &by, now).await })
        })
        .await?;
    let link = format!("{}/desk/invitation/{}", app.desk_url, secret.as_str());
    handed::hand(&app, &who, PATH, &link)
}

/// `POST /desk/people/invitations/{id}/removal`
pub async fn end(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Response, Error> {
    who.must_everywhere(Act::People)?;
    let open = queries::invitations(&app.db, app.clock.now()).await?;
    let by_id = |it: &invitations::Invitation| it.shown() == id;
    // Who presses twice has done it once.
    if let Some(invitation) = open.into_iter().find(by_id) {
        let (by, now) = (who.by(), app.clock.now());
        app.db
            .change::<bool, lw_store::Error>(move |change| {
                Box::pin(async move { invitations::end(change, &invitation, &by, now).await })
            })
            .await?;
    }
    Ok(Redirect::to(&format!("{PATH}?done=invitation-end")).into_response())
}
