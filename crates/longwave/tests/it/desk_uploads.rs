//! Files on their way in: piece by piece, over lines that break and through
//! kills, and what becomes of them.

use std::io::Write as _;
use std::net::TcpStream;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use reqwest::Method;

use crate::desk_times::now;
use crate::support::{Answer, Editor, Engine, Station, until};

const TUS: (&str, &str) = ("tus-resumable", "1.0.0");
const PIECE: (&str, &str) = ("content-type", "application/offset+octet-stream");

/// Sound without an end to speak of: the head of a WAV file, then silence.
fn sound(bytes: usize) -> Vec<u8> {
    let mut sound = b"RIFF\xff\xff\xff\x7fWAVEfmt \x10\0\0\0\x01\0\x01\0\x80\xbb\0\0\0\x77\x01\0\x02\0\x10\0data\xff\xff\xff\x7f".to_vec();
    sound.extend((sound.len()..bytes).map(|place| (place % 251) as u8));
    sound
}

async fn open(engine: Engine) -> (Station, Editor) {
    let mut station = Station::empty(engine).await;
    station.serves();
    let owner = station.owner().await;
    (station, owner)
}

async fn asks_for(editor: &Editor, bytes: &str, name: &str, edition: &str) -> Answer {
    let metadata =
        format!("filename {},edition {}", BASE64_STANDARD.encode(name), BASE64_STANDARD.encode(edition));
    let headers = [TUS, ("upload-length", bytes), ("upload-metadata", &metadata)];
    editor.sends(Method::POST, "/desk/uploads", &headers, vec![]).await
}

/// Begins an upload; returns its address.
async fn begins(editor: &Editor, bytes: usize, name: &str) -> String {
    let made = asks_for(editor, &bytes.to_string(), name, "en").await.answers(201);
    assert_eq!(made.header("tus-resumable"), "1.0.0");
    assert!(made.headers.contains_key("upload-expires"));
    made.header("location").to_owned()
}

async fn sends(editor: &Editor, path: &str, offset: usize, bytes: &[u8]) -> Answer {
    let offset = offset.to_string();
    editor.sends(Method::PATCH, path, &[TUS, PIECE, ("upload-offset", &offset)], bytes.to_vec()).await
}

/// How much the station says it has.
async fn has(editor: &Editor, path: &str) -> usize {
    let head = editor.sends(Method::HEAD, path, &[TUS], vec![]).await.answers(200);
    assert_eq!(head.header("cache-control"), "no-store");
    head.header("upload-offset").parse().unwrap()
}

/// How much the station says to people that it has.
async fn shows(editor: &Editor, path: &str) -> u64 {
    editor.opens(path).await.answers(200).json()["kept"].as_u64().unwrap()
}

/// A line on which a piece has begun to come, and does not end.
fn stuck(editor: &Editor, path: &str, of: usize, offset: usize, some: &[u8]) -> TcpStream {
    let mut line = TcpStream::connect(editor.reader.address).unwrap();
    let head = format!(
        "PATCH {path} HTTP/1.1\r\nhost: {}\r\ncookie: {}\r\nsec-fetch-site: same-origin\r\ntus-resumable: 1.0.0\r\n\
         content-type: application/offset+octet-stream\r\nupload-offset: {offset}\r\ncontent-length: {of}\r\n\r\n",
        editor.reader.address,
        editor.cookies(),
    );
    line.write_all(head.as_bytes()).unwrap();
    line.write_all(some).unwrap();
    line
}

fn on_disk(station: &Station, path: &str) -> Option<Vec<u8>> {
    std::fs::read(station.data().join("incoming").join(path.rsplit('/').next().unwrap())).ok()
}

