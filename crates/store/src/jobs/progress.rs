//! How far work is, and whether to go on: what a job on media is given.

use std::fmt;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::runtime::Handle;

use crate::Error;

/// How low the priority of work aside is (`nice`): readers come first.
const NICE: i32 = 15;
/// How often work that waits for others asks whether to go on.
const LISTEN: Duration = Duration::from_millis(250);

/// How far work is, and whether it should go on. Cheap to clone and to call,
/// from any thread: what it says is written now and then by who runs the job,
/// which also holds the job meanwhile, however long a step takes.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    inner: Arc<Inner>,
    /// The part of the whole that this tells of, in thousandths: from here on …
    from: u32,
    /// … but so many fewer than all.
    less: u32,
}

#[derive(Debug, Default)]
struct Inner {
    thousandths: AtomicU32,
    step: Mutex<Option<&'static str>>,
    is_cancelled: AtomicBool,
    has_kept: AtomicBool,
}

/// How far work was at a moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Snapshot {
    pub thousandths: u32,
    pub step: Option<&'static str>,
    pub has_kept: bool,
}

/// Why work did not end well.
#[derive(Debug)]
pub enum Undone {
    /// It cannot be done, and trying again is of no use: the key of the
    /// sentence that the desk shows.
    Refused(&'static str),
    /// It was told to stop, and has.
    Stopped,
    /// Something went wrong that may be better next time. The log has it.
    Broken(anyhow::Error),
}

impl Progress {
    /// It is so far, in thousandths of the whole.
    pub fn set(&self, thousandths: u32) {
        let at = self.from + thousandths.min(1_000) * (1_000 - self.less) / 1_000;
        self.inner.thousandths.store(at.min(1_000), Ordering::Relaxed);
    }

    /// The progress of one of several equal steps, counted from 0.
    #[must_use]
    pub fn of_step(&self, step: u32, steps: u32) -> Self {
        let at = |step: u32| (u64::from(step) * 1_000 / u64::from(steps.max(1))).min(1_000) as u32;
        let (from, to) = (at(step), at(step.saturating_add(1)));
        Self { inner: self.inner.clone(), from, less: 1_000 - (to - from) }
    }

    /// This is being done now: the key of a sentence in the locales.
    pub fn step(&self, key: &'static str) {
        *self.inner.step.lock().unwrap_or_else(PoisonError::into_inner) = Some(key);
    }

    /// A part of it is done for good, and is not done again by another try.
    pub fn kept(&self) {
        self.inner.has_kept.store(true, Ordering::Relaxed);
    }

    /// Whether to stop: somebody said so, or the job is no longer this
    /// worker's. Ask between steps, and while a child process runs: kill it then.
    pub fn cancelled(&self) -> bool {
        self.inner.is_cancelled.load(Ordering::Relaxed)
    }

    /// Ends a job that is to stop: `progress.check()?` between steps.
    pub fn check(&self) -> Result<(), Undone> {
        if self.cancelled() { Err(Undone::Stopped) } else { Ok(()) }
    }

    /// Does what waits for others, until it is told to stop; then it is dropped,
    /// and programs that it runs end with it.
    pub async fn until_cancelled<T>(&self, work: impl Future<Output = T>) -> Result<T, Undone> {
        let told = async {
            while !self.cancelled() {
                tokio::time::sleep(LISTEN).await;
            }
        };
        tokio::select! {
            done = work => Ok(done),
            () = told => Err(Undone::Stopped),
        }
    }

    /// Does what takes the processor's time on a thread of its own with low
    /// priority, which its child processes (`std::process`) inherit, so that
    /// readers never feel it. A panic in it is `Undone::Broken`.
    pub async fn aside<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Self) -> T + Send + 'static,
    ) -> Result<T, Undone> {
        let (answer, answered) = tokio::sync::oneshot::channel();
        let progress = self.clone();
        let thread = std::thread::Builder::new().name("media".to_owned());
        let begun = thread.spawn(move || {
            // On Linux it is the thread's own. Where it may not, it works at the usual one.
            let _ = rustix::process::setpriority_process(None, NICE);
            // Who asked may have gone away.
            let _ = answer.send(work(&progress));
        });
        begun.map_err(|error| Undone::Broken(error.into()))?;
        answered.await.map_err(|_| Undone::Broken(anyhow::anyhow!("the work panicked")))
    }

    /// The same for what runs programs and works on what they say, until it is told to
    /// stop; then it is dropped, and the programs end with it.
    pub async fn programs_aside<T: Send + 'static, F: Future<Output = T>>(
        &self,
        work: impl FnOnce(Self) -> F + Send + 'static,
    ) -> Result<T, Undone> {
        let handle = Handle::current();
        let done =
            self.aside(move |progress| handle.block_on(progress.until_cancelled(work(progress.clone()))));
        done.await?
    }

    pub(super) fn cancel(&self) {
        self.inner.is_cancelled.store(true, Ordering::Relaxed);
    }

    pub(super) fn now(&self) -> Snapshot {
        Snapshot {
            thousandths: self.inner.thousandths.load(Ordering::Relaxed),
            step: *self.inner.step.lock().unwrap_or_else(PoisonError::into_inner),
            has_kept: self.inner.has_kept.load(Ordering::Relaxed),
        }
    }
}

impl fmt::Display for Undone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(key) => write!(f, "refused: {key}"),
            Self::Stopped => f.write_str("stopped"),
            Self::Broken(error) => write!(f, "{error:#}"),
        }
    }
}

impl From<anyhow::Error> for Undone {
    fn from(error: anyhow::Error) -> Self {
        Self::Broken(error)
    }
}

impl From<Error> for Undone {
    fn from(error: Error) -> Self {
        Self::Broken(error.into())
    }
}

impl From<std::io::Error> for Undone {
    fn from(error: std::io::Error) -> Self {
        Self::Broken(error.into())
    }
}
