//! Brings what readers are told of an alert to those who asked: first who is to
//! be told is written down, a stretch of subscriptions after the other, then
//! each is told. A kill costs the messages that were on their way: those are
//! sent again, and devices show them once.

use std::collections::HashMap;
use std::pin::pin;
use std::time::Duration;

use anyhow::anyhow;
use futures::channel::mpsc;
use futures::future::try_join;
use futures::{FutureExt as _, StreamExt as _, stream};
use lw_base::{Id, Timestamp};
use lw_station::editions::{self, Edition};
use lw_store::jobs::Lane;
use lw_store::jobs::order::{self, Order};
use lw_store::jobs::progress::{Progress, Undone};
use lw_store::{Change, Db, Error};
use lw_web::App;
use tokio::sync::Semaphore;
use tokio::time::timeout;
use url::Url;

use super::keys::{self, Keys};
use super::message::Message;
use super::outcome::{Brought, Outcome};
use super::queries::{self, Waiting};
use super::{Subscription, subscribe};
use crate::alerts::{self, Sending};
use crate::stories;

/// The job that tells subscribers of an alert.
pub const TELL: &str = "tell_subscribers";
/// Subscriptions that are looked at in one change.
const STRETCH: usize = 500;
/// Messages that are taken up in one change.
const BATCH: usize = 256;
/// Messages on their way at a time, of services that answer.
const AT_ONCE: usize = 32;
/// Who has not answered for so long gives its place to the next, and is waited for beside it.
const PATIENCE: Duration = Duration::from_secs(1);
/// How much later those are told whose push services said nothing last time, in milliseconds.
const BEHIND_MS: i64 = 30_000;
/// How long it is known who was told what, in milliseconds: a week. So long is what is right owed
/// to who heard what is wrong, and so long do push services keep it for a device that is off.
const KEPT_MS: i64 = 7 * 24 * 3_600_000;

/// Orders what follows a sending, if anybody asked to be told.
pub async fn place(change: &mut Change, it: &Sending) -> Result<(), Error> {
    match queries::has_any(change, &it.edition_id).await? {
        true => place_at(change, it, it.sent_at).await,
        false => Ok(()),
    }
}

/// One job for all sendings of an alert in an edition: only the last matters.
async fn place_at(change: &mut Change, it: &Sending, run_at: Timestamp) -> Result<(), Error> {
    let payload = payload(it);
    let order = Order {
        name: TELL,
        key: &key(it),
        payload: &payload,
        about: &it.text,
        edition: &it.edition_id,
        by: &it.sent_by,
    };
    order::place_in(change, Lane::Push, &order, run_at).await
}

fn payload(it: &Sending) -> String {
    format!("{} {}", it.alert_id, it.edition_id)
}

fn key(it: &Sending) -> String {
    format!("{TELL} {}", payload(it))
}

/// Forgets who was told what, and what is no longer needed for that.
pub async fn forget_old(db: &Db, now: Timestamp) -> Result<(), Error> {
    let moment = now.plus_millis(-KEPT_MS);
    db.change(move |change| Box::pin(async move { queries::forget_before(change, moment).await })).await
}

/// Tells the subscribers of an edition the last of an alert.
pub async fn tell(app: &App, payload: &str, progress: &Progress) -> Result<(), Undone> {
    let (alert, edition) = payload.split_once(' ').ok_or_else(|| anyhow!("no edition is named"))?;
    let alert: Id = alert.parse().map_err(anyhow::Error::from)?;
    let Some(edition) = editions::queries::by_id(&app.db, edition).await? else { return Ok(()) };
    loop {
        let Some(sending) = alerts::queries::last(&app.db, &alert, &edition.id).await? else {
            return Ok(());
        };
        let telling = Telling::of(app, &edition, sending).await?;
        telling.find(progress).await?;
        if telling.bring(progress).await? && telling.end().await? {
            return Ok(());
        }
    }
}

/// What an alert is about: the topics of its story as it was last saved, which
/// readers may not have yet.
async fn topics(app: &App, it: &Sending) -> Result<Vec<Id>, Error> {
    let Some(story) = &it.story_id else { return Ok(vec![]) };
    let Some(revision) = stories::queries::newest(&app.db, story).await? else { return Ok(vec![]) };
    queries::topics_of(&app.db, &revision.id).await
}

/// What is told, and with what.
struct Telling<'a> {
    app: &'a App,
    edition: &'a Edition,
    sending: Sending,
    /// The last sending of the alert up to this one that set something right; 0 where there is none.
    righted: i64,
    /// The topics of its story.
    topics: Vec<Id>,
    message: Message,
    keys: Keys,
    contact: String,
}

