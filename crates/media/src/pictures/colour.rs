//! What a picture's numbers mean, brought to sRGB: browsers without colour
//! management, and renditions without a profile, show that. A profile that
//! cannot be used leaves the colours as they are.

use image::{DynamicImage, ImageBuffer, Pixel, Primitive as _, RgbImage, RgbaImage};
use moxcms::{
    CicpColorPrimaries, CicpProfile, ColorProfile, DataColorSpace, Layout, MatrixCoefficients,
    RenderingIntent, ToneReprCurve, TransferCharacteristics, TransformOptions,
};

/// ITU-T H.273 by its numbers: BT.709 as sRGB has it, and unknown ones.
const AS_SRGB: [u8; 2] = [1, 2];
/// How light is turned into numbers where whites are brighter than paper: PQ and HLG.
const PQ: u8 = 16;
const HLG: u8 = 18;
/// Steps of a curve.
const STEPS: u16 = 4_095;
/// The light of paper, in candela a square metre (BT.2408, 2.2).
const PAPER: f64 = 203.0;

/// Light as a profile means it, or as sRGB.
pub(super) fn of_light(light: DynamicImage, profile: Option<&ColorProfile>) -> RgbImage {
    let Some(profile) = profile else { return light.into_rgb8() };
    let is_grey = !light.color().has_color();
    let shown = match profile.color_space {
        DataColorSpace::Gray if is_grey => shown(profile, Layout::Gray, &light.to_luma8()),
        DataColorSpace::Rgb => shown(profile, Layout::Rgb, &light.to_rgb8()),
        _ => None,
    };
    shown.unwrap_or_else(|| light.into_rgb8())
}

/// Inks as their profile means them; without a usable one as if each took away
/// what it covers.
pub(super) fn of_inks(inks: &RgbaImage, profile: Option<&ColorProfile>) -> RgbImage {
    profile.and_then(|profile| shown(profile, Layout::Rgba, inks)).unwrap_or_else(|| {
        RgbImage::from_fn(inks.width(), inks.height(), |x, y| {
            let [cyan, magenta, yellow, black] = inks.get_pixel(x, y).0.map(|it| 255 - u16::from(it));
            image::Rgb([cyan, magenta, yellow].map(|it| (it * black / 255) as u8))
        })
    })
}

/// The profile of primaries and a curve by their numbers in ITU-T H.273; none
/// for those that are shown as they are.
pub(super) fn of_numbers((primaries, curve): (u8, u8)) -> Option<ColorProfile> {
    if AS_SRGB.contains(&primaries) && !is_hdr(curve) {
        return None;
    }
    let primaries = if primaries == 2 { 1 } else { primaries };
    let mut profile = ColorProfile::new_from_cicp(CicpProfile {
        color_primaries: CicpColorPrimaries::try_from(primaries).ok()?,
        // As all programs show the curves of television, too.
        transfer_characteristics: TransferCharacteristics::Srgb,
        matrix_coefficients: MatrixCoefficients::Bt709,
        full_range: true,
    });
    if is_hdr(curve) {
        let light = if curve == PQ { light_of_pq } else { light_of_hlg };
        let steps = (0..=STEPS).map(|step| paper(light(f64::from(step) / f64::from(STEPS)) / PAPER));
        let curve = ToneReprCurve::Lut(steps.map(|it| (it * 65_535.0).round() as u16).collect());
        profile.red_trc = Some(curve.clone());
        profile.green_trc = Some(curve.clone());
        profile.blue_trc = Some(curve);
        profile.cicp = None;
    }
    Some(profile)
}

/// Whether whites can be brighter than paper.
pub(super) fn is_hdr(curve: u8) -> bool {
    [PQ, HLG].contains(&curve)
}

/// Candela a square metre (ITU-R BT.2100, table 4).
fn light_of_pq(it: f64) -> f64 {
    let it = it.powf(1.0 / 78.843_75);
    10_000.0 * ((it - 0.835_937_5).max(0.0) / (18.851_562_5 - 18.687_5 * it)).powf(1.0 / 0.159_301_757_812_5)
}

/// The same on a display of 1,000 (ITU-R BT.2100, table 5), a colour by itself.
fn light_of_hlg(it: f64) -> f64 {
    let scene = if it <= 0.5 {
        it * it / 3.0
    } else {
        (((it - 0.559_910_73) / 0.178_832_77).exp() + 0.284_668_92) / 12.0
    };
    1_000.0 * scene.min(1.0).powf(1.2)
}

/// Light as paper shows it: most as it is, and what is brighter with ever less
/// difference, so that clouds keep their shape.
fn paper(light: f64) -> f64 {
    const KNEE: f64 = 0.7;
    if light <= KNEE { light } else { 1.0 - (1.0 - KNEE) * (-(light - KNEE) / (1.0 - KNEE)).exp() }
}

/// Numbers of a profile, in one of the library's orders (four inks stand where
/// red, green, blue and cover do).
fn shown<P: Pixel<Subpixel = u8>>(
    profile: &ColorProfile,
    order: Layout,
    it: &ImageBuffer<P, Vec<u8>>,
) -> Option<RgbImage> {
    let options =
        TransformOptions { rendering_intent: RenderingIntent::RelativeColorimetric, ..Default::default() };
    let srgb = ColorProfile::new_srgb();
    let transform = [options, TransformOptions::default()]
        .into_iter()
        .find_map(|options| profile.create_transform_8bit(order, &srgb, Layout::Rgb, options).ok())?;
    let mut shown = RgbImage::new(it.width(), it.height());
    transform.transform(it.as_raw(), &mut shown).ok()?;
    Some(shown)
}

/// What can be seen through is seen on white. In the same place: a second copy
/// of the largest pictures would be hundreds of megabytes.
pub(super) fn put_on_white(it: &mut DynamicImage) {
    let bytes = |part: u8, alpha: u8| {
        ((u32::from(part) * u32::from(alpha) + 255 * (255 - u32::from(alpha)) + 127) / 255) as u8
    };
    let words = |part: u16, alpha: u16| {
        ((u64::from(part) * u64::from(alpha) + 65_535 * (65_535 - u64::from(alpha)) + 32_767) / 65_535) as u16
    };
    match it {
        DynamicImage::ImageLumaA8(it) => cover(it, bytes),
        DynamicImage::ImageLumaA16(it) => cover(it, words),
        DynamicImage::ImageRgba8(it) => cover(it, bytes),
        DynamicImage::ImageRgba16(it) => cover(it, words),
        DynamicImage::ImageRgba32F(it) => cover(it, |part, alpha| 1.0 + (part - 1.0) * alpha.clamp(0.0, 1.0)),
        _ => {}
    }
}

fn cover<P: Pixel>(
    it: &mut ImageBuffer<P, Vec<P::Subpixel>>,
    over_white: impl Fn(P::Subpixel, P::Subpixel) -> P::Subpixel,
) {
    for pixel in it.pixels_mut() {
        let Some((alpha, colours)) = pixel.channels_mut().split_last_mut() else { return };
        for colour in colours {
            *colour = over_white(*colour, *alpha);
        }
        *alpha = P::Subpixel::DEFAULT_MAX_VALUE;
    }
}
