//! A story written by several people at once. Each page has the whole text as
//! a Yjs document; a room carries changes between them and keeps each before
//! it is acknowledged, so that a kill loses nothing that was.
//!
//! - [`socket`](fn@socket): takes a member into a room
//! - [`Rooms::cut`], [`Rooms::recall`]: end a person's lines
//! - [`Rooms::tell_of_notes`]: says that there are other notes
//! - [`draft`], [`replace`], [`follow`]: the text of a room, out and in
//! - [`here`]: who is in which story now
//! - [`faults`], [`forget_old`]: for whoever looks after the data
//! - [`save_resting`]: what nobody saved becomes a revision
//! - `queries`: all SQL about rooms
//!
//! Knows nothing of sessions and roles: who calls has checked them.

mod check;
mod document;
mod elsewhere;
mod log;
mod manuscript;
mod presence;
mod protocol;
mod queries;
mod rest;
mod room;
mod socket;
#[cfg(test)]
mod tests;
mod wire;

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use lw_base::{Clock, Id, Timestamp};
use lw_formats::Problem;
use lw_library::{clips, pictures};
use lw_store::{Db, Error};
use tokio::runtime::Handle;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, oneshot};

use crate::stories::Draft;
use manuscript::Manuscript;
pub use queries::Here;
pub use rest::save_resting;
use room::{Call, Ears, End, Order, Seat};
pub use socket::socket;

/// Lines at a time, in all rooms.
const MOST_LINES: usize = 1_000;
/// Kilobytes of writes that wait to be kept, in all rooms.
const MOST_WAITING: usize = 64 * 1024;
/// Orders that wait for one room.
const MOST_ORDERS: usize = 256;
/// A room's stack. yrs deletes what is nested by recursion; memory is taken
/// only as deep as it goes.
const STACK: usize = 128 * 1024 * 1024;

/// Who is on a line, as they signed in.
#[derive(Clone, Debug)]
pub struct Member {
    /// The person's id.
    pub id: String,
    /// The person's name, which the others see.
    pub name: String,
    /// Whether they may write; otherwise they only see.
    pub may_write: bool,
}

/// The rooms that somebody is in. One for each process.
#[derive(Clone)]
pub struct Rooms(Arc<Inner>);

struct Inner {
    db: Db,
    clock: Clock,
    runtime: Handle,
    /// This process, among those that have the same data.
    house: Id,
    open: Mutex<HashMap<Id, Door>>,
    /// Who was cut, and the number of the first line after that.
    cut: Mutex<HashMap<String, u64>>,
    next: AtomicU64,
    lines: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
}

/// How an open room is spoken to.
#[derive(Clone)]
struct Door {
    orders: mpsc::Sender<Order>,
    calls: mpsc::UnboundedSender<Call>,
}

impl Rooms {
    /// No room is open yet. Rooms live on the runtime this is called on.
    pub fn new(db: Db, clock: Clock) -> Self {
        Self(Arc::new(Inner {
            db,
            house: Id::new(clock.now()),
            clock,
            runtime: Handle::current(),
            open: Mutex::default(),
            cut: Mutex::default(),
            next: AtomicU64::new(1),
            lines: Arc::new(Semaphore::new(MOST_LINES)),
            waiting: Arc::new(Semaphore::new(MOST_WAITING)),
        }))
    }

    /// Ends all lines of a person who may not be here any more. It is heard
    /// before anything the person wrote and that is not kept yet.
    pub fn cut(&self, person: &str) {
        lock(&self.0.cut).insert(person.to_owned(), self.next());
        self.end(person, End::Removed);
    }

    /// Ends all lines of a person whose rights or sessions have changed: who
    /// may still come, comes again, with the rights they have now.
    pub fn recall(&self, person: &str) {
        self.end(person, End::Again);
    }

    fn end(&self, person: &str, end: End) {
        for door in lock(&self.0.open).values() {
            let _ = door.calls.send(Call::Cut(person.to_owned(), end));
        }
    }

    /// Tells the pages in a story's room that its notes have changed.
    pub fn tell_of_notes(&self, story: &Id) {
        if let Some(door) = lock(&self.0.open).get(story) {
            let _ = door.calls.send(Call::Notes);
        }
    }

    /// Numbers lines and cuts in the order they came.
    fn next(&self) -> u64 {
        self.0.next.fetch_add(1, Ordering::SeqCst)
    }

    /// A place for one more line.
    fn place(&self) -> Option<OwnedSemaphorePermit> {
        self.0.lines.clone().try_acquire_owned().ok()
    }

