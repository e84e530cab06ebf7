//! Files are signed here by others than the station, with all that a camera or
//! an agency puts into theirs, and looked at again with the library itself.

use std::io::Cursor;

use c2pa::{Builder, Reader, ValidationState};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::*;
use crate::pictures::{Focus, Format, Kind, Marks, Master, Shape};

fn now() -> DateTime<Utc> {
    #[expect(
        clippy::disallowed_methods,
        reason = "the library checks certificates against the machine's clock"
    )]
    Utc::now()
}

fn certificate_of(who: &str) -> Certificate {
    let (chain, key) = Certificate::made(who, [7; 16], now()).unwrap();
    Certificate::of(&chain, &key).unwrap()
}

fn photograph() -> Vec<u8> {
    include_bytes!("../../../../sample/pictures/fishing-boats-1023.jpg").to_vec()
}

/// What an agency says of a picture that a camera made.
fn capture() -> Value {
    json!({
        "claim_generator_info": [{ "name": "Tide Camera", "version": "3.1" }],
        "assertions": [
            { "label": "c2pa.actions.v2", "data": { "actions": [
                { "action": "c2pa.created", "when": "2026-05-04T10:11:12Z",
                  "digitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture" },
                { "action": "c2pa.color_adjustments" },
                { "action": "c2pa.unknown" },
            ] } },
            { "label": "cawg.metadata", "data": {
                "@context": { "exif": "http://ns.adobe.com/exif/1.0/" },
                "exif:GPSLatitude": "12,34.567N", "exif:BodySerialNumber": "SECRET-778899",
            } },
            { "label": "com.tide.note", "data": { "note": "SECRET place" } },
        ],
    })
}

/// Signs a picture as somebody else does.
fn signed_by(who: &Certificate, what: Value, file: &[u8], mime: &str) -> Vec<u8> {
    let mut builder =
        Builder::from_context(context(&Trust::default()).unwrap()).with_definition(what).unwrap();
    builder.set_thumbnail("image/jpeg", &mut Cursor::new(photograph())).unwrap();
    let mut to = Cursor::new(Vec::new());
    builder.sign(&*who.signer().unwrap(), mime, &mut Cursor::new(file), &mut to).unwrap();
    to.into_inner()
}

fn has(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|it| it == text.as_bytes())
}

fn trusting(certificate: &Certificate) -> Trust {
    Trust::of(certificate.root()).unwrap()
}

#[test]
fn an_untouched_file_says_who_signed_it_and_what_was_done() {
    let agency = certificate_of("Tide Agency");
    let file = signed_by(&agency, capture(), &photograph(), "image/jpeg");
    let said = read(&file, Kind::Jpeg, &Trust::default()).unwrap();
    assert_eq!((said.state, said.problem.as_deref()), (State::Intact, None));
    assert_eq!(said.signer.as_deref(), Some("Tide Agency"));
    assert_eq!(said.made_with.as_deref(), Some("Tide Camera 3.1"));
    assert_eq!(said.made_at.as_deref(), Some("2026-05-04T10:11:12Z"));
    assert_eq!(said.deeds, ["created", "colours", "other"]);
    assert_eq!((said.by_ai, said.signed_at), (None, None));
    let trusted = read(&file, Kind::Jpeg, &trusting(&agency)).unwrap();
    assert_eq!(trusted.state, State::Trusted);
    assert_eq!(read(&photograph(), Kind::Jpeg, &Trust::default()), None);
}

#[test]
fn a_file_that_was_changed_since_says_so() {
    let mut file = signed_by(&certificate_of("Tide Agency"), capture(), &photograph(), "image/jpeg");
    let last = file.len() - 100;
    file[last] ^= 1;
    let said = read(&file, Kind::Jpeg, &Trust::default()).unwrap();
    assert_eq!(said.state, State::Changed);
    assert_eq!(said.problem.as_deref(), Some("assertion.dataHash.mismatch"));
    assert_eq!(said.signer.as_deref(), Some("Tide Agency"));
}

