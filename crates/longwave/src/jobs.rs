//! The jobs there are, by name, and who does them: one worker, one at a time,
//! so that readers never feel it; and one that asks servers of others, which
//! may take their time.

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::{Result, bail, ensure};
use futures::future::join_all;
use lw_newsroom::checks::links;
use lw_newsroom::{rooms, stories};
use lw_station::keys::once;
use lw_store::jobs::{self, Job, Lane};
use lw_store::outbox;
use lw_web::App;
use lw_web::pages::Front;

/// How long to rest when nothing waits.
const REST: Duration = Duration::from_millis(500);
/// How often old events are forgotten.
const TIDY: Duration = Duration::from_secs(3_600);
/// How often what was written together is saved as revisions.
const SAVE: Duration = Duration::from_secs(5);
/// Jobs taken at a time.
const AT_ONCE: usize = 16;

/// Looks at addresses that stories link to, for as long as the process lives.
pub async fn look(app: App) {
    loop {
        match look_turn(&app).await {
            Ok(0) => tokio::time::sleep(REST).await,
            Ok(_) => {}
            Err(error) => {
                tracing::error!(%error, "jobs cannot be read");
                tokio::time::sleep(REST * 10).await;
            }
        }
    }
}

/// Hosts are asked beside each other, the addresses of one of them one after
/// the other: nobody gets two requests of ours at a time.
async fn look_turn(app: &App) -> Result<usize> {
    let taken = jobs::claim(&app.db, Lane::Only(links::LOOK), AT_ONCE, app.clock.now()).await?;
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

/// Does what waits, for as long as the process lives.
pub async fn work(app: App, front: Front) {
    let mut tidied = tokio::time::Instant::now();
    let mut saved = tidied;
    loop {
        if saved.elapsed() > SAVE {
            saved = tokio::time::Instant::now();
            if let Err(error) = rooms::save_resting(&app.db, app.clock.now()).await {
                tracing::error!(%error, "what was written together could not be saved as revisions");
            }
        }
        match turn(&app, &front).await {
            Ok(0) => tokio::time::sleep(REST).await,
            Ok(_) => {}
            Err(error) => {
                tracing::error!(%error, "jobs cannot be read");
                tokio::time::sleep(REST * 10).await;
            }
        }
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
    links::forget_old(&app.db, app.clock.now()).await?;
    Ok(())
}

async fn turn(app: &App, front: &Front) -> Result<usize> {
    let taken = jobs::claim(&app.db, Lane::But(links::LOOK), AT_ONCE, app.clock.now()).await?;
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
        other => bail!("there is no job called {other}: was it made by a newer version?"),
    }
}
