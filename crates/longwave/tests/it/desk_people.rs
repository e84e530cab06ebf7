//! Who may do what at the desk, and how that changes.

use std::time::Duration;

use futures::StreamExt as _;
use reqwest::Method;
use tokio::time::timeout;

use crate::support::editor::{PASSWORD, login};
use crate::support::writing::begins;
use crate::support::{Answer, Editor, Engine, Station};

async fn open(engine: Engine) -> (Station, Editor) {
    let mut station = Station::empty(engine).await;
    station.serves();
    let owner = station.owner().await;
    (station, owner)
}

/// The form of this kind for somebody, by their name.
fn form(people: &Answer, name: &str, kind: &str) -> String {
    let html = people.html();
    let selector = scraper::Selector::parse(".people > li").unwrap();
    let item = html.select(&selector).find(|item| item.text().collect::<String>().contains(name));
    let item = item.unwrap_or_else(|| panic!("no {name} in {}", people.text()));
    let forms = scraper::Selector::parse("form").unwrap();
    let actions: Vec<&str> = item.select(&forms).filter_map(|form| form.attr("action")).collect();
    let found = actions.iter().find(|action| action.ends_with(kind));
    found.unwrap_or_else(|| panic!("{name} has no {kind}: {actions:?}")).to_string()
}

const ROLES: [&str; 5] = ["contributor", "reporter", "translator", "editor", "publisher"];

/// How far a role reaches.
fn rank(role: &str) -> usize {
    ROLES.iter().position(|it| *it == role).unwrap_or(ROLES.len())
}

