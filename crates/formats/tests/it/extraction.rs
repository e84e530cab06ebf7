//! How well stories are found in saved pages of many publishers.

use super::corpora::{Sample, fundus, scrapinghub};
use super::score::Score;

fn check(set: &str, samples: &[Sample], least: f64) {
    if samples.is_empty() {
        return;
    }
    let score = |sample: &Sample| {
        let page = lw_formats::page::read(&sample.page).page;
        assert!(page.is_some(), "no story in {}", sample.name);
        Score::of(&sample.expected, &page.map(|page| page.document.to_plain()).unwrap_or_default())
    };
    let scores = samples.iter().map(score);
    let mean = Score::mean(scores);
    assert!(
        mean.f1() >= least,
        "{set}: F1 {:.3}, precision {:.3}, recall {:.3}",
        mean.f1(),
        mean.precision(),
        mean.recall()
    );
}

#[test]
fn stories_are_found_in_english_and_russian_pages() {
    check("scrapinghub", &scrapinghub(), 0.95);
}

#[test]
fn stories_are_found_in_pages_of_many_countries() {
    check("fundus", &fundus(), 0.95);
}
