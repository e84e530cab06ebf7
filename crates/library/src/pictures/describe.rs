//! Somebody says what is true of a picture.

use lw_base::{Id, Timestamp, one_line};
use lw_media::pictures::{LONGEST, day};
use lw_station::editions;
use lw_store::{Change, Error, audit};

use super::take_in::{is_given_up, order_files};
use super::{Picture, changed, cuts, day_in, queries};

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
    /// What is said in these fields, by their names, cannot be so.
    Wrong(Vec<(&'static str, Fault)>),
    /// Somebody else said something about it since.
    Changed,
    /// There is no such picture.
    NotThere,
    /// The store refused.
    Store(Error),
}

/// What is wrong in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is longer than it may be by so many letters.
    TooLong(i64),
    /// When it was made is no date.
    Date,
    /// The last day is no day.
    RightsEnd,
    /// The point is not in the picture.
    Focus,
}

impl Fault {
    /// The key of the sentence that says it, and the number in that.
    pub fn said(self) -> (&'static str, i64) {
        match self {
            Self::TooLong(count) => ("desk-problem-too-long", count),
            Self::Date => ("desk-problem-picture-date", 0),
            Self::RightsEnd => ("desk-problem-picture-rights", 0),
            Self::Focus => ("desk-problem-picture-focus", 0),
        }
    }
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
    let (before, marks) = (picture.focus(), (picture.credit.clone(), picture.copyright.clone()));
    let mut wrong = Vec::new();
    let said_before = Description::of(&picture);
    for (field, line, is, was) in [
        ("credit", &mut picture.credit, &said.credit, &said_before.credit),
        ("caption", &mut picture.caption, &said.caption, &said_before.caption),
        ("source", &mut picture.source, &said.source, &said_before.source),
        ("copyright", &mut picture.copyright, &said.copyright, &said_before.copyright),
        ("usage_terms", &mut picture.usage_terms, &said.usage_terms, &said_before.usage_terms),
        ("people", &mut picture.people, &said.people, &said_before.people),
        ("archive_place", &mut picture.archive_place, &said.archive_place, &said_before.archive_place),
        ("alt", &mut picture.alt, &said.alt, &said_before.alt),
    ] {
        // What nobody touches stays, however it came to be so.
        if is != was {
            *line = of_line(is).unwrap_or_else(|fault| {
                wrong.push((field, fault));
                None
            });
        }
    }
    picture.is_archive = said.is_archive;
    if said.is_decoration {
        picture.alt = Some(String::new());
    } else if picture.alt.as_deref() == Some("") {
        picture.alt = None;
    }
    for (field, line, text, fault, is_whole) in [
        ("archive_date", &mut picture.archive_date, &said.archive_date, Fault::Date, false),
        ("rights_end", &mut picture.rights_end, &said.rights_end, Fault::RightsEnd, true),
    ] {
        let text = text.trim();
        *line = day(text).filter(|day| day == text && (day.len() == 10 || !is_whole));
        if line.is_none() && !text.is_empty() {
            wrong.push((field, fault));
        }
    }
    for (field, place, text) in
        [("focus_x", &mut picture.focus_x, &said.focus_x), ("focus_y", &mut picture.focus_y, &said.focus_y)]
    {
        match side(text) {
            Some(side) => *place = side.into(),
            None => wrong.push((field, Fault::Focus)),
        }
    }
    if !wrong.is_empty() {
        return Err(BadPicture::Wrong(wrong));
    }
    let time_zone = match &picture.edition_id {
        Some(edition) => editions::queries::time_zone(change, edition).await?,
        None => None,
    };
    let today = day_in(time_zone.as_deref(), now);
    let is_over = picture.rights_end.as_ref().is_some_and(|end| *end < today);
    picture.rights_ended_at = is_over.then(|| picture.rights_ended_at.unwrap_or(now));
    picture.count(by, now);
    queries::update(change, &picture).await?;
    if picture.focus() != before {
        queries::drop_lighter_crops(change, id).await?;
        order_files(change, &picture, by, now).await?;
    } else if (&picture.credit, &picture.copyright) != (&marks.0, &marks.1) {
        order_marks(change, &picture, by, now).await?;
    }
    changed(change, id, now).await?;
    Ok(audit::note(change, by, "save", &format!("picture:{id}"), now).await?)
}

/// A text as it is kept; none where it says nothing.
fn of_line(text: &str) -> Result<Option<String>, Fault> {
    let line = one_line(text, usize::MAX);
    match line.chars().count().saturating_sub(LONGEST) {
        0 => Ok(Some(line).filter(|line| !line.is_empty())),
        over => Err(Fault::TooLong(i64::try_from(over).unwrap_or(i64::MAX))),
    }
}

/// Has the files made again that name who made the picture and whose it is.
/// Those that are there stay until the new ones are.
async fn order_marks(
    change: &mut Change,
    picture: &Picture,
    by: &str,
    now: Timestamp,
) -> lw_store::Result<()> {
    // Where they are only just made, the last may have been said too late for them.
    if queries::has_files(change, &picture.id).await? || !is_given_up(change, picture).await? {
        order_files(change, picture, by, now).await?;
    }
    cuts::renew(change, picture, by, now).await
}

/// A side of a point that is written in hundredths, in thousandths.
pub fn side(hundredths: &str) -> Option<u16> {
    hundredths.trim().parse::<u16>().ok().filter(|it| *it <= 100).map(|it| it * 10)
}
