//! Content credentials from an agency's file to a reader's: what the desk and
//! readers are told of them, and what a verifier finds in what readers get.

use std::io::Cursor;
use std::os::unix::fs::PermissionsExt as _;

use c2pa::{Builder, Context, Reader, SigningAlg, ValidationState, create_signer};
use lw_base::Clock;
use lw_library::pictures::credentials::Certificate;
use serde_json::{Value, json};

use crate::desk_clips::ffmpeg;
use crate::desk_pictures::{harbour, is_made, photograph, says, sends};
use crate::programmes;
use crate::support::{Answer, Editor, Station, within, writing};

/// Somebody who signs pictures: their chain and key, in PEM.
fn somebody(name: &str) -> (String, String) {
    Certificate::made(name, [7; 16], Clock::System.now().utc()).unwrap()
}

/// A photograph as this somebody sends it: with who made it with what and how,
/// a thumbnail, and in which place with which camera.
fn signed_by(somebody: &(String, String), actions: Value) -> Vec<u8> {
    signed(&photograph(), somebody, actions)
}

fn signed(photograph: &[u8], (chain, key): &(String, String), actions: Value) -> Vec<u8> {
    let what = json!({
        "claim_generator_info": [{ "name": "Tide Desk", "version": "3" }],
        "assertions": [
            { "label": "c2pa.actions.v2", "data": { "actions": actions } },
            { "label": "cawg.metadata", "data": {
                "@context": { "exif": "http://ns.adobe.com/exif/1.0/" },
                "exif:GPSLatitude": "12,34.567N", "exif:BodySerialNumber": "SECRET-778899" } },
        ],
    });
    let mut builder = Builder::from_context(Context::new()).with_definition(what).unwrap();
    builder.set_thumbnail("image/jpeg", &mut Cursor::new(photograph)).unwrap();
    let signer = create_signer::from_keys(chain.as_bytes(), key.as_bytes(), SigningAlg::Es256, None).unwrap();
    let mut to = Cursor::new(Vec::new());
    builder.sign(&*signer, "image/jpeg", &mut Cursor::new(photograph), &mut to).unwrap();
    to.into_inner()
}

fn camera() -> Value {
    let source = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture";
    json!([{ "action": "c2pa.created", "digitalSourceType": source, "when": "2026-05-04T10:11:12Z" },
           { "action": "c2pa.cropped" }])
}

/// A verifier that trusts the station: what it makes of a file, in which it finds
/// credentials, or is told by the answer where they are.
async fn verified(station: &Station, file: &Answer) -> Reader {
    let trusted = std::fs::read_to_string(station.data().join("credentials/certificate.pem")).unwrap();
    let context = Context::new().with_settings(json!({ "trust": { "trust_anchors": trusted } })).unwrap();
    let (reader, mime) = (Reader::from_context(context), file.header("content-type"));
    let Some(beside) = beside(file) else {
        return reader.with_stream(mime, Cursor::new(&file.bytes)).unwrap();
    };
    assert_eq!(file.header("access-control-expose-headers"), "Link");
    let store = station.reader().opens(beside).await.answers(200);
    assert_eq!(store.header("content-type"), "application/c2pa");
    assert_eq!(store.header("access-control-allow-origin"), "*");
    assert!(!has(&store.bytes, "SECRET") && !has(&store.bytes, "12,34"), "{beside}");
    reader.with_manifest_data_and_stream(&store.bytes, mime, Cursor::new(&file.bytes)).unwrap()
}

/// Where the credentials of a file are that stand beside it (C2PA 2.2, 15.5).
fn beside(file: &Answer) -> Option<&str> {
    file.header("link").strip_prefix('<')?.strip_suffix(">; rel=\"c2pa-manifest\"")
}

fn has(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|it| it == text.as_bytes())
}

/// A published story with this picture on top; where readers find it.
async fn story_with(station: &Station, owner: &Editor, picture: &str) -> String {
    let story = writing::begins(owner, "Boats come home").await;
    owner
        .posts(&format!("{story}/picture"), &[("was", ""), ("chosen", writing::id(picture))])
        .await
        .answers(303);
    let fields = [("base", "3"), ("picture_decorative", "no"), ("picture_alt", "Three boats at a quay")];
    owner.posts(&format!("{story}/revision"), &fields).await.answers(303);
    writing::publishes(owner, &story, 4).await.answers(303);
    station.reader().soon_finds(&format!("/en/a/{}", writing::id(&story))).await
}

