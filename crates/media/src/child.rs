//! The one door to programs of others (ffmpeg, ffprobe, espeak-ng). They read
//! bytes that anybody may have sent, so they get no shell, no environment, no
//! terminal, little priority, and an end: of time, memory and output. Nothing
//! of theirs outlives the future that waits for it.

use std::ffi::OsStr;
use std::os::unix::process::ExitStatusExt as _;
#[cfg(target_os = "linux")]
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::process::Stdio;
#[cfg(target_os = "linux")]
use std::sync::LazyLock;
use std::time::Duration;

use rustix::process::{Pid, Signal};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::Command;
use tokio::time::Instant;

/// Where programs are looked for: the folders of the system, and no others.
const PATH: &str = "/usr/local/bin:/usr/bin:/bin";
/// How much of what a program complains about is kept, in bytes.
const COMPLAINTS: usize = 4_096;
/// The program that sets the limits of the others, with its folder. One that is looked for in
/// another PATH than the server's own would be started by a fork, which copies the maps of all
/// of the server's memory while readers wait for it.
#[cfg(target_os = "linux")]
static SETPRIV: LazyLock<PathBuf> = LazyLock::new(|| {
    let name = Path::new("setpriv");
    let mut places = PATH.split(':').map(|folder| Path::new(folder).join(name));
    places.find(|place| place.is_file()).unwrap_or_else(|| name.to_owned())
});
/// How programs that start another one say that it is not there (POSIX `env`).
const NOT_FOUND: i32 = 127;
/// How ffmpeg says that it was told to stop: it hears signals and ends by itself.
const TOLD_TO_STOP: i32 = 255;

/// What a program may take. Where one is reached it is killed.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// From its start to its end, without what it waits for the processor.
    pub time: Duration,
    /// Memory of its own in bytes (Linux only).
    pub memory: u64,
    /// What it prints, in bytes, and how large a file it may write.
    pub output: u64,
}

/// Why a program did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// It is not on this machine.
    #[error("{0} is not installed: install it (Debian: apt-get install {0})")]
    Missing(String),
    /// It took longer than it may.
    #[error("{0} took longer than it may")]
    Time(String),
    /// It made more than it may.
    #[error("{0} made more than it may")]
    Output(String),
    /// It ended badly.
    #[error("{program} failed: {said}")]
    Failed {
        /// Which program.
        program: String,
        /// Its first complaints. They may name files: for the log, never for a page.
        said: String,
    },
    /// It could not be started or talked to, or somebody ended it: the system, for want
    /// of memory, or whoever stops the machine.
    #[error("{0}: {1}")]
    Broken(String, std::io::Error),
}

/// Runs the program, gives it `input`, and returns what it prints.
pub async fn output<S: AsRef<OsStr>>(
    program: &str,
    arguments: &[S],
    input: &[u8],
    limits: Limits,
) -> Result<Vec<u8>, Failure> {
    let mut printed = Vec::new();
    stream(program, arguments, input, limits, &mut |bytes| printed.extend_from_slice(bytes)).await?;
    Ok(printed)
}

/// Runs the program, gives it `input`, and hands on what it prints as it
/// comes, in pieces of any size.
pub async fn stream<S: AsRef<OsStr>>(
    program: &str,
    arguments: &[S],
    input: &[u8],
    limits: Limits,
    take: &mut (dyn FnMut(&[u8]) + Send),
) -> Result<(), Failure> {
    let mut command = limited(program, limits);
    prepare(command.args(arguments), !input.is_empty());
    run(program, command, input, limits, take).await
}

/// Runs two programs side by side. The second hears what the first prints, to its
/// last word, and what it prints is handed on. The first may end badly: what it
/// printed until then is what there is.
pub async fn joined<S: AsRef<OsStr>>(
    (first, its): (&str, &[S]),
    (second, others): (&str, &[S]),
    limits: Limits,
    take: &mut (dyn FnMut(&[u8]) + Send),
) -> Result<(), Failure> {
    let (hears, says) = std::io::pipe().map_err(|error| Failure::Broken(first.to_owned(), error))?;
    let (mut from, mut to) = (limited(first, limits), limited(second, limits));
    prepare(from.args(its), false);
    prepare(to.args(others), false);
    from.stdout(says);
    to.stdin(hears);
    let mut nothing = |_: &[u8]| {};
    let (said, heard) =
        tokio::join!(run(first, from, b"", limits, &mut nothing), run(second, to, b"", limits, take));
    heard?;
    match said {
        Err(Failure::Failed { .. }) => Ok(()),
        said => said,
    }
}

