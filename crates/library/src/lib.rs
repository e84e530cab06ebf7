//! Pictures and clips.
//!
//! - [`pictures`]: with credit, archive mark and renditions
//! - [`clips`]: pieces of sound with their renditions
//! - [`media`]: the files, at permanent addresses
//! - [`routes`]: every address of this floor

pub mod clips;
pub mod media;
pub mod pictures;
pub mod routes;