/// The story's page once it shows files in all formats, and those files.
async fn files_of(station: &Station, at: &str) -> (Answer, Vec<String>) {
    let reader = station.reader();
    within(std::time::Duration::from_secs(90), "the page shows WebP", async || {
        reader.opens(at).await.text().contains("image/webp")
    })
    .await;
    let page = reader.opens(at).await.answers(200);
    let mut files = page.attributes("figure.picture :is(source, img)", "srcset").join(", ");
    files.push_str(", ");
    files.push_str(
        &page.attributes("meta[property='og:image']", "content")[0].replace("https://harbour.example", ""),
    );
    let mut files: Vec<String> =
        files.split(", ").filter_map(|it| it.split(' ').next()).map(str::to_owned).collect();
    files.sort();
    files.dedup();
    (page, files)
}

both_engines! {
    async fn a_signed_picture_keeps_its_credentials_on_its_way_to_readers(engine) {
        let (station, owner) = harbour(engine).await;
        let made = station.runs(&["key", "certificate", "create", "--name", "Harbour Radio"]);
        assert_eq!(made.code, Some(0), "{}", made.err);
        let key = std::fs::metadata(station.data().join("credentials/certificate.key")).unwrap();
        assert_eq!(key.permissions().mode() & 0o777, 0o600);
        let picture = sends(&owner, "boats.jpg", &signed_by(&somebody("Tide Agency"), camera())).await;
        let page = is_made(&owner, &picture).await;
        page.shows("not changed after it was signed").shows("Tide Agency").shows("Tide Desk 3").shows("Cropped")
            .shows("Harbour Radio, test certificate").hides("made by AI");

        let at = story_with(&station, &owner, &picture).await;
        let (page, files) = files_of(&station, &at).await;
        assert_eq!(page.texts("figure.picture summary"), ["Content credentials"]);
        page.shows("This station does not know who signed");
        let (mut inside, mut outside) = (0, vec![]);
        for path in files {
            let file = station.reader().opens(&path).await.answers(200);
            assert!(!has(&file.bytes, "SECRET") && !has(&file.bytes, "12,34"), "{path}");
            if beside(&file).is_some() {
                assert!(!has(&file.bytes, "jumdc2pa") && file.bytes.len() <= 40_000, "{path}");
                outside.push(path.clone());
            } else {
                inside += 1;
            }
            let verified = verified(&station, &file).await;
            assert_eq!(verified.validation_state(), ValidationState::Trusted, "{path}");
            let active = verified.active_manifest().unwrap();
            assert_eq!(active.issuer().as_deref(), Some("Harbour Radio"));
            assert!(active.ingredients()[0].is_parent());
            let original = verified.get_manifest(active.ingredients()[0].active_manifest().unwrap()).unwrap();
            assert_eq!(original.issuer().as_deref(), Some("Tide Agency"));
        }
        assert!(inside >= 3 && outside.len() >= 3, "{inside} inside, {outside:?} beside");
        assert!(!station.log().contains("PRIVATE KEY"));

        // Of the same pixels the same files are made, and nobody signed this picture of them.
        let bare = sends(&owner, "bare.jpg", &photograph()).await;
        let until = std::time::Duration::from_secs(90);
        within(until, "all its files are made", async || owner.opens("/desk/jobs/").await.text().contains("Nothing to wait for")).await;
        is_made(&owner, &bare).await;
        for path in outside {
            let file = station.reader().opens(&path).await.answers(200);
            assert_eq!(verified(&station, &file).await.validation_state(), ValidationState::Trusted, "{path}");
        }
    }

    async fn a_programmes_cover_carries_them_on(engine) {
        let (station, owner) = harbour(engine).await;
        assert_eq!(station.runs(&["key", "certificate", "create", "--name", "Harbour Radio"]).code, Some(0));
        let small = station.file("small.jpg", photograph());
        let large = ffmpeg(&station, "large.jpg", &["-i", small.to_str().unwrap(), "-vf", "scale=-2:1500"]);
        let file = signed(&large, &somebody("Tide Agency"), camera());
        let picture = sends(&owner, "boats.jpg", &file).await;
        is_made(&owner, &picture).await;
        let programme = programmes::makes(&owner, "Signed").await;
        let chosen = [("was", ""), ("chosen", writing::id(&picture))];
        owner.posts(&format!("{programme}/cover"), &chosen).await.answers(303);
        let cover = async || owner.opens(&programme).await.attributes(".picture-here", "src").concat();
        within(std::time::Duration::from_secs(90), "the cover is made", async || !cover().await.is_empty()).await;
        let file = station.reader().opens(&cover().await).await.answers(200);
        assert!(has(&file.bytes, "jumdc2pa") && beside(&file).is_none());
        assert!(!has(&file.bytes, "SECRET") && !has(&file.bytes, "12,34"));
        let verified = verified(&station, &file).await;
        assert_eq!(verified.validation_state(), ValidationState::Trusted);
        assert_eq!(verified.active_manifest().unwrap().issuer().as_deref(), Some("Harbour Radio"));
        // With another certificate it is signed anew.
        let before = cover().await;
        let (chain, key) = somebody("Harbour Two");
        let (chain, key) = (station.file("two.pem", chain), station.file("two.key", key));
        let (chain, key) = (chain.to_str().unwrap(), key.to_str().unwrap());
        station.runs(&["key", "certificate", "install", "--chain", chain, "--key", key]).succeeds();
        within(std::time::Duration::from_secs(90), "the cover is signed again", async || {
            let now = cover().await;
            let file = station.reader().opens(&now).await.answers(200);
            now != before && has(&file.bytes, "Harbour Two")
        })
        .await;
        let file = station.reader().opens(&cover().await).await.answers(200);
        let verified = self::verified(&station, &file).await;
        assert_eq!(verified.active_manifest().unwrap().issuer().as_deref(), Some("Harbour Two"));
    }

    async fn a_lead_that_is_hardly_wider_than_a_phone_is_light_when_it_is_signed(engine) {
        let (station, owner) = harbour(engine).await;
        assert_eq!(station.runs(&["key", "certificate", "create", "--name", "Harbour Radio"]).code, Some(0));
        let large = station.file("large.jpg", photograph());
        let small = ffmpeg(&station, "small.jpg", &["-i", large.to_str().unwrap(), "-vf", "scale=700:-2"]);
        let picture = sends(&owner, "boats.jpg", &signed(&small, &somebody("Tide Agency"), camera())).await;
        is_made(&owner, &picture).await;
        says(&owner, &picture, &[("credit", "Ada Reyes")]).await.answers(303);
        let at = story_with(&station, &owner, &picture).await;
        let (page, files) = files_of(&station, &at).await;
        assert_eq!(page.attributes("figure.picture img", "width"), ["700"]);
        assert_eq!(page.attributes("figure.picture", "class"), ["picture picture-small"]);
        for path in files {
            let file = station.reader().opens(&path).await.answers(200);
            assert!(file.bytes.len() <= 40_000 && beside(&file).is_some(), "{path}");
        }
    }

    async fn a_picture_that_has_a_shape_is_not_said_to_be_cropped_to_it(engine) {
        let (station, owner) = harbour(engine).await;
        assert_eq!(station.runs(&["key", "certificate", "create", "--name", "Harbour Radio"]).code, Some(0));
        let wide = station.file("wide.jpg", photograph());
        let square = ffmpeg(&station, "square.jpg", &["-i", wide.to_str().unwrap(), "-vf", "crop=500:500"]);
        let file = signed(&square, &somebody("Tide Agency"), json!([camera()[0]]));
        let page = is_made(&owner, &sends(&owner, "boats.jpg", &file).await).await;
        let src = |shape| page.attributes(&format!(".crops img[data-crop={shape}]"), "src").concat();
        assert_eq!(src("square"), src("whole"));
        for (shape, is_cropped) in [("square", false), ("classic", true)] {
            let file = station.reader().opens(&src(shape)).await.answers(200);
            let said = verified(&station, &file).await.json();
            assert_eq!(said.contains("c2pa.cropped"), is_cropped, "{shape}: {said}");
        }
    }

    async fn pictures_from_before_are_signed_once_there_is_a_certificate(engine) {
        let (station, owner) = harbour(engine).await;
        let picture = sends(&owner, "boats.jpg", &signed_by(&somebody("Tide Agency"), camera())).await;
        let page = is_made(&owner, &picture).await.shows("Tide Agency").hides("test certificate");
        let before = page.attributes(".crops img[data-crop=social]", "src");
        within(std::time::Duration::from_secs(90), "its other formats are made", async || {
            !owner.opens("/desk/jobs/").await.text().contains("boats.jpg")
        })
        .await;
        let made = station.runs(&["key", "certificate", "create", "--name", "Harbour Radio"]);
        assert!(made.code == Some(0) && made.out.contains("1 pictures are looked into again"), "{} {}", made.out, made.err);
        within(std::time::Duration::from_secs(90), "it is signed", async || {
            owner.opens(&picture).await.text().contains("Harbour Radio, test certificate")
        })
        .await;
        within(std::time::Duration::from_secs(90), "its card is another file", async || {
            owner.opens(&picture).await.attributes(".crops img[data-crop=social]", "src") != before
        })
        .await;
        let card = owner.opens(&picture).await.attributes(".crops img[data-crop=social]", "src");
        assert!(has(&station.reader().opens(&card[0]).await.answers(200).bytes, "jumdc2pa"));
        owner.opens("/desk/audit/").await.shows("Put in what pictures are signed with").shows("Harbour Radio");
        // What has been done is not done again.
        within(std::time::Duration::from_secs(90), "the job is over", async || {
            !owner.opens("/desk/jobs/").await.text().contains("Looking into pictures again")
        })
        .await;
    }

    async fn the_small_files_of_signed_pictures_from_before_have_theirs_after_an_upgrade_that_was_cut_short(engine) {
        let (mut station, owner) = harbour(engine).await;
        assert_eq!(station.runs(&["key", "certificate", "create", "--name", "Harbour Radio"]).code, Some(0));
        let picture = sends(&owner, "boats.jpg", &signed_by(&somebody("Tide Agency"), camera())).await;
        is_made(&owner, &picture).await;
        let at = story_with(&station, &owner, &picture).await;
        let (_, files) = files_of(&station, &at).await;
        // As a station of before has it once migration 0036 is applied.
        station.is_killed();
        station.changes("UPDATE blob SET credentials_hash = NULL").await;
        station.changes("UPDATE picture_credentials SET found_at = -1 WHERE signed_as IS NOT NULL").await;
        station.serves();
        let reader = station.reader();
        let mut small = Vec::new();
        for path in files {
            if !has(&reader.opens(&path).await.answers(200).bytes, "jumdc2pa") {
                small.push(path);
            }
        }
        assert!(small.len() >= 3);
        // JPEG is made first: the others are not when the station stops, and no other picture was begun.
        within(std::time::Duration::from_secs(90), "it is at work", async || {
            for path in small.iter().filter(|path| path.ends_with(".jpg")) {
                if beside(&reader.opens(path).await).is_some() {
                    return true;
                }
            }
            false
        })
        .await;
        station.is_stopped();
        station.serves();
        let reader = station.reader();
        for path in small {
            within(std::time::Duration::from_secs(90), "they stand beside it", async || {
                beside(&reader.opens(&path).await).is_some()
            })
            .await;
            let verified = verified(&station, &reader.opens(&path).await).await;
            assert_eq!(verified.validation_state(), ValidationState::Trusted, "{path}");
        }
    }

    async fn a_file_that_was_changed_is_taken_in_and_said_to_be_so(engine) {
        let (station, owner) = harbour(engine).await;
        assert_eq!(station.runs(&["key", "certificate", "create", "--name", "Harbour Radio"]).code, Some(0));
        let mut file = signed_by(&somebody("Tide Agency"), camera());
        let last = file.len() - 200;
        file[last] ^= 1;
        let picture = sends(&owner, "boats.jpg", &file).await;
        let page = is_made(&owner, &picture).await;
        page.shows("was changed after it was signed").shows("assertion.dataHash.mismatch")
            .shows("those of the original do not hold");
        let at = story_with(&station, &owner, &picture).await;
        let (page, files) = files_of(&station, &at).await;
        assert!(page.texts("figure.picture summary").is_empty());
        for path in files {
            let file = station.reader().opens(&path).await.answers(200);
            assert!(!has(&file.bytes, "jumdc2pa") && beside(&file).is_none(), "{path}");
        }
    }

    async fn readers_are_told_that_a_picture_was_made_by_ai(engine) {
        let (station, owner) = harbour(engine).await;
        let agency = somebody("Dream Machine");
        let trusted = station.file("trusted.pem", &agency.0);
        let done = station.runs(&["key", "certificate", "trust", trusted.to_str().unwrap()]);
        assert_eq!((done.code, done.err.as_str()), (Some(0), ""));
        let source = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
        let actions = json!([{ "action": "c2pa.created", "digitalSourceType": source }]);
        let picture = sends(&owner, "dream.jpg", &signed_by(&agency, actions)).await;
        let page = is_made(&owner, &picture).await;
        page.shows("made by AI").shows("whom this station trusts").shows("longwave key certificate");
        let at = story_with(&station, &owner, &picture).await;
        let page = station.reader().soon_sees(&at, 200, "Made by AI").await;
        page.shows("whom this station trusts");
    }

    async fn a_picture_says_that_it_was_made_by_ai_without_any_signature(engine) {
        let (station, owner) = harbour(engine).await;
        let xmp = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF \
            xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' \
            xmlns:e='http://iptc.org/std/Iptc4xmpExt/2008-02-29/'><e:DigitalSourceType>\
            http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia\
            </e:DigitalSourceType></rdf:Description></rdf:RDF></x:xmpmeta>";
        let plain = photograph();
        let mut file = plain[..2].to_vec();
        file.extend([0xff, 0xe1]);
        file.extend(u16::try_from(xmp.len() + 2).unwrap().to_be_bytes());
        file.extend(xmp.as_bytes());
        file.extend(&plain[2..]);
        let picture = sends(&owner, "mix.jpg", &file).await;
        is_made(&owner, &picture).await.shows("AI made a part of this picture").shows("nobody signed it");
        let at = story_with(&station, &owner, &picture).await;
        station.reader().soon_sees(&at, 200, "Partly made by AI").await;
    }
}

