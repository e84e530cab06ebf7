//! Pictures, sounds, tables and cards in a story, chosen at the desk and shown to readers.

use serde_json::{Value, json};

use crate::desk_clips::clip_of;
use crate::support::{Answer, Editor, Engine, Station, tone, writing};

const NOBODY: &str = "06etbcf1c5v2h7m3t2s5xw1y0z";

/// The sample station with its owner, serving.
async fn harbour(engine: Engine) -> (Station, Editor) {
    let mut station = Station::sample(engine).await;
    station.serves();
    let owner = station.owner().await;
    (station, owner)
}

/// What is offered for a story, by its kind and a search.
async fn offers(who: &Editor, story: &str, kind: &str, asked: &str) -> Vec<Value> {
    let answer = who.opens(&format!("{story}/offers/{kind}?{asked}")).await.answers(200);
    answer.json()["offers"].as_array().unwrap().clone()
}

fn id(offer: &Value) -> &str {
    offer["id"].as_str().unwrap()
}

/// Saves a body as the text field without scripts has it, on top of a revision.
async fn writes(who: &Editor, story: &str, base: &str, html: &str) -> Answer {
    who.posts(&format!("{story}/revision"), &[("base", base), ("document", html)]).await.answers(303)
}

fn picture(id: &str, alt: Option<&str>) -> String {
    let alt = alt.map(|alt| format!(" data-alt=\"{alt}\"")).unwrap_or_default();
    format!(
        "<figure class=\"picture\" data-picture=\"{id}\"{alt}><figcaption>The wall.</figcaption></figure>"
    )
}

fn card(story: &str) -> String {
    format!("<figure class=\"link-card\" data-story=\"{story}\"></figure>")
}

const TABLE: &str = "<table class=\"table\"><caption>Fares</caption>\
    <thead><tr><th scope=\"col\">From</th><th scope=\"col\">Crowns</th></tr></thead>\
    <tbody><tr><td>Brack</td><td>6</td></tr></tbody></table>";

