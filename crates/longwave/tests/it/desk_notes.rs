//! Notes in the margin: written, answered, settled, and never public.

use lw_store::{args, record};

use crate::support::{Answer, Editor, Engine, Station, writing};

const HEADLINE: &str = "Ferry sails at six";
const QUESTION: &str = "Who says that it sails?";

record! { struct Noted { made_by: String, verb: String, subject: String, } }
record! { struct Kept { text: String, quoted: String, anchor: Option<String>, } }
record! { struct Person { id: String, name: String, } }

/// A station with an owner, who has begun a story; its address at the desk.
async fn begun(engine: Engine) -> (Station, Editor, String) {
    let mut station = Station::empty(engine).await;
    station.serves();
    let owner = station.owner().await;
    let path = writing::begins(&owner, HEADLINE).await;
    (station, owner, path)
}

async fn all<R: lw_store::Record + Send + 'static>(station: &Station, rest: &'static str) -> Vec<R> {
    let db = station.place.open().await.unwrap();
    let found = db.all(rest, args![]).await.unwrap();
    db.close().await;
    found
}

async fn notes(editor: &Editor, path: &str) -> Answer {
    editor.opens(&format!("{path}/notes/")).await.answers(200)
}

async fn writes(editor: &Editor, path: &str, fields: &[(&str, &str)]) -> Answer {
    editor.posts(&format!("{path}/notes/"), fields).await
}

/// What the editor in the page asks for.
async fn said(editor: &Editor, path: &str) -> serde_json::Value {
    let script = editor.twin().saying("accept", "application/json");
    let answer = script.opens(&format!("{path}/notes/")).await.answers(200);
    assert_eq!(answer.header("content-type"), "application/json");
    serde_json::from_str(&answer.text()).unwrap()
}

/// The id of somebody who can be mentioned.
async fn id_of(editor: &Editor, path: &str, name: &str) -> String {
    let said = said(editor, path).await;
    let readers = said["readers"].as_array().unwrap();
    let reader = readers.iter().find(|reader| reader["name"] == name);
    reader.unwrap_or_else(|| panic!("{name} is not in {readers:?}"))["id"].as_str().unwrap().to_owned()
}

fn first_thread(said: &serde_json::Value) -> String {
    said["threads"][0]["id"].as_str().unwrap().to_owned()
}

/// How many stories wait for somebody, and whether the list says that a note does.
async fn waits(editor: &Editor) -> (usize, bool) {
    let page = editor.opens("/desk/?view=needs-me").await.answers(200);
    (page.texts(".stories > li").len(), page.text().contains("mentions you in a note"))
}