    /// A place among the writes that wait, by their size.
    async fn waiting(&self, bytes: usize) -> Option<OwnedSemaphorePermit> {
        let kilobytes = u32::try_from(bytes / 1024 + 1).ok()?;
        self.0.waiting.clone().acquire_many_owned(kilobytes).await.ok()
    }

    /// Takes a seat in a room, which opens where it is not.
    async fn join(&self, story: &Id, id: u64, seat: Seat) -> Option<Door> {
        let mut order = Order::Join(id, seat);
        // A room that was just closing is opened anew.
        for _ in 0..3 {
            let door = self.door(story)?;
            match door.orders.send(order).await {
                Ok(()) => return Some(door),
                Err(back) => order = back.0,
            }
            lock(&self.0.open).retain(|_, open| !open.orders.same_channel(&door.orders));
        }
        None
    }

    fn door(&self, story: &Id) -> Option<Door> {
        let mut open = lock(&self.0.open);
        if let Some(door) = open.get(story) {
            return Some(door.clone());
        }
        let (orders, hears_orders) = mpsc::channel(MOST_ORDERS);
        let (calls, hears_calls) = mpsc::unbounded_channel();
        let door = Door { orders, calls };
        let house = House {
            inner: Arc::downgrade(&self.0),
            id: self.0.house.clone(),
            story: story.clone(),
            orders: door.orders.downgrade(),
        };
        let ears = Ears { orders: hears_orders, calls: hears_calls };
        let (db, clock, runtime) = (self.0.db.clone(), self.0.clock.clone(), self.0.runtime.clone());
        on_own_thread(&runtime, room::run(story.clone(), db, clock, ears, house)).ok()?;
        open.insert(story.clone(), door.clone());
        Some(door)
    }
}

/// Does something with a manuscript on a thread of its own, with a deep
/// stack: and no reader of the site waits while a long text is read.
fn on_own_thread(runtime: &Handle, work: impl Future<Output = ()> + Send + 'static) -> Result<(), Error> {
    let runtime = runtime.clone();
    let thread = std::thread::Builder::new().name("room".into()).stack_size(STACK);
    thread.spawn(move || runtime.block_on(work)).map(drop).map_err(|error| {
        tracing::error!(%error, "there is no thread for a room");
        Error::GivenUp
    })
}

/// The same, and waits for what comes of it.
async fn on_its_own<T: Send + 'static>(
    work: impl Future<Output = Result<T, Error>> + Send + 'static,
) -> Result<T, Error> {
    let (done, is_done) = oneshot::channel();
    let work = async move {
        // Who asked may have gone away.
        let _ = done.send(work.await);
    };
    on_own_thread(&Handle::current(), work)?;
    is_done.await.unwrap_or(Err(Error::GivenUp))
}

/// What a room may ask of the house it is in.
struct House {
    inner: Weak<Inner>,
    id: Id,
    story: Id,
    orders: mpsc::WeakSender<Order>,
}

impl House {
    /// Takes the room off the list if nobody is on the way in; says whether it did.
    fn lets_close(&self) -> bool {
        let (Some(inner), Some(orders)) = (self.inner.upgrade(), self.orders.upgrade()) else { return true };
        let mut open = lock(&inner.open);
        if orders.capacity() < orders.max_capacity() {
            return false;
        }
        open.remove(&self.story);
        true
    }

    /// Whether a person was cut after asking for this line.
    fn has_cut(&self, person: &str, line: u64) -> bool {
        let Some(inner) = self.inner.upgrade() else { return false };
        lock(&inner.cut).get(person).is_some_and(|cut| line < *cut)
    }
}

fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The story's text as it is now in its room, to be saved as a revision, and
/// what of it a story cannot hold. Picture and sound are those of the newest
/// revision where the room says nothing, or names what is not there. `None` where there is no such story.
pub async fn draft(db: &Db, story: &Id) -> Result<Option<(Draft, Vec<Problem>)>, Error> {
    if crate::stories::queries::by_id(db, story).await?.is_none() {
        return Ok(None);
    }
    let newest = log::newest(db, story).await?;
    if queries::seq(db, story).await?.unwrap_or(0) == 0 {
        return Ok(Some((newest, vec![])));
    }
    let (own_db, story, base) = (db.clone(), story.clone(), newest.clone());
    let (mut draft, problems) =
        on_its_own(async move { Ok(log::read(&own_db, &story).await?.text.draft(base)) }).await?;
    if draft.picture != newest.picture && !is_picture(db, draft.picture.as_ref()).await? {
        draft.picture = newest.picture;
    }
    if draft.clip != newest.clip && !is_clip(db, draft.clip.as_ref()).await? {
        draft.clip = newest.clip;
    }
    Ok(Some((draft, problems)))
}

