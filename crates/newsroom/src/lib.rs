//! Stories: drafted, published, corrected, withdrawn, read.
//!
//! - [`stories`]: the capability whose shape the others copy
//! - [`checks`]: what is looked at before a story goes out
//! - [`rooms`]: a story written by several people at once
//! - [`corrections`]: what an edition had to put right
//! - [`alerts`]: what is said at once to everybody who has a page open
//! - [`notifications`]: the same for devices that asked for it
//! - [`fronts`]: what an edition, a section and a byline show first
//! - [`live`]: a story that goes on, post by post
//! - [`links`]: a story for somebody without an account
//! - [`programmes`]: what is broadcast under one name, and its episodes
//! - [`logos`]: the picture that an edition's sound and notifications carry
//! - [`notes`]: what colleagues say about a story in its margin
//! - [`timings`]: where each sentence of a story is in its sound
//! - [`routes`]: every address of this floor

pub mod alerts;
pub mod checks;
pub mod corrections;
pub mod fronts;
pub mod links;
pub mod live;
pub mod logos;
pub mod notes;
pub mod notifications;
pub mod programmes;
pub mod rooms;
pub mod routes;
pub mod stories;
pub mod timings;
