//! One open room: a thread that alone has the manuscript. What members write
//! is taken, kept, and only then acknowledged and told to the others.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::body::Bytes;
use lw_base::{Clock, Id};
use lw_store::{Db, Error, NotKept};
use tokio::sync::{OwnedSemaphorePermit, mpsc, oneshot};
use tokio::time::{Instant, MissedTickBehavior, interval};

use super::elsewhere::Elsewhere;
use super::log::{self, BadLog, Read};
use super::manuscript::Refused;
use super::presence::{self, Presence};
use super::{House, Member, protocol};

/// How often we look for what another process kept.
const LOOK_EVERY: Duration = Duration::from_millis(200);
/// How long an empty room stays in memory.
const LINGER: Duration = if cfg!(test) { Duration::from_millis(50) } else { Duration::from_secs(60) };
/// The most writes that share one change.
const GROUP: usize = 128;

/// Bytes that may wait for one slow reader.
const MOST_QUEUED: usize = 16 * 1024 * 1024;

/// Why a member's line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// The person may not be here any more.
    Removed,
    /// The person may read and has written.
    ReadOnly,
    /// The text would be too large.
    TooLarge,
    /// There is no such story, or what was written cannot be read: to try again is no use.
    Gone,
    /// The disk did not take what was written: come again with it.
    Full,
    /// Come again: the line was too slow, or the room had to close.
    Again,
}

impl End {
    /// The key of what the page says; none where it only connects again.
    pub fn key(self) -> Option<&'static str> {
        match self {
            Self::Removed => Some("removed"),
            Self::ReadOnly => Some("read-only"),
            Self::TooLarge => Some("too-large"),
            Self::Gone => Some("gone"),
            Self::Full => Some("full"),
            Self::Again => None,
        }
    }
}

/// What a room hears before anything else.
pub(super) enum Call {
    /// Somebody is to be cut.
    Cut(String, End),
    /// The story has other notes.
    Notes,
}

/// What a room is asked.
pub(super) enum Order {
    Join(u64, Seat),
    Leave(u64),
    Write(Write),
    Knows(u64, Bytes),
    Presence(u64, Bytes),
}

pub(super) struct Write {
    pub from: u64,
    pub number: u64,
    pub update: Bytes,
    /// Its place among what may wait.
    pub place: OwnedSemaphorePermit,
}

/// A write that is in the manuscript and not kept yet.
struct Taken {
    write: Write,
    who: String,
    is_new: bool,
}

/// A member's line.
pub(super) struct Seat {
    pub member: Member,
    pub out: mpsc::Sender<Bytes>,
    /// Bytes that wait to be sent.
    pub queued: Arc<AtomicUsize>,
    pub end: oneshot::Sender<End>,
    /// It has what the room had when it asked, and is told of each update since.
    pub is_synced: bool,
    pub presence: Option<Presence>,
}

impl Seat {
    pub(super) fn shows(&self, client: u64) -> bool {
        self.presence.as_ref().is_some_and(|presence| presence.client == client)
    }
}

pub(super) struct Room {
    pub(super) story: Id,
    pub(super) db: Db,
    pub(super) clock: Clock,
    read: Read,
    pub(super) seats: BTreeMap<u64, Seat>,
    /// What number each page's presence was last told with. A page that comes
    /// back counts from where it was, and the others were told that it had gone.
    clocks: BTreeMap<u64, u64>,
    pub(super) elsewhere: Elsewhere,
    house: House,
}

/// How a room hears.
pub(super) struct Ears {
    pub orders: mpsc::Receiver<Order>,
    pub calls: mpsc::UnboundedReceiver<Call>,
}

