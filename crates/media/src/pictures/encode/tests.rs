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

#[test]
fn a_lead_is_light_however_hard_the_picture() {
    let hard = noise(650, 488);
    for encode in [|it: &RgbImage, quality| jpeg::encode(it, quality, &Marks::default()), webp::encode] {
        let file = bounded(650, 88, |quality| encode(&hard, quality)).unwrap();
        // Noise cannot be had for 40 KB at any quality that is one: it ends at the lowest.
        assert_eq!(file.len(), encode(&hard, 20).unwrap().len());
        let easy = RgbImage::from_fn(650, 488, |x, y| Rgb([(x / 3) as u8, (y / 2) as u8, 90]));
        let file = bounded(650, 88, |quality| encode(&easy, quality)).unwrap();
        assert!(file.len() <= MOST_BYTES);
        assert_eq!(file.len(), encode(&easy, 88).unwrap().len());
    }
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
