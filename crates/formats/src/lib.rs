//! What comes in and goes out as text. Nothing here does input or output.
//!
//! - [`document`]: a story's body as data, to HTML and to plain text
//! - [`page`]: a page of another publisher, read into a story
//! - [`podcast`]: a podcast's feed, read into a programme and its episodes
//! - [`Html`]: markup that passed the sanitiser
//! - [`Problem`]: what a parser could not read

mod decode;
pub mod document;
mod href;
mod html;
pub mod page;
pub mod podcast;
mod problem;
mod tree;

pub use html::Html;
pub use problem::Problem;
