#![expect(clippy::disallowed_methods, reason = "tests may wait for files, and for where the corpora are")]

use super::*;

fn set(record: u8, number: u8, data: &[u8]) -> Vec<u8> {
    let mut set = vec![0x1c, record, number];
    set.extend((data.len() as u16).to_be_bytes());
    set.extend(data);
    set
}

const PACKET: &str = r#"<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<r:Description r:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:p="http://ns.adobe.com/photoshop/1.0/"
 xmlns:c="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/"
 p:Credit="Amina Bello &amp; Harbour Radio" p:DateCreated="2024-03-09T08:15:00+03:00" exif:GPSLatitude="3,2.5S" aux:SerialNumber="0001234">
 <dc:description><r:Alt><r:li xml:lang="sw">Boti</r:li><r:li xml:lang="x-default">Boats in the
 harbour &#x2014; at dawn</r:li></r:Alt></dc:description>
 <c:AltTextAccessibility><r:Alt><r:li xml:lang="en">Three blue boats</r:li></r:Alt></c:AltTextAccessibility>
 <dc:creator><r:Seq><r:li>Amina Bello</r:li><r:li>Jon Falk</r:li></r:Seq></dc:creator>
 <e:PersonInImage><r:Bag><r:li>Asha Mwangi</r:li><r:li>Ole Dahl</r:li></r:Bag></e:PersonInImage>
 <e:LocationCreated><r:Bag><r:li r:parseType="Resource"><e:City>Port Elin</e:City><e:CountryName>Solmark</e:CountryName></r:li></r:Bag></e:LocationCreated>
 <e:DigitalSourceType r:resource="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"/>
 <plus:LicenseEndDate>2025-12-31</plus:LicenseEndDate>
</r:Description></r:RDF></x:xmpmeta>"#;

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn xmp_is_read_whatever_its_prefixes_and_ways_to_write() {
    let expect = Metadata {
        caption: some("Boats in the harbour — at dawn"),
        alt: some("Three blue boats"),
        credit: some("Amina Bello & Harbour Radio"),
        creator: some("Amina Bello, Jon Falk"),
        created: some("2024-03-09"),
        place: some("Port Elin, Solmark"),
        people: vec!["Asha Mwangi".to_owned(), "Ole Dahl".to_owned()],
        rights_end: some("2025-12-31"),
        digital_source: some("digitalCapture"),
        ..Metadata::default()
    };
    assert_eq!(xmp::read(PACKET.as_bytes()), expect);
}

#[test]
fn xmp_that_breaks_off_keeps_what_came_before() {
    let end = PACKET.find("<e:PersonInImage>").unwrap();
    let read = xmp::read(format!("{}<oops></dc:creator>", &PACKET[..end]).as_bytes());
    assert_eq!(read.alt, some("Three blue boats"));
    assert_eq!(read.problems.len(), 1, "{:?}", read.problems);
    // A document of ten thousand elements in each other, or with names of its own, is only odd.
    assert_eq!(xmp::read("<a>".repeat(10_000).as_bytes()).caption, None);
    xmp::read(b"<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>");
}

#[test]
fn iim_is_read_in_the_character_set_that_it_names() {
    fn check(charset: Option<&[u8]>, data: &[u8], expect: &str) {
        let mut block = charset.map(|charset| set(1, 90, charset)).unwrap_or_default();
        block.extend(set(2, 110, data));
        assert_eq!(iim::read(&block).credit.as_deref(), Some(expect));
    }
    check(Some(b"\x1b%G"), "Ağa/Радио".as_bytes(), "Ağa/Радио");
    check(Some(b"\x1b-L"), b"\xc0\xd0\xd4\xd8\xde", "Радио");
    check(Some(b"\x1b.A"), b"Jos\xe9", "José");
    check(None, "José".as_bytes(), "José");
    check(None, b"Jos\xe9", "José");
}

#[test]
fn iim_is_found_among_the_resources_of_photoshop() {
    let mut block = set(2, 120, b"Boats");
    block.extend(set(2, 55, b"20170713"));
    block.extend(set(2, 90, b"Port Elin"));
    block.extend(set(2, 101, b"Solmark"));
    let mut resources =
        b"Photoshop 3.0\x008BIM\x03\xed\x03abc\x00\x00\x00\x03xyz\x008BIM\x04\x04\x00\x00".to_vec();
    resources.extend((block.len() as u32).to_be_bytes());
    resources.extend(&block);
    let expect = Metadata {
        caption: some("Boats"),
        created: some("2017-07-13"),
        place: some("Port Elin, Solmark"),
        ..Metadata::default()
    };
    assert_eq!(iim::read(&resources), expect);
    resources.truncate(resources.len() - 3);
    let cut = iim::read(&resources);
    assert_eq!((cut.caption, cut.problems.len()), (some("Boats"), 1));
}

