//! The rules of the house that can be read from its files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// From the ground up. A crate uses what stands before it.
const FLOORS: [&str; 10] = [
    "lw-base",
    "lw-store",
    "lw-formats",
    "lw-media",
    "lw-web",
    "lw-station",
    "lw-library",
    "lw-newsroom",
    "lw-outlets",
    "longwave",
];
/// Beside each other on one floor: they do not know each other.
const NEIGHBOURS: [&str; 3] = ["lw-store", "lw-formats", "lw-media"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// The files of the tree by their paths, and the texts of those that are text.
fn files() -> Vec<(String, Option<String>)> {
    let listed = Command::new("git")
        .arg("-C")
        .arg(root())
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .output();
    let listed = String::from_utf8(listed.expect("git is there").stdout).unwrap();
    let paths = listed.split('\0').filter(|path| !path.is_empty() && root().join(path).is_file());
    let files: Vec<_> =
        paths.map(|path| (path.to_owned(), std::fs::read_to_string(root().join(path)).ok())).collect();
    assert!(files.len() > 200, "the tree is read from a clone");
    files
}

fn texts() -> impl Iterator<Item = (String, String)> {
    files().into_iter().filter_map(|(path, text)| Some((path, text?)))
}

/// The product's own code, without its tests.
fn sources() -> impl Iterator<Item = (String, String)> {
    texts().filter(|(path, _)| path.starts_with("crates/") && path.contains("/src/") && path.ends_with(".rs"))
}

/// Places where the words stand, as `file:line`.
fn places(texts: impl Iterator<Item = (String, String)>, is_it: impl Fn(&str) -> bool) -> Vec<String> {
    let mut places = Vec::new();
    for (path, text) in texts {
        let lines = text.lines().enumerate().filter(|(_, line)| is_it(line));
        places.extend(lines.map(|(number, line)| format!("{path}:{}: {}", number + 1, line.trim())));
    }
    places
}

/// Whether a word stands in the line by itself.
fn has_word(line: &str, word: &str) -> bool {
    let is_letter = |letter: char| letter.is_alphanumeric() || letter == '_';
    line.match_indices(word).any(|(start, _)| {
        let (before, after) = (line[..start].chars().next_back(), line[start + word.len()..].chars().next());
        !(before.is_some_and(is_letter) || after.is_some_and(is_letter) && word.ends_with(is_letter))
    })
}

fn metadata() -> Value {
    // What other platforms need was perhaps never fetched.
    let platform = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    let done = Command::new(env!("CARGO"))
        .args(["metadata", "--offline", "--locked", "--format-version", "1", "--filter-platform", &platform])
        .current_dir(root())
        .output();
    let done = done.unwrap();
    serde_json::from_slice(&done.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&done.stderr)))
}

#[test]
fn a_floor_uses_only_floors_below() {
    let metadata = metadata();
    let mut floors = 0;
    for package in metadata["packages"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        let Some(height) = FLOORS.iter().position(|floor| *floor == name) else { continue };
        floors += 1;
        for dependency in package["dependencies"].as_array().unwrap() {
            let (on, is_dev) = (dependency["name"].as_str().unwrap(), dependency["kind"] == "dev");
            let Some(depth) = FLOORS.iter().position(|floor| *floor == on) else { continue };
            assert!(
                depth < height || (is_dev && on == name),
                "{name} uses {on}, which does not stand below it"
            );
            assert!(
                !(NEIGHBOURS.contains(&name) && NEIGHBOURS.contains(&on)) || on == name,
                "{name} knows its neighbour {on}"
            );
        }
    }
    assert_eq!(
        floors,
        metadata["workspace_members"].as_array().unwrap().len(),
        "a crate has no floor: add it to FLOORS"
    );
}

