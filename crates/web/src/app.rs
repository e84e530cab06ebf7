use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use lw_base::{Clock, Lang};
use lw_store::{Blobs, Db, Incoming};

use crate::assets::Assets;
use crate::calendar::{Dates, zone};
use crate::fetch::Fetch;
use crate::pages::{Alerts, Live, Pages};
use crate::seal::Seal;
use crate::settings::Settings;
use crate::templates::Templates;
use crate::words::Words;

/// What handlers are given.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub db: Db,
    /// The files that anybody may have.
    pub blobs: Blobs,
    /// The files as they were sent, which no reader is given.
    pub originals: Blobs,
    /// Files on their way in.
    pub incoming: Incoming,
    /// The folder of the station's certificate and of those it trusts.
    pub credentials: Arc<Path>,
    /// How large they may be.
    pub limits: Limits,
    /// The time.
    pub clock: Clock,
    /// What people read.
    pub words: Arc<Words>,
    /// The way out to servers of others.
    pub fetch: Fetch,
    /// How pages look.
    pub templates: Arc<Templates>,
    /// Styles and scripts.
    pub assets: Arc<Assets>,
    /// Pages made once.
    pub pages: Pages,
    /// The alerts that stand in each edition.
    pub alerts: Alerts,
    /// The live reports that open pages listen to.
    pub live: Live,
    /// Where readers find the station: scheme and host without a slash at the end.
    pub public_url: Arc<str>,
    /// Where editors find the desk: the same, or an origin of its own.
    pub desk_url: Arc<str>,
    /// Seals secrets that are kept to be read again.
    pub seal: Seal,
    /// What can be set while the station runs.
    pub settings: Settings,
    /// The dates of the editions, made once each: ICU's formatters are slow to make.
    pub calendars: Calendars,
}

/// How large a file may be that somebody sends, in bytes.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// A picture.
    pub picture: u64,
    /// Sound, or video for its sound.
    pub recording: u64,
}

/// How each edition writes dates, by language, calendar, digits and time zone.
pub type Calendars = Arc<Mutex<HashMap<[String; 4], Arc<Dates>>>>;

impl App {
    /// How dates and numbers are written in this language, calendar, digits
    /// and time zone.
    pub fn dates(
        &self,
        lang: &Lang,
        calendar: &str,
        digits: &str,
        time_zone: &str,
    ) -> anyhow::Result<Arc<Dates>> {
        let key = [lang.as_str(), calendar, digits, time_zone].map(str::to_owned);
        let mut known = self.calendars.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(dates) = known.get(&key) {
            return Ok(dates.clone());
        }
        let dates = Arc::new(Dates::new(lang, calendar.parse()?, digits.parse()?, zone(time_zone)?)?);
        known.insert(key, dates.clone());
        Ok(dates)
    }
}
