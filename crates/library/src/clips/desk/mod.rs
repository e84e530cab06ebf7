//! Clips at the desk.
//!
//! - [`list`]: all of them
//! - [`one`]: what a clip is, is called, is made of, and where it is used
//! - [`gone`]: it is not to be heard any more

pub mod gone;
pub mod list;
pub mod one;

use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Response};
use lw_base::Id;
use lw_web::Error;

/// Where all clips are.
const ROOT: &str = "/desk/clips/";

/// A clip's page.
fn path(clip: &Id) -> String {
    format!("{ROOT}{clip}")
}

/// An answer to a form that has to be mended.
fn mend(status: StatusCode, page: Result<Html<String>, Error>) -> Result<Response, Error> {
    Ok((status, page?).into_response())
}
