//! - [`House`]: a server of rooms in this process
//! - [`Serving`]: one in a process of its own, which can be killed
//! - [`Page`]: what an editor's page does
//! - [`both_engines!`]: each test twice

mod chance;
mod house;
mod page;
mod serving;

pub use chance::Chance;
pub use house::{House, router};
pub use lw_store::rig::{Engine, Place};
pub use page::{Page, Told, shape};
pub use serving::Serving;

use lw_base::{Id, Timestamp};
use lw_formats::document::{Block, Document, Text};
use lw_newsroom::stories::{self, Draft};
use lw_store::Db;

/// Makes each test two: `<name>::on_sqlite` and `<name>::on_postgres`.
macro_rules! both_engines {
    ($($(#[$meta:meta])* async fn $name:ident($engine:ident) $body:block)*) => {$(
        $(#[$meta])*
        mod $name {
            use super::*;
            async fn test($engine: crate::support::Engine) $body

            #[tokio::test(flavor = "multi_thread")]
            async fn on_sqlite() {
                test(crate::support::Engine::Sqlite).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn on_postgres() {
                if std::env::var("LONGWAVE_TEST_POSTGRES").is_err() {
                    eprintln!("skipped: LONGWAVE_TEST_POSTGRES names no server");
                    return;
                }
                test(crate::support::Engine::Postgres).await;
            }
        }
    )*};
}

/// A moment.
pub const NOW: Timestamp = Timestamp::from_millis(1_700_000_000_000);

/// A draft with these paragraphs.
pub fn draft(paragraphs: &[&str]) -> Draft {
    let paragraph = |words: &&str| Block::paragraph(vec![Text::plain(*words)]);
    Draft {
        headline: "Harbour reopens".into(),
        document: Document { content: paragraphs.iter().map(paragraph).collect() },
        ..Draft::default()
    }
}

/// An empty place with the schema, an edition and a story with one revision.
pub async fn story(place: &Place, draft: Draft) -> (Db, Id) {
    std::fs::create_dir_all(&place.folder).unwrap();
    let db = place.open().await.unwrap();
    lw_store::migrations::apply(&db).await.unwrap();
    let story = db
        .change(move |change| {
            Box::pin(async move {
                let sql = "INSERT INTO edition \
                           (id, language, name, time_zone, calendar, digits, position, created_at) \
                           VALUES ('en', 'en', 'English', 'UTC', 'gregory', 'latn', 0, 0)";
                change.execute(sql, vec![]).await?;
                let story = stories::draft::create(change, "en", None, None, "test", NOW).await?;
                stories::draft::save(change, &story.id, &draft, "test", NOW).await.expect("it is saved");
                Ok::<_, lw_store::Error>(story.id)
            })
        })
        .await
        .unwrap();
    (db, story)
}
