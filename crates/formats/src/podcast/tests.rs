use super::*;

const FEED: &str = r#"<?xml version="1.0"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:pod="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
  <title>Tide &amp; Table</title><description><![CDATA[<p>The water.</p>]]></description><language>en-GB</language>
  <atom:link rel="self" href="https://old.example/tide.xml"/>
  <itunes:author>Harbour Radio</itunes:author><itunes:explicit>no</itunes:explicit><itunes:type>Serial</itunes:type>
  <itunes:owner><itunes:email>desk@harbour-radio.example</itunes:email></itunes:owner>
  <itunes:category text="News"><itunes:category text="Politics"/></itunes:category><itunes:category text="Arts"/>
  <itunes:image href="https://old.example/cover.jpg"/>
  <pod:locked>yes</pod:locked><pod:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</pod:guid>
  <item>
    <title>High water at nine</title><guid isPermaLink="false">tide-1</guid>
    <pubDate>Thu, 10 Aug 2020 07:00:00 GMT</pubDate><description>Nine &#8212; or ten.</description>
    <enclosure url="https://old.example/1.mp3?a=1&amp;b=2" length="4211932" type="audio/mpeg"/>
    <itunes:duration>3:42</itunes:duration><itunes:season>2</itunes:season><itunes:episode>7</itunes:episode><itunes:episodeType>Full</itunes:episodeType>
    <pod:person role="host">Mara Quay</pod:person>
    <pod:chapters url="https://old.example/1.json" type="application/json+chapters"/>
    <pod:soundbite startTime="73.5" duration="12">The gate</pod:soundbite>
  </item>
  <item><title>Only a text</title><guid>tide-2</guid></item>
  <item><title>The same again</title><guid>tide-1</guid><enclosure url="https://old.example/1b.mp3" type="audio/mpeg"/></item>
</channel></rss>"#;

#[test]
fn an_address_of_nothing_but_what_nobody_sees_is_none() {
    let feed = FEED.replace("https://old.example/1b.mp3", "&#173;").replace("<guid>tide-2", "<guid>tide-3");
    let reading = read(feed.as_bytes(), None);
    assert!(reading.podcast.unwrap().episodes.iter().all(|it| !it.sound.address.is_empty()));
    assert!(
        reading.skipped.iter().any(|it| it.message.contains("“The same again” has no sound")),
        "{:?}",
        reading.skipped
    );
}

#[test]
fn a_feed_is_a_programme_and_its_episodes() {
    let reading = read(FEED.as_bytes(), None);
    assert_eq!(reading.problems, []);
    let podcast = reading.podcast.unwrap();
    assert_eq!(podcast.title, "Tide & Table");
    assert_eq!(podcast.description, "<p>The water.</p>");
    assert_eq!(podcast.category, Some(("News".into(), Some("Politics".into()))));
    assert_eq!(podcast.guid.as_deref(), Some("9b024349-ccf0-5f69-a609-6b82873eab3c"));
    assert_eq!(podcast.address.as_deref(), Some("https://old.example/tide.xml"));
    assert_eq!(podcast.owner_email.as_deref(), Some("desk@harbour-radio.example"));
    assert!(podcast.is_locked && podcast.is_serial && !podcast.is_explicit);
    let [one] = podcast.episodes.as_slice() else { panic!("{:?}", podcast.episodes) };
    assert_eq!((one.line, one.guid.as_str(), one.text.as_str()), (11, "tide-1", "Nine — or ten."));
    assert_eq!(one.published.unwrap().iso(), "2020-08-10T07:00:00Z", "it was a Monday, whatever they say");
    assert_eq!(one.sound.address, "https://old.example/1.mp3?a=1&b=2");
    assert_eq!(one.sound.duration, Some(Duration::from_millis(222_000)));
    assert_eq!((one.season, one.number, one.kind.as_deref()), (Some(2), Some(7), Some("full")));
    assert_eq!(one.people, ["Mara Quay"]);
    let bite = (Duration::from_millis(73_500), Duration::from_millis(12_000), "The gate".to_owned());
    assert_eq!(one.soundbites, [bite]);
    let lines: Vec<_> = reading.skipped.iter().map(|it| it.line).collect();
    assert_eq!(lines, [Some(20), Some(21)], "{:?}", reading.skipped);
}

/// The feed with an item of these elements beside its own.
fn with(item: &str) -> Reading {
    let item = format!("<item><title>Mud</title>{item}</item></channel>");
    read(FEED.replace("</channel>", &item).as_bytes(), None)
}

const SOUND: &str = r#"<enclosure url="https://old.example/3.mp3" type="audio/mpeg"/>"#;

#[test]
fn a_name_for_life_is_kept_as_it_is() {
    let long = format!("https://old.example/?p={}", "0123456789".repeat(100));
    for guid in ["  two  words ", "a\u{AD}b\tc", long.as_str()] {
        let reading = with(&format!("<guid>{guid}</guid>{SOUND}"));
        assert_eq!(reading.podcast.unwrap().episodes[1].guid, guid.trim());
    }
    let reading = with(&format!("<guid>{}</guid>{SOUND}", long.repeat(3)));
    assert_eq!(reading.podcast.unwrap().episodes.len(), 1);
    assert!(reading.problems[0].message.contains("“Mud” was left out: its guid"), "{:?}", reading.problems);
}