both_engines! {
    async fn an_invitation_makes_one_person_and_ends(engine) {
        let (station, owner) = open(engine).await;
        let link = owner.invites("en", "reporter").await;
        let newcomer = station.editor();
        newcomer.opens(&link).await.answers(200).shows("Reporter").shows("Odile Karsk invites you");
        newcomer.posts(&link, &[("name", "I"), ("login", "i@a.example"), ("password", "password")]).await.answers(422).shows("too short");
        let taken = [("name", "I"), ("login", "ODILEKARSK@harbour.example"), ("password", PASSWORD)];
        newcomer.posts(&link, &taken).await.answers(422).shows("has this email address already");
        newcomer.joins(&link, "Ilse Tarrow").await.answers(303);
        assert!(newcomer.is_in().await);
        station.editor().opens(&link).await.answers(404);
        station.editor().joins(&link, "Another").await.answers(404);
        owner.opens("/desk/people/").await.shows("Ilse Tarrow").shows(&login("Ilse Tarrow"));

        // Too old, and ended.
        let old = owner.invites("en", "editor").await;
        station.changes("UPDATE invitation SET expires_at = 1").await;
        station.editor().joins(&old, "Late").await.answers(404);
        let unwanted = owner.invites("en", "editor").await;
        let page = owner.opens("/desk/people/").await.shows("Open invitations");
        let end = page.attributes("form[action^='/desk/people/invitations/'][action$='/removal']", "action");
        assert_eq!(end.len(), 1);
        owner.does(&end[0], &[]).await.shows("The invitation is ended");
        owner.does(&end[0], &[]).await.answers(200);
        station.editor().joins(&unwanted, "Unwanted").await.answers(404);
        for wrong in ["x", "00000000000000000000000000000000", "%00", "..%2f..%2fdesk"] {
            station.editor().opens(&format!("/desk/invitation/{wrong}")).await.answers(404);
        }
    }

    async fn a_link_is_shown_once_and_made_once_however_often_its_page_is_loaded(engine) {
        let (station, owner) = open(engine).await;
        let other = owner.colleague("Wanda Sorel", "station", "owner").await;
        let made = owner.posts("/desk/people/invitations/", &[("edition", "en"), ("role", "editor")]).await.answers(303);
        let page = made.header("location");
        // What is in the cookie on the way says nothing, and nothing to anybody else.
        let cookie = made.header("set-cookie").split(';').next().unwrap().to_owned();
        assert!(!cookie.contains("invitation"), "{cookie}");
        let stolen = other.opens_with(page, &[("cookie", &cookie)]).await;
        assert!(stolen.attributes("#link", "value").is_empty());
        let link = owner.opens(page).await.answers(200).attributes("#link", "value").concat();
        assert!(link.contains("/desk/invitation/"), "{link}");
        let again = owner.opens(page).await.answers(200);
        assert!(again.attributes("#link", "value").is_empty());
        assert_eq!(again.attributes("form[action^='/desk/people/invitations/'][action$='/removal']", "action").len(), 1);
        station.editor().opens(&link[link.find("/desk/").unwrap()..]).await.answers(200);
    }

    async fn what_nobody_can_be_is_refused(engine) {
        let (_station, owner) = open(engine).await;
        let invite = async |edition: &str, role: &str| owner.posts("/desk/people/invitations/", &[("edition", edition), ("role", role)]).await;
        invite("station", "editor").await.answers(422).shows("An owner owns the whole station");
        invite("en", "owner").await.answers(422);
        for (edition, role) in [("xx", "editor"), ("en", "king"), ("", ""), ("en", "")] {
            invite(edition, role).await.answers(400);
        }
        let colleague = owner.colleague("Ilse Tarrow", "en", "editor").await;
        let role = form(&owner.opens("/desk/people/").await, "Ilse Tarrow", "/role");
        for (field, value) in [("role-en", "owner"), ("role-en", "king"), ("role-xx", "editor"), ("role-station", "editor")] {
            owner.posts(&role, &[(field, value)]).await.answers(400);
        }
        assert!(colleague.is_in().await);
        for id in ["x", "00000000000000000000000000", "../x"] {
            owner.posts(&format!("/desk/people/{id}/removal"), &[]).await.answers(404);
        }
    }

    async fn no_role_reaches_further_than_it_should(engine) {
        let (station, owner) = open(engine).await;
        owner.does("/desk/editions/en/sections/", &[("name", "Harbour")]).await.answers(200);
        owner.does("/desk/editions/en/bylines/", &[("name", "Staff")]).await.answers(200);
        let edition = owner.opens("/desk/editions/en/").await;
        let part = |kind: &str| {
            let paths = edition.attributes("form", "action");
            let is_one = |path: &&String| path.contains(&format!("/{kind}/")) && path.len() > 40 && !path.ends_with("/place");
            paths.iter().find(is_one).unwrap().rsplit('/').next().unwrap().to_owned()
        };
        let (section, byline) = (part("sections"), part("bylines"));
        owner.does("/desk/editions/en/topics/", &[("name", "Tides")]).await.answers(200);
        let topics = owner.opens("/desk/editions/en/topics/").await.attributes(".things a", "href");
        let topic = topics[0].rsplit('/').next().unwrap().to_owned();
        let mut people: Vec<(&str, Editor)> = vec![("nobody", station.editor())];
        for role in ROLES {
            people.push((role, owner.colleague(&format!("A {role}"), "en", role).await));
        }
        let target = owner.colleague("Target", "en", "reporter").await;
        let removal = form(&owner.opens("/desk/people/").await, "Target", "/removal");
        let target_id = removal.split('/').nth(3).unwrap().to_owned();
        let gone = owner.colleague("Gone", "en", "publisher").await;
        owner.does(&form(&owner.opens("/desk/people/").await, "Gone", "/removal"), &[]).await.answers(200);
        people.push(("removed", gone));

        // A station of tests may reach nobody, and so takes no address by its form.
        let webhook = "06f3x7zj3m0w5t4e9v2k8q1r6d";
        let sql = format!(
            "INSERT INTO webhook (id, name, address, kinds, editions, secret, deliveries, version, made_by, made_at, \
             changed_by, changed_at) VALUES ('{webhook}', 'Screens', 'https://partner.example/', '[]', '[]', '', 0, 1, \
             'console', 1, 'console', 1)"
        );
        station.changes(&sql).await;

        let routes = station.runs(&["routes", "/desk/", "--json"]).succeeds().json();
        let mut asked = 0;
        for route in routes.as_array().unwrap() {
            let (method, path, least) = (route["method"].as_str().unwrap(), route["path"].as_str().unwrap(), route["role"].as_str().unwrap());
            // Stories have a table of their own; nobody signs out in the middle of this.
            if path == "/desk/" || path.starts_with("/desk/stories") || least == "reader" || path == "/desk/sign-out" {
                continue;
            }
            let path = match path.starts_with("/desk/people/") {
                true => path.replace("{id}", &target_id),
                false if path.starts_with("/desk/webhooks/") => path.replace("{id}", webhook),
                false => path.replace("{id}", "en"),
            };
            let path = path.replace("{delivery}", webhook);
            let path = path.replace("{section}", &section).replace("{byline}", &byline);
            let path = path.replace("{topic}", &topic);
            let path = path.replace("{edition}", "en").replace("{place}", "front");
            for (role, editor) in &people {
                let answer = match method {
                    "GET" => editor.opens(&path).await,
                    "POST" => editor.posts(&path, &[]).await,
                    other => editor.sends(other.parse().unwrap(), &path, &[], vec![]).await,
                };
                let is_known = !["nobody", "removed"].contains(role);
                let expected = match (is_known, method, least) {
                    (false, "GET" | "HEAD", _) => 303,
                    (false, ..) => 401,
                    (true, _, least) if rank(role) < rank(least) => 403,
                    (true, ..) => {
                        assert!(answer.status != 403 && answer.status < 500, "{role} {method} {path}: {}", answer.status);
                        continue;
                    }
                };
                assert_eq!(answer.status, expected, "{role} {method} {path}");
                assert!(expected != 303 || answer.header("location").starts_with("/desk/sign-in?"), "{role} {path}");
                asked += 1;
            }
            // What the owner does here makes sense or not, but they may.
            if least == "owner" && method == "GET" {
                owner.opens(&path).await.answers(200);
            }
        }
        assert!(asked > 120, "{asked}");
        assert!(target.is_in().await && owner.is_in().await);
        let methods = [Method::PUT, Method::DELETE, Method::PATCH];
        for method in methods {
            assert!(owner.reader.asks(method.clone(), "/desk/people/", &[]).await.status >= 400, "{method}");
        }
    }

    async fn a_role_holds_from_the_next_request(engine) {
        let (_station, owner) = open(engine).await;
        let colleague = owner.colleague("Ilse Tarrow", "en", "contributor").await;
        colleague.opens("/desk/people/").await.answers(403);
        let role = form(&owner.opens("/desk/people/").await, "Ilse Tarrow", "/role");
        owner.does(&role, &[("role-station", "owner"), ("role-en", "")]).await.shows("The roles of Ilse Tarrow are changed");
        colleague.opens("/desk/people/").await.answers(200);
        let link = colleague.invites("station", "owner").await;
        // Who is an owner no more has invited nobody.
        owner.does(&role, &[("role-station", "")]).await.answers(200).shows("No role in any edition");
        colleague.opens("/desk/people/").await.answers(403);
        owner.twin().opens(&link).await.answers(404);
        // The same once more is no change.
        let before = owner.opens("/desk/audit/").await.texts(".lines tbody tr").len();
        owner.does(&role, &[("role-station", ""), ("role-en", "")]).await.answers(200);
        assert_eq!(owner.opens("/desk/audit/").await.texts(".lines tbody tr").len(), before);
    }

    async fn a_removed_person_is_out_at_once(engine) {
        let (station, owner) = open(engine).await;
        let colleague = owner.colleague("Ilse Tarrow", "en", "editor").await;
        let boss = owner.colleague("Second Owner", "station", "owner").await;
        let link = boss.invites("station", "owner").await;
        let people = owner.opens("/desk/people/").await;
        for name in ["Ilse Tarrow", "Second Owner"] {
            let removal = form(&people, name, "/removal");
            owner.does(&removal, &[]).await.shows(&format!("{name} is removed"));
            owner.posts(&removal, &[]).await.answers(404);
        }
        assert!(!colleague.is_in().await && !boss.is_in().await);
        colleague.signs_in("Ilse Tarrow").await.answers(422);
        station.editor().joins(&link, "Back Again").await.answers(404);
        // Somebody else may have the address: a new person, with a role of their own.
        let again = owner.colleague("Ilse Tarrow", "en", "contributor").await;
        assert!(again.is_in().await);
        again.opens("/desk/people/").await.answers(403);
        owner.opens("/desk/audit/").await.shows("Ilse Tarrow");
    }

    async fn a_removal_says_which_keys_end_with_it(engine) {
        let (_station, owner) = open(engine).await;
        let second = owner.colleague("Wanda Sorel", "station", "owner").await;
        owner.opens("/desk/people/").await.shows("Wanda Sorel is signed out everywhere").hides("working, too");
        for name in ["Agency feed", "Archive"] {
            let fields = [("name", name), ("role", "editor"), ("edition", "en"), ("days", "30")];
            second.posts("/desk/keys/", &fields).await.answers(303);
        }
        let people = owner.opens("/desk/people/").await.shows("The 2 API keys that Wanda Sorel made stop working, too.");
        owner.does(&form(&people, "Wanda Sorel", "/removal"), &[]).await.answers(200);
        owner.opens("/desk/keys/").await.answers(200).hides("Agency feed");
    }

    async fn a_removed_person_is_out_of_every_process_within_a_second(engine) {
        let (station, owner) = open(engine).await;
        let beside = station.serves_beside();
        let colleague = owner.colleague("Ilse Tarrow", "en", "editor").await.at(beside.address);
        assert!(colleague.is_in().await);
        let story = begins(&owner, "Night ferry sails again").await;
        let mut room = colleague.connects(&format!("{story}/room")).await;
        room.next().await.expect("the room speaks").unwrap();

        let removal = form(&owner.opens("/desk/people/").await, "Ilse Tarrow", "/removal");
        owner.does(&removal, &[]).await.shows("Ilse Tarrow is removed");
        assert!(!colleague.is_in().await);
        let ends = async { while let Some(Ok(_)) = room.next().await {} };
        timeout(Duration::from_secs(1), ends).await.expect("the room is closed to them");
    }

    async fn the_last_owner_stays(engine) {
        let (_station, owner) = open(engine).await;
        let people = owner.opens("/desk/people/").await;
        let role = form(&people, "Odile Karsk", "/role");
        owner.posts(&role, &[("role-station", ""), ("role-en", "editor")]).await.answers(422).shows("A station needs an owner");
        // Nothing else of that form was done either.
        owner.opens("/desk/people/").await.answers(200).hides("<strong>Editor</strong>");
        let own_removal = role.replace("/role", "/removal");
        owner.posts(&own_removal, &[]).await.answers(403);
        let second = owner.colleague("Ilse Tarrow", "station", "owner").await;
        owner.does(&role, &[("role-station", "")]).await.answers(403);
        let role = form(&second.opens("/desk/people/").await, "Ilse Tarrow", "/role");
        second.posts(&role, &[("role-station", "")]).await.answers(422);
        assert!(owner.is_in().await);
    }

    async fn two_owners_cannot_unmake_each_other(engine) {
        let (_station, owner) = open(engine).await;
        let second = owner.colleague("Ilse Tarrow", "station", "owner").await;
        let people = owner.opens("/desk/people/").await;
        let (first_role, second_role) = (form(&people, "Odile Karsk", "/role"), form(&people, "Ilse Tarrow", "/role"));
        let gone = [("role-station", "")];
        let (one, other) = tokio::join!(owner.posts(&second_role, &gone), second.posts(&first_role, &gone));
        let done = [&one, &other].iter().filter(|answer| answer.status == 303).count();
        assert_eq!(done, 1, "{} {}", one.status, other.status);
        let left = [owner.opens("/desk/people/").await.status, second.opens("/desk/people/").await.status];
        assert_eq!(left.iter().filter(|status| **status == 200).count(), 1, "{left:?}");
    }
}
