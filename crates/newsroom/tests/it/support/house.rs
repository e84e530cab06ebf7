//! Rooms behind the smallest of routers.

use std::net::SocketAddr;

use axum::Router;
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use axum::routing::get;
use lw_base::{Clock, Id};
use lw_newsroom::rooms::{self, Member, Rooms};
use lw_store::Db;

/// The query says who it is: the desk's sign-in is not asked here.
#[derive(serde::Deserialize)]
struct Person {
    id: String,
    name: String,
    may_write: bool,
}

async fn room(
    State(rooms): State<Rooms>,
    Path(story): Path<String>,
    Query(person): Query<Person>,
    ws: WebSocketUpgrade,
) -> Response {
    let member = Member { id: person.id, name: person.name, may_write: person.may_write };
    rooms::socket(ws, &rooms, story.parse::<Id>().unwrap(), member)
}

/// The router with the one address.
pub fn router(rooms: Rooms) -> Router {
    Router::new().route("/desk/stories/{id}/room", get(room)).with_state(rooms)
}

/// A server of rooms in this process.
pub struct House {
    pub rooms: Rooms,
    pub address: SocketAddr,
}

impl House {
    pub async fn open(db: &Db) -> Self {
        let rooms = Rooms::new(db.clone(), Clock::System);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = router(rooms.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { rooms, address }
    }
}
