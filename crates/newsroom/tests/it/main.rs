//! Rooms through their door: WebSockets of several people, on SQLite and,
//! where `LONGWAVE_TEST_POSTGRES` names a server, on PostgreSQL.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "tests end where they fail, may wait, and say what they measured"
)]

#[macro_use]
mod support;

mod together;
mod visits;
