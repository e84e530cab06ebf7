//! What a file is, by its first bytes. It decides who is asked to take it, and
//! nothing more: they look closer.

use infer::MatcherType;

/// How many of a file's first bytes are looked at.
pub const LOOKED_AT: usize = 8_192;

/// Who knows such files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Pictures.
    Picture,
    /// Sound, also that of a video.
    Recording,
}

/// What a file that begins so is, with its media type; none where it is
/// nothing that the station takes.
pub fn of(start: &[u8]) -> Option<(Kind, &'static str)> {
    // RFC 4867 section 5.1; what telephones of today record in. `infer` does not know
    // it, and takes what follows for something else.
    if start.starts_with(b"#!AMR-WB\n") {
        return Some((Kind::Recording, "audio/amr-wb"));
    }
    if is_large_wave(start) {
        return Some((Kind::Recording, "audio/x-wav"));
    }
    let Some(known) = infer::get(start) else {
        return is_mpeg_sound(start).then_some((Kind::Recording, "audio/mpeg"));
    };
    match known.matcher_type() {
        MatcherType::Image => Some((Kind::Picture, known.mime_type())),
        MatcherType::Audio | MatcherType::Video => Some((Kind::Recording, known.mime_type())),
        _ => None,
    }
}

/// Whether it is a WAV file for more than 4 GB, of which `infer` knows none: RF64 (EBU
/// Tech 3306), BW64 (ITU-R BS.2088) or Wave64, whose names are GUIDs.
fn is_large_wave(start: &[u8]) -> bool {
    const WAVE64: &[u8] = b"riff\x2E\x91\xCF\x11\xA5\xD6\x28\xDB\x04\xC1\0\0";
    let is_named = [b"RF64", b"BW64"].iter().any(|name| start.starts_with(*name));
    is_named && start.get(8..12) == Some(b"WAVE") || start.starts_with(WAVE64)
}

/// Whether it begins with a frame of MPEG sound of layer II or III (ISO/IEC
/// 11172-3 section 2.4.1.3), of which `infer` knows the commonest only.
fn is_mpeg_sound(start: &[u8]) -> bool {
    let [0xFF, second, third, ..] = *start else { return false };
    let (version, layer) = (second >> 3 & 0b11, second >> 1 & 0b11);
    let (rate, frequency) = (third >> 4, third >> 2 & 0b11);
    second >= 0xE0 && version != 0b01 && matches!(layer, 0b01 | 0b10) && rate != 0b1111 && frequency != 0b11
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(start: &[u8], expect: Option<(Kind, &str)>) {
        assert_eq!(of(start), expect, "{start:02x?}");
    }

    #[test]
    fn a_file_is_what_its_first_bytes_say() {
        check(b"\xFF\xD8\xFF\xE0\0\x10JFIF", Some((Kind::Picture, "image/jpeg")));
        check(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Some((Kind::Picture, "image/png")));
        check(b"ID3\x04\0\0\0\0\0\0", Some((Kind::Recording, "audio/mpeg")));
        check(b"fLaC\0\0\0\x22", Some((Kind::Recording, "audio/x-flac")));
        check(b"#!AMR\n\0\0\0\0\0\0\0", Some((Kind::Recording, "audio/amr")));
        check(b"#!AMR-WB\n\0\0\0\0", Some((Kind::Recording, "audio/amr-wb")));
        let wave = Some((Kind::Recording, "audio/x-wav"));
        check(b"RIFF\0\0\0\0WAVEfmt ", wave);
        check(b"RF64\xff\xff\xff\xffWAVEds64", wave);
        check(b"BW64\xff\xff\xff\xffWAVEds64", wave);
        check(b"RF64\xff\xff\xff\xffAVI ds64", None);
        check(b"riff\x2e\x91\xcf\x11\xa5\xd6\x28\xdb\x04\xc1\0\0\0\0\0\0", wave);
        // MPEG-2 layer III, which begins FF F3; a text in UTF-16 begins FF FE.
        check(b"\xFF\xF3\x40\xC0\0\0\0\0", Some((Kind::Recording, "audio/mpeg")));
        for nothing in [
            b"".as_slice(),
            b"a",
            b"<svg xmlns=",
            b"<!doctype html>",
            b"%PDF-1.7",
            b"PK\x03\x04",
            b"\x7fELF\x02",
            b"MZ\x90\0",
        ] {
            check(nothing, None);
        }
        check(b"\xFF\xFE<\0h\0t\0m\0l\0", None);
        check(b"\xFF\xFF\xFF\xFF", None);
    }
}
