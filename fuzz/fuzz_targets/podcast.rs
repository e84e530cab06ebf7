//! Any bytes are a podcast's feed, or a problem in a sentence; and chapters, or none.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lw_formats::podcast;

fuzz_target!(|bytes: &[u8]| {
    let reading = podcast::read(bytes, None);
    assert!(reading.podcast.is_some() || !reading.problems.is_empty());
    if let Some(it) = reading.podcast {
        assert!(!it.title.is_empty());
        assert!(it.episodes.iter().all(|episode| !episode.guid.is_empty() && !episode.sound.address.is_empty()));
    }
    assert!(podcast::read_chapters(bytes).iter().all(|(_, title)| !title.is_empty()));
});
