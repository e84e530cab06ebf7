//! A story's own crops of its lead picture: a point of its own, of which files
//! are made, while the picture and other stories stay as they are.

use std::time::Duration;

use serde_json::{Value, json};

use crate::desk_pictures::{harbour, is_made, photograph, sends};
use crate::support::{Answer, Editor, Station, within, writing};

const PATIENCE: Duration = Duration::from_secs(90);

/// A public story with this lead picture; its paths at the desk and on the site.
async fn shows(station: &Station, owner: &Editor, picture: &str, headline: &str) -> (String, String) {
    let story = writing::begins(owner, headline).await;
    let chosen = [("was", ""), ("chosen", writing::id(picture))];
    owner.posts(&format!("{story}/picture"), &chosen).await.answers(303);
    let fields = [("base", "3"), ("picture_decorative", "no"), ("picture_alt", "Three boats at a quay")];
    owner.posts(&format!("{story}/revision"), &fields).await.answers(303);
    // Of a picture that has words already, the same words are no new revision.
    let form = owner.opens(&format!("{story}/publication")).await.answers(200);
    let number: i64 = form.attributes("input[name=number]", "value")[0].parse().unwrap();
    writing::publishes(owner, &story, number).await.answers(303);
    let at = station.reader().soon_finds(&format!("/en/a/{}", writing::id(&story))).await;
    station.reader().soon_sees(&at, 200, "Three boats at a quay").await;
    (story, at)
}

/// The file of each crop that a page of the desk shows, but for the whole picture.
fn crops(page: &Answer) -> Vec<String> {
    page.attributes(".crops img:not([data-crop=whole])", "src")
}

async fn card_of(station: &Station, at: &str) -> Vec<String> {
    station.reader().opens(at).await.answers(200).attributes("meta[property='og:image']", "content")
}

