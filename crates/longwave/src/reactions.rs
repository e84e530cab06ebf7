//! What follows an event: the one list of consequences.
//!
//! Events are read from the outbox in the order of their commits, by every
//! process that serves. What must be true at once (dropping the kept pages
//! that an event makes stale) happened in the change itself; what is here may
//! come a moment later, and is safe to be done twice.

use std::collections::HashMap;

use lw_base::Event;
use lw_station::editions;
use lw_store::outbox::{self, Watch};
use lw_web::App;
use lw_web::pages::{Front, Hosts};

/// What the reactions act upon.
pub struct Reactions {
    /// The database and the pages in memory.
    pub app: App,
    /// Editions with hosts of their own.
    pub hosts: Hosts,
    /// To make pages before readers ask.
    pub front: Front,
}

impl Reactions {
    /// What follows this event.
    async fn react(&self, seq: i64, event: &Event) -> anyhow::Result<()> {
        self.app.pages.apply(seq, event).await;
        match event {
            Event::StoryPublished(change) => {
                let edition = editions::queries::by_id(&self.app.db, &change.edition).await?;
                if let Some(edition) = edition {
                    self.make(format!("/{}/", edition.id));
                }
            }
            Event::StoryWithdrawn(_) => {}
            Event::EditionChanged { .. } => self.learn_hosts().await?,
        }
        Ok(())
    }

    /// Reads which editions have hosts of their own.
    pub async fn learn_hosts(&self) -> anyhow::Result<()> {
        let editions = editions::queries::all(&self.app.db).await?;
        let hosts: HashMap<String, String> =
            editions.into_iter().filter_map(|edition| Some((edition.host?, edition.id))).collect();
        self.hosts.set(hosts);
        Ok(())
    }

    /// Makes a page before a reader asks for it.
    fn make(&self, address: String) {
        let front = self.front.clone();
        tokio::spawn(async move { front.page(&address).await.map(drop) });
    }

    /// Follows the outbox from event `seen` on, for as long as the process lives.
    pub async fn follow(self, mut seen: i64) {
        let mut watch = None;
        loop {
            match self.catch_up(seen).await {
                Ok(newest) => seen = newest,
                Err(error) => {
                    tracing::error!(%error, "the outbox cannot be read");
                    watch = None;
                }
            }
            match &mut watch {
                Some(watch) => Watch::hint(watch).await,
                None => {
                    watch = Watch::new(&self.app.db).await.ok();
                    if watch.is_none() {
                        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
                    }
                }
            }
        }
    }

    async fn catch_up(&self, mut seen: i64) -> anyhow::Result<i64> {
        for entry in outbox::after(&self.app.db, seen).await? {
            let event = entry.event()?;
            if let Err(error) = self.react(entry.seq, &event).await {
                tracing::error!(%error, event.seq = entry.seq, "an event has consequences that failed");
            }
            seen = entry.seq;
        }
        Ok(seen)
    }
}
