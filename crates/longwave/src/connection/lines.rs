//! Lines that HTTP has let go of: sockets, and what is said over them. Those of
//! a thread that listen to the same are a list, and one task says over all of
//! them what there is to say: thousands wait at a time, so no line has a task,
//! a buffer or a wake-up of its own.

use std::collections::HashMap;
use std::io::{self, ErrorKind, IoSlice};
use std::net::Shutdown;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::http::header::CONTENT_LENGTH;
use axum::http::response::Parts;
use axum::response::Response;
use bytes::Bytes;
use lw_base::Clock;
use lw_web::{Ear, Endless, Knows, News};
use socket2::SockRef;
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt as _, ReadBuf};
use tokio::net::TcpStream;
use tokio::sync::mpsc::{self, UnboundedReceiver, UnboundedSender};
use tokio::sync::{OwnedSemaphorePermit, watch};
use tokio::task::yield_now;
use tokio::time::{interval, timeout};

/// How long a listener may take to hear something; then it may come again.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often it is looked who has gone.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// Lines that are told something before others on the thread have their turn:
/// about a millisecond.
const AT_ONCE: usize = 128;

type Lists<P> = HashMap<String, UnboundedSender<Line<P>>>;

/// The lines of one thread, in lists by what they listen to. `P` is the place
/// that a connection has for as long as it is there.
pub struct Lines<P>(Arc<Mutex<Lists<P>>>);

impl<P> Clone for Lines<P> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<P> Default for Lines<P> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<P: Send + Sync + 'static> Lines<P> {
    /// Says over a line what an [`Endless`] answer says, until one side has
    /// enough. Whoever stops the station waits until `ends` and `place` are let
    /// go of.
    pub fn hold(&self, stream: TcpStream, response: Response, ends: watch::Receiver<()>, place: P) {
        let (mut parts, _) = response.into_parts();
        let Some(Endless { ear, knows, place: seat }) = parts.extensions.remove() else { return };
        let line = Line { stream, knows, _held: (ends, place, seat) };
        // A socket has room for a head; whose has none is not there.
        if let Said::All = line.say(&head(&parts)) {
            self.join(ear, line);
        }
    }

    fn join(&self, ear: Ear, line: Line<P>) {
        let name = ear.name();
        let mut lists = self.lists();
        let list = lists.entry(name.clone()).or_insert_with(|| {
            let (list, joining) = mpsc::unbounded_channel();
            let listening = Listening { name, ear, joining, lines: vec![], all: self.clone() };
            tokio::spawn(listening.go_on());
            list
        });
        // It is there: a list that ends is taken from the map first.
        let _ = list.send(line);
    }

    fn lists(&self) -> MutexGuard<'_, Lists<P>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A socket, and what the page at its other end knows.
struct Line<P> {
    stream: TcpStream,
    knows: Knows,
    _held: (watch::Receiver<()>, P, Arc<OwnedSemaphorePermit>),
}

/// What became of what was said.
enum Said {
    All,
    /// So many bytes: the socket has no room for more.
    Part(usize),
    /// The other side has gone.
    Nothing,
}

impl<P> Line<P> {
    fn say(&self, bytes: &[u8]) -> Said {
        match self.stream.try_write(bytes) {
            Ok(count) if count == bytes.len() => Said::All,
            Ok(count) => Said::Part(count),
            Err(error) if error.kind() == ErrorKind::WouldBlock => Said::Part(0),
            Err(_) => Said::Nothing,
        }
    }

    /// Whether the other side is there; what it sends is nothing to us.
    fn is_there(&self) -> bool {
        let mut ignored = [0; 256];
        loop {
            match self.stream.try_read(&mut ignored) {
                Ok(0) => return false,
                Ok(_) => {}
                Err(error) => return error.kind() == ErrorKind::WouldBlock,
            }
        }
    }
}

/// A list of lines, and what they listen to.
struct Listening<P> {
    name: String,
    ear: Ear,
    joining: UnboundedReceiver<Line<P>>,
    lines: Vec<Line<P>>,
    all: Lines<P>,
}

