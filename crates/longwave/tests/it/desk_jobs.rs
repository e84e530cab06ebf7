//! The desk's page of jobs: who sees which, how far they are, stopped and
//! tried again. The same for programs.

use lw_base::Timestamp;
use lw_store::jobs::order::{self, Order};

use crate::support::{Editor, Engine, Station};

/// A year in which nobody begins them.
const LATER: i64 = 4_000_000_000_000;

/// Three jobs on files of two editions: one runs, one waits, one has failed.
async fn works(engine: Engine) -> (Station, Editor, Editor, Editor) {
    let mut station = Station::empty(engine).await;
    station.serves();
    let owner = station.owner().await;
    station
        .runs(&["edition", "create", "sw", "--name", "Redio ya Bandari", "--time-zone", "Africa/Nairobi"])
        .succeeds();
    let mara = owner.colleague("Mara Quill", "en", "contributor").await;
    let ilse = owner.colleague("Ilse Tarrow", "en", "publisher").await;
    let person = person(&station, "Mara Quill").await;
    for (about, edition, by) in [
        ("quay.jpg", "en", person.as_str()),
        ("storm.wav", "en", "person:x"),
        ("bandari.wav", "sw", "person:x"),
    ] {
        places(&station, about, edition, by).await;
    }
    station
        .changes(&format!(
            "UPDATE job SET claimed_until = {LATER}, claim = 'other', progress = 420 WHERE about = 'quay.jpg'"
        ))
        .await;
    station
        .changes("UPDATE job SET failed_at = 1, failure = 'desk-job-broken' WHERE about = 'bandari.wav'")
        .await;
    (station, owner, mara, ilse)
}

lw_store::record! { struct Who { id: String, } }

async fn person(station: &Station, name: &'static str) -> String {
    let db = station.place.open().await.unwrap();
    let found: Option<Who> = db.first("FROM person WHERE name = $1", lw_store::args![name]).await.unwrap();
    db.close().await;
    format!("person:{}", found.unwrap().id)
}

async fn places(station: &Station, about: &str, edition: &str, by: &str) {
    let [about, edition, by] = [about, edition, by].map(str::to_owned);
    let db = station.place.open().await.unwrap();
    db.change::<_, lw_store::Error>(move |change| {
        Box::pin(async move {
            let key = format!("renditions:{about}");
            let order = Order {
                name: "make_renditions",
                key: &key,
                payload: "",
                about: &about,
                edition: &edition,
                by: &by,
            };
            order::place(change, &order, Timestamp::from_millis(LATER)).await
        })
    })
    .await
    .unwrap();
    db.close().await;
}

/// Where the button leads that belongs to this file.
pub async fn deed(editor: &Editor, about: &str) -> Option<String> {
    let page = editor.opens("/desk/jobs/").await.answers(200);
    let text = page.text();
    let line = text.split("<li id=").find(|line| line.contains(about))?;
    Some(line.split("action=\"").nth(1)?.split('"').next()?.to_owned())
}

both_engines! {
    async fn everybody_sees_the_work_on_their_own_files_and_publishers_that_of_their_edition(engine) {
        let (_station, owner, mara, ilse) = works(engine).await;
        mara.opens("/desk/jobs/").await.answers(200).shows("quay.jpg").shows("42%").shows("Under way").hides("storm.wav").hides("bandari.wav");
        ilse.opens("/desk/jobs/").await.answers(200).shows("quay.jpg").shows("storm.wav").shows("Waiting").hides("bandari.wav");
        let all = owner.opens("/desk/jobs/").await.answers(200).shows("quay.jpg").shows("storm.wav").shows("bandari.wav").shows("went wrong on our side");
        assert_eq!(all.attributes("progress", "value"), ["42"]);
        // What somebody may not see is not there.
        let again = deed(&owner, "bandari.wav").await.unwrap();
        for other in [&mara, &ilse] {
            other.posts(&again, &[]).await.answers(404);
        }
        let stop = deed(&owner, "storm.wav").await.unwrap();
        mara.posts(&stop, &[]).await.answers(303);
        owner.opens("/desk/jobs/").await.hides("was stopped");
        mara.posts("/desk/jobs/nothing/attempt", &[]).await.answers(404);
    }

    async fn work_is_stopped_and_tried_again_at_the_desk(engine) {
        let (station, owner, mara, ilse) = works(engine).await;
        let stop = deed(&ilse, "storm.wav").await.unwrap();
        assert!(stop.ends_with("/stop"), "{stop}");
        ilse.does(&stop, &[]).await.answers(200).shows("told to stop").shows("It was stopped.").shows("Not done");
        ilse.does(&stop, &[]).await.answers(200);
        let again = deed(&ilse, "storm.wav").await.unwrap();
        assert!(again.ends_with("/attempt"), "{again}");
        // What runs is told, and says so until it has stopped.
        mara.does(&deed(&mara, "quay.jpg").await.unwrap(), &[]).await.answers(200).shows("It is being stopped.");
        assert_eq!(deed(&mara, "quay.jpg").await, None);
        let lines = owner.opens("/desk/audit/?verb=stop").await.answers(200).texts(".lines tbody tr");
        assert_eq!(lines.len(), 2, "{lines:?}");
        // Nobody knows this work, so that it fails and waits for another try.
        ilse.does(&again, &[]).await.answers(200).shows("The work begins again").hides("It was stopped.");
        let next = async || ilse.opens("/desk/jobs/").await.text().contains("The next try");
        crate::support::until("it was tried", next).await;
        assert!(station.log().contains("there is no job called make_renditions"));
    }

    async fn programs_see_and_stop_the_same_jobs(engine) {
        let (station, _, _, _) = works(engine).await;
        let publisher = station.program("publisher", Some("en"));
        let jobs = publisher.gets("/jobs").await.answers(200).json();
        let items = jobs["items"].as_array().unwrap();
        assert_eq!(items.len(), 2, "{jobs:#}");
        let one = |about: &str| items.iter().find(|it| it["about"] == about).unwrap();
        assert_eq!((one("quay.jpg")["state"].as_str(), one("quay.jpg")["progress"].as_i64()), (Some("running"), Some(420)));
        let id = one("storm.wav")["id"].as_str().unwrap();
        assert_eq!(one("storm.wav")["state"], "waiting");
        publisher.posts(&format!("/jobs/{id}/stop"), &serde_json::json!({})).await.answers(204);
        let job = publisher.gets(&format!("/jobs/{id}")).await.answers(200).json();
        assert_eq!((job["state"].as_str(), job["failure"].as_str()), (Some("failed"), Some("It was stopped.")));
        publisher.posts(&format!("/jobs/{id}/attempt"), &serde_json::json!({})).await.answers(204);
        station.program("publisher", Some("sw")).gets(&format!("/jobs/{id}")).await.answers(404);
        let metrics = station.reader().opens("/-/metrics").await.answers(200);
        metrics.shows("longwave_jobs_failed{lane=\"media\"} 1").shows("longwave_jobs_waiting{lane=\"quick\"}");
    }
}
