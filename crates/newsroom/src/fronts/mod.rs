//! Fronts: what an edition, a section, a topic and a byline show first.

pub mod site;
pub mod topic;
