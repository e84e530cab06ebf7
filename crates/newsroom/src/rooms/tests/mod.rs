//! Rooms, from the mapping to ten editors on bad lines.
