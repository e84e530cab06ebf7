//! The parts of a room that need no line and no database.

mod hostile;
mod mapping;
mod replacing;
mod some;
mod yjs;
