use std::path::{Path, PathBuf};

use lw_base::{Event, Id, Timestamp};
use serde_json::Value;
use tempfile::TempDir;

use super::command::{self, Done, with};
use super::disk::Disk;
use super::serving::Serving;
use super::{Editor, Engine, Place, Reader, sample, until};

/// Who owns Harbour Radio.
const SAMPLE_OWNER: &str = "ines@harbour.example";

/// A station of a test's own, gone when the test ends.
pub struct Station {
    // Dropped in this order: who serves goes before the data does.
    serving: Option<Serving>,
    pub place: Place,
    folder: TempDir,
}

impl Station {
    /// Harbour Radio, serving.
    pub async fn sample(engine: Engine) -> Self {
        let mut station = Self::sample_at_rest(engine).await;
        station.serves();
        station
    }

    /// Harbour Radio, not serving.
    pub async fn sample_at_rest(engine: Engine) -> Self {
        let folder = TempDir::new().unwrap();
        let place = sample::copy(engine, &folder.path().join("data"), "sample").await;
        Self { serving: None, place, folder }
    }

    /// A station with nothing in it, not serving.
    pub async fn empty(engine: Engine) -> Self {
        let folder = TempDir::new().unwrap();
        let place =
            lw_store::rig::place(engine, folder.path(), "empty").await.expect("the engine is at hand");
        Self { serving: None, place, folder }
    }

    /// A station with nothing in it, on a disk that can be full.
    pub async fn on_disk(engine: Engine, disk: &Disk) -> Self {
        let place = lw_store::rig::place(engine, disk.path(), "disk").await.expect("the engine is at hand");
        Self { serving: None, place, folder: TempDir::new().unwrap() }
    }

    /// The process that serves.
    pub fn process(&self) -> u32 {
        self.serving.as_ref().expect("it serves").process()
    }

    pub fn serves(&mut self) -> &mut Self {
        self.serving = Some(Serving::start(&self.place));
        self
    }

    /// The same with settings of the environment.
    pub fn serves_with(&mut self, settings: &[(&str, &str)]) -> &mut Self {
        self.serving = Some(Serving::start_with(&self.place, settings));
        self
    }

    /// A second process that serves the same data.
    pub fn serves_beside(&self) -> Serving {
        Serving::start(&self.place)
    }

    /// Serves with a listener of its own for the desk, which editors find there.
    pub async fn serves_apart(&mut self, desk_url: &str) -> Editor {
        let settings = [("LONGWAVE_DESK_LISTEN", "127.0.0.1:0"), ("LONGWAVE_DESK_URL", desk_url)];
        let serving = self.serving.insert(Serving::start_with(&self.place, &settings));
        let address = || {
            let said = serving.said();
            let line = said.iter().find_map(|line| line.strip_prefix("The desk listens on http://"))?;
            line.trim_end_matches("/desk/").parse().ok()
        };
        until("the console names the desk's address", async || address().is_some()).await;
        Editor::of(Reader::of(address().unwrap()))
    }

    /// SIGTERM, and waits until it has ended.
    pub fn is_stopped(&mut self) {
        self.serving.take().expect("it serves").stop();
    }

    /// SIGKILL, which is a legal stop.
    pub fn is_killed(&mut self) {
        self.serving.take().expect("it serves").kill();
    }

    /// What the process that serves has logged.
    pub fn log(&self) -> String {
        self.serving.as_ref().expect("it serves").log()
    }

    pub fn reader(&self) -> Reader {
        Reader::of(self.serving.as_ref().expect("the station serves").address)
    }

    /// Somebody at the desk who is not signed in.
    pub fn editor(&self) -> Editor {
        Editor::of(self.reader())
    }

    /// Where the first owner is made, as the console says it.
    pub async fn setup(&self) -> String {
        let serving = self.serving.as_ref().expect("the station serves");
        let link = || {
            serving.said().iter().find_map(|line| line.find("/desk/setup/").map(|at| line[at..].to_owned()))
        };
        until("the console names the page where the owner is made", async || link().is_some()).await;
        link().unwrap()
    }

