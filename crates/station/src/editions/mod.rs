//! An edition: one language service's site.

pub mod api;
pub mod desk;
pub mod queries;
pub mod site;

use std::ops::RangeInclusive;
use std::sync::Arc;

use lw_base::{Event, Id, Lang, Timestamp, one_line};
use lw_store::{Change, Db, audit, record};
use lw_web::calendar::{BadCalendar, BadDigits, BadZone, Calendar, Dates, Digits, zone};
use lw_web::{App, pages};

use crate::people::{Act, Who};

record! {
    /// An edition as it is stored.
    #[derive(Clone, Debug)]
    pub struct Edition {
        /// Its name in addresses: `en`, `sr-latn`.
        pub id: String,
        /// Its language.
        pub language: Lang,
        /// Its name, in its own language.
        pub name: String,
        /// A few words under the name.
        pub tagline: Option<String>,
        /// An IANA time zone.
        pub time_zone: String,
        /// The calendar of its dates, as BCP 47 `ca` names it.
        pub calendar: String,
        /// The digits of its numbers, as BCP 47 `nu` names them.
        pub digits: String,
        /// Its own host, where it does not live under the station's.
        pub host: Option<String>,
        /// Its place among the editions.
        pub position: i64,
        /// Whether a story needs the approval of somebody who did not write it.
        pub needs_two: bool,
        /// Whether it has programmes.
        pub has_programmes: bool = "EXISTS (SELECT 1 FROM programme WHERE programme.edition_id = edition.id AND NOT programme.is_waiting)",
        /// How loud its clips are made, in LUFS.
        pub loudness: i64,
        /// How high their peaks may be, in dBTP.
        pub peak: i64,
        /// Its logo: the picture that its files of sound and its notifications carry.
        pub logo: Option<Id>,
    }
}

/// How loud clips may be made, in LUFS: from what broadcasters send by EBU R128
/// to what the loudest podcast applications ask for.
pub const LOUDNESS: RangeInclusive<i64> = -24..=-14;
/// How high their peaks may be, in dBTP.
pub const PEAK: RangeInclusive<i64> = -6..=-1;

/// The editions where somebody may do something, in their order.
pub async fn where_may(db: &Db, who: &Who, act: Act) -> lw_store::Result<Vec<Edition>> {
    let mut all = queries::all(db).await?;
    all.retain(|edition| who.may(act, &edition.id));
    Ok(all)
}

/// What an edition is made of; what is left out follows from the language.
#[derive(Clone, Debug)]
pub struct NewEdition {
    /// The name in addresses.
    pub id: String,
    /// The language tag.
    pub language: Lang,
    /// The name, in its own language.
    pub name: String,
    /// A few words under the name.
    pub tagline: Option<String>,
    /// An IANA time zone.
    pub time_zone: String,
    /// The calendar, or none for the language's usual one.
    pub calendar: Option<String>,
    /// The digits, or none for the language's usual ones.
    pub digits: Option<String>,
    /// Its own host.
    pub host: Option<String>,
}

