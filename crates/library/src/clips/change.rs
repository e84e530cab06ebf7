//! A clip's title and chapters, and what is done to its sound.

use lw_base::{Duration, Event, Id, Timestamp, one_line_of, western};
use lw_media::sound::LONGEST_TITLE;
use lw_store::{Change, audit};
use lw_web::pages;

use super::{Chapter, Clip, jobs, queries, soundbites};

pub use lw_media::sound::MOST_CHAPTERS;

/// What a clip is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// What it is called.
    pub title: String,
    /// Its chapters, in any order.
    pub chapters: Vec<Chapter>,
    /// Whether it is made as loud as others.
    pub is_levelled: bool,
    /// Whether silence at its ends is cut off.
    pub is_trimmed: bool,
}

/// Why a clip cannot be so.
#[derive(Debug, thiserror::Error)]
pub enum BadClip {
    /// It has no title.
    #[error("a clip needs a title")]
    Nameless,
    /// It has more chapters than [`MOST_CHAPTERS`].
    #[error("a clip has at most {} chapters", MOST_CHAPTERS)]
    Chapters,
    /// A chapter has no title.
    #[error("a chapter needs a title")]
    Untitled,
    /// Two chapters begin at the same time.
    #[error("two chapters begin at the same time")]
    Doubled,
    /// A chapter begins after the clip's end.
    #[error("a chapter begins after the end")]
    Late,
    /// Somebody else changed it since.
    #[error("it was changed meanwhile by {0}")]
    Stale(String),
    /// There is no such clip.
    #[error("there is no such clip")]
    NotThere,
    /// The store refused.
    #[error(transparent)]
    Store(#[from] lw_store::Error),
}

impl BadClip {
    /// The field that cannot be so, and the message that says why; its `$count`,
    /// where it has one, is [`MOST_CHAPTERS`].
    pub fn wrong(&self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Nameless => Some(("title", "desk-problem-clip-title")),
            Self::Chapters => Some(("chapters", "desk-problem-clip-chapters")),
            Self::Untitled => Some(("chapters", "desk-problem-clip-chapter")),
            Self::Doubled => Some(("chapters", "desk-problem-clip-doubled")),
            Self::Late => Some(("chapters", "desk-problem-clip-late")),
            Self::Stale(_) | Self::NotThere | Self::Store(_) => None,
        }
    }
}

/// Changes a clip that was seen as of `version`; its files are made anew.
/// What is so already is no change.
pub async fn change(
    change: &mut Change,
    id: &Id,
    version: i64,
    wanted: Wanted,
    who: &str,
    now: Timestamp,
) -> Result<Clip, BadClip> {
    let clip = queries::held(change, id).await?.ok_or(BadClip::NotThere)?;
    let chapters = queries::chapters_in(change, id).await?;
    let mut wanted = tidy(wanted, &clip, &chapters)?;
    let is_so = wanted.title == clip.title
        && wanted.chapters == chapters
        && wanted.is_levelled == clip.is_levelled
        && wanted.is_trimmed == clip.is_trimmed;
    if is_so {
        return Ok(clip);
    }
    if clip.version != version {
        return Err(BadClip::Stale(clip.changed_by));
    }
    if wanted.is_trimmed != clip.is_trimmed {
        let silence = queries::silence_before(change, id).await?;
        if wanted.chapters == chapters {
            wanted.chapters = moved(chapters, silence, wanted.is_trimmed);
        }
        soundbites::shift(change, id, (silence, wanted.is_trimmed), who).await?;
    }
    queries::update(change, id, &wanted, who).await?;
    queries::put_chapters(change, id, &wanted.chapters).await?;
    audit::note(change, who, "change", &format!("clip:{id}"), now).await?;
    let clip = queries::by_id_in(change, id).await?.ok_or(BadClip::NotThere)?;
    jobs::place(change, &clip, who, now).await?;
    pages::announce(change, &Event::ClipChanged { clip: id.clone() }, now).await?;
    Ok(clip)
}

/// Makes a clip's files anew, as its edition wants them now; `version` is the
/// one that was seen, and what was changed since is being made anew already.
pub async fn renew(
    change: &mut Change,
    id: &Id,
    version: i64,
    who: &str,
    now: Timestamp,
) -> Result<Clip, BadClip> {
    let clip = queries::held(change, id).await?.ok_or(BadClip::NotThere)?;
    if clip.version != version || clip.original.is_none() {
        return Ok(clip);
    }
    queries::renew(change, id, who).await?;
    audit::note(change, who, "change", &format!("clip:{id}"), now).await?;
    let clip = queries::by_id_in(change, id).await?.ok_or(BadClip::NotThere)?;
    jobs::place(change, &clip, who, now).await?;
    pages::announce(change, &Event::ClipChanged { clip: id.clone() }, now).await?;
    Ok(clip)
}

