use std::path::{Path, PathBuf};
use std::time::Duration as Time;

use lw_base::Duration;
use lw_media::child::{self, Limits};
use lw_media::sound::{
    Artwork, Chapter, Failure, Kind, Measured, Probed, QUALITIES, Refusal, Tags, Target, measure, probe,
    render,
};

pub const ENOUGH: Limits = Limits { time: Time::from_secs(120), memory: 512 << 20, output: 64 << 20 };
pub const TARGET: Target = Target { loudness: -16.0, peak: -1.0 };

/// A sound of ffmpeg's own making.
pub async fn made(folder: &Path, name: &str, source: &str, options: &[&str]) -> PathBuf {
    let into = folder.join(name);
    let path = std::path::absolute(&into).unwrap();
    let path = path.to_str().unwrap();
    let arguments =
        [&["-nostdin", "-v", "error", "-f", "lavfi", "-i", source], options, &["-y", path]].concat();
    child::output("ffmpeg", &arguments, b"", ENOUGH).await.unwrap();
    into
}

/// Speech, as a newsroom records it: quiet, with loud and quiet parts.
pub async fn spoken(folder: &Path, name: &str) -> PathBuf {
    let text = "The ferry was late again tonight. Nobody at the harbour could say why, \
                and passengers waited in the rain until the tide gate opened.";
    let path = folder.join(name);
    child::output("espeak-ng", &["-v", "en", "-a", "20", "-w", path.to_str().unwrap(), text], b"", ENOUGH)
        .await
        .unwrap();
    path
}

pub async fn known(file: &Path) -> Result<(Probed, Measured), Failure> {
    let probed = probe(file).await?;
    let measured = measure(file, &probed).await?;
    Ok((probed, measured))
}

#[track_caller]
pub fn near(value: f64, expect: f64, by: f64) {
    assert!((value - expect).abs() <= by, "{value} is not within {by} of {expect}");
}

pub const SINE: &str = "sine=frequency=1000:duration=4:sample_rate=44100";

#[tokio::test]
async fn every_kind_of_recording_is_known_and_measured() {
    let folder = tempfile::tempdir().unwrap();
    let kinds: [(&str, &[&str], Kind); 12] = [
        ("a.wav", &[], Kind::Wav),
        ("a.aiff", &[], Kind::Aiff),
        ("a.flac", &[], Kind::Flac),
        ("a.mp3", &[], Kind::Mp3),
        ("a.aac", &[], Kind::Aac),
        ("a.m4a", &[], Kind::M4a),
        ("a.ogg", &["-c:a", "libvorbis"], Kind::Ogg),
        ("a.opus", &["-ar", "48000"], Kind::Opus),
        ("a.webm", &["-c:a", "libopus", "-ar", "48000"], Kind::Webm),
        ("a.caf", &[], Kind::Other),
        ("a.wma", &[], Kind::Other),
        ("deep.wav", &["-c:a", "pcm_f64le", "-ac", "6", "-ar", "96000"], Kind::Wav),
    ];
    for (name, options, kind) in kinds {
        let file = made(folder.path(), name, SINE, options).await;
        let (probed, measured) = known(&file).await.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!((probed.kind, probed.is_film), (kind, false), "{name}");
        near(measured.duration.millis() as f64, 4_000.0, 100.0);
        assert!(measured.loudness.is_some() && !measured.waveform.is_empty(), "{name}");
        assert_eq!((probed.cut_off(measured.duration), measured.alone), (None, None), "{name}");
    }
}

#[tokio::test]
async fn a_voice_note_of_a_telephone_is_a_recording() {
    let folder = tempfile::tempdir().unwrap();
    let notes = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it");
    // Many telephones put the same into another box.
    let boxed = folder.path().join("note.3gp");
    let (from, into) = (notes.join("voice-note.amr"), boxed.to_str().unwrap());
    let copied = ["-nostdin", "-v", "error", "-i", from.to_str().unwrap(), "-c", "copy", "-y", into];
    child::output("ffmpeg", &copied, b"", ENOUGH).await.unwrap();
    let tags = Tags { title: "At the harbour", station: "Harbour Radio", chapters: &[], artwork: None };
    for (file, kind, rate) in [
        (from, Kind::Amr, 8_000),
        (notes.join("voice-note.awb"), Kind::Amr, 16_000),
        (boxed, Kind::M4a, 8_000),
    ] {
        let (probed, measured) = known(&file).await.unwrap();
        assert_eq!((probed.kind, probed.rate, probed.channels), (kind, rate, 1), "{}", file.display());
        near(measured.duration.millis() as f64, 4_740.0, 200.0);
        for quality in &QUALITIES {
            let into = folder.path().join("out");
            let made =
                render(&file, &probed, &measured, None, quality, Some(TARGET), tags, &into, &mut |_| ())
                    .await
                    .unwrap();
            near(made.loudness.unwrap().integrated, TARGET.loudness, 0.5);
            near(made.duration.millis() as f64, measured.duration.millis() as f64, 60.0);
        }
        let text = ["The ferry is in.", "I am at the harbour, and I will call again at six."];
        let found = lw_media::timing::align(&file, "en", &text.map(str::to_owned)).await.unwrap();
        assert!(found.matches(), "{}: {found:?}", file.display());
    }
}

