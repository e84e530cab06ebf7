use std::ffi::OsStr;
use std::io::Write as _;
use std::process::{Command, Stdio};

use super::Place;

/// The binary.
pub const BINARY: &str = env!("CARGO_BIN_EXE_longwave");

/// The binary with the place's settings, and with none of ours.
pub fn longwave(place: &Place) -> Command {
    at(place, bare())
}

/// The same as another program starts it.
pub fn through(program: &[&str], place: &Place) -> Command {
    let mut command = Command::new(program[0]);
    command.args(&program[1..]).arg(BINARY);
    at(place, without_settings(command))
}

fn at(place: &Place, mut command: Command) -> Command {
    command.env("LONGWAVE_DATA", &place.folder);
    if let Some(address) = &place.postgres {
        command.env("LONGWAVE_DATABASE", address);
    }
    command
}

/// The binary without any settings.
pub fn bare() -> Command {
    without_settings(Command::new(BINARY))
}

fn without_settings(mut command: Command) -> Command {
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("LONGWAVE_") {
            command.env_remove(name);
        }
    }
    // No test asks others' servers.
    command.env("LONGWAVE_LOG", "warn").env("LONGWAVE_FETCH_PUBLIC", "false").stdin(Stdio::null());
    command
}

/// What a command said, and how it ended.
#[derive(Debug)]
pub struct Done {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Done {
    pub fn of(command: &mut Command) -> Self {
        Self::from(command.output().expect("the command starts"))
    }

    /// With something on its standard input.
    pub fn fed(command: &mut Command, input: &[u8]) -> Self {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the command starts");
        // A command that stops reading has had enough.
        let _ = child.stdin.take().expect("a pipe").write_all(input);
        Self::from(child.wait_with_output().expect("the command ends"))
    }

    #[track_caller]
    pub fn succeeds(self) -> Self {
        assert_eq!(self.code, Some(0), "{self:#?}");
        self
    }

    #[track_caller]
    pub fn fails(self) -> Self {
        assert!(self.code.is_some_and(|code| code != 0), "it should have failed: {self:#?}");
        // A person reads it: a sentence, no trace of the program's insides.
        assert!(!self.err.trim().is_empty(), "it failed without a word");
        assert!(!self.err.contains("panicked"), "{}", self.err);
        self
    }

    /// Fails, and says why in what it prints for programs.
    #[track_caller]
    pub fn fails_quietly(self) -> Self {
        assert!(self.code.is_some_and(|code| code != 0), "it should have failed: {self:#?}");
        assert!(!self.err.contains("panicked"), "{}", self.err);
        self
    }

    /// Whether the words stand in what it printed.
    #[track_caller]
    pub fn says(self, words: &str) -> Self {
        assert!(self.out.contains(words) || self.err.contains(words), "no “{words}” in {self:#?}");
        self
    }

    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:#?}"))
    }
}

impl From<std::process::Output> for Done {
    fn from(output: std::process::Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("what is printed is UTF-8");
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// Arguments of any kind of text.
pub fn with<'a, S: AsRef<OsStr> + 'a>(command: &'a mut Command, args: &[S]) -> &'a mut Command {
    command.args(args)
}
