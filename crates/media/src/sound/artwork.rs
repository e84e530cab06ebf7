//! The picture that players show of a file of sound while it plays: small, square,
//! a JPEG, and without anything that its own file said of itself.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::pictures::{Focus, Format, Marks, Master, Refusal, Shape};

/// Pixels from side to side: in files for slow lines, and in all others. They
/// are 3 and 8 KB of a drawing, a second or two of the sound that they go with.
const SIDES: [u32; 2] = [144, 256];

/// A picture for files of sound, in both sizes.
#[derive(Clone, Debug)]
pub struct Artwork {
    /// For files for slow lines.
    pub(super) small: Square,
    /// For all others.
    pub(super) large: Square,
}

/// It in one size.
#[derive(Clone, Debug)]
pub(super) struct Square {
    jpeg: Vec<u8>,
    side: u32,
}

impl Artwork {
    /// Makes it of a picture's bytes, around the middle.
    ///
    /// # Errors
    /// What cannot be read is refused.
    pub async fn of(picture: &[u8]) -> Result<Self, Refusal> {
        let master = Master::of(picture).await?;
        let [small, large] = SIDES;
        Ok(Self { small: square(&master, small).await?, large: square(&master, large).await? })
    }
}

async fn square(master: &Master, side: u32) -> Result<Square, Refusal> {
    let side = side.min(master.width()).min(master.height());
    let cut = (Shape::Square, Focus::default());
    let made = master.rendition(cut, side, Format::Jpeg, &Marks::default()).await?;
    let made = made.ok_or_else(|| Refusal::Broken("no JPEG of it".to_owned()))?;
    Ok(Square { jpeg: made.bytes, side })
}

impl Square {
    /// As an address that holds it (RFC 2397): no program has to be let at another file. At most
    /// 54 KB, of the 128 that an argument of a program may have on Linux.
    pub fn address(&self) -> String {
        format!("data:image/jpeg;base64,{}", STANDARD.encode(&self.jpeg))
    }

    /// As a comment of an Ogg file, `METADATA_BLOCK_PICTURE`: the block of RFC 9639,
    /// section 8.8, in base64.
    pub fn comment(&self) -> String {
        const FRONT_COVER: u32 = 3;
        const MIME: &[u8] = b"image/jpeg";
        const BITS: u32 = 24;
        let length = |bytes: &[u8]| u32::try_from(bytes.len()).unwrap_or(0).to_be_bytes();
        let mut block = Vec::with_capacity(self.jpeg.len() + 64);
        block.extend(FRONT_COVER.to_be_bytes());
        block.extend(length(MIME));
        block.extend(MIME);
        // No description, and no list of colours.
        block.extend(0_u32.to_be_bytes());
        block.extend([self.side, self.side, BITS, 0].iter().flat_map(|number| number.to_be_bytes()));
        block.extend(length(&self.jpeg));
        block.extend(&self.jpeg);
        STANDARD.encode(block)
    }
}
