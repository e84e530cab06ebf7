//! A podcast is taken over from another host: a programme, and each episode a
//! draft with its text, its date there, its number, and its name in feeds,
//! which stays, so that no app shows anything twice. Then its [`sound`].
//!
//! A programme is known again by its guid or its feed's address, an episode by
//! its own guid. What an import was stopped in, the next one goes on with: what
//! is there stays as it is, what is missing is made, sound that is missing is
//! fetched.
//!
//! A feed that says that it is locked (`podcast:locked`) is only taken over
//! when whoever asks says that it is theirs.

mod notes;
mod programme;
pub mod sound;

use lw_base::{Id, Lang, Timestamp, one_line};
use lw_formats::Problem;
use lw_formats::document::Document;
use lw_formats::podcast::{self, Episode, Podcast};
use lw_library::clips::{self, Clip};
use lw_newsroom::programmes::episode::{self, BadEpisode, Soundbite};
use lw_newsroom::stories::{self, BadVerb, Draft, draft};
use lw_store::{BlobHash, Change, Error};
use lw_web::App;
use lw_web::fetch::Method;

use super::{FoundClip, Into, MadeProgramme, MadeStory, Remark, Report, WHO, bylines_of};
use notes::document;
use programme::{Known, programme};
use sound::Missing;

/// Pages of one feed that are read.
const MOST_PAGES: usize = 200;
/// Seasons and numbers of episodes.
const HIGHEST: i64 = 100_000;

/// A feed with the older pages that it leads to.
#[derive(Debug, Default)]
pub struct Found {
    /// The podcast with all its episodes.
    pub podcast: Option<Podcast>,
    /// What was left out, and what went wrong.
    pub report: Report,
}

/// What was made of a podcast, and what is still to be fetched.
#[derive(Debug)]
pub struct TakenOver {
    /// What was found and made.
    pub report: Report,
    /// The sound that is not here yet.
    pub missing: Vec<Missing>,
    /// The programme, and the address of its cover where it has none here.
    pub cover: Option<(Id, String)>,
}

/// Reads a feed that somebody has as bytes, or its address, and the older
/// pages of it (RFC 5005).
pub async fn read(app: &App, source: &str, bytes: Option<Vec<u8>>) -> Found {
    let mut found = Found::default();
    let (mut at, mut bytes) = (source.to_owned(), bytes);
    for _ in 0..MOST_PAGES {
        let (page, from) = match bytes.take() {
            Some(bytes) => (bytes, None),
            None => match fetch(app, &at).await {
                Ok((bytes, from)) => (bytes, Some(from)),
                Err(why) => {
                    found.report.problems.push(remark(&at, None, why));
                    return found;
                }
            },
        };
        let Some(older) = add(&mut found, &at, podcast::read(&page, from.as_deref())) else { return found };
        at = older;
    }
    found.report.problems.push(remark(
        source,
        None,
        format!("after {MOST_PAGES} pages no older ones were read"),
    ));
    found
}

/// Makes the programme and its episodes, as far as they are not here yet.
pub async fn take_over(
    app: &App,
    into: &Into,
    source: &str,
    podcast: &Podcast,
    now: Timestamp,
) -> lw_store::Result<TakenOver> {
    let mut taken = TakenOver { report: Report::default(), missing: vec![], cover: None };
    let Known { programme, key, is_new, problems } = programme(app, into, source, podcast, now).await?;
    let say = |line, message| remark(source, line, message);
    taken.report.problems.extend(problems.into_iter().map(|it| say(None, it)));
    if is_new {
        let feed = format!("{}{}feed.xml", into.edition.url(&app.public_url, ""), programme.path());
        let (id, title, guid) = (programme.id.clone(), programme.title.clone(), programme.guid.clone());
        taken.report.programme = Some(MadeProgramme { id, title, guid, feed });
    } else {
        taken
            .report
            .skipped
            .push(say(None, format!("the programme was taken over before, as {}", programme.id)));
    }
    if programme.picture_id.is_none() {
        taken.cover = podcast.cover.clone().map(|it| (programme.id.clone(), it));
    }
    // Oldest first: then their ids are in the order in which they were out.
    let mut spoken = Vec::new();
    for it in podcast.episodes.iter().rev() {
        taken.report.found += 1;
        let is_made = one(app, into, source, (&programme.id, &key), it, now, &mut taken).await?;
        if is_made && it.has_transcript {
            spoken.push(it);
        }
    }
    // One line, however many they are: what to do is the same for all.
    if let Some(last) = spoken.last() {
        let message = format!(
            "transcripts of {} episodes (podcast:transcript), the last of them “{}”, were not taken over: \
             save their files before their host is left",
            spoken.len(),
            last.title
        );
        taken.report.problems.push(remark(source, Some(last.line), message));
    }
    Ok(taken)
}

