//! What every page needs, whoever shows it.
//!
//! - [`App`]: what handlers are given
//! - [`pages`]: pages made once, kept, and remade when something they show changes
//! - [`templates`]: MiniJinja files
//! - [`words`]: what people read, in every language
//! - [`calendar`]: dates and numbers as an edition writes them
//! - [`desk`]: what stands around every answer of the desk
//! - [`fetch`]: what goes out to servers of others
//! - [`api`]: what stands around every answer of the Content API
//! - [`assets`]: styles, scripts and marks with their checksums
//! - [`settings`]: what can be set while a station runs
//! - [`Endless`]: an answer that goes on for as long as somebody listens
//! - [`Error`]: what a handler may end in, and what a reader may know of it

pub mod api;
mod app;
pub mod assets;
pub mod calendar;
pub mod desk;
mod endless;
mod error;
pub mod fetch;
pub mod pages;
pub mod seal;
pub mod settings;
pub mod templates;
pub mod words;

pub use app::{App, Calendars, Limits};
pub use endless::{Ear, Endless, Knows, News};
pub use error::{Error, Fault};
pub use pages::Made;
