//! placeholder
pub mod calendar;
pub mod words;