/// A page of a feed, and where it was in the end.
async fn fetch(app: &App, address: &str) -> Result<(Vec<u8>, String), String> {
    let answer = app.fetch.ask(Method::GET, address, podcast::MOST_BYTES + 1).await;
    let answer = answer.map_err(|failure| format!("the feed cannot be fetched: {failure}"))?;
    match answer.status {
        200 => Ok((answer.body, answer.address.into())),
        status => Err(format!("the feed cannot be fetched: its host answers {status}")),
    }
}

/// Adds a page of the feed; gives the address of the next older one.
fn add(found: &mut Found, at: &str, page: podcast::Reading) -> Option<String> {
    let say = |it: Problem| remark(at, it.line, it.message);
    found.report.skipped.extend(page.skipped.into_iter().map(say));
    found.report.problems.extend(page.problems.into_iter().map(say));
    let page = page.podcast?;
    let older = page.older.clone();
    match &mut found.podcast {
        None => found.podcast = Some(page),
        Some(podcast) => {
            let is_new = |it: &Episode| podcast.episodes.iter().all(|known| known.guid != it.guid);
            let episodes: Vec<Episode> = page.episodes.into_iter().filter(is_new).collect();
            // One that leads in circles has nothing new.
            if episodes.is_empty() {
                return None;
            }
            podcast.episodes.extend(episodes);
        }
    }
    older
}

/// One episode: made, which is what is returned, or known from before; its sound
/// may be missing either way.
async fn one(
    app: &App,
    into: &Into,
    source: &str,
    (programme, key): (&Id, &str),
    it: &Episode,
    now: Timestamp,
    taken: &mut TakenOver,
) -> lw_store::Result<bool> {
    let key = format!("{key}:{}", BlobHash::of(it.guid.as_bytes()));
    let (edition, section, programme) = (into.edition.id.clone(), into.section.clone(), programme.clone());
    let (lang, sent) = (into.edition.language.clone(), it.clone());
    let done = app.db.change::<_, Error>(move |change| {
        Box::pin(async move {
            match stories::queries::by_import_key(change, &key).await? {
                Some(story) => Ok((story.id, None)),
                None => make(change, (&edition, &lang, section), &programme, &key, &sent, now).await,
            }
        })
    });
    let (story, made) = done.await?;
    let say = |message: String| remark(source, Some(it.line), message);
    let is_made = made.is_some();
    match made {
        Some(made) => {
            taken.report.problems.extend(made.problems.into_iter().map(say));
            taken.report.skipped.extend(others(it).map(say));
            taken.report.made.push(summary(source, into, story.clone(), it, &made.document));
        }
        None => {
            taken.report.skipped.push(say(format!("“{}” was taken over before, as story {story}", it.title)))
        }
    }
    if let Some(clip) = silent_clip(app, &story).await? {
        let (line, title) = (it.line, it.title.clone());
        let (sound, chapters) = (it.sound.clone(), it.chapters.clone());
        taken.missing.push(Missing { story, clip, line, title, sound, chapters });
    }
    Ok(is_made)
}

/// What becomes of those who have a part in an episode and do not make its words.
fn others(it: &Episode) -> Option<String> {
    let names: Vec<String> = it.others.iter().map(|(name, role)| format!("{name} ({role})")).collect();
    (!names.is_empty()).then(|| {
        format!(
            "“{}” has no byline of {}: name them in its text if readers are to know",
            it.title,
            names.join(", ")
        )
    })
}

/// The clip of a story, if it has no recording so far.
async fn silent_clip(app: &App, story: &Id) -> lw_store::Result<Option<Id>> {
    let Some(revision) = stories::queries::newest(&app.db, story).await? else { return Ok(None) };
    let Some(id) = revision.clip_id else { return Ok(None) };
    let clip = clips::queries::by_id(&app.db, &id).await?;
    Ok(clip.filter(|it| it.original.is_none() && it.gone_at.is_none()).map(|it| it.id))
}

