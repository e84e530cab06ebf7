use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::sync::{Arc, Mutex};

use super::{PUBLIC, Place, command};

/// A process that serves; it is killed when it is no longer wanted.
pub struct Serving {
    child: Child,
    pub address: SocketAddr,
    log: PathBuf,
    said: Arc<Mutex<Vec<String>>>,
}

impl Serving {
    pub fn start(place: &Place) -> Self {
        Self::start_with(place, &[])
    }

    /// The same with settings of the environment.
    pub fn start_with(place: &Place, settings: &[(&str, &str)]) -> Self {
        std::fs::create_dir_all(&place.folder).unwrap();
        let log = place.folder.join("serve.log");
        // Where it may not write to a file it goes on, as it does on a full disk: else the system ends it.
        let mut child = command::through(&["sh", "-c", "trap '' XFSZ; exec \"$0\" \"$@\""], place)
            .args(["serve", "--listen", "127.0.0.1:0", "--public-url", PUBLIC])
            .envs(settings.iter().copied())
            .stdout(Stdio::piped())
            .stderr(std::fs::File::options().create(true).append(true).open(&log).unwrap())
            .spawn()
            .expect("the station starts");
        let mut line = String::new();
        let mut console = BufReader::new(child.stdout.take().unwrap());
        console.read_line(&mut line).unwrap();
        let address =
            line.split("http://").nth(1).and_then(|rest| rest.trim().trim_end_matches('/').parse().ok());
        let address = address.unwrap_or_else(|| panic!("{line}{}", std::fs::read_to_string(&log).unwrap()));
        let said = Arc::new(Mutex::new(vec![]));
        let heard = said.clone();
        // Until the process ends.
        std::thread::spawn(move || {
            for line in console.lines().map_while(Result::ok) {
                heard.lock().unwrap().push(line);
            }
        });
        Self { child, address, log, said }
    }

    /// Its number.
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// What it logged so far.
    pub fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap()
    }

    /// What it printed after its address.
    pub fn said(&self) -> Vec<String> {
        self.said.lock().unwrap().clone()
    }

    /// SIGTERM; what it is told by a deploy.
    pub fn stop(&mut self) {
        let told = std::process::Command::new("kill").arg(self.process().to_string()).status().unwrap();
        assert!(told.success() && self.child.wait().unwrap().success());
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