both_engines! {
    async fn a_story_cuts_its_picture_around_a_point_of_its_own(engine) {
        let (station, owner) = harbour(engine).await;
        let picture = sends(&owner, "boats.jpg", &photograph()).await;
        let own = crops(&is_made(&owner, &picture).await);
        assert_eq!(own.len(), 4);
        let (story, at) = shows(&station, &owner, &picture, "Boats come home").await;
        let (_, other) = shows(&station, &owner, &picture, "Boats come home late").await;
        let before = card_of(&station, &at).await;
        let form = format!("{story}/picture");
        let page = owner.opens(&form).await.answers(200).hides("Cut it as everywhere else");
        assert_eq!(page.attributes("input[name=focus_x]", "value"), ["50"]);
        assert_eq!(crops(&page), own);

        let was = writing::id(&picture);
        let focus = format!("{form}/focus");
        let point = [("was", was), ("focus_x", "0"), ("focus_y", "40")];
        let page = owner.does(&focus, &point).await.shows("Saved.").shows("Cut it as everywhere else");
        assert_eq!(page.attributes("input[name=focus_x]", "value"), ["0"]);
        assert_eq!(page.attributes("input[name=focus_y]", "value"), ["40"]);
        // Until its files are there the nearest stand in; then the page shows them.
        assert_eq!(crops(&page).len(), 4);
        within(PATIENCE, "the crops of the story are made", async || {
            let now = crops(&owner.opens(&form).await);
            now.len() == 4 && now.iter().zip(&own).any(|(new, old)| new != old)
        })
        .await;

        // Readers see them once that revision is public, and only in this story.
        assert_eq!(card_of(&station, &at).await, before);
        writing::publishes(&owner, &story, 5).await.answers(303);
        within(PATIENCE, "the card is cut anew", async || card_of(&station, &at).await != before).await;
        let card = card_of(&station, &at).await.concat().replace("https://harbour.example", "");
        let file = station.reader().opens(&card).await.answers(200);
        assert_eq!(file.header("content-type"), "image/jpeg");
        assert!(!file.bytes.windows(12).any(|it| it == b"SECRETCAMERA"));
        assert_eq!(card_of(&station, &other).await, before);
        assert_eq!(crops(&owner.opens(&picture).await), own);
        let list = station.reader().opens("/en/").await.answers(200);
        let shown = list.attributes("article img, .card img", "src").concat();
        assert!(!shown.is_empty());

        // The point is a part of the revision, compared and kept as the caption is.
        owner.opens(&format!("{story}/revisions/4/compare/5")).await.answers(200).shows("0 % · 40 %");
        owner.posts(&format!("{story}/revision"), &[("base", "5"), ("picture_caption", "A quay.")]).await.answers(303);
        let page = owner.opens(&form).await;
        assert_eq!(page.attributes("input[name=focus_x]", "value"), ["0"]);
        // And it is taken back.
        owner.does(&focus, &[("was", was), ("back", "yes")]).await.hides("Cut it as everywhere else");
        assert_eq!(crops(&owner.opens(&form).await), own);
        writing::publishes(&owner, &story, 7).await.answers(303);
        within(PATIENCE, "the card is as before", async || card_of(&station, &at).await == before).await;
    }

    async fn a_point_that_cannot_be_is_refused_with_a_sentence(engine) {
        let (station, owner) = harbour(engine).await;
        let picture = sends(&owner, "boats.jpg", &photograph()).await;
        is_made(&owner, &picture).await;
        let (story, _) = shows(&station, &owner, &picture, "Boats come home").await;
        let focus = format!("{story}/picture/focus");
        let was = writing::id(&picture);
        for (x, y, field) in [("101", "0", "focus_x"), ("", "5", "focus_x"), ("5", "\u{202e}<b>", "focus_y"), ("5", "-1", "focus_y")] {
            let page = owner.posts(&focus, &[("was", was), ("focus_x", x), ("focus_y", y)]).await.answers(422);
            let page = page.shows("from 0 to 100");
            assert_eq!(page.attributes(&format!("input[name={field}]"), "aria-invalid"), ["true"], "{x} {y}");
        }
        // Another picture was chosen meanwhile.
        let sample = owner.opens(&format!("{story}/picture")).await.attributes(".offers button[name=chosen]", "value");
        let other = [("was", "06etbcf1c5v2h7m3t2s5xw1y0z"), ("focus_x", "5"), ("focus_y", "5")];
        owner.posts(&focus, &other).await.answers(409).shows("while you were looking");
        // What came with an import has no file to cut.
        let sample = sample.iter().find(|id| *id != was).unwrap();
        owner.posts(&format!("{story}/picture"), &[("was", was), ("chosen", sample)]).await.answers(303);
        let page = owner.opens(&format!("{story}/picture")).await.answers(200);
        assert!(page.attributes("input[name=focus_x]", "value").is_empty());
        owner.posts(&focus, &[("was", sample), ("focus_x", "5"), ("focus_y", "5")]).await.answers(409);
        owner.colleague("Wren Ashdown", "ar", "editor").await.posts(&focus, &other).await.answers(404);
    }

    async fn programs_cut_a_storys_picture_too(engine) {
        let (station, owner) = harbour(engine).await;
        let picture = sends(&owner, "boats.jpg", &photograph()).await;
        is_made(&owner, &picture).await;
        let (story, _) = shows(&station, &owner, &picture, "Boats come home").await;
        let at = format!("/stories/{}/revisions", writing::id(&story));
        let program = station.program("editor", Some("en"));
        let point = async |number: u64| {
            let path = format!("{at}/{number}");
            program.gets(&path).await.answers(200).json()["picture_focus"].clone()
        };
        assert_eq!(point(4).await, Value::Null);
        for bad in [json!({"x": 101, "y": 0}), json!({"x": 1}), json!("5,5"), json!({"x": -1, "y": 0, "z": 1})] {
            let answer = program.posts_on(&at, 4, &json!({"picture_focus": bad})).await;
            assert!(matches!(answer.status, 400 | 422), "{bad} {}", answer.status);
        }
        program.posts_on(&at, 4, &json!({"picture_focus": {"x": 20, "y": 80}})).await.answers(201);
        assert_eq!(point(5).await, json!({"x": 20, "y": 80}));
        let form = format!("{story}/picture");
        assert_eq!(owner.opens(&form).await.attributes("input[name=focus_y]", "value"), ["80"]);
        program.posts_on(&at, 5, &json!({"picture_caption": "A quay."})).await.answers(201);
        assert_eq!(point(6).await, json!({"x": 20, "y": 80}));
        // Of another picture it is not true, and of none neither.
        let chosen = owner.opens(&form).await.attributes(".offers button[name=chosen]", "value");
        let sample = chosen.iter().find(|id| *id != writing::id(&picture)).unwrap();
        let uncut = json!({"picture": sample, "picture_focus": {"x": 1, "y": 1}});
        program.posts_on(&at, 6, &uncut).await.answers(422).shows("came without its file");
        program.posts_on(&at, 6, &json!({"picture": sample})).await.answers(201);
        assert_eq!(point(7).await, Value::Null);
    }
}
