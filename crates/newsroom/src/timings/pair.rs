//! What is known of a text, carried over to a text that came of it; and what
//! is found beside what is known.

use lw_base::Duration;
use lw_media::timing::Timing;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::Sentence;

/// For each of `keys` the sentence that is known of it. In the very same text
/// that is the one in its place; in a changed one the text leads to it.
pub(super) fn pair(known: Vec<Sentence>, keys: &[String], is_same: bool) -> Vec<Option<Sentence>> {
    let mut paired = vec![None; keys.len()];
    if is_same {
        for it in known {
            let place = usize::try_from(it.number).unwrap_or(usize::MAX);
            if keys.get(place) == Some(&it.text_key) {
                paired[place] = Some(it);
            }
        }
        return paired;
    }
    let old: Vec<String> = known.iter().map(|it| it.text_key.clone()).collect();
    for same in capture_diff_slices(Algorithm::Patience, &old, keys) {
        let DiffOp::Equal { old_index, new_index, len } = same else { continue };
        for at in 0..len {
            paired[new_index + at] = Some(known[old_index + at].clone());
        }
    }
    paired
}

/// What is known keeps its place; what is only found now has the room
/// between. The numbers are made those of the places.
pub(super) fn fill_in(
    known: Vec<Option<Sentence>>,
    found: &[Option<Timing>],
    keys: &[String],
) -> Vec<Sentence> {
    // The room of each sentence ends where the next known one begins.
    let mut ends = vec![Duration::from_millis(u64::MAX); known.len()];
    for at in (0..known.len().saturating_sub(1)).rev() {
        ends[at] = known[at + 1].as_ref().and_then(|next| next.start).unwrap_or(ends[at + 1]);
    }
    let mut all = Vec::new();
    let mut last = Duration::default();
    for (number, ((known, found), (key, until))) in
        (0..).zip(known.into_iter().zip(found).zip(keys.iter().zip(ends)))
    {
        let sentence = match (known, found) {
            (Some(known), _) => Some(Sentence { number, ..known }),
            (None, Some(found)) => {
                let start = Duration::from_millis(found.start).max(last);
                let end = Duration::from_millis(found.end).min(until);
                (start < end).then(|| Sentence {
                    number,
                    text_key: key.clone(),
                    start: Some(start),
                    end: Some(end),
                    confidence: (f64::from(found.confidence) * 1_000.0).round() as i64,
                    set_by: None,
                    set_at: None,
                })
            }
            (None, None) => None,
        };
        last = sentence.as_ref().and_then(|it| it.end).unwrap_or(last).max(last);
        all.extend(sentence);
    }
    all
}

/// The same where more, or less, is cut off the beginning of the sound. What
/// was in the part that is cut is known no more.
pub(super) fn moved(known: Vec<Option<Sentence>>, was: Duration, is: Duration) -> Vec<Option<Sentence>> {
    let there =
        |at: Duration| (at.millis() + was.millis()).checked_sub(is.millis()).map(Duration::from_millis);
    let moved = |it: Sentence| match it.place() {
        Some((start, end)) => Some(Sentence { start: Some(there(start)?), end: Some(there(end)?), ..it }),
        None => Some(it),
    };
    known.into_iter().map(|it| it.and_then(moved)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `a:100-200` is known, `a:100-200!` set by hand, `a` is only a text.
    fn sentence(text: &str) -> Option<Sentence> {
        let (key, place) = text.split_once(':')?;
        let (start, end) = place.trim_end_matches('!').split_once('-')?;
        let millis = |text: &str| text.parse().ok().map(Duration::from_millis);
        Some(Sentence {
            number: 0,
            text_key: key.to_owned(),
            start: millis(start),
            end: millis(end),
            confidence: 500,
            set_by: place.ends_with('!').then(|| "amina".to_owned()),
            set_at: None,
        })
    }

    fn known(text: &str) -> Vec<Sentence> {
        let all = text.split(' ').filter_map(sentence);
        (0..).zip(all).map(|(number, it)| Sentence { number, ..it }).collect()
    }

    fn keys(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    fn said(all: &[Sentence]) -> String {
        let one = |it: &Sentence| {
            let place = it.place().map(|(start, end)| format!("{}-{}", start.millis(), end.millis()));
            format!("{}{}:{}", it.number, it.text_key, place.unwrap_or_default())
        };
        all.iter().map(one).collect::<Vec<_>>().join(" ")
    }

    fn check(was: &str, text: &str, found: &[Option<(u64, u64)>], expect: &str) {
        let found: Vec<Option<Timing>> =
            found.iter().map(|it| it.map(|(start, end)| Timing { start, end, confidence: 0.9 })).collect();
        let keys = keys(text);
        let paired = pair(known(was), &keys, false);
        assert_eq!(said(&fill_in(paired, &found, &keys)), expect, "{was} → {text}");
    }

    #[test]
    fn a_changed_sentence_leaves_the_others_where_they_are() {
        let found = [Some((90, 210)), Some((205, 330)), Some((290, 420))];
        check("a:100-200 b:210-300 c:310-400", "a x c", &found, "0a:100-200 1x:205-310 2c:310-400");
        check("a:100-200! c:210-300", "a c", &found[..2], "0a:100-200 1c:210-300");
        // A new first sentence, and one that went.
        check("b:210-300 c:310-400", "a b", &[Some((0, 250)), None], "0a:0-210 1b:210-300");
        // No room, and not found.
        check(
            "a:100-300 c:300-400",
            "a x c d",
            &[None, Some((250, 350)), None, None],
            "0a:100-300 2c:300-400",
        );
        check("", "a b", &[Some((10, 20)), Some((15, 30))], "0a:10-20 1b:20-30");
    }

    #[test]
    fn what_is_not_read_stays_unread() {
        let keys = keys("a b");
        let paired = pair(known("a:-! b:5-9"), &keys, false);
        let found = vec![Some(Timing { start: 1, end: 4, confidence: 1.0 }), None];
        assert_eq!(said(&fill_in(paired, &found, &keys)), "0a: 1b:5-9");
    }

    #[test]
    fn in_the_same_text_a_sentence_is_known_by_its_place() {
        let again = pair(known("a:1-2 a:3-4"), &keys("a a"), true);
        assert_eq!(said(&again.into_iter().flatten().collect::<Vec<_>>()), "0a:1-2 1a:3-4");
        // A build that cuts sentences in another way knows nothing of them.
        assert_eq!(pair(known("ab:1-2"), &keys("a b"), true), [None, None]);
    }

    #[test]
    fn a_cut_moves_all() {
        let all = || known("a:100-900 b:1000-2000").into_iter().map(Some).collect();
        let millis = Duration::from_millis;
        let there =
            |was, is| said(&moved(all(), millis(was), millis(is)).into_iter().flatten().collect::<Vec<_>>());
        assert_eq!(there(0, 500), "1b:500-1500");
        assert_eq!(there(500, 0), "0a:600-1400 1b:1500-2500");
    }
}
