#![expect(clippy::disallowed_methods, reason = "tests may wait for files, and for where the corpora are")]

use std::path::{Path, PathBuf};
use std::time::Instant;

use image::{DynamicImage, Rgb, RgbImage, Rgba, RgbaImage};

use super::*;

/// Left red, right blue.
fn two_colours(width: u32, height: u32) -> DynamicImage {
    let colour = |x: u32| if x < width / 2 { Rgb([200, 40, 40]) } else { Rgb([30, 60, 200]) };
    RgbImage::from_fn(width, height, |x, _| colour(x)).into()
}

fn file(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// Reads a picture to its end.
fn of(bytes: &[u8]) -> Result<Master, Refusal> {
    some_time(Master::of(bytes))
}

/// Waits for what is slow.
fn some_time<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

fn is_near(one: Rgb<u8>, other: [u8; 3]) -> bool {
    one.0.iter().zip(other).all(|(one, other)| one.abs_diff(other) < 14)
}

#[test]
fn a_picture_is_what_its_bytes_are() {
    let picture = two_colours(64, 48);
    let formats = [
        (ImageFormat::Jpeg, Kind::Jpeg),
        (ImageFormat::Png, Kind::Png),
        (ImageFormat::WebP, Kind::WebP),
        (ImageFormat::Gif, Kind::Gif),
        (ImageFormat::Tiff, Kind::Tiff),
        (ImageFormat::Bmp, Kind::Bmp),
    ];
    for (format, kind) in formats {
        let bytes = file(&picture, format);
        assert_eq!(read(&bytes).unwrap().kind, kind);
        let master = of(&bytes).unwrap();
        assert_eq!((master.width(), master.height()), (64, 48));
        let seen = master.cut(Shape::Whole, Focus::default(), 64);
        assert!(is_near(*seen.get_pixel(5, 5), [200, 40, 40]), "{kind:?}: {:?}", seen.get_pixel(5, 5));
        assert!(is_near(*seen.get_pixel(60, 40), [30, 60, 200]), "{kind:?}");
    }
}

#[test]
fn pictures_of_phones_are_read_by_a_child() {
    let files: [(&[u8], Kind); 2] = [
        (include_bytes!("../../tests/files/two.heic"), Kind::Heic),
        (include_bytes!("../../tests/files/two.avif"), Kind::Avif),
    ];
    for (bytes, kind) in files {
        assert_eq!(read(bytes).unwrap().kind, kind);
        let master = of(bytes).unwrap();
        assert_eq!((master.width(), master.height()), (64, 48));
        let seen = master.cut(Shape::Whole, Focus::default(), 64);
        assert!(is_near(*seen.get_pixel(60, 40), [30, 60, 200]), "{kind:?}");
    }
    let mut broken = include_bytes!("../../tests/files/two.heic").to_vec();
    broken.truncate(420);
    assert!(matches!(of(&broken), Err(Refusal::Broken(_))));
}

#[test]
fn what_is_no_picture_is_refused_by_what_it_is() {
    fn check(bytes: &[u8], expect: Refusal) {
        assert_eq!(read(bytes).unwrap_err(), expect);
        assert_eq!(of(bytes).err(), Some(expect));
    }
    check(b"", Refusal::NotAPicture);
    check(b"%PDF-1.7", Refusal::NotAPicture);
    check(b"\0\0\0\x18ftypisom\0\0\0\0isommp42", Refusal::NotAPicture);
    check(b"<?xml version=\"1.0\"?>\n<!-- a -->\n<SVG xmlns=\"http://www.w3.org/2000/svg\"/>", Refusal::Svg);
    check(b"\xef\xbb\xbf <svg onload=\"alert(1)\">", Refusal::Svg);
    assert!(matches!(read(b"\xff\xd8\xff\xe0 nothing"), Err(Refusal::Broken(_))));
}

#[test]
fn a_small_file_that_says_it_is_huge_is_refused_before_it_takes_memory() {
    let mut bitmap = file(&two_colours(8, 8), ImageFormat::Bmp);
    bitmap[18..22].copy_from_slice(&60_000u32.to_le_bytes());
    bitmap[22..26].copy_from_slice(&60_000u32.to_le_bytes());
    assert_eq!(read(&bitmap).unwrap_err(), Refusal::TooLarge);
    let mut avif = include_bytes!("../../tests/files/two.avif").to_vec();
    let at = avif.windows(4).position(|four| four == b"ispe").unwrap();
    avif[at + 8..at + 12].copy_from_slice(&17_000u32.to_be_bytes());
    avif[at + 12..at + 16].copy_from_slice(&17_000u32.to_be_bytes());
    assert_eq!(read(&avif).unwrap_err(), Refusal::TooLarge);
    assert_eq!(of(&avif).err(), Some(Refusal::TooLarge));
}

#[test]
fn what_can_be_seen_through_is_seen_on_white() {
    let clear = RgbaImage::from_pixel(40, 40, Rgba([0, 0, 0, 0]));
    let seen = of(&file(&clear.into(), ImageFormat::Png)).unwrap().cut(Shape::Whole, Focus::default(), 40);
    assert_eq!(seen.get_pixel(20, 20), &Rgb([255, 255, 255]));
}

/// What is seen in the middle of the first of three columns and two rows, and on.
fn patches(bytes: &[u8]) -> Vec<[u8; 3]> {
    let master = of(bytes).unwrap();
    let seen = master.cut(Shape::Whole, Focus::default(), master.width());
    let middle = |at: u32, of: u32, side: u32| side * (2 * at + 1) / (2 * of);
    let places = (0..6).map(|it| (middle(it % 3, 3, seen.width()), middle(it / 3, 2, seen.height())));
    places.map(|(x, y)| seen.get_pixel(x, y).0).collect()
}

fn check_patches(what: &str, bytes: &[u8], expect: &[[u8; 3]]) {
    let seen = patches(bytes);
    for (seen, expect) in seen.iter().zip(expect) {
        let is_near = seen.iter().zip(expect).all(|(one, other)| one.abs_diff(*other) <= 6);
        assert!(is_near, "{what}: {seen:?} is not {expect:?}");
    }
}

/// What littleCMS 2 makes of these files, by relative colorimetry.
#[test]
fn printers_inks_and_grey_are_shown_as_their_profile_means_them() {
    let inks =
        [[116, 136, 117], [201, 123, 85], [86, 88, 146], [181, 177, 173], [255, 255, 255], [231, 218, 145]];
    check_patches("JPEG", include_bytes!("../../tests/files/colours/cmyk.jpg"), &inks);
    check_patches("YCCK", include_bytes!("../../tests/files/colours/ycck.jpg"), &inks);
    check_patches("TIFF", include_bytes!("../../tests/files/colours/cmyk.tif"), &inks);
    let grey = [159, 185, 146, 188, 224, 255].map(|it| [it; 3]);
    check_patches("grey", include_bytes!("../../tests/files/colours/gray_icc.jpg"), &grey);
}

#[test]
fn an_avif_that_can_be_seen_through_is_seen_on_white() {
    let seen = patches(include_bytes!("../../tests/files/colours/alpha.avif"));
    assert!(is_near(Rgb(seen[0]), [255, 255, 255]), "{seen:?}");
    assert!(is_near(Rgb(seen[1]), [148, 218, 157]), "{seen:?}");
    assert!(is_near(Rgb(seen[3]), [128, 128, 128]), "{seen:?}");
}

#[test]
fn the_colours_of_an_avif_are_those_that_its_numbers_name() {
    let p3 = include_bytes!("../../tests/files/colours/p3_nclx.avif");
    let expect = [[218, 0, 26], [0, 183, 30], [47, 60, 208], [128, 128, 128], [224, 199, 0], [255, 255, 255]];
    check_patches("P3", p3, &expect);
    // Half of what PQ says is as bright as 94 candela: a bright grey on paper.
    let pq = include_bytes!("../../tests/files/colours/pq.avif");
    let expect = [[255, 0, 0], [0, 255, 0], [0, 31, 255], [181, 181, 181], [255, 255, 0], [255, 255, 255]];
    check_patches("PQ", pq, &expect);
}

#[test]
fn sixteen_bits_and_grey_are_put_on_white_as_eight_are() {
    let clear: image::ImageBuffer<Rgba<u16>, _> =
        image::ImageBuffer::from_pixel(40, 40, Rgba([0, 0, 65_535, 32_768]));
    let seen = of(&file(&clear.into(), ImageFormat::Png)).unwrap().cut(Shape::Whole, Focus::default(), 40);
    assert!(is_near(*seen.get_pixel(20, 20), [127, 127, 255]), "{:?}", seen.get_pixel(20, 20));
    let grey: image::GrayAlphaImage = image::ImageBuffer::from_pixel(40, 40, image::LumaA([0, 0]));
    let seen = of(&file(&grey.into(), ImageFormat::Png)).unwrap().cut(Shape::Whole, Focus::default(), 40);
    assert_eq!(seen.get_pixel(20, 20), &Rgb([255, 255, 255]));
}

/// TIFF in Lab (photometric 8), as printers send it: sound, and not read.
#[test]
fn a_sound_file_of_a_kind_that_is_not_read_is_not_called_broken() {
    let mut tiff = file(&two_colours(8, 8), ImageFormat::Tiff);
    let photometric = [0x06, 0x01, 0x03, 0x00, 0x01, 0x00, 0x00, 0x00];
    let at = tiff.windows(8).position(|it| it == photometric).unwrap();
    tiff[at + 8] = 8;
    assert!(matches!(of(&tiff), Err(Refusal::Unsupported(_))), "{:?}", of(&tiff).err());
}

#[test]
fn a_crop_shows_what_the_focus_is_on() {
    fn check(shape: Shape, focus: (u16, u16), expect: [u8; 3]) {
        let master = of(&file(&two_colours(400, 100), ImageFormat::Png)).unwrap();
        let seen = master.cut(shape, Focus { x: focus.0, y: focus.1 }, 50);
        assert!(is_near(*seen.get_pixel(25, 10), expect), "{shape:?} at {focus:?}");
    }
    check(Shape::Square, (0, 500), [200, 40, 40]);
    check(Shape::Square, (1000, 0), [30, 60, 200]);
    check(Shape::Classic, (200, 65_535), [200, 40, 40]);
}

#[test]
fn a_crop_is_inside_its_picture_whatever_its_size() {
    // Of 2160 by 3840 too, as telephones have it, the larger of which is so by its last digit.
    let sizes = (1..1_200).flat_map(|wide| (1..1_200).map(move |high| (wide, high)));
    for (wide, high) in sizes.chain([(2_160, 3_840), (1_597, 2_839)]) {
        for shape in Shape::ALL {
            let part = shape.part(wide, high, Focus { x: 1000, y: 1000 });
            let is_inside = part.left >= 0.0
                && part.top >= 0.0
                && part.left + part.width <= f64::from(wide)
                && part.top + part.height <= f64::from(high);
            assert!(is_inside, "{shape:?} of {wide} by {high}");
        }
    }
}

#[test]
fn nothing_is_enlarged() {
    fn check(shape: Shape, size: (u32, u32), expect: &[u32]) {
        assert_eq!(widths(shape, size.0, size.1), expect, "{shape:?} of {size:?}");
    }
    check(Shape::Whole, (4000, 3000), &[144, 256, 408, 650, 1023, 1597]);
    check(Shape::Whole, (1200, 900), &[144, 256, 408, 650, 1023, 1200]);
    check(Shape::Whole, (1050, 900), &[144, 256, 408, 650, 1050]);
    check(Shape::Whole, (100, 900), &[100]);
    check(Shape::Square, (4000, 3000), &[144, 256, 408, 650, 1023]);
    check(Shape::Square, (4000, 300), &[144, 256, 300]);
    check(Shape::Social, (4000, 3000), &[1200]);
    check(Shape::Social, (1, 1), &[1]);
}

#[test]
fn a_rendition_has_the_size_and_the_shape_it_is_asked_for() {
    let master = of(&file(&two_colours(1300, 1000), ImageFormat::Png)).unwrap();
    let shapes = [
        (Shape::Whole, 650, 500),
        (Shape::Wide, 256, 144),
        (Shape::Social, 1200, 630),
        (Shape::Square, 144, 144),
    ];
    for (shape, width, height) in shapes {
        for format in [Format::Jpeg, Format::WebP] {
            let cut = (shape, Focus::default());
            let it = some_time(master.rendition(cut, width, format, &Marks::default()));
            let it = it.unwrap().unwrap();
            let seen = image::load_from_memory(&it.bytes).unwrap();
            assert_eq!((it.width, it.height), (width, height), "{shape:?}");
            assert_eq!((seen.width(), seen.height()), (width, height), "{shape:?}");
            assert_eq!(Kind::of(&it.bytes).unwrap().mime(), format.mime());
        }
    }
}

#[test]
fn an_avif_looks_like_what_it_was_made_from() {
    let master = of(&file(&two_colours(301, 203), ImageFormat::Png)).unwrap();
    let cut = (Shape::Whole, Focus::default());
    let marks = Marks::default();
    let made = master.rendition(cut, 301, Format::Avif, &marks);
    let made = some_time(made).unwrap().unwrap();
    let seen = of(&made.bytes).unwrap().cut(Shape::Whole, Focus::default(), 301);
    assert_eq!(read(&made.bytes).unwrap().kind, Kind::Avif);
    assert!(is_near(*seen.get_pixel(20, 20), [200, 40, 40]), "{:?}", seen.get_pixel(20, 20));
    assert!(is_near(*seen.get_pixel(280, 180), [30, 60, 200]), "{:?}", seen.get_pixel(280, 180));
}

/// The corpora's pictures, or none where they are not there.
fn corpora() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpora/media");
    let folder = std::env::var("LONGWAVE_CORPORA").map_or(beside, |folder| Path::new(&folder).join("media"));
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: no corpora (set LONGWAVE_CORPORA)");
    None
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

#[test]
fn no_file_of_others_makes_a_decoder_fail_or_last() {
    let Some(folder) = corpora() else { return };
    let (mut all, mut read_well, unpacked) = (Vec::new(), 0, tempfile::tempdir().unwrap());
    for set in ["jpeg-torture.tar.gz", "pngsuite.tar.gz"] {
        let mut tar = std::process::Command::new("tar");
        tar.arg("-xzf").arg(folder.join(set)).arg("-C").arg(unpacked.path());
        assert!(tar.status().unwrap().success());
    }
    files(&folder, &mut all);
    files(unpacked.path(), &mut all);
    for path in &all {
        let bytes = std::fs::read(path).unwrap();
        let before = Instant::now();
        let read = read(&bytes);
        let master = of(&bytes);
        let lasted = before.elapsed();
        assert!(lasted.as_secs() < 5, "{}: {lasted:?}", path.display());
        if let Err(Refusal::Broken(words)) = &master {
            assert_ne!(words, "its decoder failed", "{}", path.display());
        }
        // What can be shown can also be described.
        if master.is_ok() {
            assert!(read.is_ok(), "{}", path.display());
            read_well += 1;
        }
    }
    assert!(read_well > 200, "{read_well} of {}", all.len());
}

#[test]
fn a_picture_held_in_any_way_is_shown_upright() {
    let Some(folder) = corpora() else { return };
    let upright = |name: &str| {
        let bytes = std::fs::read(folder.join("images-libvips/rotation").join(name)).unwrap();
        let master = of(&bytes).unwrap();
        assert!(master.width() < master.height(), "{name}");
        master.cut(Shape::Classic, Focus::default(), 60).into_raw()
    };
    let expect = upright("1.jpg");
    for name in ["2.jpg", "3.jpg", "7.jpg", "8.jpg"] {
        let seen = upright(name);
        let apart: u64 = seen.iter().zip(&expect).map(|(one, other)| u64::from(one.abs_diff(*other))).sum();
        assert!(apart / (expect.len() as u64) < 12, "{name}: {}", apart / expect.len() as u64);
    }
}
