//! Stories at the desk: written, kept, compared, handed on, published.

use crate::support::{Answer, Editor, Engine, Station};

/// A body as the editor's script sends it.
fn body(words: &str) -> String {
    serde_json::json!({
        "type": "doc",
        "content": [{"type": "paragraph", "content": [{"type": "text", "text": words}]}],
    })
    .to_string()
}

/// A station with an owner, serving.
async fn newsroom(engine: Engine) -> (Station, Editor) {
    let mut station = Station::empty(engine).await;
    station.serves();
    let owner = station.owner().await;
    (station, owner)
}

/// A new story of this person; its path at the desk.
async fn begins(who: &Editor) -> String {
    let made = who.posts("/desk/stories/", &[("edition", "en")]).await.answers(303);
    made.header("location").to_owned()
}

/// Saves a headline and a body on top of a revision.
async fn saves(who: &Editor, story: &str, base: &str, headline: &str, words: &str) -> Answer {
    let json = body(words);
    let fields = [("base", base), ("headline", headline), ("document_json", &json)];
    who.posts(&format!("{story}/revision"), &fields).await
}

/// Does a deed to the revision with this number.
async fn does(who: &Editor, story: &str, verb: &str, number: &str, fields: &[(&str, &str)]) -> Answer {
    let all: Vec<_> = [("number", number)].into_iter().chain(fields.iter().copied()).collect();
    who.posts(&format!("{story}/{verb}"), &all).await
}

fn id(story: &str) -> &str {
    story.rsplit('/').next().unwrap()
}

