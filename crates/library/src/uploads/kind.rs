//! What a file is, by its first bytes. It decides who is asked to take it, and
//! nothing more: they look closer.

use infer::MatcherType;

/// How many of a file's first bytes are looked at: MP3 may begin in the middle of a frame, or
/// after some zeros.
pub const LOOKED_AT: usize = 65_536;

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
    // Of HEIF it knows some brands.
    if start.get(4..8) == Some(b"ftyp")
        && let Ok(kind) = lw_media::pictures::Kind::of(start)
    {
        return Some((Kind::Picture, kind.mime()));
    }
    if is_large_wave(start) {
        return Some((Kind::Recording, "audio/x-wav"));
    }
    let Some(known) = infer::get(start) else {
        return sound(start).map(|mime| (Kind::Recording, mime));
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

/// The media type of sounds and films that `infer` does not know.
fn sound(start: &[u8]) -> Option<&'static str> {
    if is_boxed(start) {
        Some("video/mp4")
    } else if is_transport_stream(start) {
        Some("video/mp2t")
    } else if start.starts_with(b"caff\0\x01") {
        Some("audio/x-caf")
    } else if start.starts_with(b".snd\0") {
        Some("audio/basic")
    } else if frame(start).is_some() || has_frames(start) {
        Some("audio/mpeg")
    } else {
        None
    }
}

/// Whether it is made of boxes of some brand (ISO/IEC 14496-12 section 4.3), of which there is
/// no end (3GP, M4B, XAVC, CMAF), but not of one for pictures.
fn is_boxed(start: &[u8]) -> bool {
    const PICTURES: [&[u8]; 12] = [
        b"mif1", b"mif2", b"msf1", b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"avif", b"avis",
        b"crx ",
    ];
    let brand = start.get(8..12);
    start.get(4..8) == Some(b"ftyp") && brand.is_some_and(|it| !PICTURES.contains(&it))
}

/// Whether each packet of a transport stream begins where it should (ISO/IEC 13818-1 section
/// 2.4.3.2), also of one with a time before each, as cameras write it.
fn is_transport_stream(start: &[u8]) -> bool {
    let has_packets = |at: usize, length: usize| (0..4).all(|it| start.get(at + it * length) == Some(&0x47));
    has_packets(0, 188) || has_packets(4, 192)
}

/// Whether three frames of MPEG sound follow each other in what is no text.
fn has_frames(start: &[u8]) -> bool {
    let is_text = start.iter().take(64).all(|it| it.is_ascii_graphic() || it.is_ascii_whitespace());
    let follow = |at: usize| {
        let (first, length) = frame(start.get(at..)?)?;
        let (second, another) = frame(start.get(at + length..)?)?;
        let (third, _) = frame(start.get(at + length + another..)?)?;
        (first == second && second == third).then_some(())
    };
    !is_text && (0..start.len()).any(|at| start[at] == 0xFF && follow(at).is_some())
}

/// The frame of MPEG sound of layer II or III that begins here (ISO/IEC 11172-3 section 2.4.1.3,
/// 13818-3 section 2.4.1): what stays the same in all frames of a file, and how many bytes it has.
fn frame(start: &[u8]) -> Option<([u8; 2], usize)> {
    const RATES: [u32; 3] = [44_100, 48_000, 32_000];
    // In thousands of bits a second: MPEG-1 layer II and III, then both layers of MPEG-2.
    const BITS: [[u32; 14]; 3] = [
        [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
        [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
        [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    ];
    let [0xFF, second, third, ..] = *start else { return None };
    let (version, is_third_layer) = (second >> 3 & 0b11, second >> 1 & 0b11 == 0b01);
    if second < 0xE0 || version == 0b01 || !matches!(second >> 1 & 0b11, 0b01 | 0b10) {
        return None;
    }
    let is_first_version = version == 0b11;
    let table = if is_first_version { usize::from(is_third_layer) } else { 2 };
    let bits = BITS[table].get(usize::from(third >> 4).checked_sub(1)?)? * 1_000;
    // MPEG-2 has half the samples a second, MPEG-2.5 a quarter.
    let part = [4, 1, 2, 1][usize::from(version)];
    let rate = RATES.get(usize::from(third >> 2 & 0b11))? / part;
    let bytes_of = if is_third_layer && !is_first_version { 72 } else { 144 };
    let padding = u32::from(third >> 1 & 1);
    Some(([second & 0xFE, third & 0b1100], (bytes_of * bits / rate + padding) as usize))
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
        for brand in [b"3gp4", b"3g2a", b"M4B ", b"M4P ", b"f4v ", b"XAVC", b"cmfc", b"zzzz"] {
            let file = [b"\0\0\0\x18ftyp", brand.as_slice(), b"\0\0\0\0isom"].concat();
            assert_eq!(of(&file).map(|it| it.0), Some(Kind::Recording), "{brand:?}");
        }
        check(b"\0\0\0\x18ftypcrx \0\0\0\0isom", None);
        // Pictures of ten bits by one telephone, of eight by another.
        check(b"\0\0\0\x18ftypmif1\0\0\0\0mif1heix", Some((Kind::Picture, "image/heic")));
        check(b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif", Some((Kind::Picture, "image/avif")));
        check(b"caff\0\x01\0\0desc", Some((Kind::Recording, "audio/x-caf")));
        check(b".snd\0\0\0\x18", Some((Kind::Recording, "audio/basic")));
        let packets = |length: usize| [&[0x47], vec![0; length - 1].as_slice()].concat().repeat(4);
        check(&packets(188), Some((Kind::Recording, "video/mp2t")));
        check(&[&[0; 4], packets(192).as_slice()].concat(), Some((Kind::Recording, "video/mp2t")));
        check(&packets(187), None);
        check(b"\xFF\xFE<\0h\0t\0m\0l\0", None);
        check(b"\xFF\xFF\xFF\xFF", None);
    }

    #[test]
    fn sound_may_begin_before_or_after_a_frame() {
        // MPEG-1 layer III at 128 kbit/s and 44,100 Hz: 417 bytes, one more with padding.
        let frames = [(0x90, 417), (0x92, 418), (0x90, 417)].map(|(third, length)| {
            let mut frame = vec![0xAA; length];
            frame[..4].copy_from_slice(&[0xFF, 0xFB, third, 0xC4]);
            frame
        });
        let frames = frames.concat();
        let mp3 = Some((Kind::Recording, "audio/mpeg"));
        for before in [&[0; 5_000][..], &frames[100..417], b"\xFF\xE0\x12\xFF\xFB\x90\0"] {
            check(&[before, &frames].concat(), mp3);
        }
        check(&[&[0; 500][..], &frames[..800]].concat(), None);
        // A list of other files stays one, whatever follows it.
        let list = format!("#EXTM3U\n#EXTINF:9,\nhttp://harbour.example/{}\n", "a".repeat(50));
        check(&[list.as_bytes(), &frames].concat(), None);
        let noise: Vec<u8> = (0..65_536_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        check(&noise, None);
    }
}