#[tokio::test]
async fn a_film_is_its_sound_and_one_without_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let film = "testsrc=duration=2:size=64x48:rate=5[out0];sine=frequency=500:duration=2[out1]";
    let file = made(folder.path(), "a.mp4", film, &["-shortest"]).await;
    let (probed, measured) = known(&file).await.unwrap();
    assert!(probed.is_film);
    near(measured.duration.millis() as f64, 2_000.0, 100.0);
    let file = made(folder.path(), "b.mp4", "testsrc=duration=1:size=64x48:rate=5", &[]).await;
    assert!(matches!(known(&file).await, Err(Failure::Refused(Refusal::NoSound))));
}

#[tokio::test]
async fn loudness_is_that_of_the_standard() {
    // EBU Tech 3341, case 1: a tone of 1 kHz at -23 dBFS in both channels is -23 LUFS.
    let folder = tempfile::tempdir().unwrap();
    let tone = "aevalsrc=0.0707946*sin(2*PI*1000*t)|0.0707946*sin(2*PI*1000*t):s=48000:d=20";
    let (_, measured) =
        known(&made(folder.path(), "a.wav", tone, &["-c:a", "pcm_s24le"]).await).await.unwrap();
    let loudness = measured.loudness.unwrap();
    near(loudness.integrated, -23.0, 0.1);
    near(loudness.peak, -23.0, 0.1);
    near(loudness.range, 0.0, 0.1);
    assert_eq!(measured.duration, Duration::from_millis(20_000));
}

#[tokio::test]
async fn one_channel_is_as_loud_as_the_same_in_two() {
    let folder = tempfile::tempdir().unwrap();
    let tone = "aevalsrc=0.0707946*sin(2*PI*1000*t):s=48000:d=5";
    let one = made(folder.path(), "one.wav", tone, &["-c:a", "pcm_s24le"]).await;
    let two = made(folder.path(), "two.wav", tone, &["-c:a", "pcm_s24le", "-ac", "2"]).await;
    let (probed, measured) = known(&one).await.unwrap();
    near(measured.loudness.unwrap().integrated, -23.0, 0.1);
    near(measured.as_one.unwrap(), -23.0, 0.1);
    let stereo = known(&two).await.unwrap().1;
    near(stereo.loudness.unwrap().integrated, stereo.as_one.unwrap(), 0.1);
    // A listener who changes from the small file to the large one hears no step: by ffmpeg's own meter,
    // which is not ours.
    let tags = Tags { title: "One", station: "Harbour Radio", chapters: &[], artwork: None };
    let into = folder.path().join("out.opus");
    render(&one, &probed, &measured, None, &QUALITIES[0], Some(TARGET), tags, &into, &mut |_| ())
        .await
        .unwrap();
    let filter = "ebur128=dualmono=true:metadata=1,ametadata=mode=print:key=lavfi.r128.I:file=-";
    let path = into.to_str().unwrap();
    let arguments = ["-nostdin", "-v", "error", "-i", path, "-af", filter, "-f", "null", "-"];
    let printed = child::output("ffmpeg", &arguments, b"", ENOUGH).await.unwrap();
    let printed = String::from_utf8(printed).unwrap();
    let last = printed.lines().rev().find_map(|line| line.strip_prefix("lavfi.r128.I=")).unwrap();
    near(last.parse().unwrap(), TARGET.loudness, 0.5);
}

