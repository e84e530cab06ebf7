//! Programs of others, and what they make of sounds.

mod child;
