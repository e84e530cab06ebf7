//! The parts of a room that need no line.

mod hostile;
mod lingering;
mod mapping;
mod replacing;
mod some;
mod yjs;