#[tokio::test]
async fn a_certificate_is_made_brought_and_shown_and_its_key_is_the_owners_alone() {
    let station = Station::sample_at_rest(crate::support::Engine::Sqlite).await;
    let shown = station.runs(&["key", "certificate", "show"]);
    assert!(shown.out.contains("pictures are not signed"), "{}", shown.out);
    let (chain, key) = somebody("Harbour Radio");
    let (chain, key) = (station.file("chain.pem", chain), station.file("key.pem", key));
    let (chain, key) = (chain.to_str().unwrap(), key.to_str().unwrap());
    let wrong = station.runs(&["key", "certificate", "install", "--chain", key, "--key", chain]);
    assert!(wrong.code == Some(1) && wrong.err.contains("no certificate"), "{}", wrong.err);
    assert!(!wrong.err.contains("PRIVATE"));
    let brought = station.runs(&["key", "certificate", "install", "--chain", chain, "--key", key]);
    assert_eq!(brought.code, Some(0), "{}", brought.err);
    let shown = station.runs(&["key", "certificate", "show"]);
    assert!(shown.out.contains("Harbour Radio, test certificate"), "{}", shown.out);
    let again = station.runs(&["key", "certificate", "create"]);
    assert!(again.err.contains("there is a certificate"), "{}", again.err);
    assert_eq!(station.runs(&["check"]).code, Some(0));
    let kept = station.data().join("credentials/certificate.key");
    std::fs::set_permissions(&kept, std::fs::Permissions::from_mode(0o644)).unwrap();
    let open = station.runs(&["check"]);
    assert!(open.code == Some(1) && open.err.contains("chmod 600"), "{}", open.err);
}

#[tokio::test]
async fn a_certificate_is_made_with_the_name_that_the_station_was_given_at_the_desk() {
    let station = Station::sample(crate::support::Engine::Sqlite).await;
    let owner = station.owner().await;
    owner.does("/desk/settings/", &[("station_name", "Radio Brack")]).await.answers(200);
    let made = station.runs(&["key", "certificate", "create"]);
    assert!(made.code == Some(0) && made.out.contains("Radio Brack"), "{} {}", made.out, made.err);
}
