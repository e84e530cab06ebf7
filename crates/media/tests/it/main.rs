//! Programs of others, and what they make of sounds.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests end where they fail, and may wait for files"
)]

mod child;
mod recordings;
mod sound;