both_engines! {
    async fn a_lead_picture_is_found_chosen_described_and_removed_without_scripts(engine) {
        let (station, owner) = harbour(engine).await;
        let story = writing::begins(&owner, "Gate opens again").await;
        // Whoever goes to choose has the text kept first.
        let fields = [("base", "2"), ("headline", "Gate opens twice"), ("then", "picture")];
        let kept = owner.posts(&format!("{story}/revision"), &fields).await.answers(303);
        assert_eq!(kept.header("location"), format!("{story}/picture"));
        let page = owner.opens(&format!("{story}/picture?q=harbour+wall")).await.answers(200);
        let found = page.attributes("button[name=chosen]", "value");
        assert!(!found.is_empty());
        owner.opens(&format!("{story}/picture?q=zeppelin")).await.answers(200).shows("Nothing was found");

        let chosen = [("was", ""), ("chosen", found[0].as_str())];
        let page = owner.does(&format!("{story}/picture"), &chosen).await.answers(200);
        assert_eq!(page.attributes("input[name=picture]", "value"), [found[0].clone()]);
        // Twice is once, and who did not see it does not overwrite it.
        owner.posts(&format!("{story}/picture"), &chosen).await.answers(303);
        let other = [("was", ""), ("chosen", "")];
        owner.posts(&format!("{story}/picture"), &other).await.answers(409).shows("while you were looking");

        let fields = [("base", "4"), ("picture_decorative", "no"), ("picture_alt", "A wall along the water")];
        owner.posts(&format!("{story}/revision"), &fields).await.answers(303);
        writing::publishes(&owner, &story, 5).await.answers(303);
        let page = format!("/en/a/{}", writing::id(&story));
        let at = station.reader().soon_finds(&page).await;
        let seen = station.reader().soon_sees(&at, 200, "A wall along the water").await;
        assert_eq!(seen.attributes("figure.picture img", "alt"), ["A wall along the water"]);

        let fields = [("was", found[0].as_str()), ("chosen", "")];
        owner.does(&format!("{story}/picture"), &fields).await.shows("This story has no picture.");
    }

    async fn a_recording_is_offered_by_its_title_to_who_may_hear_it(engine) {
        let (_station, owner) = harbour(engine).await;
        let clip = clip_of(&owner, "Zeppelin pilot.wav", &tone(2)).await;
        let story = writing::begins(&owner, "Gate opens again").await;
        let found = offers(&owner, &story, "clips", "q=zeppelin+pilot").await;
        assert_eq!(found.iter().map(id).collect::<Vec<_>>(), [writing::id(&clip)]);
        // It is nobody else's before a story of theirs plays it.
        let made = owner.posts("/desk/stories/", &[("edition", "ar")]).await.answers(303);
        let theirs = made.header("location").to_owned();
        let arabic = owner.colleague("Wren Ashdown", "ar", "publisher").await;
        for asked in ["q=", "q=zeppelin+pilot"] {
            let found = offers(&arabic, &theirs, "clips", asked).await;
            assert!(found.iter().all(|it| id(it) != writing::id(&clip)), "{asked}");
        }
        let chosen = [("was", ""), ("chosen", writing::id(&clip))];
        arabic.posts(&format!("{theirs}/clip"), &chosen).await.answers(422);
        owner.posts(&format!("{theirs}/clip"), &chosen).await.answers(303);
        assert_eq!(offers(&arabic, &theirs, "clips", "q=zeppelin+pilot").await.len(), 1);
        // What they write about it only they find it by.
        let fields = [("base", "2"), ("headline", "Pearl divers"), ("document", "<p>All about it.</p>")];
        owner.posts(&format!("{theirs}/revision"), &fields).await.answers(303);
        owner.opens("/desk/clips/?q=pearl").await.shows("Zeppelin pilot");
        let english = owner.colleague("Nia Brand", "en", "publisher").await;
        english.opens("/desk/clips/?q=zeppelin").await.shows("Zeppelin pilot");
        english.opens("/desk/clips/?q=pearl").await.hides("Zeppelin pilot");
    }

    async fn what_a_text_holds_survives_the_field_without_scripts(engine) {
        let (_station, owner) = harbour(engine).await;
        let story = writing::begins(&owner, "Everything at once").await;
        let pictures = offers(&owner, &story, "pictures", "q=").await;
        let clips = offers(&owner, &story, "clips", "q=night+ferry").await;
        let stories = offers(&owner, &story, "stories", "q=tide+gate").await;
        let html = format!(
            "<p>One.</p>{}<figure class=\"clip\" data-clip=\"{}\"><figcaption>The horn</figcaption></figure>{TABLE}{}\
             <figure class=\"link-card\"><a href=\"https://example.org/a\">A page</a><figcaption>What is there.</figcaption></figure>",
            picture(id(&pictures[0]), Some("")), id(&clips[0]), card(id(&stories[0])),
        );
        writes(&owner, &story, "2", &html).await;
        let field = owner.opens(&story).await.texts("textarea[name=document]").concat();
        assert_eq!(field.trim(), html);
        // What is sent back as it came is no new revision.
        writes(&owner, &story, "3", &field).await;
        owner.opens(&format!("{story}/revisions/")).await.hides("Revision 4");
    }

    async fn a_story_with_everything_is_read_and_its_feed_has_no_player(engine) {
        let (station, owner) = harbour(engine).await;
        let story = writing::begins(&owner, "Everything at once").await;
        let pictures = offers(&owner, &story, "pictures", "q=harbour+wall").await;
        let clips = offers(&owner, &story, "clips", "q=storm").await;
        let stories = offers(&owner, &story, "stories", "q=tide+gate").await;
        let html = format!(
            "<p>One.</p>{}<figure class=\"clip\" data-clip=\"{}\"></figure>{TABLE}{}",
            picture(id(&pictures[0]), None), id(&clips[0]), card(id(&stories[0])),
        );
        writes(&owner, &story, "2", &html).await;
        owner.opens(&story).await.shows("Picture 1 in the text has no alternative text.");
        writing::publishes(&owner, &story, 3).await.answers(422);
        writes(&owner, &story, "3", &html.replace("><figcaption>The wall", " data-alt=\"A wall\"><figcaption>The wall")).await;
        owner.opens(&format!("{story}/publication")).await.answers(200).shows("The picture adds");
        writing::publishes(&owner, &story, 4).await.answers(303);

        let at = station.reader().soon_finds(&format!("/en/a/{}", writing::id(&story))).await;
        let page = station.reader().opens(&at).await.answers(200);
        assert_eq!(page.attributes(".body img", "alt"), ["A wall"]);
        assert!(page.attributes(".body img", "srcset")[0].starts_with("/media/"));
        assert!(page.attributes(".body audio", "preload").iter().all(|value| value == "none"));
        assert_eq!(page.texts(".body th[scope=col]"), ["From", "Crowns"]);
        assert_eq!(page.attributes(".body .table", "aria-label"), ["Fares"]);
        assert_eq!(page.attributes(".body .link-card a", "href").len(), 1);
        // Machines are told of the pictures in the text, too.
        let said = page.texts("script[type='application/ld+json']").concat();
        let said: Value = serde_json::from_str(&said).unwrap();
        let images = said["image"].as_array().unwrap();
        assert_eq!((images.len(), &images[0]["caption"]), (1, &json!("The wall.")), "{said:#}");
        let feed = station.reader().soon_sees("/en/feed.json", 200, "Everything at once").await.json();
        let item = feed["items"].as_array().unwrap().iter().find(|it| it["title"] == "Everything at once").unwrap();
        let html = item["content_html"].as_str().unwrap();
        assert!(html.contains("<table>") && html.contains(" src=\"http"), "{html}");
        assert!(!html.contains("audio") && !html.contains("/media/\""), "{html}");
    }

    async fn a_card_to_a_story_that_is_not_public_falls_out_and_comes_with_it(engine) {
        let (station, owner) = harbour(engine).await;
        let other = writing::begins(&owner, "The other story").await;
        let story = writing::begins(&owner, "The story with a card").await;
        writes(&owner, &story, "2", &format!("<p>One.</p>{}", card(writing::id(&other)))).await;
        owner.opens(&story).await.shows("The story of link card 1 is not on the site.");
        writing::publishes(&owner, &story, 3).await.answers(303);
        let at = station.reader().soon_finds(&format!("/en/a/{}", writing::id(&story))).await;
        station.reader().soon_sees(&at, 200, "One.").await.hides("The other story");
        writing::publishes(&owner, &other, 2).await.answers(303);
        station.reader().soon_sees(&at, 200, "The other story").await;
        station.withdraws(writing::id(&other), "It was another one.");
        station.reader().soon_misses(&at, "The other story").await;
    }

    async fn one_is_offered_what_one_may_see_and_hostile_ids_do_no_harm(engine) {
        let (_station, owner) = harbour(engine).await;
        let reporter = owner.colleague("Niko Abara", "en", "reporter").await;
        let story = writing::begins(&reporter, "A story").await;
        let found = offers(&reporter, &story, "stories", "q=").await;
        assert!(!found.is_empty() && found.iter().all(|offer| offer["lang"] == "en"));
        let made = owner.posts("/desk/stories/", &[("edition", "ar")]).await.answers(303);
        let arabic = writing::id(made.header("location"));
        assert!(offers(&reporter, &story, "stories", &format!("id={arabic}")).await.is_empty());
        for asked in ["id=../../x", &format!("id={NOBODY}"), "q=%00%E2%80%AE%25_'\"<script>", &format!("q={}", "x".repeat(10_000))] {
            for kind in ["pictures", "clips"] {
                let found = offers(&reporter, &story, kind, asked).await;
                assert!(asked.starts_with("id=..") || found.is_empty(), "{kind} {asked}");
            }
        }
        reporter.opens(&format!("{story}/offers/passwords")).await.answers(400);
        reporter.opens(&format!("/desk/stories/{arabic}/offers/pictures")).await.answers(404);
        reporter.posts(&format!("{story}/picture"), &[("was", ""), ("chosen", NOBODY)]).await.answers(422);
        reporter.posts(&format!("{story}/revision"), &[("base", "2"), ("picture", NOBODY)]).await.answers(422);
        // Such ids in a text are kept as they came, and show nothing.
        let body = json!({"type": "doc", "content": [
            {"type": "picture", "attrs": {"picture": NOBODY, "alt": "x"}},
            {"type": "clip", "attrs": {"clip": NOBODY}},
            {"type": "link_card", "attrs": {"story": NOBODY}},
            {"type": "paragraph", "content": [{"type": "text", "text": "One."}]},
        ]}).to_string();
        reporter.posts(&format!("{story}/revision"), &[("base", "2"), ("document_json", &body)]).await.answers(303);
        let page = reporter.opens(&story).await.answers(200);
        for words in ["Picture 1 in the text is not there any more.", "Sound 1 in the text cannot be heard.", "The story of link card 1"] {
            assert!(page.text().contains(words), "{words}");
        }
    }

    async fn two_revisions_side_by_side_show_tables_pictures_and_cards(engine) {
        let (_station, owner) = harbour(engine).await;
        let story = writing::begins(&owner, "Compared").await;
        let pictures = offers(&owner, &story, "pictures", "q=").await;
        writes(&owner, &story, "2", &format!("<p>One.</p>{}{TABLE}", picture(id(&pictures[0]), Some("")))).await;
        let table = TABLE.replace("<td>6</td>", "<td>12</td>");
        writes(&owner, &story, "3", &format!("<p>One.</p>{}{table}", picture(id(&pictures[1]), Some("")))).await;
        let page = owner.opens(&format!("{story}/revisions/3/compare/4")).await.answers(200);
        let shown = page.attributes(".sides img", "src");
        assert_eq!(shown.len(), 2, "both pictures");
        assert_ne!(shown[0], shown[1]);
        assert_eq!((page.texts("del"), page.texts("ins")), (vec!["6".to_owned()], vec!["12".to_owned()]));
    }

    async fn a_picture_that_changes_remakes_the_pages_that_show_it(engine) {
        let (station, owner) = harbour(engine).await;
        let story = writing::begins(&owner, "Credited").await;
        let pictures = offers(&owner, &story, "pictures", "q=harbour+wall").await;
        let id_of_it = id(&pictures[0]).to_owned();
        writes(&owner, &story, "2", &picture(&id_of_it, Some("A wall"))).await;
        writing::publishes(&owner, &story, 3).await.answers(303);
        let at = station.reader().soon_finds(&format!("/en/a/{}", writing::id(&story))).await;
        station.reader().soon_sees(&at, 200, "The wall.").await.hides("Mira Vellan");
        station.credits(&id_of_it, "Mira Vellan").await;
        station.reader().soon_sees(&at, 200, "Mira Vellan").await;
    }
}