struct Made {
    document: Document,
    problems: Vec<String>,
}

async fn make(
    change: &mut Change,
    (edition, lang, section): (&str, &Lang, Option<Id>),
    programme: &Id,
    key: &str,
    it: &Episode,
    now: Timestamp,
) -> lw_store::Result<(Id, Option<Made>)> {
    let mut problems = Vec::new();
    let subtitle = it.subtitle.as_ref().map(|it| one_line(&document(it, lang).to_plain(), it.len()));
    let document = document(&it.text, lang);
    if document.words() == 0 {
        problems.push(format!("“{}” has no text: it needs a sentence before it can be published", it.title));
    }
    if it.is_blocked {
        problems.push(format!(
            "“{}” is hidden from directories where it was (itunes:block): publish it only if everybody may hear it",
            it.title
        ));
    }
    let bylines = bylines_of(change, edition, &it.people, now).await?;
    let clip = Clip::new(&it.title, it.sound.duration, now);
    clips::add(change, &clip).await?;
    let story = draft::create(change, edition, None, Some(key), WHO, now).await?;
    match it.published {
        Some(at) => stories::queries::note_elsewhere(change, &story.id, at).await?,
        None => problems.push(format!("“{}” has no date: it gets the one of its publication here", it.title)),
    }
    let draft = Draft {
        headline: it.title.clone(),
        standfirst: subtitle.filter(|line| !document.to_plain().starts_with(line.as_str())),
        section,
        bylines,
        clip: Some(clip.id),
        document: document.clone(),
        ..Draft::default()
    };
    match draft::save(change, &story.id, &draft, WHO, now).await {
        Ok(_) => {}
        Err(BadVerb::Store(error)) => return Err(error),
        Err(other) => return Err(Error::Unreadable(other.to_string())),
    }
    join(change, (&story.id, edition), programme, it, &mut problems, now).await?;
    Ok((story.id, Some(Made { document, problems })))
}

/// Makes a story the programme's episode, under the name that apps know it by.
async fn join(
    change: &mut Change,
    (story, edition): (&Id, &str),
    programme: &Id,
    it: &Episode,
    problems: &mut Vec<String>,
    now: Timestamp,
) -> lw_store::Result<()> {
    let number = |number: Option<i64>| number.filter(|it| *it <= HIGHEST);
    let kind = it.kind.as_deref().filter(|kind| episode::KINDS.contains(kind));
    let bites = it.soundbites.iter();
    let bites = bites.map(|(start, length, title)| Soundbite {
        start: *start,
        length: *length,
        title: title.clone(),
    });
    let mut wanted = episode::Wanted {
        programme: Some(programme.clone()),
        season: number(it.season),
        number: number(it.number),
        kind: kind.unwrap_or(episode::KINDS[0]).to_owned(),
        is_explicit: it.is_explicit,
        soundbites: bites.collect(),
    };
    loop {
        let place = (story, edition);
        match episode::set(change, place, 0, wanted.clone(), Some(&it.guid), WHO, now).await {
            Ok(()) => return Ok(()),
            Err(BadEpisode::Store(error)) => return Err(error),
            Err(bad @ (BadEpisode::Soundbites | BadEpisode::Doubled)) if !wanted.soundbites.is_empty() => {
                wanted.soundbites.clear();
                problems.push(format!("the soundbites of “{}” were left out: {bad}", it.title));
            }
            Err(other) => return Err(Error::Unreadable(other.to_string())),
        }
    }
}

fn summary(source: &str, into: &Into, id: Id, it: &Episode, document: &Document) -> MadeStory {
    MadeStory {
        id,
        source: source.to_owned(),
        edition: into.edition.id.clone(),
        headline: it.title.clone(),
        published: it.published.map(Timestamp::iso),
        words: document.words(),
        blocks: document.content.len(),
        quotations: vec![],
        picture: None,
        clip: Some(FoundClip {
            duration_ms: it.sound.duration.map(lw_base::Duration::millis),
            address: Some(it.sound.address.clone()),
        }),
    }
}

fn remark(source: &str, line: Option<usize>, message: String) -> Remark {
    Remark { source: source.to_owned(), line, message }
}