both_engines! {
    async fn what_was_acknowledged_is_there_after_a_kill_in_the_middle(engine) {
        let (mut station, owner) = open(engine).await;
        let file = sound(12_000_000);
        let path = begins(&owner, file.len(), "night ferry.wav").await;
        sends(&owner, &path, 0, &file[..1_000]).await.answers(204);
        assert_eq!(has(&owner, &path).await, 1_000);
        let line = stuck(&owner, &path, file.len() - 1_000, 1_000, &file[1_000..9_000_000]);
        until("some of it is kept", async || shows(&owner, &path).await > 4_000_000).await;
        let kept = has(&owner, &path).await;
        station.is_killed();
        drop(line);
        station.serves();
        let owner = owner.at(station.reader().address);
        let there = has(&owner, &path).await;
        assert!(there >= kept, "{there} < {kept}");
        sends(&owner, &path, there, &file[there..file.len() - 1]).await.answers(204);
        assert!(on_disk(&station, &path).unwrap() == file[..file.len() - 1], "other bytes");
    }

    async fn a_line_that_breaks_keeps_all_that_came_over_it(engine) {
        let (station, owner) = open(engine).await;
        let file = sound(100_000);
        let path = begins(&owner, file.len(), "a.wav").await;
        let line = stuck(&owner, &path, file.len(), 0, &file[..70_001]);
        until("the piece is held", async || on_disk(&station, &path).is_some_and(|it| it.len() == 70_001)).await;
        // Who comes again, from another tab or after a reload, does not wait for a line that says nothing
        // any more: it ends, and what came over it is kept.
        sends(&owner, &path, 0, b"other").await.answers(409);
        assert_eq!(has(&owner, &path).await, 70_001);
        drop(line);
        assert!(on_disk(&station, &path).unwrap() == file[..70_001], "other bytes");
        // What another tab began with is no longer where it goes on.
        sends(&owner, &path, 0, &file).await.answers(409);
        sends(&owner, &path, 80_000, &file[80_000..]).await.answers(409);
        sends(&owner, &path, 70_001, &file[70_001..90_000]).await.answers(204);
        assert_eq!(has(&owner, &path).await, 90_000);
    }

    async fn what_is_no_picture_and_no_sound_is_refused_with_a_sentence_and_not_kept(engine) {
        let (station, owner) = open(engine).await;
        for (name, bytes) in [
            ("quay.jpg", b"<!doctype html><script>alert(1)</script>".as_slice()),
            ("quay.png", b"%PDF-1.7 a report"),
            ("quay.mp3", b"\x7fELF\x02\x01\x01"),
            ("quay.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ] {
            let path = begins(&owner, bytes.len(), name).await;
            sends(&owner, &path, 0, bytes).await.answers(422).shows("no picture");
            let said = owner.opens(&path).await.answers(200).json();
            assert_eq!((said["state"].as_str(), said["name"].as_str()), (Some("refused"), Some(name)));
            assert!(said["refusal"].as_str().unwrap().contains("no picture"), "{said}");
            assert!(on_disk(&station, &path).is_none());
            owner.opens("/desk/uploads/").await.answers(200).shows(name).shows("Not taken");
        }
        assert!(std::fs::read_dir(station.data().join("originals")).unwrap().next().is_none());
        // A large one is found out by its beginning.
        let path = begins(&owner, 50_000_000, "film.mp4").await;
        sends(&owner, &path, 0, &[b'x'; 70_000]).await.answers(422).shows("no picture");
        assert!(on_disk(&station, &path).is_none());
    }

    async fn what_is_too_large_is_refused_before_it_is_sent(engine) {
        let (_station, owner) = open(engine).await;
        asks_for(&owner, "2000000001", "film.mov", "en").await.answers(413).shows("2,000 MB");
        asks_for(&owner, "9223372036854775807", "film.mov", "en").await.answers(413);
        asks_for(&owner, "0", "nothing.wav", "en").await.answers(422).shows("empty");
        // A picture's limit is another, and shows once it shows to be one.
        let path = begins(&owner, 40_000_001, "quay.jpg").await;
        let mut picture = b"\xff\xd8\xff\xe0\0\x10JFIF\0".to_vec();
        picture.resize(10_000, 0);
        sends(&owner, &path, 0, &picture).await.answers(413).shows("40 MB");
        // More than was said is not taken.
        let path = begins(&owner, 100, "a.wav").await;
        sends(&owner, &path, 0, &sound(200)).await.answers(400);
        assert_eq!(has(&owner, &path).await, 0);
        for _ in 0..99 {
            asks_for(&owner, "5", "a.wav", "en").await.answers(201);
        }
        asks_for(&owner, "5", "a.wav", "en").await.answers(429).shows("too many");
    }

    async fn the_protocol_is_held(engine) {
        let (station, owner) = open(engine).await;
        let options = owner.sends(Method::OPTIONS, "/desk/uploads", &[], vec![]).await.answers(204);
        assert_eq!((options.header("tus-version"), options.header("tus-max-size")), ("1.0.0", "2000000000"));
        assert_eq!(options.header("tus-extension"), "creation,creation-defer-length,expiration,termination");
        let path = begins(&owner, 10, "a.wav").await;
        owner.sends(Method::HEAD, &path, &[], vec![]).await.answers(412);
        owner.sends(Method::HEAD, &path, &[("tus-resumable", "0.2.2")], vec![]).await.answers(412);
        owner.sends(Method::POST, "/desk/uploads", &[TUS], vec![]).await.answers(400);
        for length in ["-1", "ten", "", "1e3"] {
            owner.sends(Method::POST, "/desk/uploads", &[TUS, ("upload-length", length)], vec![]).await.answers(400);
        }
        owner.sends(Method::PATCH, &path, &[TUS, PIECE], b"1".to_vec()).await.answers(400);
        let form = [TUS, ("content-type", "text/plain"), ("upload-offset", "0")];
        owner.sends(Method::PATCH, &path, &form, b"1".to_vec()).await.answers(415);
        // Through a line that lets only POST pass.
        let instead = [TUS, PIECE, ("upload-offset", "0"), ("x-http-method-override", "PATCH")];
        owner.sends(Method::POST, &path, &instead, b"RIFF".to_vec()).await.answers(204);
        assert_eq!(has(&owner, &path).await, 4);
        owner.sends(Method::DELETE, &path, &[TUS], vec![]).await.answers(204);
        owner.sends(Method::HEAD, &path, &[TUS], vec![]).await.answers(404);
        assert!(on_disk(&station, &path).is_none());
        owner.opens("/desk/uploads").await.answers(308);
    }

    async fn an_upload_is_its_sender_s_alone(engine) {
        let (station, owner) = open(engine).await;
        station.runs(&["edition", "create", "sw", "--name", "Redio ya Bandari", "--time-zone", "Africa/Nairobi"]).succeeds();
        let mara = owner.colleague("Mara Quill", "en", "contributor").await;
        let ilse = owner.colleague("Ilse Tarrow", "en", "publisher").await;
        let path = begins(&mara, 10, "a.wav").await;
        for other in [&ilse, &owner] {
            other.opens(&path).await.answers(404);
            other.sends(Method::HEAD, &path, &[TUS], vec![]).await.answers(404);
            sends(other, &path, 0, b"RIFF").await.answers(404);
            other.sends(Method::DELETE, &path, &[TUS], vec![]).await.answers(404);
            other.opens("/desk/uploads/").await.hides("a.wav");
        }
        asks_for(&mara, "10", "a.wav", "sw").await.answers(404);
        asks_for(&mara, "10", "a.wav", "nowhere").await.answers(404);
        assert_eq!(has(&mara, &path).await, 0);
        // Who has one edition need not name it.
        mara.sends(Method::POST, "/desk/uploads", &[TUS, ("upload-length", "5")], vec![]).await.answers(201);
        owner.sends(Method::POST, "/desk/uploads", &[TUS, ("upload-length", "5")], vec![]).await.answers(400);
        let foreign = [TUS, ("upload-length", "5"), ("sec-fetch-site", "cross-site")];
        mara.reader.asks(Method::POST, "/desk/uploads", &foreign).await.answers(400);
        station.editor().sends(Method::POST, "/desk/uploads", &[TUS, ("upload-length", "5")], vec![]).await.answers(401);
    }

    async fn a_name_is_only_a_name(engine) {
        let (station, owner) = open(engine).await;
        for (name, shown) in [
            ("../../longwave.db", "longwave.db"),
            ("<img src=x onerror=alert(1)>.jpg", "<img src=x onerror=alert(1)>.jpg"),
            ("C:\\secret\\quay.jpg", "quay.jpg"),
            ("a\u{202e}gpj.exe\0", "agpj.exe"),
            ("", "A file without a name"),
            (&"é".repeat(10_000), &"é".repeat(100)),
        ] {
            let path = begins(&owner, 9, name).await;
            let page = owner.opens("/desk/uploads/").await.answers(200).hides("<img");
            assert!(page.texts(".things strong").iter().any(|it| it == shown), "{shown}: {:?}", page.texts(".things strong"));
            assert!(on_disk(&station, &path).is_some());
        }
    }

    async fn nobody_breaks_a_line_on_which_something_comes(engine) {
        let (station, owner) = open(engine).await;
        let file = sound(4_000_000);
        let path = begins(&owner, file.len(), "a.wav").await;
        let (mut line, mut sent) = (stuck(&owner, &path, file.len(), 0, &file[..9_000]), 9_000);
        until("the piece is held", async || on_disk(&station, &path).is_some_and(|it| !it.is_empty())).await;
        let slow = async {
            let mut beat = tokio::time::interval(std::time::Duration::from_millis(100));
            loop {
                beat.tick().await;
                line.write_all(&file[sent..sent + 2_000]).unwrap();
                sent += 2_000;
            }
        };
        tokio::select! {
            answer = sends(&owner, &path, 0, b"other") => drop(answer.answers(423)),
            () = slow => {}
        }
        line.write_all(&file[sent..]).unwrap();
        until("it is whole", async || shows(&owner, &path).await == 4_000_000).await;
    }

    async fn a_recording_comes_in_before_anybody_knows_its_end(engine) {
        let (station, owner) = open(engine).await;
        let file = sound(50_000);
        let open_ended = [TUS, ("upload-defer-length", "1"), ("upload-metadata", "filename aGFyYm91ci53ZWJt,edition ZW4=")];
        let begins = async || {
            let made = owner.sends(Method::POST, "/desk/uploads", &open_ended, vec![]).await.answers(201);
            made.header("location").to_owned()
        };
        let path = begins().await;
        let head = owner.sends(Method::HEAD, &path, &[TUS], vec![]).await.answers(200);
        assert_eq!(head.header("upload-defer-length"), "1");
        assert!(!head.headers.contains_key("upload-length"));
        sends(&owner, &path, 0, &file[..20_000]).await.answers(204);
        // By the protocol: the length comes with a piece, once, and is never less than what came.
        let ends = async |path: &str, offset: &str, length: &str, piece: &[u8]| {
            let headers = [TUS, PIECE, ("upload-offset", offset), ("upload-length", length)];
            owner.sends(Method::PATCH, path, &headers, piece.to_vec()).await
        };
        ends(&path, "20000", "19999", b"").await.answers(400);
        ends(&path, "20000", "9000000000", b"").await.answers(413);
        ends(&path, "20000", "50000", &file[20_000..30_000]).await.answers(204);
        ends(&path, "30000", "50001", b"").await.answers(400);
        ends(&path, "30000", "50000", &file[30_000..]).await.answers(204);
        let said = owner.opens(&path).await.answers(200).json();
        assert_eq!((said["state"].as_str(), said["bytes"].as_u64()), (Some("taken"), Some(50_000)));
        for wrong in [[("upload-defer-length", "1"), ("upload-length", "5")], [("upload-defer-length", "2"), TUS]] {
            owner.sends(Method::POST, "/desk/uploads", &[&[TUS], &wrong[..]].concat(), vec![]).await.answers(400);
        }

        // By the page: what came is all of it, under the name that it was given at its end.
        let path = begins().await;
        owner.posts(&format!("{path}/completion"), &[]).await.answers(422).shows("The file is empty");
        let line = stuck(&owner, &path, 60_000, 0, &file[..40_000]);
        until("the piece is held", async || on_disk(&station, &path).is_some_and(|it| it.len() == 40_000)).await;
        owner.opens("/desk/uploads/").await.shows("Its end has not come").shows("Take what came");
        let done = owner.posts(&format!("{path}/completion"), &[("name", "Night ferry.webm")]).await.answers(303);
        assert!(done.header("location").starts_with("/desk/clips/"), "{}", done.header("location"));
        drop(line);
        let said = owner.opens(&path).await.json();
        assert_eq!((said["state"].as_str(), said["kept"].as_u64(), said["name"].as_str()), (Some("taken"), Some(40_000), Some("Night ferry.webm")));
        // Twice is once, and nobody else may.
        let again = owner.posts(&format!("{path}/completion"), &[("name", "Other")]).await.answers(303);
        assert_eq!(again.header("location"), done.header("location"));
        let mara = owner.colleague("Mara Quill", "en", "contributor").await;
        mara.posts(&format!("{path}/completion"), &[]).await.answers(404);
    }

    async fn a_recording_that_broke_off_stays_for_a_month(engine) {
        let (_station, owner) = open(engine).await;
        let days_left = |answer: &Answer| {
            let until = chrono::DateTime::parse_from_rfc2822(answer.header("upload-expires")).unwrap();
            (until.timestamp_millis() - now().millis()) / 86_400_000
        };
        let open_ended = [TUS, ("upload-defer-length", "1"), ("upload-metadata", "filename cXVheS53ZWJt,edition ZW4=")];
        let made = owner.sends(Method::POST, "/desk/uploads", &open_ended, vec![]).await.answers(201);
        // There is nothing of it yet.
        assert!(days_left(&made) < 2);
        owner.opens("/desk/clips/recording").await.answers(200).hides("It stays here until");
        let path = made.header("location").to_owned();
        let file = sound(50_000);
        assert!(days_left(&sends(&owner, &path, 0, &file[..20_000]).await.answers(204)) > 27);
        owner.opens("/desk/clips/recording").await.answers(200).shows("Not kept yet").shows("It stays here until");
        owner.opens("/desk/uploads/").await.answers(200).shows("It stays here until");
        // Also when its end is known and the rest does not come.
        let headers = [TUS, PIECE, ("upload-offset", "20000"), ("upload-length", "50000")];
        let ended = owner.sends(Method::PATCH, &path, &headers, file[20_000..30_000].to_vec()).await.answers(204);
        assert!(days_left(&ended) > 27);
        // A file that is there with who sends it is sent again.
        let other = begins(&owner, 50_000, "quay.wav").await;
        assert!(days_left(&sends(&owner, &other, 0, &file[..20_000]).await.answers(204)) < 2);
    }

    async fn files_come_in_by_a_form_without_scripts(engine) {
        let (station, owner) = open(engine).await;
        let part = |name: &str, body: &str| format!("--quay\r\nContent-Disposition: form-data; {name}\r\n\r\n{body}\r\n");
        let sent = async |parts: &[String]| {
            let body = parts.concat() + "--quay--\r\n";
            let kind = [("content-type", "multipart/form-data; boundary=quay")];
            owner.sends(Method::POST, "/desk/uploads/", &kind, body.into_bytes()).await
        };
        let edition = part("name=\"edition\"", "en");
        let file = |name: &str, body: &str| part(&format!("name=\"file\"; filename=\"{name}\""), body);
        sent(&[edition.clone(), file("", "")]).await.answers(422).shows("The file is empty");
        sent(&[part("name=\"edition\"", "sw"), file("a.wav", "RIFF")]).await.answers(404);
        sent(&[file("a.wav", "RIFF"), edition.clone()]).await.answers(404);
        sent(&[part("name=\"edition\"", &"en".repeat(1_000_000)), file("a.wav", "RIFF")]).await.answers(400);
        // Of a file whose line broke nothing stays.
        let kind = [("content-type", "multipart/form-data; boundary=quay")];
        let broken = edition.clone() + &file("a.wav", "RIFF");
        owner.sends(Method::POST, "/desk/uploads/", &kind, broken.into_bytes()).await.answers(400);
        let incoming = station.data().join("incoming");
        until("the broken file is gone", async || std::fs::read_dir(&incoming).unwrap().count() == 0).await;
        sent(&[edition, file("one.txt", "words"), file("two.txt", "more words")]).await.answers(303);
        owner.opens("/desk/uploads/").await.shows("one.txt").shows("two.txt").shows("Not taken");
        let kind = [("content-type", "multipart/form-data; boundary=quay")];
        owner.sends(Method::POST, "/desk/uploads/", &kind, b"--quay\r\n".to_vec()).await.answers(400);
    }
}

/// Once is enough: what is measured does not know the database.
#[tokio::test]
async fn a_large_file_takes_no_memory() {
    const SIZE: usize = 300_000_000;
    let (station, owner) = open(Engine::Sqlite).await;
    let memory = || of_process(&station, "VmHWM") / 1_000;
    let path = begins(&owner, SIZE, "a day of storm.wav").await;
    sends(&owner, &path, 0, &sound(1_000_000)).await.answers(204);
    let before = memory();
    let mut line = stuck(&owner, &path, SIZE - 2_000_000, 1_000_000, b"");
    let silence = vec![0; 1_000_000];
    for _ in 2..SIZE / 1_000_000 {
        line.write_all(&silence).unwrap();
    }
    until("all but the last of it is kept", async || has(&owner, &path).await == SIZE - 1_000_000).await;
    let grown = memory().saturating_sub(before);
    assert!(grown < 60, "it grew by {grown} MB");
}

/// With them, pictures that were made leave behind as much memory as the server needs.
#[tokio::test]
async fn no_huge_page_is_taken() {
    let (station, _owner) = open(Engine::Sqlite).await;
    assert_eq!(of_process(&station, "THP_enabled"), 0);
}

/// What the system says of the process that serves (proc_pid_status(5)), in its own unit.
fn of_process(station: &Station, name: &str) -> usize {
    let status = std::fs::read_to_string(format!("/proc/{}/status", station.process())).unwrap();
    let line = status.lines().find(|line| line.starts_with(name)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}
