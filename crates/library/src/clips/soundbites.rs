//! Passages of a clip that make others want to hear it. They belong to the
//! episode that plays it, and move with the sound as chapters do.

use lw_base::{Duration, Id};
use lw_store::{Change, record};

use super::queries;

record! {
    /// A passage of an episode that makes others want to hear it.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Soundbite {
        /// Where it begins.
        pub start: Duration = "start_ms",
        /// How long it is.
        pub length: Duration = "length_ms",
        /// What it is called; may be empty.
        pub title: String,
    }
}

impl Soundbite {
    /// What is heard of it in a sound that is so long.
    pub fn within(mut self, whole: Duration) -> Option<Self> {
        let left = whole.millis().saturating_sub(self.start.millis());
        self.length = self.length.min(Duration::from_millis(left));
        Some(self).filter(|it| it.length > Duration::default())
    }
}

/// A moment of a clip once the silence before it is cut off, or is back.
pub(super) fn shifted(at: Duration, silence: Duration, is_cut: bool) -> Duration {
    let (at, silence) = (at.millis(), silence.millis());
    Duration::from_millis(if is_cut { at.saturating_sub(silence) } else { at.saturating_add(silence) })
}

/// Moves the soundbites of the episodes that play a clip. Who has an episode's
/// form open from before is told that it was changed.
pub(super) async fn shift(
    change: &mut Change,
    clip: &Id,
    (silence, is_cut): (Duration, bool),
    who: &str,
) -> lw_store::Result<()> {
    for story in queries::episodes_with_soundbites(change, clip).await? {
        shift_of(change, &story, (silence, is_cut), who).await?;
    }
    Ok(())
}

/// An episode plays this clip from now on in the place of its recording as it came: what of it
/// was counted from the beginning of that moves with what is cut off.
pub async fn fit(change: &mut Change, story: &Id, clip: &Id, who: &str) -> lw_store::Result<()> {
    let is_cut = queries::by_id_in(change, clip).await?.is_some_and(|it| it.is_trimmed);
    if !is_cut || queries::soundbites_in(change, story).await?.is_empty() {
        return Ok(());
    }
    let silence = queries::silence_before(change, clip).await?;
    shift_of(change, story, (silence, true), who).await
}

/// Of one episode, which is held before its soundbites are read.
async fn shift_of(
    change: &mut Change,
    story: &Id,
    (silence, is_cut): (Duration, bool),
    who: &str,
) -> lw_store::Result<()> {
    queries::count_episode(change, story, who).await?;
    let all = moved(queries::soundbites_in(change, story).await?, silence, is_cut);
    queries::put_soundbites(change, story, &all).await
}

fn moved(all: Vec<Soundbite>, silence: Duration, is_cut: bool) -> Vec<Soundbite> {
    let move_one = |it: Soundbite| {
        let end = Duration::from_millis(it.start.millis().saturating_add(it.length.millis()));
        let (start, end) = (shifted(it.start, silence, is_cut), shifted(end, silence, is_cut));
        Soundbite { start, length: Duration::from_millis(end.millis() - start.millis()), ..it }
    };
    let mut all: Vec<Soundbite> = all.into_iter().map(move_one).collect();
    // One that was silence is none, and of those that began in it the first stays.
    all.retain(|it| it.length > Duration::default());
    all.dedup_by_key(|it| it.start);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bite(start: u64, length: u64) -> Soundbite {
        let millis = Duration::from_millis;
        Soundbite { start: millis(start), length: millis(length), title: String::new() }
    }

    #[test]
    fn soundbites_move_with_the_silence_before_them() {
        let silence = Duration::from_millis(800);
        let all = vec![bite(0, 500), bite(100, 900), bite(500, 1_000), bite(9_000, 2_000)];
        let cut = moved(all, silence, true);
        assert_eq!(cut, [bite(0, 200), bite(8_200, 2_000)]);
        assert_eq!(moved(cut, silence, false), [bite(800, 200), bite(9_000, 2_000)]);
    }

    #[test]
    fn what_is_after_the_end_is_not_heard() {
        let whole = Duration::from_millis(10_000);
        assert_eq!(bite(1_000, 2_000).within(whole), Some(bite(1_000, 2_000)));
        assert_eq!(bite(9_000, 2_000).within(whole), Some(bite(9_000, 1_000)));
        assert_eq!(bite(10_000, 1).within(whole), None);
        assert_eq!(bite(12_000, 2_000).within(whole), None);
    }
}
