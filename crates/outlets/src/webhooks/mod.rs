//! Webhooks, as they leave. Which there are and what each is owed is the
//! station's ([`lw_station::webhooks`]); here is what it is told, and how that
//! gets there.
//!
//! - [`body`]: what is told, in the shape that the Content API has
//! - [`jobs`]: bringing it

mod body;
pub mod jobs;
