//! An edition's logo: chosen at the desk or by a program, in the sound that is made
//! from then on, beside the notifications of its alerts, and never a picture whose
//! rights end.

use reqwest::Method;
use serde_json::{Value, json};

use crate::desk_alerts::raises;
use crate::desk_clips::{clip_of, files, is};
use crate::desk_pictures::{harbour, is_made, photograph, says, sends};
use crate::notifications::{hears, serve, subscribes};
use crate::support::push::PushService;
use crate::support::{Editor, Station, tone, writing};

const LOGO: &str = "/desk/editions/en/logo";

/// A picture of the desk whose files are made, and its id.
async fn picture(owner: &Editor, name: &str, bytes: &[u8]) -> (String, String) {
    let picture = sends(owner, name, bytes).await;
    is_made(owner, &picture).await;
    let id = writing::id(&picture).to_owned();
    (picture, id)
}

/// Whether each of a clip's files has a picture in it, as its own format names one.
async fn carry(station: &Station, files: &[String]) -> Vec<bool> {
    let mut all = Vec::new();
    for file in files {
        let name: &[u8] = match file.rsplit('.').next().unwrap() {
            "mp3" => b"APIC",
            "m4a" => b"covr",
            _ => b"METADATA_BLOCK_PICTURE",
        };
        let bytes = station.reader().opens(file).await.answers(200).bytes;
        all.push(bytes.windows(name.len()).any(|it| it == name));
    }
    all
}

both_engines! {
    async fn a_logo_goes_into_sound_that_is_made_from_then_on_and_onto_devices(engine) {
        let (mut station, service) = (Station::sample(engine).await, PushService::new().await);
        serve(&mut station, &service);
        let owner = station.owner().await;
        let old = clip_of(&owner, "before.wav", &tone(4)).await;
        let before = files(&is(&owner, &old, "Ready").await);
        assert_eq!(carry(&station, &before).await, [false; 5]);
        let device = service.device("phone");
        subscribes(&station, &device, "breaking", &[]).await;
        raises(&owner, "Harbour closed").await;
        let icon = |said: &Value| said["icon"].as_str().unwrap().to_owned();
        assert!(icon(&hears(&service, &device, 1).await[0]).starts_with("/assets/icon."));

        let (page, id) = picture(&owner, "logo.jpg", &photograph()).await;
        owner.opens("/desk/editions/en/").await.answers(200).shows("Choose the logo");
        owner.opens(LOGO).await.answers(200).shows("Choose the logo").shows("logo.jpg");
        owner.posts(LOGO, &[("was", ""), ("chosen", &id)]).await.answers(303);
        assert_eq!(owner.opens(LOGO).await.attributes("input[name=was]", "value")[0], id);
        owner.opens(&page).await.shows("It is the logo of:").hides("No story uses it");
        let listed = async |used: &str| {
            let list = owner.opens(&format!("/desk/pictures/?used={used}")).await.answers(200);
            list.attributes(".pictures a", "href").contains(&page)
        };
        assert!(listed("yes").await && listed("public").await && !listed("no").await);

        let clip = clip_of(&owner, "after.wav", &tone(5)).await;
        let after = files(&is(&owner, &clip, "Ready").await);
        assert_eq!(carry(&station, &after).await, [true; 5]);
        // What listeners have stays as it is.
        assert_eq!(files(&owner.opens(&old).await), before);
        raises(&owner, "Harbour open").await;
        let shown = icon(&hears(&service, &device, 2).await[1]);
        let file = station.reader().opens(&shown).await.answers(200);
        assert_eq!(file.header("content-type"), "image/jpeg");

        // Somebody learns that its rights end: it goes nowhere any more.
        says(&owner, &page, &[("rights_end", "2999-01-31")]).await.answers(303);
        let clip = clip_of(&owner, "later.wav", &tone(3)).await;
        assert_eq!(carry(&station, &files(&is(&owner, &clip, "Ready").await)).await, [false; 5]);
        raises(&owner, "Fog until noon").await;
        assert!(icon(&hears(&service, &device, 3).await[2]).starts_with("/assets/icon."));
        owner.opens(LOGO).await.shows("or its rights end one day");
        says(&owner, &page, &[("rights_end", "2020-01-31")]).await.answers(303);
        owner.opens(LOGO).await.shows("logo.jpg").shows("Its rights have ended.");
        owner.posts(LOGO, &[("was", &id), ("chosen", "")]).await.answers(303);
        owner.opens(LOGO).await.hides("Its rights have ended.");
    }

    async fn what_cannot_be_a_logo_is_refused(engine) {
        let (station, owner) = harbour(engine).await;
        let program = station.program("owner", None);
        let (page, id) = picture(&owner, "logo.jpg", &photograph()).await;
        let sentence = "This picture is not there any more, or its rights end one day.";
        for chosen in ["06000000000000000000000001", "x", "'; DROP TABLE edition; --"] {
            owner.posts(LOGO, &[("chosen", chosen)]).await.answers(422).shows(sentence);
            let body = json!({ "logo": chosen });
            let refused = program.asks(Method::PATCH, "/editions/en", &[], Some(&body)).await.answers(422).json();
            assert_eq!(refused["errors"][0]["field"], "logo");
        }
        says(&owner, &page, &[("rights_end", "2999-01-31")]).await.answers(303);
        owner.posts(LOGO, &[("chosen", &id)]).await.answers(422).shows(sentence);
        assert_eq!(program.gets("/editions/en").await.json()["logo"], Value::Null);
        owner.opens(&format!("{LOGO}?q=nothing-like-it")).await.answers(200).shows("Nothing was found");
        owner.opens("/desk/editions/xx/logo").await.answers(404);

        // By a program, and away again by hand.
        says(&owner, &page, &[("rights_end", "")]).await.answers(303);
        let patches = async |logo: &str| {
            program.asks(Method::PATCH, "/editions/en", &[], Some(&json!({ "logo": logo }))).await.answers(200).json()
        };
        assert_eq!(patches(&id).await["logo"], json!(id));
        let untouched = program.asks(Method::PATCH, "/editions/en", &[], Some(&json!({ "peak": -2 }))).await;
        assert_eq!(untouched.answers(200).json()["logo"], json!(id));
        owner.posts(LOGO, &[("was", ""), ("chosen", "")]).await.answers(409).shows("chose another logo meanwhile");
        // Who may not choose a logo puts no other picture in its place.
        let publisher = owner.colleague("Wren", "en", "publisher").await;
        publisher.opens(&format!("{page}/replacement")).await.answers(403);
        publisher.opens(&page).await.answers(200).hides("Replace it everywhere");
        owner.posts(LOGO, &[("was", &id), ("chosen", "")]).await.answers(303);
        publisher.opens(&page).await.answers(200).shows("Replace it everywhere");
        assert_eq!(program.gets("/editions/en").await.json()["logo"], Value::Null);
        patches(&id).await;
        assert_eq!(patches("").await["logo"], Value::Null);
    }
}
