//! The page as readers will get it: made, compressed as the front does it, and
//! counted. Then how long a 2G line takes until it can be read: the line that
//! browsers call `2g` in the Network Information API (WICG), 70 kbit/s with
//! 1.4 s to the server and back, and a reader whose phone knows nothing of us:
//! a name to look up, a connection, its encryption, the request.

use std::collections::BTreeSet;

use lw_base::Id;
use lw_library::pictures::{Format, Shape};
use lw_library::{clips, pictures};
use lw_web::{App, Error, pages};

use super::{Finding, Kind, Says, Subject};
use crate::stories::site;

/// Bits a second.
const RATE: f64 = 70_000.0;
/// Seconds to the server and back.
const ROUND: f64 = 1.4;
/// To and fro before the first byte of the page.
const ROUNDS: f64 = 4.0;
/// What a server may send at once (RFC 6928: ten segments of 1,460 bytes).
const AT_ONCE: usize = 14_600;
/// Pixels across a small phone: 360 of its own, each of two.
const PHONE: u32 = 720;

pub(super) async fn find(app: &App, it: &Subject<'_>) -> Result<Vec<Finding>, Error> {
    let page = site::preview(app, it.edition, it.story, it.revision).await?;
    let bytes = pages::sent_size(&page);
    let kind = if bytes > AT_ONCE { Kind::Weight } else { Kind::WeightFact };
    let mut found = vec![
        Finding::new(kind, super::BODY)
            .saying("size", Says::Bytes(bytes as i64))
            .saying("seconds", Says::Number((ROUNDS * ROUND + seconds(bytes as f64)).ceil())),
    ];
    let (count, bytes) = pictures(app, it).await?;
    if count > 0 {
        let more = Says::Number(seconds(bytes as f64).ceil());
        found.push(
            Finding::new(Kind::PictureFact, "picture_alt")
                .saying("count", Says::Number(f64::from(count)))
                .saying("size", Says::Bytes(bytes))
                .saying("seconds", more),
        );
    }
    if let Some(bytes) = sound(app, it).await? {
        found.push(Finding::new(Kind::SoundFact, super::BODY).saying("size", Says::Bytes(bytes)));
    }
    Ok(found)
}

/// How long the line takes for so many bytes.
fn seconds(bytes: f64) -> f64 {
    bytes * 8.0 / RATE
}

/// How many pictures it shows, and what a small phone takes of them: that of a
/// picture that comes twice is taken once.
async fn pictures(app: &App, it: &Subject<'_>) -> Result<(u32, i64), Error> {
    let in_text = it.draft.document.uses().pictures;
    let all: BTreeSet<&Id> =
        it.draft.picture.iter().chain(in_text.into_iter().map(|it| &it.picture)).collect();
    let (mut count, mut sum) = (0, 0);
    for id in all {
        if let Some(bytes) = picture(app, id).await? {
            (count, sum) = (count + 1, sum + bytes);
        }
    }
    Ok((count, sum))
}

/// The file of a picture that a small phone takes.
async fn picture(app: &App, id: &Id) -> Result<Option<i64>, Error> {
    let files = pictures::queries::renditions(&app.db, id).await?;
    // The best format that is there, as the page offers it.
    let formats = [Format::Avif, Format::WebP, Format::Jpeg];
    let of = |format| files.iter().filter(move |file| file.is(Shape::Whole, format));
    let file = formats
        .into_iter()
        .find_map(|format| of(format).find(|it| it.width >= PHONE).or_else(|| of(format).next_back()));
    let Some(file) = file else { return Ok(None) };
    let bytes = app.blobs.size(&file.blob).await.map_err(anyhow::Error::from)?;
    Ok(bytes.and_then(|bytes| i64::try_from(bytes).ok()))
}

/// The smallest file of the sound.
async fn sound(app: &App, it: &Subject<'_>) -> Result<Option<i64>, Error> {
    let Some(id) = &it.draft.clip else { return Ok(None) };
    let files = clips::queries::renditions(&app.db, id).await?;
    Ok(files.iter().map(|file| file.bytes).min())
}
