//! The files of pictures and clips: ranges, conditions, permanence.

use bytes::Bytes;
use lw_store::Blobs;
use reqwest::Method;
use sha2::{Digest as _, Sha256};

use crate::support::{Reader, Station};

/// The address of a clip of the sample, and its bytes.
async fn clip(station: &Station, reader: &Reader) -> (String, Vec<u8>) {
    let id = station.story("Night ferry to Brack sails");
    let short = reader.opens(&format!("/en/a/{id}")).await.answers(308);
    let page = reader.opens(short.header("location")).await.answers(200);
    let path = page.attributes("audio source", "src")[0].clone();
    let whole = reader.opens(&path).await.answers(200);
    (path, whole.bytes)
}

both_engines! {
    async fn a_file_is_named_by_its_bytes_and_kept_for_ever(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let front = reader.opens("/en/").await;
        let mut paths = front.attributes("main img", "src");
        paths.push(clip(&station, &reader).await.0);
        assert!(paths.len() > 3);
        for path in paths {
            let file = reader.opens(&path).await.answers(200);
            let hash: String = Sha256::digest(&file.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
            assert!(path.starts_with(&format!("/media/{hash}.")), "{path}");
            assert_eq!(file.header("cache-control"), "public, max-age=31536000, immutable");
            assert_eq!((file.header("accept-ranges"), file.header("x-content-type-options")), ("bytes", "nosniff"));
            assert_eq!(file.header("content-length"), file.bytes.len().to_string());
            let kind = if path.ends_with(".jpg") { "image/jpeg" } else { "audio/mpeg" };
            assert_eq!(file.header("content-type"), kind, "{path}");
            assert!(!file.headers.contains_key("set-cookie") && !file.headers.contains_key("content-encoding"));
            let mark = file.header("etag");
            let again = reader.opens_with(&path, &[("if-none-match", mark)]).await.answers(304);
            assert_eq!((again.header("etag"), again.bytes.len()), (mark, 0));
        }
    }

    async fn a_file_as_it_was_sent_has_no_address(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let keeps = async |folder: &str| {
            let blobs = Blobs::open(&station.data().join(folder)).unwrap();
            blobs.put(Bytes::from_static(b"with the place where it was made")).await.unwrap()
        };
        let hash = keeps("originals").await;
        for ending in ["jpg", "png", "mp3", "bin"] {
            reader.opens(&format!("/media/{hash}.{ending}")).await.answers(404);
        }
        // Nor has one that was kept, and that nothing says the kind of: a kill came between.
        assert_eq!(keeps("blobs").await, hash);
        reader.opens(&format!("/media/{hash}.jpg")).await.answers(404);
    }

    async fn a_file_is_served_as_what_it_is_and_as_nothing_else(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let picture = reader.opens("/en/").await.attributes("main img", "src")[0].clone();
        let sound = clip(&station, &reader).await.0;
        for (path, own) in [(picture, "jpg"), (sound, "mp3")] {
            reader.opens(&path).await.answers(200);
            let (name, ending) = path.rsplit_once('.').unwrap();
            assert_eq!(ending, own);
            for other in ["jpg", "png", "webp", "avif", "mp3", "opus", "m4a", "bin", "html", "svg", ""] {
                if other != own {
                    reader.opens(&format!("{name}.{other}")).await.answers(404);
                }
            }
        }
    }

    async fn a_part_of_a_file_is_that_part(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let (path, whole) = clip(&station, &reader).await;
        let size = whole.len();
        for (asked, part) in [
            ("bytes=0-99".to_owned(), 0..100),
            ("bytes=1000-1999".to_owned(), 1000..2000),
            (format!("bytes={}-", size - 10), size - 10..size),
            ("bytes=500-".to_owned(), 500..size),
            ("bytes=-50".to_owned(), size - 50..size),
            // RFC 9110 section 14.1.2: an end past the end is the end.
            (format!("bytes=10-{}", size * 2), 10..size),
            (format!("bytes=-{}", size * 2), 0..size),
            ("bytes=0-0".to_owned(), 0..1),
        ] {
            let answer = reader.opens_with(&path, &[("range", &asked)]).await.answers(206);
            let expected = format!("bytes {}-{}/{size}", part.start, part.end - 1);
            assert_eq!(answer.header("content-range"), expected, "{asked}");
            assert_eq!(answer.header("content-length"), part.len().to_string(), "{asked}");
            assert!(answer.bytes == whole[part], "{asked}: other bytes");
        }
    }

    async fn a_part_that_is_not_there_is_refused_with_the_size(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let (path, whole) = clip(&station, &reader).await;
        for asked in [format!("bytes={}-", whole.len()), format!("bytes={}-{}", whole.len() + 5, whole.len() + 9), "bytes=-0".to_owned()] {
            let answer = reader.opens_with(&path, &[("range", &asked)]).await.answers(416);
            assert_eq!(answer.header("content-range"), format!("bytes */{}", whole.len()), "{asked}");
        }
    }

    async fn what_is_no_single_range_is_answered_with_the_whole(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let (path, whole) = clip(&station, &reader).await;
        for asked in ["bytes=0-9,20-29", "items=0-5", "bytes", "bytes=a-b", "bytes=", ""] {
            let answer = reader.opens_with(&path, &[("range", asked)]).await;
            assert_eq!((answer.status, answer.bytes.len()), (200, whole.len()), "{asked}");
        }
    }

    async fn a_part_is_sent_only_of_the_file_that_is_meant(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let (path, whole) = clip(&station, &reader).await;
        let mark = reader.opens(&path).await.header("etag").to_owned();
        let range = ("range", "bytes=0-9");
        reader.opens_with(&path, &[range, ("if-range", &mark)]).await.answers(206);
        // Another mark, a weak one, a date: none is this file for certain (RFC 9110 section 13.1.5).
        for other in ["\"other\"".to_owned(), format!("W/{mark}"), "Mon, 23 Nov 2026 10:00:00 GMT".to_owned()] {
            let answer = reader.opens_with(&path, &[range, ("if-range", &other)]).await.answers(200);
            assert_eq!(answer.bytes.len(), whole.len(), "{other}");
        }
    }

    async fn a_head_of_a_file_has_its_headers_and_knows_no_ranges(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let (path, whole) = clip(&station, &reader).await;
        for headers in [vec![], vec![("range", "bytes=0-9")]] {
            let head = reader.asks(Method::HEAD, &path, &headers).await.answers(200);
            assert_eq!((head.header("content-length"), head.bytes.len()), (whole.len().to_string().as_str(), 0));
            assert_eq!((head.header("accept-ranges"), head.header("content-type")), ("bytes", "audio/mpeg"));
        }
    }

    async fn a_file_that_is_not_there_is_not_found(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let (path, _) = clip(&station, &reader).await;
        let hash = &path[7..71];
        for path in [
            format!("/media/{}.mp3", "0".repeat(64)), format!("/media/{hash}"), format!("/media/{hash}."),
            format!("/media/{hash}.html"), format!("/media/{hash}.svg"), format!("/media/{}.mp3", hash.to_uppercase()),
            format!("/media/{}.mp3", &hash[1..]), format!("/media/{}/{hash}", &hash[..2]), "/media/".to_owned(), "/media".to_owned(),
            "/media/longwave.db".to_owned(), "/media/..%2flongwave.db".to_owned(), "/media/%2e%2e%2flongwave.db.mp3".to_owned(),
        ] {
            reader.opens(&path).await.answers(404);
        }
    }
}
