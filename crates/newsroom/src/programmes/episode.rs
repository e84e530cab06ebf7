//! Which story is which episode of which programme.

use lw_base::{Duration, Event, Id, Timestamp, one_line, western};
use lw_store::{Change, record};
use lw_web::pages;

pub use lw_library::clips::Soundbite;

use super::queries;

record! {
    /// A story as an episode.
    #[derive(Clone, Debug)]
    pub struct Episode {
        /// The story.
        pub story_id: Id = "episode.story_id",
        /// Its programme; none where it left it.
        pub programme_id: Option<Id> = "episode.programme_id",
        /// The season, from 1.
        pub season: Option<i64> = "episode.season",
        /// Its number, from 1.
        pub number: Option<i64> = "episode.number",
        /// The key of its kind.
        pub kind: String = "episode.kind",
        /// Whether it is not for children; none where its programme says so.
        pub is_explicit: Option<bool> = "episode.is_explicit",
        /// Its name in feeds for life.
        pub guid: String = "episode.guid",
        /// Counts its changes.
        pub version: i64 = "episode.version",
        /// Who changed it last.
        pub changed_by: String = "episode.changed_by",
    }
}

/// The kinds of episodes that podcast apps know.
pub const KINDS: [&str; 3] = ["full", "trailer", "bonus"];
/// The largest number of a season or an episode.
const HIGHEST: i64 = 100_000;
/// The most soundbites of an episode.
const MOST_SOUNDBITES: usize = 20;
/// The longest name of one, in bytes: what the podcast namespace takes.
const LONGEST_TITLE: usize = 128;

/// What an episode is to be.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Its programme; none to take the story out.
    pub programme: Option<Id>,
    /// The season.
    pub season: Option<i64>,
    /// Its number.
    pub number: Option<i64>,
    /// The key of its kind.
    pub kind: String,
    /// Whether it is not for children; none where its programme says so.
    pub is_explicit: Option<bool>,
    /// Its soundbites.
    pub soundbites: Vec<Soundbite>,
}

/// Why a story cannot be such an episode.
#[derive(Debug, thiserror::Error)]
pub enum BadEpisode {
    /// There is no such programme in the story's edition.
    #[error("there is no such programme in the edition of the story")]
    NoProgramme,
    /// The season is no number from 1.
    #[error("a season is a number from 1")]
    Season,
    /// The number is none from 1.
    #[error("an episode's number is one from 1")]
    Number,
    /// There is no such kind.
    #[error("there is no such kind of episode")]
    Kind,
    /// A soundbite is no passage of the sound.
    #[error("a soundbite has a start and a length, and ends before the sound does")]
    Soundbites,
    /// Two soundbites begin at the same time.
    #[error("two soundbites begin at the same time")]
    Doubled,
    /// Somebody else changed it since.
    #[error("it was changed meanwhile by {0}")]
    Stale(String),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] lw_store::Error),
}

impl BadEpisode {
    /// The field that cannot be so, and the message that says why.
    pub fn wrong(&self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::NoProgramme => Some(("programme", "desk-problem-gone")),
            Self::Season => Some(("season", "desk-problem-episode-number")),
            Self::Number => Some(("number", "desk-problem-episode-number")),
            Self::Kind => Some(("kind", "desk-problem-programme-choice")),
            Self::Soundbites => Some(("soundbites", "desk-problem-episode-soundbites")),
            Self::Doubled => Some(("soundbites", "desk-problem-episode-doubled")),
            Self::Stale(_) | Self::Store(_) => None,
        }
    }
}

/// Makes a story an episode, another one, or none. `version` is the one that was
/// seen; 0 where it was none yet. `guid` is its name elsewhere, which it keeps.
pub async fn set(
    change: &mut Change,
    (story, edition): (&Id, &str),
    version: i64,
    wanted: Wanted,
    guid: Option<&str>,
    who: &str,
    now: Timestamp,
) -> Result<(), BadEpisode> {
    let known = queries::episode_held(change, story).await?;
    if known.as_ref().map_or(0, |it| it.version) != version {
        return Err(BadEpisode::Stale(known.map(|it| it.changed_by).unwrap_or_default()));
    }
    let was = known.as_ref().and_then(|it| it.programme_id.clone());
    if wanted.programme.is_none() && was.is_none() {
        return Ok(());
    }
    if let Some(id) = &wanted.programme {
        let programme = queries::by_id_in(change, id).await?;
        if programme.is_none_or(|it| it.edition_id != edition) {
            return Err(BadEpisode::NoProgramme);
        }
    }
    let wanted = tidy(wanted, queries::length_in(change, story).await?)?;
    let guid = known.map(|it| it.guid).or(guid.map(str::to_owned)).unwrap_or_else(|| story.urn());
    queries::put_episode(change, story, &wanted, &guid, who).await?;
    let mut programmes: Vec<Id> = was.into_iter().chain(wanted.programme).collect();
    programmes.dedup();
    super::open(change, &programmes, who, now).await?;
    let event = Event::EpisodeChanged { story: story.clone(), programmes };
    Ok(pages::tell(change, (who, "episode", &format!("story:{story}")), &event, now).await?)
}

