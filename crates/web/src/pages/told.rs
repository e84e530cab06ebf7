//! What open pages are told: always all that stands, in one buffer that all
//! connections share. So nothing has to be remembered for anybody: who was away
//! is told what stands now, a slow reader skips what is over, and who has it
//! already is told nothing.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use tokio::sync::watch;

use crate::endless::Told;

/// What stands under a name, and how open pages are told of it.
#[derive(Debug)]
pub struct Standing<T> {
    /// What is known of it besides.
    pub what: T,
    /// All of it as HTML, for pages that ask.
    pub(super) html: Bytes,
    /// A message of a stream of events (WHATWG HTML, section 9.2).
    pub(super) event: Bytes,
    /// Names what stands.
    pub tag: Arc<str>,
}

impl<T> Standing<T> {
    /// All of it, for pages whose streams are blocked: 304 where they know it.
    pub fn answer(&self, asked: &HeaderMap) -> Response {
        let tag = format!("\"{}\"", self.tag);
        let is_known = asked.get(header::IF_NONE_MATCH).is_some_and(|it| it.as_bytes() == tag.as_bytes());
        let mut response = if is_known {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], self.html.clone()).into_response()
        };
        let all = response.headers_mut();
        all.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        all.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        all.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
        if let Ok(tag) = HeaderValue::try_from(tag) {
            all.insert(header::ETAG, tag);
        }
        response
    }
}

#[derive(Debug)]
struct State<T> {
    standing: Arc<Standing<T>>,
    is_over: bool,
}

type Senders<T> = HashMap<String, watch::Sender<State<T>>>;

/// What stands, by name.
#[derive(Debug)]
pub(super) struct Board<T>(Arc<RwLock<Senders<T>>>);

impl<T> Clone for Board<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Default for Board<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T> Board<T> {
    /// Says what stands under a name, unless what stands there is `newer`.
    /// Those who listen are told, if it is not what stood there before.
    pub fn set(&self, name: &str, standing: Standing<T>, newer: impl Fn(&T) -> bool) {
        let standing = Arc::new(standing);
        let say = |sender: &watch::Sender<State<T>>| {
            sender.send_if_modified(|state| {
                if newer(&state.standing.what) {
                    return false;
                }
                let is_new = state.standing.tag != standing.tag;
                state.standing = standing.clone();
                is_new
            });
        };
        if self.read(|all| all.get(name).map(&say)).is_some() {
            return;
        }
        let mut all = self.0.write().unwrap_or_else(PoisonError::into_inner);
        match all.get(name) {
            // Somebody was faster.
            Some(sender) => say(sender),
            None => {
                all.insert(name.to_owned(), watch::Sender::new(State { standing, is_over: false }));
            }
        }
    }

    /// Puts something in the place of what stands under each name, where there
    /// is something to change.
    pub fn change(&self, with: impl Fn(&Standing<T>) -> Option<Standing<T>>) {
        self.each(|state| {
            let changed = with(&state.standing);
            let is_changed = changed.is_some();
            if let Some(changed) = changed {
                state.standing = Arc::new(changed);
            }
            is_changed
        });
    }

    /// What stands under a name.
    pub fn standing(&self, name: &str) -> Option<Arc<Standing<T>>> {
        self.read(|all| all.get(name).map(|it| it.borrow().standing.clone()))
    }

    /// Listens to what stands under a name.
    pub fn listen(&self, name: &str) -> Option<Listener<T>> {
        self.read(|all| all.get(name).map(watch::Sender::subscribe)).map(Listener)
    }

    /// Wakes all who listen.
    pub fn beat(&self) {
        self.each(|_| true);
    }

    /// Ends all streams.
    pub fn end(&self) {
        self.each(|state| {
            state.is_over = true;
            true
        });
    }

    /// Forgets a name. Those who listen to it hear no more.
    pub fn forget(&self, name: &str) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).remove(name);
    }

    /// Forgets all names that nobody listens to.
    pub fn forget_idle(&self) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).retain(|_, it| it.receiver_count() > 0);
    }

    /// The names whose standing is so.
    pub fn names(&self, is_so: impl Fn(&T) -> bool) -> Vec<String> {
        let is_so = |sender: &watch::Sender<State<T>>| is_so(&sender.borrow().standing.what);
        self.read(|all| all.iter().filter(|(_, it)| is_so(it)).map(|(name, _)| name.clone()).collect())
    }

    fn each(&self, change: impl Fn(&mut State<T>) -> bool) {
        self.read(|all| {
            for sender in all.values() {
                sender.send_if_modified(&change);
            }
        });
    }

    fn read<R>(&self, look: impl FnOnce(&Senders<T>) -> R) -> R {
        look(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Somebody who listens.
#[derive(Debug)]
pub struct Listener<T>(watch::Receiver<State<T>>);

impl<T> Clone for Listener<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Listener<T> {
    /// Waits until it is not as it was; nothing once there is nothing more to come.
    /// May be dropped while it waits, and be called again.
    pub(crate) async fn changed(&mut self) -> Option<()> {
        self.0.changed().await.ok()
    }

    /// What stands now; nothing once the station is to stop.
    pub(crate) fn now(&self) -> Option<Told> {
        let state = self.0.borrow();
        let Standing { event, tag, .. } = &*state.standing;
        (!state.is_over).then(|| Told { event: event.clone(), tag: tag.clone() })
    }
}
