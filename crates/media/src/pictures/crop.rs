//! Which part of a picture a shape shows, and how wide its files are.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// How wide renditions are, in pixels.
pub const WIDTHS: [u32; 6] = [144, 256, 408, 650, 1023, 1597];
/// How much of a picture's width a step has at most that is made for it: one that
/// is nearly as wide would be made for nothing.
const FURTHEST_STEP: f64 = 0.9;
/// How wide those of a crop are at most: crops are for cards.
const WIDEST_CROP: u32 = 1023;
/// The picture for other sites' cards, in pixels (Open Graph's own advice).
const SOCIAL: (u32, u32) = (1200, 630);

/// What a picture is cut to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// As it is.
    Whole,
    /// 16:9.
    Wide,
    /// 4:3.
    Classic,
    /// 1:1.
    Square,
    /// 1200 × 630, for the cards of other sites.
    Social,
}

/// What must be seen in each crop: a point in thousandths of width and height.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Focus {
    /// From the left edge.
    pub x: u16,
    /// From the top edge.
    pub y: u16,
}

/// A part of a picture in its pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Part {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

impl Shape {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Whole, Self::Wide, Self::Classic, Self::Square, Self::Social];

    /// Its word in tables, addresses and words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Wide => "wide",
            Self::Classic => "classic",
            Self::Square => "square",
            Self::Social => "social",
        }
    }

    /// The shape of this word.
    pub fn by_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shape| shape.key() == key)
    }

    /// Its width by its height, for a picture of this size.
    pub fn ratio(self, width: u32, height: u32) -> f64 {
        match self {
            Self::Whole => f64::from(width) / f64::from(height),
            Self::Wide => 16.0 / 9.0,
            Self::Classic => 4.0 / 3.0,
            Self::Square => 1.0,
            Self::Social => f64::from(SOCIAL.0) / f64::from(SOCIAL.1),
        }
    }

    /// What a picture of this size is cut to for this shape: where it has the shape
    /// anyhow, it stays whole.
    pub fn cut_of(self, width: u32, height: u32) -> Self {
        let is_whole = self.ratio(width, height) == Self::Whole.ratio(width, height);
        if is_whole { Self::Whole } else { self }
    }

    /// The largest part of this shape with the point as near to its middle as the edges let it.
    pub(super) fn part(self, width: u32, height: u32, focus: Focus) -> Part {
        let ratio = self.ratio(width, height);
        let (width, height) = (f64::from(width), f64::from(height));
        // What is computed may be larger by the last of its digits.
        let (wide, high) = if width / height > ratio {
            ((height * ratio).min(width), height)
        } else {
            (width, (width / ratio).min(height))
        };
        let place = |whole: f64, part: f64, at: u16| {
            (whole * f64::from(at.min(1000)) / 1000.0 - part / 2.0).clamp(0.0, whole - part)
        };
        Part {
            left: place(width, wide, focus.x),
            top: place(height, high, focus.y),
            width: wide,
            height: high,
        }
    }
}

impl Default for Focus {
    /// The middle.
    fn default() -> Self {
        Self { x: 500, y: 500 }
    }
}

impl Focus {
    /// How far two points are from each other, squared.
    pub fn distance(self, other: Self) -> u32 {
        let side = |a: u16, b: u16| u32::from(a.abs_diff(b)).pow(2);
        side(self.x, other.x).saturating_add(side(self.y, other.y))
    }
}

/// As tables and orders have it: `480,300`.
impl fmt::Display for Focus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{}", self.x, self.y)
    }
}

impl FromStr for Focus {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let side = |text: &str| text.parse().ok().filter(|it| *it <= 1000).ok_or(());
        let (x, y) = text.split_once(',').ok_or(())?;
        Ok(Self { x: side(x)?, y: side(y)? })
    }
}

/// How wide the files of a shape are for a picture of this size: the steps that
/// it fills, and its own width where that is between two. Nothing is enlarged.
pub fn widths(shape: Shape, width: u32, height: u32) -> Vec<u32> {
    let part = shape.part(width, height, Focus::default());
    let own = (part.width.round() as u32).max(1);
    let most = match shape {
        Shape::Social => return vec![own.min(SOCIAL.0)],
        Shape::Whole => WIDTHS[WIDTHS.len() - 1],
        _ => WIDEST_CROP,
    };
    let mut widths: Vec<u32> = WIDTHS.into_iter().filter(|step| *step <= own && *step <= most).collect();
    if own < most {
        widths.retain(|step| !is_in_place_of(own, *step));
        widths.push(own);
    }
    widths
}

/// Whether a file this wide is what a picture has for a step, or for a smaller one.
pub(super) fn is_in_place_of(width: u32, step: u32) -> bool {
    f64::from(width) * FURTHEST_STEP <= f64::from(step)
}