/// What is wanted, as it is kept. What nobody touched is no reason to refuse the rest: a
/// recording may have come without a title, or have lost the silence that a chapter was in.
fn tidy(mut wanted: Wanted, clip: &Clip, chapters: &[Chapter]) -> Result<Wanted, BadClip> {
    if wanted.title != clip.title {
        wanted.title = one_line_of(&wanted.title, LONGEST_TITLE);
        if wanted.title.is_empty() {
            return Err(BadClip::Nameless);
        }
    }
    if wanted.chapters != chapters {
        wanted.chapters = tidy_chapters(wanted.chapters, clip.duration)?;
    }
    Ok(wanted)
}

/// Chapters as they are kept.
fn tidy_chapters(all: Vec<Chapter>, length: Option<Duration>) -> Result<Vec<Chapter>, BadClip> {
    if all.len() > MOST_CHAPTERS {
        return Err(BadClip::Chapters);
    }
    let all = in_order(all);
    if all.iter().any(|it| it.title.is_empty()) {
        return Err(BadClip::Untitled);
    }
    if all.windows(2).any(|two| two[0].start == two[1].start) {
        return Err(BadClip::Doubled);
    }
    if length.is_some_and(|length| all.iter().any(|it| it.start >= length)) {
        return Err(BadClip::Late);
    }
    Ok(all)
}

/// Chapters one after the other, each with a title of one line.
pub(super) fn in_order(mut all: Vec<Chapter>) -> Vec<Chapter> {
    for chapter in &mut all {
        chapter.title = one_line_of(&chapter.title, LONGEST_TITLE);
    }
    all.sort_by_key(|it| it.start);
    all
}

/// Chapters where they are once the silence before them is cut off, or is back.
pub(super) fn moved(chapters: Vec<Chapter>, silence: Duration, is_cut: bool) -> Vec<Chapter> {
    let mut all = chapters;
    for it in &mut all {
        it.start = soundbites::shifted(it.start, silence, is_cut);
    }
    // Of those that began in the silence the last one is heard.
    let later: Vec<Option<Duration>> = all.iter().skip(1).map(|it| Some(it.start)).chain([None]).collect();
    all.into_iter().zip(later).filter(|(it, next)| Some(it.start) != *next).map(|(it, _)| it).collect()
}

/// Reads chapters as people write them: a line each, `1:30 The tide gate`.
/// The error is the number of the line that cannot be read. `known` keeps its
/// parts of a second where a line names the same one.
pub fn read_chapters(text: &str, known: &[Chapter]) -> Result<Vec<Chapter>, i64> {
    let (mut chapters, mut known) = (Vec::new(), known.to_vec());
    for (number, line) in (1_i64..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        let (clock, title) = line.trim().split_once(char::is_whitespace).ok_or(number)?;
        let title = one_line_of(title, LONGEST_TITLE);
        let start = Duration::parse_clock(&western(clock)).filter(|_| !title.is_empty()).ok_or(number)?;
        // Two may begin in one second.
        let same = known.iter().position(|it| it.start.clock() == start.clock());
        let start = same.map_or(start, |same| known.remove(same).start);
        chapters.push(Chapter { start, title });
    }
    Ok(chapters)
}

/// Chapters as people write them.
pub fn write_chapters(chapters: &[Chapter]) -> String {
    chapters.iter().map(|it| format!("{} {}\n", it.start.clock(), it.title)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chapter(millis: u64, title: &str) -> Chapter {
        Chapter { start: Duration::from_millis(millis), title: title.to_owned() }
    }

    #[test]
    fn chapters_move_with_the_silence_before_them() {
        let all = vec![chapter(0, "Hum"), chapter(500, "One"), chapter(9_000, "Two")];
        let silence = Duration::from_millis(800);
        let cut = moved(all, silence, true);
        assert_eq!(cut, [chapter(0, "One"), chapter(8_200, "Two")]);
        assert_eq!(moved(cut, silence, false), [chapter(800, "One"), chapter(9_000, "Two")]);
    }

    #[test]
    fn chapters_are_lines() {
        let known = [chapter(90_250, "Old")];
        let read = |text: &str| read_chapters(text, &known);
        assert_eq!(read("\n"), Ok(vec![]));
        assert_eq!(
            read("0:00 Opening\r\n\n 1:30  The gate \n1:00:05 Ende"),
            Ok(vec![chapter(0, "Opening"), chapter(90_250, "The gate"), chapter(3_605_000, "Ende")])
        );
        assert_eq!(read("٠:٠٥ البوابة"), Ok(vec![chapter(5_000, "البوابة")]));
        for wrong in ["0:00", "1:75 x", "x 0:00", "0:00 \u{0}", "99999:00 x"] {
            assert_eq!(read(&format!("0:00 One\n{wrong}")), Err(2), "{wrong}");
        }
        let all = [chapter(0, "One"), chapter(61_250, "Two"), chapter(61_999, "Three")];
        assert_eq!(read_chapters(&write_chapters(&all), &all).as_deref(), Ok(&all[..]));
    }
}
