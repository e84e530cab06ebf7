//! Stories: drafted, published, corrected, withdrawn, read.
//!
//! - [`stories`]: the capability whose shape the others copy
//! - [`rooms`]: a story written by several people at once
//! - [`fronts`]: what an edition, a section and a byline show first
//! - [`routes`]: every address of this floor

pub mod fronts;
pub mod rooms;
pub mod routes;
pub mod stories;