#[test]
fn a_picture_by_ai_says_so_also_when_only_a_part_of_it_is() {
    let made = |action: &str, term: &str| {
        let term = format!("http://cv.iptc.org/newscodes/digitalsourcetype/{term}");
        let created = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture";
        let actions = if action == "c2pa.created" {
            json!([{ "action": action, "digitalSourceType": term }])
        } else {
            json!([{ "action": "c2pa.created", "digitalSourceType": created },
                   { "action": action, "digitalSourceType": term }])
        };
        let what = json!({ "assertions": [{ "label": "c2pa.actions.v2", "data": { "actions": actions } }] });
        let file = signed_by(&certificate_of("Dream Machine"), what, &photograph(), "image/jpeg");
        read(&file, Kind::Jpeg, &Trust::default()).unwrap().by_ai
    };
    assert_eq!(made("c2pa.created", "trainedAlgorithmicMedia"), Some(ByAi::Wholly));
    assert_eq!(made("c2pa.edited", "trainedAlgorithmicMedia"), Some(ByAi::Partly));
    assert_eq!(made("c2pa.edited", "compositeWithTrainedAlgorithmicMedia"), Some(ByAi::Partly));
    assert_eq!(made("c2pa.created", "digitalCapture"), None);
}

/// Every hundredth byte of the manifest in turn becomes another: the answer is
/// quick, and never that all is well.
#[test]
fn a_broken_manifest_is_never_believed() {
    let file = signed_by(&certificate_of("Tide Agency"), capture(), &photograph(), "image/jpeg");
    let start = file.windows(8).position(|it| it == b"jumdc2pa").unwrap();
    let end = file.len() - photograph().len();
    for at in (start..start + end - 200).step_by((end / 60).max(1)) {
        let mut file = file.clone();
        file[at] = file[at].wrapping_add(0x41);
        let said = read(&file, Kind::Jpeg, &Trust::default());
        assert!(!said.as_ref().is_some_and(|it| it.state == State::Trusted), "byte {at}: {said:?}");
    }
    let cut = [&file[..start + 3000], &photograph()[2..]].concat();
    let said = read(&cut, Kind::Jpeg, &Trust::default());
    assert!(said.is_none_or(|it| !it.state.is_intact()));
}

/// A box of JUMBF (ISO 19566-5) that holds others, described as a store of manifests.
fn jumb(inside: &[u8]) -> Vec<u8> {
    let description =
        [b"\0\0\0\x1ejumdc2pa\0\x11\0\x10\x80\0\0\xaa\0\x38\x9b\x71\x03".as_slice(), b"c2pa\0"].concat();
    let length = u32::try_from(8 + description.len() + inside.len()).unwrap();
    [&length.to_be_bytes(), b"jumb".as_slice(), &description, inside].concat()
}

#[test]
fn what_would_take_for_ever_is_refused_at_once() {
    let one = jumb(&[]);
    let wide = jumb(&one.repeat(20_000));
    let mut deep = one.clone();
    for _ in 0..2_000 {
        deep = jumb(&deep);
    }
    let packed = jumb(&b"\0\0\0\x0cbrob\x1b\xff\xff\xff".repeat(1_000));
    let large = jumb(&vec![0; MOST_BYTES]);
    for (what, store) in [("wide", wide), ("deep", deep), ("packed", packed), ("large", large)] {
        let file = c2pa::jumbf_io::save_jumbf_to_memory("image/jpeg", &photograph(), &store).unwrap();
        let begun = Instant::now();
        let said = read(&file, Kind::Jpeg, &Trust::default()).unwrap();
        assert_eq!(said.state, State::Broken, "{what}");
        assert!(begun.elapsed() < Duration::from_secs(5), "{what}: {:?}", begun.elapsed());
    }
}

