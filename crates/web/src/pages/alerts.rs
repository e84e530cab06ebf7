//! The alerts that stand in each edition. They are laid over its pages as
//! these are sent, and told to its open pages: an alert makes no page again.
//!
//! What is told is always all that stands, in one buffer that all connections
//! share. So nothing has to be remembered for anybody: who was away is told
//! what stands now, a slow reader skips what is over, and who has it already
//! is told nothing.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use bytes::Bytes;
use lw_base::{Id, Timestamp};
use sha2::{Digest as _, Sha256};
use tokio::sync::watch;

/// An alert as pages show it.
#[derive(Clone, Debug)]
pub struct Alert {
    /// On one line, with `data-alert` and `data-sending`, and with
    /// `data-section` and `data-story` where it has them.
    pub html: String,
    /// The only section whose pages show it.
    pub section: Option<Id>,
    /// The story that tells more, whose own page does not show it.
    pub story: Option<Id>,
    /// Whether it is withdrawn: pages that are open say so, others do not show it.
    pub is_withdrawn: bool,
    /// Until when it stands.
    pub until: Timestamp,
}

/// What stands in an edition.
#[derive(Debug)]
pub struct Standing {
    alerts: Vec<Alert>,
    /// All of them as HTML, for pages that ask.
    pub html: Bytes,
    /// The same as a message of a stream of events (WHATWG HTML, section 9.2).
    event: Bytes,
    /// Names what stands.
    pub tag: String,
}

impl Standing {
    fn new(alerts: Vec<Alert>) -> Self {
        let html: String = alerts.iter().map(|alert| alert.html.as_str()).collect();
        let tag = crate::assets::hex(&Sha256::digest(&html)[..8]);
        // A browser does not tell a page of an event without data.
        let data = if html.is_empty() { "<!---->" } else { html.as_str() };
        let event = format!("id: {tag}\ndata: {data}\n\n").into();
        Self { alerts, html: html.into(), event, tag }
    }

    /// What a page shows that is about these sections and this story.
    pub(super) fn on(&self, sections: &str, story: &str, now: Timestamp) -> String {
        let is_in_scope = |alert: &&Alert| {
            let is_here =
                alert.section.as_ref().is_none_or(|it| sections.split(' ').any(|id| id == it.as_str()));
            let is_own = alert.story.as_ref().is_some_and(|it| it.as_str() == story);
            is_here && !is_own && !alert.is_withdrawn && alert.until > now
        };
        self.alerts.iter().filter(is_in_scope).map(|alert| alert.html.as_str()).collect()
    }
}

/// What a stream is told.
#[derive(Clone, Debug)]
struct State {
    standing: Arc<Standing>,
    is_over: bool,
}

/// What stands, by edition.
#[derive(Clone, Debug, Default)]
pub struct Alerts(Arc<RwLock<HashMap<String, watch::Sender<State>>>>);

impl Alerts {
    /// Says what stands in an edition. Its open pages are told, if it is not
    /// what stood there before.
    pub fn set(&self, edition: &str, alerts: Vec<Alert>) {
        let standing = Arc::new(Standing::new(alerts));
        self.sender(edition).send_if_modified(|state| {
            let is_new = state.standing.tag != standing.tag;
            state.standing = standing;
            is_new
        });
    }

    /// Drops what is over.
    pub fn end_over(&self, now: Timestamp) {
        self.each(|state| {
            let alerts = &state.standing.alerts;
            if alerts.iter().all(|alert| alert.until > now) {
                return false;
            }
            let left = alerts.iter().filter(|alert| alert.until > now).cloned().collect();
            state.standing = Arc::new(Standing::new(left));
            true
        });
    }

    /// What stands in an edition, if anything does.
    pub(super) fn on(&self, edition: &str) -> Option<Arc<Standing>> {
        let standing = self.read(|all| all.get(edition).map(|it| it.borrow().standing.clone()))?;
        Some(standing).filter(|it| !it.alerts.is_empty())
    }

    /// What stands in an edition.
    pub fn standing(&self, edition: &str) -> Arc<Standing> {
        self.sender(edition).borrow().standing.clone()
    }

    /// Listens to what stands in an edition, for who knows what `tag` names.
    pub fn listen(&self, edition: &str, tag: Option<&str>) -> Listener {
        Listener {
            receiver: self.sender(edition).subscribe(),
            told: tag.map(str::to_owned),
            has_begun: false,
        }
    }

    /// Wakes all who listen, so that lines without news stay open and those
    /// that are gone are found out.
    pub fn beat(&self) {
        self.each(|_| true);
    }

    /// Ends all streams: we are to stop.
    pub fn end(&self) {
        self.each(|state| {
            state.is_over = true;
            true
        });
    }

    /// How many listen.
    pub fn listeners(&self) -> usize {
        self.read(|all| all.values().map(watch::Sender::receiver_count).sum())
    }

    fn each(&self, change: impl Fn(&mut State) -> bool) {
        self.read(|all| {
            for sender in all.values() {
                sender.send_if_modified(&change);
            }
        });
    }

    fn read<T>(&self, look: impl FnOnce(&HashMap<String, watch::Sender<State>>) -> T) -> T {
        look(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn sender(&self, edition: &str) -> watch::Sender<State> {
        if let Some(sender) = self.read(|all| all.get(edition).cloned()) {
            return sender;
        }
        let mut all = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let nothing = || State { standing: Arc::new(Standing::new(vec![])), is_over: false };
        all.entry(edition.to_owned()).or_insert_with(|| watch::Sender::new(nothing())).clone()
    }
}

/// Somebody who listens.
#[derive(Debug)]
pub struct Listener {
    receiver: watch::Receiver<State>,
    told: Option<String>,
    has_begun: bool,
}

/// What a listener is to be told next.
#[derive(Debug)]
pub enum Told {
    /// Bytes of a stream of events.
    Event(Bytes),
    /// Nothing new: the line is held open.
    Nothing,
}

impl Listener {
    /// Waits for what comes next; nothing once the station is to stop.
    pub async fn next(&mut self) -> Option<Told> {
        if self.has_begun {
            self.receiver.changed().await.ok()?;
        }
        self.has_begun = true;
        let state = self.receiver.borrow_and_update();
        if state.is_over {
            return None;
        }
        let standing = &state.standing;
        if self.told.as_ref() == Some(&standing.tag) {
            return Some(Told::Nothing);
        }
        self.told = Some(standing.tag.clone());
        Some(Told::Event(standing.event.clone()))
    }
}
