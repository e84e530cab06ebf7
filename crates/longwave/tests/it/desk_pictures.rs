//! A picture on its way: sent once, made small by itself, described at the
//! desk, shown to readers, and gone when its rights end.

use std::time::Duration;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use reqwest::Method;

use crate::desk_picture_library::double;
use crate::desk_times::now;
use crate::support::program::Program;
use crate::support::{Answer, Editor, Engine, Station, within, writing};

/// How long it may take until files are made, at low priority and with much else to do.
const PATIENCE: Duration = Duration::from_secs(90);

/// A photograph of the sample's, in whose first bytes a camera and an agency
/// wrote: a credit (IPTC-IIM) and a position (EXIF).
pub fn photograph() -> Vec<u8> {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/../../sample/pictures/fishing-boats-1023.jpg");
    let bytes = std::fs::read(sample).unwrap();
    let credit = b"\x1c\x02\x6e\x00\x0eAda Reyes/Tide";
    let mut segment = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x13".to_vec();
    segment.extend(credit);
    segment.push(0);
    let exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x0f\x01\x02\0\x12\0\0\0\x1a\0\0\0\0\0\0\0SECRETCAMERA 12345\0";
    let mut all = bytes[..2].to_vec();
    for (mark, content) in [(0xe1, exif.as_slice()), (0xed, &segment)] {
        all.extend([0xff, mark]);
        all.extend(u16::try_from(content.len() + 2).unwrap().to_be_bytes());
        all.extend(content);
    }
    all.extend(&bytes[2..]);
    all
}

/// Sends a file whole; returns where the desk shows what was made of it.
pub async fn sends(editor: &Editor, name: &str, bytes: &[u8]) -> String {
    sends_for(editor, "en", name, bytes).await
}

pub async fn sends_for(editor: &Editor, edition: &str, name: &str, bytes: &[u8]) -> String {
    let metadata =
        format!("filename {},edition {}", BASE64_STANDARD.encode(name), BASE64_STANDARD.encode(edition));
    let length = bytes.len().to_string();
    let headers =
        [("tus-resumable", "1.0.0"), ("upload-length", length.as_str()), ("upload-metadata", &metadata)];
    let made = editor.sends(Method::POST, "/desk/uploads", &headers, vec![]).await.answers(201);
    let path = made.header("location").to_owned();
    let piece = [
        ("tus-resumable", "1.0.0"),
        ("content-type", "application/offset+octet-stream"),
        ("upload-offset", "0"),
    ];
    editor.sends(Method::PATCH, &path, &piece, bytes.to_vec()).await.answers(204);
    let said = editor.opens(&path).await.answers(200).json();
    assert_eq!(said["state"], "taken", "{said}");
    said["place"].as_str().unwrap().to_owned()
}

/// The picture's page once it has files in this format on pages of readers.
pub async fn is_made(editor: &Editor, picture: &str) -> Answer {
    within(PATIENCE, "the picture's files are made", async || {
        editor.opens(picture).await.attributes(".crops img", "src").len() == 5
    })
    .await;
    editor.opens(picture).await.answers(200)
}

/// What a form sends that changes these fields only.
async fn changed<'a>(
    editor: &Editor,
    picture: &str,
    fields: &[(&'a str, &'a str)],
) -> Vec<(&'a str, String)> {
    filled(&editor.opens(picture).await.answers(200), fields)
}

/// The same of a page that is open already.
fn filled<'a>(page: &Answer, fields: &[(&'a str, &'a str)]) -> Vec<(&'a str, String)> {
    let names = [
        "seen",
        "was",
        "credit",
        "people",
        "archive_date",
        "archive_place",
        "source",
        "copyright",
        "usage_terms",
        "rights_end",
        "focus_x",
        "focus_y",
    ];
    let mut all = Vec::new();
    for name in names {
        let value = page.attributes(&format!("input[name={name}]"), "value").concat();
        let new = fields.iter().find(|(it, _)| *it == name).map(|(_, value)| (*value).to_owned());
        all.push((name, new.unwrap_or(value)));
    }
    all.extend(
        fields
            .iter()
            .filter(|(name, _)| !names.contains(name))
            .map(|(name, value)| (*name, (*value).to_owned())),
    );
    all
}

pub async fn says(editor: &Editor, picture: &str, fields: &[(&str, &str)]) -> Answer {
    let all = changed(editor, picture, fields).await;
    let all: Vec<(&str, &str)> = all.iter().map(|(name, value)| (*name, value.as_str())).collect();
    editor.posts(picture, &all).await
}

