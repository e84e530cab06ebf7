//! Connections in, answers out. To stop is to stop: what was acknowledged is
//! on the disk, so SIGTERM only lets answers under way finish first.

use std::net::SocketAddr;
use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use axum::body::Body;
use axum::http::{HeaderValue, Uri};
use hyper::server::conn::http1::Builder;
use hyper::service::service_fn;
use hyper_util::rt::TokioTimer;
use lw_base::{Clock, Id};
use lw_newsroom::notifications;
use lw_newsroom::rooms::Rooms;
use lw_station::people::invitations;
use lw_web::desk::{self, Peer};
use lw_web::pages::{Front, Hosts, Redirects};
use lw_web::{App, api};
use socket2::{Domain, Protocol, Socket, Type};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;

use crate::buildings::Building;
use crate::bus::Line;
use crate::config::Config;
use crate::connection::{self, Lines};
use crate::errors::REQUEST_ID;
use crate::reactions::Reactions;
use crate::status::Status;
use crate::{alerts, jobs, routes, times, wire};

/// How long a client may take to send its request's head.
const HEAD_PATIENCE: Duration = Duration::from_secs(20);
/// Connections at a time; the others wait to be accepted.
const MOST_CONNECTIONS: usize = 16_384;
/// Connections that the system holds until they are accepted.
const BACKLOG: i32 = 1_024;
/// The same at a desk with a listener of its own, which readers cannot fill.
const MOST_AT_DESK: usize = 1_024;
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
    site: Vec<std::net::TcpListener>,
    /// Empty where the site's listeners answer for the desk too.
    desk: Vec<std::net::TcpListener>,
    counter: Counter,
    app: App,
    /// What must not end while the station answers.
    tasks: JoinSet<()>,
}

/// Where requests are answered: one on each core, so that an answer never
/// waits for another thread.
#[derive(Clone)]
struct Counter {
    building: Building,
    front: Front,
    status: Arc<Status>,
    http: Builder,
    places: Arc<Semaphore>,
}

impl Station {
    /// Opens the data, takes the address, begins to follow the outbox and to
    /// do what waits and what is due.
    pub async fn open(config: &Config, clock: Clock, reread: bool) -> Result<Self> {
        let site = taken(&config.http.listen, "--listen").await?;
        let desk = match config.http.desk_listen.as_str() {
            "" => vec![],
            address => taken(address, "desk_listen").await?,
        };
        // Where the system allows fewer, fewer readers are served at a time.
        let most = MOST_CONNECTIONS + MOST_AT_DESK;
        let _ = rlimit::increase_nofile_limit(most as u64 + OTHER_FILES);
        let app = wire::app(config, clock, reread).await?;
        let seen = app.pages.seen();
        let status = Arc::new(Status::new(&app)?);
        let hosts = Hosts::default();
        let rooms = Rooms::new(app.db.clone(), app.clock.clone());
        let inner = routes::inner(app.clone(), status.clone(), rooms.clone(), config.throttle()?);
        let redirects = Redirects::default();
        let places = (hosts.clone(), redirects.clone(), app.alerts.clone());
        let front = Front::new(app.pages.clone(), app.db.clone(), app.clock.clone(), places, inner);
        let notifications = config.database.notifications;
        let reactions =
            Reactions { app: app.clone(), hosts, redirects, front: front.clone(), rooms, notifications };
        reactions.learn_hosts().await?;
        reactions.learn_redirects().await?;
        lw_newsroom::alerts::site::stand_all(&app).await?;
        lw_library::pictures::renew::order_unknown(&app.db, app.clock.now()).await?;
        let mut tasks = JoinSet::new();
        if let Some(line) = Line::of(config)? {
            tasks.spawn(line.carry(app.db.bus.clone()));
        }
        tasks.spawn(reactions.follow(seen));
        tasks.spawn(jobs::work(app.clone(), front.clone()));
        tasks.spawn(jobs::look(app.clone()));
        tasks.spawn(jobs::bring(app.clone()));
        tasks.spawn(jobs::make(app.clone(), config.media.at_once));
        tasks.spawn(jobs::push(app.clone()));
        tasks.spawn(times::keep(app.clone()));
        tasks.spawn(alerts::keep(app.clone()));
        let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
        let building = if desk.is_empty() { Building::Both } else { Building::Site };
        let counter = Counter { building, front, status, http: http(), places };
        Ok(Self { site, desk, counter, app, tasks })
    }

    /// The address that was taken.
    pub fn address(&self) -> Result<SocketAddr> {
        Ok(self.site.first().context("a station listens")?.local_addr()?)
    }

    /// The desk's, where it has its own.
    pub fn desk_address(&self) -> Result<Option<SocketAddr>> {
        Ok(self.desk.first().map(std::net::TcpListener::local_addr).transpose()?)
    }

    /// Where the first owner is made, while nobody works at the desk. The
    /// address is good once, and until the next start.
    pub async fn setup(&self) -> Result<Option<String>> {
        let secret = invitations::first(&self.app.db, self.app.clock.now()).await?;
        Ok(secret.map(|secret| format!("/desk/setup/{}", secret.as_str())))
    }

