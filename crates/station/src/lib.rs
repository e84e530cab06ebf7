//! Editions, and the sections and bylines that belong to them.
//!
//! - [`editions`]: one language service's site: its language, calendar, address
//! - [`sections`]: the parts of an edition
//! - [`bylines`]: who writes
//! - [`frame`]: what stands around every page of an edition
//! - [`routes`]: every address of this floor

pub mod bylines;
pub mod editions;
pub mod frame;
pub mod routes;
pub mod sections;