pub async fn harbour(engine: Engine) -> (Station, Editor) {
    let mut station = Station::sample(engine).await;
    station.serves();
    let owner = station.owner().await;
    (station, owner)
}

/// The square files of a picture: their media types and addresses.
async fn squares(program: &Program, picture: &str) -> Vec<(String, String)> {
    let it = program.gets(&format!("/pictures/{}", writing::id(picture))).await.answers(200).json();
    let files = it["files"].as_array().unwrap().iter().filter(|file| file["shape"] == "square");
    let text = |it: &serde_json::Value| it.as_str().unwrap().to_owned();
    files.map(|file| (text(&file["mime"]), text(&file["url"]))).collect()
}

/// Waits until the work on a picture is over and it has files of every kind.
async fn all_are_made(owner: &Editor, program: &Program, picture: &str) {
    within(PATIENCE, "the work is over", async || {
        !owner.opens("/desk/jobs/").await.text().contains("boats.jpg")
    })
    .await;
    let squares = squares(program, picture).await;
    for mime in ["image/jpeg", "image/webp", "image/avif"] {
        assert!(squares.iter().any(|(it, _)| it == mime), "{mime}: {squares:?}");
    }
}

both_engines! {
    async fn what_is_said_of_a_picture_while_its_files_are_made_stays(engine) {
        let (_station, owner) = harbour(engine).await;
        let picture = sends(&owner, "boats.jpg", &photograph()).await;
        let (mut take, mut said) = (0, String::new());
        within(PATIENCE, "the picture's files are made", async || {
            let page = owner.opens(&picture).await.answers(200);
            assert_eq!(page.texts("textarea[name=caption]"), [said.as_str()]);
            if page.attributes(".crops img", "src").len() == 5 {
                return true;
            }
            take += 1;
            said = format!("The quay, take {take}");
            says(&owner, &picture, &[("caption", &said)]).await.answers(303);
            false
        })
        .await;
        assert!(take > 0, "something was said meanwhile");
    }

    async fn a_picture_that_is_sent_is_credited_cut_and_shown_and_leaves_when_its_rights_end(engine) {
        let (station, owner) = harbour(engine).await;
        let picture = sends(&owner, "boats.jpg", &photograph()).await;
        // The same bytes are the same picture, whatever they are called.
        assert_eq!(sends(&owner, "again.jpg", &photograph()).await, picture);
        let page = is_made(&owner, &picture).await;
        assert_eq!(page.attributes("input[name=credit]", "value"), ["Ada Reyes/Tide"]);

        // Nothing that the camera wrote is in what readers get; the credit is.
        for src in page.attributes(".crops img", "src") {
            let file = station.reader().opens(&src).await.answers(200);
            assert_eq!(file.header("content-type"), "image/jpeg");
            assert!(!file.bytes.windows(12).any(|it| it == b"SECRETCAMERA"), "{src}");
            assert!(file.bytes.windows(14).any(|it| it == b"Ada Reyes/Tide"), "{src}");
        }

        let story = writing::begins(&owner, "Boats come home").await;
        let id = writing::id(&picture);
        owner.posts(&format!("{story}/picture"), &[("was", ""), ("chosen", id)]).await.answers(303);
        let fields = [("base", "3"), ("picture_decorative", "no"), ("picture_alt", "Three boats at a quay")];
        owner.posts(&format!("{story}/revision"), &fields).await.answers(303);
        writing::publishes(&owner, &story, 4).await.answers(303);
        let at = station.reader().soon_finds(&format!("/en/a/{}", writing::id(&story))).await;
        let seen = station.reader().soon_sees(&at, 200, "Three boats at a quay").await;
        assert!(seen.attributes("meta[property='og:image:width']", "content") == ["1023"]);
        // The page gets better by itself once the other formats are there.
        let reader = station.reader();
        within(PATIENCE, "the page shows WebP", async || reader.opens(&at).await.text().contains("image/webp")).await;
        let seen = reader.opens(&at).await.answers(200);
        let better = seen.attributes("figure.picture source[type='image/webp']", "srcset").concat();
        assert_eq!(better.matches("/media/").count(), 3, "{better}");
        let first = better.split(' ').next().unwrap();
        assert_eq!(station.reader().opens(first).await.answers(200).header("content-type"), "image/webp");

        says(&owner, &picture, &[("credit", "Mara Quill"), ("archive", "yes"), ("archive_place", "Brack")]).await.answers(303);
        let seen = station.reader().soon_sees(&at, 200, "Mara Quill").await;
        seen.shows("Brack").hides("Ada Reyes");

        says(&owner, &picture, &[("rights_end", "2020-01-31")]).await.answers(303);
        station.reader().soon_misses(&at, "Three boats at a quay").await;
        owner.opens(&picture).await.shows("Its rights have ended").attributes(".crops img", "src");
        says(&owner, &picture, &[("rights_end", "2999-01-31")]).await.answers(303);
        station.reader().soon_sees(&at, 200, "Three boats at a quay").await;
    }

    async fn what_is_said_wrongly_of_a_picture_is_said_beside_its_field(engine) {
        let (_station, owner) = harbour(engine).await;
        let picture = sends(&owner, "boats.jpg", &photograph()).await;
        is_made(&owner, &picture).await;
        for (field, value, words) in [
            ("archive_date", "31.5.2019", "2019-05-31"),
            ("rights_end", "2019-02", "Choose a whole day"),
            ("focus_x", "101", "from 0 to 100"),
            ("focus_y", "middle", "from 0 to 100"),
        ] {
            let answer = says(&owner, &picture, &[(field, value), ("credit", "\u{202e}Mara <b>Quill\0")]).await.answers(422);
            let answer = answer.shows(words).shows("Mara &lt;b&gt;Quill");
            assert_eq!(answer.attributes(&format!("input[name={field}]"), "aria-invalid"), ["true"]);
        }
        // Who wrote from an older page is told, and can keep it all the same.
        let stale = changed(&owner, &picture, &[("credit", "Second")]).await;
        says(&owner, &picture, &[("credit", "First")]).await.answers(303);
        let stale: Vec<(&str, &str)> = stale.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let met = owner.posts(&picture, &stale).await.answers(422).shows("while you wrote").shows("Second");
        assert!(met.texts("#credit-wrong")[0].contains("wrote here: “First”"));

        // The crops are made again around another point.
        let before = owner.opens(&picture).await.attributes(".crops img", "src");
        says(&owner, &picture, &[("focus_x", "0")]).await.answers(303);
        within(PATIENCE, "the crops are others", async || {
            owner.opens(&picture).await.attributes(".crops img", "src") != before
        })
        .await;
    }

    async fn all_that_is_wrong_of_a_picture_is_said_at_once_and_nothing_is_cut(engine) {
        let (station, owner) = harbour(engine).await;
        let picture = sends(&owner, "boats.jpg", &photograph()).await;
        is_made(&owner, &picture).await;
        // Two bytes a letter: as many letters as may be, and three more.
        let (long, longer) = ("ф".repeat(5_000), "ф".repeat(5_003));
        says(&owner, &picture, &[("usage_terms", &long)]).await.answers(303);
        let fields = [("copyright", longer.as_str()), ("archive_date", "31.5.2019"), ("rights_end", "2019-02")];
        let answer = says(&owner, &picture, &fields).await.answers(422);
        assert!(answer.texts("#copyright-wrong")[0].contains("too long by 3 characters"));
        assert!(answer.texts("#archive_date-wrong")[0].contains("2019-05-31"));
        assert!(answer.texts("#rights_end-wrong")[0].contains("Choose a whole day"));
        assert_eq!(owner.opens(&picture).await.attributes("input[name=usage_terms]", "value"), [long.as_str()]);

        // Programs hear the same, and what they do not name stays.
        let (program, path) = (station.program("publisher", Some("en")), format!("/pictures/{}", writing::id(&picture)));
        let tag = program.gets(&path).await.answers(200).header("etag").to_owned();
        let says = async |what: serde_json::Value| program.asks(Method::PATCH, &path, &[("if-match", &tag)], Some(&what)).await;
        let wrong = says(serde_json::json!({"alt": longer, "archive_date": "31.5.2019"})).await.answers(422).json();
        let fields: Vec<_> = wrong["errors"].as_array().unwrap().iter().map(|it| it["field"].as_str().unwrap()).collect();
        assert_eq!(fields, ["alt", "archive_date"]);
        let said = says(serde_json::json!({"source": "Agence du Port", "copyright": "© Pilot House"})).await.answers(200).json();
        assert_eq!((&said["usage_terms"], &said["source"]), (&long.as_str().into(), &"Agence du Port".into()));
        for words in ["agence", "pilot"] {
            let found = program.gets(&format!("/pictures?q={words}")).await.answers(200).json();
            assert_eq!(found["items"][0]["id"], writing::id(&picture));
        }
    }

    async fn a_corrected_credit_gets_into_the_files_that_readers_have(engine) {
        let (station, owner) = harbour(engine).await;
        let picture = sends(&owner, "boats.jpg", &photograph()).await;
        is_made(&owner, &picture).await;
        let src = async || owner.opens(&picture).await.attributes(".crops img", "src")[0].clone();
        let names = async |file: &str, name: &str| {
            let bytes = station.reader().opens(file).await.answers(200).bytes;
            bytes.windows(name.len()).any(|it| it == name.as_bytes())
        };
        let before = src().await;
        assert!(names(&before, "Ada Reyes").await);
        says(&owner, &picture, &[("credit", "Harbour pool")]).await.answers(303);
        // Those that are there stay until the others are.
        assert_eq!(owner.opens(&picture).await.attributes(".crops img", "src").len(), 5);
        within(PATIENCE, "the files name somebody else", async || src().await != before).await;
        let after = src().await;
        assert!(names(&after, "Harbour pool").await && !names(&after, "Ada Reyes").await);
    }

    async fn a_form_from_before_a_file_was_read_keeps_what_the_file_says(engine) {
        let (station, owner) = harbour(engine).await;
        // Files are made one after the other: this one keeps the next from being read.
        let first = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../sample/pictures/harbour-dawn-1023.jpg")).unwrap();
        sends(&owner, "dawn.jpg", &first).await;
        let picture = sends(&owner, "boats.jpg", &photograph()).await;
        let program = station.program("editor", Some("en"));
        let path = format!("/pictures/{}", writing::id(&picture));
        let tag = program.gets(&path).await.answers(200).header("etag").to_owned();
        let unread = owner.opens(&picture).await.answers(200);
        assert_eq!(unread.attributes("input[name=credit]", "value"), [""]);
        let sends_late = async |fields: &[(&str, &str)]| {
            let all = filled(&unread, fields);
            let all: Vec<(&str, &str)> = all.iter().map(|(name, value)| (*name, value.as_str())).collect();
            owner.posts(&picture, &all).await
        };
        is_made(&owner, &picture).await;
        sends_late(&[("alt", "Three boats at a quay")]).await.answers(303);
        let page = owner.opens(&picture).await.answers(200);
        assert_eq!(page.attributes("input[name=credit]", "value"), ["Ada Reyes/Tide"]);
        assert_eq!(page.texts("textarea[name=alt]"), ["Three boats at a quay"]);
        // Who said something else than the file sees what that says.
        let met = sends_late(&[("alt", "Three boats at a quay"), ("credit", "Mara Quill")]).await.answers(422);
        assert!(met.texts("#credit-wrong")[0].contains("Ada Reyes/Tide"));
        // To say that it is decoration is to say something of the words for who cannot see it.
        sends_late(&[("decorative", "yes")]).await.answers(422);
        let late = serde_json::json!({ "people": "Ada" });
        program.asks(Method::PATCH, &path, &[("if-match", &tag)], Some(&late)).await.answers(412);
    }

    async fn the_last_day_of_a_picture_ends_where_its_edition_is(engine) {
        let (station, owner) = harbour(engine).await;
        let picture = sends(&owner, "boats.jpg", &photograph()).await;
        is_made(&owner, &picture).await;
        let at = now();
        let day = |days: i64| at.plus_millis(days * 24 * 3_600_000).iso()[..10].to_owned();
        if at.iso()[11..13].parse::<u8>().unwrap() < 10 {
            // There it is still the day before.
            station.changes("UPDATE edition SET time_zone = 'Pacific/Pago_Pago' WHERE id = 'en'").await;
            says(&owner, &picture, &[("rights_end", &day(-1))]).await.answers(303);
            owner.opens(&picture).await.hides("Its rights have ended");
            says(&owner, &picture, &[("rights_end", &day(-2))]).await.answers(303);
            owner.opens(&picture).await.shows("Its rights have ended");
        } else {
            // There it is the next day already.
            station.changes("UPDATE edition SET time_zone = 'Pacific/Kiritimati' WHERE id = 'en'").await;
            says(&owner, &picture, &[("rights_end", &day(1))]).await.answers(303);
            owner.opens(&picture).await.hides("Its rights have ended");
            station.changes(&format!("UPDATE picture SET rights_end = '{}' WHERE rights_end IS NOT NULL", day(0))).await;
            within(PATIENCE, "its rights have ended", async || {
                owner.opens(&picture).await.text().contains("Its rights have ended")
            })
            .await;
            says(&owner, &picture, &[("rights_end", &day(1))]).await.answers(303);
            says(&owner, &picture, &[("rights_end", &day(0))]).await.answers(303);
            owner.opens(&picture).await.shows("Its rights have ended");
        }
    }

    async fn a_picture_of_another_edition_is_not_there(engine) {
        let (_station, owner) = harbour(engine).await;
        let picture = sends(&owner, "boats.jpg", &photograph()).await;
        let arabic = owner.colleague("Wren Ashdown", "ar", "editor").await;
        arabic.opens(&picture).await.answers(404);
        arabic.posts(&picture, &[("credit", "Nadia")]).await.answers(404);
        // The same file is theirs when they send it too.
        let own = sends_for(&arabic, "ar", "boats.jpg", &photograph()).await;
        assert_ne!(own, picture);
        arabic.opens(&own).await.answers(200);
        let english = owner.colleague("Ivo Lark", "en", "contributor").await;
        english.opens(&picture).await.answers(200);
        owner.opens("/desk/pictures/06etbcf1c5v2h7m3t2s5xw1y0z").await.answers(404);
    }

    async fn a_picture_whose_files_cannot_be_made_says_why_on_its_page_and_is_tried_again(engine) {
        let (station, owner) = harbour(engine).await;
        let half = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10 and no more";
        let picture = sends(&owner, "half.png", half).await;
        let says_why = async || owner.opens(&picture).await.text().contains("damaged and cannot be read");
        within(PATIENCE, "its page says why", says_why).await;
        let page = owner.opens(&picture).await.hides("Its files are being made");
        owner.opens("/desk/pictures/?q=half").await.shows("Not done").hides("Its files are being made");
        let again = page.attributes("form[action$='/attempt']", "action");
        assert_eq!(again.len(), 1);
        let mara = owner.colleague("Mara Quill", "en", "contributor").await;
        let page = mara.opens(&picture).await.answers(200).shows("damaged and cannot be read");
        assert!(page.attributes("form[action$='/attempt']", "action").is_empty());
        let stopped = "UPDATE job SET failure = 'desk-job-stopped' WHERE name = 'make_picture'";
        station.changes(stopped).await;
        owner.opens(&picture).await.shows("It was stopped.");
        owner.posts(&again[0], &[]).await.answers(303);
        within(PATIENCE, "it was tried again", says_why).await;
        station.changes(stopped).await;
        assert_eq!(sends(&owner, "half.png", half).await, picture);
        within(PATIENCE, "it was tried once more", says_why).await;
    }

    async fn a_picture_without_files_gets_them_when_it_is_sent_again(engine) {
        let (station, owner) = harbour(engine).await;
        let picture = sends(&owner, "boats.jpg", &double()).await;
        is_made(&owner, &picture).await;
        within(PATIENCE, "the work is over", async || !owner.opens("/desk/jobs/").await.text().contains("boats.jpg")).await;
        station.changes(&format!("DELETE FROM picture_rendition WHERE picture_id = '{}'", writing::id(&picture))).await;
        owner.opens(&picture).await.shows("Its files are being made");
        assert_eq!(sends(&owner, "boats.jpg", &double()).await, picture);
        is_made(&owner, &picture).await;
        // Nor has it all of them where the lighter ones are not there.
        let program = station.program("publisher", Some("en"));
        all_are_made(&owner, &program, &picture).await;
        station.changes("DELETE FROM picture_rendition WHERE mime = 'image/avif'").await;
        assert_eq!(sends(&owner, "boats.jpg", &double()).await, picture);
        all_are_made(&owner, &program, &picture).await;
    }

    async fn lighter_crops_around_the_point_of_before_are_shown_no_more(engine) {
        let (station, owner) = harbour(engine).await;
        let program = station.program("publisher", Some("en"));
        let picture = sends(&owner, "boats.jpg", &double()).await;
        is_made(&owner, &picture).await;
        all_are_made(&owner, &program, &picture).await;
        let before = squares(&program, &picture).await;
        says(&owner, &picture, &[("focus_x", "0")]).await.answers(303);
        // Browsers that take them would show these until there is nothing else to do.
        let is_new = |file: &(String, String)| file.0 == "image/jpeg" || !before.contains(file);
        assert!(squares(&program, &picture).await.iter().all(is_new));
        all_are_made(&owner, &program, &picture).await;
        let after = squares(&program, &picture).await;
        assert!(after.len() == before.len() && after.iter().all(|file| !before.contains(file)));
    }

    async fn a_file_that_is_damaged_is_said_to_be_so_where_work_is_listed(engine) {
        let (_station, owner) = harbour(engine).await;
        sends(&owner, "half.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10 and no more").await;
        within(PATIENCE, "it is said", async || {
            owner.opens("/desk/jobs/").await.text().contains("damaged and cannot be read")
        })
        .await;
    }
}