#[tokio::test]
async fn silence_at_both_ends_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let sound = "sine=frequency=400:duration=2,adelay=1500:all=1,apad=pad_dur=3";
    let (_, measured) = known(&made(folder.path(), "a.wav", sound, &[]).await).await.unwrap();
    near(measured.duration.millis() as f64, 6_500.0, 5.0);
    near(measured.heard.0.millis() as f64, 1_300.0, 20.0);
    near(measured.heard.1.millis() as f64, 3_700.0, 40.0);
    // Nothing at all stays as it is.
    let silence = made(folder.path(), "b.wav", "anullsrc=d=1", &[]).await;
    let (_, measured) = known(&silence).await.unwrap();
    assert_eq!(measured.loudness, None);
    assert_eq!(measured.heard, (Duration::default(), Duration::from_millis(1_000)));
}

#[tokio::test]
async fn every_quality_is_as_loud_as_it_should_be_and_says_what_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let speech = spoken(folder.path(), "speech.wav").await;
    let (probed, measured) = known(&speech).await.unwrap();
    let before = measured.loudness.unwrap();
    assert!(before.integrated < -25.0, "{before:?}");
    let chapters = [(0, "Öffnung; = #1"), (1_600, "Прилив")]
        .map(|(start, title)| Chapter { start: Duration::from_millis(start), title: title.to_owned() });
    let tags =
        Tags { title: "Night ferry\nTITLE=x", station: "Harbour Radio", chapters: &chapters, artwork: None };
    let mut last = 0;
    for quality in &QUALITIES {
        let into = folder.path().join(format!("{}.out", quality.bitrate));
        let mut heard = 0;
        let mut progress = |done| heard = done;
        let made =
            render(&speech, &probed, &measured, None, quality, Some(TARGET), tags, &into, &mut progress)
                .await
                .unwrap();
        let loudness = made.loudness.unwrap();
        near(loudness.integrated, TARGET.loudness, 0.5);
        assert!(loudness.peak <= TARGET.peak + 0.05, "{}: {loudness:?}", quality.bitrate);
        near(made.duration.millis() as f64, measured.duration.millis() as f64, 60.0);
        assert!(heard > 900, "{heard}");
        let said = probe(&into).await.unwrap();
        assert_eq!(said.title.as_deref(), Some("Night ferry TITLE=x"));
        assert_eq!(said.artist.as_deref(), Some("Harbour Radio"));
        assert_eq!(said.chapters, chapters, "{}", quality.bitrate);
        let bytes = std::fs::metadata(&into).unwrap().len();
        assert!(bytes > last, "smaller ones come first");
        last = bytes;
    }
}

/// The picture in a file of sound, as a program of others finds it: codec, sides, and whether it
/// is there to be shown, not played.
async fn picture_in(file: &Path) -> String {
    let shown = "stream=codec_name,width,height:stream_disposition=attached_pic:stream_tags=comment";
    let arguments = ["-v", "error", "-select_streams", "v", "-show_entries", shown, "-of", "csv=p=0"];
    let arguments: Vec<&str> = arguments.into_iter().chain([file.to_str().unwrap()]).collect();
    String::from_utf8(child::output("ffprobe", &arguments, b"", ENOUGH).await.unwrap()).unwrap()
}

#[tokio::test]
async fn every_quality_has_the_picture_in_it_and_stays_light() {
    let folder = tempfile::tempdir().unwrap();
    let file = made(folder.path(), "a.wav", SINE, &[]).await;
    let (probed, measured) = known(&file).await.unwrap();
    let picture = "testsrc2=size=600x400:duration=1";
    let picture = made(folder.path(), "logo.jpg", picture, &["-frames:v", "1"]).await;
    let mut picture = std::fs::read(picture).unwrap();
    // A comment, as cameras and programs leave them behind (ISO 10918, B.2.4.5).
    picture.splice(2..2, *b"\xff\xfe\x00\x08secret");
    let artwork = Artwork::of(&picture).await.unwrap();
    for quality in &QUALITIES {
        let mut files = Vec::new();
        for (name, artwork) in [("without", None), ("with", Some(&artwork)), ("again", Some(&artwork))] {
            let tags = Tags { title: "Ours", station: "Harbour Radio", chapters: &[], artwork };
            let into = folder.path().join(name);
            let mut heard = 0;
            let mut progress = |done| heard = done;
            let made =
                render(&file, &probed, &measured, None, quality, Some(TARGET), tags, &into, &mut progress)
                    .await
                    .unwrap();
            near(made.duration.millis() as f64, measured.duration.millis() as f64, 60.0);
            assert!(heard > 900, "{}, {name}: {heard}", quality.mime);
            let said = probe(&into).await.unwrap();
            assert_eq!((said.title.as_deref(), said.is_film), (Some("Ours"), false), "{}", quality.mime);
            files.push(std::fs::read(&into).unwrap());
        }
        let (side, most) = if quality.mime.contains("opus") { (144, 8_000) } else { (256, 16_000) };
        let found = picture_in(&folder.path().join("with")).await;
        assert!(found.starts_with(&format!("mjpeg,{side},{side},1")), "{}: {found}", quality.mime);
        assert_eq!(picture_in(&folder.path().join("without")).await, "", "{}", quality.mime);
        assert!(files[1] == files[2], "{}: the same from the same is the same file", quality.mime);
        let more = files[1].len() - files[0].len();
        assert!((1_000..most).contains(&more), "{}: {more} bytes", quality.mime);
        let into = folder.path().join("with");
        let arguments =
            ["-v", "error", "-i", into.to_str().unwrap(), "-map", "0:v", "-c", "copy", "-f", "mjpeg", "-"];
        let found = child::output("ffmpeg", &arguments, b"", ENOUGH).await.unwrap();
        assert!(
            found.starts_with(b"\xff\xd8") && !found.windows(6).any(|it| it == b"secret"),
            "{}",
            quality.mime
        );
    }
    assert!(Artwork::of(b"<svg xmlns='http://www.w3.org/2000/svg'/>").await.is_err());
}

