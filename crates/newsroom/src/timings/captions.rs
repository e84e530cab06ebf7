//! Cues as files that players read.
//!
//! ```text
//! WEBVTT
//!
//! 00:00:02.480 --> 00:00:07.910
//! The night ferry is running again.
//! ```

use lw_base::Duration;

use super::Cue;

/// A file format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// WebVTT, as the W3C describes it.
    Vtt,
    /// SubRip, which older players read.
    Srt,
}

impl Form {
    /// How its address ends.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Vtt => "vtt",
            Self::Srt => "srt",
        }
    }

    /// Its media type: that of WebVTT is registered, that of SubRip is what
    /// the podcast namespace calls it.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Vtt => "text/vtt; charset=utf-8",
            Self::Srt => "application/x-subrip; charset=utf-8",
        }
    }

    /// The cues as a file.
    pub fn write(self, cues: &[Cue]) -> String {
        let mut file = match self {
            Self::Vtt => String::from("WEBVTT\n"),
            Self::Srt => String::new(),
        };
        for (at, cue) in cues.iter().enumerate() {
            let times = format!("{} --> {}", self.time(cue.start), self.time(cue.end));
            let text = self.text(&cue.text);
            file.push_str(&match self {
                Self::Vtt => format!("\n{times}\n{text}\n"),
                Self::Srt => format!("{}\n{times}\n{text}\n\n", at + 1),
            });
        }
        file
    }

    fn time(self, at: Duration) -> String {
        let (seconds, millis) = (at.millis() / 1000, at.millis() % 1000);
        let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        let point = match self {
            Self::Vtt => '.',
            Self::Srt => ',',
        };
        format!("{hours:02}:{minutes:02}:{seconds:02}{point}{millis:03}")
    }

    /// On one line, and no markup, arrow or end of a cue.
    fn text(self, text: &str) -> String {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        match self {
            Self::Vtt => line.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"),
            Self::Srt => line.replace("-->", "→").replace('<', "‹").replace('>', "›"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cues() -> Vec<Cue> {
        let cue = |start, end, text: &str| Cue {
            start: Duration::from_millis(start),
            end: Duration::from_millis(end),
            text: text.to_owned(),
        };
        vec![
            cue(2_480, 7_910, "The ferry sails."),
            cue(3_600_005, 3_601_000, "A --> <b>\n\nfish</b> & chips"),
        ]
    }

    #[test]
    fn webvtt_has_hours_points_and_no_markup_of_the_text() {
        let expect = "WEBVTT\n\n00:00:02.480 --> 00:00:07.910\nThe ferry sails.\n\n\
                      01:00:00.005 --> 01:00:01.000\nA --&gt; &lt;b&gt; fish&lt;/b&gt; &amp; chips\n";
        assert_eq!(Form::Vtt.write(&cues()), expect);
        assert_eq!(Form::Vtt.write(&[]), "WEBVTT\n");
    }

    #[test]
    fn subrip_has_numbers_and_commas() {
        let expect = "1\n00:00:02,480 --> 00:00:07,910\nThe ferry sails.\n\n\
                      2\n01:00:00,005 --> 01:00:01,000\nA → ‹b› fish‹/b› & chips\n\n";
        assert_eq!(Form::Srt.write(&cues()), expect);
    }
}
