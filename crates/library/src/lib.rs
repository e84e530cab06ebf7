//! Pictures and clips, and how they come in.
//!
//! - [`pictures`]: with credit, archive mark and renditions
//! - [`clips`]: pieces of sound with their renditions
//! - [`logos`]: the picture that files of sound and notifications carry
//! - [`uploads`]: any file in, and what became of it
//! - [`media`]: the files, at permanent addresses
//! - [`routes`]: every address of this floor

pub mod clips;
pub mod logos;
pub mod media;
pub mod pictures;
pub mod routes;
pub mod uploads;
