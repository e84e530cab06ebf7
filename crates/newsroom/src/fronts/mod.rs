//! Fronts: what an edition, a section and a byline show first.

pub mod site;
