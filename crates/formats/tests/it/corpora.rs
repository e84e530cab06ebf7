//! Material by others, read in place from the folder that `LONGWAVE_CORPORA`
//! names, or beside the workspace. Nothing of it is copied here.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

/// A saved page and the text that is expected of it.
pub struct Sample {
    /// Its name in the corpus.
    pub name: String,
    /// The page.
    pub page: Vec<u8>,
    /// The text of its story.
    pub expected: String,
}

/// The folder of the corpora, if it is there.
pub fn folder() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpora");
    let folders = [std::env::var_os("LONGWAVE_CORPORA").map(PathBuf::from), Some(beside)];
    let folder = folders.into_iter().flatten().find(|folder| folder.is_dir());
    if folder.is_none() {
        println!("skipped: no corpora (set LONGWAVE_CORPORA)");
    }
    folder
}

/// A file, unpacked if it is gzipped.
pub fn bytes(path: &Path) -> Vec<u8> {
    let raw = fs::read(path).expect("a corpus file");
    if path.extension().is_none_or(|ending| ending != "gz") {
        return raw;
    }
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(raw.as_slice()).read_to_end(&mut bytes).expect("gzip");
    bytes
}

/// All files below a folder, in order.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(folder) = waiting.pop() {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        for path in entries.map(|entry| entry.path()) {
            if path.is_dir() { waiting.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

/// Scrapinghub's article-extraction-benchmark.
pub fn scrapinghub() -> Vec<Sample> {
    let Some(folder) = folder().map(|folder| folder.join("html/scrapinghub")) else { return Vec::new() };
    let truth: serde_json::Value =
        serde_json::from_slice(&bytes(&folder.join("ground-truth.json"))).expect("JSON");
    let sample = |path: PathBuf| {
        let name = path.file_name()?.to_str()?.strip_suffix(".html.gz")?.to_string();
        let expected = truth[&name]["articleBody"].as_str()?.to_string();
        Some(Sample { name, page: bytes(&path), expected })
    };
    files(&folder).into_iter().filter_map(sample).collect()
}

/// Fundus's saved pages of newspapers in many languages. Its own parsers take
/// the summary with the body; ours keeps it as the standfirst, so the
/// paragraphs and their headings are compared.
pub fn fundus() -> Vec<Sample> {
    let Some(folder) = folder().map(|folder| folder.join("html/fundus")) else { return Vec::new() };
    let sample = |path: PathBuf| {
        let name = path.file_name()?.to_str()?.strip_suffix(".html.gz")?.to_string();
        let publisher = name.split('_').next()?;
        let truth = bytes(&path.with_file_name(format!("{publisher}.json")));
        let truth: serde_json::Value = serde_json::from_slice(&truth).ok()?;
        let page = bytes(&path);
        let text = String::from_utf8_lossy(&page);
        // One file holds what is expected of several pages: the one whose
        // words are most in this page is this page's.
        let texts = truth.as_object()?.values().filter_map(fundus_text);
        let expected =
            texts.max_by_key(|expected| 1_000 * words_in(&text, expected) / expected.len().max(1))?;
        let name = format!("{}/{name}", path.parent()?.file_name()?.to_str()?);
        Some(Sample { name, page, expected })
    };
    files(&folder).into_iter().filter_map(sample).collect()
}

fn fundus_text(version: &serde_json::Value) -> Option<String> {
    let sections = version["body"]["sections"].as_array()?;
    let texts = sections.iter().flat_map(|section| [&section["headline"], &section["paragraphs"]]);
    let lines = texts.filter_map(|list| list.as_array()).flatten().filter_map(|text| text.as_str());
    Some(lines.collect::<Vec<_>>().join("\n")).filter(|text| !text.is_empty())
}

/// Bytes of the longer words of a text that stand in a page.
fn words_in(page: &str, text: &str) -> usize {
    text.split_whitespace().filter(|word| word.len() > 6 && page.contains(word)).map(str::len).sum()
}
