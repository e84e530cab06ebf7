//! A picture of another day: its caption, its credit or its data say so, and
//! the mark that tells readers is not set.

use lw_base::Timestamp;
use lw_formats::page::is_marked_as_archive;
use lw_library::pictures::Picture;

use super::{Finding, Kind, Says};
use crate::stories::Draft;

/// A picture from last month may well be of the story.
const FRESH_MS: i64 = 31 * 24 * 3_600_000;

pub(super) fn find(draft: &Draft, picture: Option<&Picture>, now: Timestamp) -> Option<Finding> {
    let picture = picture.filter(|picture| !picture.is_archive)?;
    let words = [&draft.picture_caption, &draft.picture_alt, &picture.credit];
    if words.into_iter().flatten().any(|words| is_marked_as_archive(words)) {
        return Some(Finding::new(Kind::Archive, "picture_caption"));
    }
    let date = picture.archive_date.clone().filter(|date| is_old(date, now));
    let date = date.or_else(|| picture.credit.as_deref().and_then(|credit| old_year(credit, now)))?;
    Some(Finding::new(Kind::ArchiveDate, "picture_caption").saying("date", Says::Words(date)))
}

/// Whether an ISO date (year, month or day) is before last month.
fn is_old(date: &str, now: Timestamp) -> bool {
    let fresh = now.plus_millis(-FRESH_MS).iso();
    fresh.get(..date.len()).is_some_and(|fresh| date < fresh)
}

/// A year before this one, as it stands in “© 2019 Ada Reyes”.
fn old_year(credit: &str, now: Timestamp) -> Option<String> {
    let now = now.iso();
    let this = now.get(..4)?;
    let numbers = credit.split(|c: char| !c.is_ascii_digit());
    let mut years = numbers.filter(|year| year.len() == 4 && *year >= "1900" && *year < this);
    years.next_back().map(str::to_owned).filter(|_| !credit.contains(this))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "2026-03-20T12:00:00.000Z";

    fn now() -> Timestamp {
        Timestamp::from_millis(1_774_008_000_000)
    }

    fn check(caption: &str, credit: &str, date: Option<&str>, expect: Option<Kind>) {
        let draft = Draft { picture_caption: Some(caption.into()), ..Draft::default() };
        let credit = Some(credit.to_owned()).filter(|credit| !credit.is_empty());
        let mut picture = Picture::new(credit, false, now());
        picture.archive_date = date.map(str::to_owned);
        assert_eq!(
            find(&draft, Some(&picture), now()).map(|it| it.kind),
            expect,
            "{caption} {credit:?} {date:?}",
            credit = picture.credit
        );
        picture.is_archive = true;
        assert_eq!(find(&draft, Some(&picture), now()), None);
    }

    #[test]
    fn a_picture_that_is_old_by_its_own_words() {
        assert_eq!(&now().iso()[..10], &NOW[..10]);
        check("The quay at noon.", "Ada Reyes", None, None);
        check("The quay at noon. (File)", "Ada Reyes", None, Some(Kind::Archive));
        check("FILE PHOTO: The quay", "Ada Reyes", None, Some(Kind::Archive));
        check("الرصيف القديم (أرشيف)", "Ada Reyes", None, Some(Kind::Archive));
        check("Старый причал (архив)", "Ada Reyes", None, Some(Kind::Archive));
        check("The file that he signed.", "Ada Reyes", None, None);
        check("The quay.", "Ada Reyes (archive)", None, Some(Kind::Archive));
    }

    #[test]
    fn a_picture_that_is_old_by_its_data() {
        check("The quay.", "", Some("2019"), Some(Kind::ArchiveDate));
        check("The quay.", "", Some("2026-01"), Some(Kind::ArchiveDate));
        check("The quay.", "", Some("2026-02-01"), Some(Kind::ArchiveDate));
        check("The quay.", "", Some("2026"), None);
        check("The quay.", "", Some("2026-03-01"), None);
        check("The quay.", "© 2019 Ada Reyes", None, Some(Kind::ArchiveDate));
        check("The quay.", "© 2019–2026 Harbour Radio", None, None);
        check("The quay.", "Studio 2100", None, None);
        check("The quay.", "Studio 54, 12345", None, None);
    }
}