/// Why an edition cannot be made, with what to do instead.
#[derive(Debug, thiserror::Error)]
pub enum BadEdition {
    /// Its id cannot stand in an address.
    #[error(
        "“{0}” cannot be an edition's address: use 2 to 20 of the letters a to z, digits and hyphens, such as “sw”"
    )]
    Id(String),
    /// Its id is an address of the product's own.
    #[error("“{0}” is an address that the station itself uses: choose another")]
    Reserved(String),
    /// There is one already.
    #[error("there is an edition “{0}” already: choose another address")]
    Taken(String),
    /// Its host is another edition's.
    #[error("the host “{0}” is another edition's: “longwave edition list” names them")]
    HostTaken(String),
    /// Its clips cannot be so loud.
    #[error("clips are made as loud as {} to {} LUFS", LOUDNESS.start(), LOUDNESS.end())]
    Loudness,
    /// The peaks of its clips cannot be so high.
    #[error("peaks of clips are from {} to {} dBTP", PEAK.start(), PEAK.end())]
    Peak,
    /// Its logo cannot be this picture.
    #[error("this picture is not there, or its rights end: choose one whose rights have no end")]
    Logo,
    /// Somebody chose another logo meanwhile.
    #[error("somebody chose another logo meanwhile: see which, then choose again")]
    OtherLogo,
    /// It has no name.
    #[error("an edition needs a name: give it in the edition's own language")]
    Nameless,
    /// The host cannot be one.
    #[error("“{0}” is not a host: write it without a scheme and a path, such as “fa.example.org”")]
    Host(String),
    /// No such calendar.
    #[error(transparent)]
    Calendar(#[from] BadCalendar),
    /// No such digits.
    #[error(transparent)]
    Digits(#[from] BadDigits),
    /// No such time zone.
    #[error(transparent)]
    Zone(#[from] BadZone),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] lw_store::Error),
}

/// The longest name or tagline, in bytes.
const LONGEST_NAME: usize = 200;
/// First parts of addresses that belong to the product.
const RESERVED: &[&str] = &["assets", "media", "desk", "api", "sitemap", "feeds", "well-known"];

/// Makes an edition. It is listed at once.
pub async fn create(
    change: &mut Change,
    new: NewEdition,
    who: &str,
    now: Timestamp,
) -> Result<(), BadEdition> {
    let new = NewEdition {
        name: one_line(&new.name, LONGEST_NAME),
        tagline: new.tagline.map(|text| one_line(&text, LONGEST_NAME)).filter(|text| !text.is_empty()),
        ..new
    };
    check(&new)?;
    let calendar = new
        .calendar
        .as_deref()
        .map(str::parse)
        .transpose()?
        .unwrap_or_else(|| Calendar::usual(&new.language));
    let digits =
        new.digits.as_deref().map(str::parse).transpose()?.unwrap_or_else(|| Digits::usual(&new.language));
    let id = new.id.clone();
    match queries::insert(change, &new, calendar.as_str(), digits.as_str(), now).await {
        Err(lw_store::Error::Taken(rule)) => {
            // Both engines name the column: `edition.host`, `edition_host_key`.
            let host = new.host.filter(|_| rule.contains("host"));
            return Err(host.map_or(BadEdition::Taken(id), BadEdition::HostTaken));
        }
        other => other?,
    }
    let subject = format!("edition:{id}");
    Ok(pages::tell(change, (who, "create", &subject), &Event::EditionCreated { edition: id }, now).await?)
}

/// What can be changed of an edition that readers know.
#[derive(Clone, Debug)]
pub struct Changes {
    /// The name, in its own language.
    pub name: String,
    /// A few words under the name.
    pub tagline: String,
    /// An IANA time zone.
    pub time_zone: String,
    /// The calendar of its dates.
    pub calendar: Calendar,
    /// The digits of its numbers.
    pub digits: Digits,
    /// Whether a story needs the approval of somebody who did not write it.
    pub needs_two: bool,
    /// How loud its clips are made, in LUFS; those that are there stay as they are.
    pub loudness: i64,
    /// How high their peaks may be, in dBTP.
    pub peak: i64,
}

/// Changes an edition. Readers see it at once.
pub async fn change(
    change: &mut Change,
    id: &str,
    changes: Changes,
    who: &str,
    now: Timestamp,
) -> Result<(), BadEdition> {
    let changes = Changes {
        name: one_line(&changes.name, LONGEST_NAME),
        tagline: one_line(&changes.tagline, LONGEST_NAME),
        ..changes
    };
    if changes.name.is_empty() {
        return Err(BadEdition::Nameless);
    }
    zone(&changes.time_zone)?;
    if !LOUDNESS.contains(&changes.loudness) {
        return Err(BadEdition::Loudness);
    }
    if !PEAK.contains(&changes.peak) {
        return Err(BadEdition::Peak);
    }
    queries::update(change, id, &changes).await?;
    let event = Event::EditionChanged { edition: id.to_owned() };
    Ok(pages::tell(change, (who, "change", &format!("edition:{id}")), &event, now).await?)
}

/// Gives an edition another logo, or none; `was` is the one that it had when somebody chose. A logo stays in files of sound, whose
/// addresses are for good, so its rights must not end; files that are there stay as
/// they are.
pub async fn choose_logo(
    change: &mut Change,
    id: &str,
    was: Option<&Id>,
    chosen: Option<&Id>,
    who: &str,
    now: Timestamp,
) -> Result<(), BadEdition> {
    if let Some(picture) = chosen
        && !queries::may_be_logo(change, picture).await?
    {
        return Err(BadEdition::Logo);
    }
    if queries::put_logo(change, id, was, chosen).await? {
        return Ok(audit::note(change, who, "change", &format!("edition:{id}"), now).await?);
    }
    // The same again is no change.
    if queries::has_logo(change, id, chosen).await? { Ok(()) } else { Err(BadEdition::OtherLogo) }
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'
}

/// Whether it can stand in an address.
fn is_id(id: &str) -> bool {
    (2..=20).contains(&id.len()) && id.bytes().all(is_plain) && !id.starts_with('-') && !id.ends_with('-')
}

fn check(new: &NewEdition) -> Result<(), BadEdition> {
    let id = &new.id;
    if !is_id(id) {
        return Err(BadEdition::Id(id.clone()));
    }
    if RESERVED.contains(&id.as_str()) {
        return Err(BadEdition::Reserved(id.clone()));
    }
    if new.name.trim().is_empty() {
        return Err(BadEdition::Nameless);
    }
    if let Some(host) = &new.host {
        // RFC 1123, section 2.1: labels of 1 to 63 letters, no hyphen at their ends.
        let is_label = |label: &str| {
            (1..=63).contains(&label.len())
                && label.bytes().all(is_plain)
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        if !host.contains('.') || host.len() > 253 || !host.split('.').all(is_label) {
            return Err(BadEdition::Host(host.clone()));
        }
    }
    zone(&new.time_zone)?;
    Ok(())
}

impl Edition {
    /// Where its addresses start: `/en`, or nothing on a host of its own.
    pub fn base(&self) -> String {
        if self.host.is_some() { String::new() } else { format!("/{}", self.id) }
    }

    /// An address of this edition as a path: `path` begins with a slash.
    pub fn path(&self, path: &str) -> String {
        format!("{}{path}", self.base())
    }

    /// Where this edition is, with scheme and host and no slash at the end.
    pub fn origin(&self, public_url: &str) -> String {
        let scheme = public_url.split_once("://").map_or("https", |(scheme, _)| scheme);
        self.host.as_ref().map_or_else(|| public_url.to_owned(), |host| format!("{scheme}://{host}"))
    }

    /// The whole address of `path`.
    pub fn url(&self, public_url: &str, path: &str) -> String {
        format!("{}{}", self.origin(public_url), self.path(path))
    }

    /// How a page of the desk leads to `path`: with scheme and host where the
    /// edition or the desk has its own.
    pub fn from_desk(&self, app: &App, path: &str) -> String {
        let is_elsewhere = self.host.is_some() || app.desk_url != app.public_url;
        if is_elsewhere { self.url(&app.public_url, path) } else { self.path(path) }
    }

    /// How this edition writes dates and numbers.
    pub fn dates(&self, app: &App) -> anyhow::Result<Arc<Dates>> {
        app.dates(&self.language, &self.calendar, &self.digits, &self.time_zone)
    }
}
