//! A clip's files are made: the recording is measured once, then there is a
//! file in each quality, recorded as soon as it is there.

use std::path::PathBuf;
use std::sync::Arc;

use lw_base::{Duration, Event, Id};
use lw_media::child;
use lw_media::sound::{
    self, Artwork, Cut, Failure, Loudness, Measured, Probed, QUALITIES, Quality, Rendered, Tags, Target,
};
use lw_station::editions::{self, Edition};
use lw_store::jobs::Job;
use lw_store::jobs::progress::{Progress, Undone};
use lw_store::{BlobHash, Blobs, Error};
use lw_web::{App, pages};
use tokio::runtime::Handle;

use super::change::moved;
use super::{Chapter, Clip, Recording, Rendition, queries, refusal_key};
use crate::logos;

/// Thousandths of the work that it takes to measure the recording.
const MEASURING: u32 = 150;

/// Makes the files that are missing.
pub(super) async fn make(app: &App, mut clip: Clip, job: &Job, progress: &Progress) -> Result<(), Undone> {
    let Some(original) = clip.original.clone() else { return Ok(()) };
    if clip.refusal.take().is_some() {
        forgive(app, &clip).await?;
    }
    // Each run has a file of its own: another may make the same clip before this one hears
    // that it is to stop.
    let work = Id::new(app.clock.now());
    let made = files(app, &mut clip, app.originals.file(&original), &work, progress).await;
    if let Err(error) = app.incoming.remove(&work).await {
        // It is tidied away with uploads, as what a kill leaves.
        tracing::warn!(%error, clip.id = %clip.id, "a file of the work on a clip could not be removed");
    }
    let refusal = match made {
        Ok(()) => return Ok(()),
        Err(NotMade::Undone(undone)) => return Err(undone),
        Err(NotMade::Sound(Failure::Refused(refusal))) => refusal,
        // A machine that has much to do has less another time.
        Err(NotMade::Sound(Failure::Suspected(refusal))) if job.is_last_try() => refusal,
        // It is there once somebody has installed it, and the job is tried again then.
        Err(NotMade::Sound(Failure::Child(child::Failure::Missing(_)))) => {
            return Err(Undone::Refused("desk-clip-no-program"));
        }
        Err(NotMade::Sound(failure)) => return Err(Undone::Broken(failure.into())),
    };
    refuse(app, clip, refusal_key(refusal)).await
}

/// Somebody asks again: what was said of the recording holds no more.
async fn forgive(app: &App, clip: &Clip) -> Result<(), Undone> {
    let (id, now) = (clip.id.clone(), app.clock.now());
    let change = app.db.change::<_, Error>(move |change| {
        Box::pin(async move {
            queries::forgive(change, &id).await?;
            pages::announce(change, &Event::ClipChanged { clip: id }, now).await
        })
    });
    Ok(change.await?)
}

/// Says why nothing can be made of the recording.
async fn refuse(app: &App, clip: Clip, key: &'static str) -> Result<(), Undone> {
    let now = app.clock.now();
    let change = app.db.change::<_, Error>(move |change| {
        Box::pin(async move {
            if queries::refuse(change, &clip.id, clip.version, key).await? {
                pages::announce(change, &Event::ClipChanged { clip: clip.id }, now).await?;
            }
            Ok(())
        })
    });
    change.await?;
    Err(Undone::Refused(key))
}

/// Why files were not made.
enum NotMade {
    Sound(Failure),
    Undone(Undone),
}

impl From<Failure> for NotMade {
    fn from(failure: Failure) -> Self {
        Self::Sound(failure)
    }
}

impl From<Undone> for NotMade {
    fn from(undone: Undone) -> Self {
        Self::Undone(undone)
    }
}

impl From<Error> for NotMade {
    fn from(error: Error) -> Self {
        Self::Undone(error.into())
    }
}

/// Leaves in `clip` what became of it when its recording was measured.
async fn files(
    app: &App,
    clip: &mut Clip,
    from: PathBuf,
    work: &Id,
    progress: &Progress,
) -> Result<(), NotMade> {
    progress.step("desk-clip-step-measure");
    let recording = queries::recording(&app.db, &clip.id).await?.filter(is_measured);
    let (file, known) = (from.clone(), recording.map(measured_of));
    let is_known = known.is_some();
    let heard = progress.programs_aside(move |_| async move {
        let probed = sound::probe(&file).await?;
        let measured = match known {
            Some(known) => known,
            None => sound::measure(&file, &probed).await?,
        };
        Ok::<_, Failure>((probed, measured))
    });
    let (probed, measured) = heard.await??;
    if !is_known {
        *clip = note(app, clip, &probed, &measured).await?;
    }
    let clip = &*clip;
    progress.step("desk-clip-step-render");
    progress.set(MEASURING);
    let there = queries::renditions(&app.db, &clip.id).await?;
    let of = |quality: &Quality| {
        there
            .iter()
            .any(|it| it.version == clip.version && it.bitrate == quality.bitrate && it.mime == quality.mime)
    };
    let source = Arc::new(Source::of(app, clip, from, (probed, measured), progress).await?);
    let whole = u64::from(QUALITIES.iter().map(|it| it.bitrate).sum::<u32>());
    let mut before = 0;
    for quality in &QUALITIES {
        // Larger files take longer.
        let far = move |part: u32| {
            let done = before + u64::from(quality.bitrate) * u64::from(part) / 1_000;
            MEASURING + u32::try_from(done * u64::from(1_000 - MEASURING) / whole).unwrap_or(0)
        };
        if !of(quality) {
            one(app, clip, &source, quality, work, far, progress).await?;
            progress.kept();
        }
        before += u64::from(quality.bitrate);
    }
    Ok(())
}

