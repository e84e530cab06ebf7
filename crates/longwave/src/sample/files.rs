//! The files of `sample/`, as their README tells.

use anyhow::{Context as _, Result};
use bytes::Bytes;
use lw_base::{Duration, Slug};
use lw_formats::document::Document;
use rust_embed::RustEmbed;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../sample"]
struct Files;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    pub id: String,
    pub language: String,
    pub name: String,
    pub tagline: Option<String>,
    pub time_zone: String,
    pub calendar: Option<String>,
    pub digits: Option<String>,
    pub sections: Vec<Section>,
    pub bylines: Vec<Byline>,
    pub topics: Vec<Topic>,
}

#[derive(Deserialize)]
pub struct Section {
    pub slug: Slug,
    pub name: String,
}

#[derive(Deserialize)]
pub struct Byline {
    pub slug: Slug,
    pub name: String,
    pub about: Option<String>,
}

#[derive(Deserialize)]
pub struct Topic {
    pub slug: Slug,
    pub name: String,
    pub about: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    pub slug: Slug,
    pub headline: String,
    pub standfirst: Option<String>,
    pub label: Option<String>,
    pub section: Option<String>,
    pub bylines: Vec<String>,
    pub topics: Vec<String>,
    pub dateline: Option<String>,
    pub minutes_ago: i64,
    pub updated_minutes_ago: Option<i64>,
    pub picture: Option<PictureUse>,
    pub clip: Option<ClipUse>,
    pub translation_of: Option<String>,
    pub state: State,
    pub corrections: Vec<Correction>,
    pub live: Option<Live>,
    /// Names its pictures, clips and stories as the files do.
    pub document: Value,
}

/// What a story has that goes on while something happens.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Live {
    pub starts_minutes_ago: i64,
    pub ends_minutes_ago: i64,
    /// The oldest first.
    pub posts: Vec<Post>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Post {
    pub minutes_ago: i64,
    pub headline: String,
    pub byline: Option<String>,
    #[serde(default)]
    pub is_key: bool,
    #[serde(default)]
    pub is_pinned: bool,
    pub corrected: Option<PostCorrection>,
    pub withdrawn: Option<PostWithdrawal>,
    pub document: Document,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostCorrection {
    pub minutes_ago: i64,
    pub headline: String,
    pub was: String,
    pub document: Document,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostWithdrawal {
    pub minutes_ago: i64,
    pub reason: String,
}

/// A programme, and which stories are its episodes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    pub edition: String,
    pub title: String,
    pub description: String,
    pub author: String,
    pub owner_email: String,
    pub category: String,
    pub funding: Option<Funding>,
    pub cover: String,
    pub times: Vec<OnAir>,
    pub episodes: Vec<Episode>,
}

#[derive(Deserialize)]
pub struct Funding {
    pub url: String,
    pub text: String,
}

#[derive(Deserialize)]
pub struct OnAir {
    pub days: Vec<u32>,
    pub starts: u32,
    pub lasts: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Episode {
    pub story: Slug,
    pub season: Option<i64>,
    pub number: Option<i64>,
    pub kind: String,
    pub soundbite: Option<Soundbite>,
}

#[derive(Deserialize)]
pub struct Soundbite {
    pub start_ms: Duration,
    pub length_ms: Duration,
    pub title: String,
}

#[derive(Deserialize)]
pub struct PictureUse {
    pub name: String,
    pub caption: Option<String>,
    pub alt: Option<String>,
}

/// A clip of `sample/clips`, or one that cannot be heard.
#[derive(Deserialize)]
pub struct ClipUse {
    pub name: Option<String>,
    pub title: String,
    pub duration_ms: Option<Duration>,
    pub state: Option<Silence>,
    pub reason: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Silence {
    NoSource,
    Gone,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Published,
    Draft,
    Withdrawn { reason: Option<String>, minutes_ago: i64 },
}

#[derive(Deserialize)]
pub struct Correction {
    pub minutes_ago: i64,
    pub was: String,
    pub is: String,
}

#[derive(Deserialize)]
pub struct Picture {
    pub credit: Option<String>,
    pub archive: Option<Archive>,
    pub files: Vec<PictureFile>,
}

#[derive(Deserialize)]
pub struct Archive {
    pub date: Option<String>,
    pub place: Option<String>,
}

#[derive(Deserialize)]
pub struct PictureFile {
    pub file: String,
    pub width: u32,
    pub height: u32,
}

#[derive(Deserialize)]
pub struct Clip {
    pub title: String,
    pub duration_ms: Duration,
    pub files: Vec<ClipFile>,
    /// Where each sentence of its story is.
    pub timings: Vec<Timing>,
}

/// Where a sentence is: from, to, and how sure that is in thousandths. Nothing
/// where it is not read.
pub type Timing = Option<(u64, u64, u16)>;

#[derive(Deserialize)]
pub struct ClipFile {
    pub file: String,
    pub mime: String,
    pub bitrate: u32,
    pub low: bool,
}

/// The editions in their order.
pub fn editions() -> Result<Vec<Edition>> {
    read("editions.json")
}

/// The programmes in their order.
pub fn programmes() -> Result<Vec<Programme>> {
    read("programmes.json")
}

/// The stories, each with its edition.
pub fn stories() -> Result<Vec<(String, Story)>> {
    let mut stories = Vec::new();
    for path in names("stories/") {
        let edition = path.split('/').nth(1).context("a story is in its edition's folder")?.to_owned();
        stories.push((edition, read(&path)?));
    }
    Ok(stories)
}

/// The descriptions in a folder, by their names without the ending.
pub fn described<T: DeserializeOwned>(folder: &str) -> Result<Vec<(String, T)>> {
    let named = |path: String| {
        let name = path.trim_start_matches(folder).trim_end_matches(".json").to_owned();
        Ok((name, read(&path)?))
    };
    names(folder).into_iter().map(named).collect()
}

/// The bytes of a file.
pub fn bytes(path: &str) -> Result<Bytes> {
    let file = Files::get(path).with_context(|| format!("sample/{path} is missing"))?;
    Ok(file.data.into_owned().into())
}

fn names(folder: &str) -> Vec<String> {
    let mut names: Vec<String> = Files::iter()
        .filter(|path| path.starts_with(folder) && path.ends_with(".json"))
        .map(Into::into)
        .collect();
    names.sort();
    names
}

fn read<T: DeserializeOwned>(path: &str) -> Result<T> {
    serde_json::from_slice(&bytes(path)?).with_context(|| format!("reading sample/{path}"))
}
