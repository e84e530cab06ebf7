//! An [`App`] made of a configuration.

use std::sync::Arc;

use anyhow::{Context as _, Result};
use lw_base::Clock;
use lw_station::people::second_factor;
use lw_station::settings;
use lw_store::{Blobs, Db, Incoming, migrations, outbox};
use lw_web::App;
use lw_web::assets::Assets;
use lw_web::fetch::Fetch;
use lw_web::pages::{Alerts, Live, Pages};
use lw_web::settings::Settings;
use lw_web::templates::Templates;
use lw_web::words::Words;
use sha2::{Digest as _, Sha256};

use crate::config::Config;
use crate::key;

/// The name of the SQLite file in the data folder.
pub const DATABASE: &str = "longwave.db";
/// The name of the blobs' folder in the data folder.
pub const BLOBS: &str = "blobs";
/// The name of the folder of files as they were sent.
pub const ORIGINALS: &str = "originals";
/// The name of the folder of the station's certificate and of those it trusts.
pub const CREDENTIALS: &str = "credentials";
/// The name of the folder of files on their way in.
const INCOMING: &str = "incoming";

/// Opens the data folder's database, at this version's schema. The folder is
/// made where it is not there.
pub async fn open(config: &Config) -> Result<(Db, Blobs)> {
    // Drafts are nobody else's business on a shared machine.
    let mut folder = tokio::fs::DirBuilder::new();
    folder
        .recursive(true)
        .mode(0o700)
        .create(&config.data)
        .await
        .with_context(|| format!("making the data folder {}", config.data.display()))?;
    let db = if config.database.address.is_empty() {
        let file = config.data.join(DATABASE);
        Db::open_sqlite(&file).await.with_context(|| format!("opening {}", file.display()))?
    } else {
        Db::open_postgres(&config.database.address).await.context("connecting to the database")?
    };
    migrations::apply(&db).await.context("preparing the database")?;
    let blobs = Blobs::open(&config.data.join(BLOBS)).context("opening the blobs")?;
    Ok((db, blobs))
}

/// Everything that handlers need.
pub async fn app(config: &Config, clock: Clock, reread: bool) -> Result<App> {
    let (db, blobs) = open(config).await?;
    let words = Arc::new(Words::load().context("reading the words")?);
    let assets = Arc::new(Assets::load().context("reading the styles and scripts")?);
    let templates = Arc::new(Templates::load(words.clone(), assets.clone(), reread)?);
    let seal = key::seal(&config.key_file())?;
    second_factor::seal_all(&db, &seal).await.context("sealing the keys of second steps")?;
    let seen = outbox::last(&db).await?;
    let pages = Pages::new(config.pages.memory_mb * 1_000_000, seen, &build(config, &assets, &words));
    let given = config.given();
    let settings = Settings::new(given, settings::usual(&config.public_url()));
    let app = App {
        db,
        blobs,
        originals: Blobs::open(&config.data.join(ORIGINALS)).context("opening the originals")?,
        incoming: Incoming::open(&config.data.join(INCOMING)).context("opening what comes in")?,
        credentials: config.data.join(CREDENTIALS).into(),
        limits: config.media.limits(),
        clock,
        fetch: fetch(config),
        words,
        templates,
        assets,
        pages,
        alerts: Alerts::default(),
        live: Live::default(),
        public_url: config.public_url().into(),
        desk_url: config.desk_url().into(),
        seal,
        settings,
        calendars: Arc::default(),
    };
    settings::learn(&app).await?;
    Ok(app)
}

fn fetch(config: &Config) -> Fetch {
    let allow = config.fetch.allow.clone();
    if config.fetch.public { Fetch::new(allow) } else { Fetch::only(allow) }
}

/// Names what makes pages: when any of it changes, kept pages are made again.
/// What owners set at the desk is not in it: an event of theirs does the same.
fn build(config: &Config, assets: &Assets, words: &Words) -> String {
    let mut digest = Sha256::new();
    digest.update(env!("CARGO_PKG_VERSION"));
    digest.update(&assets.build);
    Templates::source().for_each(|text| digest.update(text));
    words.source().for_each(|text| digest.update(text));
    for setting in [&config.public_url(), &config.station.name, &config.station.security_contact] {
        digest.update(setting);
    }
    hex::encode(&digest.finalize()[..8])
}
