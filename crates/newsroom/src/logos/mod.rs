//! The logo of an edition, as it is chosen at the desk. What it is for, and how it
//! is read: [`lw_library::logos`].

pub mod desk;