both_engines! {
    async fn a_colleague_is_asked_answers_and_the_note_is_settled(engine) {
        let (_station, owner, path) = begun(engine).await;
        let salma = owner.colleague("Salma Ito", "en", "contributor").await;
        let id = id_of(&owner, &path, "Salma Ito").await;
        notes(&owner, &path).await.shows("No open notes");
        let words = format!("All about it: {HEADLINE}.");
        assert_eq!(notes(&owner, &path).await.attributes("#quoted option", "value"), ["", &words]);
        assert_eq!(waits(&salma).await, (0, false));
        let fields = [("quoted", words.as_str()), ("text", QUESTION), ("mentions", &id), ("key", "one")];
        owner.does(&format!("{path}/notes/"), &fields).await.shows("The note is sent.").shows(QUESTION).shows("Salma Ito");
        assert_eq!(waits(&salma).await, (1, true), "the list says who needs her and why");
        assert_eq!(waits(&owner).await, (0, false));
        salma.opens("/desk/").await.answers(200).shows("Odile Karsk mentions you in a note");
        let page = notes(&salma, &path).await.shows(QUESTION).shows(&words);
        assert_eq!(page.texts("article .note-quoted"), [words]);
        let thread = first_thread(&said(&salma, &path).await);
        writes(&salma, &path, &[("parent", &thread), ("text", "The harbour master.\nI rang her.")]).await.answers(303);
        assert_eq!(waits(&salma).await, (0, false), "who has answered is waited for no more");
        notes(&owner, &path).await.shows("The harbour master.\nI rang her.");
        // Asked again in the thread, it waits again, until that is settled.
        writes(&owner, &path, &[("parent", &thread), ("text", "And when?"), ("mentions", &id)]).await.answers(303);
        assert_eq!(waits(&salma).await, (1, true));
        let resolution = format!("{path}/notes/{thread}/resolution");
        owner.does(&resolution, &[]).await.shows("The note is resolved.").shows("Resolved notes: 1").shows("Open notes: 0");
        assert_eq!(waits(&salma).await, (0, false));
        owner.does(&format!("{resolution}/removal"), &[]).await.shows("Open notes: 1");
        assert_eq!(waits(&salma).await, (1, true));
        // What stood in the field when it was settled is an answer.
        let settles = [("parent", thread.as_str()), ("then", "resolution"), ("text", "At noon."), ("key", "two")];
        salma.does(&format!("{path}/notes/"), &settles).await.shows("At noon.").shows("Open notes: 0");
        assert_eq!(waits(&salma).await, (0, false));
        // An answer to what was settled opens it.
        writes(&owner, &path, &[("parent", &thread), ("text", "Really?")]).await.answers(303);
        notes(&owner, &path).await.shows("Open notes: 1");
    }

    async fn a_form_that_is_sent_twice_makes_one_note(engine) {
        let (station, owner, path) = begun(engine).await;
        let fields = [("text", QUESTION), ("key", "06etkey-1")];
        let (twin, third) = (owner.twin(), owner.twin());
        let sent = tokio::join!(writes(&owner, &path, &fields), writes(&twin, &path, &fields), writes(&third, &path, &fields));
        for answer in [sent.0, sent.1, sent.2] {
            answer.answers(303);
        }
        assert_eq!(all::<Kept>(&station, "FROM note ORDER BY id").await.len(), 1);
        // Another form, or one that does not say which it is, is another note.
        writes(&owner, &path, &[("text", QUESTION), ("key", "06etkey-2")]).await.answers(303);
        writes(&owner, &path, &[("text", QUESTION), ("key", "\u{0}<b>")]).await.answers(303);
        writes(&owner, &path, &[("text", QUESTION)]).await.answers(303);
        assert_eq!(all::<Kept>(&station, "FROM note ORDER BY id").await.len(), 4);
        let thread = first_thread(&said(&owner, &path).await);
        for _ in 0..2 {
            owner.posts(&format!("{path}/notes/{thread}/resolution"), &[]).await.answers(303);
        }
        let resolved: Vec<Noted> = all(&station, "FROM audit WHERE verb = 'resolve' ORDER BY id").await;
        assert_eq!(resolved.len(), 1);
    }

    async fn notes_are_on_the_audit_trail(engine) {
        let (station, owner, path) = begun(engine).await;
        writes(&owner, &path, &[("text", QUESTION)]).await.answers(303);
        let thread = first_thread(&said(&owner, &path).await);
        writes(&owner, &path, &[("text", "I do."), ("parent", &thread)]).await.answers(303);
        owner.posts(&format!("{path}/notes/{thread}/resolution"), &[]).await.answers(303);
        owner.posts(&format!("{path}/notes/{thread}/resolution/removal"), &[]).await.answers(303);
        owner.posts(&format!("{path}/notes/{thread}/removal"), &[]).await.answers(303);
        let noted: Vec<Noted> = all(&station, "FROM audit WHERE subject LIKE 'story:%' ORDER BY made_at, id").await;
        let last: Vec<&str> = noted.iter().map(|it| it.verb.as_str()).rev().take(5).collect();
        assert_eq!(last, ["remove-note", "reopen", "resolve", "answer", "note"]);
        assert!(noted.iter().all(|it| it.made_by.starts_with("person:") && !it.subject.contains(QUESTION)));
        owner.opens("/desk/audit/").await.answers(200).shows("Wrote a note").shows("Removed a note").hides(QUESTION);
    }

    async fn a_note_is_removed_by_who_wrote_it_or_by_an_editor(engine) {
        let (station, owner, path) = begun(engine).await;
        let salma = owner.colleague("Salma Ito", "en", "editor").await;
        let niko = owner.colleague("Niko Varga", "en", "reporter").await;
        let june = owner.colleague("June Osei", "en", "contributor").await;
        let id = id_of(&owner, &path, "June Osei").await;
        for (place, text) in ["One secret.", "Two secrets.", "Three secrets."].into_iter().enumerate() {
            writes(&niko, &path, &[("text", text), ("key", &format!("n{place}")), ("mentions", &id)]).await.answers(303);
        }
        let said = said(&june, &path).await;
        let ids: Vec<&str> = said["threads"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
        assert!(notes(&june, &path).await.attributes("form[action$='/removal']", "action").is_empty());
        june.posts(&format!("{path}/notes/{}/removal", ids[0]), &[]).await.answers(403);
        niko.does(&format!("{path}/notes/{}/removal", ids[0]), &[]).await.shows("This note was removed.").hides("One secret.");
        salma.does(&format!("{path}/notes/{}/removal", ids[1]), &[]).await.hides("Two secrets.").shows("Three secrets.");
        assert_eq!(waits(&june).await, (1, true));
        owner.does(&format!("{path}/notes/{}/removal", ids[2]), &[]).await.hides("Three secrets.").shows("Open notes: 0");
        assert_eq!(waits(&june).await, (0, false), "what is gone waits for nobody");
        let kept: Vec<Kept> = all(&station, "FROM note ORDER BY id").await;
        assert!(kept.len() == 3 && kept.iter().all(|note| note.text.is_empty()), "the words are gone from the table too");
    }

    async fn who_may_not_read_the_edition_has_nothing_to_do_with_its_notes(engine) {
        let (station, owner, path) = begun(engine).await;
        station.runs(&["edition", "create", "ar", "--name", "إذاعة"]).succeeds();
        let layla = owner.colleague("Layla Nasser", "ar", "publisher").await;
        let june = owner.colleague("June Osei", "en", "contributor").await;
        let tomas = owner.colleague("Tomas Lind", "en", "publisher").await;
        let id = id_of(&owner, &path, "Tomas Lind").await;
        writes(&june, &path, &[("text", QUESTION), ("mentions", &id)]).await.answers(303);
        let thread = first_thread(&said(&june, &path).await);
        layla.opens(&format!("{path}/notes/")).await.answers(404);
        for (place, fields) in [("", vec![("text", "x")]), (&*format!("{thread}/resolution"), vec![]), (&*format!("{thread}/removal"), vec![])] {
            layla.posts(&format!("{path}/notes/{place}"), &fields).await.answers(404);
            station.editor().posts(&format!("{path}/notes/{place}"), &fields).await.answers(401);
        }
        // She cannot be mentioned either; nor somebody who was removed, or never was.
        let all_people: Vec<Person> = all(&station, "FROM person ORDER BY id").await;
        let of = |name: &str| all_people.iter().find(|person| person.name == name).unwrap().id.clone();
        assert!(said(&june, &path).await["readers"].as_array().unwrap().iter().all(|reader| reader["name"] != "Layla Nasser"));
        owner.posts(&format!("/desk/people/{}/removal", of("Tomas Lind")), &[]).await.answers(303);
        tomas.opens(&path).await.answers(303);
        for stranger in [of("Layla Nasser"), of("Tomas Lind"), "06et0000000000000000000000".to_owned()] {
            let page = writes(&june, &path, &[("text", "Look at <this>."), ("mentions", &stranger)]).await;
            page.answers(422).shows("can no longer read this story").shows("Look at &lt;this&gt;.");
        }
        writes(&june, &path, &[("text", "x"), ("mentions", "../../x")]).await.answers(400);
        // The notes of another story are not there.
        let other = writing::begins(&owner, "Another").await;
        writes(&june, &other, &[("text", "x"), ("parent", &thread)]).await.answers(404);
        june.posts(&format!("{other}/notes/{thread}/resolution"), &[]).await.answers(404);
        june.posts(&format!("{path}/notes/none/removal"), &[]).await.answers(404);
        // An answer cannot be answered or settled.
        writes(&june, &path, &[("text", "Mine."), ("parent", &thread)]).await.answers(303);
        let answer = said(&june, &path).await["threads"][0]["notes"][1]["id"].as_str().unwrap().to_owned();
        writes(&june, &path, &[("text", "x"), ("parent", &answer)]).await.answers(404);
        june.posts(&format!("{path}/notes/{answer}/resolution"), &[]).await.answers(404);
    }

    async fn hostile_notes_are_words_or_refused(engine) {
        let (station, owner, path) = begun(engine).await;
        writes(&owner, &path, &[("text", " \u{202e}\u{0} ")]).await.answers(422).shows("Write what you want to say.");
        writes(&owner, &path, &[("text", &"a".repeat(10_000))]).await.answers(422).shows("too long").shows(&"a".repeat(10_000));
        let hostile = "<script>alert(1)</script>\u{0}\u{202e}@\"><img src=x onerror=alert(2)>";
        let good = r#"{"from":{"item":{"client":1,"clock":2},"assoc":0},"to":{"item":{"client":1,"clock":9},"assoc":-1}}"#;
        writes(&owner, &path, &[("text", hostile), ("quoted", hostile), ("anchor", good)]).await.answers(303);
        notes(&owner, &path).await.hides("<script>alert").hides("<img src=x").shows("&lt;script&gt;");
        let kept: Vec<Kept> = all(&station, "FROM note ORDER BY id").await;
        assert_eq!(kept[0].text, "<script>alert(1)</script>@\"><img src=x onerror=alert(2)>");
        assert!(!kept[0].quoted.contains('\u{202e}'));
        assert_eq!(serde_json::from_str::<serde_json::Value>(kept[0].anchor.as_deref().unwrap()).unwrap(), serde_json::from_str::<serde_json::Value>(good).unwrap());
        let said = said(&owner, &path).await;
        assert_eq!(said["threads"][0]["anchor"]["to"]["assoc"], -1);
        for forged in ["x", "[]", "{", &format!("{{\"from\":\"{}\"}}", "a".repeat(1_900_000)), &"[".repeat(100_000)] {
            writes(&owner, &path, &[("text", "x"), ("anchor", forged)]).await.answers(400);
        }
        writes(&owner, &path, &[("text", "y"), ("quoted", &"q".repeat(10_000))]).await.answers(303);
        assert_eq!(all::<Kept>(&station, "FROM note ORDER BY id").await[1].quoted.len(), 600);
    }

    async fn readers_and_guests_see_nothing_of_notes(engine) {
        let (station, owner, path) = begun(engine).await;
        let words = format!("All about it: {HEADLINE}.");
        writes(&owner, &path, &[("quoted", &words), ("text", QUESTION)]).await.answers(303);
        let secret = |kind: &'static str| {
            let (owner, path) = (&owner, &path);
            async move {
                let fields = [("kind", kind), ("for_whom", "Dr Ada Brenn"), ("number", "2")];
                let made = owner.does(&format!("{path}/links/"), &fields).await.answers(200);
                let link = made.attributes("#link", "value").concat();
                link[link.find("/desk/").unwrap()..].to_owned()
            }
        };
        let (preview, approval) = (secret("preview").await, secret("approval").await);
        writing::publishes(&owner, &path, 2).await.answers(303);
        let short = station.reader().soon_sees(&format!("/en/a/{}", writing::id(&path)), 308, "").await;
        let story = short.header("location");
        let public = ["/en/", story, "/en/feed.xml", "/en/feed.atom", "/en/feed.json", "/sitemap/1.xml", "/news-sitemap.xml"];
        for page in public {
            station.reader().opens(page).await.answers(200).hides(QUESTION).hides("/notes/");
        }
        let guest = station.editor();
        for page in [preview.clone(), format!("{preview}/page"), approval.clone(), format!("{approval}/page")] {
            guest.opens(&page).await.answers(200).hides(QUESTION).hides("/notes/");
        }
        guest.opens(&format!("{path}/notes/")).await.answers(303);
        for page in ["/preview/page", "/revisions/", "/revisions/2"] {
            owner.opens(&format!("{path}{page}")).await.answers(200).hides(QUESTION);
        }
        owner.opens("/desk/?q=Who+says").await.answers(200).hides(HEADLINE);
    }

    async fn a_story_holds_so_many_notes_and_no_more(engine) {
        let (station, owner, path) = begun(engine).await;
        writes(&owner, &path, &[("text", QUESTION), ("key", "first")]).await.answers(303);
        station.changes("INSERT INTO note (id, story_id, quoted, text, form, made_by, made_at) \
                         WITH RECURSIVE many (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM many WHERE number < 499) \
                         SELECT SUBSTR(id, 1, 22) || (1000 + number), story_id, '', 'x', 'f' || number, made_by, made_at FROM note, many").await;
        writes(&owner, &path, &[("text", "One more.")]).await.answers(422).shows("as many notes as it can hold").shows("One more.");
        // Who sends the first form again is told that it is there.
        writes(&owner, &path, &[("text", QUESTION), ("key", "first")]).await.answers(303);
    }
}
