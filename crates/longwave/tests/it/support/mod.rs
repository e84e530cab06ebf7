//! A station in people's words.
//!
//! - [`Station`]: data, and the process that serves it
//! - [`Reader`], [`Answer`]: who asks, and what comes
//! - [`Editor`]: who works at the desk
//! - [`both_engines!`]: each test twice

mod answer;
pub mod authenticator;
pub mod command;
pub mod disk;
pub mod editor;
mod listener;
pub mod nats;
pub mod program;
pub mod push;
mod reader;
mod sample;
pub mod serving;
mod station;
pub mod words;
pub mod writing;

use std::time::Duration;

pub use answer::Answer;
pub use editor::Editor;
pub use lw_store::rig::{Engine, Place};
pub use reader::Reader;
pub use station::Station;

/// Where readers find the station, by its settings.
pub const PUBLIC: &str = "https://harbour.example";
/// How long something may take that takes milliseconds.
pub const DEADLINE: Duration = Duration::from_secs(5);

/// Makes each test two: `<name>::on_sqlite` and `<name>::on_postgres`.
macro_rules! both_engines {
    ($($(#[$meta:meta])* async fn $name:ident($engine:ident) $body:block)*) => {$(
        $(#[$meta])*
        mod $name {
            use super::*;
            async fn test($engine: crate::support::Engine) $body

            #[tokio::test]
            async fn on_sqlite() {
                test(crate::support::Engine::Sqlite).await;
            }

            #[tokio::test]
            async fn on_postgres() {
                if std::env::var("LONGWAVE_TEST_POSTGRES").is_err() {
                    eprintln!("skipped: LONGWAVE_TEST_POSTGRES names no server");
                    return;
                }
                test(crate::support::Engine::Postgres).await;
            }
        }
    )*};
}

/// Asks until the answer is yes; the sentence says what was waited for.
pub async fn until(what: &str, ask: impl AsyncFnMut() -> bool) {
    within(DEADLINE, what, ask).await;
}

/// The same for work that takes its time.
pub async fn within(deadline: Duration, what: &str, mut ask: impl AsyncFnMut() -> bool) {
    let start = std::time::Instant::now();
    while !ask().await {
        assert!(start.elapsed() < deadline, "in {deadline:?} it did not come to this: {what}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// A WAV file with so many seconds of a quiet tone, and some silence before it.
pub fn tone(seconds: u32) -> Vec<u8> {
    const RATE: u32 = 16_000;
    let silent = RATE * 3 / 2;
    let sample = |at: u32| {
        let wave = (f64::from(at) * 440.0 * std::f64::consts::TAU / f64::from(RATE)).sin();
        if at < silent { 0 } else { (wave * 2_000.0) as i16 }
    };
    let count = RATE * seconds;
    let mut file = b"RIFF".to_vec();
    file.extend((36 + 2 * count).to_le_bytes());
    file.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0");
    file.extend(RATE.to_le_bytes());
    file.extend((2 * RATE).to_le_bytes());
    file.extend(b"\x02\0\x10\0data");
    file.extend((2 * count).to_le_bytes());
    file.extend((0..count).flat_map(|at| sample(at).to_le_bytes()));
    file
}
