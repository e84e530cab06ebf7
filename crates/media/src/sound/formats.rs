//! The kinds of file that are read, by ffmpeg's names of their demuxers. None
//! of them leads to another file: playlists, scripts and lists of files (HLS,
//! DASH, concat, SDP, ffmetadata, image sequences) are not among them.

use super::Kind;

/// Every demuxer that may be used.
pub const READ: &str = "wav,w64,aiff,caf,au,flac,mp3,aac,mov,mp4,m4a,3gp,3g2,mj2,ogg,matroska,webm,amr,amrnb,amrwb,asf,avi,mpeg,mpegts";

/// What a demuxer's name and the codec of its sound are called.
pub fn kind(demuxer: &str, codec: &str) -> Kind {
    match demuxer.split(',').next().unwrap_or_default() {
        "wav" | "w64" => Kind::Wav,
        "aiff" => Kind::Aiff,
        "flac" => Kind::Flac,
        "mp3" => Kind::Mp3,
        "aac" => Kind::Aac,
        "mov" => Kind::M4a,
        "ogg" if codec == "opus" => Kind::Opus,
        "ogg" => Kind::Ogg,
        "matroska" => Kind::Webm,
        "amr" | "amrnb" | "amrwb" => Kind::Amr,
        _ => Kind::Other,
    }
}

/// Whether files of this demuxer say of each piece of sound when it is to be heard. Ogg
/// does, too, but in one that was put together of several each begins anew.
pub fn has_times(demuxer: &str) -> bool {
    matches!(demuxer.split(',').next(), Some("mov" | "matroska" | "asf" | "mpeg" | "mpegts"))
}
