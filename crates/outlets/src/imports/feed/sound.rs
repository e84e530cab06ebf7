//! The sound of a podcast that was taken over, and its cover: fetched from
//! where they are, through the one way out, and kept as originals; jobs make
//! the files of them. A line that breaks is taken up again where it broke.

use std::path::Path;
use std::time::Duration as Wait;

use lw_base::Id;
use lw_formats::podcast::{self, Sound};
use lw_library::clips::{self, Chapter, Given};
use lw_library::pictures;
use lw_library::uploads::{self, Kept, Kind, Untaken};
use lw_newsroom::programmes;
use lw_newsroom::stories::{self, BadVerb};
use lw_store::{Error, Piece};
use lw_web::App;
use lw_web::fetch::{Failure, Method};

use super::super::{Into, WHO};

/// The largest list of chapters, in bytes.
const MOST_CHAPTERS: usize = 1_000_000;
/// How often a line may break without anything coming over it.
const MOST_BREAKS: u32 = 5;

/// Sound that is not here yet.
#[derive(Clone, Debug)]
pub struct Missing {
    /// The story that plays it.
    pub story: Id,
    /// The clip that it is for.
    pub clip: Id,
    /// The line of its episode in the feed.
    pub line: usize,
    /// What it is called.
    pub title: String,
    /// Where it is.
    pub sound: Sound,
    /// The address of its chapters.
    pub chapters: Option<String>,
}

/// Why sound was not fetched.
#[derive(Debug, thiserror::Error)]
pub enum Unfetched {
    /// Its host cannot be asked.
    #[error("{0}")]
    Failure(#[from] Failure),
    /// Its host answers something else.
    #[error("its host answers {0}")]
    Status(u16),
    /// Its host breaks off again and again.
    #[error("the line broke {MOST_BREAKS} times")]
    Broken,
    /// It is larger than the station takes.
    #[error("it is larger than the {0} MB that `[media]` lets in")]
    Large(u64),
    /// It is not what it should be.
    #[error("what its host sends is no sound that can be read")]
    NotSound,
    /// The edition has the same recording, and nobody is to hear it.
    #[error(
        "it is the recording of clip {0}, which was taken away: bring it back, then choose it in the story"
    )]
    Gone(Id),
    /// The story cannot be changed.
    #[error("{0}")]
    Unplayed(BadVerb),
    /// Somebody was quicker.
    #[error("another command fetches it, or somebody chose another recording meanwhile")]
    Taken,
    /// The store refused.
    #[error(transparent)]
    Store(#[from] Error),
}

impl From<Untaken> for Unfetched {
    fn from(untaken: Untaken) -> Self {
        match untaken {
            Untaken::Refused(_) => Self::NotSound,
            Untaken::Store(error) => Self::Store(error),
        }
    }
}

/// What is to be said of sound that is here now.
#[derive(Debug, Default)]
pub struct Fetched {
    /// What did not come with it, or is to be done.
    pub problem: Option<String>,
    /// Why it was not kept another time.
    pub skipped: Option<String>,
}

/// Fetches the sound of an episode; `came` is told how many bytes are here.
pub async fn fetch(
    app: &App,
    into: &Into,
    missing: &Missing,
    came: &mut (dyn FnMut(u64) + Send),
) -> Result<Fetched, Unfetched> {
    let (edition, now) = (into.edition.id.clone(), app.clock.now());
    // Sound without its chapters is better than none.
    let (chapters, problem) = match chapters(app, missing).await {
        Ok(chapters) => (chapters, None),
        Err(why) => (vec![], Some(unchaptered(missing, &why))),
    };
    let (clip, name) = (missing.clip.clone(), missing.title.clone());
    let most = app.limits.recording;
    take(app, &missing.clip, &missing.sound.address, most, came, async |kept| {
        if kept.kind != Kind::Recording {
            return Err(Unfetched::NotSound);
        }
        let given = app.db.change::<_, Error>(move |change| {
            Box::pin(async move {
                uploads::note(change, &kept, now).await?;
                let arrived = kept.arrived(&name, &edition, WHO);
                clips::give_recording(change, &clip, &arrived, chapters, now).await
            })
        });
        match given.await? {
            Given::Taken => Ok(Fetched { problem, skipped: None }),
            Given::Not => Err(Unfetched::Taken),
            Given::Known(other) => play(app, missing, other).await,
        }
    })
    .await
}

fn unchaptered(missing: &Missing, why: &str) -> String {
    format!(
        "the chapters of “{}” were not taken over: {why}; write them on the page of clip {} unless its sound brings its own",
        missing.title, missing.clip
    )
}

/// Has the story play the clip that the edition has of the same recording.
async fn play(app: &App, missing: &Missing, known: Id) -> Result<Fetched, Unfetched> {
    let is_gone = clips::queries::by_id(&app.db, &known).await?.is_none_or(|it| it.gone_at.is_some());
    if is_gone {
        return Err(Unfetched::Gone(known));
    }
    let clips = (&missing.clip, &known);
    let is_played = stories::keep::play(&app.db, &missing.story, clips, WHO, app.clock.now()).await;
    match is_played {
        Ok(true) => {}
        Ok(false) => return Err(Unfetched::Taken),
        Err(BadVerb::Store(error)) => return Err(error.into()),
        Err(other) => return Err(Unfetched::Unplayed(other)),
    }
    let is_public = stories::queries::live(&app.db, &missing.story).await?.is_some();
    let to_do = format!("“{}” is public without its sound: publish it again", missing.title);
    Ok(Fetched {
        problem: is_public.then_some(to_do),
        skipped: Some(format!(
            "“{}” plays clip {known}, which is of the same recording, with the chapters of that",
            missing.title
        )),
    })
}

