//! What comes in and goes out as text. Nothing here does input or output.
//!
//! - [`document`]: a story's body as data, to HTML and to plain text
//! - [`page`]: a page of another publisher, read into a story
//! - [`Html`]: markup that passed the sanitiser
//! - [`Problem`]: what a parser could not read

pub mod document;
mod href;
mod html;
pub mod page;
mod problem;
mod tree;

pub use html::Html;
pub use problem::Problem;