#[test]
fn a_word_of_xmp_goes_before_iim_and_that_before_exif() {
    let of = |credit: Option<&str>, caption: Option<&str>, creator: Option<&str>| Metadata {
        credit: credit.map(str::to_owned),
        caption: caption.map(str::to_owned),
        creator: creator.map(str::to_owned),
        ..Metadata::default()
    };
    let xmp = of(Some("x"), None, None);
    let iim = of(Some("i"), Some("i"), None);
    let exif = of(Some("e"), Some("e"), Some("e"));
    assert_eq!(xmp.or(iim).or(exif), of(Some("x"), Some("i"), Some("e")));
}

#[test]
fn dates_are_read_in_all_the_ways_that_they_are_written() {
    fn check(input: &str, expect: Option<&str>) {
        assert_eq!(day(input).as_deref(), expect, "{input}");
    }
    check("2017-07-13T17:01:00+00:00", Some("2017-07-13"));
    check("2017:07:13 17:01:00", Some("2017-07-13"));
    check("20170713", Some("2017-07-13"));
    check("2017-07", Some("2017-07"));
    check("2017", Some("2017"));
    check("2017-00-00", Some("2017"));
    check("0000:00:00 00:00:00", None);
    check("2017-02-30", None);
    check("2017-13", None);
    check("ab\u{e9}é-1", None);
    check("", None);
}

#[test]
fn the_reference_picture_of_the_iptc_is_read_whole() {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/corpora");
    let folder = std::env::var("LONGWAVE_CORPORA").unwrap_or(beside.to_owned());
    let Ok(bytes) = std::fs::read(format!("{folder}/media/iptc/IPTC-PhotometadataRef-Std2017.1.jpg")) else {
        println!("skipped: no corpora (set LONGWAVE_CORPORA)");
        return;
    };
    let read = crate::pictures::read(&bytes).unwrap().metadata;
    let expect = Metadata {
        headline: some("The Headline (ref2017.1)"),
        caption: some("The description aka caption (ref2017.1)"),
        // The alternative text came into the standard later.
        alt: None,
        credit: some("Credit Line (ref2017.1)"),
        creator: some("Creator1 (ref2017.1), Creator2 (ref2017.1)"),
        source: some("Source (ref2017.1)"),
        copyright: some("Copyright (Notice) 2017.1 IPTC - www.iptc.org (ref2017.1)"),
        usage_terms: some("Rights Usage Termns (ref2017.1)"),
        created: some("2017-07-13"),
        digitized: None,
        place: some(
            "Sublocation (Core) (ref2017.1), City (Core) (ref2017.1), Province/State (Core) (ref2017.1), Country (Core) (ref2017.1)",
        ),
        people: vec![
            "Person Shown 1 (ref2017.1)".to_owned(),
            "Person Shown 2 (ref2017.1)".to_owned(),
            "Person Name 1 (ref2017.1)".to_owned(),
        ],
        rights_end: None,
        digital_source: some("softwareImage"),
        problems: Vec::new(),
    };
    assert_eq!(read, expect);
    for name in ["canon_exif.JPG", "cp.jpg", "iphone_gpsinfo_exif.JPG"] {
        let bytes = std::fs::read(format!("{folder}/media/iptc/{name}")).unwrap();
        let read = crate::pictures::read(&bytes).unwrap().metadata;
        assert_eq!(read.problems, Vec::<String>::new(), "{name}");
        assert!(read.created.is_some() || read.credit.is_some(), "{name}: {read:?}");
    }
}

#[test]
fn the_day_of_a_scan_is_told_only_where_nobody_says_when_the_picture_was_made() {
    let xmp = |more: &str| {
        format!(
            r#"<x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:e="http://ns.adobe.com/exif/1.0/" xmp:CreateDate="2021-07-08T10:00:00" {more}/></r:RDF></x:xmpmeta>"#
        )
    };
    let of = |more: &str, iim: Option<&[u8]>| {
        let iim = iim.map(|date| set(2, 55, date));
        Metadata::of(&Parts { xmp: Some(xmp(more).into_bytes()), iim, exif: None }).created
    };
    assert_eq!(of("", Some(b"19630203")), some("1963-02-03"));
    assert_eq!(of(r#"e:DateTimeOriginal="1962-01-01""#, Some(b"19630203")), some("1962-01-01"));
    assert_eq!(of(r#"e:DateTimeDigitized="2020-01-01""#, None), some("2020-01-01"));
    assert_eq!(of("", None), some("2021-07-08"));
}

#[test]
fn a_text_is_as_long_as_may_be_written_in_letters_of_any_script() {
    let long = "ليل ".repeat(LONGEST);
    let read = iim::read(&[set(1, 90, b"\x1b%G"), set(2, 120, &long.as_bytes()[..28_000])].concat());
    assert_eq!(read.caption.unwrap().chars().count(), LONGEST - 1);
}
