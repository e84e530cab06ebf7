//! What is done to a sound so that all clips are equally loud: it is made
//! louder or quieter as a whole, which changes nothing else of it, and where
//! its peaks would be too high then, only those are held down.

use super::Loudness;

/// Nothing is made louder by more: noise would become the programme.
const MOST_GAIN: f64 = 40.0;
/// How far from the target a file may be, in LU.
const NEAR: f64 = 0.3;
/// Codecs move the peaks between the samples: what is left for that at first, in dB.
const ROOM: f64 = 0.5;

/// How loud all clips of an edition are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target {
    /// Over all of it, in LUFS.
    pub loudness: f64,
    /// The highest peak, in dBTP.
    pub peak: f64,
}

impl Default for Target {
    /// What podcast applications ask for: -16 LUFS, -1 dBTP.
    fn default() -> Self {
        Self { loudness: -16.0, peak: -1.0 }
    }
}

/// What is done to a sound.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Plan {
    /// In dB.
    gain: f64,
    /// Where peaks are held down, in dBTP.
    ceiling: f64,
    /// The highest peak of the sound as it is, in dBTP.
    peak: Option<f64>,
    /// The gain of the plan before, in dB, and what came of it, in LUFS.
    before: Option<(f64, f64)>,
}

impl Plan {
    /// For a sound as loud as this, in LUFS, with this highest peak, in dBTP;
    /// one of which they are not known stays as it is.
    pub fn new(target: Target, loudness: Option<f64>, peak: Option<f64>) -> Self {
        let gain = loudness.map_or(0.0, |it| target.loudness - it);
        Self { gain: gain.min(MOST_GAIN), ceiling: target.peak - ROOM, peak, before: None }
    }

    /// A better one, from what came of this one; `None` where it came well.
    pub fn better(self, target: Target, came: Loudness) -> Option<Self> {
        let (off, over) = (target.loudness - came.integrated, came.peak - target.peak);
        if off.abs() <= NEAR && over <= 0.0 {
            return None;
        }
        // What is held down loses some by a lower ceiling.
        let drop = if over > 0.0 { over + 0.2 } else { 0.0 };
        let gain = (self.gain + self.price(came) * off + 0.6 * drop).min(MOST_GAIN);
        let better =
            Self { gain, ceiling: self.ceiling - drop, before: Some((self.gain, came.integrated)), ..self };
        Some(better).filter(|it| (it.gain, it.ceiling) != (self.gain, self.ceiling))
    }

    /// What a LU more costs in dB: as the last two tries have shown. What is
    /// held down gains half of what it is given, before that is known.
    fn price(self, came: Loudness) -> f64 {
        match self.before {
            Some((gain, loudness)) if (came.integrated - loudness).abs() > 0.1 => {
                ((self.gain - gain) / (came.integrated - loudness)).clamp(0.5, 3.0)
            }
            _ if self.holds_down() => 2.0,
            _ => 1.0,
        }
    }

    fn holds_down(self) -> bool {
        self.peak.is_some_and(|peak| peak + self.gain > self.ceiling)
    }

    /// As filters of ffmpeg.
    pub fn filters(self) -> String {
        let gain = format!("volume={:.3}dB", self.gain);
        if !self.holds_down() {
            return gain;
        }
        // Four times the samples, so that peaks between them are seen.
        let limit = 10_f64.powf(self.ceiling / 20.0).clamp(0.0625, 1.0);
        format!(
            "{gain},aresample={},alimiter=limit={limit:.4}:attack=5:release=50:level=disabled:latency=1,\
             aresample={}",
            4 * super::RATE,
            super::RATE
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TARGET: Target = Target { loudness: -16.0, peak: -1.0 };

    fn check(loudness: Option<f64>, peak: Option<f64>, expect: &str) {
        assert_eq!(Plan::new(TARGET, loudness, peak).filters(), expect);
    }

    #[test]
    fn what_has_room_is_only_made_louder_or_quieter() {
        check(Some(-23.0), Some(-9.0), "volume=7.000dB");
        check(Some(-9.5), Some(0.3), "volume=-6.500dB");
        check(None, None, "volume=0.000dB");
    }

    #[test]
    fn noise_is_not_made_a_programme() {
        check(Some(-69.0), Some(-60.0), "volume=40.000dB");
    }

    #[test]
    fn peaks_that_would_be_too_high_are_held_down() {
        let filters = Plan::new(TARGET, Some(-23.0), Some(-3.0)).filters();
        assert!(filters.starts_with("volume=7.000dB,aresample=192000,alimiter=limit=0.8414:"), "{filters}");
    }

    #[test]
    fn what_came_too_quiet_or_too_high_is_made_again() {
        let came = |integrated, peak| Loudness { integrated, peak, range: 5.0 };
        let check = |peak, came, expect: Option<(f64, f64)>| {
            let better = Plan::new(TARGET, Some(-23.0), Some(peak)).better(TARGET, came);
            let near = |is: f64, wanted: f64| (is - wanted).abs() < 1e-6;
            match (better, expect) {
                (None, None) => {}
                (Some(is), Some((gain, ceiling))) => {
                    assert!(near(is.gain, gain) && near(is.ceiling, ceiling), "{is:?}");
                }
                other => panic!("{other:?}"),
            }
        };
        check(-20.0, came(-16.2, -1.1), None);
        check(-20.0, came(-17.0, -1.5), Some((8.0, -1.5)));
        check(-3.0, came(-17.0, -1.5), Some((9.0, -1.5)));
        check(-3.0, came(-16.0, -0.5), Some((7.42, -2.2)));
    }

    #[test]
    fn what_went_too_far_comes_back_by_what_was_learnt() {
        // One whose peaks are held down so seldom that it gains all that it is given.
        let came = |integrated| Loudness { integrated, peak: -1.5, range: 5.0 };
        let first = Plan::new(TARGET, Some(-27.6), Some(-11.0));
        let second = first.better(TARGET, came(-17.3)).unwrap();
        let third = second.better(TARGET, came(-14.7)).unwrap();
        assert!((third.gain - first.gain - 1.3).abs() < 1e-6, "{third:?}");
        assert_eq!(third.better(TARGET, came(-16.0)), None);
    }
}