async fn run(
    program: &str,
    mut command: Command,
    input: &[u8],
    limits: Limits,
    take: &mut (dyn FnMut(&[u8]) + Send),
) -> Result<(), Failure> {
    let broken = |error| Failure::Broken(program.to_owned(), error);
    let mut child = command.spawn().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => missing(command.as_std().get_program()),
        _ => broken(error),
    })?;
    // Whoever hears it waits until nobody has its end of the pipe any more.
    drop(command);
    let group = Group(child.id().and_then(|id| Pid::from_raw(id.cast_signed())));
    let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let feed = async {
        if let Some(mut stdin) = stdin {
            // A program may have heard enough before the end.
            let _ = stdin.write_all(input).await;
        }
        Ok(())
    };
    let mut said = Vec::new();
    let listen = async {
        let mut keep = |bytes: &[u8]| {
            said.extend_from_slice(&bytes[..bytes.len().min(COMPLAINTS.saturating_sub(said.len()))]);
        };
        read(stderr, u64::MAX, &mut keep).await
    };
    let all = async {
        tokio::try_join!(feed, read(stdout, limits.output, take), listen)?;
        child.wait().await.map_err(Some)
    };
    let status = match in_time(&group, limits.time, all).await {
        None => return Err(Failure::Time(program.to_owned())),
        Some(Err(None)) => return Err(Failure::Output(program.to_owned())),
        Some(Err(Some(error))) => return Err(broken(error)),
        Some(Ok(status)) => status,
    };
    group.let_go();
    if status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&said);
    let said = if said.trim().is_empty() { status.to_string() } else { said.trim().to_owned() };
    Err(match (status.code(), status.signal()) {
        (Some(NOT_FOUND), _) => missing(program.as_ref()),
        // The end of what it may write is ours, and met again by the same input.
        (_, Some(signal)) if signal == Signal::XFSZ.as_raw() => Failure::Output(program.to_owned()),
        (None | Some(TOLD_TO_STOP), _) => broken(std::io::Error::other(format!("{status}: {said}"))),
        _ => Failure::Failed { program: program.to_owned(), said },
    })
}

/// The program with its limits. They must hold from its first step, and only
/// its own process can set them before: so it is started by programs of the
/// system (util-linux) that limit themselves and become the next one.
#[cfg(target_os = "linux")]
fn limited(program: &str, limits: Limits) -> Command {
    let mut command = Command::new(&*SETPRIV);
    // Where this server is killed, so is what it started.
    // It runs where nobody else wants the processor (`SCHED_IDLE`, sched(7)): a reader takes
    // it from such a program at once, and from one that is only nice after milliseconds.
    command.args(["--pdeathsig", "KILL", "chrt", "--idle", "0", "prlimit", "--core=0"]);
    command.arg(format!("--data={}", limits.memory));
    command.arg(format!("--fsize={}", limits.output));
    command.arg(format!("--cpu={}", 2 * limits.time.as_secs().max(1)));
    command.arg(program);
    command
}

/// Only Linux has these programs; time and output are ours everywhere.
#[cfg(not(target_os = "linux"))]
fn limited(program: &str, _limits: Limits) -> Command {
    Command::new(program)
}

fn prepare(command: &mut Command, is_fed: bool) {
    command
        .env_clear()
        .env("PATH", PATH)
        .env("LC_ALL", "C.UTF-8")
        // Each arena of the allocator counts as memory.
        .env("MALLOC_ARENA_MAX", "2")
        .current_dir("/")
        .stdin(if is_fed { Stdio::piped() } else { Stdio::null() })
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .process_group(0)
        .kill_on_drop(true);
}

/// What comes of a program; `None` where it takes longer than it may.
async fn in_time<T>(group: &Group, time: Duration, all: impl Future<Output = T>) -> Option<T> {
    let mut all = pin!(all);
    let end = Instant::now() + time;
    let mut until = end;
    loop {
        if let Ok(ended) = tokio::time::timeout_at(until, &mut all).await {
            return Some(ended);
        }
        let later = end + group.waited().await;
        if later <= until {
            return None;
        }
        until = later;
    }
}

fn missing(program: &OsStr) -> Failure {
    Failure::Missing(program.to_string_lossy().into_owned())
}

/// Reads to the end; the error is `None` where more comes than may.
async fn read(
    from: Option<impl AsyncRead + Unpin>,
    most: u64,
    take: &mut (dyn FnMut(&[u8]) + Send),
) -> Result<(), Option<std::io::Error>> {
    let Some(mut from) = from else { return Ok(()) };
    let mut buffer = vec![0; 64 * 1_024];
    let mut left = most;
    loop {
        let count = from.read(&mut buffer).await.map_err(Some)?;
        if count == 0 {
            return Ok(());
        }
        left = left.checked_sub(count as u64).ok_or(None)?;
        take(&buffer[..count]);
    }
}

/// A program and what it may have started, killed with this.
struct Group(Option<Pid>);

impl Group {
    /// How long the program was ready and others had the processor, where the system says so
    /// (Linux, `Documentation/scheduler/sched-stats.rst`): that of its threads that waited most.
    async fn waited(&self) -> Duration {
        let Some(id) = self.0 else { return Duration::ZERO };
        let threads = tokio::fs::read_dir(format!("/proc/{}/task", id.as_raw_nonzero())).await;
        let Ok(mut threads) = threads else { return Duration::ZERO };
        let mut most = 0;
        while let Ok(Some(thread)) = threads.next_entry().await {
            let said = tokio::fs::read_to_string(thread.path().join("schedstat")).await.unwrap_or_default();
            let waited = said.split(' ').nth(1).and_then(|it| it.parse().ok());
            most = most.max(waited.unwrap_or_default());
        }
        Duration::from_nanos(most)
    }

    /// Its number may be another's soon.
    fn let_go(mut self) {
        self.0 = None;
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        if let Some(id) = self.0 {
            let _ = rustix::process::kill_process_group(id, Signal::KILL);
        }
    }
}
