//! A picture that leaves all pages when its rights end: who publishes a story
//! with it is told before.

use lw_base::Timestamp;
use lw_library::pictures::{Picture, WARNED};

use super::{Finding, Kind, Says};

/// What is so of the lead picture.
pub(super) fn find(picture: Option<&Picture>, now: Timestamp) -> Option<Finding> {
    let picture = picture?;
    if picture.rights_ended_at.is_some() {
        return Some(Finding::new(Kind::RightsOver, "picture_caption"));
    }
    let day = picture.rights_end_within(WARNED, now)?;
    Some(Finding::new(Kind::RightsEnd, "picture_caption").saying("date", Says::Words(day.to_owned())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(end: Option<&str>, ended: bool, expect: Option<Kind>) {
        // 2026-03-20
        let now = Timestamp::from_millis(1_774_008_000_000);
        let picture = Picture {
            rights_end: end.map(str::to_owned),
            rights_ended_at: ended.then_some(now),
            ..Picture::new(None, false, now)
        };
        assert_eq!(find(Some(&picture), now).map(|it| it.kind), expect, "{end:?}");
    }

    #[test]
    fn rights_that_end_within_a_fortnight_are_said() {
        check(None, false, None);
        check(Some("2026-03-20"), false, Some(Kind::RightsEnd));
        check(Some("2026-04-03"), false, Some(Kind::RightsEnd));
        check(Some("2026-04-04"), false, None);
        check(Some("2026-03-19"), true, Some(Kind::RightsOver));
        assert_eq!(find(None, Timestamp::from_millis(0)), None);
    }
}
