use std::time::{Duration, Instant};

use lw_media::child::{Failure, Limits, output, stream};

const ENOUGH: Limits = Limits { time: Duration::from_secs(60), memory: 512 << 20, output: 1 << 20 };

#[tokio::test]
async fn a_program_gets_its_input_and_no_environment() {
    assert_eq!(output("cat", &["-"], "Bandari".as_bytes(), ENOUGH).await.unwrap(), b"Bandari");
    let environment = String::from_utf8(output::<&str>("env", &[], b"", ENOUGH).await.unwrap()).unwrap();
    let mut names: Vec<_> = environment.lines().filter_map(|line| line.split('=').next()).collect();
    names.sort_unstable();
    assert_eq!(names, ["LC_ALL", "MALLOC_ARENA_MAX", "PATH"]);
    let policy = String::from_utf8(output("chrt", &["-p", "0"], b"", ENOUGH).await.unwrap()).unwrap();
    assert!(policy.contains("SCHED_IDLE"), "{policy}");
}

#[tokio::test]
async fn a_program_that_is_not_there_is_named() {
    let failure = output("no-such-program", &["x"], b"", ENOUGH).await.unwrap_err();
    assert!(matches!(&failure, Failure::Missing(name) if name == "no-such-program"), "{failure}");
}

/// A fork would copy them, and each page that is written to afterwards would be a fault.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_program_is_started_without_the_maps_of_the_servers_memory() {
    const PAGES: usize = 16_384;
    let mut memory = vec![0_u8; PAGES * 4_096];
    let mut touch = |value| memory.iter_mut().step_by(4_096).for_each(|byte| *byte = value);
    touch(1);
    output("cat", &["-"], b"Bandari", ENOUGH).await.unwrap();
    let before = faults();
    touch(2);
    assert!(faults() - before < PAGES / 16, "{} faults", faults() - before);
}

/// How often this thread had to wait for a page of memory.
#[cfg(target_os = "linux")]
fn faults() -> usize {
    let stat = std::fs::read_to_string("/proc/thread-self/stat").unwrap();
    stat.rsplit(')').next().unwrap().split_whitespace().nth(7).unwrap().parse().unwrap()
}

#[tokio::test]
async fn what_a_program_complains_about_is_kept_short() {
    let failure = output("ls", &["-d", "--", &"x/".repeat(1_900)], b"", ENOUGH).await.unwrap_err();
    let Failure::Failed { said, .. } = failure else { panic!("{failure}") };
    assert!(said.starts_with("ls: ") && said.len() <= 4_096, "{said}");
}

#[tokio::test]
async fn a_program_that_somebody_ends_has_not_failed_by_itself() {
    // ffmpeg hears that it is to stop, and says so with 255.
    for end in ["kill -KILL $$", "kill -TERM $$", "exit 255"] {
        let failure = output("sh", &["-c", end], b"", ENOUGH).await.unwrap_err();
        assert!(matches!(failure, Failure::Broken(..)), "{end}: {failure}");
    }
    let failure = output("sh", &["-c", "exit 1"], b"", ENOUGH).await.unwrap_err();
    assert!(matches!(failure, Failure::Failed { .. }), "{failure}");
}

#[tokio::test]
async fn a_program_that_takes_too_long_is_killed() {
    let begun = Instant::now();
    let limits = Limits { time: Duration::from_millis(100), ..ENOUGH };
    for (program, arguments) in [("sleep", vec!["600"]), ("sh", vec!["-c", "while :; do :; done"])] {
        let failure = output(program, &arguments, b"", limits).await.unwrap_err();
        assert!(matches!(failure, Failure::Time(_)), "{failure}");
    }
    assert!(begun.elapsed() < Duration::from_secs(60));
}

/// Each ends itself after a second of work; together they need five seconds of the machine's.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_program_is_not_killed_for_waiting_until_others_let_it_work() {
    let limits = Limits { time: Duration::from_secs(3), ..ENOUGH };
    let count = 5 * std::thread::available_parallelism().unwrap().get();
    let works = || output("sh", &["-c", "ulimit -t 1; while :; do :; done"], b"", limits);
    let all: Vec<_> = (0..count).map(|_| tokio::spawn(works())).collect();
    for one in all {
        let failure = one.await.unwrap().unwrap_err();
        assert!(matches!(failure, Failure::Broken(..)), "{failure}");
    }
}

#[tokio::test]
async fn a_program_that_prints_too_much_is_killed() {
    let mut heard = 0;
    let failure =
        stream("yes", &["Bandari"], b"", ENOUGH, &mut |bytes| heard += bytes.len()).await.unwrap_err();
    assert!(matches!(failure, Failure::Output(_)), "{failure}");
    assert!(heard <= 1 << 20);
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_program_that_takes_too_much_memory_fails() {
    // `tail` keeps the last line, which never ends here.
    let limits = Limits { memory: 64 << 20, ..ENOUGH };
    let failure = output("tail", &["/dev/zero"], b"", limits).await.unwrap_err();
    assert!(matches!(failure, Failure::Failed { .. }), "{failure}");
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_program_that_writes_too_large_a_file_fails() {
    let folder = tempfile::tempdir().unwrap();
    let file = format!("of={}", folder.path().join("large").display());
    let failure = output("dd", &["if=/dev/zero", &file, "bs=1M", "count=64"], b"", ENOUGH).await.unwrap_err();
    assert!(matches!(failure, Failure::Output(_)), "{failure}");
    assert!(std::fs::metadata(folder.path().join("large")).unwrap().len() <= 1 << 20);
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_program_that_nobody_waits_for_any_more_is_killed_with_its_own() {
    // `timeout` stays in its group and starts another program.
    let (tell, told) = tokio::sync::oneshot::channel();
    let mut tell = Some(tell);
    let mut heard = move |bytes: &[u8]| {
        if let Some(tell) = tell.take() {
            let _ = tell.send(String::from_utf8_lossy(bytes).trim().to_owned());
        }
    };
    let arguments = ["--foreground", "600", "tail", "-f", "/proc/self/stat"];
    let work = stream("timeout", &arguments, b"", ENOUGH, &mut heard);
    let stat = tokio::select! {
        stat = told => stat.unwrap(),
        ended = work => panic!("it ended by itself: {ended:?}"),
    };
    let id = stat.split(' ').next().unwrap().to_owned();
    let begun = Instant::now();
    // One that has ended and that nobody has asked about yet is a `Z`.
    while let Ok(stat) = tokio::fs::read_to_string(format!("/proc/{id}/stat")).await
        && !stat.contains(") Z ")
    {
        assert!(begun.elapsed() < Duration::from_secs(30), "{id} lives on");
    }
}
