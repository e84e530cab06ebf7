//! The page that Longwave began with, by its structure: its paragraphs belong
//! to their publisher and are not repeated here.

use lw_formats::page::{Page, Reading, read};

fn seed() -> Option<Reading> {
    let path = super::corpora::folder()?.join("../seed/indo-pacific-editorial.txt");
    Some(read(&std::fs::read(path).ok()?))
}

fn page(reading: &Reading) -> &Page {
    reading.page.as_ref().expect("a page")
}

#[test]
fn the_head_of_the_seed_is_data() {
    let Some(reading) = seed() else { return };
    let page = page(&reading);
    assert_eq!(page.headline, "U.S., Japan Meeting Indo-Pacific Challenges");
    let standfirst = page.standfirst.as_deref().unwrap_or_default();
    assert!(
        standfirst.starts_with("Secretary of State") && standfirst.ends_with("Indo-Pacific region."),
        "{standfirst}"
    );
    let picture = page.picture.as_ref().expect("a picture");
    assert!(picture.archive);
    assert!(
        picture.caption.as_deref().is_some_and(|caption| caption.ends_with("Nobuo Kishi.")),
        "{picture:?}"
    );
    let clip = page.clip.as_ref().expect("a clip");
    assert_eq!((clip.duration.map(|d| d.millis()), clip.address.as_deref()), (Some(222_000), None));
    assert_eq!((page.label.as_deref(), page.bylines.len(), page.published.as_deref()), (None, 0, None));
}

#[test]
fn the_body_of_the_seed_is_whole_and_clean() {
    let Some(reading) = seed() else { return };
    let document = &page(&reading).document;
    assert_eq!(document.content.len(), 10);
    let plain = document.to_plain();
    assert!(plain.starts_with("Secretary of State") && plain.ends_with("Indo-Pacific.”"));
    for furniture in ["please wait", "media source", "0:03:42", "Accessibility", "Breaking", "(File)"] {
        assert!(!plain.contains(furniture), "{furniture}");
    }
}

#[test]
fn the_quotations_of_the_seed_have_a_speaker() {
    let Some(reading) = seed() else { return };
    let quotations = page(&reading).document.quotations();
    let ends: Vec<(String, Option<&str>, Option<&str>)> = quotations
        .iter()
        .map(|(text, quotation)| {
            (text.chars().take(12).collect(), quotation.speaker.as_deref(), quotation.role.as_deref())
        })
        .collect();
    assert_eq!(ends.len(), 7, "{ends:?}");
    for (_, speaker, role) in &ends {
        assert_eq!((*speaker, *role), (Some("Antony Blinken"), Some("Secretary of State")), "{ends:?}");
    }
}

#[test]
fn what_was_left_out_of_the_seed_is_told() {
    let Some(reading) = seed() else { return };
    let lines: Vec<usize> = reading.skipped.iter().filter_map(|problem| problem.line).collect();
    assert_eq!(lines, [1, 3, 11, 12, 14, 16], "{:?}", reading.skipped);
    assert_eq!(reading.problems, []);
}
