//! Connections in, answers out. To stop is to stop: what was acknowledged is
//! on the disk, so SIGTERM only lets answers under way finish first.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use axum::body::Body;
use axum::http::HeaderValue;
use hyper::server::conn::http1::Builder;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use lw_base::{Clock, Id};
use lw_web::pages::{Front, Hosts};
use tokio::net::{TcpListener, TcpStream};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinSet;

use crate::config::Config;
use crate::errors::REQUEST_ID;
use crate::reactions::Reactions;
use crate::status::Status;
use crate::{jobs, routes, wire};

/// How long a client may take to send its request's head.
const HEAD_PATIENCE: Duration = Duration::from_secs(20);
/// Connections at a time; the others wait to be accepted.
const MOST_CONNECTIONS: usize = 8_192;
/// Files that must be free beside the connections: database, blobs, log.
const OTHER_FILES: u64 = 256;
/// Bytes of a request's head, and of an answer on its way: a page goes out in
/// one write.
const MOST_BUFFERED: usize = 128 * 1024;
/// How long to rest when a connection cannot be accepted.
const REST: Duration = Duration::from_secs(1);
/// How long answers under way may take once we are told to stop.
const STOP_PATIENCE: Duration = Duration::from_secs(5);

/// A station that answers.
pub struct Station {
    listener: TcpListener,
    front: Front,
    status: Arc<Status>,
    http: Builder,
    /// What must not end while the station answers.
    tasks: JoinSet<()>,
}

impl Station {
    /// Opens the data, takes the address, begins to follow the outbox and to
    /// do what waits.
    pub async fn open(config: &Config, clock: Clock, reread: bool) -> Result<Self> {
        let listener = TcpListener::bind(&config.http.listen).await.with_context(|| {
            format!(
                "listening on {}: is another program there? Choose another with --listen",
                config.http.listen
            )
        })?;
        // Where the system allows fewer, fewer readers are served at a time.
        let _ = rlimit::increase_nofile_limit(MOST_CONNECTIONS as u64 + OTHER_FILES);
        let app = wire::app(config, clock, reread).await?;
        let seen = app.pages.seen();
        let status = Arc::new(Status::new(&app)?);
        let hosts = Hosts::default();
        let inner = routes::inner(app.clone(), status.clone());
        let front = Front::new(app.pages.clone(), app.db.clone(), app.clock.clone(), hosts.clone(), inner);
        let reactions = Reactions { app: app.clone(), hosts, front: front.clone() };
        reactions.learn_hosts().await?;
        let mut tasks = JoinSet::new();
        tasks.spawn(reactions.follow(seen));
        tasks.spawn(jobs::work(app, front.clone()));
        Ok(Self { listener, front, status, http: http(), tasks })
    }

    /// The address that was taken.
    pub fn address(&self) -> Result<SocketAddr> {
        Ok(self.listener.local_addr()?)
    }

    /// Answers until told to stop.
    pub async fn serve(mut self) -> Result<()> {
        let mut terminate = signal(SignalKind::terminate())?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        let connections = GracefulShutdown::new();
        let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
        loop {
            tokio::select! {
                accepted = accept(&self.listener, &places) => match accepted {
                    Ok((stream, place)) => self.answer(stream, place, &connections),
                    Err(error) => {
                        tracing::error!(%error, "a connection could not be accepted");
                        tokio::time::sleep(REST).await;
                    }
                },
                _ = terminate.recv() => break,
                _ = interrupt.recv() => break,
                // Without its followers a station would go on showing what is gone: better to start afresh.
                ended = self.tasks.join_next() => bail!("a task that must not end has ended: {ended:?}"),
            }
        }
        tracing::info!("stopping");
        self.status.ready.store(false, Ordering::Relaxed);
        drop(self.listener);
        let _ = tokio::time::timeout(STOP_PATIENCE, connections.shutdown()).await;
        Ok(())
    }

    fn answer(&self, stream: TcpStream, place: OwnedSemaphorePermit, connections: &GracefulShutdown) {
        // A page is one write: waiting for more would only delay it.
        let _ = stream.set_nodelay(true);
        let (front, status) = (self.front.clone(), self.status.clone());
        let service = service_fn(move |request: hyper::Request<hyper::body::Incoming>| {
            let (front, status) = (front.clone(), status.clone());
            async move {
                status.answers.fetch_add(1, Ordering::Relaxed);
                let mut response = front.answer(request.map(Body::new)).await;
                if !response.headers().contains_key(REQUEST_ID)
                    && let Ok(id) = HeaderValue::try_from(Id::new(front.now()).as_str())
                {
                    response.headers_mut().insert(REQUEST_ID, id);
                }
                Ok::<_, std::convert::Infallible>(response)
            }
        });
        let connection = connections.watch(self.http.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            // A reader who goes away in the middle is no event.
            let _ = connection.await;
            drop(place);
        });
    }
}

/// A connection and its place among those there may be.
async fn accept(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> Result<(TcpStream, OwnedSemaphorePermit)> {
    let place = places.clone().acquire_owned().await?;
    let (stream, _) = listener.accept().await?;
    Ok((stream, place))
}

/// HTTP/1.1 with limits on what a client may take of time and memory. Whoever
/// ends TLS before us speaks HTTP/2 with the reader.
fn http() -> Builder {
    let mut http = Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(HEAD_PATIENCE)
        .max_buf_size(MOST_BUFFERED)
        .pipeline_flush(true);
    http
}
