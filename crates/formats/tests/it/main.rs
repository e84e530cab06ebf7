//! Foreign pages and documents in, data and HTML out.

mod corpora;
mod documents;
mod extraction;
mod hostile;
mod limits;
mod pages;
mod score;
mod seed;
