//! Harbour Radio, made once for each engine and copied for each test, because
//! to make it takes seconds.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use lw_store::rig;

use super::command::{self, Done};
use super::{Engine, Place};

/// What the command said that made it: also the passwords of its people.
const MADE: &str = "made.txt";

/// The password of one of its people, where the data is the sample's.
pub fn password(data: &Path, email: &str) -> Option<String> {
    let said = std::fs::read_to_string(data.join(MADE)).ok()?;
    let line = said.lines().find(|line| line.contains(email)).unwrap_or_else(|| panic!("no {email}: {said}"));
    line.split_whitespace().skip_while(|word| *word != email).nth(1).map(str::to_owned)
}

/// A copy in `folder`.
pub async fn copy(engine: Engine, folder: &Path, name: &str) -> Place {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("harbour-radio");
    std::fs::create_dir_all(&root).unwrap();
    // Tests run as processes of their own: one makes it, the others wait. A
    // database is copied while nobody uses it, so that happens in here too.
    let lock = File::create(root.join("lock")).unwrap();
    lock.lock().unwrap();
    let (name_of_it, original) = original(engine, &root);
    if !original.folder.join(MADE).exists() {
        if engine == Engine::Postgres {
            rig::make(&name_of_it, "template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'").await;
        }
        make(&original);
    }
    original.copy(folder, name).await
}

/// Where the one to copy is. Its stories are hours old, so that it is made
/// anew each hour, and for each build of the binary.
fn original(engine: Engine, root: &Path) -> (String, Place) {
    let binary = std::fs::metadata(command::BINARY).unwrap();
    let built = binary.modified().unwrap().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let now = std::time::SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let name = format!("lw_sample_{built}_{}", now / 3600);
    match engine {
        Engine::Sqlite => {
            let folder = root.join(format!("sqlite-{name}"));
            (name, Place { folder, postgres: None })
        }
        Engine::Postgres => {
            let server = std::env::var("LONGWAVE_TEST_POSTGRES").unwrap();
            let (base, _) = server.rsplit_once('/').unwrap();
            let (_, port) = base.rsplit_once(':').unwrap_or(("", ""));
            let folder = root.join(format!("postgres-{port}-{name}"));
            let postgres = Some(format!("{base}/{name}"));
            (name, Place { folder, postgres })
        }
    }
}

fn make(original: &Place) {
    let kind = if original.postgres.is_some() { "postgres" } else { "sqlite" };
    let parent = original.folder.parent().unwrap();
    for old in std::fs::read_dir(parent).unwrap().flatten() {
        if old.file_name().to_string_lossy().starts_with(kind) {
            std::fs::remove_dir_all(old.path()).unwrap();
        }
    }
    let done = Done::of(command::longwave(original).arg("sample"));
    std::fs::write(original.folder.join(MADE), done.succeeds().out).unwrap();
}
