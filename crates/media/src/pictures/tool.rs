//! Programs of this machine that read or write a format for us, each with a
//! limit of time, memory and output. They get files and pipes of ours only.

use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// What a program may take.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Seconds of a processor; three times as many may pass on the clock.
    pub seconds: u32,
    /// Megabytes of memory that it may ask for.
    pub megabytes: u32,
    /// Megabytes that a file of its may have.
    pub output: u32,
}

/// Why nothing came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// The machine does not have the program.
    NotInstalled,
    /// It ended with an error, or was stopped at a limit: its last words.
    Failed(String),
}

/// Runs a program with `input` as what it reads and nothing of our environment
/// but the path to programs. A shell sets the limits: every system has one, and
/// the program itself cannot lift them again.
pub(crate) fn run(
    program: &str,
    args: &[&str],
    input: &[u8],
    folder: &Path,
    it: Limits,
) -> Result<(), Failure> {
    let Limits { seconds, megabytes, output } = it;
    let (memory, file) = (u64::from(megabytes) * 1024, u64::from(output) * 2048);
    let limits = format!(
        "command -v \"$1\" >/dev/null || exit 127; ulimit -t {seconds}; ulimit -v {memory}; ulimit -f {file}; exec \"$@\""
    );
    let mut child = Command::new("/bin/sh")
        .args(["-c", &limits, "sh", program])
        .args(args)
        .env_clear()
        .env("PATH", "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin")
        .env("LC_ALL", "C")
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| Failure::Failed(error.to_string()))?;
    let (said, words) = mpsc::channel();
    let errors = child.stderr.take();
    let listener = std::thread::spawn(move || {
        let mut text = Vec::new();
        if let Some(errors) = errors {
            // A hostile file can make a program say very much.
            let _ = errors.take(64 * 1024).read_to_end(&mut text);
        }
        let _ = said.send(text);
    });
    // It may end before it has read everything: its own words then say why.
    let stdin = child.stdin.take();
    let written = std::thread::scope(|scope| {
        let writer = scope.spawn(move || stdin.is_some_and(|mut pipe| pipe.write_all(input).is_ok()));
        let words = words.recv_timeout(Duration::from_secs(u64::from(seconds) * 3));
        if words.is_err() {
            let _ = child.kill();
        }
        let _ = writer.join();
        words
    });
    let status = child.wait().map_err(|error| Failure::Failed(error.to_string()))?;
    let _ = listener.join();
    if status.success() {
        return Ok(());
    }
    if status.code() == Some(127) {
        return Err(Failure::NotInstalled);
    }
    let words = String::from_utf8_lossy(&written.unwrap_or_default()).into_owned();
    let last = words.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default();
    Err(Failure::Failed(format!("{program}: {status}: {}", lw_base::one_line(last, 300))))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LITTLE: Limits = Limits { seconds: 1, megabytes: 256, output: 1 };

    fn shell(script: &str) -> Result<(), Failure> {
        let folder = tempfile::tempdir().unwrap();
        run("sh", &["-c", script], b"words", folder.path(), LITTLE)
    }

    #[test]
    fn a_program_that_is_not_there_is_told_from_one_that_fails() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(run("no-such-program", &[], &[], folder.path(), LITTLE), Err(Failure::NotInstalled));
        let Err(Failure::Failed(words)) = shell("echo once; echo 'bad file' >&2; exit 3") else { panic!() };
        assert!(words.contains("bad file"), "{words}");
    }

    #[test]
    fn a_program_reads_its_input_and_sees_nothing_of_ours() {
        assert_eq!(shell("test \"$(cat)\" = words && test -z \"$HOME$CARGO_TARGET_DIR\""), Ok(()));
    }

    #[test]
    fn a_program_is_stopped_at_its_limits_of_time_and_output() {
        assert!(shell("while :; do :; done").is_err());
        assert!(shell("head -c 5000000 /dev/zero > file").is_err());
        assert!(shell("exec sleep 60").is_err());
    }
}
