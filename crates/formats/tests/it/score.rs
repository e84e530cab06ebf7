//! Scrapinghub's measure: word 4-grams as a multiset; each page counts with
//! the share of its grams that were found rightly, wrongly and not at all.

use std::collections::HashMap;

/// Right, wrong and missing grams, as shares or sums of shares.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score {
    right: f64,
    wrong: f64,
    missing: f64,
}

impl Score {
    /// Compares a text with the one expected.
    pub fn of(expected: &str, found: &str) -> Self {
        let (expected, found) = (grams(expected), grams(found));
        let mut score = Self::default();
        for (gram, count) in &found {
            let there = expected.get(gram).copied().unwrap_or(0);
            score.right += there.min(*count) as f64;
            score.wrong += count.saturating_sub(there) as f64;
        }
        for (gram, count) in &expected {
            score.missing += count.saturating_sub(found.get(gram).copied().unwrap_or(0)) as f64;
        }
        // As in evaluate.py: pages weigh the same, however long.
        let sum = score.right + score.wrong + score.missing;
        if sum > 0.0 {
            score = Self { right: score.right / sum, wrong: score.wrong / sum, missing: score.missing / sum };
        }
        score
    }

    /// The mean over pages.
    pub fn mean(scores: impl Iterator<Item = Self>) -> Self {
        scores.fold(Self::default(), |sum, score| Self {
            right: sum.right + score.right,
            wrong: sum.wrong + score.wrong,
            missing: sum.missing + score.missing,
        })
    }

    /// How much of what was found is right.
    pub fn precision(self) -> f64 {
        if self.right + self.wrong == 0.0 { 1.0 } else { self.right / (self.right + self.wrong) }
    }

    /// How much of what is right was found.
    pub fn recall(self) -> f64 {
        if self.right + self.missing == 0.0 { 1.0 } else { self.right / (self.right + self.missing) }
    }

    /// The harmonic mean of both.
    pub fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
    }
}

fn grams(text: &str) -> HashMap<Vec<&str>, usize> {
    // Words are runs of letters and digits; `\w+` in evaluate.py.
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty()).collect();
    let size = 4.min(words.len()).max(1);
    let mut grams = HashMap::new();
    for gram in words.windows(size) {
        *grams.entry(gram.to_vec()).or_default() += 1;
    }
    grams
}
