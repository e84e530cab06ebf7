//! Foreign pages and documents in, data and HTML out.

mod corpora;
mod score;
mod seed;
