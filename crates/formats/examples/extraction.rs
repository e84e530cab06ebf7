//! How much of a story is found in a page, and how much beside it: precision,
//! recall and F1 of word 4-grams, as in Scrapinghub's
//! article-extraction-benchmark (evaluate.py). See `bench/extraction.md`.
//!
//! `cargo run --release -p lw-formats --example extraction [-- NAME]` prints
//! the averages; with a part of a page's name, also that page's differences.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "it reads the pages, prints, and stops when they are not there"
)]

#[path = "../tests/it/corpora.rs"]
mod corpora;
#[path = "../tests/it/score.rs"]
mod score;

use corpora::Sample;
use score::Score;

fn main() {
    let wanted = std::env::args().nth(1);
    for (set, samples) in [("scrapinghub", corpora::scrapinghub()), ("fundus", corpora::fundus())] {
        let mut scores: Vec<(String, Score)> = Vec::new();
        let start = std::time::Instant::now();
        for sample in &samples {
            let body = body_of(sample);
            let score = Score::of(&sample.expected, &body);
            let weak = wanted.as_deref() == Some("weak") && score.f1() < 0.96;
            if weak || wanted.as_deref().is_some_and(|name| sample.name.contains(name)) {
                explain(sample, &body, score);
            }
            scores.push((sample.name.clone(), score));
        }
        let took = start.elapsed();
        scores.sort_by(|a, b| b.1.f1().total_cmp(&a.1.f1()));
        for (name, score) in scores.iter().filter(|_| wanted.as_deref() == Some("all")) {
            println!("{:.3} p {:.3} r {:.3} {name}", score.f1(), score.precision(), score.recall());
        }
        let mean = Score::mean(scores.iter().map(|(_, score)| *score));
        println!(
            "{set}: {} pages, F1 {:.3}, precision {:.3}, recall {:.3}, {took:.1?}",
            scores.len(),
            mean.f1(),
            mean.precision(),
            mean.recall()
        );
    }
}

fn body_of(sample: &Sample) -> String {
    lw_formats::page::read(&sample.page).page.map(|page| page.document.to_plain()).unwrap_or_default()
}

fn explain(sample: &Sample, body: &str, score: Score) {
    println!("== {} F1 {:.3}", sample.name, score.f1());
    let lines = |text: &str| {
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_string).collect::<Vec<_>>()
    };
    let (expected, found) = (lines(&sample.expected), lines(body));
    for line in &found {
        if Score::of(&sample.expected, line).precision() < 0.5 {
            println!("+ {}", line.chars().take(160).collect::<String>());
        }
    }
    for line in &expected {
        if Score::of(body, line).precision() < 0.5 {
            println!("- {}", line.chars().take(160).collect::<String>());
        }
    }
}
