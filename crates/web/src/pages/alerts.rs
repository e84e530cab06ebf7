//! The alerts that stand in each edition. They are laid over its pages as
//! these are sent, and told to its open pages: an alert makes no page again.

use std::sync::Arc;

use lw_base::{Id, Timestamp};
use sha2::{Digest as _, Sha256};
use tokio::sync::{Mutex, MutexGuard, OwnedSemaphorePermit, Semaphore};

use super::told::{Board, Listener, Standing};

/// An alert as pages show it.
#[derive(Clone, Debug)]
pub struct Alert {
    /// On one line, with `data-alert` and `data-sending`, and with
    /// `data-sections` and `data-story` where it has them.
    pub html: String,
    /// The ids of the sections whose pages show it, with a space between them;
    /// every page where it is empty.
    pub sections: String,
    /// The story that tells more, whose own page does not show it.
    pub story: Option<Id>,
    /// Whether it is withdrawn: pages that are open say so, others do not show it.
    pub is_withdrawn: bool,
    /// Until when it stands.
    pub until: Timestamp,
}

impl Standing<Vec<Alert>> {
    fn of(alerts: Vec<Alert>) -> Self {
        let html: String = alerts.iter().map(|alert| alert.html.as_str()).collect();
        let tag = hex::encode(&Sha256::digest(&html)[..8]);
        // A browser does not tell a page of an event without data.
        let data = if html.is_empty() { "<!---->" } else { html.as_str() };
        let event = format!("id: {tag}\ndata: {data}\n\n").into();
        Self { what: alerts, html: html.into(), event, tag: tag.into() }
    }

    /// What a page shows that is about these sections and this story.
    pub(super) fn on(&self, sections: &str, story: &str, now: Timestamp) -> String {
        let is_in_scope = |alert: &&Alert| {
            let is_here = alert.sections.is_empty()
                || alert.sections.split(' ').any(|it| sections.split(' ').any(|id| id == it));
            let is_own = alert.story.as_ref().is_some_and(|it| it.as_str() == story);
            is_here && !is_own && !alert.is_withdrawn && alert.until > now
        };
        self.what.iter().filter(is_in_scope).map(|alert| alert.html.as_str()).collect()
    }
}

/// Pages that may listen at a time; the others ask now and then.
const MOST_LISTENERS: usize = 12_000;

/// What stands, by edition.
#[derive(Clone, Debug)]
pub struct Alerts {
    board: Board<Vec<Alert>>,
    reading: Arc<Mutex<()>>,
    places: Arc<Semaphore>,
}

impl Default for Alerts {
    fn default() -> Self {
        Self {
            board: Board::default(),
            reading: Arc::default(),
            places: Arc::new(Semaphore::new(MOST_LISTENERS)),
        }
    }
}

impl Alerts {
    /// Waits for a turn to read what stands: of two who read, the one who read
    /// first must not be the last to say it.
    pub async fn turn(&self) -> MutexGuard<'_, ()> {
        self.reading.lock().await
    }

    /// Says what stands in an edition. Its open pages are told, if it is not
    /// what stood there before.
    pub fn set(&self, edition: &str, alerts: Vec<Alert>) {
        self.board.set(edition, Standing::of(alerts), |_| false);
    }

    /// Drops what is over.
    pub fn end_over(&self, now: Timestamp) {
        self.board.change(|standing| {
            let alerts = &standing.what;
            if alerts.iter().all(|alert| alert.until > now) {
                return None;
            }
            let left = alerts.iter().filter(|alert| alert.until > now).cloned().collect();
            Some(Standing::of(left))
        });
    }

    /// What stands in an edition, if anything does.
    pub(super) fn on(&self, edition: &str) -> Option<Arc<Standing<Vec<Alert>>>> {
        self.board.standing(edition).filter(|it| !it.what.is_empty())
    }

    /// What stands in an edition.
    pub fn standing(&self, edition: &str) -> Arc<Standing<Vec<Alert>>> {
        self.board.standing(edition).unwrap_or_else(|| Arc::new(Standing::of(vec![])))
    }

    /// Listens to what stands in an edition.
    pub fn listen(&self, edition: &str) -> Listener<Vec<Alert>> {
        loop {
            if let Some(listener) = self.board.listen(edition) {
                return listener;
            }
            // Nobody has said yet that nothing stands there; who says more meanwhile is not undone.
            self.board.set(edition, Standing::of(vec![]), |_| true);
        }
    }

    /// Wakes all who listen, so that lines without news stay open and those
    /// that are gone are found out.
    pub fn beat(&self) {
        self.board.beat();
    }

    /// Ends all streams: we are to stop.
    pub fn end(&self) {
        self.board.end();
    }

    /// A place among those who may listen, if one is free.
    pub fn place(&self) -> Option<OwnedSemaphorePermit> {
        self.places.clone().try_acquire_owned().ok()
    }
}
