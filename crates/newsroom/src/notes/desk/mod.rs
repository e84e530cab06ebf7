//! A story's notes at the desk: a page that works by itself, and the same as
//! JSON for the editor, whose margin they stand in.
//!
//! - [`list`]: the notes of a story
//! - [`write`](mod@write): what is sent from there

pub mod list;
pub mod write;