both_engines! {
    async fn a_story_goes_from_hand_to_hand_to_the_readers(engine) {
        let (station, owner) = newsroom(engine).await;
        let reporter = owner.colleague("Niko Abara", "en", "reporter").await;
        let editor = owner.colleague("Salma Idris", "en", "editor").await;
        let publisher = owner.colleague("Tomas Reyl", "en", "publisher").await;
        let story = begins(&reporter).await;
        saves(&reporter, &story, "1", "Tugboat crew ends strike", "Back to work on Monday.").await.answers(303);

        editor.opens("/desk/?view=needs-me").await.answers(200).hides("Tugboat");
        does(&reporter, &story, "review", "2", &[("reason", "Please check the names")]).await.answers(303);
        editor.opens("/desk/?view=needs-me").await.shows("Tugboat crew ends strike");
        editor.opens("/desk/?state=in_review").await.shows("Tugboat crew ends strike");

        does(&editor, &story, "return", "2", &[]).await.answers(422).shows("Write a reason");
        does(&editor, &story, "return", "2", &[("reason", "Who is the captain?")]).await.answers(303);
        reporter.opens("/desk/?view=needs-me").await.shows("Tugboat");
        reporter.opens(&story).await.shows("Who is the captain?");

        saves(&reporter, &story, "2", "Tugboat crew ends strike", "Captain Mara Lind said so.").await.answers(303);
        does(&reporter, &story, "review", "3", &[]).await.answers(303);
        does(&editor, &story, "approval", "2", &[]).await.answers(409).shows("has changed since");
        does(&editor, &story, "approval", "3", &[]).await.answers(303);
        publisher.opens("/desk/?view=needs-me").await.shows("Tugboat");

        does(&reporter, &story, "publication", "3", &[]).await.answers(403);
        does(&editor, &story, "publication", "3", &[]).await.answers(403);
        does(&publisher, &story, "publication", "3", &[]).await.answers(303);
        station.reader().soon_sees("/en/", 200, "Tugboat crew ends strike").await;
        station.reader().soon_sees("/en/feed.xml", 200, "Captain Mara Lind").await;

        let both = [("was", "Mara Lind"), ("is_now", "Mira Lind")];
        does(&publisher, &story, "correction", "3", &both[..1]).await.answers(422).shows("what is right");
        does(&publisher, &story, "correction", "3", &both).await.answers(303);
        let page = format!("/en/a/tugboat-crew-ends-strike/{}", id(&story));
        station.reader().soon_sees(&page, 200, "Mira Lind").await;
        does(&publisher, &story, "withdrawal", "3", &[]).await.answers(422);
        does(&publisher, &story, "withdrawal", "3", &[("reason", "The strike goes on")]).await.answers(303);
        station.reader().soon_sees(&page, 410, "The strike goes on").await;
    }

    async fn nothing_is_overwritten(engine) {
        let (_station, owner) = newsroom(engine).await;
        let colleague = owner.colleague("Niko Abara", "en", "reporter").await;
        let story = begins(&owner).await;
        saves(&owner, &story, "1", "First", "One.").await.answers(303);
        saves(&colleague, &story, "2", "Second", "Two.").await.answers(303);
        // Made from revision 2, which is no longer the newest.
        let refused = saves(&owner, &story, "2", "Mine", "Three.").await.answers(409);
        let kept = refused.shows("Niko Abara").shows("Three.");
        assert_eq!(kept.attributes("input[name=base]", "value"), ["3"]);
        owner.opens(&story).await.shows("Second").hides("Mine");
        saves(&owner, &story, "3", "Mine", "Three.").await.answers(303);
        // The same once more is no new revision.
        saves(&owner, &story, "4", "Mine", "Three.").await.answers(303);
        let history = owner.opens(&format!("{story}/revisions/")).await.answers(200);
        assert_eq!(history.texts("ol.revisions h2").len(), 4, "{:?}", history.texts("ol.revisions h2"));
        let compared = owner.opens(&format!("{story}/revisions/2/compare/3")).await.answers(200);
        assert_eq!(compared.texts("del"), ["First", "One"]);
        assert_eq!(compared.texts("ins"), ["Second", "Two"]);
        let back = format!("{story}/revisions/2/restoration");
        owner.posts(&back, &[("reason", "The first was right")]).await.answers(303);
        owner.opens(&story).await.shows("First");
        owner.opens(&format!("{story}/revisions/5")).await.answers(200).shows("One.").shows("The first was right");
    }

    async fn a_time_is_short_and_the_exact_one_stands_behind_it(engine) {
        let (station, owner) = newsroom(engine).await;
        let story = begins(&owner).await;
        saves(&owner, &story, "1", "First", "One.").await.answers(303);
        let time = async |path: &str, selector: &str| {
            let page = owner.opens(path).await.answers(200);
            (page.texts(selector).concat(), page.attributes(selector, "title").concat())
        };
        let places = [("/desk/".to_owned(), ".when time"), (format!("{story}/revisions/2"), ".panel time")];
        for (path, selector) in &places {
            let (text, exact) = time(path, selector).await;
            assert!(text.starts_with("today ") && text.len() == "today 18:30".len(), "{path}: {text}");
            assert!(exact.contains(" at ") && (exact.ends_with(" GMT") || exact.ends_with(" BST")), "{path}: {exact}");
        }
        station.changes("UPDATE revision SET made_at = made_at - 86400000").await;
        assert!(time(&places[1].0, ".panel time").await.0.starts_with("yesterday "));
        station.changes("UPDATE revision SET made_at = 1730455200000").await;
        assert_eq!(time(&places[1].0, ".panel time").await.0, "1 Nov 2024, 10:00");
        owner.does("/desk/account/", &[("name", "Odile Karsk"), ("language", "ar")]).await.answers(200);
        assert!(time("/desk/audit/", ".lines tr:first-child time").await.0.starts_with("اليوم "));
    }

    async fn what_no_person_did_is_told_in_the_words_of_the_desk(engine) {
        let (station, owner) = newsroom(engine).await;
        let story = begins(&owner).await;
        saves(&owner, &story, "1", "First", "One.").await.answers(303);
        station.publishes(id(&story));
        owner.opens(&story).await.answers(200).shows("the command line, today");
        owner.does("/desk/account/", &[("name", "Odile Karsk"), ("language", "ar")]).await.answers(200);
        owner.opens("/desk/audit/").await.answers(200).shows("سطر الأوامر").hides("command line");
    }

    async fn all_of_a_first_text_is_shown_as_one(engine) {
        let (_station, owner) = newsroom(engine).await;
        let story = begins(&owner).await;
        saves(&owner, &story, "1", "First", "One.").await.answers(303);
        saves(&owner, &story, "2", "Second", "One. And more.").await.answers(303);
        let first = owner.opens(&format!("{story}/revisions/1/compare/2")).await.answers(200);
        assert!(first.text().contains("Revision 1 is empty"), "{}", first.text());
        assert_eq!(first.texts(".whole"), ["First", "One.", "first"], "and its address");
        assert!(first.texts("ins").is_empty() && first.texts(".sides").is_empty());
        assert!(first.attributes("form[action$='/restoration']", "action").is_empty(), "nobody wants nothing back");
        let second = owner.opens(&format!("{story}/revisions/2/compare/3")).await.answers(200).hides("is empty");
        assert_eq!(second.attributes(".compare-heads", "dir"), second.attributes(".compare ul", "dir")[..1]);
        assert!(second.texts(".whole").is_empty() && !second.texts("ins").is_empty());
    }

    async fn what_is_kept_is_never_called_refused(engine) {
        let (station, owner) = newsroom(engine).await;
        let story = begins(&owner).await;
        // A room whose log has a hole cannot take anything over.
        station.changes("INSERT INTO room (story_id, seq) SELECT id, 2 FROM story").await;
        let second = "INSERT INTO room_update (story_id, seq, bytes, made_by, made_at) SELECT id, 2, '', 'x', 1 FROM story";
        station.changes(second).await;
        let said = saves(&owner, &story, "1", "Kept", "All the same.").await.answers(303);
        owner.opens(said.header("location")).await.answers(200).shows("The text is kept, as revision 2");
        owner.opens(&format!("{story}/revisions/2")).await.answers(200).shows("All the same.");
    }

    async fn two_people_must_have_read_it_where_the_edition_says_so(engine) {
        let (station, owner) = newsroom(engine).await;
        let editor = owner.colleague("Salma Idris", "en", "editor").await;
        let fields = [("edition_name", "Harbour Radio"), ("time_zone", "Europe/London"), ("two_people", "yes")];
        owner.posts("/desk/editions/en/", &fields).await.answers(303);
        let story = begins(&owner).await;
        saves(&owner, &story, "1", "Alone", "Words.").await.answers(303);
        does(&owner, &story, "publication", "2", &[]).await.answers(409).shows("must approve");
        does(&owner, &story, "approval", "2", &[]).await.answers(303);
        does(&owner, &story, "publication", "2", &[]).await.answers(409);
        station.runs(&["publish", id(&story)]).fails().says("approval");
        does(&editor, &story, "approval", "2", &[]).await.answers(303);
        does(&owner, &story, "publication", "2", &[]).await.answers(303);
        station.reader().soon_sees("/en/", 200, "Alone").await;
    }

    async fn what_must_be_mended_does_not_go_out(engine) {
        let (_station, owner) = newsroom(engine).await;
        let story = begins(&owner).await;
        does(&owner, &story, "publication", "1", &[]).await.answers(422).shows("headline is empty");
        does(&owner, &story, "review", "1", &[]).await.answers(409);
        let slug = [("base", "1"), ("headline", "A"), ("document", "<p>Text</p>"), ("slug", "no slug!")];
        owner.posts(&format!("{story}/revision"), &slug).await.answers(422).shows("letters, digits and hyphens");
        let long = "x".repeat(5_000);
        let fields = [("base", "1"), ("headline", &long), ("document", "<p>Text</p>")];
        owner.posts(&format!("{story}/revision"), &fields).await.answers(422).shows("too long");
        let json = [("base", "1"), ("headline", "A"), ("document_json", "{\"type\":\"nonsense\"}")];
        owner.posts(&format!("{story}/revision"), &json).await.answers(422);
        let gone = [("base", "1"), ("headline", "A"), ("document", "<p>T</p>"), ("section", "nowhere")];
        owner.posts(&format!("{story}/revision"), &gone).await.answers(422);
        // Nothing of all this was kept.
        owner.opens(&format!("{story}/revisions/2")).await.answers(404);
    }

    async fn hostile_html_is_text_or_nothing(engine) {
        let (station, owner) = newsroom(engine).await;
        let story = begins(&owner).await;
        let evil = "<p onclick=alert(1)>Seen<script>alert(2)</script><img src=x onerror=alert(3)></p>";
        let headline = "<script>alert(4)</script>";
        let fields = [("base", "1"), ("headline", headline), ("standfirst", evil), ("document", evil)];
        owner.posts(&format!("{story}/revision"), &fields).await.answers(303);
        does(&owner, &story, "publication", "2", &[]).await.answers(303);
        let page = format!("/en/a/script-alert-4-script/{}", id(&story));
        let answer = station.reader().soon_sees(&page, 200, "Seen").await;
        for seen in [answer, owner.opens(&story).await, owner.opens("/desk/").await] {
            assert_eq!(seen.texts("script:not([src]):not([type])"), Vec::<String>::new(), "{}", seen.path);
            assert!(seen.attributes("[onclick],[onerror]", "onclick").is_empty(), "{}", seen.path);
        }
    }

    async fn each_sees_and_does_what_their_role_allows(engine) {
        let (_station, owner) = newsroom(engine).await;
        let fields = [
            ("edition_name", "راديو"), ("edition_language", "ar"), ("edition_id", "ar"), ("time_zone", "Asia/Amman"),
        ];
        owner.posts("/desk/editions/", &fields).await.answers(303);
        let author = owner.colleague("Niko Abara", "en", "reporter").await;
        let story = begins(&author).await;
        saves(&author, &story, "1", "Somebody’s story", "Words.").await.answers(303);
        let outsider = owner.colleague("Rania Saad", "ar", "publisher").await;
        for path in ["", "/revisions/", "/revisions/2", "/revisions/1/compare/2", "/publication", "/review"] {
            outsider.opens(&format!("{story}{path}")).await.answers(404);
        }
        outsider.opens("/desk/").await.answers(200).hides("Somebody’s");
        saves(&outsider, &story, "2", "Mine now", "Words.").await.answers(404);
        outsider.posts("/desk/stories/", &[("edition", "en")]).await.answers(403);
        does(&outsider, &story, "publication", "2", &[]).await.answers(404);

        let least = [
            ("contributor", vec![]),
            ("reporter", vec!["review"]),
            ("translator", vec!["review"]),
            ("editor", vec!["review", "approval", "return"]),
            ("publisher", vec!["review", "approval", "return", "publication", "correction", "withdrawal"]),
        ];
        for (role, allowed) in least {
            let somebody = owner.colleague(&format!("A {role}"), "en", role).await;
            somebody.opens(&story).await.answers(200).shows("Somebody’s story");
            for verb in ["review", "approval", "return", "publication", "correction", "withdrawal"] {
                let expected = if allowed.contains(&verb) { 200 } else { 403 };
                let answer = somebody.opens(&format!("{story}/{verb}")).await;
                assert_eq!(answer.status, expected, "{role} opens {verb}");
                if expected == 403 {
                    does(&somebody, &story, verb, "2", &[("reason", "x")]).await.answers(403);
                }
            }
            let saved = saves(&somebody, &story, "1", "Not mine", "Words.").await;
            let expected = if role == "contributor" { 403 } else { 409 };
            assert_eq!(saved.status, expected, "{role} saves");
        }
        let own = owner.colleague("June Park", "en", "contributor").await;
        let story = begins(&own).await;
        saves(&own, &story, "1", "My own", "Words.").await.answers(303);
        does(&own, &story, "review", "2", &[]).await.answers(303);
    }

    async fn nobody_without_a_session_sees_a_byte(engine) {
        let (station, owner) = newsroom(engine).await;
        let story = begins(&owner).await;
        saves(&owner, &story, "1", "Unheard of", "Words.").await.answers(303);
        let stranger = Editor::of(station.reader());
        let routes = station.runs(&["routes", "--json"]).succeeds().json();
        for route in routes.as_array().unwrap() {
            let (method, path) = (route["method"].as_str().unwrap(), route["path"].as_str().unwrap());
            if !path.starts_with("/desk/") || route["role"] == "reader" {
                continue;
            }
            let path = path.replace("{id}", id(&story)).replace("{number}", "1").replace("{other}", "2");
            let path = path.replace("{session}", "x").replace("{invitation}", "x").replace("{person}", "x");
            let answer = match method {
                "GET" => stranger.opens(&path).await,
                "POST" => stranger.posts(&path, &[("edition", "en")]).await,
                other => stranger.sends(other.parse().unwrap(), &path, &[], vec![]).await,
            };
            let expected: &[u16] = if ["GET", "HEAD"].contains(&method) { &[303, 401, 400, 426] } else { &[401, 415, 422] };
            assert!(expected.contains(&answer.status), "{method} {path}: {}", answer.status);
            assert!(!answer.text().contains("Unheard of"), "{method} {path}");
            assert_eq!(answer.header("cache-control"), "no-store", "{method} {path}");
        }
        station.reader().opens(&format!("/en/a/unheard-of/{}", id(&story))).await.answers(404);
    }

    async fn the_list_finds(engine) {
        let (_station, owner) = newsroom(engine).await;
        for headline in ["Прилив у Марен", "100% of the tide_gate", "Boats"] {
            let story = begins(&owner).await;
            saves(&owner, &story, "1", headline, "Words.").await.answers(303);
        }
        owner.opens("/desk/?q=прилив").await.shows("Прилив").hides("Boats");
        owner.opens("/desk/?q=100%25").await.shows("tide_gate").hides("Boats");
        owner.opens("/desk/?q=tide_gate").await.shows("tide_gate");
        owner.opens("/desk/?q=tideXgate").await.hides("tide_gate").shows("No story matches");
        owner.opens("/desk/?since=2999-01-01").await.hides("Boats");
        owner.opens("/desk/?state=published").await.hides("Boats");
        owner.opens("/desk/?view=mine&state=draft").await.shows("Boats");
        owner.opens("/desk/?state=%00&section='&owner=%F0%9F%98%80&page=-1&until=soon").await.answers(200);
    }
}
