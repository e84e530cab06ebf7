//! Pictures and sound as files: what they are, and what is made of them.
//! Knows no story, no database and no network; a file of somebody else never
//! makes it panic, and takes no more time and memory than it was given.
//!
//! - [`child`]: programs of others, with limits
//! - [`credentials`]: who signed a picture, and whether it was changed since
//! - [`pictures`]: read, described, and made small
//! - [`sound`]: what a recording is, and the files for listeners
//! - [`timing`]: where each sentence of a text is in its sound

pub mod child;
pub mod credentials;
pub mod pictures;
pub mod sound;
pub mod timing;
