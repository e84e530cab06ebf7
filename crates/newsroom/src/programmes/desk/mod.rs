//! Programmes at the desk.
//!
//! - [`list`]: all of them, and room for a new one
//! - [`one`]: what is true of one, and when it is on the air
//! - [`cover`]: the picture that its cover is made of
//! - [`episode`]: which episode a story is

pub mod cover;
pub mod episode;
pub mod list;
pub mod one;
mod times;

use lw_base::Id;
use lw_station::desk::Problem;
use lw_station::editions::{self, Edition};
use lw_station::people::{Act, Names, Who};
use lw_web::{App, Error};

use super::{Programme, queries};

/// The address of the list.
const ROOT: &str = "/desk/programmes/";

/// The address of a programme.
fn path(id: &Id) -> String {
    format!("{ROOT}{id}")
}

/// The editions whose programmes somebody may change; who may in none sees no page of this part.
async fn mine(app: &App, who: &Who) -> Result<Vec<Edition>, Error> {
    let mine = editions::where_may(&app.db, who, Act::Programmes).await?;
    if mine.is_empty() { Err(Error::Forbidden) } else { Ok(mine) }
}

/// A programme that somebody may change, with its edition.
async fn find(app: &App, who: &Who, id: &str) -> Result<(Programme, Edition), Error> {
    let mine = mine(app, who).await?;
    let id: Id = id.parse().map_err(|_| Error::NotFound)?;
    let programme = queries::by_id(&app.db, &id).await?.ok_or(Error::NotFound)?;
    if let Some(edition) = mine.into_iter().find(|it| it.id == programme.edition_id) {
        return Ok((programme, edition));
    }
    // What one may not see is not there.
    Err(if who.may(Act::Read, &programme.edition_id) { Error::Forbidden } else { Error::NotFound })
}

/// Says who was faster.
async fn stale(app: &App, who: &Who, by: &str) -> Result<Problem, Error> {
    let lang = &who.language;
    let by = Names::told(app, lang).await?.of(by);
    Ok(Problem::named(app, lang, "", "desk-problem-programme-stale", &by))
}