/// Each format that pages have, from an original with a thumbnail, a position
/// and a serial number, with the credentials in the file and beside it: a
/// verifier says that it holds and what it was made from, and nothing of those
/// three comes out.
#[tokio::test]
async fn what_the_station_makes_holds_and_names_its_original_and_tells_no_secrets() {
    let (agency, station) = (certificate_of("Tide Agency"), certificate_of("Harbour Radio"));
    let original = signed_by(&agency, capture(), &photograph(), "image/jpeg");
    assert!(has(&original, "SECRET-778899") && has(&original, "12,34.567N"));
    let parent = station.parent(&original, Kind::Jpeg, &Trust::default()).unwrap();
    let master = Master::of(&original).await.unwrap();
    let cut = (Shape::Whole, Focus::default());
    let both = Trust::of(&format!("{}{}", station.root(), agency.root())).unwrap();
    for format in [Format::Jpeg, Format::WebP, Format::Avif] {
        for (width, place) in [(408, Place::Beside), (1023, Place::Inside)] {
            let made = master.rendition(cut, width, format, &Marks::default()).await.unwrap();
            let Some(made) = made else { continue };
            let file = (made.bytes.as_slice(), format);
            let signed = station.sign(&parent, file, Shape::Whole, &now().to_rfc3339(), place).unwrap();
            let reader = Reader::from_context(context(&both).unwrap());
            let reader = match place {
                Place::Inside => reader.with_stream(format.mime(), Cursor::new(&signed)),
                Place::Beside => {
                    reader.with_manifest_data_and_stream(&signed, format.mime(), Cursor::new(&made.bytes))
                }
            };
            let reader = reader.unwrap();
            let results = reader.validation_results();
            assert_eq!(reader.validation_state(), ValidationState::Trusted, "{format:?} {results:?}");
            let active = reader.active_manifest().unwrap();
            assert_eq!(active.issuer().as_deref(), Some("Harbour Radio"));
            let [ingredient] = active.ingredients() else { panic!("one ingredient: {active:?}") };
            assert!(ingredient.is_parent());
            let history = reader.get_manifest(ingredient.active_manifest().unwrap()).unwrap();
            assert_eq!(history.issuer().as_deref(), Some("Tide Agency"));
            for secret in ["SECRET", "12,34", "GPSLatitude"] {
                assert!(!has(&signed, secret), "{format:?} tells {secret}");
            }
            let jpeg_of_thumbnail = &photograph()[photograph().len() - 64..];
            assert!(!signed.windows(64).any(|it| it == jpeg_of_thumbnail), "{format:?} has the thumbnail");
        }
    }
}

#[test]
fn the_certificate_of_one_camera_is_not_handed_on() {
    let (camera, station) = (certificate_of("M11-P SN 5A8B3-C9D41-F2E7"), certificate_of("Harbour Radio"));
    let original = signed_by(&camera, capture(), &photograph(), "image/jpeg");
    assert!(has(&original, "5A8B3-C9D41"));
    let parent = station.parent(&original, Kind::Jpeg, &Trust::default()).unwrap();
    let signed = resigned(&station, &parent, Shape::Whole);
    assert!(!has(&signed, "5A8B3-C9D41"));
}

#[test]
fn what_was_done_to_a_picture_is_said_of_what_was_made_of_it() {
    let (agency, station) = (certificate_of("Tide Agency"), certificate_of("Harbour Radio"));
    let original = signed_by(&agency, capture(), &photograph(), "image/jpeg");
    let parent = station.parent(&original, Kind::Jpeg, &Trust::default()).unwrap();
    let signed = resigned(&station, &parent, Shape::Whole);
    let said = read(&signed, Kind::Jpeg, &trusting(&station)).unwrap();
    assert_eq!(said.deeds, ["created", "colours", "other", "opened", "resized", "converted", "redacted"]);
}

/// The photograph as a file that the station made.
fn resigned(station: &Certificate, parent: &Parent, shape: Shape) -> Vec<u8> {
    let file = photograph();
    station.sign(parent, (&file, Format::Jpeg), shape, &now().to_rfc3339(), Place::Inside).unwrap()
}

#[test]
fn what_names_one_camera_stays_out_of_what_readers_get() {
    let station = certificate_of("Harbour Radio");
    let camera = certificate_of("Tide Camera 40012345");
    let original = signed_by(&camera, capture(), &photograph(), "image/jpeg");
    let parent = station.parent(&original, Kind::Jpeg, &Trust::default()).unwrap();
    let signed = resigned(&station, &parent, Shape::Square);
    let reader = Reader::from_context(context(&trusting(&station)).unwrap())
        .with_stream("image/jpeg", Cursor::new(&signed))
        .unwrap();
    assert_eq!(reader.validation_state(), ValidationState::Trusted);
    assert!(reader.active_manifest().unwrap().ingredients()[0].active_manifest().is_none());
    assert!(!has(&signed, "40012345"));
}

/// What stands in the credentials of files that are made of one that says this of itself.
fn carried_on(what: Value, from: Option<&[u8]>) -> Vec<Vec<u8>> {
    let (agency, station) = (certificate_of("Tide Agency"), certificate_of("Harbour Radio"));
    let mut builder =
        Builder::from_context(context(&Trust::default()).unwrap()).with_definition(what).unwrap();
    if let Some(from) = from {
        let about = json!({ "title": "raw SN998877665", "relationship": "parentOf", "label": "one",
            "description": "camera serialNumber SN998877665", "informational_URI": "https://x.example/?at=59.9139" });
        builder.add_ingredient_from_stream(about.to_string(), "image/jpeg", &mut Cursor::new(from)).unwrap();
    }
    let mut original = Cursor::new(Vec::new());
    let signer = agency.signer().unwrap();
    builder.sign(&*signer, "image/jpeg", &mut Cursor::new(photograph()), &mut original).unwrap();
    let original = original.into_inner();
    assert!(has(&original, "SN998877665") || has(&original, "59.91"), "nothing to tell");
    assert!(read(&original, Kind::Jpeg, &Trust::default()).unwrap().state.is_intact());
    let parent = station.parent(&original, Kind::Jpeg, &Trust::default()).unwrap();
    let (file, at) = (photograph(), now().to_rfc3339());
    let made = |place| station.sign(&parent, (&file, Format::Jpeg), Shape::Whole, &at, place).unwrap();
    vec![made(Place::Inside), made(Place::Beside)]
}

