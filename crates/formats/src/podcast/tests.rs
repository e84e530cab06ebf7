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
    let reading = read(feed.as_bytes());
    assert!(reading.podcast.unwrap().episodes.iter().all(|it| !it.sound.address.is_empty()));
    assert!(
        reading.skipped.iter().any(|it| it.message.contains("“The same again” has no sound")),
        "{:?}",
        reading.skipped
    );
}

#[test]
fn a_feed_is_a_programme_and_its_episodes() {
    let reading = read(FEED.as_bytes());
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

#[test]
fn what_came_before_a_break_is_read() {
    let cut = &FEED[..FEED.find("<item><title>Only").unwrap()];
    let reading = read(cut.as_bytes());
    assert_eq!(reading.podcast.unwrap().episodes.len(), 1);
    let broken = FEED.replace("<item><title>Only", "<item <<< =><title>Only");
    assert_eq!(read(broken.as_bytes()).podcast.unwrap().episodes[0].guid, "tide-1");
    let sloppy = FEED
        .replace("&amp; Table", "& Table &nbsp;and &eacute;")
        .replace(" xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"", "");
    let podcast = read(sloppy.as_bytes()).podcast.unwrap();
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
        let reading = read(wrong.as_bytes());
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