#[test]
fn formats_and_base_do_no_input_and_output() {
    let metadata = metadata();
    let names: BTreeMap<&str, &str> = metadata["packages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["id"].as_str().unwrap(), it["name"].as_str().unwrap()))
        .collect();
    let mut uses: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for node in metadata["resolve"]["nodes"].as_array().unwrap() {
        let normal = node["deps"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|dep| dep["dep_kinds"].as_array().unwrap().iter().any(|it| it["kind"].is_null()));
        uses.insert(node["id"].as_str().unwrap(), normal.map(|dep| dep["pkg"].as_str().unwrap()).collect());
    }
    for crate_name in ["lw-base", "lw-formats"] {
        let start = names.iter().find(|(_, name)| **name == crate_name).unwrap().0;
        let (mut seen, mut next) = (BTreeSet::new(), vec![*start]);
        while let Some(id) = next.pop() {
            if seen.insert(id) {
                next.extend(&uses[id]);
            }
        }
        let known: BTreeSet<&str> = seen.iter().map(|id| names[id]).collect();
        for heavy in ["tokio", "sqlx", "axum", "hyper", "reqwest", "object_store", "rusqlite", "async-std"] {
            assert!(!known.contains(heavy), "{crate_name} knows {heavy}");
        }
    }
}

#[test]
fn no_file_is_a_drawer() {
    for (path, _) in files() {
        let name = Path::new(&path).file_stem().unwrap().to_str().unwrap().to_lowercase();
        let parts =
            Path::new(&path).components().map(|part| part.as_os_str().to_str().unwrap().to_lowercase());
        for drawer in
            ["utils", "util", "helpers", "helper", "common", "misc", "manager", "service", "services"]
        {
            assert!(
                name != drawer && parts.clone().all(|part| part != drawer),
                "{path}: name it for what is in it"
            );
        }
    }
}

#[test]
fn files_are_small() {
    let mut lines: Vec<(usize, String)> = texts()
        .filter(|(path, _)| path.ends_with(".rs"))
        .map(|(path, text)| (text.lines().count(), path))
        .collect();
    lines.sort();
    let (middle, _) = &lines[lines.len() / 2];
    assert!(*middle < 150, "the middle Rust file has {middle} lines");
    // Lists of words are data.
    let is_code = |path: &str| {
        !path.contains("/tests") && !["words.rs", "names.rs"].iter().any(|data| path.ends_with(data))
    };
    let long: Vec<_> = lines.iter().filter(|(count, path)| *count > 600 && is_code(path)).collect();
    assert!(long.is_empty(), "{long:?}");
}

#[test]
fn sql_is_of_both_engines() {
    const ONE_ENGINES_WORDS: [&str; 12] = [
        "ILIKE",
        "NOW()",
        "COLLATE",
        "GREATEST",
        "CONCAT",
        "= ANY",
        "SERIAL",
        "TRIGGER",
        "AUTOINCREMENT",
        "IFNULL",
        "STRFTIME",
        "SELECT *",
    ];
    let queries = texts().filter(|(path, _)| {
        let is_query = path.ends_with(".sql") || (path.ends_with(".rs") && path.contains("/src/"));
        is_query && path.starts_with("crates/") && !path.ends_with("store/src/rig.rs")
    });
    let found = places(queries, |line| {
        !line.trim_start().starts_with("//") && ONE_ENGINES_WORDS.iter().any(|word| has_word(line, word))
    });
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn only_the_store_asks_which_engine_it_is() {
    let others = sources().filter(|(path, _)| !path.starts_with("crates/store/"));
    let found = places(others, |line| {
        ["is_postgres", "Readers::", "Row::Sqlite", "Row::Postgres", "rig::"]
            .iter()
            .any(|word| line.contains(word))
    });
    assert!(found.is_empty(), "{found:#?}");
    let door = ["dialect", "db", "change", "record", "outbox", "migrations", "value", "rig"]
        .map(|name| format!("crates/store/src/{name}.rs"));
    let behind = sources().filter(|(path, _)| path.starts_with("crates/store/") && !door.contains(path));
    let found = places(behind, |line| {
        ["is_postgres", "Postgres", "Sqlite"]
            .iter()
            .any(|word| line.contains(word) && !line.trim_start().starts_with("//"))
    });
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_tree_names_no_machine_and_no_registry() {
    let ours = |path: &str| path.ends_with("it/tidy.rs");
    let folders = ["/work/", "/root/", "/home/"];
    let found = places(texts().filter(|(path, _)| !ours(path)), |line| {
        folders.iter().any(|folder| line.contains(folder))
    });
    assert!(found.is_empty(), "{found:#?}");
    let hosts = ["crates.io", "npmjs", "pypi.org", "pythonhosted", "proxy.golang.org"];
    // Cargo writes its lock file; documents may say where things come from.
    let may = |path: &str| ours(path) || path.ends_with("Cargo.lock") || path.ends_with(".md");
    let found =
        places(texts().filter(|(path, _)| !may(path)), |line| hosts.iter().any(|host| line.contains(host)));
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn tests_are_neither_left_out_nor_slept_through() {
    let tests = texts().filter(|(path, _)| path.ends_with(".rs") && !path.ends_with("it/tidy.rs"));
    let found =
        places(tests, |line| line.trim_start().starts_with("#[ignore") || line.contains("thread::sleep("));
    assert!(found.is_empty(), "{found:#?}");
}

/// The keys of the words in the language they are first written in.
fn keys() -> BTreeSet<String> {
    let read = |file| std::fs::read_to_string(root().join("locales/en").join(file)).unwrap();
    let words = read("site.ftl") + &read("desk.ftl");
    let key = |line: &str| {
        Some(line.split_once(" =")?.0.to_owned())
            .filter(|key| key.starts_with(|it: char| it.is_ascii_lowercase()))
    };
    words.lines().filter_map(key).collect()
}

#[test]
fn every_word_is_said_somewhere() {
    let texts: Vec<(String, String)> = texts()
        .filter(|(path, _)| {
            path.starts_with("templates/") || (path.starts_with("crates/") && path.contains("/src/"))
        })
        .collect();
    // What stands between two quotation marks, and what such begins with that is put
    // together: `"desk-state-" ~ state`, `format!("desk-done-{deed}")`.
    let (mut quoted, mut starts) = (BTreeSet::<&str>::new(), BTreeSet::new());
    for (_, text) in &texts {
        let parts: Vec<&str> = text.split('"').collect();
        quoted.extend(parts.iter().copied());
        starts.extend(parts.iter().filter_map(|part| Some(part.split_once('{')?.0)));
        starts.extend(parts.windows(2).filter(|two| two[1].starts_with(" ~")).map(|two| two[0]));
    }
    let is_quoted = |key: &str| quoted.contains(key);
    let begins = |key: &str| {
        let mut own = key.match_indices('-').map(|(at, _)| &key[..=at]).filter(|start| *start != "desk-");
        own.any(|start| starts.contains(start))
    };
    let is_said = |key: &str| {
        let bare = key.strip_suffix("-title").or(key.strip_suffix("-text")).unwrap_or(key);
        let own = bare.strip_prefix("desk-").unwrap_or(bare);
        // Labels are said by their own names.
        key.starts_with("label-") || is_quoted(key) || is_quoted(own) || begins(key)
    };
    let unsaid: Vec<_> = keys().into_iter().filter(|key| !is_said(key)).collect();
    assert!(unsaid.is_empty(), "{unsaid:?}");
}

#[test]
fn every_word_that_a_page_says_is_there() {
    let keys = keys();
    let mut count = 0;
    for (path, text) in texts().filter(|(path, _)| path.starts_with("templates/")) {
        for (start, _) in text.match_indices("say(\"").chain(text.match_indices("say_in(")) {
            let key = text[start..].split('"').nth(1).unwrap();
            // One that is put together is looked for by its beginning.
            let is_there =
                keys.contains(key) || (key.ends_with('-') && keys.iter().any(|it| it.starts_with(key)));
            assert!(is_there, "{path} says “{key}”, which is not in locales/en");
            count += 1;
        }
    }
    assert!(count > 40);
    for (path, text) in sources().filter(|(path, _)| !path.contains("/words/") && !path.ends_with("tests.rs"))
    {
        for (start, _) in text.match_indices(".say(") {
            let Some(key) = text[start..].split(';').next().unwrap().split('"').nth(1) else { continue };
            if key.contains('{') {
                continue;
            }
            let is_key =
                key.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'-') && key.contains('-');
            assert!(!is_key || keys.contains(key), "{path} says “{key}”, which is not in locales/en");
        }
    }
}

#[test]
fn every_template_is_used() {
    let files: Vec<_> = texts().collect();
    for (path, _) in files.iter().filter(|(path, _)| path.starts_with("templates/")) {
        let path_in = path.strip_prefix("templates/").unwrap();
        let name = format!("\"{path_in}\"");
        // Pages of the desk are named by their stem, parts of its components by a list.
        let stem = path_in.strip_prefix("desk/").and_then(|it| it.strip_suffix(".html")).unwrap_or(path_in);
        let stem = format!("\"{}\"", stem.strip_prefix("_design_").unwrap_or(stem));
        let is_used = files.iter().any(|(other, text)| {
            other != path && !other.ends_with("it/tidy.rs") && (text.contains(&name) || text.contains(&stem))
        });
        assert!(is_used, "{path} is used nowhere");
    }
}

#[test]
fn what_the_documents_link_to_is_there() {
    for (path, text) in texts().filter(|(path, _)| path.ends_with(".md")) {
        let folder = root().join(&path).parent().unwrap().to_owned();
        let links = text.split("](").skip(1).filter_map(|rest| rest.split([')', ' ', '#']).next());
        for link in
            links.filter(|link| !link.is_empty() && !link.contains("://") && !link.starts_with("mailto:"))
        {
            assert!(folder.join(link).exists(), "{path} links to {link}, which is not there");
        }
    }
}

#[test]
fn every_crate_begins_by_saying_what_it_is() {
    let mut crates = 0;
    for (path, text) in
        sources().filter(|(path, _)| ["/src/lib.rs", "/src/main.rs"].iter().any(|file| path.ends_with(file)))
    {
        assert!(text.starts_with("//! "), "{path}");
        crates += 1;
    }
    assert!(crates >= 9);
}
