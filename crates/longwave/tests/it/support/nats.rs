use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use super::until;

/// A NATS server of a test's own, gone when the test ends. It is at a port
/// that stays the same while it comes and goes.
pub struct Nats {
    program: PathBuf,
    port: u16,
    how: Vec<String>,
    child: Option<Child>,
}

impl Nats {
    /// One that does not run yet; none where no server is at hand.
    pub fn at_rest(how: &[&str]) -> Option<Self> {
        let Some(program) = std::env::var_os("LONGWAVE_TEST_NATS") else {
            eprintln!("skipped: LONGWAVE_TEST_NATS names no nats-server");
            return None;
        };
        let port = free_port();
        Some(Self {
            program: program.into(),
            port,
            how: how.iter().map(|it| (*it).to_owned()).collect(),
            child: None,
        })
    }

    /// Where it is, with what stands before the host, such as `user:password@`.
    pub fn address(&self, before: &str) -> String {
        format!("nats://{before}127.0.0.1:{}", self.port)
    }

    pub async fn starts(&mut self) {
        let mut command = Command::new(&self.program);
        command.args(["--addr", "127.0.0.1", "--port", &self.port.to_string()]).args(&self.how);
        let silent = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        self.child = Some(silent.spawn().expect("nats-server starts"));
        let port = self.port;
        let answers = async || TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok();
        until("NATS answers", answers).await;
    }

    /// SIGKILL.
    pub fn is_killed(&mut self) {
        let mut child = self.child.take().expect("it runs");
        child.kill().unwrap();
        child.wait().unwrap();
    }
}

/// A port below those that the system gives out by itself: nobody else takes
/// it while nothing runs there.
fn free_port() -> u16 {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    loop {
        let number = std::process::id() * 7 + COUNT.fetch_add(1, Ordering::Relaxed);
        let port = u16::try_from(10_000 + number % 10_000).unwrap();
        if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return port;
        }
    }
}

impl Drop for Nats {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
