//! Somebody sets where a sentence is. It holds from then on, also when the
//! sentences around it are found anew, or not at all.

use lw_base::{Duration, Event, Timestamp, western};
use lw_library::clips;
use lw_station::people::Who;
use lw_store::{Change, audit};
use lw_web::{App, pages};

use super::{Sentence, Timing, keys_of, pair, queries, reading};
use crate::stories::{self, Revision, Story};

/// From where to where a sentence is read; none where it is not.
pub type Place = Option<(Duration, Duration)>;

/// Why sentences cannot be so. A number is the sentence's, from 1.
#[derive(Debug, thiserror::Error)]
pub enum BadTimings {
    /// There is no sound, or the text is another one by now.
    #[error("there is nothing to set")]
    NotThere,
    /// Somebody else changed them since.
    #[error("they were changed meanwhile by {0}")]
    Stale(String),
    /// A sentence ends before it begins.
    #[error("sentence {0} ends before it begins")]
    Backwards(i64),
    /// A sentence begins before the one before it ends.
    #[error("sentence {0} begins before the one before it ends")]
    Overlaps(i64),
    /// A sentence ends after the sound.
    #[error("sentence {0} ends after the sound")]
    Late(i64),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] lw_store::Error),
}

/// Sets where each sentence of the text on the site is, as it was seen in
/// `version`, 0 where nothing was known of it. Whether anything changed.
///
/// # Errors
/// [`BadTimings`] says why nothing was set.
pub async fn set_public(
    app: &App,
    story: &Story,
    version: i64,
    wanted: Vec<Place>,
    who: &Who,
) -> Result<bool, BadTimings> {
    let live = stories::queries::live(&app.db, &story.id).await?.ok_or(BadTimings::NotThere)?;
    let revision =
        stories::queries::revision(&app.db, &live.revision_id).await?.ok_or(BadTimings::NotThere)?;
    let clip = revision.clip_id.as_ref().ok_or(BadTimings::NotThere)?;
    let length = clips::queries::by_id(&app.db, clip).await?.and_then(|clip| clip.duration);
    let (by, now) = (who.by(), app.clock.now());
    let set = app.db.change::<bool, BadTimings>(move |change| {
        Box::pin(async move { set(change, &revision, version, (wanted, length), &by, now).await })
    });
    set.await
}

/// The same for a revision; `length` is that of the sound. What is so already
/// stays whoever's it was; a neighbour that was not touched makes room.
async fn set(
    change: &mut Change,
    revision: &Revision,
    version: i64,
    (mut wanted, length): (Vec<Place>, Option<Duration>),
    who: &str,
    now: Timestamp,
) -> Result<bool, BadTimings> {
    let story = &revision.story_id;
    // What is found meanwhile, or set by somebody else, waits.
    stories::queries::hold(change, story).await?;
    let clip = revision.clip_id.as_ref().ok_or(BadTimings::NotThere)?;
    let sound = queries::clip_in(change, clip).await?.ok_or(BadTimings::NotThere)?;
    let before = queries::of_story_in(change, story).await?;
    if before.as_ref().map_or(0, |it| it.version) != version {
        return Err(before.map_or(BadTimings::NotThere, |it| BadTimings::Stale(it.changed_by)));
    }
    let keys = keys_of(&reading::paragraphs_of(revision)?);
    let before = before.filter(|it| it.clip_id == *clip);
    let cut = sound.cut_of_files(before.as_ref().map(|it| it.cut)).ok_or(BadTimings::NotThere)?;
    // The sentences that nobody touches are where they were found.
    let measured = before.as_ref().map_or(sound.measured, |it| it.measured);
    if wanted.len() != keys.len() {
        return Err(BadTimings::NotThere);
    }
    // Where nothing was found nobody has seen what is left from before.
    let known = match &before {
        Some(it) if it.refusal.is_none() => {
            let sentences = queries::sentences_in(change, story).await?;
            pair::moved(pair::pair(sentences, &keys, it.revision_id == revision.id), it.cut, cut)
        }
        _ => vec![None; keys.len()],
    };
    let before: Vec<Place> = known.iter().map(|it| it.as_ref().and_then(Sentence::place)).collect();
    let touched: Vec<bool> = before.iter().zip(&wanted).map(|(before, wanted)| before != wanted).collect();
    if !touched.contains(&true) {
        return Ok(false);
    }
    make_room(&before, &mut wanted)?;
    if let Some(length) = length
        && let Some(late) = wanted.iter().position(|it| it.is_some_and(|(_, end)| end > length))
    {
        return Err(BadTimings::Late(one_based(late)));
    }
    let all = (0..).zip(known).zip(keys).zip(wanted.into_iter().zip(touched));
    let all: Vec<Sentence> = all
        .filter_map(|(((number, known), text_key), (place, is_touched))| {
            let by = known.as_ref().map(|it| (it.confidence, it.set_by.clone(), it.set_at));
            let (confidence, set_by, set_at) = match by {
                Some(by) if !is_touched => by,
                _ if !is_touched => return None,
                _ => (1_000, Some(who.to_owned()), Some(now)),
            };
            let (start, end) = place.unzip();
            Some(Sentence { number, text_key, start, end, confidence, set_by, set_at })
        })
        .collect();
    let timing = Timing {
        story_id: story.clone(),
        revision_id: revision.id.clone(),
        clip_id: clip.clone(),
        clip_version: sound.version,
        cut,
        measured,
        refusal: None,
        version,
        changed_by: who.to_owned(),
        changed_at: now,
    };
    queries::put(change, &timing, &all).await?;
    audit::note(change, who, "set-timings", &format!("story:{story}"), now).await?;
    pages::announce(change, &Event::TimingsChanged { story: story.clone() }, now).await?;
    Ok(true)
}

