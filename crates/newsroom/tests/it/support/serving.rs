//! A server of rooms in a process of its own: this test binary, started again
//! to do one "test" that serves.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};

use lw_base::Clock;
use lw_newsroom::rooms::Rooms;
use lw_store::rig::Place;

const FOLDER: &str = "LW_ROOMS_FOLDER";
const POSTGRES: &str = "LW_ROOMS_POSTGRES";

pub struct Serving {
    child: Child,
    pub address: SocketAddr,
}

impl Serving {
    pub fn start(place: &Place) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["support::serving::it_serves_where_it_is_asked_to", "--exact", "--nocapture"]);
        command.env(FOLDER, &place.folder).stdout(Stdio::piped());
        if let Some(address) = &place.postgres {
            command.env(POSTGRES, address);
        }
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = loop {
            let line = lines.next().expect("it says where it listens").unwrap();
            if let Some((_, address)) = line.split_once("listening on ") {
                break address.parse().unwrap();
            }
        };
        Self { child, address }
    }

    /// SIGKILL.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_serves_where_it_is_asked_to() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let place = Place { folder: folder.into(), postgres: std::env::var(POSTGRES).ok() };
    let db = place.open().await.unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    println!("listening on {}", listener.local_addr().unwrap());
    axum::serve(listener, super::router(Rooms::new(db, Clock::System))).await.unwrap();
}