impl<P: Send + Sync + 'static> Listening<P> {
    async fn go_on(mut self) {
        let mut look = interval(LOOK_EVERY);
        loop {
            tokio::select! {
                Some(line) = self.joining.recv() => {
                    let Some(news) = self.ear.all() else { break };
                    self.lines.push(line);
                    self.say(&news, self.lines.len() - 1);
                }
                news = self.ear.news() => {
                    let Some(news) = news else { break };
                    self.tell(&news).await;
                }
                _ = look.tick() => {
                    self.lines.retain(Line::is_there);
                    if self.lines.is_empty() && self.is_over() {
                        return;
                    }
                }
            }
        }
        self.all.lists().remove(&self.name);
    }

    /// Whether nobody is left, and nobody is about to join.
    fn is_over(&self) -> bool {
        let mut lists = self.all.lists();
        let is_over = self.joining.is_empty();
        if is_over {
            lists.remove(&self.name);
        }
        is_over
    }

    async fn tell(&mut self, news: &News) {
        // From the end on, since one that leaves has the last one take its place.
        for at in (0..self.lines.len()).rev() {
            self.say(news, at);
            if at % AT_ONCE == AT_ONCE - 1 {
                yield_now().await;
            }
        }
    }

    fn say(&mut self, news: &News, at: usize) {
        let line = &mut self.lines[at];
        let bytes = news.to(&mut line.knows);
        match line.say(&bytes) {
            Said::All => {}
            Said::Part(count) => self.wait_for(at, bytes.slice(count..)),
            Said::Nothing => drop(self.lines.swap_remove(at)),
        }
    }

    /// Nobody waits for a slow line: it is on its own until it has heard this,
    /// and then it is told what stands.
    fn wait_for(&mut self, at: usize, rest: Bytes) {
        let mut line = self.lines.swap_remove(at);
        let (all, ear) = (self.all.clone(), self.ear.clone());
        tokio::spawn(async move {
            if let Ok(Ok(())) = timeout(PATIENCE, line.stream.write_all(&rest)).await {
                all.join(ear, line);
            }
        });
    }
}

/// The head of an answer whose end is the end of its line (RFC 9112 section 6.3).
fn head(parts: &Parts) -> Vec<u8> {
    let mut head =
        format!("HTTP/1.1 {}\r\ndate: {}\r\nconnection: close\r\n", parts.status, Clock::System.now().http());
    for (name, value) in &parts.headers {
        // How long it will be nobody knows, also where something on the way was sure that it is empty.
        if let (false, Ok(value)) = (name == CONTENT_LENGTH, value.to_str()) {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
    }
    head.push_str("\r\n");
    head.into_bytes()
}

/// A socket that HTTP reads and writes, and that is there when it is done.
pub struct Shared(pub Arc<TcpStream>);

impl AsyncRead for Shared {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        loop {
            ready!(self.0.poll_read_ready(cx))?;
            match self.0.try_read_buf(buffer) {
                Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                done => return Poll::Ready(done.map(drop)),
            }
        }
    }
}

impl AsyncWrite for Shared {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.when_free(cx, |stream| stream.try_write(bytes))
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        pieces: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.when_free(cx, |stream| stream.try_write_vectored(pieces))
    }

    fn is_write_vectored(&self) -> bool {
        true
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        match SockRef::from(&*self.0).shutdown(Shutdown::Write) {
            Err(error) if error.kind() == ErrorKind::NotConnected => Poll::Ready(Ok(())),
            done => Poll::Ready(done),
        }
    }
}

impl Shared {
    fn when_free(
        &self,
        cx: &mut Context<'_>,
        write: impl Fn(&TcpStream) -> io::Result<usize>,
    ) -> Poll<io::Result<usize>> {
        loop {
            ready!(self.0.poll_write_ready(cx))?;
            match write(&self.0) {
                Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                done => return Poll::Ready(done),
            }
        }
    }
}
