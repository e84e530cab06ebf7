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
use tokio::time::Instant;

/// How long to rest after the database did not answer.
const REST: Duration = Duration::from_secs(1);
/// The longest rest before the consequences of an event are tried again.
const LONGEST_REST: Duration = Duration::from_secs(60);

/// An event whose consequences failed, so that they are tried again: an alert
/// that was taken back must not stand because the database was away for a moment.
struct Owed {
    event: Event,
    at: Instant,
    rest: Duration,
}

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
    async fn react(&self, event: &Event) -> anyhow::Result<()> {
        match event {
            Event::StoryPublished(StoryChange { edition, story, .. })
            | Event::StoryWithdrawn(StoryChange { edition, story, .. }) => {
                if matches!(event, Event::StoryPublished(_)) {
                    self.make(format!("/{edition}/"));
                }
                live::stand::renew(&self.app, story).await?;
                // One that stands may lead to it.
                alerts::site::stand(&self.app, edition).await?;
            }
            Event::LiveReportChanged { story } | Event::PostChanged { story, .. } => {
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
        let mut owed = Vec::new();
        loop {
            self.make_up(&mut owed).await;
            if let Err(error) = self.catch_up(&mut seen, &mut owed).await {
                tracing::error!(%error, "the outbox cannot be read");
                watch = None;
                tokio::time::sleep(REST).await;
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

    async fn catch_up(&self, seen: &mut i64, owed: &mut Vec<Owed>) -> anyhow::Result<()> {
        loop {
            let entries = outbox::after(&self.app.db, *seen).await?;
            if entries.is_empty() {
                return Ok(());
            }
            for entry in entries {
                self.take(&entry, owed).await?;
                *seen = entry.seq;
            }
        }
    }

    /// An event of a newer version, or a damaged one, may have touched any
    /// page: none in memory can be trusted. It must not stop those after it, nor
    /// must one whose consequences fail.
    async fn take(&self, entry: &Entry, owed: &mut Vec<Owed>) -> anyhow::Result<()> {
        match entry.event() {
            Ok(event) => {
                if event == Event::SettingsChanged {
                    // Before its number is known: a page that is made with the old ones is then too old to be kept.
                    settings::learn(&self.app).await?;
                }
                self.app.pages.apply(entry.seq, &event).await;
                if let Err(error) = self.react(&event).await {
                    tracing::error!(%error, event.seq = entry.seq, "an event has consequences that failed");
                    if owed.iter().all(|it| it.event != event) {
                        owed.push(Owed { event, at: Instant::now() + REST, rest: REST });
                    }
                }
            }
            Err(error) => {
                tracing::error!(%error, event.seq = entry.seq, "an event cannot be read");
                self.app.pages.distrust(entry.seq);
            }
        }
        Ok(())
    }

    /// Tries again what failed and is due.
    async fn make_up(&self, owed: &mut Vec<Owed>) {
        for mut it in std::mem::take(owed) {
            if it.at > Instant::now() {
                owed.push(it);
            } else if let Err(error) = self.react(&it.event).await {
                tracing::warn!(%error, "the consequences of an event failed again");
                it.rest = (it.rest * 2).min(LONGEST_REST);
                it.at = Instant::now() + it.rest;
                owed.push(it);
            }
        }
    }
}