impl<'a> Telling<'a> {
    async fn of(app: &'a App, edition: &'a Edition, sending: Sending) -> anyhow::Result<Self> {
        let message = Message::of(app, edition, &sending).await?;
        let contact = app.settings.get().security_contact.to_string();
        let topics = topics(app, &sending).await?;
        let righted = alerts::queries::righted(&app.db, &sending).await?;
        Ok(Self { app, edition, sending, righted, topics, message, keys: keys::of(app).await?, contact })
    }

    fn scope(&self) -> (Id, String, i64) {
        (self.sending.alert_id.clone(), self.edition.id.clone(), self.sending.number)
    }

    /// Writes down who is to be told: who heard what is wrong, whatever they wanted
    /// since, and who wants to hear of it.
    async fn find(&self, progress: &Progress) -> Result<(), Undone> {
        let (alert, edition, number) = self.scope();
        let now = self.app.clock.now();
        let begun = self.app.db.change::<_, Error>(move |change| {
            Box::pin(async move {
                queries::begin(change, (&alert, &edition), number, now).await?;
                queries::run(change, &alert, &edition).await
            })
        });
        let run = begun.await?;
        let Some(run) = run.filter(|run| run.number == number && !run.is_found) else { return Ok(()) };
        let mut last = run.found_to;
        loop {
            progress.check()?;
            let stretch = queries::after(&self.app.db, &self.edition.id, &last, STRETCH).await?;
            let Some(end) = stretch.last().map(|it| it.id.clone()) else {
                return Ok(self.found(vec![], last, true).await?);
            };
            let alert = &self.sending.alert_id;
            let owed = queries::owed(&self.app.db, alert, (&last, &end), self.righted).await?;
            let now = self.app.clock.now();
            let is_whole = stretch.len() < STRETCH;
            let is_told =
                |it: &Subscription| owed.contains(&it.id) || it.wants(&self.sending, &self.topics, now);
            let behind = now.plus_millis(BEHIND_MS);
            let due_at = |it: &Subscription| if it.silent_since.is_some() { behind } else { now };
            let told = stretch.into_iter().filter(is_told);
            let who = told.map(|it| (it.id.clone(), due_at(&it))).collect();
            last = end.to_string();
            self.found(who, last.clone(), is_whole).await?;
            if is_whole {
                return Ok(());
            }
        }
    }

    async fn found(&self, who: Vec<(Id, Timestamp)>, found_to: String, is_found: bool) -> Result<(), Error> {
        let ((alert, edition, number), now) = (self.scope(), self.app.clock.now());
        let kept = self.app.db.change::<_, Error>(move |change| {
            Box::pin(async move {
                queries::found(change, (&alert, &edition, number), &who, (&found_to, is_found), now).await
            })
        });
        kept.await
    }

    /// Whether nobody hears of it any more who did not hear what is wrong.
    fn is_over(&self, now: Timestamp) -> bool {
        now >= self.sending.expires_at
    }

    /// When somebody does not need it any more.
    fn until(&self, it: &Waiting) -> Timestamp {
        match it.is_owed(self.righted) {
            true => self.sending.sent_at.plus_millis(KEPT_MS),
            false => self.sending.expires_at,
        }
    }

    /// Tells all who are to be told now; whether it was the last of the alert to the end.
    async fn bring(&self, progress: &Progress) -> Result<bool, Undone> {
        let mut signatures = HashMap::new();
        loop {
            progress.check()?;
            if !self.is_last().await? {
                return Ok(false);
            }
            let now = self.app.clock.now();
            let scope = (&self.sending.alert_id, self.edition.id.as_str());
            let whom = (self.is_over(now), self.righted);
            let batch = queries::due(&self.app.db, scope, whom, BATCH, now).await?;
            if batch.is_empty() {
                return Ok(true);
            }
            self.mark(&batch).await?;
            // One signature a push service serves all of its messages.
            let messages: Vec<_> = batch.into_iter().map(|it| self.open(it, &mut signatures, now)).collect();
            let (done, outcomes) = mpsc::unbounded();
            let places = Semaphore::new(AT_ONCE);
            let send = async {
                let tell = async |(it, to)| drop(done.unbounded_send(self.send_in(&places, it, to).await));
                stream::iter(messages).for_each_concurrent(None, tell).await;
                done.close_channel();
            };
            // What became of them is kept beside the sending, not between two looks at it: messages
            // that stand still hold the connections to the database that the keeping waits for.
            let keep = async move {
                let mut outcomes = outcomes.ready_chunks(AT_ONCE);
                while let Some(some) = outcomes.next().await {
                    self.keep(some).await?;
                }
                Ok::<_, Error>(())
            };
            try_join(send.map(Ok), keep).await?;
            self.say(progress).await?;
        }
    }

    /// Whether nothing else was said of the alert meanwhile.
    async fn is_last(&self) -> Result<bool, Error> {
        let last = alerts::queries::last(&self.app.db, &self.sending.alert_id, &self.edition.id).await?;
        Ok(last.is_some_and(|last| last.id == self.sending.id))
    }

