//! What follows an event: the one list of consequences.
//!
//! Events are read from the outbox in the order of their commits, by every
//! process that serves. What must be true at once (dropping the kept pages
//! that an event makes stale) happened in the change itself; what is here may
//! come a moment later, and is safe to be done twice.

use std::collections::HashMap;
use std::time::Duration;

use lw_base::{Event, StoryChange};
use lw_newsroom::programmes::cover;
use lw_newsroom::rooms::Rooms;
use lw_newsroom::{alerts, live};
use lw_station::{editions, redirects, settings};
use lw_store::outbox::{self, Entry, Watch};
use lw_web::App;
use lw_web::pages::{Front, Hosts, Redirects};

/// How long to rest after the database did not answer.
const REST: Duration = Duration::from_secs(1);

/// What the reactions act upon.
pub struct Reactions {
    /// The database and the pages in memory.
    pub app: App,
    /// Editions with hosts of their own.
    pub hosts: Hosts,
    /// Old addresses.
    pub redirects: Redirects,
    /// To make pages before readers ask.
    pub front: Front,
    /// Where people write together.
    pub rooms: Rooms,
    /// Whether the database is to notify of changes.
    pub notifications: bool,
}

impl Reactions {
    /// What follows this event.
    async fn react(&self, seq: i64, event: &Event) -> anyhow::Result<()> {
        if *event == Event::SettingsChanged {
            // Before its number is known: a page that is made with the old ones is then too old to be kept.
            settings::learn(&self.app).await?;
        }
        self.app.pages.apply(seq, event).await;
        match event {
            Event::StoryPublished(StoryChange { edition, story, .. }) => {
                self.make(format!("/{edition}/"));
                // One that stands may lead to it.
                alerts::site::stand(&self.app, edition).await?;
                live::stand::renew(&self.app, story).await?;
            }
            Event::LiveReportChanged { story } | Event::PostChanged { story, .. } => {
                live::stand::renew(&self.app, story).await?;
            }
            Event::StoryWithdrawn(StoryChange { edition, story, .. }) => {
                alerts::site::stand(&self.app, edition).await?;
                live::stand::renew(&self.app, story).await?;
            }
            Event::FrontArranged { edition, .. } => self.make(format!("/{edition}/")),
            Event::AlertsChanged { edition } => {
                alerts::site::stand(&self.app, edition).await?;
            }
            Event::PictureChanged { picture } => cover::follow(&self.app, picture).await?,
            Event::RedirectsChanged => self.learn_redirects().await?,
            Event::PersonRemoved { person } => self.rooms.cut(person.as_str()),
            Event::AccessChanged { person } => self.rooms.recall(person.as_str()),
            Event::NotesChanged { story } => self.rooms.tell_of_notes(story),
            Event::SettingsChanged
            | Event::StoryCorrected(_)
            | Event::SectionsChanged { .. }
            | Event::BylinesChanged { .. }
            | Event::TopicsChanged { .. }
            | Event::ProgrammeCreated { .. }
            | Event::ProgrammeChanged { .. }
            | Event::EpisodeChanged { .. }
            | Event::TimingsChanged { .. }
            | Event::ClipChanged { .. } => {}
            Event::EditionCreated { edition } | Event::EditionChanged { edition } => {
                self.learn_hosts().await?;
                alerts::site::stand(&self.app, edition).await?;
            }
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

    /// Reads what old addresses answer.
    pub async fn learn_redirects(&self) -> anyhow::Result<()> {
        self.redirects.set(redirects::all(&self.app.db).await?);
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
                    tokio::time::sleep(REST).await;
                }
            }
            match &mut watch {
                Some(watch) => Watch::hint(watch).await,
                None => match self.watch().await {
                    Ok(begun) => watch = Some(begun),
                    // The outbox is looked at all the same, each second.
                    Err(_) => tokio::time::sleep(REST).await,
                },
            }
        }
    }

    async fn watch(&self) -> lw_store::Result<Watch> {
        match self.notifications {
            true => Watch::new(&self.app.db).await,
            false => Watch::without_notifications(&self.app.db).await,
        }
    }

    async fn catch_up(&self, mut seen: i64) -> anyhow::Result<i64> {
        loop {
            let entries = outbox::after(&self.app.db, seen).await?;
            if entries.is_empty() {
                return Ok(seen);
            }
            for entry in entries {
                seen = entry.seq;
                self.take(&entry).await;
            }
        }
    }

    /// An event of a newer version, or a damaged one, may have touched any
    /// page: none in memory can be trusted. It must not stop those after it.
    async fn take(&self, entry: &Entry) {
        match entry.event() {
            Ok(event) => {
                if let Err(error) = self.react(entry.seq, &event).await {
                    tracing::error!(%error, event.seq = entry.seq, "an event has consequences that failed");
                }
            }
            Err(error) => {
                tracing::error!(%error, event.seq = entry.seq, "an event cannot be read");
                self.app.pages.distrust(entry.seq);
            }
        }
    }
}
