use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::{Engine, Station};

/// Bytes of the small disk.
const SIZE: &str = "24m";

/// A disk that can be full.
pub struct Disk {
    kind: Kind,
    /// Unmounted before it is removed.
    folder: TempDir,
}

enum Kind {
    /// A file system of its own, where one may be mounted.
    Mounted,
    /// Elsewhere the process may not write to files while the disk is “full”.
    Limited,
    /// The server, which refuses as on a full disk.
    Postgres,
}

impl Disk {
    pub fn new(engine: Engine) -> Self {
        let folder = TempDir::new().unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={SIZE}"), "tmpfs"]).arg(folder.path());
        let kind = match engine {
            Engine::Postgres => Kind::Postgres,
            Engine::Sqlite if is_done(&mut mount) => Kind::Mounted,
            Engine::Sqlite => Kind::Limited,
        };
        Self { kind, folder }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    fn filler(&self) -> PathBuf {
        self.path().join("filler")
    }

    /// Nothing more can be written.
    pub async fn fills(&self, station: &Station) {
        match self.kind {
            Kind::Mounted => {
                let mut dd = Command::new("dd");
                dd.args(["if=/dev/zero", "bs=4096"]).arg(format!("of={}", self.filler().display()));
                assert!(!is_done(&mut dd), "the disk has an end");
            }
            Kind::Limited => limit(station.process(), "0:"),
            Kind::Postgres => {
                for part in FULL {
                    station.changes(part).await;
                }
            }
        }
    }

    /// Somebody made room.
    pub async fn has_room(&self, station: &Station) {
        match self.kind {
            Kind::Mounted => std::fs::remove_file(self.filler()).unwrap(),
            Kind::Limited => limit(station.process(), "unlimited:"),
            Kind::Postgres => station.changes("DROP FUNCTION disk_is_full() CASCADE").await,
        }
    }
}

/// What a PostgreSQL server says that has no room for another row.
const FULL: [&str; 5] = [
    "CREATE FUNCTION disk_is_full() RETURNS trigger LANGUAGE plpgsql AS \
     'BEGIN RAISE EXCEPTION ''could not extend file: No space left on device'' USING ERRCODE = ''53100''; END'",
    "CREATE TRIGGER full_1 BEFORE INSERT ON revision FOR EACH ROW EXECUTE FUNCTION disk_is_full()",
    "CREATE TRIGGER full_2 BEFORE INSERT ON room_update FOR EACH ROW EXECUTE FUNCTION disk_is_full()",
    "CREATE TRIGGER full_3 BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION disk_is_full()",
    "CREATE TRIGGER full_4 BEFORE INSERT ON job FOR EACH ROW EXECUTE FUNCTION disk_is_full()",
];

fn limit(process: u32, bytes: &str) {
    let mut prlimit = Command::new("prlimit");
    prlimit.args(["--pid", &process.to_string(), &format!("--fsize={bytes}")]);
    assert!(is_done(&mut prlimit), "the limit is set");
}

fn is_done(command: &mut Command) -> bool {
    let command = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

impl Drop for Disk {
    fn drop(&mut self) {
        if matches!(self.kind, Kind::Mounted) {
            is_done(Command::new("umount").arg("-l").arg(self.path()));
        }
    }
}