/// What a clip's files are made of.
struct Source {
    from: PathBuf,
    probed: Probed,
    measured: Measured,
    cut: Cut,
    title: String,
    station: String,
    chapters: Vec<sound::Chapter>,
    artwork: Option<Artwork>,
    level: Option<Target>,
}

impl Source {
    async fn of(
        app: &App,
        clip: &Clip,
        from: PathBuf,
        (probed, measured): (Probed, Measured),
        progress: &Progress,
    ) -> Result<Self, NotMade> {
        let edition = match &clip.edition {
            Some(edition) => editions::queries::by_id(&app.db, edition).await?,
            None => None,
        };
        // What begins after the end is left out where they are written: how long this version
        // is going to be nobody has noted yet.
        let chapters = queries::chapters(&app.db, &clip.id).await?.into_iter();
        Ok(Self {
            from,
            cut: clip.is_trimmed.then_some(measured.heard),
            title: clip.title.clone(),
            station: app.station().to_string(),
            chapters: chapters.map(|it| sound::Chapter { start: it.start, title: it.title }).collect(),
            level: edition.as_ref().filter(|_| clip.is_levelled).map(level),
            artwork: match &edition {
                Some(edition) => artwork(app, edition, progress).await?,
                None => None,
            },
            probed,
            measured,
        })
    }

    fn tags(&self) -> Tags<'_> {
        let artwork = self.artwork.as_ref();
        Tags { title: &self.title, station: &self.station, chapters: &self.chapters, artwork }
    }
}

/// How loud an edition wants its clips.
fn level(edition: &Edition) -> Target {
    Target { loudness: edition.loudness as f64, peak: edition.peak as f64 }
}

/// The edition's logo as its clips carry it. A sound is made without it where it cannot be read.
async fn artwork(app: &App, edition: &Edition, progress: &Progress) -> Result<Option<Artwork>, NotMade> {
    let Some(file) = logos::file(&app.db, edition).await? else { return Ok(None) };
    let read = tokio::fs::read(app.blobs.file(&file.blob)).await;
    let read = read.inspect_err(|error| tracing::warn!(%error, edition.id, "an edition's logo is not there"));
    let Ok(bytes) = read else { return Ok(None) };
    let handle = Handle::current();
    let made = progress.aside(move |_| handle.block_on(Artwork::of(&bytes))).await?;
    let warn = |refusal: &_| tracing::warn!(?refusal, edition.id, "an edition's logo cannot be read");
    Ok(made.inspect_err(warn).ok())
}

/// Makes one file, keeps it and records it; `far` says how far the whole work is then.
async fn one(
    app: &App,
    clip: &Clip,
    source: &Arc<Source>,
    quality: &'static Quality,
    work: &Id,
    far: impl Fn(u32) -> u32 + Send + 'static,
    progress: &Progress,
) -> Result<(), NotMade> {
    let into = app.incoming.file(work);
    let (it, file) = (source.clone(), into.clone());
    let made = progress.programs_aside(move |progress| async move {
        let mut hear = move |part| progress.set(far(part));
        let Source { from, probed, measured, cut, level, .. } = &*it;
        sound::render(from, probed, measured, *cut, quality, *level, it.tags(), &file, &mut hear).await
    });
    let made = made.await??;
    let hash = BlobHash::of_file(&into).await?;
    app.blobs.take(&into, &hash).await?;
    let bytes = tokio::fs::metadata(&into).await.map_err(Failure::File)?.len();
    app.incoming.remove(work).await?;
    record(app, clip, quality, source.level, made, (hash, bytes)).await
}

