//! The words every floor shares. Nothing here does input or output.
//!
//! - [`Id`]: a name for life, in order of making
//! - [`Timestamp`], [`Clock`]: milliseconds UTC, and who tells them
//! - [`Lang`]: a checked BCP 47 language tag with its script and direction
//! - [`Slug`]: the readable part of an address
//! - [`one_line`]: text that is safe on a line of its own
//! - [`Duration`]: a length of sound, and how a clock shows it
//! - [`Event`], [`Thing`]: what happened, and what it touched

mod duration;
mod event;
mod id;
mod lang;
mod line;
mod own_name;
mod slug;
mod time;

pub use duration::Duration;
pub use event::{Event, StoryChange, Thing};
pub use id::{BadId, Id};
pub use lang::{BadLang, Direction, Lang};
pub use line::{is_unwanted, one_line, one_line_of, western};
pub use slug::Slug;
pub use time::{Clock, Timestamp};
