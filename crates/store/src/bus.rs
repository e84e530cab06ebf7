//! Hints that the outbox grew. A hint is never state: whoever hears one reads
//! the outbox, and who misses one reads it a moment later.
//!
//! Within a process a hint is all there is to it. Between processes the engine
//! carries hints of its own ([`outbox::Watch`](crate::outbox::Watch)), and
//! somebody upstairs may carry them by another way, such as NATS: they take
//! what is [`told`](Bus::told) to the others, and say here what they
//! [`hear`](Bus::hear).

use std::sync::Arc;

use tokio::sync::watch;

/// The ends of the bus in this process.
#[derive(Clone, Debug, Default)]
pub struct Bus(Arc<Ends>);

/// Numbers of events. A slow reader is told of the newest only.
#[derive(Debug, Default)]
struct Ends {
    told: watch::Sender<i64>,
    heard: watch::Sender<i64>,
}

impl Bus {
    /// An event was committed here.
    pub(crate) fn tell(&self, seq: i64) {
        self.0.told.send_replace(seq);
        self.hear(seq);
    }

    /// An event is said to have been committed, here or by another process.
    /// It need not be true.
    pub fn hear(&self, seq: i64) {
        self.0.heard.send_replace(seq);
    }

    /// What is committed here from now on.
    pub fn told(&self) -> watch::Receiver<i64> {
        self.0.told.subscribe()
    }

    /// What is committed anywhere from now on, as far as it is heard of.
    pub(crate) fn heard(&self) -> watch::Receiver<i64> {
        self.0.heard.subscribe()
    }
}
