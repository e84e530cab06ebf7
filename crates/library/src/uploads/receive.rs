//! Bytes onto the disk: a piece of an upload, however its line ends.

use std::pin::pin;
use std::time::Duration;

use bytes::Bytes;
use futures::{Stream, StreamExt as _};
use lw_store::{Error, Piece};
use lw_web::App;
use tokio::time::{Instant, sleep_until, timeout};

use super::{BadUpload, State, Upload, complete, kind, note_kept, queries, refuse, take_in};

/// After so many bytes, what came is put on the disk for good.
const KEEP_BYTES: u64 = 4_000_000;
/// Or after so long.
const KEEP_EVERY: Duration = Duration::from_secs(5);
/// What is read of a piece that is not wanted, in bytes: who is answered in the
/// middle of sending sees a broken line and no answer.
const MOST_UNWANTED: usize = 8 * 1024 * 1024;
/// How long nothing may come before the line is given up, so that another may go on.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long nothing may come where another request of its owner waits to go on:
/// a line that is dead says nothing of it.
const QUIET: Duration = Duration::from_secs(1);
/// How long a request waits for a line that is not dead.
const TURN: Duration = Duration::from_secs(3);

/// Takes the piece of an upload that begins at byte `at`, and where it says so
/// how large the whole is; returns the upload as it is then, taken in if it is
/// whole. Goes on to the end of what was sent
/// also when nobody waits for the answer any more, so that a broken line keeps
/// what came over it.
pub async fn receive<E: Send + 'static>(
    app: &App,
    upload: Upload,
    at: i64,
    whole: Option<i64>,
    body: impl Stream<Item = Result<Bytes, E>> + Send + 'static,
) -> Result<Upload, BadUpload> {
    let app = app.clone();
    let done = tokio::spawn(async move {
        let grown = grow(&app, upload, at, whole, body).await?;
        if grown.is_whole() { Ok(take_in::take_in(&app, grown).await?) } else { Ok(grown) }
    });
    done.await.unwrap_or(Err(BadUpload::Store(Error::GivenUp)))
}

async fn grow<E>(
    app: &App,
    upload: Upload,
    at: i64,
    whole: Option<i64>,
    body: impl Stream<Item = Result<Bytes, E>>,
) -> Result<Upload, BadUpload> {
    let Some(mut piece) = app.incoming.take_over(&upload.id, TURN).await? else {
        pass_over(body).await;
        return Err(BadUpload::Held);
    };
    // Whoever held it before may have brought it further, or to its end.
    let upload = queries::by_id(&app.db, &upload.id).await?.ok_or(BadUpload::NotThere)?;
    if at != upload.kept {
        return Err(BadUpload::Offset(upload.kept));
    }
    if upload.state() != State::Open {
        return Ok(upload);
    }
    let upload = match whole {
        Some(bytes) => complete::declare(app, upload, bytes).await?,
        None => upload,
    };
    piece.go_on(at.cast_unsigned()).await?;
    let mut start = Vec::new();
    let (mut kept, mut since) = (piece.at(), Instant::now());
    let mut body = pin!(body);
    let ended = loop {
        let came = Instant::now();
        let is_dead = async {
            piece.wanted().await;
            sleep_until(came + QUIET).await;
        };
        let next = tokio::select! {
            biased;
            next = timeout(PATIENCE, body.next()) => next,
            () = is_dead => break Err(BadUpload::Held),
        };
        let bytes = match next {
            Ok(Some(Ok(bytes))) => bytes,
            Ok(None) => break Ok(()),
            Ok(Some(Err(_))) | Err(_) => break Err(BadUpload::Cut),
        };
        if piece.at() + bytes.len() as u64 > upload.bytes.cast_unsigned() {
            pass_over(body.as_mut()).await;
            break Err(BadUpload::TooMuch);
        }
        piece.write(&bytes).await?;
        if at == 0 && start.len() < kind::LOOKED_AT {
            start.extend_from_slice(&bytes);
            // What it is shows soon, or in all of its beginning; better then than after two gigabytes.
            if start.len() >= kind::LOOKED_AT || kind::of(&start).is_some() {
                let bytes = if upload.is_open_ended { upload.kept } else { upload.bytes };
                if let Err(why) = take_in::known(app.limits, &start, bytes.cast_unsigned()) {
                    refuse(app, &upload, why).await?;
                    pass_over(body).await;
                    return Err(BadUpload::Refused(why.to_owned()));
                }
            }
        }
        if piece.at() - kept >= KEEP_BYTES || since.elapsed() >= KEEP_EVERY {
            (kept, since) = (keep(app, &upload, &mut piece).await?, Instant::now());
        }
    };
    keep(app, &upload, &mut piece).await?;
    ended?;
    queries::by_id(&app.db, &upload.id).await?.ok_or(BadUpload::NotThere)
}

/// Reads a piece that is not wanted to its end, if that is near.
pub async fn pass_over<E>(body: impl Stream<Item = Result<Bytes, E>>) {
    let (mut body, mut passed) = (pin!(body), 0);
    while let Ok(Some(Ok(bytes))) = timeout(PATIENCE, body.next()).await {
        passed += bytes.len();
        if passed > MOST_UNWANTED {
            return;
        }
    }
}

/// On return, what came is on the disk and its row says so.
async fn keep(app: &App, upload: &Upload, piece: &mut Piece) -> Result<u64, BadUpload> {
    let kept = piece.keep().await?;
    let (upload, now) = (upload.clone(), app.clock.now());
    let is_there = app
        .db
        .change::<_, Error>(move |change| {
            Box::pin(async move { note_kept(change, &upload, kept, now).await })
        })
        .await?;
    // Somebody gave it up meanwhile.
    if is_there { Ok(kept) } else { Err(BadUpload::NotThere) }
}