/// Opens the room and keeps it until nobody is in it.
pub(super) async fn run(story: Id, db: Db, clock: Clock, mut ears: Ears, house: House) {
    let end = match log::open(&db, &story, clock.now()).await {
        Ok(read) => {
            let (seats, clocks) = (BTreeMap::new(), BTreeMap::new());
            let elsewhere = Elsewhere::new(house.id.clone());
            let mut room = Room { story, db, clock, read, seats, clocks, elsewhere, house };
            let end = room.serve(&mut ears).await.map_or_else(closed, |()| End::Again);
            for id in room.seats.keys().copied().collect::<Vec<_>>() {
                room.end(id, end);
            }
            end
        }
        Err(BadLog::NoStory) => End::Gone,
        Err(BadLog::Store(error)) => closed(error),
    };
    ears.orders.close();
    while let Some(order) = ears.orders.recv().await {
        if let Order::Join(_, seat) = order {
            let _ = seat.end.send(end);
        }
    }
}

/// Why members leave a room that cannot go on. What was not acknowledged is
/// still in their pages.
fn closed(error: Error) -> End {
    tracing::error!(%error, "a room was closed: what was written in it last was not kept");
    if NotKept::is_why(&error) { End::Full } else { End::Again }
}

impl Room {
    async fn serve(&mut self, ears: &mut Ears) -> Result<(), Error> {
        let mut look = interval(LOOK_EVERY);
        look.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let (mut empty_since, mut was_empty) = (Instant::now(), true);
        let mut orders = Vec::with_capacity(GROUP);
        loop {
            tokio::select! {
                biased;
                Some(call) = ears.calls.recv() => match call {
                    Call::Cut(person, end) => self.cut(&person, end),
                    Call::Notes => self.tell_others(None, &protocol::notes()),
                },
                count = ears.orders.recv_many(&mut orders, GROUP) => {
                    if count == 0 {
                        return Ok(());
                    }
                    self.obey(std::mem::take(&mut orders)).await?;
                }
                _ = look.tick(), if !self.seats.is_empty() => {
                    self.look().await?;
                    self.look_around().await?;
                }
                () = tokio::time::sleep_until(empty_since + LINGER), if self.seats.is_empty() => {
                    if self.house.lets_close() {
                        return Ok(());
                    }
                }
            }
            if !self.seats.is_empty() {
                empty_since = Instant::now();
                was_empty = false;
            } else if !std::mem::replace(&mut was_empty, true) {
                self.tell_elsewhere().await;
            }
        }
    }

    /// Writes come before what asks for the text, so that nobody is shown
    /// what is not kept.
    async fn obey(&mut self, orders: Vec<Order>) -> Result<(), Error> {
        let (mut writes, mut others) = (Vec::new(), Vec::new());
        for order in orders {
            match order {
                Order::Write(write) => writes.push(write),
                Order::Join(id, seat) => self.join(id, seat),
                other => others.push(other),
            }
        }
        if !writes.is_empty() {
            self.keep(writes).await?;
        }
        for order in others {
            match order {
                Order::Knows(from, known) => self.sync(from, &known),
                Order::Presence(from, message) => self.show(from, &message),
                Order::Leave(id) => drop(self.leave(id)),
                Order::Write(_) | Order::Join(..) => {}
            }
        }
        Ok(())
    }

    fn join(&mut self, id: u64, seat: Seat) {
        if self.house.has_cut(&seat.member.id, id) {
            let _ = seat.end.send(End::Removed);
            return;
        }
        self.seats.insert(id, seat);
        self.tell(id, protocol::step_one(&self.read.text.known()));
        let here = self.seats.values().filter_map(|seat| seat.presence.as_ref());
        let there: Vec<&Presence> = here.chain(self.elsewhere.all()).collect();
        if !there.is_empty() {
            let told = presence::told(there.into_iter());
            self.tell(id, told);
        }
    }

    fn sync(&mut self, from: u64, known: &[u8]) {
        match self.read.text.missing(known) {
            Ok(missing) => {
                if let Some(seat) = self.seats.get_mut(&from) {
                    seat.is_synced = true;
                }
                self.tell(from, protocol::step_two(&missing));
            }
            Err(_) => self.end(from, End::Gone),
        }
    }

