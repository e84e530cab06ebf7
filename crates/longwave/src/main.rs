//! The one binary: reads the command, wires the floors, calls a role.
//!
//! - [`cli`]: a file for each command
//! - [`config`]: what can be set, and from where
//! - [`wire`]: an [`App`](lw_web::App) made of a configuration
//! - [`routes`]: the floors' addresses under one roof, with their layers
//! - [`openapi`]: what the API can do
//! - [`reactions`]: what follows an event
//! - [`bus`]: how other nodes hear of it at once
//! - [`jobs`]: slow work, and who does it
//! - [`times`]: what happens by itself at its time
//! - [`serve`]: connections in, answers out

mod alerts;
mod buildings;
mod bus;
mod cli;
mod config;
mod connection;
mod errors;
mod jobs;
mod key;
mod openapi;
mod reactions;
mod routes;
mod sample;
mod serve;
mod status;
mod times;
mod wire;

use std::process::ExitCode;

/// Gives memory back after a large page; the system's allocator keeps it, and
/// after a day holds several times the budget.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

use clap::Parser as _;

fn main() -> ExitCode {
    refuse_huge_pages();
    // First thing: with none installed, whoever speaks TLS would have to guess.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    cli::run(cli::Command::parse())
}

/// After work on large pictures, huge pages that are needed for a few bytes
/// each would double the server's memory. Where they cannot be refused, they do.
#[cfg(target_os = "linux")]
fn refuse_huge_pages() {
    let _ = rustix::thread::disable_transparent_huge_pages(true);
}

/// Only Linux gives them unasked.
#[cfg(not(target_os = "linux"))]
fn refuse_huge_pages() {}