#[tokio::test]
async fn the_same_from_the_same_is_the_same_file() {
    let folder = tempfile::tempdir().unwrap();
    let file =
        made(folder.path(), "a.wav", SINE, &["-metadata", "title=Its own", "-metadata", "comment=secret"])
            .await;
    let (probed, measured) = known(&file).await.unwrap();
    assert_eq!(probed.title.as_deref(), Some("Its own"));
    let tags = Tags { title: "Ours", station: "Harbour Radio", chapters: &[], artwork: None };
    for quality in &QUALITIES {
        let mut files = Vec::new();
        for name in ["one", "two"] {
            let into = folder.path().join(name);
            render(&file, &probed, &measured, None, quality, Some(TARGET), tags, &into, &mut |_| ())
                .await
                .unwrap();
            files.push(std::fs::read(&into).unwrap());
        }
        assert!(files[0] == files[1], "{}", quality.mime);
        let secret = files[0].windows(6).any(|it| it == b"secret");
        assert!(!secret, "{} says what the original said", quality.mime);
    }
}

#[tokio::test]
async fn a_pip_is_as_loud_as_anything_else() {
    let folder = tempfile::tempdir().unwrap();
    let pip = "aevalsrc=0.99*sin(2*PI*997*t):s=48000:d=0.2";
    let file = made(folder.path(), "pip.wav", pip, &[]).await;
    let (probed, measured) = known(&file).await.unwrap();
    // A sine of full scale is at -3.01 LUFS in one channel, and 3 louder on two loudspeakers.
    near(measured.loudness.unwrap().integrated, 0.0, 0.3);
    let tags = Tags { title: "Pip", station: "Harbour Radio", chapters: &[], artwork: None };
    for quality in &QUALITIES {
        let into = folder.path().join("out");
        let mut progress = |_| ();
        let made = render(&file, &probed, &measured, None, quality, Some(TARGET), tags, &into, &mut progress);
        let loudness = made.await.unwrap().loudness.unwrap();
        near(loudness.integrated, TARGET.loudness, 0.5);
        assert!(loudness.peak <= TARGET.peak + 0.05, "{}: {loudness:?}", quality.bitrate);
    }
}

#[tokio::test]
async fn two_channels_stay_two_in_the_best_quality_and_loud_sounds_become_quieter() {
    let folder = tempfile::tempdir().unwrap();
    let loud = "aevalsrc=0.98*sin(2*PI*997*t)*(0.2+0.8*mod(floor(t*2)\\,2))|0.5*sin(2*PI*300*t):s=48000:d=5";
    let file = made(folder.path(), "a.flac", loud, &[]).await;
    let (probed, measured) = known(&file).await.unwrap();
    assert!(measured.loudness.unwrap().integrated > -12.0);
    let tags = Tags { title: "Loud", station: "Harbour Radio", chapters: &[], artwork: None };
    for quality in &QUALITIES {
        let into = folder.path().join("out");
        let made = render(&file, &probed, &measured, None, quality, Some(TARGET), tags, &into, &mut |_| ())
            .await
            .unwrap();
        near(made.loudness.unwrap().integrated, TARGET.loudness, 0.5);
        let channels = if quality.bitrate == 128_000 { 2 } else { 1 };
        assert_eq!(probe(&into).await.unwrap().channels, channels);
    }
}

