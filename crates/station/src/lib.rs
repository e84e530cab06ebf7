//! Editions, the sections, topics and bylines that belong to them, and the people who work for them.
//!
//! - [`editions`]: one language service's site: its language, calendar, address
//! - [`sections`]: the parts of an edition
//! - [`topics`]: what stories are about
//! - [`bylines`]: who writes
//! - [`people`]: who works at the desk, and what they may do
//! - [`jobs`]: work that people wait for
//! - [`keys`]: the programs that use the API
//! - [`audit`]: who did what to what
//! - [`desk`]: what stands around every page of the desk
//! - [`frame`]: what stands around every page of an edition
//! - [`redirects`]: where old addresses lead
//! - [`settings`]: what owners set for the whole station
//! - [`webhooks`]: who is told at once of what readers are told
//! - [`routes`]: every address of this floor

pub mod audit;
pub mod bylines;
pub mod desk;
pub mod editions;
pub mod frame;
pub mod jobs;
pub mod keys;
pub mod people;
pub mod redirects;
pub mod routes;
pub mod sections;
pub mod settings;
pub mod topics;
pub mod webhooks;