/// Whether there is such a picture; none is one, too.
async fn is_picture(db: &Db, id: Option<&Id>) -> Result<bool, Error> {
    match id {
        Some(id) => Ok(pictures::queries::by_id(db, id).await?.is_some()),
        None => Ok(true),
    }
}

/// Whether there is such a clip; none is one, too.
async fn is_clip(db: &Db, id: Option<&Id>) -> Result<bool, Error> {
    match id {
        Some(id) => Ok(clips::queries::by_id(db, id).await?.is_some()),
        None => Ok(true),
    }
}

/// Puts a text that was saved without a script, restored or imported into the
/// story's room by as few changes as may be. Who is in the room sees it at
/// once. `false` where there is no such story.
pub async fn replace(db: &Db, story: &Id, draft: &Draft, who: &str, now: Timestamp) -> Result<bool, Error> {
    let draft = draft.clone();
    rewrite(db, story, who, now, move |text| text.replace(&draft)).await
}

/// The same for a text that is kept already: whether the room has it now. What
/// goes wrong is logged, since nothing of the text is lost by it.
pub async fn follow(db: &Db, story: &Id, draft: &Draft, who: &str, now: Timestamp) -> bool {
    match replace(db, story, draft, who, now).await {
        Ok(has_it) => has_it,
        Err(error) => {
            tracing::error!(%error, story.id = %story, "a text is kept, but its room could not take it over");
            false
        }
    }
}

/// Puts lead picture and clip into the story's room, and nothing else of the draft.
pub async fn illustrate(
    db: &Db,
    story: &Id,
    draft: &Draft,
    who: &str,
    now: Timestamp,
) -> Result<bool, Error> {
    let draft = draft.clone();
    rewrite(db, story, who, now, move |text| text.illustrate(&draft)).await
}

/// Has the story's room play this clip in the place of another, where it still has that.
pub async fn play(
    db: &Db,
    story: &Id,
    (was, clip): (&Id, &Id),
    who: &str,
    now: Timestamp,
) -> Result<bool, Error> {
    let (was, clip) = (was.clone(), clip.clone());
    rewrite(db, story, who, now, move |text| text.play(&was, &clip)).await
}

async fn rewrite(
    db: &Db,
    story: &Id,
    who: &str,
    now: Timestamp,
    change: impl Fn(&mut Manuscript) -> Option<Vec<u8>> + Send + 'static,
) -> Result<bool, Error> {
    if queries::seq(db, story).await?.unwrap_or(0) == 0 {
        // Nobody has opened it: it will begin with the newest revision.
        return Ok(crate::stories::queries::by_id(db, story).await?.is_some());
    }
    let (db, story, who) = (db.clone(), story.clone(), who.to_owned());
    on_its_own(async move {
        loop {
            let mut read = match log::open(&db, &story, now).await {
                Ok(read) => read,
                Err(log::BadLog::NoStory) => return Ok(false),
                Err(log::BadLog::Store(error)) => return Err(error),
            };
            let Some(update) = change(&mut read.text) else { return Ok(true) };
            // Where somebody wrote in between, what is to be changed is another text now.
            if log::append_at(&db, &story, read.seq, update, &who, now).await? {
                return Ok(true);
            }
        }
    })
    .await
}

/// Who is in these stories now, in any process.
pub async fn here(db: &Db, stories: &[Id], now: Timestamp) -> Result<Vec<Here>, Error> {
    queries::here(db, stories, now.plus_millis(-elsewhere::SILENCE_MS)).await
}

/// Forgets single updates that have long been folded into a state. Returns how many.
pub async fn forget_old(db: &Db, now: Timestamp) -> Result<u64, Error> {
    log::forget_old(db, now).await
}

/// Reads every room; a sentence for each that cannot be read.
pub async fn faults(db: &Db) -> Result<Vec<String>, Error> {
    let db = db.clone();
    on_its_own(async move {
        let (mut faults, mut last) = (Vec::new(), String::new());
        loop {
            let stories = queries::stories(&db, &last).await?;
            let Some(newest) = stories.last() else { return Ok(faults) };
            last = newest.to_string();
            for story in &stories {
                if let Err(error) = log::read(&db, story).await {
                    faults.push(format!("the room of story {story} cannot be read: {error}"));
                }
            }
        }
    })
    .await
}