#[test]
fn what_a_camera_says_of_itself_and_of_the_place_never_reaches_readers() {
    let capture = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture";
    let with = |key: &str, value: Value| {
        let mut it = json!({ "claim_generator_info": [{ "name": "Tide Camera", "version": "1.0" }], "title": "x",
            "assertions": [{ "label": "c2pa.actions.v2", "data": { "actions": [
                { "action": "c2pa.created", "digitalSourceType": capture }] } }] });
        match key {
            "claim" => it["claim_generator_info"][0]["serialNumber"] = value,
            "title" => it["title"] = value,
            "actions" => it["assertions"][0]["data"]["actions"] = value,
            key => it["assertions"][0]["data"]["actions"][0][key] = value,
        }
        it
    };
    let opened = json!([{ "action": "c2pa.opened", "parameters": { "ingredientIds": ["one"] } }]);
    let cases = [
        ("claim", json!("SN998877665"), false),
        ("title", json!("IMG 59.9139N SN998877665"), false),
        ("parameters", json!({ "com.cam.location": "59.91N 10.75E" }), false),
        ("parameters", json!({ "com.cam.body": "SN998877665" }), false),
        ("parameters", json!({ "description": "at 59.91, 10.75, by the water" }), false),
        ("softwareAgent", json!({ "name": "Tide Camera SN998877665" }), false),
        ("reason", json!("59.9139N 10.7522E"), false),
        ("actions", opened, true),
    ];
    for (key, value, has_ingredient) in cases {
        let from = photograph();
        for made in carried_on(with(key, value.clone()), has_ingredient.then_some(from.as_slice())) {
            for secret in ["SN998877665", "59.91", "10.75"] {
                assert!(!has(&made, secret), "{key} {value} tells {secret}");
            }
        }
    }
}

#[test]
fn a_name_is_harmless_where_it_can_be_no_number_and_no_position() {
    fn check(it: &str, expect: bool) {
        assert_eq!(harmless::is_name(it), expect, "{it}");
    }
    check("DSC01234.JPG", true);
    check("Adobe Photoshop 25.1.0", true);
    check(
        "self#jumbf=/c2pa/urn:c2pa:dd285cdc-e4b6-4a3d-bb46-ee270bb1b541/c2pa.assertions/c2pa.hash.data",
        true,
    );
    check("self#jumbf=/c2pa/urn:c2pa:dd285cdc-e4b6-1a3d-bb46-ee270bb1b541/c2pa.signature", false);
    check("59.9139N 10.7522E", false);
    check("40°N", false);
    check("SN998877665", false);
    check("٥٩٫٩١٣٩", false);
}

#[test]
fn a_certificate_that_cannot_sign_is_refused_with_the_reason() {
    let (chain, key) = Certificate::made("Harbour Radio", [9; 16], now()).unwrap();
    let (_, other) = Certificate::made("Harbour Radio", [9; 16], now()).unwrap();
    let certificate = Certificate::of(&chain, &key).unwrap();
    assert_eq!(certificate.name(), "Harbour Radio, test certificate");
    assert!(certificate.ends() > now() + chrono::Duration::days(3_000));
    assert!(!format!("{certificate:?}").contains("PRIVATE"));
    let refusal = |chain: &str, key: &str| Certificate::of(chain, key).unwrap_err();
    assert_eq!(refusal("", &key), BadCertificate::NoCertificate);
    assert_eq!(refusal(&chain, "no key"), BadCertificate::BadKey);
    assert!(matches!(refusal(&chain, &other), BadCertificate::Refused(_)));
    let past = now() - chrono::Duration::days(4_000);
    let (chain, key) = Certificate::made("Harbour Radio", [9; 16], past).unwrap();
    assert!(matches!(refusal(&chain, &key), BadCertificate::Refused(_)));
    assert!(Trust::of("no certificate").is_none());
}