    /// Answers until told to stop.
    pub async fn serve(mut self) -> Result<()> {
        let mut terminate = signal(SignalKind::terminate())?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        let (stop, stopped) = watch::channel(());
        let desk = self.counter.at_desk();
        let site = self.site.into_iter().map(|listener| (listener, self.counter.clone()));
        let all = site.chain(self.desk.into_iter().map(|listener| (listener, desk.clone())));
        let counters: Vec<_> = all
            .map(|(listener, counter)| {
                let stopped = stopped.clone();
                tokio::task::spawn_blocking(move || counter.run(listener, stopped))
            })
            .collect();
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
            // Without its followers a station would go on showing what is gone: better to start afresh.
            ended = self.tasks.join_next() => bail!("a task that must not end has ended: {ended:?}"),
        }
        tracing::info!("stopping");
        self.counter.status.ready.store(false, Ordering::Relaxed);
        self.app.alerts.end();
        drop((stop, stopped));
        for counter in counters {
            counter.await??;
        }
        self.tasks.shutdown().await;
        if let Err(error) = lw_store::jobs::give_back(&self.app.db).await {
            tracing::warn!(%error, "what was being done could not be given back: it goes on in half a minute");
        }
        Ok(())
    }
}

impl Counter {
    /// The same for the desk's own listeners.
    fn at_desk(&self) -> Self {
        let places = Arc::new(Semaphore::new(MOST_AT_DESK));
        Self { building: Building::Desk, places, ..self.clone() }
    }

    /// Answers on this thread alone until `stopped` ends.
    fn run(self, listener: std::net::TcpListener, stopped: watch::Receiver<()>) -> Result<()> {
        let runtime =
            runtime::Builder::new_current_thread().enable_all().build().context("starting to answer")?;
        runtime.block_on(self.answer_all(listener, stopped))
    }

    async fn answer_all(
        self,
        listener: std::net::TcpListener,
        mut stopped: watch::Receiver<()>,
    ) -> Result<()> {
        let listener = TcpListener::from_std(listener)?;
        let (end, ends) = watch::channel(());
        let lines = Lines::default();
        loop {
            tokio::select! {
                accepted = accept(&listener, &self.places) => match accepted {
                    Ok((stream, peer, place)) => self.answer(stream, peer, (ends.clone(), place), lines.clone()),
                    Err(error) => {
                        tracing::error!(%error, "a connection could not be accepted");
                        tokio::time::sleep(REST).await;
                    }
                },
                _ = stopped.changed() => break,
            }
        }
        drop(listener);
        drop(ends);
        let _ = end.send(());
        // Each connection holds one end of the channel until it has answered.
        let _ = tokio::time::timeout(STOP_PATIENCE, end.closed()).await;
        Ok(())
    }

    fn answer(
        &self,
        stream: TcpStream,
        peer: Peer,
        held: (watch::Receiver<()>, OwnedSemaphorePermit),
        lines: Lines<OwnedSemaphorePermit>,
    ) {
        // A page is one write: waiting for more would only delay it.
        let _ = stream.set_nodelay(true);
        let (front, status, building) = (self.front.clone(), self.status.clone(), self.building);
        let service = service_fn(move |mut request: hyper::Request<hyper::body::Incoming>| {
            if let Some(instead) = building.instead(request.uri().path()) {
                *request.uri_mut() = Uri::from_static(instead);
            }
            let path = request.uri().path();
            if desk::is_desk(path) || api::is_api(path) || path.starts_with(notifications::ADDRESS) {
                request.extensions_mut().insert(peer);
            }
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
        tokio::spawn(connection::converse(&self.http, stream, service, held, lines));
    }
}

/// A connection and its place among those there may be.
async fn accept(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> Result<(TcpStream, Peer, OwnedSemaphorePermit)> {
    let place = places.clone().acquire_owned().await?;
    let (stream, from) = listener.accept().await?;
    Ok((stream, Peer(from.ip()), place))
}

/// Sockets at an address, or what to do where there can be none.
async fn taken(address: &str, setting: &str) -> Result<Vec<std::net::TcpListener>> {
    listeners(address).await.with_context(|| {
        format!("listening on {address}: is another program there? Choose another with {setting}")
    })
}

/// A socket for each core; the system shares connections out among them.
async fn listeners(address: &str) -> Result<Vec<std::net::TcpListener>> {
    // Sockets that share an address would also share it with another station.
    let first = TcpListener::bind(address).await?;
    let address = first.local_addr()?;
    drop(first);
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    (0..cores)
        .map(|_| {
            let socket = Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP))?;
            socket.set_reuse_address(true)?;
            socket.set_reuse_port(true)?;
            socket.set_nonblocking(true)?;
            socket.bind(&address.into())?;
            socket.listen(BACKLOG)?;
            Ok(socket.into())
        })
        .collect()
}

/// HTTP/1.1 with limits on what a client may take of time and memory. Whoever
/// ends TLS before us speaks HTTP/2 with the reader.
fn http() -> Builder {
    let mut http = Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD_PATIENCE).max_buf_size(MOST_BUFFERED);
    http
}
