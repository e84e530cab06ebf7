//! Foreign pages and documents in, data and HTML out.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "tests read their material and stop when it is not there"
)]

mod corpora;
mod documents;
mod extraction;
mod hostile;
mod limits;
mod pages;
mod podcasts;
mod score;
mod seed;
