//! Somebody says what is true of a picture.

use lw_base::{Id, Timestamp, one_line};
use lw_media::pictures::day;
use lw_station::editions;
use lw_store::{Change, Error, audit};

use super::take_in::order_files;
use super::{Picture, changed, day_in, queries};

/// The longest of a line, in bytes.
const LONGEST: usize = 500;
/// The longest caption, in bytes.
const LONGEST_CAPTION: usize = 5_000;

/// What is said of a picture, as it is written in a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Description {
    /// Who made it.
    pub credit: String,
    /// What it shows.
    pub caption: String,
    /// From whom it came.
    pub source: String,
    /// Whose it is.
    pub copyright: String,
    /// What may be done with it.
    pub usage_terms: String,
    /// Whom it shows.
    pub people: String,
    /// Whether it shows another time than the story's.
    pub is_archive: bool,
    /// When it was made.
    pub archive_date: String,
    /// Where it was made.
    pub archive_place: String,
    /// The last day on which it may be shown.
    pub rights_end: String,
    /// Its own words for who cannot see it.
    pub alt: String,
    /// Whether it is decoration, which needs none.
    pub is_decoration: bool,
    /// What must be seen: hundredths from the left.
    pub focus_x: String,
    /// The same from the top.
    pub focus_y: String,
}

impl Description {
    /// What is said of it now.
    pub fn of(picture: &Picture) -> Self {
        let text = |it: &Option<String>| it.clone().unwrap_or_default();
        Self {
            credit: text(&picture.credit),
            caption: text(&picture.caption),
            source: text(&picture.source),
            copyright: text(&picture.copyright),
            usage_terms: text(&picture.usage_terms),
            people: text(&picture.people),
            is_archive: picture.is_archive,
            archive_date: text(&picture.archive_date),
            archive_place: text(&picture.archive_place),
            rights_end: text(&picture.rights_end),
            alt: text(&picture.alt),
            is_decoration: picture.alt.as_deref() == Some(""),
            focus_x: (picture.focus_x / 10).to_string(),
            focus_y: (picture.focus_y / 10).to_string(),
        }
    }
}

/// Why it cannot be so.
#[derive(Debug)]
pub enum BadPicture {
    /// When it was made is no date.
    Date,
    /// The last day is no day.
    RightsEnd,
    /// The point is not in the picture: across.
    FocusX,
    /// The same down.
    FocusY,
    /// Somebody else said something about it since.
    Changed,
    /// There is no such picture.
    NotThere,
    /// The store refused.
    Store(Error),
}

impl From<Error> for BadPicture {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}

/// Keeps what is said of a picture, if nobody has said something since `seen`.
pub async fn describe(
    change: &mut Change,
    id: &Id,
    seen: i64,
    said: &Description,
    by: &str,
    now: Timestamp,
) -> Result<(), BadPicture> {
    let mut picture = queries::held(change, id).await?.ok_or(BadPicture::NotThere)?;
    if picture.changed_at.millis() != seen {
        return Err(BadPicture::Changed);
    }
    let before = picture.focus();
    let line = |text: &str| Some(one_line(text, LONGEST)).filter(|text| !text.is_empty());
    picture.credit = line(&said.credit);
    picture.caption = Some(one_line(&said.caption, LONGEST_CAPTION)).filter(|text| !text.is_empty());
    picture.source = line(&said.source);
    picture.copyright = line(&said.copyright);
    picture.usage_terms = line(&said.usage_terms);
    picture.people = line(&said.people);
    picture.is_archive = said.is_archive;
    picture.archive_place = line(&said.archive_place);
    picture.archive_date = match line(&said.archive_date) {
        Some(date) => Some(day(&date).filter(|day| *day == date).ok_or(BadPicture::Date)?),
        None => None,
    };
    picture.rights_end = match line(&said.rights_end) {
        Some(date) => {
            Some(day(&date).filter(|day| *day == date && day.len() == 10).ok_or(BadPicture::RightsEnd)?)
        }
        None => None,
    };
    let time_zone = match &picture.edition_id {
        Some(edition) => editions::queries::time_zone(change, edition).await?,
        None => None,
    };
    let today = day_in(time_zone.as_deref(), now);
    let is_over = picture.rights_end.as_ref().is_some_and(|end| *end < today);
    picture.rights_ended_at = is_over.then(|| picture.rights_ended_at.unwrap_or(now));
    picture.focus_x = side(&said.focus_x).ok_or(BadPicture::FocusX)?.into();
    picture.focus_y = side(&said.focus_y).ok_or(BadPicture::FocusY)?.into();
    picture.alt = if said.is_decoration { Some(String::new()) } else { line(&said.alt) };
    picture.count(by, now);
    queries::update(change, &picture).await?;
    if picture.focus() != before {
        order_files(change, &picture, by, now).await?;
    }
    changed(change, id, now).await?;
    Ok(audit::note(change, by, "save", &format!("picture:{id}"), now).await?)
}

/// A side of a point that is written in hundredths, in thousandths.
pub fn side(hundredths: &str) -> Option<u16> {
    hundredths.trim().parse::<u16>().ok().filter(|it| *it <= 100).map(|it| it * 10)
}