#[tokio::test]
async fn a_file_may_be_named_from_where_we_stand() {
    let folder = tempfile::tempdir_in(".").unwrap();
    let near = Path::new(folder.path().file_name().unwrap());
    let file = made(near, "a.wav", SINE, &[]).await;
    let (probed, measured) = known(&file).await.unwrap();
    let tags = Tags { title: "Near", station: "Harbour Radio", chapters: &[], artwork: None };
    let into = near.join("out");
    render(&file, &probed, &measured, None, &QUALITIES[0], None, tags, &into, &mut |_| ()).await.unwrap();
    assert_eq!(known(&into).await.unwrap().0.kind, Kind::Opus);
}

#[tokio::test]
async fn a_part_is_cut_out() {
    let folder = tempfile::tempdir().unwrap();
    let file = made(folder.path(), "a.wav", SINE, &[]).await;
    let (probed, measured) = known(&file).await.unwrap();
    let cut = Some((Duration::from_millis(1_000), Duration::from_millis(2_500)));
    let tags = Tags { title: "A part", station: "Harbour Radio", chapters: &[], artwork: None };
    let into = folder.path().join("out");
    for quality in &QUALITIES {
        let made = render(&file, &probed, &measured, cut, quality, Some(TARGET), tags, &into, &mut |_| ())
            .await
            .unwrap();
        near(made.duration.millis() as f64, 1_500.0, 60.0);
    }
}

/// Two sounds one after the other in a file, as many programs join them.
async fn joined(folder: &Path, name: &str, parts: [&Path; 2]) -> PathBuf {
    let whole = parts.map(|it| std::fs::read(it).unwrap()).concat();
    let into = folder.join(name);
    std::fs::write(&into, whole).unwrap();
    into
}

#[tokio::test]
async fn a_sound_that_changes_in_the_middle_is_whole_in_every_file() {
    let folder = tempfile::tempdir().unwrap();
    let ident = made(folder.path(), "ident.mp3", SINE, &["-ac", "2"]).await;
    let slow = "sine=frequency=700:duration=4:sample_rate=22050";
    let programme = made(folder.path(), "programme.mp3", slow, &["-ac", "1"]).await;
    let tags = Tags { title: "Joined", station: "Harbour Radio", chapters: &[], artwork: None };
    for parts in [[&*ident, &*programme], [&*programme, &*ident]] {
        let file = joined(folder.path(), "whole.mp3", parts).await;
        let (probed, measured) = known(&file).await.unwrap();
        near(measured.duration.millis() as f64, 8_000.0, 250.0);
        let part = Some((Duration::from_millis(2_000), Duration::from_millis(6_500)));
        for (quality, cut, length) in
            QUALITIES.iter().flat_map(|it| [(it, None, measured.duration.millis()), (it, part, 4_500)])
        {
            let into = folder.path().join("out");
            let made =
                render(&file, &probed, &measured, cut, quality, Some(TARGET), tags, &into, &mut |_| ())
                    .await
                    .unwrap();
            near(made.duration.millis() as f64, length as f64, 80.0);
            near(made.loudness.unwrap().integrated, TARGET.loudness, 0.5);
        }
    }
}

#[tokio::test]
async fn no_silence_comes_in_where_a_film_changes_its_channels() {
    let folder = tempfile::tempdir().unwrap();
    let both = made(folder.path(), "both.ts", SINE, &["-c:a", "mp2", "-ac", "2"]).await;
    let later = ["-c:a", "mp2", "-ac", "1", "-output_ts_offset", "4"];
    let one = made(folder.path(), "one.ts", SINE, &later).await;
    let file = joined(folder.path(), "whole.ts", [&both, &one]).await;
    near(known(&file).await.unwrap().1.duration.millis() as f64, 8_000.0, 150.0);
}