fn tidy(mut it: Wanted, length: Option<Duration>) -> Result<Wanted, BadEpisode> {
    let is_number = |number: Option<i64>| number.is_none_or(|number| (1..=HIGHEST).contains(&number));
    if it.programme.is_none() {
        // What leaves keeps its name and nothing else.
        return Ok(Wanted { kind: KINDS[0].to_owned(), ..Wanted::default() });
    }
    if !is_number(it.season) {
        return Err(BadEpisode::Season);
    }
    if !is_number(it.number) {
        return Err(BadEpisode::Number);
    }
    if !KINDS.contains(&it.kind.as_str()) {
        return Err(BadEpisode::Kind);
    }
    it.soundbites.sort_by_key(|it| it.start);
    it.soundbites.dedup();
    if it.soundbites.windows(2).any(|two| two[0].start == two[1].start) {
        return Err(BadEpisode::Doubled);
    }
    for one in &mut it.soundbites {
        one.title = one_line(&one.title, LONGEST_TITLE);
    }
    let end = |one: &Soundbite| one.start.millis().saturating_add(one.length.millis());
    let fits =
        |one: &Soundbite| one.length.millis() > 0 && length.is_none_or(|length| end(one) <= length.millis());
    if it.soundbites.len() > MOST_SOUNDBITES || !it.soundbites.iter().all(fits) {
        return Err(BadEpisode::Soundbites);
    }
    Ok(it)
}

/// Reads soundbites as people write them, a line each: from when, until when,
/// a name, such as `1:30 2:10 The gate opens`. `known` keeps its parts of a second
/// where a line names the same times.
pub fn read_soundbites(text: &str, known: &[Soundbite]) -> Result<Vec<Soundbite>, BadEpisode> {
    let (mut all, mut known) = (Vec::new(), known.to_vec());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let mut rest = line;
        let mut clock = || {
            let (first, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
            rest = after.trim_start();
            Duration::parse_clock(&western(first))
        };
        let (Some(start), Some(end)) = (clock(), clock()) else { return Err(BadEpisode::Soundbites) };
        let length = end.millis().checked_sub(start.millis()).ok_or(BadEpisode::Soundbites)?;
        let title = rest.to_owned();
        let written = Soundbite { start, length: Duration::from_millis(length), title };
        let is_there = |it: &Soundbite| clocks(it) == clocks(&written);
        // Two may begin and end in the same seconds.
        let same = known.iter().position(|it| is_there(it) && it.title == written.title);
        all.push(match same.or_else(|| known.iter().position(is_there)) {
            Some(same) => Soundbite { title: written.title, ..known.remove(same) },
            None => written,
        });
    }
    Ok(all)
}

/// Soundbites as people write them.
pub fn write_soundbites(all: &[Soundbite]) -> String {
    let line = |it: &Soundbite| {
        let (start, end) = clocks(it);
        format!("{start} {end} {}", it.title).trim().to_owned()
    };
    all.iter().map(|it| line(it) + "\n").collect()
}

/// From when and until when, as people write it.
fn clocks(it: &Soundbite) -> (String, String) {
    let end = Duration::from_millis(it.start.millis().saturating_add(it.length.millis()));
    (it.start.clock(), end.clock())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn millis(it: u64) -> Duration {
        Duration::from_millis(it)
    }

    #[test]
    fn soundbites_are_lines() {
        let read = |text: &str| read_soundbites(text, &[]);
        let all = read("\n1:30 2:10 The gate opens\n 0:05  0:09\n").unwrap();
        let first =
            Soundbite { start: millis(90_000), length: millis(40_000), title: "The gate opens".to_owned() };
        assert_eq!(all[0], first);
        assert_eq!((all[1].length, all[1].title.as_str()), (millis(4_000), ""));
        assert_eq!(read(&write_soundbites(&all)).unwrap(), all);
        for wrong in ["1:30", "1:30 1:20 back", "x y z", "1:30 2:75"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_is_known_keeps_its_parts_of_a_second() {
        let bite = |start: u64, length: u64, title: &str| Soundbite {
            start: millis(start),
            length: millis(length),
            title: title.to_owned(),
        };
        let known = [bite(500, 1_650, "One"), bite(700, 1_400, "Two"), bite(3_100, 300, "")];
        assert_eq!(read_soundbites(&write_soundbites(&known), &known).unwrap(), known);
        let read = |text: &str| read_soundbites(text, &known).unwrap();
        assert_eq!(read("0:00 0:02 Two"), [bite(700, 1_400, "Two")]);
        assert_eq!(read("0:03 0:03 Named"), [bite(3_100, 300, "Named")]);
        assert_eq!(read("0:03 0:04"), [bite(3_000, 1_000, "")]);
    }

    #[test]
    fn a_soundbite_ends_before_the_sound_does() {
        let wanted = |end: u64| Wanted {
            programme: Some(Id::new(Timestamp::default())),
            kind: "full".to_owned(),
            soundbites: vec![Soundbite {
                start: millis(5_000),
                length: millis(end - 5_000),
                title: String::new(),
            }],
            ..Wanted::default()
        };
        assert!(tidy(wanted(10_000), Some(millis(10_000))).is_ok());
        assert!(tidy(wanted(10_001), Some(millis(10_000))).is_err());
        assert!(tidy(wanted(10_001), None).is_ok());
        assert!(tidy(Wanted { season: Some(0), ..wanted(6_000) }, None).is_err());
    }
}
