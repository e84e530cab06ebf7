//! The desk with a listener and an address of its own.

use serde_json::json;

use crate::support::authenticator::Authenticator;
use crate::support::editor::PASSWORD;
use crate::support::writing::{begins, publishes};
use crate::support::{Answer, Editor, Engine, PUBLIC, Station};

/// Where editors find it.
const DESK: &str = "https://desk.harbour.example";

/// An empty station in two buildings, and its owner at the desk's.
async fn open(engine: Engine) -> (Station, Editor) {
    let mut station = Station::empty(engine).await;
    let owner = station.serves_apart(DESK).await;
    owner.sets_up(&station.setup().await, "Odile Karsk").await.answers(303);
    (station, owner)
}

/// Asks for the line to a room, as a page at `origin` does.
async fn calls(editor: &Editor, path: &str, origin: &str) -> Answer {
    let headers = [
        ("connection", "upgrade"),
        ("upgrade", "websocket"),
        ("sec-websocket-version", "13"),
        ("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ=="),
        ("origin", origin),
    ];
    editor.opens_with(path, &headers).await
}

both_engines! {
    async fn each_building_answers_as_if_the_other_were_not_there(engine) {
        let (station, owner) = open(engine).await;
        let (site, desk) = (station.reader(), &owner.reader);
        for path in ["/desk", "/desk/", "/desk/sign-in", "/desk/nothing", "/api/v1/stories", "/-/metrics"] {
            site.opens(path).await.answers(404);
        }
        let sent = [("step", "password"), ("login", "odilekarsk@harbour.example")];
        station.editor().posts("/desk/sign-in", &sent).await.answers(404);
        for path in ["/en/", "/en/feed.xml", "/en/a/nothing", "/sitemap.xml", "/robots.txt", "/nothing"] {
            let answer = desk.opens(path).await.answers(404);
            assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        }
        for path in ["/en/", "/robots.txt", "/-/live", "/-/ready"] {
            site.opens(path).await.answers(200);
        }
        for path in ["/desk/sign-in", "/-/live", "/-/ready", "/-/metrics"] {
            desk.opens(path).await.answers(200);
        }
        assert_eq!(desk.opens("/").await.answers(308).header("location"), "/desk/");
        let page = owner.opens("/desk/").await.answers(200);
        for file in page.attributes("link[rel=stylesheet], link[rel=icon]", "href") {
            desk.opens(&file).await.answers(200);
        }
    }

    async fn addresses_lead_to_the_building_they_mean(engine) {
        let (_station, owner) = open(engine).await;
        let made = owner.does("/desk/people/invitations/", &[("edition", "en"), ("role", "editor")]).await;
        let link = made.answers(200).attributes("#link", "value").concat();
        assert!(link.starts_with(&format!("{DESK}/desk/invitation/")), "{link}");
        let editions = owner.opens("/desk/editions/").await.answers(200).texts("main bdi[dir=ltr]");
        assert_eq!(editions, [format!("{PUBLIC}/en/")]);
        let front = owner.opens("/desk/fronts/en/front").await.answers(200);
        assert!(front.attributes("main a", "href").contains(&format!("{PUBLIC}/en/")));
        let story = begins(&owner, "Night ferry sails again").await;
        publishes(&owner, &story, 2).await.answers(303);
        for page in [format!("{story}/preview/page"), "/desk/fronts/en/front/preview/page".to_owned()] {
            let links = owner.opens(&page).await.answers(200).attributes("a", "href");
            let own = |link: &&String| !link.starts_with('#') && !link.starts_with("mailto:");
            assert!(links.iter().filter(own).all(|link| link.starts_with(&format!("{PUBLIC}/en/"))), "{links:?}");
            assert!(links.iter().any(|link| own(&link)), "{page}");
        }
        let seen = owner.opens(&story).await.attributes("main a[href*='/en/a/']", "href").concat();
        assert!(seen.starts_with(&format!("{PUBLIC}/en/a/")), "{seen}");
        let made = owner.does(&format!("{story}/links/"), &[("kind", "preview"), ("number", "2"), ("for_whom", "Counsel")]).await;
        assert!(made.text().contains(&format!("{DESK}/desk/preview/")), "{}", made.text());
    }

    async fn who_signs_in_at_the_desk_is_known_there_by_its_own_origin(engine) {
        let (station, owner) = open(engine).await;
        let mut phone = Authenticator::new(1);
        phone.origin = DESK.into();
        let place = "/desk/account/passkeys/";
        let question = owner.posts_json(&format!("{place}question"), &json!({ "password": PASSWORD })).await.answers(200).json();
        assert_eq!(question["publicKey"]["rp"]["id"], "desk.harbour.example");
        owner.posts_json(&format!("{place}answer"), &phone.makes(&question)).await.answers(204);

        // What a page of the readers' site sends is another site's.
        let site = format!("http://{}", station.reader().address);
        let from = [("origin", site.as_str())];
        owner.posts_from("/desk/sign-out", &[], &from).await.answers(400);
        owner.posts_from("/desk/sign-out", &[], &[("sec-fetch-site", "same-site")]).await.answers(400);
        assert!(owner.is_in().await);

        let room = format!("{}/room", begins(&owner, "Night ferry sails again").await);
        let own = format!("http://{}", owner.reader.address);
        calls(&owner, &room, &own).await.answers(101);
        calls(&owner, &room, &site).await.answers(400);
        let elsewhere = owner.twin().at(station.reader().address);
        calls(&elsewhere, &room, &site).await.answers(404);
    }
}
