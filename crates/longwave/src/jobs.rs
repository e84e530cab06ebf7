//! The jobs there are, by name, and who does them: one worker, one at a time,
//! so that readers never feel it; one that asks servers of others, which may
//! take their time; one that brings them things at once; some for work on
//! pictures and sound, which takes the processor's, at low priority; and some
//! that bring readers what they asked to be told at once.

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::{Result, anyhow, bail, ensure};
use futures::future::join_all;
use lw_library::{clips, pictures, uploads};
use lw_newsroom::checks::links;
use lw_newsroom::programmes::cover;
use lw_newsroom::{notifications, rooms, stories, timings};
use lw_outlets::webhooks::jobs as outgoing;
use lw_station::keys::once;
use lw_station::webhooks;
use lw_store::jobs::progress::{Progress, Undone};
use lw_store::jobs::{self, Job, Lane, order, run as one};
use lw_store::outbox;
use lw_web::App;
use lw_web::pages::Front;
use tokio::task::JoinSet;

/// How long to rest when nothing waits.
const REST: Duration = Duration::from_millis(500);
/// How often old events are forgotten.
const TIDY: Duration = Duration::from_secs(3_600);
/// How often what was written together is saved as revisions.
const SAVE: Duration = Duration::from_secs(5);
/// Alerts that are brought to readers at a time.
const PUSHES: usize = 4;
/// Jobs taken at a time.
const AT_ONCE: usize = 16;

/// Looks at addresses that stories link to, for as long as the process lives.
pub async fn look(app: App) {
    loop {
        rest_after(look_turn(&app).await).await;
    }
}

/// Brings things to servers of others, for as long as the process lives. One
/// that takes its time takes a place, and holds up nobody else.
pub async fn bring(app: App) {
    let (mut under_way, mut told) = (JoinSet::new(), app.db.bus.told());
    loop {
        while under_way.try_join_next().is_some() {}
        if under_way.len() >= AT_ONCE {
            under_way.join_next().await;
            continue;
        }
        match jobs::claim(&app.db, Lane::Bring, AT_ONCE - under_way.len(), app.clock.now()).await {
            // What was owed in a change of this process goes out at once.
            Ok(taken) if taken.is_empty() => drop(tokio::time::timeout(REST, told.changed()).await),
            Ok(taken) => taken.into_iter().for_each(|job| drop(under_way.spawn(bring_one(app.clone(), job)))),
            failed => rest_after(failed.map(|_| 0).map_err(Into::into)).await,
        }
    }
}

async fn bring_one(app: App, job: Job) {
    let done = match job.name.as_str() {
        webhooks::DELIVER => outgoing::deliver(&app, &job.payload).await,
        _ => Err(unknown(&job)),
    };
    let ended = match done {
        Ok(()) => jobs::finish(&app.db, vec![job]).await,
        Err(error) => return put_back(&app, &job, &error).await,
    };
    if let Err(error) = ended {
        // Its claim ends by itself, and it is done twice.
        tracing::error!(%error, "a job that is done could not be ended");
    }
}

/// Rests after a turn that did no job, and longer after one that failed.
async fn rest_after(turn: Result<usize>) {
    match turn {
        Ok(0) => tokio::time::sleep(REST).await,
        Ok(_) => {}
        Err(error) => {
            tracing::error!(%error, "jobs cannot be read");
            tokio::time::sleep(REST * 10).await;
        }
    }
}

/// Hosts are asked beside each other, the addresses of one of them one after
/// the other: nobody gets two requests of ours at a time.
async fn look_turn(app: &App) -> Result<usize> {
    let taken = jobs::claim(&app.db, Lane::Look, AT_ONCE, app.clock.now()).await?;
    let count = taken.len();
    let mut hosts: BTreeMap<String, Vec<Job>> = BTreeMap::new();
    for job in taken {
        hosts.entry(links::host(&job.payload)).or_default().push(job);
    }
    let each = hosts.into_values().map(async |jobs| {
        let mut done = Vec::new();
        for job in jobs {
            match links::look(app, &job.payload).await {
                Ok(()) => done.push(job),
                Err(error) => put_back(app, &job, &error.into()).await,
            }
        }
        done
    });
    let done = join_all(each).await.into_iter().flatten().collect();
    jobs::finish(&app.db, done).await?;
    Ok(count)
}

/// Works on pictures and sound, so many at a time, for as long as the process
/// lives.
pub async fn make(app: App, at_once: u64) {
    join_all((0..at_once).map(|_| make_one_by_one(&app))).await;
}

async fn make_one_by_one(app: &App) {
    loop {
        let turn =
            one::turn(&app.db, Lane::Media, &app.clock, |job, progress| media(app, job, progress)).await;
        rest_after(turn.map(usize::from).map_err(Into::into)).await;
    }
}

/// Brings readers their notifications, for as long as the process lives.
pub async fn push(app: App) {
    join_all((0..PUSHES).map(|_| push_one_by_one(&app))).await;
}

async fn push_one_by_one(app: &App) {
    loop {
        let tell = async |job: Job, progress: Progress| match job.name.as_str() {
            notifications::jobs::TELL => notifications::jobs::tell(app, &job.payload, &progress).await,
            _ => Err(unknown(&job).into()),
        };
        let turn = one::turn(&app.db, Lane::Push, &app.clock, tell).await;
        rest_after(turn.map(usize::from).map_err(Into::into)).await;
    }
}

