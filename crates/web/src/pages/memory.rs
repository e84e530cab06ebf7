use std::collections::{HashMap, HashSet, VecDeque};
use std::hash::{BuildHasher as _, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use lw_base::{Event, Thing};
use lw_store::Db;
use moka::future::Cache;

use super::{Page, shelf};

/// Events remembered, to tell whether a page that was being made meanwhile is
/// already stale.
const REMEMBERED: usize = 4_096;

/// Addresses remembered as asked for while their pages were not in memory.
const ASKED: usize = 1_024;

/// An address, as it names a page.
type Key = Box<str>;

/// The pages in memory, within a budget of bytes.
#[derive(Clone)]
pub struct Pages {
    pub(super) cache: Cache<Key, Arc<Page>>,
    index: Arc<Mutex<Index>>,
    asked: Arc<Asked>,
    pub(super) build: Arc<str>,
}

/// The hashes of addresses asked for lately, each at the place its hash names.
struct Asked {
    hasher: RandomState,
    hashes: [AtomicU64; ASKED],
}

#[derive(Default)]
struct Index {
    /// Which pages in memory show a thing.
    addresses: HashMap<Thing, HashSet<Box<str>>>,
    /// The last events, oldest first.
    recent: VecDeque<(i64, Vec<Thing>)>,
    /// The number of the newest event that was applied.
    seen: i64,
}

impl Pages {
    /// An empty memory of at most `budget` bytes, which knows of all events up
    /// to `seen`. `build` names what made the pages: templates, words, styles.
    pub fn new(budget: u64, seen: i64, build: &str) -> Self {
        let index = Arc::new(Mutex::new(Index { seen, ..Index::default() }));
        let forgetful = index.clone();
        let cache = Cache::<Key, Arc<Page>>::builder()
            .max_capacity(budget)
            .weigher(|address, page| u32::try_from(page.weight() + address.len()).unwrap_or(u32::MAX))
            .eviction_listener(move |address: Arc<Box<str>>, page, _| {
                locked(&forgetful).forget(&address, &page)
            })
            .build();
        let asked = Asked { hasher: RandomState::new(), hashes: [const { AtomicU64::new(0) }; ASKED] };
        Self { cache, index, asked: Arc::new(asked), build: build.into() }
    }

    /// Whether a page that is not in memory was asked for a short while ago,
    /// so that it is worth a place there. Remembers that it is asked for now.
    pub(super) fn is_asked_again(&self, address: &str) -> bool {
        let hash = self.asked.hasher.hash_one(address);
        let place = usize::try_from(hash % ASKED as u64).unwrap_or(0);
        self.asked.hashes[place].swap(hash, Ordering::Relaxed) == hash
    }

    /// Applies an event: the pages that show what it touched are gone when
    /// this returns.
    pub async fn apply(&self, seq: i64, event: &Event) {
        let things = event.touches();
        let mut stale = HashSet::new();
        {
            let mut index = locked(&self.index);
            for thing in &things {
                stale.extend(index.addresses.get(thing).into_iter().flatten().cloned());
            }
            index.seen = index.seen.max(seq);
            index.recent.push_back((seq, things));
            if index.recent.len() > REMEMBERED {
                index.recent.pop_front();
            }
        }
        for address in stale {
            self.cache.invalidate(&address).await;
        }
    }

    /// The newest event that memory knows of. Take it before reading the data
    /// for a page.
    pub fn seen(&self) -> i64 {
        locked(&self.index).seen
    }

    /// Notes what a page that went into memory shows. Ask
    /// [`is_stale`](Self::is_stale) after, never before: an event in between
    /// would pass it by.
    pub(super) fn note(&self, address: &str, page: &Page) {
        for thing in &page.shows {
            locked(&self.index).addresses.entry(thing.clone()).or_default().insert(address.into());
        }
        // What memory did not take, or gave up again, is nobody's.
        if !self.cache.contains_key(address) {
            locked(&self.index).forget(address, page);
        }
    }

    /// Forgets all pages, after an event that cannot be read.
    pub fn distrust(&self, seq: i64) {
        {
            let mut index = locked(&self.index);
            index.seen = index.seen.max(seq);
            // What was begun before this event has nothing to be compared with.
            index.recent.clear();
            index.recent.push_back((seq + 1, vec![]));
        }
        self.cache.invalidate_all();
    }

    /// Drops kept pages of other builds from the table, some at a time.
    pub async fn forget_other_builds(&self, db: &Db) -> lw_store::Result<()> {
        shelf::forget_other_builds(db, &self.build).await
    }

    /// Whether an event since `seen` touched something that the page shows.
    pub(super) fn is_stale(&self, page: &Page, seen: i64) -> bool {
        let index = locked(&self.index);
        let forgot = index.recent.front().is_some_and(|(oldest, _)| *oldest > seen + 1);
        let mut since = index.recent.iter().filter(|(seq, _)| *seq > seen);
        forgot || since.any(|(_, things)| things.iter().any(|thing| page.shows.contains(thing)))
    }

    /// Bytes in memory, as budgeted.
    pub fn bytes(&self) -> u64 {
        self.cache.weighted_size()
    }
}

impl Index {
    fn forget(&mut self, address: &str, page: &Page) {
        for thing in &page.shows {
            if let Some(addresses) = self.addresses.get_mut(thing) {
                addresses.remove(address);
                if addresses.is_empty() {
                    self.addresses.remove(thing);
                }
            }
        }
    }
}

/// A panic elsewhere leaves the index usable: each step of ours is whole.
fn locked(index: &Mutex<Index>) -> MutexGuard<'_, Index> {
    index.lock().unwrap_or_else(PoisonError::into_inner)
}
