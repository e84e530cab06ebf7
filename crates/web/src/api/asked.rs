use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use super::{Kind, Problem};
use crate::App;

/// What an address asks for after its `?`. Names that mean nothing here, and
/// values that cannot be so, are refused: a misspelt filter must not quietly
/// filter nothing.
#[derive(Debug)]
pub struct Asked<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<App> for Asked<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        let asked = Query::<T>::try_from_uri(&parts.uri).map_err(|_| Kind::Unreadable)?;
        Ok(Self(asked.0))
    }
}
