//! Arrange: publish an order of a place, let one begin at its time, exactly
//! once, or take one back that waits.

use lw_base::{Event, Id, Timestamp, one_line};
use lw_store::{Change, Db, Error, audit};
use lw_web::pages;

use super::{Arrangement, Layout, Place, queries};
use crate::stories;

/// The longest reason, in bytes.
pub(super) const LONGEST_REASON: usize = 1_000;
/// How many arrangements of a place may wait for their times.
const MOST_WAITING: usize = 50;

/// An order that somebody wants readers to have.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The edition.
    pub edition: String,
    /// The place.
    pub place: Place,
    /// The order.
    pub layout: Layout,
    /// The arrangement that readers had when they began to make it.
    pub base: Option<Id>,
    /// One that waits, and that this one is made from.
    pub replaces: Option<Id>,
    /// From when; at once, if not said.
    pub public_from: Option<Timestamp>,
    /// Why.
    pub reason: String,
}

/// Why an order is not taken.
#[derive(Debug, thiserror::Error)]
pub enum BadArrangement {
    /// A story in it is not there, or is another edition's.
    #[error("story {0} is not in this edition")]
    NoStory(Id),
    /// Somebody arranged the place meanwhile.
    #[error("the place was arranged meanwhile")]
    Changed(Box<Option<Arrangement>>),
    /// What it was to replace does not wait any more.
    #[error("the arrangement that this was made from does not wait any more")]
    Gone,
    /// Its time has passed.
    #[error("the time has passed: choose a later one")]
    Past,
    /// Enough wait already.
    #[error("{MOST_WAITING} arrangements wait already: take one back first")]
    TooMany,
    /// The store refused.
    #[error(transparent)]
    Store(#[from] Error),
}

/// Keeps an order: readers get it now, or at its time. Returns its id. Who
/// sends the same twice has done it once.
pub async fn arrange(
    change: &mut Change,
    wanted: &Wanted,
    who: &str,
    now: Timestamp,
) -> Result<Id, BadArrangement> {
    let (edition, place) = (wanted.edition.as_str(), wanted.place.to_string());
    queries::hold(change, edition).await?;
    for story in wanted.layout.stories() {
        let found = stories::queries::edition_in(change, &story).await?;
        if found.as_deref() != Some(edition) {
            return Err(BadArrangement::NoStory(story));
        }
    }
    if wanted.public_from.is_some_and(|at| at <= now) {
        return Err(BadArrangement::Past);
    }
    if let Some(same) = same(change, wanted, who).await? {
        return Ok(same);
    }
    let current = queries::current_in(change, edition, &place).await?;
    if current.as_ref().map(|it| &it.id) != wanted.base.as_ref() {
        return Err(BadArrangement::Changed(Box::new(current)));
    }
    if let Some(old) = &wanted.replaces
        && !queries::take_back(change, (edition, &place), old, who, now).await?
    {
        return Err(BadArrangement::Gone);
    }
    let reason = one_line(&wanted.reason, LONGEST_REASON);
    let it = Arrangement {
        id: Id::new(now),
        edition_id: edition.to_owned(),
        place,
        public_from: wanted.public_from.unwrap_or(now),
        made_by: who.to_owned(),
        made_at: now,
        reason: Some(reason).filter(|reason| !reason.is_empty()),
        began_at: wanted.public_from.is_none().then_some(now),
        ended_by: None,
        ended_at: None,
    };
    let subject = wanted.place.subject(edition);
    let verb = match wanted.public_from {
        None => "arrange".to_owned(),
        Some(at) => format!("arrange-later for {}", at.iso()),
    };
    if it.began_at.is_some() {
        queries::end_current(change, (edition, &it.place), who, now).await?;
        announce(change, &it, now).await?;
    } else if queries::waiting_in(change, edition, &it.place).await?.len() >= MOST_WAITING {
        return Err(BadArrangement::TooMany);
    }
    insert(change, &it, &wanted.layout, current.as_ref()).await?;
    audit::note_because(change, who, &verb, it.reason.as_deref(), &subject, now).await?;
    Ok(it.id)
}

/// The arrangement by which readers have this order already, or which the same
/// person has just had scheduled.
async fn same(change: &mut Change, wanted: &Wanted, who: &str) -> Result<Option<Id>, Error> {
    let (edition, place) = (&wanted.edition, wanted.place.to_string());
    let same = match (wanted.public_from, &wanted.replaces) {
        (None, None) => queries::current_in(change, edition, &place).await?.into_iter().collect(),
        // What waits must be taken back.
        (None, Some(_)) => vec![],
        (Some(at), replaces) => {
            let mut waiting = queries::waiting_in(change, edition, &place).await?;
            let is_mine = |it: &Arrangement| it.made_by == who && it.public_from == at;
            waiting.retain(|it| is_mine(it) && Some(&it.id) != replaces.as_ref());
            waiting
        }
    };
    for it in same {
        if queries::layout_in(change, &it.id).await? == sorted(wanted) {
            return Ok(Some(it.id));
        }
    }
    Ok(None)
}

/// The layout as it will be read again.
fn sorted(wanted: &Wanted) -> Layout {
    let mut layout = wanted.layout.clone();
    layout.left_out.sort();
    layout
}

async fn insert(
    change: &mut Change,
    it: &Arrangement,
    layout: &Layout,
    before: Option<&Arrangement>,
) -> Result<(), Error> {
    queries::insert(change, it, layout).await?;
    let known = match before {
        Some(before) => queries::pinned_in(change, &before.id).await?,
        None => vec![],
    };
    for pin in &layout.pins {
        let known = known.iter().find(|known| known.story_id == pin.story);
        let by = known.map_or((it.made_by.as_str(), it.made_at), |it| (it.made_by.as_str(), it.made_at));
        queries::insert_pin(change, &it.id, (&pin.story, Some(pin.slot)), pin.until, by).await?;
    }
    for story in &layout.left_out {
        queries::insert_pin(change, &it.id, (story, None), None, (&it.made_by, it.made_at)).await?;
    }
    Ok(())
}

async fn announce(change: &mut Change, it: &Arrangement, now: Timestamp) -> Result<(), Error> {
    let event = Event::FrontArranged { edition: it.edition_id.clone(), place: it.place.clone() };
    pages::announce(change, &event, now).await
}

/// Takes back an arrangement that waits; whether it did until now.
pub async fn take_back(
    change: &mut Change,
    (edition, place): (&str, &Place),
    id: &Id,
    who: &str,
    now: Timestamp,
) -> Result<bool, Error> {
    let was_there = queries::take_back(change, (edition, &place.to_string()), id, who, now).await?;
    if was_there {
        audit::note(change, who, "arrange-end", &place.subject(edition), now).await?;
    }
    Ok(was_there)
}

/// The next time at which an arrangement begins.
pub async fn next(db: &Db) -> Result<Option<Timestamp>, Error> {
    queries::next(db).await
}

/// The arrangements whose time has come, those that wait longest first.
pub async fn due(db: &Db, now: Timestamp) -> Result<Vec<Arrangement>, Error> {
    queries::due(db, now).await
}

/// Lets an arrangement begin, in one change: whoever comes second, another
/// process or this one after a kill, finds it begun.
pub async fn begin(db: &Db, due: Arrangement, now: Timestamp) -> Result<(), Error> {
    db.change(move |change| Box::pin(async move { begin_in(change, &due, now).await })).await
}

async fn begin_in(change: &mut Change, due: &Arrangement, now: Timestamp) -> Result<(), Error> {
    queries::hold(change, &due.edition_id).await?;
    if !queries::waits(change, &due.id).await? {
        return Ok(());
    }
    // The one before ends first: there is one at a time.
    queries::end_current(change, (&due.edition_id, &due.place), &due.made_by, now).await?;
    queries::begin(change, &due.id, now).await?;
    announce(change, due, now).await?;
    if let Some(place) = Place::named(&due.place) {
        let subject = place.subject(&due.edition_id);
        audit::note_because(
            change,
            &due.made_by,
            "arrange as scheduled",
            due.reason.as_deref(),
            &subject,
            now,
        )
        .await?;
    }
    Ok(())
}
