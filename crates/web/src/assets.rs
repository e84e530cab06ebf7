//! Styles, scripts and marks: files in `css/`, `islands/dist/` and `assets/`,
//! embedded in release, read from disk in development.

use std::borrow::Cow;
use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use rust_embed::RustEmbed;
use sha2::{Digest as _, Sha256};

use crate::Error;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../css/site"]
struct SiteStyles;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../css/desk"]
struct DeskStyles;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../islands/dist"]
struct Scripts;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../assets"]
struct Marks;

/// Everything that is served as a file of the product's own.
pub struct Assets {
    /// The site's styles, which stand in every page.
    pub css: String,
    /// Their hash, as a Content-Security-Policy names it.
    pub css_hash: String,
    files: BTreeMap<String, Asset>,
    addresses: BTreeMap<String, String>,
    /// Changes when any of the files does.
    pub build: String,
}

struct Asset {
    mime: &'static str,
    bytes: Bytes,
}

impl Assets {
    /// Reads and joins the files.
    pub fn load() -> Result<Self> {
        let css = join_styles::<SiteStyles>()?;
        let desk = join_styles::<DeskStyles>()?.into_bytes();
        let mut files = BTreeMap::new();
        let mut addresses = BTreeMap::new();
        let mut build = Sha256::new();
        build.update(&css);
        let desk = [(Cow::from("desk.css"), Cow::from(desk))];
        for (name, bytes) in named::<Scripts>().chain(named::<Marks>()).chain(desk) {
            build.update(&bytes);
            let (stem, ending) = name.rsplit_once('.').context("an asset's name has an ending")?;
            let mime = mime(ending).with_context(|| format!("no media type is known for {name}"))?;
            let hashed = format!("{stem}.{}.{ending}", &hex::encode(Sha256::digest(&bytes))[..12]);
            addresses.insert(name.to_string(), format!("/assets/{hashed}"));
            files.insert(hashed, Asset { mime, bytes: bytes.into_owned().into() });
        }
        let css_hash = format!("sha256-{}", STANDARD.encode(Sha256::digest(&css)));
        Ok(Self { css, css_hash, files, addresses, build: hex::encode(build.finalize()) })
    }

    /// The address of a file, with its checksum, so that it is kept for ever.
    pub fn address(&self, name: &str) -> Option<&str> {
        self.addresses.get(name).map(String::as_str)
    }

    /// The text of a script by its name, for one that has an address of its own.
    pub fn script(&self, name: &str) -> Option<&str> {
        let file = self.address(name)?.strip_prefix("/assets/")?;
        std::str::from_utf8(&self.files.get(file)?.bytes).ok()
    }

    /// Answers `/assets/{file}`.
    pub fn answer(&self, file: &str) -> Result<Response, Error> {
        let asset = self.files.get(file).ok_or(Error::NotFound)?;
        let headers = [
            (header::CONTENT_TYPE, asset.mime),
            (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            // A preview at the desk stands in a frame of no origin, and is to run as it will for readers.
            (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        ];
        Ok((headers, asset.bytes.clone()).into_response())
    }
}

fn named<E: RustEmbed>() -> impl Iterator<Item = (Cow<'static, str>, Cow<'static, [u8]>)> {
    E::iter().filter_map(|name| E::get(&name).map(|file| (name, file.data)))
}

fn join_styles<E: RustEmbed>() -> Result<String> {
    let mut names: Vec<_> = E::iter().collect();
    names.sort();
    let mut css = String::new();
    for name in names {
        let file = E::get(&name).context("a style is there")?;
        css.push_str(std::str::from_utf8(&file.data).with_context(|| format!("{name} is UTF-8"))?);
    }
    Ok(lean(&css))
}

/// Leaves comments and indents out: they are for us, and 2G pays for each.
fn lean(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    let mut lean = String::with_capacity(out.len());
    for line in out.lines().map(str::trim).filter(|line| !line.is_empty()) {
        // Elsewhere a line's end is a space that means something.
        if !lean.is_empty() && !lean.ends_with(['{', '}', ';', ',']) {
            lean.push('\n');
        }
        lean.push_str(line);
    }
    lean
}

fn mime(ending: &str) -> Option<&'static str> {
    Some(match ending {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        _ => return None,
    })
}