#[test]
fn sound_is_known_by_its_type_or_else_by_its_ending() {
    for (enclosure, expect) in [
        ("url='https://old.example/a.mp3' type='Audio/MPEG'", true),
        ("url='https://old.example/a.M4A?x=1.pdf' type='application/octet-stream'", true),
        ("url='https://old.example/a.pdf' type='Application/Octet-Stream; x=1'", false),
        ("url='https://old.example/a.mp3' type=''", true),
        ("url='https://old.example/a.jpg' type=' '", false),
        ("url='https://old.example/play' type=''", true),
        ("url='https://old.example/a.mp3' type='application/pdf'", false),
    ] {
        let reading = with(&format!("<guid>x</guid><enclosure {enclosure}/>"));
        let count = reading.podcast.unwrap().episodes.len();
        assert_eq!(count == 2, expect, "{enclosure}: {:?}", reading.skipped);
    }
    let reading = with(&format!("<enclosure url='https://old.example/a.jpg' type='image/jpeg'/>{SOUND}"));
    assert_eq!(reading.podcast.unwrap().episodes[1].sound.address, "https://old.example/3.mp3");
}

#[test]
fn a_part_of_an_address_is_made_whole() {
    let feed = FEED
        .replace("https://old.example/1.mp3", "../sound/1.mp3")
        .replace("https://old.example/cover.jpg", "/cover.jpg")
        .replace("<itunes:author>", "<atom:link rel='next' href='?page=2'/><itunes:author>");
    let at = "https://new.example/feeds/tide.xml";
    for (at, host) in [(Some(at), "https://new.example"), (None, "https://old.example")] {
        let podcast = read(feed.as_bytes(), at).podcast.unwrap();
        let folder = if at.is_some() { "/feeds" } else { "" };
        assert_eq!(podcast.episodes[0].sound.address, format!("{host}/sound/1.mp3?a=1&b=2"));
        assert_eq!(podcast.cover, Some(format!("{host}/cover.jpg")));
        assert_eq!(podcast.older, Some(format!("{host}{folder}/tide.xml?page=2")));
    }
    let long = format!("https://old.example/{}.mp3", "track/".repeat(200));
    let reading = with(&format!("<enclosure url='{long}' type='audio/mpeg'/>"));
    assert_eq!(reading.podcast.unwrap().episodes[1].sound.address, long, "a part of it leads elsewhere");
}

#[test]
fn who_makes_the_words_is_told_from_who_else_has_a_part() {
    for (attributes, expect) in [
        ("", true),
        ("role='Host'", true),
        ("role='Co-Host' group='Cast'", true),
        ("role='author' group='writing'", true),
        ("role='editor'", true),
        ("role='editor' group='audio post-production'", false),
        ("role='guest'", false),
        ("role='cover art designer' group='visuals'", false),
        ("group='visuals'", false),
    ] {
        let reading = with(&format!("{SOUND}<pod:person {attributes}>Jo Reed</pod:person>"));
        let episode = reading.podcast.unwrap().episodes.remove(1);
        assert_eq!(
            (episode.people.len(), episode.others.len()),
            (expect.into(), (!expect).into()),
            "{attributes}"
        );
    }
    let reading = with(&format!("{SOUND}<pod:person role='Guest'>Jo Reed</pod:person>"));
    assert_eq!(reading.podcast.unwrap().episodes[1].others, [("Jo Reed".to_owned(), "guest".to_owned())]);
}

#[test]
fn an_episode_says_of_itself_who_it_is_for() {
    for (said, expect) in [
        ("<itunes:explicit>Yes</itunes:explicit>", Some(true)),
        ("<itunes:explicit>clean</itunes:explicit>", Some(false)),
        ("<itunes:explicit>maybe</itunes:explicit>", None),
        ("", None),
    ] {
        let reading = with(&format!("{SOUND}{said}"));
        assert_eq!(reading.podcast.unwrap().episodes[1].is_explicit, expect, "{said}");
    }
    let reading = with(&format!(
        "{SOUND}<itunes:block>Yes</itunes:block><pod:transcript url='/3.vtt' type='text/vtt'/>"
    ));
    let episode = reading.podcast.unwrap().episodes.remove(1);
    assert!(episode.is_blocked && episode.has_transcript);
}

#[test]
fn what_came_before_a_break_is_read() {
    let cut = &FEED[..FEED.find("<item><title>Only").unwrap()];
    let reading = read(cut.as_bytes(), None);
    assert_eq!(reading.podcast.unwrap().episodes.len(), 1);
    let broken = FEED.replace("<item><title>Only", "<item <<< =><title>Only");
    assert_eq!(read(broken.as_bytes(), None).podcast.unwrap().episodes[0].guid, "tide-1");
    let sloppy = FEED
        .replace("&amp; Table", "& Table &nbsp;and &eacute;")
        .replace(" xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"", "");
    let podcast = read(sloppy.as_bytes(), None).podcast.unwrap();
    assert_eq!(podcast.title, "Tide & Table and &eacute;");
    assert!(podcast.is_serial, "a namespace that was never declared");
}

#[test]
fn what_is_no_feed_is_said() {
    let deep = format!("<rss><channel>{}", "<a>".repeat(100_000));
    for wrong in [
        "",
        "hello",
        "<html><body>Tide</body></html>",
        "<rss><channel><item/></channel></rss>",
        "%PDF-1.7",
        &deep,
    ] {
        let reading = read(wrong.as_bytes(), None);
        assert!(reading.podcast.is_none() && !reading.problems.is_empty(), "{:.40}", wrong);
    }
}

#[test]
fn chapters_are_read() {
    let json = br#"{"version":"1.2.0","chapters":[{"startTime":0,"title":"Opening"},{"startTime":90.25,"title":"The gate"},{"startTime":95,"title":"A picture","toc":false},{"startTime":-1,"title":"Before"},{"title":"Nowhere"}]}"#;
    let at = |millis, title: &str| (Duration::from_millis(millis), title.to_owned());
    assert_eq!(read_chapters(json), [at(0, "Opening"), at(90_250, "The gate")]);
    assert_eq!(read_chapters(b"[]"), []);
}
