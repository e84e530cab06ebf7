//! The sample's pictures and sounds.

use anyhow::Result;
use lw_base::{Duration, Timestamp};
use lw_library::{clips, pictures};
use lw_store::{BlobHash, Blobs, Change};

use super::stories::Places;
use super::{Failed, Made, files};

/// Files that are kept and not yet recorded.
pub struct Library {
    pictures: Vec<(String, files::Picture, Vec<Kept>)>,
    clips: Vec<(String, files::Clip, Vec<Kept>)>,
}

impl Library {
    /// The widest file of a picture, and how wide it is.
    pub fn largest(&self, picture: &str) -> Option<(&BlobHash, u32)> {
        let (_, it, kept) = self.pictures.iter().find(|(name, ..)| name == picture)?;
        let file = it.files.iter().zip(kept).max_by_key(|(file, _)| file.width)?;
        Some((&file.1.hash, file.0.width))
    }
}

struct Kept {
    hash: BlobHash,
    bytes: usize,
}

/// Keeps all files.
pub async fn keep(blobs: &Blobs) -> Result<Library> {
    let mut library = Library { pictures: vec![], clips: vec![] };
    for (name, picture) in files::described::<files::Picture>("pictures/")? {
        let mut kept = Vec::new();
        for file in &picture.files {
            kept.push(put(blobs, &format!("pictures/{}", file.file)).await?);
        }
        library.pictures.push((name, picture, kept));
    }
    for (name, clip) in files::described::<files::Clip>("clips/")? {
        let mut kept = Vec::new();
        for file in &clip.files {
            kept.push(put(blobs, &format!("clips/{}", file.file)).await?);
        }
        library.clips.push((name, clip, kept));
    }
    Ok(library)
}

async fn put(blobs: &Blobs, path: &str) -> Result<Kept> {
    let bytes = files::bytes(path)?;
    Ok(Kept { bytes: bytes.len(), hash: blobs.put(bytes).await? })
}

/// Records pictures and clips.
pub async fn record(
    change: &mut Change,
    library: &Library,
    now: Timestamp,
    places: &mut Places,
    made: &mut Made,
) -> Result<(), Failed> {
    for (name, it, kept) in &library.pictures {
        let mut picture = pictures::Picture::new(it.credit.clone(), it.archive.is_some(), now);
        picture.archive_date = it.archive.as_ref().and_then(|archive| archive.date.clone());
        picture.archive_place = it.archive.as_ref().and_then(|archive| archive.place.clone());
        pictures::add(change, &picture, now).await?;
        for (file, kept) in it.files.iter().zip(kept) {
            let mime = "image/jpeg".to_owned();
            Blobs::note(change, &kept.hash, kept.bytes, &mime, now).await?;
            let blob = kept.hash.clone();
            let (width, height) = (file.width, file.height);
            let shape = pictures::Shape::Whole.key().to_owned();
            let rendition = pictures::Rendition { shape, width, height, blob, mime };
            pictures::add_rendition(change, &picture.id, &rendition).await?;
        }
        places.pictures.insert(name.clone(), picture.id);
        made.pictures += 1;
    }
    for (name, it, kept) in &library.clips {
        places.timings.insert(name.clone(), it.timings.clone());
        places.clips.insert(name.clone(), record_clip(change, it, kept, now).await?);
        made.clips += 1;
    }
    Ok(())
}

async fn record_clip(
    change: &mut Change,
    it: &files::Clip,
    kept: &[Kept],
    now: Timestamp,
) -> Result<lw_base::Id, Failed> {
    let duration: Duration = it.duration_ms;
    let clip = clips::Clip::new(&it.title, Some(duration), now);
    clips::add(change, &clip).await?;
    for (file, kept) in it.files.iter().zip(kept) {
        Blobs::note(change, &kept.hash, kept.bytes, &file.mime, now).await?;
        let rendition = clips::Rendition {
            bitrate: file.bitrate,
            mime: file.mime.clone(),
            is_low: file.low,
            blob: kept.hash.clone(),
            bytes: i64::try_from(kept.bytes).unwrap_or(i64::MAX),
            version: 0,
            loudness: None,
            peak: None,
            target_loudness: None,
            target_peak: None,
        };
        clips::add_rendition(change, &clip.id, &rendition).await?;
    }
    Ok(clip.id)
}
