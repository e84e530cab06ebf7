//! Clips at the desk.
//!
//! - [`list`]: all of them
//! - [`one`]: what a clip is, is called, is made of, and where it is used
//! - [`recording`]: one is made here, with a microphone
//! - [`gone`]: it is not to be heard any more

pub mod gone;
pub mod list;
pub mod one;
pub mod recording;

use lw_base::Id;

/// Where all clips are.
const ROOT: &str = "/desk/clips/";

/// A clip's page.
fn path(clip: &Id) -> String {
    format!("{ROOT}{clip}")
}
