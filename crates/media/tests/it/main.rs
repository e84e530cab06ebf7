//! Programs of others, and what they make of sounds.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "tests end where they fail, and may wait for files"
)]

mod child;
mod sound;
