//! What comes in and goes out as text. Nothing here does input or output.
//!
//! - [`document`]: a story's body as data, to HTML and to plain text
//! - [`page`]: a page of another publisher, read into a story

pub mod document;
pub mod page;
mod problem;

pub use problem::Problem;
