//! Those who have their line to another process: each process keeps the
//! presence of its own members in a small table, and reads there of the
//! others'. What stands there is forgotten when it is not said again.

use std::collections::BTreeMap;
use std::time::Duration;

use lw_base::{Id, Timestamp};
use lw_store::{Db, Error};
use tokio::time::Instant;

use super::presence::{self, Presence};
use super::queries::{self, Present};
use super::room::{Room, Seat};

/// How long somebody is there without a word. Pages repeat theirs every 15 seconds.
pub(super) const SILENCE_MS: i64 = 45_000;
const SILENCE: Duration = Duration::from_millis(SILENCE_MS as u64);
/// How often a process says who is there while nobody else listens.
const SELDOM: Duration = Duration::from_secs(10);

/// What a room knows of the other processes.
pub(super) struct Elsewhere {
    /// This process's name.
    house: Id,
    others: BTreeMap<u64, Other>,
    /// What the table has of our own members: with what number, since when.
    kept: BTreeMap<u64, (u64, Instant)>,
}

struct Other {
    presence: Presence,
    person: String,
    at: i64,
    heard: Instant,
    is_there: bool,
}

/// Somebody of this process, to be told to the others.
pub(super) struct Own<'a> {
    pub person: &'a str,
    pub presence: &'a Presence,
}

/// What has changed elsewhere.
#[derive(Default)]
pub(super) struct News {
    pub here: Vec<Presence>,
    pub gone: Vec<Presence>,
}

impl Elsewhere {
    pub fn new(house: Id) -> Self {
        Self { house, others: BTreeMap::new(), kept: BTreeMap::new() }
    }

    /// Everybody who is there.
    pub fn all(&self) -> impl Iterator<Item = &Presence> {
        self.others.values().filter(|other| other.is_there).map(|other| &other.presence)
    }

    /// Whether a page is that of somebody else in another process.
    pub fn is_anothers(&self, client: u64, person: &str) -> bool {
        self.others.get(&client).is_some_and(|other| other.is_there && other.person != person)
    }

    /// Reads who is elsewhere. `ours` are the pages that have a line to this process.
    pub async fn read(
        &mut self,
        db: &Db,
        story: &Id,
        now: Timestamp,
        ours: impl Fn(u64) -> bool,
    ) -> Result<News, Error> {
        let (mut news, mut seen) = (News::default(), Vec::new());
        for row in queries::present(db, story).await? {
            let Ok(client) = u64::try_from(row.client) else { continue };
            if row.house != self.house && !ours(client) {
                seen.push(client);
                self.hear(client, row, now, &mut news);
            }
        }
        for (client, other) in &mut self.others {
            if other.is_there && (!seen.contains(client) || other.heard.elapsed() > SILENCE) {
                other.is_there = false;
                // One of ours now has its own presence, and is not gone.
                if !ours(*client) {
                    news.gone.push(other.presence.clone());
                }
            }
        }
        self.others.retain(|client, _| seen.contains(client));
        Ok(news)
    }

    fn hear(&mut self, client: u64, row: Present, now: Timestamp, news: &mut News) {
        let presence = Presence::kept(client, u64::try_from(row.clock).unwrap_or(0), row.state);
        let at = row.at.millis();
        let Some(other) = self.others.get_mut(&client) else {
            // A row of long ago is of a process that was killed; where only its
            // clock is wrong, it will say something new.
            let is_there = now.millis().abs_diff(at) < SILENCE_MS.unsigned_abs();
            if is_there {
                news.here.push(presence.clone());
            }
            let other = Other { presence, person: row.person_id, at, heard: Instant::now(), is_there };
            self.others.insert(client, other);
            return;
        };
        if other.at == at && other.presence.clock == presence.clock {
            return;
        }
        *other = Other {
            presence: presence.clone(),
            person: row.person_id,
            at,
            heard: Instant::now(),
            is_there: true,
        };
        news.here.push(presence);
    }

    /// Puts what is new of our own members into the table, and takes out who
    /// has gone. Who is alone here says seldom where they are.
    pub async fn tell(&mut self, db: &Db, story: &Id, now: Timestamp, own: &[Own<'_>]) -> Result<(), Error> {
        let is_alone = !self.others.values().any(|other| other.is_there);
        let is_new = |own: &&Own<'_>| match self.kept.get(&own.presence.client) {
            None => true,
            Some((clock, since)) => *clock != own.presence.clock && (!is_alone || since.elapsed() > SELDOM),
        };
        let rows: Vec<Present> = own.iter().filter(is_new).map(|own| self.row(own, now)).collect();
        let is_here = |client: &u64| own.iter().any(|own| own.presence.client == *client);
        let gone: Vec<u64> = self.kept.keys().copied().filter(|client| !is_here(client)).collect();
        if rows.is_empty() && gone.is_empty() {
            return Ok(());
        }
        let since = Instant::now();
        let told: Vec<(u64, u64)> = rows.iter().map(|row| (row.client as u64, row.clock as u64)).collect();
        let (story, house, leave) = (story.clone(), self.house.clone(), gone.clone());
        db.change::<(), Error>(move |change| {
            Box::pin(async move {
                for client in leave {
                    queries::leave(change, &story, client, &house).await?;
                }
                for row in rows {
                    queries::be_present(change, &story, row).await?;
                }
                Ok(())
            })
        })
        .await?;
        self.kept.retain(|client, _| !gone.contains(client));
        self.kept.extend(told.into_iter().map(|(client, clock)| (client, (clock, since))));
        Ok(())
    }

    fn row(&self, own: &Own<'_>, now: Timestamp) -> Present {
        Present {
            client: own.presence.client as i64,
            house: self.house.clone(),
            person_id: own.person.to_owned(),
            state: own.presence.state().to_owned(),
            clock: own.presence.clock as i64,
            at: now,
        }
    }
}

impl Room {
    /// Looks who is in this story in other processes, and lets them know who is here.
    pub(super) async fn look_around(&mut self) -> Result<(), Error> {
        let (seats, now) = (&self.seats, self.clock.now());
        let is_ours = |client| seats.values().any(|seat| seat.shows(client));
        let news = self.elsewhere.read(&self.db, &self.story, now, is_ours).await?;
        let mut told = Vec::new();
        for mut presence in news.here {
            presence.clock = self.tick(presence.client, presence.clock);
            told.push(presence);
        }
        for presence in news.gone {
            let clock = self.tick(presence.client, presence.clock);
            told.push(presence.gone(clock));
        }
        if !told.is_empty() {
            self.tell_everybody(&presence::told(told.iter()));
        }
        self.tell_elsewhere().await;
        Ok(())
    }

    /// The text is what matters: where this cannot be said, it is said later.
    pub(super) async fn tell_elsewhere(&mut self) {
        let own = |seat: &'_ Seat| Some((seat.member.id.clone(), seat.presence.clone()?));
        let own: Vec<_> = self.seats.values().filter_map(own).collect();
        let own: Vec<_> = own.iter().map(|(person, presence)| Own { person, presence }).collect();
        if let Err(error) = self.elsewhere.tell(&self.db, &self.story, self.clock.now(), &own).await {
            tracing::warn!(%error, "other processes do not know who is in a story here");
        }
    }
}