    /// Takes writes, keeps them in one change, then acknowledges them and
    /// tells the others.
    async fn keep(&mut self, writes: Vec<Write>) -> Result<(), Error> {
        let mut taken: Vec<Taken> = Vec::new();
        for write in writes {
            let Some(seat) = self.seats.get(&write.from) else { continue };
            if !seat.member.may_write {
                self.end(write.from, End::ReadOnly);
                continue;
            }
            let who = seat.member.id.clone();
            match self.take(&write.update, &taken).await? {
                Ok(is_new) => taken.push(Taken { write, who, is_new }),
                Err(why) => {
                    tracing::warn!(story.id = %self.story, %why, "a write into a room was refused");
                    let end = match why {
                        Refused::TooLarge => End::TooLarge,
                        Refused::Malformed => End::Gone,
                        Refused::Incomplete => End::Again,
                    };
                    self.end(write.from, end);
                }
            }
        }
        let are_told = self.commit(&taken).await?;
        for Taken { write, is_new, .. } in taken {
            self.tell(write.from, protocol::kept(write.number));
            if is_new && !are_told {
                self.tell_others(Some(write.from), &protocol::update(&write.update));
            }
            drop(write.place);
        }
        self.read.fold(&self.db, &self.story, self.clock.now()).await
    }

    /// Takes one update into the manuscript. What is refused may be half in
    /// it, and what builds on another process's may find it in the log: either
    /// way the log is read again, and `taken` after it.
    async fn take(&mut self, update: &[u8], taken: &[Taken]) -> Result<Result<bool, Refused>, Error> {
        let mut result = self.read.text.apply(update);
        if result == Err(Refused::Incomplete) {
            self.read_again(taken).await?;
            result = self.read.text.apply(update);
        }
        if result.is_err() {
            self.read_again(taken).await?;
        }
        Ok(result)
    }

    async fn read_again(&mut self, taken: &[Taken]) -> Result<(), Error> {
        let known = self.read.seq;
        self.read = log::read(&self.db, &self.story).await?;
        self.tell_since(known, &BTreeMap::new()).await?;
        for Taken { write, .. } in taken {
            let again = self.read.text.apply(&write.update);
            again.map_err(|why| Error::Unreadable(format!("a write that was taken before: {why}")))?;
        }
        Ok(())
    }

    /// Keeps what is new; says whether the others were told of it on the way.
    async fn commit(&mut self, taken: &[Taken]) -> Result<bool, Error> {
        let new: Vec<&Taken> = taken.iter().filter(|taken| taken.is_new).collect();
        let updates: Vec<_> =
            new.iter().map(|taken| (taken.who.clone(), taken.write.update.to_vec())).collect();
        if updates.is_empty() {
            return Ok(false);
        }
        let count = updates.len() as i64;
        let last = log::append(&self.db, &self.story, updates, self.clock.now()).await?;
        if last == self.read.seq + count {
            self.read.seq = last;
            return Ok(false);
        }
        // Another process kept something in between, and may have built on ours
        // since: manuscript and members follow the log's order.
        let known = self.read.seq;
        self.read = log::read(&self.db, &self.story).await?;
        let own: BTreeMap<i64, u64> =
            (last - count + 1..).zip(new.iter().map(|taken| taken.write.from)).collect();
        self.tell_since(known, &own).await?;
        Ok(true)
    }

    /// Looks for what another process kept.
    async fn look(&mut self) -> Result<(), Error> {
        for kept in self.read.more(&self.db, &self.story).await? {
            self.tell_others(None, &protocol::update(&kept.bytes));
        }
        Ok(())
    }

