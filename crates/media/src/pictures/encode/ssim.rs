//! Structural similarity (Wang, Bovik, Sheikh and Simoncelli, 2004) of luma in
//! blocks of 8 × 8 that overlap by half, without the Gaussian window: close
//! enough to choose a quality by, and quick.

use image::RgbImage;

const BLOCK: usize = 8;
const C1: f64 = (0.01 * 255.0) * (0.01 * 255.0);
const C2: f64 = (0.03 * 255.0) * (0.03 * 255.0);

/// From 0 to 1; 0 where the sizes differ.
pub(super) fn of(one: &RgbImage, other: &RgbImage) -> f64 {
    if one.dimensions() != other.dimensions() {
        return 0.0;
    }
    let (width, height) = (one.width() as usize, one.height() as usize);
    let (one, other) = (luma(one), luma(other));
    let (mut sum, mut count) = (0.0, 0u32);
    for top in (0..height.saturating_sub(BLOCK - 1).max(1)).step_by(BLOCK / 2) {
        for left in (0..width.saturating_sub(BLOCK - 1).max(1)).step_by(BLOCK / 2) {
            sum +=
                block(&one, &other, width, (left..(left + BLOCK).min(width), top..(top + BLOCK).min(height)));
            count += 1;
        }
    }
    sum / f64::from(count.max(1))
}

/// Rec. 709, in integers.
fn luma(it: &RgbImage) -> Vec<u8> {
    let weigh = |[red, green, blue]: [u8; 3]| {
        ((u32::from(red) * 54 + u32::from(green) * 183 + u32::from(blue) * 19) >> 8) as u8
    };
    it.pixels().map(|pixel| weigh(pixel.0)).collect()
}

fn block(
    one: &[u8],
    other: &[u8],
    width: usize,
    (columns, rows): (std::ops::Range<usize>, std::ops::Range<usize>),
) -> f64 {
    let (mut a, mut b, mut aa, mut bb, mut ab) = (0u32, 0u32, 0u32, 0u32, 0u32);
    for row in rows.clone() {
        let range = row * width + columns.start..row * width + columns.end;
        for (x, y) in one[range.clone()].iter().zip(&other[range]) {
            let (x, y) = (u32::from(*x), u32::from(*y));
            (a, b, aa, bb, ab) = (a + x, b + y, aa + x * x, bb + y * y, ab + x * y);
        }
    }
    let count = (columns.len() * rows.len()) as f64;
    let mean = |sum: u32| f64::from(sum) / count;
    let (a, b) = (mean(a), mean(b));
    let (va, vb, cov) = (mean(aa) - a * a, mean(bb) - b * b, mean(ab) - a * b);
    ((2.0 * a * b + C1) * (2.0 * cov + C2)) / ((a * a + b * b + C1) * (va + vb + C2))
}
