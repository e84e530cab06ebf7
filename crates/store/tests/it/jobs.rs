//! Jobs are done by one worker at a time, and never forgotten.

use std::collections::HashSet;

use lw_base::Timestamp;
use lw_store::Db;
use lw_store::jobs::{self, Lane};

use super::{NOW, on_each};

async fn enqueue(db: &Db, key: &str, now: Timestamp) {
    let key = key.to_owned();
    db.change(move |change| {
        Box::pin(async move { jobs::enqueue(change, Lane::Quick, "make", &key, "what", now).await })
    })
    .await
    .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_work_waits_once() {
    on_each("jobs_once", async |db, _| {
        enqueue(&db, "a", NOW).await;
        enqueue(&db, "a", NOW).await;
        enqueue(&db, "b", NOW).await;
        assert_eq!(jobs::waiting(&db).await.unwrap(), 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_claimed_job_is_nobody_elses_until_its_lease_ends() {
    on_each("jobs_lease", async |db, _| {
        enqueue(&db, "a", NOW).await;
        let taken = jobs::claim(&db, Lane::Quick, 5, NOW).await.unwrap();
        assert_eq!((taken.len(), taken[0].attempts, taken[0].payload.as_str()), (1, 1, "what"));
        assert!(jobs::claim(&db, Lane::Quick, 5, NOW.plus_millis(30_000)).await.unwrap().is_empty());
        // Its worker was killed: another takes it over.
        let again = jobs::claim(&db, Lane::Quick, 5, NOW.plus_millis(61_000)).await.unwrap();
        assert_eq!((again.len(), again[0].attempts), (1, 2));
        // The killed worker was only slow: what it ends is no longer its own.
        jobs::finish(&db, taken).await.unwrap();
        assert_eq!(jobs::waiting(&db).await.unwrap(), 1);
        jobs::finish(&db, again).await.unwrap();
        assert_eq!(jobs::waiting(&db).await.unwrap(), 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn work_asked_for_again_while_it_runs_is_done_again() {
    on_each("jobs_again", async |db, _| {
        enqueue(&db, "a", NOW).await;
        let taken = jobs::claim(&db, Lane::Quick, 5, NOW).await.unwrap();
        enqueue(&db, "a", NOW.plus_millis(10)).await;
        let again = jobs::claim(&db, Lane::Quick, 5, NOW.plus_millis(20)).await.unwrap();
        assert_eq!(again.len(), 1);
        // The first run ends while the second one is at it, which is still its own.
        jobs::finish(&db, taken).await.unwrap();
        assert_eq!(jobs::waiting(&db).await.unwrap(), 1);
        jobs::finish(&db, again).await.unwrap();
        assert_eq!(jobs::waiting(&db).await.unwrap(), 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_fails_waits_longer_each_time() {
    on_each("jobs_fail", async |db, _| {
        enqueue(&db, "a", NOW).await;
        let mut now = NOW;
        let mut waits = Vec::new();
        for _ in 0..4 {
            let taken = jobs::claim(&db, Lane::Quick, 1, now).await.unwrap();
            jobs::fail(&db, &taken[0], "no line".into(), now).await.unwrap();
            let mut wait = 0;
            while jobs::claim(&db, Lane::Quick, 1, now.plus_millis(wait)).await.unwrap().is_empty() {
                wait += 500;
            }
            waits.push(wait);
            // The claim that found it is given back.
            now = now.plus_millis(wait + 61_000);
        }
        assert!(waits.windows(2).all(|pair| pair[0] < pair[1]), "{waits:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn workers_at_the_same_time_never_get_the_same_job() {
    on_each("jobs_many", async |db, place| {
        for number in 0..40 {
            enqueue(&db, &format!("job{number}"), NOW).await;
        }
        let other = place.open().await.unwrap();
        let workers: Vec<_> = (0..8)
            .map(|number: usize| {
                let db = if number.is_multiple_of(2) { db.clone() } else { other.clone() };
                tokio::spawn(async move { jobs::claim(&db, Lane::Quick, 10, NOW).await.unwrap() })
            })
            .collect();
        let mut taken = Vec::new();
        for worker in workers {
            taken.extend(worker.await.unwrap().into_iter().map(|job| job.id));
        }
        assert_eq!(taken.iter().collect::<HashSet<_>>().len(), taken.len(), "one job was taken twice");
        // A worker may look while another holds the rows; nothing is lost by it.
        taken.extend(jobs::claim(&db, Lane::Quick, 40, NOW).await.unwrap().into_iter().map(|job| job.id));
        assert_eq!(taken.len(), 40);
        other.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn work_for_later_is_not_taken_early() {
    on_each("jobs_later", async |db, _| {
        enqueue(&db, "a", NOW.plus_millis(1_000)).await;
        assert!(jobs::claim(&db, Lane::Quick, 5, NOW).await.unwrap().is_empty());
        assert_eq!(jobs::claim(&db, Lane::Quick, 5, NOW.plus_millis(1_000)).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn slow_work_has_a_lane_of_its_own() {
    on_each("jobs_lanes", async |db, _| {
        enqueue(&db, "a", NOW).await;
        assert!(jobs::claim(&db, Lane::Look, 5, NOW).await.unwrap().is_empty());
        assert!(jobs::claim(&db, Lane::Media, 5, NOW).await.unwrap().is_empty());
        assert_eq!(jobs::claim(&db, Lane::Quick, 5, NOW).await.unwrap().len(), 1);
    })
    .await;
}
