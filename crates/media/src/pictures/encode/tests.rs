use image::{Rgb, RgbImage};

use super::*;
use crate::pictures::read;

/// As hard as a picture can be: no two pixels have to do with each other.
fn noise(width: u32, height: u32) -> RgbImage {
    let mut state = 1u32;
    RgbImage::from_fn(width, height, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        Rgb([(state >> 24) as u8, (state >> 16) as u8, (state >> 8) as u8])
    })
}

#[test]
fn similarity_is_one_for_the_same_and_less_the_less_similar() {
    let (one, other) = (noise(40, 30), RgbImage::from_pixel(40, 30, Rgb([128, 128, 128])));
    assert!((ssim::of(&one, &one) - 1.0).abs() < 1e-9);
    assert!((ssim::of(&other, &other) - 1.0).abs() < 1e-9);
    assert!(ssim::of(&one, &other) < 0.1);
    assert_eq!(ssim::of(&one, &noise(41, 30)), 0.0);
    let at = |quality| {
        let file = jpeg::encode(&one, quality, &Marks::default()).unwrap();
        ssim::of(&one, &image::load_from_memory(&file).unwrap().into_rgb8())
    };
    assert!(at(30) < at(60) && at(60) < at(95));
}

/// A picture's file at this width, whole.
fn at(width: u32, picture: &RgbImage, format: Format) -> Encoded {
    let mut png = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut png, image::ImageFormat::Png).unwrap();
    let made = async {
        let master = Master::of(png.get_ref()).await?;
        let cut = (Shape::Whole, Focus::default());
        master.rendition(cut, width, format, &Marks::default()).await
    };
    tokio::runtime::Runtime::new().unwrap().block_on(made).unwrap().unwrap()
}

#[test]
fn a_lead_is_light_however_hard_the_picture() {
    let cases = [(Format::Jpeg, 650, 1_156), (Format::WebP, 720, 540), (Format::Avif, 650, 488)];
    for (format, width, height) in cases {
        let made = at(width, &noise(width, height), format);
        assert!(made.bytes.len() <= MOST_BYTES, "{format:?} {width}: {}", made.bytes.len());
    }
}

#[test]
fn what_is_very_tall_keeps_its_text_and_what_is_wider_than_a_phone_its_detail() {
    let (tall, wide) = (at(650, &noise(650, 2_000), Format::Jpeg), at(800, &noise(800, 600), Format::Jpeg));
    let noise = jpeg::encode(&noise(650, 2_000), LOWEST, &Marks::default()).unwrap();
    assert_eq!(tall.bytes.len(), noise.len());
    assert!(wide.bytes.len() > 2 * MOST_BYTES, "{}", wide.bytes.len());
}

#[test]
fn quality_goes_before_detail_and_neither_where_the_picture_is_easy() {
    let made: Vec<_> = attempts(&[43, 35, 27, 20], &SOFTER).take(6).collect();
    let expect = [(None, 43), (None, 35), (None, 27), (None, 20), (Some(0.6), 20), (Some(1.0), 20)];
    assert_eq!(made, expect);
    assert_eq!(down_from(43), [43, 35, 27, 20]);
    let easy = RgbImage::from_fn(650, 488, |x, y| Rgb([(x / 3) as u8, (y / 2) as u8, 90]));
    let made = at(650, &easy, Format::Jpeg).bytes;
    let fine = image::load_from_memory(&made).unwrap().into_rgb8();
    assert!(ssim::of(&easy, &fine) > SIMILAR);
    let lowest = jpeg::encode(&easy, LOWEST, &Marks::default()).unwrap();
    assert!(made.len() > lowest.len(), "nothing of it was given up");
}

#[test]
fn a_rendition_says_whose_it_is_and_nothing_else() {
    let marks = Marks {
        credit: Some("Amina Ba\u{15f}/Harbour Radio".to_owned()),
        copyright: Some("© Harbour".to_owned()),
    };
    let file = jpeg::encode(&noise(32, 32), 60, &marks).unwrap();
    let said = read(&file).unwrap().metadata;
    assert_eq!((said.credit, said.copyright), (marks.credit, marks.copyright));
    let silent = jpeg::encode(&noise(32, 32), 60, &Marks::default()).unwrap();
    assert_eq!(read(&silent).unwrap().metadata, Default::default());
}
