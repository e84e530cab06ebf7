//! Feeds of others.

use lw_formats::podcast;

#[test]
fn podcasts_of_others_are_read() {
    let Some(folder) = super::corpora::folder() else { return };
    let check = |name: &str, title: &str, episodes: usize| {
        let bytes = super::corpora::bytes(&folder.join("feeds/podcast").join(name));
        let reading = podcast::read(&bytes, None);
        let podcast = reading.podcast.expect(name);
        assert_eq!(
            (podcast.title.as_str(), podcast.episodes.len()),
            (title, episodes),
            "{name}: {:?} {:?}",
            reading.problems,
            reading.skipped
        );
        assert!(podcast.episodes.iter().all(|it| it.published.is_some()), "{name}");
    };
    check("libsyn-feed.xml", "Example Show", 2);
    check("launched.xml", "Launched", 36);
    check("legacy.xml", "Podcasting 2.0 Namespace Example", 3);
    check("unlocked.xml", "Podcasting 2.0 Namespace Example", 3);
    check("podverse-test-feed.xml", "Podverse - Test Feed", 5);
    check("publisher.xml", "AgileSet Media", 0);
    check("real-world/homegrown-hits.xml", "Homegrown Hits", 4);
}

#[test]
fn no_feed_of_any_kind_is_too_much() {
    let Some(folder) = super::corpora::folder() else { return };
    let (mut files, mut podcasts) = (0, 0);
    for path in super::corpora::files(&folder.join("feeds")) {
        let reading = podcast::read(&super::corpora::bytes(&path), None);
        files += 1;
        podcasts += usize::from(reading.podcast.is_some());
        assert!(
            reading.podcast.is_some() || !reading.problems.is_empty(),
            "{}: nothing is said",
            path.display()
        );
    }
    assert!(files > 100 && podcasts > 20, "{files} files, {podcasts} podcasts");
}