/// Each job on media, by the name that it is ordered by
/// (`lw_store::jobs::order::place`). It is given the payload of its order and
/// its progress: `progress.set(thousandths)` says how far it is and
/// `progress.cancelled()` whether to stop; the job is held meanwhile. What
/// takes the processor's time belongs into `progress.aside(…)`, on a thread of
/// low priority, and what works on what programs say into
/// `progress.programs_aside(…)`. It may be done twice, or begun and not ended, so it must not
/// matter. `Undone::Refused` is for what no second try mends.
async fn media(app: &App, job: Job, progress: Progress) -> Result<(), Undone> {
    match job.name.as_str() {
        clips::jobs::MAKE => {
            clips::jobs::make(app, &job, &progress).await?;
            timings::jobs::place_for_clip(app, &job.payload).await
        }
        timings::jobs::MAKE => timings::jobs::make(app, &job.payload, &progress).await,
        cover::MAKE => cover::make(app, &job.payload, &progress).await,
        pictures::jobs::MAKE => pictures::jobs::make(app, &job.payload, &progress).await,
        pictures::jobs::IMPROVE => pictures::jobs::improve(app, &job.payload, &progress).await,
        pictures::renew::MAKE => pictures::renew::make(app, &job.payload, &progress).await,
        pictures::cuts::MAKE => pictures::jobs::cut(app, &job.payload, &progress).await,
        _ => Err(unknown(&job).into()),
    }
}

fn unknown(job: &Job) -> anyhow::Error {
    anyhow!("there is no job called {}: was it made by a newer version?", job.name)
}

/// Does what waits, for as long as the process lives.
pub async fn work(app: App, front: Front) {
    let mut tidied = tokio::time::Instant::now();
    let mut saved = tidied;
    loop {
        if saved.elapsed() > SAVE {
            saved = tokio::time::Instant::now();
            if let Err(error) = pictures::jobs::end_rights(&app, app.clock.now()).await {
                tracing::error!(%error, "pictures whose rights have ended could not be taken off the pages");
            }
            if let Err(error) = rooms::save_resting(&app.db, app.clock.now()).await {
                tracing::error!(%error, "what was written together could not be saved as revisions");
            }
        }
        rest_after(turn(&app, &front).await).await;
        if tidied.elapsed() > TIDY {
            tidied = tokio::time::Instant::now();
            if let Err(error) = tidy(&app).await {
                tracing::warn!(%error, "what is old could not be forgotten");
            }
        }
    }
}

/// Forgets events that everybody has seen, and pages that another build made.
async fn tidy(app: &App) -> Result<()> {
    outbox::forget_old(&app.db, app.clock.now()).await?;
    app.pages.forget_other_builds(&app.db).await?;
    rooms::forget_old(&app.db, app.clock.now()).await?;
    once::forget_old(&app.db, app.clock.now()).await?;
    webhooks::delivery::forget_old(&app.db, app.clock.now()).await?;
    links::forget_old(&app.db, app.clock.now()).await?;
    order::forget_old(&app.db, app.clock.now()).await?;
    uploads::jobs::forget_old(app).await?;
    notifications::jobs::forget_old(&app.db, app.clock.now()).await?;
    Ok(())
}

async fn turn(app: &App, front: &Front) -> Result<usize> {
    let taken = jobs::claim(&app.db, Lane::Quick, AT_ONCE, app.clock.now()).await?;
    let count = taken.len();
    let mut done = Vec::with_capacity(count);
    for job in taken {
        match run(app, front, &job).await {
            Ok(()) => done.push(job),
            Err(error) => put_back(app, &job, &error).await,
        }
    }
    jobs::finish(&app.db, done).await?;
    Ok(count)
}

async fn put_back(app: &App, job: &Job, error: &anyhow::Error) {
    let error = format!("{error:#}");
    tracing::error!(job.id = %job.id, job.name = job.name, job.attempts, error, "a job failed");
    if let Err(error) = jobs::fail(&app.db, job, error, app.clock.now()).await {
        // Its claim ends by itself, and it is tried again.
        tracing::error!(%error, job.id = %job.id, "a failed job could not be put back");
    }
}

/// Each job's work. It may be done twice, so it must not matter.
async fn run(app: &App, front: &Front, job: &Job) -> Result<()> {
    match job.name.as_str() {
        stories::MAKE_PAGE => {
            let Some(address) = stories::site::address(app, &job.payload.parse()?).await? else {
                return Ok(());
            };
            if let Err(instead) = front.page(&address).await {
                ensure!(!instead.status().is_server_error(), "{address} answers {}", instead.status());
            }
            Ok(())
        }
        uploads::jobs::TAKE_IN => uploads::jobs::take_in(app, &job.payload).await,
        order::GIVEN_UP => match job.payload.split_once(' ') {
            Some((clips::jobs::MAKE, clip)) => clips::jobs::give_up(app, clip).await,
            _ => Ok(()),
        },
        _ => bail!(unknown(job)),
    }
}
