//! What the desk's page of a picture tells of its credentials.

use lw_base::Timestamp;
use lw_station::desk::{Frame, Moment};
use lw_web::{App, Error};
use serde::Serialize;

use super::{Finding, queries};
use crate::pictures::Picture;

/// The credentials of a picture in plain words.
#[derive(Serialize)]
pub struct Shown {
    /// The key of whether they hold.
    state: String,
    /// How urgently its reader should know: `good`, `care` or `problem`.
    kind: &'static str,
    /// How much AI made: `wholly` or `partly`.
    by_ai: Option<String>,
    signer: Option<String>,
    signed_at: Option<Moment>,
    made_with: Option<String>,
    made_at: Option<Moment>,
    /// What was done to it: the keys.
    deeds: Vec<String>,
    /// What is wrong, for who looks after the station.
    problem: Option<String>,
    /// With whose certificate the files for readers are signed.
    signed_as: Option<String>,
}

/// Of a picture; `None` where nobody has looked yet.
pub async fn shown(app: &App, frame: &Frame, picture: &Picture) -> Result<Option<Shown>, Error> {
    let Some(finding) = queries::of_picture(&app.db, &picture.id).await? else { return Ok(None) };
    let said = finding.credentials();
    let moment = |at: Option<&String>| {
        let at = at.and_then(|at| Timestamp::parse_iso(at));
        at.map(|at| frame.brief(app, at)).transpose()
    };
    Ok(Some(Shown {
        kind: kind(&finding),
        signed_at: moment(said.as_ref().and_then(|it| it.signed_at.as_ref()))?,
        made_at: moment(said.as_ref().and_then(|it| it.made_at.as_ref()))?,
        made_with: said.as_ref().and_then(|it| it.made_with.clone()),
        deeds: said.as_ref().map_or_else(Vec::new, |it| it.deeds.clone()),
        problem: said.and_then(|it| it.problem),
        state: finding.state,
        by_ai: finding.by_ai,
        signer: finding.signer,
        signed_as: finding.signed_as,
    }))
}

fn kind(finding: &Finding) -> &'static str {
    match finding.state.as_str() {
        "none" | "elsewhere" => "quiet",
        "trusted" => "good",
        "changed" | "broken" => "problem",
        _ => "care",
    }
}
