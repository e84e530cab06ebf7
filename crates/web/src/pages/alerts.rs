//! The alerts that stand in each edition. They are laid over its pages as
//! these are sent, and told to its open pages: an alert makes no page again.

use std::sync::Arc;

use lw_base::{Id, Timestamp};
use sha2::{Digest as _, Sha256};

use super::told::{Board, Listener, Standing};

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

impl Standing<Vec<Alert>> {
    fn of(alerts: Vec<Alert>) -> Self {
        let html: String = alerts.iter().map(|alert| alert.html.as_str()).collect();
        let tag = crate::assets::hex(&Sha256::digest(&html)[..8]);
        // A browser does not tell a page of an event without data.
        let data = if html.is_empty() { "<!---->" } else { html.as_str() };
        let event = format!("id: {tag}\ndata: {data}\n\n").into();
        Self { what: alerts, html: html.into(), event, tag }
    }

    /// What a page shows that is about these sections and this story.
    pub(super) fn on(&self, sections: &str, story: &str, now: Timestamp) -> String {
        let is_in_scope = |alert: &&Alert| {
            let is_here =
                alert.section.as_ref().is_none_or(|it| sections.split(' ').any(|id| id == it.as_str()));
            let is_own = alert.story.as_ref().is_some_and(|it| it.as_str() == story);
            is_here && !is_own && !alert.is_withdrawn && alert.until > now
        };
        self.what.iter().filter(is_in_scope).map(|alert| alert.html.as_str()).collect()
    }
}

/// What stands, by edition.
#[derive(Clone, Debug, Default)]
pub struct Alerts(Board<Vec<Alert>>);

impl Alerts {
    /// Says what stands in an edition. Its open pages are told, if it is not
    /// what stood there before.
    pub fn set(&self, edition: &str, alerts: Vec<Alert>) {
        self.0.set(edition, Standing::of(alerts), |_| false);
    }

    /// Drops what is over.
    pub fn end_over(&self, now: Timestamp) {
        self.0.change(|standing| {
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
        self.0.standing(edition).filter(|it| !it.what.is_empty())
    }

    /// What stands in an edition.
    pub fn standing(&self, edition: &str) -> Arc<Standing<Vec<Alert>>> {
        self.0.standing(edition).unwrap_or_else(|| Arc::new(Standing::of(vec![])))
    }

    /// Listens to what stands in an edition, for who knows what `tag` names.
    pub fn listen(&self, edition: &str, tag: Option<&str>) -> Listener<Vec<Alert>> {
        loop {
            if let Some(listener) = self.0.listen(edition, tag) {
                return listener;
            }
            // Nobody has said yet that nothing stands there; who says more meanwhile is not undone.
            self.0.set(edition, Standing::of(vec![]), |_| true);
        }
    }

    /// Wakes all who listen, so that lines without news stay open and those
    /// that are gone are found out.
    pub fn beat(&self) {
        self.0.beat();
    }

    /// Ends all streams: we are to stop.
    pub fn end(&self) {
        self.0.end();
    }

    /// How many listen.
    pub fn listeners(&self) -> usize {
        self.0.listeners()
    }
}