async fn record(
    app: &App,
    clip: &Clip,
    quality: &Quality,
    level: Option<Target>,
    made: Rendered,
    (blob, bytes): (BlobHash, u64),
) -> Result<(), NotMade> {
    let rendition = Rendition {
        bitrate: quality.bitrate,
        mime: quality.mime.to_owned(),
        is_low: quality.bitrate == QUALITIES[0].bitrate,
        blob,
        bytes: bytes.cast_signed(),
        version: clip.version,
        loudness: made.loudness.map(|it| hundredths(it.integrated)),
        peak: made.loudness.map(|it| hundredths(it.peak)),
        target_loudness: level.map(|it| it.loudness as i64),
        target_peak: level.map(|it| it.peak as i64),
    };
    let (id, version, mime, now) = (clip.id.clone(), clip.version, quality.mime, app.clock.now());
    let change = app.db.change::<_, Error>(move |change| {
        Box::pin(async move {
            // Somebody may have changed the clip meanwhile: then this file is of the past.
            if queries::has_version(change, &id, version).await? {
                Blobs::note(change, &rendition.blob, usize::try_from(bytes).unwrap_or(usize::MAX), mime, now)
                    .await?;
                queries::put_rendition(change, &id, &rendition).await?;
                // It may have been taken away meanwhile.
                queries::put_files_away(change, &id).await?;
                queries::lasts(change, &id, made.duration).await?;
                pages::announce(change, &Event::ClipChanged { clip: id }, now).await?;
            }
            Ok(())
        })
    });
    Ok(change.await?)
}

/// Keeps what was measured, and what the recording says of itself where
/// nobody has said anything yet. Returns the clip as it is then.
async fn note(app: &App, clip: &Clip, probed: &Probed, measured: &Measured) -> Result<Clip, NotMade> {
    let recording = Recording {
        kind: probed.kind.name().to_owned(),
        is_film: probed.is_film,
        channels: probed.channels,
        rate: probed.rate,
        length: measured.duration,
        heard_from: measured.heard.0,
        heard_to: measured.heard.1,
        loudness: measured.loudness.map(|it| hundredths(it.integrated)),
        as_one: measured.as_one.map(hundredths),
        peak: measured.loudness.map(|it| hundredths(it.peak)),
        range: measured.loudness.map(|it| hundredths(it.range)),
        waveform: measured.waveform.clone(),
        tracks: Some(probed.tracks),
        alone: measured.alone,
        said: probed.cut_off(measured.duration),
        measured: 0,
    };
    let (id, title) = (clip.id.clone(), probed.title.clone());
    // Nobody hears what comes after the end.
    let chapters = probed.chapters.iter().filter(|it| it.start < measured.duration);
    let chapters: Vec<_> = chapters.map(|it| Chapter { start: it.start, title: it.title.clone() }).collect();
    let change = app.db.change::<_, Error>(move |change| {
        Box::pin(async move {
            // Another run that measured the same waits here for the clip.
            queries::lasts(change, &id, recording.length).await?;
            let is_first = queries::recording_in(change, &id).await?.is_none();
            queries::put_recording(change, &id, &recording).await?;
            let Some(clip) = queries::by_id_in(change, &id).await? else { return Ok(()) };
            if clip.version == 0 {
                queries::put_chapters(change, &id, &chapters).await?;
                if let Some(title) = title {
                    queries::rename(change, &id, &title).await?;
                }
            } else if is_first && !chapters.is_empty() && queries::chapters_in(change, &id).await?.is_empty()
            {
                // It has its title from an import, or from somebody, and no chapters so far.
                let is_cut = clip.is_trimmed;
                let chapters = if is_cut { moved(chapters, recording.heard_from, true) } else { chapters };
                queries::put_chapters(change, &id, &chapters).await?;
                // Who has the form open from before must not empty them unseen.
                queries::renew(change, &id, &clip.changed_by).await?;
            }
            Ok(())
        })
    });
    change.await?;
    Ok(queries::by_id(&app.db, &clip.id).await?.unwrap_or_else(|| clip.clone()))
}

/// Whether all is known of a recording. Of a short one nobody knew how loud it is before that
/// could be measured.
fn is_measured(it: &Recording) -> bool {
    it.tracks.is_some() && (it.loudness.is_some() || it.length >= sound::BLOCK)
}

fn measured_of(it: Recording) -> Measured {
    let real = |hundredths: i64| hundredths as f64 / 100.0;
    let loudness = match (it.loudness, it.peak, it.range) {
        (Some(integrated), Some(peak), Some(range)) => {
            Some(Loudness { integrated: real(integrated), peak: real(peak), range: real(range) })
        }
        _ => None,
    };
    let as_one = it.as_one.map(real);
    let heard: (Duration, Duration) = (it.heard_from, it.heard_to);
    Measured { duration: it.length, loudness, as_one, alone: it.alone, heard, waveform: it.waveform }
}

fn hundredths(value: f64) -> i64 {
    // A silent peak is minus infinity, which this makes a very low one.
    (value.clamp(-200.0, 200.0) * 100.0).round() as i64
}