    /// Tells everybody of what the log got after `seq`, but for who made it.
    async fn tell_since(&mut self, seq: i64, own: &BTreeMap<i64, u64>) -> Result<(), Error> {
        let (mut seq, newest) = (seq, self.read.seq);
        while seq < newest {
            let more = super::queries::after(&self.db, &self.story, seq).await?;
            let Some(last) = more.last() else { break };
            seq = last.seq;
            for kept in more.iter().filter(|kept| kept.seq <= newest) {
                self.tell_others(own.get(&kept.seq).copied(), &protocol::update(&kept.bytes));
            }
        }
        Ok(())
    }

    fn show(&mut self, from: u64, message: &[u8]) {
        let Some(seat) = self.seats.get(&from) else { return };
        match presence::read(message, &seat.member, seat.presence.as_ref()) {
            Ok(Some(presence)) if self.is_anothers(presence.client, &seat.member) => {}
            Ok(Some(mut presence)) => {
                presence.clock = self.tick(presence.client, presence.clock);
                let told = presence::told(std::iter::once(&presence));
                if let Some(seat) = self.seats.get_mut(&from) {
                    seat.presence = Some(presence);
                }
                self.tell_all_but(from, &told);
            }
            Ok(None) => {}
            Err(_) => self.end(from, End::Gone),
        }
    }

    /// Whether this page is somebody else's.
    fn is_anothers(&self, client: u64, member: &Member) -> bool {
        self.seats.values().any(|seat| seat.member.id != member.id && seat.shows(client))
            || self.elsewhere.is_anothers(client, &member.id)
    }

    /// The next number for what is told of a page.
    pub(super) fn tick(&mut self, client: u64, least: u64) -> u64 {
        let clock = self.clocks.get(&client).map_or(least, |last| least.max(last + 1));
        self.clocks.insert(client, clock);
        clock
    }

    fn cut(&mut self, person: &str, end: End) {
        let of = |(id, seat): (&u64, &Seat)| (seat.member.id == person).then_some(*id);
        for id in self.seats.iter().filter_map(of).collect::<Vec<_>>() {
            self.end(id, end);
        }
    }

    fn end(&mut self, id: u64, end: End) {
        if let Some(seat) = self.leave(id) {
            let _ = seat.end.send(end);
        }
    }

    fn leave(&mut self, id: u64) -> Option<Seat> {
        let seat = self.seats.remove(&id)?;
        if let Some(presence) = &seat.presence
            // The page may be back already on another line.
            && !self.seats.values().any(|other| other.shows(presence.client))
        {
            let clock = self.tick(presence.client, presence.clock);
            self.tell_all_but(id, &presence::told(std::iter::once(&presence.gone(clock))));
        }
        if self.seats.is_empty() {
            self.clocks.clear();
        }
        Some(seat)
    }

    fn tell_others(&mut self, but: Option<u64>, message: &Bytes) {
        let is_meant = |(id, seat): (&u64, &Seat)| (seat.is_synced && Some(*id) != but).then_some(*id);
        for id in self.seats.iter().filter_map(is_meant).collect::<Vec<_>>() {
            self.tell(id, message.clone());
        }
    }

    pub(super) fn tell_everybody(&mut self, message: &Bytes) {
        for id in self.seats.keys().copied().collect::<Vec<_>>() {
            self.tell(id, message.clone());
        }
    }

    fn tell_all_but(&mut self, but: u64, message: &Bytes) {
        for id in self.seats.keys().copied().filter(|id| *id != but).collect::<Vec<_>>() {
            self.tell(id, message.clone());
        }
    }

    /// Who reads too slowly is dropped, and catches up when it is back.
    fn tell(&mut self, id: u64, message: Bytes) {
        let Some(seat) = self.seats.get(&id) else { return };
        let bytes = message.len();
        let queued = seat.queued.fetch_add(bytes, Ordering::Relaxed);
        // A whole long text alone may always wait.
        let is_too_much = queued > 0 && queued + bytes > MOST_QUEUED;
        if is_too_much || seat.out.try_send(message).is_err() {
            self.end(id, End::Again);
        }
    }
}
