//! A member's line: a WebSocket between a page and its room.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use futures::{Sink, SinkExt as _, Stream, StreamExt as _};
use lw_base::Id;
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, MissedTickBehavior, interval, timeout};

use super::manuscript::LARGEST_UPDATE;
use super::protocol::{self, Said};
use super::room::{End, Order, Seat, Write};
use super::{Door, Member, Rooms};

/// How often we ask whether anybody is there.
const PING_EVERY: Duration = Duration::from_secs(20);
/// After so long without a word, nobody is.
const SILENCE: Duration = Duration::from_secs(50);
/// How long a message may take to leave.
const SEND_PATIENCE: Duration = Duration::from_secs(15);
/// How long the last word may take to leave.
const LAST_PATIENCE: Duration = Duration::from_millis(500);
/// The longest message that is read: far more than an update may have, since
/// only what is read to its end can be refused by name.
const LONGEST_MESSAGE: usize = 8 * LARGEST_UPDATE;
/// Messages that wait for a slow reader.
const OUTBOX: usize = 512;

/// Takes the member into the story's room. Whoever calls has checked who it
/// is, whether it may read the story, and where the page is from.
pub fn socket(ws: WebSocketUpgrade, rooms: &Rooms, story: Id, member: Member) -> Response {
    let Some(place) = rooms.place() else { return StatusCode::SERVICE_UNAVAILABLE.into_response() };
    // Numbered now, while the caller's check is true: who is cut from here on does not come in.
    let id = rooms.next();
    let rooms = rooms.clone();
    ws.max_message_size(LONGEST_MESSAGE).max_frame_size(LONGEST_MESSAGE).on_upgrade(move |line| async move {
        Line::open(line, &rooms, story, id, member).await;
        drop(place);
    })
}

struct Line {
    id: u64,
    rooms: Rooms,
    door: Door,
    ended: oneshot::Receiver<End>,
    outbox: mpsc::Receiver<Bytes>,
    queued: Arc<AtomicUsize>,
}

impl Line {
    async fn open(line: WebSocket, rooms: &Rooms, story: Id, id: u64, member: Member) {
        let (out, outbox) = mpsc::channel(OUTBOX);
        let (end, ended) = oneshot::channel();
        let queued = Arc::default();
        let seat = Seat { member, out, queued: Arc::clone(&queued), end, is_synced: false, presence: None };
        let Some(door) = rooms.join(&story, id, seat).await else { return };
        let mut this = Self { id, rooms: rooms.clone(), door: door.clone(), ended, outbox, queued };
        let (mut to, mut from) = line.split();
        let end = this.talk(&mut to, &mut from).await;
        let _ = door.orders.send(Order::Leave(id)).await;
        if let Some(key) = end.and_then(End::key) {
            let _ = timeout(LAST_PATIENCE, to.send(Message::Binary(protocol::refused(key)))).await;
        }
        let _ = timeout(LAST_PATIENCE, to.close()).await;
        let _ = timeout(LAST_PATIENCE, hear_out(&mut from)).await;
    }

    /// Carries messages both ways until either side ends it.
    async fn talk(
        &mut self,
        to: &mut (impl Sink<Message> + Unpin),
        from: &mut (impl Stream<Item = Result<Message, axum::Error>> + Unpin),
    ) -> Option<End> {
        let mut ping = interval(PING_EVERY);
        ping.set_missed_tick_behavior(MissedTickBehavior::Delay);
        ping.tick().await;
        let mut heard = Instant::now();
        loop {
            let message = tokio::select! {
                biased;
                end = &mut self.ended => return Some(end.unwrap_or(End::Again)),
                told = self.outbox.recv() => {
                    let told = told?;
                    self.queued.fetch_sub(told.len(), Ordering::Relaxed);
                    Message::Binary(told)
                }
                said = from.next() => {
                    heard = Instant::now();
                    let said = match said? {
                        Ok(said) => said,
                        Err(error) if is_too_long(&error) => return Some(End::TooLarge),
                        Err(_) => return None,
                    };
                    match said {
                        Message::Binary(said) => match self.pass_on(&said).await {
                            Ok(()) => continue,
                            Err(end) => return Some(end),
                        },
                        Message::Close(_) => return None,
                        Message::Text(_) => return Some(End::Gone),
                        Message::Ping(_) | Message::Pong(_) => continue,
                    }
                }
                _ = ping.tick() => {
                    if heard.elapsed() > SILENCE {
                        return None;
                    }
                    Message::Ping(Bytes::new())
                }
            };
            // Somebody who is cut must not be waited for because the line is slow.
            tokio::select! {
                biased;
                end = &mut self.ended => return Some(end.unwrap_or(End::Again)),
                sent = timeout(SEND_PATIENCE, to.send(message)) => sent.ok()?.ok()?,
            }
        }
    }

    /// Hands what a member said to the room. Where the room has much to do,
    /// this waits, and so does who writes.
    async fn pass_on(&mut self, message: &Bytes) -> Result<(), End> {
        let order = match protocol::read(message).map_err(|_| End::Gone)? {
            None => return Ok(()),
            Some(Said::Knows(known)) => Order::Knows(self.id, message.slice_ref(known)),
            Some(Said::Presence(presence)) => Order::Presence(self.id, message.slice_ref(presence)),
            Some(Said::Write(number, update)) => {
                let place = tokio::select! {
                    biased;
                    end = &mut self.ended => return Err(end.unwrap_or(End::Again)),
                    place = self.rooms.waiting(update.len()) => place.ok_or(End::Again)?,
                };
                Order::Write(Write { from: self.id, number, update: message.slice_ref(update), place })
            }
        };
        tokio::select! {
            biased;
            end = &mut self.ended => Err(end.unwrap_or(End::Again)),
            sent = self.door.orders.send(order) => sent.map_err(|_| End::Again),
        }
    }
}

/// Reads what is still on its way until the page has closed its side too: a line
/// that ends with something unread takes with it what the page was told last.
async fn hear_out(from: &mut (impl Stream<Item = Result<Message, axum::Error>> + Unpin)) {
    while let Some(Ok(_)) = from.next().await {}
}

/// Whether a message was longer than may be: the page must hear that, or it
/// would send the same again.
fn is_too_long(error: &axum::Error) -> bool {
    error.to_string().contains("too long")
}
