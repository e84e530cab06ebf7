//! Work on pictures and sound: held while it goes on, stopped, tried again,
//! given up.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::Duration;

use futures::future::join_all;
use lw_base::{Clock, Timestamp};
use lw_store::jobs::order::{self, MOST_ATTEMPTS, Order, Ordered, State};
use lw_store::jobs::progress::{Progress, Undone};
use lw_store::jobs::{self, Lane, run};
use lw_store::{Db, Error};
use tokio::sync::oneshot;

use super::{Count, NOW, on_each};

/// Less than what waits for a connection to the database waits for it.
const PATIENCE: Duration = Duration::from_secs(8);

/// Makes an edition, and asks for work on a file of it.
async fn place(db: &Db, key: &'static str, now: Timestamp) {
    place_when(db, key, now, false).await;
}

/// The same for work that may wait.
async fn place_later(db: &Db, key: &'static str, now: Timestamp) {
    place_when(db, key, now, true).await;
}

async fn place_when(db: &Db, key: &'static str, now: Timestamp, may_wait: bool) {
    db.change::<_, Error>(move |change| {
        Box::pin(async move {
            let sql = "INSERT INTO edition (id, language, name, time_zone, calendar, digits, position, created_at) \
                       VALUES ('en', 'en', 'Harbour Radio', 'Europe/London', 'gregory', 'latn', 0, 0) \
                       ON CONFLICT DO NOTHING";
            change.execute(sql, vec![]).await?;
            let order = Order { name: "make_renditions", key, payload: key, about: "quay.jpg", edition: "en", by: "person:1" };
            match may_wait {
                true => order::place_later(change, &order, now).await,
                false => order::place(change, &order, now).await,
            }
        })
    })
    .await
    .unwrap();
}

async fn all(db: &Db) -> Vec<Ordered> {
    order::seen(db, "", None).await.unwrap()
}

async fn only(db: &Db) -> Ordered {
    let mut all = all(db).await;
    assert_eq!(all.len(), 1);
    all.remove(0)
}

/// Whether somebody waits for a row that another change holds; PostgreSQL only.
async fn somebody_waits(db: &Db) -> bool {
    let sql = "FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    db.first::<Count>(sql, vec![]).await.unwrap().is_some_and(|it| it.count > 0)
}

async fn stop(db: &Db) -> bool {
    let id = only(db).await.id;
    db.change::<_, Error>(move |change| {
        Box::pin(async move { order::stop(change, &id, "person:2", NOW).await })
    })
    .await
    .unwrap()
}

/// A clock that a test moves.
fn clock() -> (Clock, Arc<AtomicI64>) {
    let at = Arc::new(AtomicI64::new(NOW.millis()));
    (Clock::Set(at.clone()), at)
}

