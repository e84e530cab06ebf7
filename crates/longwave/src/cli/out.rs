//! What commands print. A closed pipe ends the printing, not the work.

use std::io::{IsTerminal as _, Write as _};

use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

/// A line for the person who asked.
pub fn line(text: &str) {
    let _ = writeln!(std::io::stdout(), "{}", safe(text));
}

/// A line about what is wrong.
pub fn problem(text: &str) {
    let _ = writeln!(std::io::stderr(), "{}", safe(text));
}

/// Names of files and texts of others must not move a terminal's cursor, forge
/// a line or turn the direction of one.
fn safe(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    text.replace(|c: char| c.is_control() || turns(c), "\u{FFFD}")
}

/// JSON for a program that asked.
pub fn json(it: &impl Serialize) -> anyhow::Result<()> {
    let _ = writeln!(std::io::stdout(), "{}", serde_json::to_string_pretty(it)?);
    Ok(())
}

/// A bar for work of `total` steps, where a person watches.
pub fn bar(total: usize, what: &'static str) -> ProgressBar {
    if total < 2 || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} {eta}");
    let bar = ProgressBar::new(total as u64).with_message(what);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// A bar for a file that comes in, of so many bytes as somebody says, where a person watches.
pub fn bytes_bar(total: Option<u64>, what: String) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = total.map_or_else(ProgressBar::no_length, ProgressBar::new).with_message(safe(&what));
    match ProgressStyle::with_template("{msg} {wide_bar} {bytes}/{total_bytes} {eta}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
