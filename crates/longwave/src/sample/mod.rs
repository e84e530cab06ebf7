//! Harbour Radio, the invented station that shows what Longwave does. Its
//! texts, pictures and sounds are in `sample/`, embedded in the binary.

mod files;
mod library;
mod live;
mod people;
mod programmes;
mod stories;

use std::path::Path;

use anyhow::{Context as _, Result};
use lw_base::{Id, Timestamp};
use lw_station::bylines::{self, Byline};
use lw_station::editions::{self, NewEdition};
use lw_station::sections;
use lw_station::settings;
use lw_station::topics::{self, Topic};
use lw_store::{Blobs, Change, Db};

use crate::config;
pub use people::Account;

/// Who did it, for the audit trail.
const WHO: &str = "sample";
/// What the sample station's folder is told about itself.
const SETTINGS: &str = "# The settings of this station. “longwave config show” lists all there are.\n";
/// Its name, which its owner may change at the desk.
const NAME: &str = "Harbour Radio";

/// How much was made.
#[derive(Clone, Debug, Default)]
pub struct Made {
    pub editions: usize,
    pub stories: usize,
    pub pictures: usize,
    pub clips: usize,
    pub programmes: usize,
    /// Who may sign in at the desk, with the passwords that only this knows.
    pub accounts: Vec<Account>,
}

/// Makes the station in an empty database, as a whole or not at all.
pub async fn make(db: &Db, blobs: &Blobs, data: &Path, now: Timestamp) -> Result<Made> {
    let library = library::keep(blobs).await?;
    let accounts = people::accounts().await?;
    let made =
        db.change(move |change| Box::pin(async move { fill(change, &library, accounts, now).await })).await?;
    let settings = data.join(config::FILE);
    if !settings.exists() {
        tokio::fs::write(&settings, SETTINGS)
            .await
            .with_context(|| format!("writing {}", settings.display()))?;
    }
    Ok(made)
}

async fn fill(
    change: &mut Change,
    library: &library::Library,
    accounts: Vec<Account>,
    now: Timestamp,
) -> Result<Made, Failed> {
    settings::put(change, settings::STATION_NAME, NAME, WHO, now).await?;
    let mut made = Made::default();
    let mut places = stories::Places::default();
    library::record(change, library, now, &mut places, &mut made).await?;
    // What came first is the oldest: ten days before the sample is made.
    let start = now.plus_millis(-10 * 24 * 3_600_000);
    for edition in files::editions()? {
        edition_of(change, edition, start, &mut places).await?;
        made.editions += 1;
    }
    places.writer = people::make(change, &accounts, now).await?;
    made.accounts = accounts;
    made.stories = stories::make(change, &mut places, now).await?;
    made.programmes = programmes::make(change, library, &places, now).await?;
    Ok(made)
}

async fn edition_of(
    change: &mut Change,
    it: files::Edition,
    now: Timestamp,
    places: &mut stories::Places,
) -> Result<(), Failed> {
    let id = it.id.clone();
    let new = NewEdition {
        language: it.language.parse().map_err(anyhow::Error::from)?,
        id: it.id,
        name: it.name,
        tagline: it.tagline,
        time_zone: it.time_zone,
        calendar: it.calendar,
        digits: it.digits,
        host: None,
    };
    editions::create(change, new, WHO, now).await.map_err(anyhow::Error::from)?;
    for section in it.sections {
        let made = sections::create(change, &id, &section.slug, &section.name, WHO, now).await?;
        places.sections.insert((id.clone(), section.slug.to_string()), made);
    }
    for byline in it.bylines {
        let new = Byline { slug: byline.slug, ..Byline::named(&byline.name, byline.about, now) };
        bylines::create(change, &id, &new, WHO, now).await?;
        places.bylines.insert((id.clone(), new.slug.to_string()), new.id);
    }
    for it in it.topics {
        let new =
            Topic { id: Id::new(now), slug: it.slug, name: it.name, about: it.about, merged_into: None };
        topics::create(change, &id, &new, WHO, now).await.map_err(anyhow::Error::from)?;
        places.topics.insert((id.clone(), new.slug.to_string()), new.id);
    }
    Ok(())
}

/// Why the sample could not be made; it is made as a whole or not at all.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Failed(#[from] anyhow::Error);

impl From<lw_store::Error> for Failed {
    fn from(error: lw_store::Error) -> Self {
        Self(error.into())
    }
}