/// Does one job with `work`; whether there was one.
async fn turn<F: Future<Output = Result<(), Undone>>>(
    db: &Db,
    clock: &Clock,
    work: impl FnOnce(Progress) -> F,
) -> bool {
    run::turn(db, Lane::Media, clock, |_, progress| work(progress)).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn work_that_is_done_is_gone() {
    on_each("media_done", async |db, _| {
        place(&db, "a", NOW).await;
        place(&db, "a", NOW).await;
        let (clock, _) = clock();
        assert_eq!(only(&db).await.state(NOW), State::Waiting);
        let mut seen = None;
        let work = async |progress: Progress| {
            seen = Some(only(&db).await.state(NOW));
            // On a thread of its own, which may wait for as long as it likes.
            progress.aside(|progress| progress.set(1_000)).await
        };
        assert!(turn(&db, &clock, work).await);
        assert_eq!(seen, Some(State::Running));
        assert!(all(&db).await.is_empty());
        assert!(!turn(&db, &clock, async |_| Ok(())).await);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_waits_for_goes_before_what_may_wait() {
    on_each("media_turns", async |db, _| {
        for (key, minutes) in [("archive-1", 0), ("archive-2", 1)] {
            place_later(&db, key, NOW.plus_millis(minutes * 60_000)).await;
        }
        for (key, minutes) in [("first", 2), ("second", 3)] {
            place(&db, key, NOW.plus_millis(minutes * 60_000)).await;
        }
        // Somebody waits for it, though it is also of what may wait.
        place_later(&db, "second", NOW.plus_millis(180_000)).await;
        let later = NOW.plus_millis(600_000);
        let mut taken = Vec::new();
        while let Some(job) = jobs::claim(&db, Lane::Media, 1, later).await.unwrap().pop() {
            taken.push(job.payload);
        }
        assert_eq!(taken, ["first", "second", "archive-2", "archive-1"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_runs_and_what_failed_is_listed_before_what_waits() {
    on_each("media_listed", async |db, _| {
        for (key, minutes) in [("failed", 0), ("running", 1), ("old", 2), ("new", 3)] {
            place(&db, key, NOW.plus_millis(minutes * 60_000)).await;
        }
        let ids = all(&db).await;
        let failed = ids.iter().find(|it| it.created_at == NOW).unwrap().id.clone();
        let stopped = db.change::<_, Error>(move |change| {
            Box::pin(async move { order::stop(change, &failed, "person:2", NOW).await })
        });
        assert!(stopped.await.unwrap());
        let now = NOW.plus_millis(240_000);
        jobs::claim(&db, Lane::Media, 1, now).await.unwrap();
        let listed = all(&db).await;
        let minutes = |it: &Ordered| (it.created_at.millis() - NOW.millis()) / 60_000;
        assert_eq!(listed.iter().map(minutes).collect::<Vec<_>>(), [1, 0, 3, 2]);
        let theirs = async |by: &str, editions: &[&str]| {
            let editions: Vec<String> = editions.iter().map(|it| (*it).to_owned()).collect();
            order::seen(&db, by, Some(&editions)).await.unwrap().len()
        };
        assert_eq!(theirs("person:2", &["ar", "en"]).await, 4);
        assert_eq!((theirs("person:1", &[]).await, theirs("person:2", &["ar"]).await), (4, 0));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_stops_gives_its_work_back_and_it_was_no_try() {
    on_each("media_given_back", async |db, _| {
        place(&db, "a", NOW).await;
        for _ in 0..10 {
            let taken = jobs::claim(&db, Lane::Media, 1, NOW).await.unwrap();
            assert_eq!(taken.iter().map(|job| job.attempts).collect::<Vec<_>>(), [1]);
            jobs::give_back(&db).await.unwrap();
        }
        assert_eq!(only(&db).await.state(NOW), State::Waiting);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_try_that_kept_something_was_not_in_vain() {
    on_each("media_kept", async |db, _| {
        place(&db, "a", NOW).await;
        let mut now = NOW;
        for _ in 0..=MOST_ATTEMPTS {
            let clock = Clock::Set(Arc::new(AtomicI64::new(now.millis())));
            let work = async |progress: Progress| {
                progress.kept();
                Err(Undone::Broken(anyhow::anyhow!("the line is gone")))
            };
            assert!(turn(&db, &clock, work).await);
            now = now.plus_millis(3_600_000);
            assert_eq!(only(&db).await.state(now), State::Waiting);
        }
        // While it goes on it says so too: what is killed then was not in vain either.
        let clock = Clock::Set(Arc::new(AtomicI64::new(now.millis())));
        let work = async |progress: Progress| {
            assert_eq!(only(&db).await.attempts, 2);
            progress.kept();
            progress.set(500);
            while only(&db).await.attempts != 1 {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            Ok(())
        };
        assert!(turn(&db, &clock, work).await);
        assert!(all(&db).await.is_empty());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn its_progress_is_kept_and_its_lease_renewed_while_it_runs() {
    on_each("media_progress", async |db, _| {
        place(&db, "a", NOW).await;
        let (clock, at) = clock();
        let work = async |progress: Progress| {
            progress.set(375);
            progress.step("desk-job-ends");
            // Longer than any lease, and nobody else gets it.
            at.fetch_add(25_000, Ordering::Relaxed);
            loop {
                let job = only(&db).await;
                if job.progress == 375 {
                    assert_eq!(job.step.as_deref(), Some("desk-job-ends"));
                    let later = NOW.plus_millis(50_000);
                    assert!(jobs::claim(&db, Lane::Media, 1, later).await.unwrap().is_empty());
                    return Ok(());
                }
                tokio::task::yield_now().await;
            }
        };
        assert!(turn(&db, &clock, work).await);
        assert!(all(&db).await.is_empty());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn work_that_uses_all_connections_hears_of_it_too() {
    on_each("media_busy", async |db, _| {
        place(&db, "a", NOW).await;
        let (clock, _) = clock();
        let work = async |progress: Progress| {
            assert!(stop(&db).await);
            let read = async |_| {
                while !progress.cancelled() {
                    only(&db).await;
                    tokio::task::yield_now().await;
                }
            };
            let all = join_all((0..40).map(read));
            tokio::time::timeout(PATIENCE, all).await.expect("it was not told to stop");
            progress.check()
        };
        assert!(turn(&db, &clock, work).await);
        assert_eq!(only(&db).await.failure.as_deref(), Some(order::STOPPED));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn work_that_places_itself_anew_stops_though_it_is_told_so_meanwhile() {
    on_each("media_anew", async |db, place_of| {
        place(&db, "a", NOW).await;
        let (clock, _) = clock();
        let on_postgres = place_of.postgres.is_some();
        let work = async |_| {
            let (asked, told) = oneshot::channel();
            let (look, is_stopped) = (db.clone(), Arc::new(AtomicBool::new(false)));
            let is_over = is_stopped.clone();
            let anew = db.change::<_, Error>(move |change| {
                Box::pin(async move {
                    assert!(!order::is_told_to_stop(change, "a").await?);
                    let _ = asked.send(());
                    // On SQLite who stops it waits for the one writer.
                    while on_postgres && !is_over.load(Ordering::SeqCst) && !somebody_waits(&look).await {
                        tokio::task::yield_now().await;
                    }
                    let at = NOW.plus_millis(600_000);
                    let order = Order {
                        name: "make_renditions",
                        key: "a",
                        payload: "",
                        about: "",
                        edition: "en",
                        by: "",
                    };
                    order::place(change, &order, at).await
                })
            });
            let stopping = async {
                told.await.unwrap();
                assert!(stop(&db).await);
                is_stopped.store(true, Ordering::SeqCst);
            };
            tokio::join!(anew, stopping).0.unwrap();
            Ok(())
        };
        assert!(turn(&db, &clock, work).await);
        let job = only(&db).await;
        assert_eq!((job.state(NOW), job.failure.as_deref()), (State::Failed, Some(order::STOPPED)));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn work_under_way_hears_that_it_is_to_stop_and_one_that_waits_is_over() {
    on_each("media_stop", async |db, _| {
        place(&db, "a", NOW).await;
        let (clock, _) = clock();
        let work = async |progress: Progress| {
            assert!(!progress.cancelled());
            assert!(stop(&db).await);
            while !progress.cancelled() {
                tokio::task::yield_now().await;
            }
            progress.check()
        };
        assert!(turn(&db, &clock, work).await);
        let job = only(&db).await;
        assert_eq!((job.state(NOW), job.failure.as_deref()), (State::Failed, Some(order::STOPPED)));
        assert_eq!(job.cancelled_by.as_deref(), Some("person:2"));
        assert!(!stop(&db).await, "there is nothing to stop any more");
        // It begins anew when it is asked for.
        let id = job.id.clone();
        let again = db.change::<_, Error>(move |change| {
            Box::pin(async move { order::try_again(change, &id, NOW).await })
        });
        assert!(again.await.unwrap());
        assert_eq!(only(&db).await.state(NOW), State::Waiting);
        assert!(stop(&db).await);
        assert_eq!(only(&db).await.state(NOW), State::Failed);
        assert!(!turn(&db, &clock, async |_| Ok(())).await, "what was stopped while it waited is not begun");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_fails_is_tried_again_later_and_given_up_in_the_end() {
    on_each("media_limit", async |db, _| {
        place(&db, "a", NOW).await;
        let (clock, at) = clock();
        for attempt in 1..=MOST_ATTEMPTS {
            // A panic is a failure like any other.
            let work = async |progress: Progress| progress.aside(|_| assert!(attempt_is_sound(), "no")).await;
            assert!(turn(&db, &clock, work).await, "{attempt}");
            assert!(!turn(&db, &clock, async |_| Ok(())).await, "not at once");
            at.fetch_add(3_600_000, Ordering::Relaxed);
        }
        let job = only(&db).await;
        assert_eq!((job.state(clock.now()), job.failure.as_deref()), (State::Failed, Some(order::BROKEN)));
        // Who waits for it hears that it comes to nothing.
        let follows = jobs::claim(&db, Lane::Quick, 5, clock.now()).await.unwrap();
        assert_eq!(follows.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), [order::GIVEN_UP]);
        assert_eq!(jobs::waiting(&db).await.unwrap(), 1);
    })
    .await;
}

fn attempt_is_sound() -> bool {
    false
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_done_is_not_tried_twice() {
    on_each("media_refused", async |db, _| {
        place(&db, "a", NOW).await;
        let (clock, _) = clock();
        assert!(turn(&db, &clock, async |_| Err(Undone::Refused("desk-upload-unknown"))).await);
        let job = only(&db).await;
        assert_eq!((job.state(NOW), job.failure.as_deref()), (State::Failed, Some("desk-upload-unknown")));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_worker_s_job_is_done_by_another_and_given_up_if_it_kills_all() {
    on_each("media_killed", async |db, _| {
        place(&db, "a", NOW).await;
        let (clock, at) = clock();
        for _ in 0..MOST_ATTEMPTS {
            let (begun, has_begun) = oneshot::channel();
            let (theirs, time) = (db.clone(), clock.clone());
            let worker = tokio::spawn(async move {
                turn(&theirs, &time, async |_| {
                    let _ = begun.send(());
                    std::future::pending().await
                })
                .await
            });
            has_begun.await.unwrap();
            worker.abort();
            assert!(worker.await.unwrap_err().is_cancelled());
            assert!(!turn(&db, &clock, async |_| Ok(())).await, "until its lease ends it is somebody's");
            at.fetch_add(31_000, Ordering::Relaxed);
        }
        assert!(!turn(&db, &clock, async |_| Ok(())).await);
        assert_eq!(only(&db).await.failure.as_deref(), Some(order::BROKEN));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_lost_its_job_stops_and_changes_nothing() {
    on_each("media_lost", async |db, place_of| {
        place(&db, "a", NOW).await;
        let (clock, _) = clock();
        let other = place_of.open().await.unwrap();
        let work = async |progress: Progress| {
            // Asked for again, and another process takes it.
            place(&db, "a", NOW).await;
            assert_eq!(jobs::claim(&other, Lane::Media, 1, NOW).await.unwrap().len(), 1);
            while !progress.cancelled() {
                tokio::task::yield_now().await;
            }
            progress.check()
        };
        assert!(turn(&db, &clock, work).await);
        let job = only(&db).await;
        assert_eq!((job.state(NOW), job.failure), (State::Running, None));
        other.close().await;
    })
    .await;
}
