//! Changes are whole, and share their syncs without sharing their faults.

use lw_base::Id;
use lw_store::{Error, args, audit, record};

use super::{NOW, execute, note, notes, on_each};

#[tokio::test(flavor = "multi_thread")]
async fn of_many_changes_at_once_those_that_fail_leave_the_others() {
    on_each("group", async |db, _| {
        let work: Vec<_> = (0..300)
            .map(|number: u32| {
                let db = db.clone();
                tokio::spawn(async move {
                    db.change(move |change| {
                        Box::pin(async move {
                            audit::note(change, "test", "many", "it", NOW).await?;
                            if number.is_multiple_of(10) {
                                return Err(Error::Unreadable("changed its mind".into()));
                            }
                            if number % 10 == 1 {
                                // What the engine refuses, in the middle of a change.
                                change.execute("INSERT INTO audit (id) VALUES (NULL)", vec![]).await?;
                            }
                            Ok(())
                        })
                    })
                    .await
                })
            })
            .collect();
        let mut kept = 0;
        for one in work {
            kept += i64::from(one.await.unwrap().is_ok());
        }
        assert_eq!((kept, notes(&db, "many").await), (240, 240));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_change_that_fails_nothing_remains() {
    on_each("rollback", async |db, _| {
        let failed: Result<(), Error> = db
            .change(|change| {
                Box::pin(async move {
                    audit::note(change, "test", "half", "it", NOW).await?;
                    audit::note(change, "test", "half", "it", NOW).await?;
                    Err(Error::Unreadable("no".into()))
                })
            })
            .await;
        assert!(matches!(failed, Err(Error::Unreadable(_))), "{failed:?}");
        assert_eq!(notes(&db, "half").await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_unique_rule_says_that_there_is_one_already() {
    on_each("unique", async |db, _| {
        const SQL: &str = "INSERT INTO blob (hash, bytes, mime, created_at) VALUES ($1, 1, 'a/b', 1)";
        execute(&db, SQL, args!["x"]).await.unwrap();
        let again = execute(&db, SQL, args!["x"]).await;
        assert!(matches!(&again, Err(Error::Taken(rule)) if rule.contains("blob")), "{again:?}");
        execute(&db, SQL, args!["y"]).await.unwrap();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_that_names_what_is_not_there_is_refused() {
    on_each("foreign", async |db, _| {
        const SQL: &str =
            "INSERT INTO section (id, edition_id, slug, name, position) VALUES ('a', 'none', 'a', 'a', 0)";
        let refused = execute(&db, SQL, vec![]).await;
        assert!(matches!(refused, Err(Error::Engine(_))), "{refused:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_goes_away_leaves_a_whole_change() {
    on_each("away", async |db, _| {
        let change = note(&db, "away");
        // Asked once, then dropped: it was sent or it was not.
        let _ = futures::FutureExt::now_or_never(change);
        note(&db, "after").await.unwrap();
        assert!([0, 1].contains(&notes(&db, "away").await));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_panics_is_undone_and_the_next_one_is_done() {
    on_each("panic", async |db, _| {
        let one = db.clone();
        let broken = tokio::spawn(async move {
            one.change::<(), Error>(|change| {
                Box::pin(async move {
                    audit::note(change, "test", "panic", "it", NOW).await?;
                    panic!("as a test");
                })
            })
            .await
        });
        let broken = broken.await.expect("the panic stays inside");
        assert!(broken.is_err());
        note(&db, "after").await.unwrap();
        assert_eq!((notes(&db, "panic").await, notes(&db, "after").await), (0, 1));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_is_read_back() {
    on_each("text", async |db, _| {
        for text in [
            "",
            "Harbour",
            "ღამის ბორანი",
            "عبّارة الليل",
            "🜁 \u{2068}x\u{2069}",
            "'; DROP TABLE audit; --",
            "a\nb\t\\",
        ] {
            let id = Id::new(NOW);
            let (id_there, text_there) = (id.clone(), text.to_owned());
            db.change(move |change| {
                Box::pin(async move {
                    let sql =
                        "INSERT INTO audit (id, made_by, made_at, verb, subject) VALUES ($1, $2, $3, $4, $5)";
                    change.execute(sql, args![&id_there, "test", NOW, "text", text_there]).await
                })
            })
            .await
            .unwrap();
            lw_store::record! { struct Read { subject: String, made_at: lw_base::Timestamp, } }
            let read = db.first::<Read>("FROM audit WHERE id = $1", args![&id]).await.unwrap().unwrap();
            assert_eq!((read.subject.as_str(), read.made_at), (text, NOW));
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_nul_in_a_text_is_a_mark_on_both_engines() {
    on_each("nul", async |db, _| {
        db.change(|change| Box::pin(async move { audit::note(change, "a\0b", "nul", "it", NOW).await }))
            .await
            .unwrap();
        for looked_for in ["a\0b", "a\u{FFFD}b"] {
            let found: Vec<MadeBy> =
                db.all("FROM audit WHERE made_by = $1", args![looked_for]).await.unwrap();
            assert_eq!(found.len(), 1, "{looked_for:?}");
            assert_eq!(found[0].made_by, "a\u{FFFD}b");
        }
    })
    .await;
}

record! { struct MadeBy { made_by: String, } }
