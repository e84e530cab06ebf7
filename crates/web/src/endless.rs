//! Answers that go on for as long as somebody listens. Thousands of pages wait
//! at a time, so an answer is not a body that each connection asks for more: it
//! says what is listened to, and who holds the line tells all at once.

use std::sync::Arc;

use bytes::Bytes;
use lw_base::Id;
use tokio::sync::OwnedSemaphorePermit;

use crate::pages::{Alert, Known, Listener};

/// A line without news: whoever stands between must not close it, and a page
/// that hears nothing for long asks in another way. Scripts do not see comments.
const BEAT: Bytes = Bytes::from_static(b"event: beat\ndata\n\n");

/// Marks an answer that goes on: its line is then held by little more than its
/// socket, and nothing else is asked for on it.
#[derive(Clone, Debug)]
pub struct Endless {
    /// What is listened to. Who listens to the same has the same name.
    pub ear: Ear,
    /// What the page knows of it already.
    pub knows: Knows,
    /// Its place among those that may listen at a time.
    pub place: Arc<OwnedSemaphorePermit>,
}

/// What an open page listens to: a browser has few lines, so that it is all on one.
#[derive(Clone, Debug)]
pub struct Ear {
    edition: String,
    alerts: Listener<Vec<Alert>>,
    live: Option<(Id, Listener<Known>)>,
}

/// What a page has heard, by the names of what stood.
#[derive(Clone, Debug, Default)]
pub struct Knows {
    /// Of the alerts of its edition.
    pub alerts: Option<Arc<str>>,
    /// Of the live report whose page it is.
    pub live: Option<Arc<str>>,
}

/// What stands now, as pages are told it.
#[derive(Clone, Debug)]
pub struct News {
    alerts: Option<Told>,
    live: Option<Told>,
}

/// One thing that stands: a message of a stream of events, and its name.
#[derive(Clone, Debug)]
pub struct Told {
    /// The message (WHATWG HTML, section 9.2).
    pub event: Bytes,
    /// Its name.
    pub tag: Arc<str>,
}

impl Ear {
    /// Listens to the alerts of an edition, and to a live report on its page.
    pub fn new(edition: &str, alerts: Listener<Vec<Alert>>, live: Option<(Id, Listener<Known>)>) -> Self {
        Self { edition: edition.to_owned(), alerts, live }
    }

    /// Its name.
    pub fn name(&self) -> String {
        match &self.live {
            Some((story, _)) => format!("{} {story}", self.edition),
            None => self.edition.clone(),
        }
    }

    /// All that stands; nothing once the station is to stop.
    pub fn all(&self) -> Option<News> {
        let live = self.live.as_ref().and_then(|(_, it)| it.now());
        Some(News { alerts: Some(self.alerts.now()?), live })
    }

    /// Waits for something that is not as it was; nothing once the station is
    /// to stop, or the live report has left it. May be dropped while it waits,
    /// and be called again.
    pub async fn news(&mut self) -> Option<News> {
        let Some((_, live)) = &mut self.live else {
            self.alerts.changed().await?;
            return Some(News { alerts: Some(self.alerts.now()?), live: None });
        };
        tokio::select! {
            biased;
            changed = self.alerts.changed() => {
                changed?;
                Some(News { alerts: Some(self.alerts.now()?), live: None })
            }
            changed = live.changed() => {
                changed?;
                Some(News { alerts: None, live: live.now() })
            }
        }
    }
}

impl News {
    /// What somebody who knows this much is to be told.
    pub fn to(&self, knows: &mut Knows) -> Bytes {
        let alerts = said(self.alerts.as_ref(), &mut knows.alerts);
        let live = said(self.live.as_ref(), &mut knows.live);
        match (alerts, live) {
            (Some(alerts), Some(live)) => [alerts, live].concat().into(),
            (alerts, live) => alerts.or(live).unwrap_or_default(),
        }
    }
}

fn said(told: Option<&Told>, knows: &mut Option<Arc<str>>) -> Option<Bytes> {
    let told = told?;
    if knows.as_ref() == Some(&told.tag) {
        return Some(BEAT);
    }
    *knows = Some(told.tag.clone());
    Some(told.event.clone())
}
