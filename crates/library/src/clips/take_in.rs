//! A recording becomes a clip: the same recording is the same clip.

use lw_base::{Event, Id, Timestamp, one_line_of};
use lw_media::sound::LONGEST_TITLE;
use lw_store::Change;
use lw_web::pages;

use super::change::{MOST_CHAPTERS, in_order};
use super::{Chapter, Clip, jobs, queries};
use crate::uploads::{Arrived, Untaken};

/// Makes a clip of a recording that has come in, or finds the one that was
/// made of it for the same edition; returns how rows name it.
pub async fn take_in(change: &mut Change, arrived: &Arrived<'_>, now: Timestamp) -> Result<String, Untaken> {
    if let Some(clip) = queries::by_original(change, arrived.edition, arrived.original).await? {
        again(change, &clip, arrived, now).await?;
        return Ok(format!("clip:{}", clip.id));
    }
    let clip = Clip {
        edition: Some(arrived.edition.to_owned()),
        original: Some(arrived.original.clone()),
        changed_by: arrived.by.to_owned(),
        ..Clip::new(&title_of(arrived.name), None, now)
    };
    queries::insert(change, &clip).await?;
    jobs::place(change, &clip, arrived.by, now).await?;
    let subject = format!("clip:{}", clip.id);
    pages::announce(change, &Event::ClipChanged { clip: clip.id }, now).await?;
    Ok(subject)
}

/// What became of a recording that a clip was to have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// It has it.
    Taken,
    /// It has another one, or is not there any more.
    Not,
    /// The edition has a clip of the same recording: this one.
    Known(Id),
}

/// Gives a clip that has no recording so far the one that has come in, with the chapters
/// that came beside it, as far as they can be so and nobody has given it others.
pub async fn give_recording(
    change: &mut Change,
    clip: &Id,
    arrived: &Arrived<'_>,
    chapters: Vec<Chapter>,
    now: Timestamp,
) -> lw_store::Result<Given> {
    if let Some(known) = queries::by_original(change, arrived.edition, arrived.original).await? {
        again(change, &known, arrived, now).await?;
        return Ok(if known.id == *clip { Given::Taken } else { Given::Known(known.id) });
    }
    if !queries::give_original(change, clip, arrived).await? {
        return Ok(Given::Not);
    }
    let Some(clip) = queries::by_id_in(change, clip).await? else { return Ok(Given::Not) };
    // Whoever gave it some before knows better.
    if queries::chapters_in(change, &clip.id).await?.is_empty() {
        queries::put_chapters(change, &clip.id, &usable(chapters)).await?;
    }
    jobs::place_later(change, &clip, arrived.by, now).await?;
    pages::announce(change, &Event::ClipChanged { clip: clip.id }, now).await?;
    Ok(Given::Taken)
}

/// Those that have a name, one at a time. How long the sound is nobody has measured yet:
/// what was said of it where it came from is often wrong.
fn usable(all: Vec<Chapter>) -> Vec<Chapter> {
    let mut all = in_order(all);
    all.retain(|it| !it.title.is_empty());
    all.dedup_by_key(|it| it.start);
    all.truncate(MOST_CHAPTERS);
    all
}

/// A recording that nothing came of has come in once more.
async fn again(
    change: &mut Change,
    clip: &Clip,
    arrived: &Arrived<'_>,
    now: Timestamp,
) -> lw_store::Result<()> {
    if jobs::place_again(change, clip, arrived.by, now).await? {
        pages::announce(change, &Event::ClipChanged { clip: clip.id.clone() }, now).await?;
    }
    Ok(())
}

/// `night_ferry-01.wav` is called “night ferry-01” until somebody names it.
fn title_of(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    one_line_of(&stem.replace('_', " "), LONGEST_TITLE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_files_name_is_a_title_without_its_ending() {
        assert_eq!(title_of("night_ferry-01.wav"), "night ferry-01");
        assert_eq!(title_of("memo"), "memo");
        assert_eq!(title_of(".mp3"), "");
    }
}