    async fn mark(&self, batch: &[Waiting]) -> Result<(), Error> {
        let (alert, _, number) = self.scope();
        let who: Vec<Id> = batch.iter().map(|it| it.subscription.clone()).collect();
        let marked = self.app.db.change::<_, Error>(move |change| {
            Box::pin(async move { queries::mark(change, &alert, &who, number).await })
        });
        marked.await
    }

    /// Where a message goes, and what it says of the sender.
    fn open(
        &self,
        it: Waiting,
        signatures: &mut HashMap<String, String>,
        now: Timestamp,
    ) -> (Waiting, Option<(super::Address, String)>) {
        let opened = subscribe::open(self.app, &it.digest, &it.address);
        let to = opened.ok().and_then(|address| {
            let at = Url::parse(&address.endpoint).ok()?;
            let origin = at.origin().ascii_serialization();
            let signed = signatures.entry(origin).or_insert_with(|| self.keys.sign(&at, &self.contact, now));
            Some((address, signed.clone()))
        });
        (it, to)
    }

    /// Brings it once there is a place.
    async fn send_in(
        &self,
        places: &Semaphore,
        it: Waiting,
        to: Option<(super::Address, String)>,
    ) -> Brought {
        // Nobody closes the places.
        let place = places.acquire().await.ok();
        let until = self.until(&it);
        let outcome = {
            let mut sending = pin!(self.send(&it, to, until));
            match timeout(PATIENCE, &mut sending).await {
                Ok(outcome) => outcome,
                Err(_) => {
                    drop(place);
                    sending.await
                }
            }
        };
        Brought { it, outcome, until }
    }

    /// Brings it. No log has the address.
    async fn send(&self, it: &Waiting, to: Option<(super::Address, String)>, until: Timestamp) -> Outcome {
        let Some((address, signature)) = to else {
            tracing::warn!("a subscription cannot be opened: was the key file changed?");
            return Outcome::Unreached;
        };
        let now = self.app.clock.now();
        let is_quiet = !it.is_owed(self.righted) && it.quiet_hours().are_at(now);
        // A correction must not be followed by what it corrects.
        if is_quiet || !self.is_last().await.unwrap_or(true) {
            return Outcome::Needless;
        }
        let sealed = self.message.seal(&address).await;
        let headers = self.message.headers(&signature, (until.millis() - now.millis()) / 1_000);
        let (Ok(body), Ok(headers)) = (sealed, headers) else { return Outcome::Refused };
        let answer = self.app.fetch.deliver(&address.endpoint, headers, body, 0).await;
        let outcome = Outcome::of(&answer);
        if outcome == Outcome::Refused {
            let status = answer.map_or(0, |receipt| receipt.status);
            tracing::warn!(status, alert.id = %self.sending.alert_id, "a push service does not take a message");
        }
        outcome
    }

    async fn keep(&self, some: Vec<Brought>) -> Result<(), Error> {
        let ((alert, edition, number), now) = (self.scope(), self.app.clock.now());
        let kept = self.app.db.change::<_, Error>(move |change| {
            Box::pin(async move {
                let is_current = queries::holds(change, (&alert, &edition), number).await?;
                for brought in &some {
                    brought.keep(change, &alert, (number, is_current), now).await?;
                }
                Ok(())
            })
        });
        kept.await
    }

    async fn say(&self, progress: &Progress) -> Result<(), Error> {
        let counts = queries::counts(&self.app.db, &self.sending.alert_id).await?;
        if let Some(it) = counts.iter().find(|it| it.edition == self.edition.id) {
            let all = (it.sent + it.waiting).max(1);
            progress.set(u32::try_from(it.sent * 1_000 / all).unwrap_or(1_000));
        }
        Ok(())
    }

    /// What could not be brought yet is tried again, until nobody needs it; whether
    /// nothing else was said meanwhile.
    async fn end(&self) -> Result<bool, Undone> {
        let (sending, righted, now) = (self.sending.clone(), self.righted, self.app.clock.now());
        let is_over = self.is_over(now);
        let ended = self.app.db.change::<_, Error>(move |change| {
            Box::pin(async move {
                let (alert, edition) = (&sending.alert_id, sending.edition_id.as_str());
                if order::is_told_to_stop(change, &key(&sending)).await? {
                    return Ok(None);
                }
                // From here on whoever says something else waits, and places the job after this.
                let last = alerts::queries::last_in(change, alert, edition).await?;
                if last.is_some_and(|last| last.id != sending.id) {
                    return Ok(Some(false));
                }
                if is_over {
                    queries::call_off(change, alert, edition, righted).await?;
                }
                if let Some(at) = queries::next_due(change, alert, edition).await? {
                    place_at(change, &sending, at).await?;
                }
                Ok(Some(true))
            })
        });
        ended.await?.ok_or(Undone::Stopped)
    }
}