/// Where a sentence was moved into its neighbour, the neighbour's own end that
/// nobody moved gives way.
fn make_room(before: &[Place], wanted: &mut [Place]) -> Result<(), BadTimings> {
    let mut last: Option<usize> = None;
    for at in 0..wanted.len() {
        let Some((mut start, end)) = wanted[at] else { continue };
        if let Some(last) = last
            && let Some((last_start, last_end)) = wanted[last]
            && start < last_end
        {
            let start_moved = before[at].is_none_or(|(was, _)| was != start);
            let end_moved = before[last].is_none_or(|(_, was)| was != last_end);
            match (start_moved, end_moved) {
                (true, false) if last_start < start => wanted[last] = Some((last_start, start)),
                (false, true) if last_end < end => {
                    start = last_end;
                    wanted[at] = Some((start, end));
                }
                _ => return Err(BadTimings::Overlaps(one_based(at))),
            }
        }
        if start >= end {
            return Err(BadTimings::Backwards(one_based(at)));
        }
        last = Some(at);
    }
    Ok(())
}

fn one_based(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX).saturating_add(1)
}

/// Reads a place in the sound as people write it: `1:02.35`, `62.35`, with the
/// digits of any script that the desk speaks; parts of a second as far as
/// milliseconds. `None` for anything else.
pub fn read_time(text: &str) -> Option<Duration> {
    let text = western(text.trim());
    let (whole, part) = text.split_once(['.', ',', '\u{66b}']).unwrap_or((&text, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if part.len() > 3 || !is_number(part) {
        return None;
    }
    let millis: u64 = format!("{part:0<3}").parse().ok()?;
    let seconds = if whole.contains(':') {
        Duration::parse_clock(whole)?.millis()
    } else if !whole.is_empty() && whole.len() <= 5 && is_number(whole) {
        whole.parse::<u64>().ok()? * 1_000
    } else {
        return None;
    };
    Some(Duration::from_millis(seconds + millis))
}

/// The same as it is written: `1:02.350`.
pub fn write_time(at: Duration) -> String {
    format!("{}.{:03}", at.clock(), at.millis() % 1_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str) -> Vec<Place> {
        let millis = |text: &str| text.parse().ok().map(Duration::from_millis);
        text.split(' ')
            .map(|it| it.split_once('-').and_then(|(start, end)| millis(start).zip(millis(end))))
            .collect()
    }

    #[test]
    fn a_neighbour_that_nobody_touched_makes_room() {
        let check = |before: &str, wanted: &str, expect: Result<&str, i64>| {
            let mut all = places(wanted);
            let made = make_room(&places(before), &mut all).map_err(|bad| match bad {
                BadTimings::Overlaps(at) | BadTimings::Backwards(at) => at,
                bad => panic!("{bad}"),
            });
            assert_eq!(made.map(|()| all), expect.map(places), "{before} → {wanted}");
        };
        check("10-20 20-30", "10-20 15-30", Ok("10-15 15-30"));
        check("10-20 20-30", "10-25 20-30", Ok("10-25 25-30"));
        check("10-20 x 20-30", "10-20 x 15-30", Ok("10-15 x 15-30"));
        check("10-20 20-30", "10-20 5-30", Err(2));
        check("10-20 20-30", "10-35 20-30", Err(2));
        check("10-20 20-30", "10-25 15-30", Err(2));
        check("10-20 20-30", "20-10 20-30", Err(1));
        check("10-20 20-30", "12-18 25-28", Ok("12-18 25-28"));
        check("x 20-30", "10-25 20-30", Ok("10-25 25-30"));
    }

    #[test]
    fn a_time_is_read_as_people_write_it() {
        let check = |text: &str, millis: Option<u64>| {
            assert_eq!(read_time(text), millis.map(Duration::from_millis), "{text}");
        };
        check("1:02.35", Some(62_350));
        check(" 62,5 ", Some(62_500));
        check("0:00", Some(0));
        check("7", Some(7_000));
        check("1:00:00.001", Some(3_600_001));
        check("٠:٠٥٫٢", Some(5_200));
        for wrong in
            ["", ".", ".5", "1:2", "1:60", "-1", "1.2345", "1e3", "0:01.x", "999999", "1:02.3.4", "\0"]
        {
            check(wrong, None);
        }
        proptest::proptest!(|(millis in 0u64..40_000_000)| {
            let at = Duration::from_millis(millis);
            proptest::prop_assert_eq!(read_time(&write_time(at)), Some(at));
        });
        proptest::proptest!(|(text in ".*")| { let _ = read_time(&text); });
    }
}
