//! A line that HTTP has let go of: a socket, what is still to be said over it,
//! and whether the other side is there. Thousands of them wait at a time, so
//! each is a small task and no buffer.

use std::future::poll_fn;
use std::io::{self, ErrorKind, IoSlice};
use std::net::Shutdown;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::BodyDataStream;
use axum::http::response::Parts;
use axum::response::Response;
use bytes::Bytes;
use futures::StreamExt as _;
use lw_base::Clock;
use socket2::SockRef;
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt as _, ReadBuf};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::timeout;

/// How long a listener may take to hear something; then it may come again.
const PATIENCE: Duration = Duration::from_secs(20);

/// Says over a line what an answer says, until one side has enough. Whoever
/// stops the station waits until `ends` and `place` are let go of.
pub async fn hold<P: Send>(mut stream: TcpStream, response: Response, ends: watch::Receiver<()>, place: P) {
    let (parts, body) = response.into_parts();
    let mut said = body.into_data_stream();
    let mut next = Some(Bytes::from(head(&parts)));
    drop(parts);
    while let Some(bytes) = next {
        if say(&mut stream, &bytes).await.is_err() {
            break;
        }
        next = poll_fn(|cx| hear(&stream, &mut said, cx)).await;
    }
    let _ = stream.shutdown().await;
    drop((ends, place));
}

/// What is to be said next; nothing where nobody says or hears more.
fn hear(stream: &TcpStream, said: &mut BodyDataStream, cx: &mut Context<'_>) -> Poll<Option<Bytes>> {
    match said.poll_next_unpin(cx) {
        Poll::Ready(next) => Poll::Ready(next.and_then(Result::ok)),
        Poll::Pending => gone(stream, cx).map(|()| None),
    }
}

/// Ready once the other side has gone; what it sends meanwhile is nothing to us.
fn gone(stream: &TcpStream, cx: &mut Context<'_>) -> Poll<()> {
    let mut ignored = [0; 256];
    loop {
        if ready!(stream.poll_read_ready(cx)).is_err() {
            return Poll::Ready(());
        }
        match stream.try_read(&mut ignored) {
            Ok(0) => return Poll::Ready(()),
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::WouldBlock => {}
            Err(_) => return Poll::Ready(()),
        }
    }
}

async fn say(stream: &mut TcpStream, bytes: &[u8]) -> io::Result<()> {
    match stream.try_write(bytes) {
        Ok(count) if count == bytes.len() => Ok(()),
        Err(error) if error.kind() != ErrorKind::WouldBlock => Err(error),
        // Boxed, so that no line has room for it while it waits.
        written => Box::pin(timeout(PATIENCE, stream.write_all(&bytes[written.unwrap_or(0)..]))).await?,
    }
}

/// The head of an answer whose end is the end of its line (RFC 9112 section 6.3).
fn head(parts: &Parts) -> Vec<u8> {
    let mut head =
        format!("HTTP/1.1 {}\r\ndate: {}\r\nconnection: close\r\n", parts.status, Clock::System.now().http());
    for (name, value) in &parts.headers {
        if let Ok(value) = value.to_str() {
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