#[tokio::test]
async fn what_leads_elsewhere_is_refused_and_nobody_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let secret = made(folder.path(), "secret.wav", SINE, &[]).await;
    let secret = secret.display();
    let host = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = host.local_addr().unwrap();
    let files = [
        format!("#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\nfile://{secret}\n#EXT-X-ENDLIST\n"),
        format!("#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\nhttp://{at}/a.ts\n#EXT-X-ENDLIST\n"),
        format!("ffconcat version 1.0\nfile {secret}\n"),
        format!("ffconcat version 1.0\nfile http://{at}/a.wav\n"),
        format!("v=0\no=- 0 0 IN IP4 {0}\ns=x\nc=IN IP4 {0}\nt=0 0\nm=audio 9 RTP/AVP 0\n", at.ip()),
        format!(
            "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"><Period><AdaptationSet mimeType=\"audio/mp4\"><Representation><BaseURL>http://{at}/a.mp4</BaseURL></Representation></AdaptationSet></Period></MPD>"
        ),
        format!("[playlist]\nFile1=http://{at}/a.mp3\n"),
        format!("http://{at}/a.mp3\n"),
        "<script>alert(1)</script>".to_owned(),
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>".to_owned(),
    ];
    for (number, text) in files.iter().enumerate() {
        for ending in ["mp3", "wav", "m3u8", "m4a"] {
            let file = folder.path().join(format!("{number}.{ending}"));
            std::fs::write(&file, text).unwrap();
            let refused = known(&file).await;
            assert!(matches!(refused, Err(Failure::Refused(_))), "{text}: {refused:?}");
        }
    }
    let asked = tokio::time::timeout(Time::from_millis(1), host.accept()).await;
    assert!(asked.is_err(), "somebody was asked");
}

#[tokio::test]
async fn what_is_no_sound_is_refused_with_its_reason() {
    let folder = tempfile::tempdir().unwrap();
    let wav = std::fs::read(made(folder.path(), "a.wav", SINE, &[]).await).unwrap();
    let noise: Vec<u8> = (0..200_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    for bytes in [&b""[..], b"\0", &noise, &[0; 1 << 20], &[0xff; 4_096], &wav[..44], &wav[..20]] {
        let file = folder.path().join("hostile");
        std::fs::write(&file, bytes).unwrap();
        let refused = known(&file).await;
        assert!(matches!(refused, Err(Failure::Refused(_))), "{} bytes: {refused:?}", bytes.len());
    }
    // A recording that broke off is a recording.
    let file = folder.path().join("short.wav");
    std::fs::write(&file, &wav[..wav.len() / 2]).unwrap();
    let (_, measured) = known(&file).await.unwrap();
    near(measured.duration.millis() as f64, 2_000.0, 30.0);
    let absent = known(&folder.path().join("not-there.wav")).await;
    assert!(matches!(absent, Err(Failure::File(_))), "{absent:?}");
}

#[tokio::test]
async fn files_by_others_are_sounds_or_are_refused_in_time() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpora/media");
    if !root.is_dir() {
        eprintln!("skipped: there are no files by others");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mut heard = 0;
    for set in ["audio-mutagen", "av-news", "av-wordpress", "captions", "icons"] {
        for entry in std::fs::read_dir(root.join(set)).unwrap() {
            let file = entry.unwrap().path();
            let before = spent();
            match known(&file).await {
                Ok((probed, measured)) => {
                    heard += 1;
                    let tags = Tags {
                        title: "By others",
                        station: "Harbour Radio",
                        chapters: &probed.chapters,
                        artwork: None,
                    };
                    let into = folder.path().join("out");
                    let cut = Some((Duration::default(), Duration::from_millis(10_000)))
                        .filter(|_| measured.duration > Duration::from_millis(10_000));
                    let made = render(
                        &file,
                        &probed,
                        &measured,
                        cut,
                        &QUALITIES[0],
                        Some(TARGET),
                        tags,
                        &into,
                        &mut |_| (),
                    )
                    .await;
                    let made = made.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
                    let aim = made.loudness.filter(|_| cut.is_none()).filter(|it| it.integrated > -60.0);
                    if let Some(loudness) = aim.filter(|_| measured.as_one.is_some_and(|it| it > -47.0)) {
                        let (got, from) = (loudness.integrated, measured.as_one);
                        let is_near = (got - TARGET.loudness).abs() <= 0.5;
                        assert!(is_near, "{}: {from:?} LUFS became {got}", file.display());
                    }
                }
                Err(Failure::Refused(_)) => {}
                Err(other) => panic!("{}: {other}", file.display()),
            }
            // Their own time, not that of a busy machine's clock.
            let took = spent() - before;
            assert!(took < 20.0, "{} took {took} s", file.display());
        }
    }
    assert!(heard >= 20, "{heard}");
}

/// The seconds that programs which have ended were at work (`cutime` and
/// `cstime` of proc(5), in hundredths).
fn spent() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(") ").next().unwrap_or_default().split(' ');
    fields.skip(13).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}
