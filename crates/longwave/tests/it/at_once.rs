//! Several save at the same moment what they saw in the same version: one of
//! them is kept, and the others are told, so that nobody's words are gone.

use futures::future::join_all;
use reqwest::Method;
use serde_json::{Value, json};

use crate::desk_picture_library::{double, other};
use crate::desk_pictures::{harbour, sends};
use crate::support::{Answer, Station, writing};
use crate::timings::{FERRY, as_seen};

/// How many save at once, and how often they do.
const MANY: usize = 8;
const ROUNDS: usize = 3;

/// What the one that was kept says now; the others were refused with this status.
fn the_one_kept(answers: Vec<Answer>, refused: u16) -> Value {
    let statuses: Vec<u16> = answers.iter().map(|it| it.status).collect();
    let all = statuses.len();
    assert_eq!(statuses.iter().filter(|it| **it == refused).count(), all - 1, "{statuses:?}");
    answers.into_iter().find(|it| it.status == 200).unwrap_or_else(|| panic!("{statuses:?}")).json()
}

both_engines! {
    async fn of_those_who_describe_a_picture_at_once_one_is_kept(engine) {
        let (station, owner) = harbour(engine).await;
        let picture = sends(&owner, "boats.jpg", &double()).await;
        let path = format!("/pictures/{}", writing::id(&picture));
        let program = station.program("editor", Some("en"));
        for round in 0..ROUNDS {
            let tag = program.gets(&path).await.answers(200).header("etag").to_owned();
            let answers = join_all((0..MANY).map(async |number| {
                let said = json!({"caption": format!("Boats, {round}, {number}")});
                program.asks(Method::PATCH, &path, &[("if-match", &tag)], Some(&said)).await
            }));
            let kept = the_one_kept(answers.await, 412);
            assert_eq!(program.gets(&path).await.json()["caption"], kept["caption"]);
        }
    }

    async fn of_two_pictures_in_each_others_place_at_once_one_is(engine) {
        let (station, owner) = harbour(engine).await;
        let (one, two) = (sends(&owner, "boats.jpg", &double()).await, sends(&owner, "dawn.jpg", &other()).await);
        let (one, two) = (writing::id(&one), writing::id(&two));
        let program = station.program("publisher", Some("en"));
        for _ in 0..ROUNDS {
            let answers = join_all([(one, two), (two, one)].map(async |(picture, by)| {
                let body = json!({"by": by, "keeps_words": true});
                program.posts(&format!("/pictures/{picture}/replacement"), &body).await
            }));
            the_one_kept(answers.await, 422);
            for picture in [one, two] {
                let path = format!("/pictures/{picture}/replacement");
                program.asks(Method::DELETE, &path, &[], None).await.answers(200);
            }
        }
    }

    async fn of_those_who_change_a_clip_at_once_one_is_kept(engine) {
        let station = Station::sample(engine).await;
        let program = station.program("publisher", Some("en"));
        let found = program.gets("/clips?limit=1").await.answers(200).json();
        let path = format!("/clips/{}", found["items"][0]["id"].as_str().unwrap());
        for round in 0..ROUNDS {
            let version = program.gets(&path).await.answers(200).json()["version"].clone();
            let answers = join_all((0..MANY).map(async |number| {
                let wanted = json!({"version": version, "title": format!("Tide, {round}, {number}")});
                program.asks(Method::PATCH, &path, &[], Some(&wanted)).await
            }));
            let kept = the_one_kept(answers.await, 412);
            assert_eq!(program.gets(&path).await.json()["title"], kept["title"]);
        }
    }

    async fn of_those_who_set_times_at_once_one_is_kept(engine) {
        let station = Station::sample(engine).await;
        let path = format!("/stories/{}/timings", station.story(FERRY));
        let program = station.program("editor", Some("en"));
        for round in 0..ROUNDS {
            let seen = as_seen(&program.gets(&path).await.answers(200).json());
            let answers = join_all((0..MANY).map(async |number| {
                let mut wanted = seen.clone();
                wanted["sentences"][0]["end"] = (6_000 + 100 * round + number).into();
                program.asks(Method::PUT, &path, &[], Some(&wanted)).await
            }));
            let kept = the_one_kept(answers.await, 412);
            assert_eq!(program.gets(&path).await.json()["sentences"], kept["sentences"]);
        }
    }
}