/// Fetches the cover of a programme that has none.
pub async fn fetch_cover(app: &App, into: &Into, programme: &Id, address: &str) -> Result<(), Unfetched> {
    let (edition, programme, now) = (into.edition.id.clone(), programme.clone(), app.clock.now());
    let id = Id::new(now);
    let name = address.rsplit('/').next().unwrap_or_default().to_owned();
    take(app, &id, address, app.limits.picture, &mut |_| {}, async |kept| {
        if kept.kind != Kind::Picture {
            return Err(Unfetched::NotSound);
        }
        let done = app.db.change::<_, Unfetched>(move |change| {
            Box::pin(async move {
                uploads::note(change, &kept, now).await?;
                let subject = pictures::take_in(change, &kept.arrived(&name, &edition, WHO), now).await?;
                let picture = subject.split_once(':').and_then(|(_, id)| id.parse().ok());
                let chosen =
                    programmes::change::choose_picture(change, &programme, None, picture.as_ref(), WHO, now);
                match chosen.await {
                    Err(programmes::BadProgramme::Store(error)) => Err(error.into()),
                    // Somebody chose one meanwhile.
                    Ok(()) | Err(_) => Ok(()),
                }
            })
        });
        done.await
    })
    .await
}

/// Brings a file in, keeps it as an original and hands it on.
async fn take<T>(
    app: &App,
    id: &Id,
    address: &str,
    most: u64,
    came: &mut (dyn FnMut(u64) + Send),
    hand_on: impl AsyncFnOnce(Kept) -> Result<T, Unfetched>,
) -> Result<T, Unfetched> {
    // What a command that was ended has left of it cannot be gone on with:
    // nobody knows whether its host has the same file still.
    let file = app.incoming.file(id);
    if !tokio::fs::try_exists(&file).await.map_err(Error::from)? {
        app.incoming.begin(id, 0).await?;
    }
    let Some(mut piece) = app.incoming.hold(id).await? else { return Err(Unfetched::Taken) };
    let done = bring_in(app, &mut piece, &file, address, most, came, hand_on).await;
    app.incoming.remove(id).await?;
    done
}

async fn bring_in<T>(
    app: &App,
    piece: &mut Piece,
    file: &Path,
    address: &str,
    most: u64,
    came: &mut (dyn FnMut(u64) + Send),
    hand_on: impl AsyncFnOnce(Kept) -> Result<T, Unfetched>,
) -> Result<T, Unfetched> {
    piece.go_on(0).await?;
    let (mut version, mut breaks) = (None, 0);
    loop {
        let before = piece.at();
        match go_on(app, piece, address, &mut version, most, came).await {
            Ok(()) => break,
            Err(Unfetched::Failure(Failure::Silent)) => {
                breaks = if piece.at() > before { 1 } else { breaks + 1 };
                if breaks > MOST_BREAKS {
                    return Err(if piece.at() == 0 { Failure::Silent.into() } else { Unfetched::Broken });
                }
                tokio::time::sleep(Wait::from_millis(200) * breaks).await;
            }
            Err(other) => return Err(other),
        }
    }
    let bytes = piece.keep().await?;
    hand_on(uploads::keep(app, file, bytes).await?).await
}

/// Takes what comes until it ends or breaks.
async fn go_on(
    app: &App,
    piece: &mut Piece,
    address: &str,
    version: &mut Option<String>,
    most: u64,
    came: &mut (dyn FnMut(u64) + Send),
) -> Result<(), Unfetched> {
    let large = || Unfetched::Large(most / 1_000_000);
    let mut download = app.fetch.download(address, piece.at(), version.as_deref()).await?;
    if !matches!(download.status, 200 | 206) || download.from > piece.at() {
        return Err(Unfetched::Status(download.status));
    }
    if download.bytes.is_some_and(|bytes| bytes > most) {
        return Err(large());
    }
    piece.keep().await?;
    piece.go_on(download.from).await?;
    version.clone_from(&download.version);
    while let Some(bytes) = download.piece().await? {
        if piece.at() + bytes.len() as u64 > most {
            return Err(large());
        }
        piece.write(&bytes).await?;
        came(piece.at());
    }
    // One that ends before its end has broken off.
    match download.bytes {
        Some(bytes) if piece.at() < bytes => Err(Failure::Silent.into()),
        _ => Ok(()),
    }
}

/// The chapters beside an episode's sound; why there are none, where there should be.
async fn chapters(app: &App, missing: &Missing) -> Result<Vec<Chapter>, String> {
    let Some(address) = &missing.chapters else { return Ok(vec![]) };
    let answer = app.fetch.ask(Method::GET, address, MOST_CHAPTERS).await.map_err(|why| why.to_string())?;
    if answer.status != 200 {
        return Err(format!("their host answers {}", answer.status));
    }
    let chapters = podcast::read_chapters(&answer.body);
    if chapters.is_empty() {
        return Err("their file has none that can be read".to_owned());
    }
    Ok(chapters.into_iter().map(|(start, title)| Chapter { start, title }).collect())
}
