//! The readers' page of a story.

mod body;
mod cards;
mod credentials;
mod machine;
mod parts;
mod story;
mod withdrawn;

pub use body::{body, body_for_feeds, text, text_for_feeds};
pub(crate) use cards::fill_rows;
pub use cards::{Card, cards};
pub use parts::{Clip, Picture, Source, Times, clip, picture, times};
pub(crate) use parts::{ClipState, clip_of, picture_of, small_picture};
pub(crate) use parts::{cover, picture_of_card, source};
pub use story::{address, by_id, preview, story};
