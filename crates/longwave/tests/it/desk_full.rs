//! A full disk: what cannot be kept is refused, and nothing else is harmed.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::support::disk::Disk;
use crate::support::program::kind;
use crate::support::writing::{begins, id, publishes};
use crate::support::{Answer, Editor, Station};

/// How long a refusal may take.
const SOON: Duration = Duration::from_secs(1);
/// Saves that a full disk may still take: what is there can be written over.
const MOST_SAVES: i64 = 200;

/// Saves a long text over revision `base`.
async fn saves(editor: &Editor, path: &str, base: i64) -> Answer {
    let text = format!("<p>Text {base}. {}</p>", "The ferry left at six. ".repeat(10_000));
    let (base, headline) = (base.to_string(), format!("Night ferry, take {base}"));
    let fields = [("base", base.as_str()), ("headline", &headline), ("document", &text)];
    editor.posts(&format!("{path}/revision"), &fields).await
}

both_engines! {
    async fn a_full_disk_refuses_at_once_and_loses_nothing(engine) {
        let disk = Disk::new(engine);
        let mut station = Station::on_disk(engine, &disk).await;
        station.serves();
        let owner = station.owner().await;
        let story = begins(&owner, "Night ferry sails again").await;
        publishes(&owner, &story, 2).await.answers(303);
        let reader = station.reader();
        let page = reader.opens(&format!("/en/a/{}", id(&story))).await.answers(308).header("location").to_owned();
        reader.opens(&page).await.answers(200);

        disk.fills(&station).await;
        let mut newest = 2;
        let refused = loop {
            let start = Instant::now();
            let answer = saves(&owner, &story, newest).await;
            assert!(start.elapsed() < SOON, "the answer took {:?}", start.elapsed());
            if answer.status != 303 {
                break answer;
            }
            newest += 1;
            assert!(newest < MOST_SAVES, "the disk is not full");
        };
        let refused = refused.answers(507).shows("disk is full");
        // What was typed is still there.
        assert!(refused.text().contains(&format!("Night ferry, take {newest}")));
        assert!(refused.text().contains(&format!("Text {newest}. The ferry")));

        // Readers and who reads at the desk are not harmed, also on pages that were not made before.
        for path in [page.as_str(), "/en/", "/en/feed.xml", "/sitemap.xml", "/-/ready"] {
            reader.opens(path).await.answers(200);
        }
        owner.opens(&format!("{story}/revisions/")).await.answers(200);
        owner.opens("/desk/").await.answers(200).shows("Night ferry");

        disk.has_room(&station).await;
        saves(&owner, &story, newest).await.answers(303);
        for number in 3..=newest + 1 {
            let page = owner.opens(&format!("{story}/revisions/{number}")).await.answers(200);
            page.shows(&format!("take {}", number - 1));
        }
        publishes(&owner, &story, newest + 1).await.answers(303);
        reader.soon_sees("/en/", 200, &format!("take {newest}")).await;
        station.runs(&["check"]).succeeds();
    }

    async fn what_else_a_full_disk_refuses_is_said_on_a_page(engine) {
        let disk = Disk::new(engine);
        let mut station = Station::on_disk(engine, &disk).await;
        station.serves();
        let owner = station.owner().await;
        disk.fills(&station).await;
        uses_up_the_rest(&owner).await.shows("The disk is full").shows("Nothing of what you sent was kept");
        disk.has_room(&station).await;
        owner.posts("/desk/stories/", &[("edition", "en")]).await.answers(303);
    }

    async fn a_publication_that_a_full_disk_refuses_is_none(engine) {
        let disk = Disk::new(engine);
        let mut station = Station::on_disk(engine, &disk).await;
        station.serves();
        let owner = station.owner().await;
        let story = begins(&owner, "Night ferry sails again").await;
        let (reader, address) = (station.reader(), format!("/en/a/{}", id(&story)));
        let program = station.program("publisher", None);

        disk.fills(&station).await;
        uses_up_the_rest(&owner).await;
        publishes(&owner, &story, 2).await.answers(507);
        let refused = program.posts_on(&format!("/stories/{}/publication", id(&story)), 2, &json!({})).await;
        assert_eq!(kind(&refused.answers(507)), "full");
        reader.opens(&address).await.answers(404);

        // The event, the job and the pages that follow come with the publication, once.
        disk.has_room(&station).await;
        publishes(&owner, &story, 2).await.answers(303);
        reader.soon_sees("/en/", 200, "Night ferry sails again").await;
        reader.opens(&address).await.answers(308);
        let said = owner.opens("/desk/audit/").await.texts(".lines tbody tr").join("\n");
        assert_eq!(said.matches("Published it").count(), 1, "{said}");
        station.runs(&["check"]).succeeds();
    }
}

/// Begins stories until one is refused: the file that changes are written to first
/// may have some room left.
async fn uses_up_the_rest(owner: &Editor) -> Answer {
    for _ in 0..MOST_SAVES {
        let answer = owner.posts("/desk/stories/", &[("edition", "en")]).await;
        if answer.status != 303 {
            return answer.answers(507);
        }
    }
    panic!("the disk is not full");
}
