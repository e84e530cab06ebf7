//! People as programs see them.
//!
//! - [`people`]: colleagues, and what they may do
//! - [`invitations`]: who is invited

pub mod invitations;
pub mod people;

use serde::Serialize;
use utoipa::ToSchema;

use super::Names;

/// Who did something.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct By {
    /// `person:…`, `key:…`, or what else did it.
    id: String,
    /// Their name.
    name: String,
}

impl By {
    /// Who made a row.
    pub fn of(names: &Names, made_by: &str) -> Self {
        Self { id: made_by.to_owned(), name: names.of(made_by) }
    }
}
