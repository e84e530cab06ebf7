#![expect(clippy::disallowed_methods, reason = "the corpora are read in place, where the environment says")]

use std::path::{Path, PathBuf};

use super::{Direction, Lang};

fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

fn refusal(tag: &str) -> String {
    tag.parse::<Lang>().map(|lang| panic!("{tag} became {lang}")).unwrap_err().to_string()
}

#[test]
fn canonical_tags_are_kept() {
    for tag in [
        "en",
        "ar",
        "fa-AF",
        "sr-Latn",
        "zh-CN",
        "zh-Hans",
        "es-419",
        "ckb",
        "crh",
        "fil",
        "sr-XK",
        "de-1996",
        "pcm",
        "ca-valencia",
        "x-studio",
        "en-x-desk",
        "fa-u-nu-latn",
        "und",
        "yue",
        "en-001",
        "mul",
    ] {
        assert_eq!(lang(tag).as_str(), tag);
    }
}

#[test]
fn letters_of_the_wrong_size_are_put_right() {
    assert_eq!(lang("zh-cn").as_str(), "zh-CN");
    assert_eq!(lang("SR-LATN-rs").as_str(), "sr-Latn-RS");
    assert_eq!(lang("X-Studio").as_str(), "x-studio");
}

#[test]
fn a_refusal_names_the_right_tag() {
    for (tag, right) in [
        ("sh", "`sr-Latn`"),
        ("eng", "`en`"),
        ("iw", "`he`"),
        ("in", "`id`"),
        ("cmn", "`zh`"),
        ("zh-cmn-Hans", "`zh-Hans`"),
        ("i-klingon", "`tlh`"),
        ("prs", "`fa-AF` for Dari"),
        ("en-UK", "`en-GB`"),
        ("en_US", "`en-US`"),
        ("pt_BR.UTF-8", "`pt-BR`"),
        ("kmr", "`ku`"),
        ("jp", "`ja` for Japanese"),
        ("ua", "`uk` for Ukrainian"),
        ("english", "`en`"),
        ("Persian", "`fa`"),
        ("farsi", "`fa`"),
        ("Українська", "`uk`"),
        ("tl", "`fil`"),
    ] {
        assert!(refusal(tag).contains(right), "{}", refusal(tag));
    }
    assert!(refusal("tat").ends_with("write `tt` for Tatar; Crimean Tatar is `crh`"));
}

#[test]
fn what_is_not_registered_is_refused() {
    for tag in [
        "",
        "-",
        "en-",
        "-en",
        "xx",
        "qq",
        "zzz",
        "abcd",
        "abcdefghi",
        "en-XX-YY",
        "en-QQQQ",
        "sr-Latin",
        "en-ZQ",
        "x-",
        "x",
        "x-ninechars",
        "en US",
        "en-US ",
        "en\u{200f}",
        "de-1996-1996",
        "fr-1996",
        "english-language",
        "a-b",
        "en-a",
        "\0",
        "en\n",
    ] {
        assert!(tag.parse::<Lang>().is_err(), "{tag}");
    }
    let long = format!("en-x-{}", vec!["a"; 99].join("-"));
    assert!(refusal(&long).contains("at most 63"));
}