    /// The owner. One of a station that nobody works at comes by the console's
    /// link, and makes its first edition, “en”.
    pub async fn owner(&self) -> Editor {
        let owner = self.editor();
        if let Some(password) = sample::password(self.data(), SAMPLE_OWNER) {
            let fields = [("step", "password"), ("login", SAMPLE_OWNER), ("password", password.as_str())];
            owner.posts("/desk/sign-in", &fields).await.answers(303);
            return owner;
        }
        owner.sets_up(&self.setup().await, "Odile Karsk").await.answers(303);
        owner
    }

    /// Changes rows behind the station's back, such as to let time pass.
    pub async fn changes(&self, sql: &str) {
        let sql = sql.to_owned();
        let db = self.place.open().await.unwrap();
        db.change::<u64, lw_store::Error>(move |change| {
            Box::pin(async move { change.execute(&sql, vec![]).await })
        })
        .await
        .unwrap();
        db.close().await;
    }

    /// Gives a picture another credit, as whoever looks after pictures does.
    pub async fn credits(&self, picture: &str, name: &str) {
        let (picture, name): (Id, _) = (picture.parse().unwrap(), name.to_owned());
        let db = self.place.open().await.unwrap();
        db.change::<_, lw_store::Error>(move |change| {
            Box::pin(async move {
                let sql = "UPDATE picture SET credit = $2 WHERE id = $1";
                change.execute(sql, lw_store::args![&picture, &name]).await?;
                let event = Event::PictureChanged { picture };
                lw_web::pages::announce(change, &event, Timestamp::from_millis(0)).await
            })
        })
        .await
        .unwrap();
        db.close().await;
    }

    /// A reader who asks for another host.
    pub fn reader_at(&self, host: &str) -> Reader {
        self.reader().at(host)
    }

    /// Runs a command on the station's data.
    pub fn runs(&self, args: &[&str]) -> Done {
        Done::of(with(&mut command::longwave(&self.place), args))
    }

    /// Runs a command that reads its standard input.
    pub fn is_fed(&self, args: &[&str], input: &[u8]) -> Done {
        Done::fed(with(&mut command::longwave(&self.place), args), input)
    }

    #[track_caller]
    pub fn publishes(&self, id: &str) {
        self.runs(&["publish", id]).succeeds();
    }

    #[track_caller]
    pub fn withdraws(&self, id: &str, reason: &str) {
        self.runs(&["withdraw", id, "--reason", reason]).succeeds();
    }

    /// Imports a page into the English edition; returns the report.
    #[track_caller]
    pub fn imports(&self, page: &[u8]) -> Value {
        self.is_fed(&["import", "page", "-", "--edition", "en", "--json"], page).succeeds().json()
    }

    /// Imports a page of one story; returns its id.
    #[track_caller]
    pub fn imports_one(&self, page: &str) -> String {
        let report = self.imports(page.as_bytes());
        report["made"][0]["id"].as_str().unwrap_or_else(|| panic!("{report:#}")).to_owned()
    }

    /// The lines of `longwave stories`, newest first.
    pub fn stories(&self) -> Vec<String> {
        self.runs(&["stories", "--count", "1000"]).succeeds().out.lines().map(str::to_owned).collect()
    }

    /// The id of the story with this headline.
    #[track_caller]
    pub fn story(&self, headline: &str) -> String {
        let stories = self.stories();
        let line = stories.iter().find(|line| line.contains(headline));
        let line = line.unwrap_or_else(|| panic!("no story “{headline}” in {stories:#?}"));
        line.split(' ').next().unwrap().to_owned()
    }

    /// Writes a file beside the data.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join("files").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// The folder of the data.
    pub fn data(&self) -> &Path {
        &self.place.folder
    }
}

impl Drop for Station {
    fn drop(&mut self) {
        self.serving = None;
        let place = self.place.clone();
        if place.postgres.is_none() {
            return;
        }
        // A drop cannot wait, so that another thread does.
        let work = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.unwrap().block_on(place.drop_database());
        });
        let _ = work.join();
    }
}
