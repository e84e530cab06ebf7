//! Stories: drafted, published, corrected, withdrawn, read.
//!
//! - [`stories`]: the capability whose shape the others copy
//! - [`rooms`]: a story written by several people at once
//! - [`corrections`]: what an edition had to put right
//! - [`fronts`]: what an edition, a section and a byline show first
//! - [`links`]: a story for somebody without an account
//! - [`notes`]: what colleagues say about a story in its margin
//! - [`routes`]: every address of this floor

pub mod corrections;
pub mod fronts;
pub mod links;
pub mod notes;
pub mod rooms;
pub mod routes;
pub mod stories;