#[test]
fn scripts_and_directions() {
    let rtl = [
        ("ar", "Arab"),
        ("fa", "Arab"),
        ("fa-AF", "Arab"),
        ("ps", "Arab"),
        ("ur", "Arab"),
        ("he", "Hebr"),
        ("ckb", "Arab"),
        ("dv", "Thaa"),
        ("yi", "Hebr"),
        ("az-Arab", "Arab"),
        ("pa-Arab", "Arab"),
        ("pa-PK", "Arab"),
        ("ks", "Arab"),
        ("sd", "Arab"),
        ("ug", "Arab"),
        ("uz-AF", "Arab"),
        ("ar-Latn-x-a", "Latn"),
    ];
    for (tag, script) in rtl {
        let wanted = if script == "Latn" { Direction::Ltr } else { Direction::Rtl };
        assert_eq!((lang(tag).script().as_str(), lang(tag).direction()), (script, wanted), "{tag}");
    }
    let ltr = [
        ("en", "Latn"),
        ("ka", "Geor"),
        ("ru", "Cyrl"),
        ("uk", "Cyrl"),
        ("fr", "Latn"),
        ("es", "Latn"),
        ("sw", "Latn"),
        ("th", "Thai"),
        ("zh", "Hans"),
        ("zh-TW", "Hant"),
        ("ja", "Jpan"),
        ("ko", "Kore"),
        ("hi", "Deva"),
        ("bn", "Beng"),
        ("am", "Ethi"),
        ("tr", "Latn"),
        ("vi", "Latn"),
        ("id", "Latn"),
        ("pt", "Latn"),
        ("de", "Latn"),
        ("el", "Grek"),
        ("hy", "Armn"),
        ("az", "Latn"),
        ("pa", "Guru"),
        ("uz-Cyrl", "Cyrl"),
        ("ks-Deva", "Deva"),
        ("sd-Deva", "Deva"),
        ("ckb-Latn", "Latn"),
        ("ku", "Latn"),
        ("sr", "Cyrl"),
        ("sr-Latn", "Latn"),
        ("x-studio", "Zyyy"),
    ];
    for (tag, script) in ltr {
        assert_eq!((lang(tag).script().as_str(), lang(tag).direction()), (script, Direction::Ltr), "{tag}");
    }
}

#[test]
fn no_text_makes_it_panic_and_canonical_stays_canonical() {
    let check = |tag: &str| {
        if let Ok(lang) = tag.parse::<Lang>() {
            assert_eq!(lang.as_str().parse::<Lang>().as_ref(), Ok(&lang), "{tag}");
            assert!(lang.as_str().eq_ignore_ascii_case(tag), "{tag}");
            let _ = (lang.direction(), lang.script());
        }
    };
    proptest::proptest!(|(tag in ".*")| check(&tag));
    proptest::proptest!(|(tag in "[a-zA-Z]{2,3}")| check(&tag));
    proptest::proptest!(|(tag in "[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Z]{2}|[0-9]{3}))?([-_][a-z0-9]{1,8}){0,4}")| check(&tag));
}

#[test]
fn json_is_checked_too() {
    assert_eq!(serde_json::from_str::<Lang>("\"sr-latn\"").unwrap(), lang("sr-Latn"));
    assert!(serde_json::from_str::<Lang>("\"eng\"").is_err());
}

/// The corpora lie beside the workspace, or where `LONGWAVE_CORPORA` says.
fn corpora() -> PathBuf {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpora");
    std::env::var_os("LONGWAVE_CORPORA").map_or_else(beside, PathBuf::from)
}

fn attribute<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    html.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

#[test]
fn the_declaration_of_human_rights_runs_the_right_way() {
    let Ok(files) = std::fs::read_dir(corpora().join("text/udhr")) else {
        println!("skipped: no corpora");
        return;
    };
    let mut compared = 0;
    for file in
        files.map(|file| file.unwrap().path()).filter(|path| path.extension().is_some_and(|e| e == "html"))
    {
        let html = std::fs::read_to_string(&file).unwrap();
        let (Some(tag), Some(dir)) = (attribute(&html, "lang"), attribute(&html, "dir")) else { continue };
        // Files that carry an old tag are part of what a refusal is for.
        let Ok(lang) = tag.parse::<Lang>() else {
            println!("{}: {}", file.display(), refusal(tag));
            continue;
        };
        assert_eq!(lang.direction().as_str(), dir, "{}", file.display());
        compared += 1;
    }
    assert!(compared > 40, "only {compared} files were compared");
}

#[test]
fn open_graph_has_a_name_for_a_language_with_its_region_only() {
    let name = |tag: &str| tag.parse::<Lang>().expect("a tag").with_region();
    assert_eq!(name("pt-BR").as_deref(), Some("pt_BR"));
    assert_eq!(name("zh-Hant-HK").as_deref(), Some("zh_HK"));
    for tag in ["en", "ckb", "sr-Latn", "x-harbour"] {
        assert_eq!(name(tag), None, "{tag}");
    }
}
