//! Looks through an update of Yjs (version 1) before yrs does. yrs follows
//! nested values by recursion and believes numbers, so what is too deep, too
//! long or of a kind that no story has is refused here.
//!
//! Not checked: whether what an update names is there. yrs says so.

use super::wire::{Malformed, Reader};

/// Lists in lists, as values.
const DEEPEST: u32 = 16;

/// What an update holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Contents {
    /// Elements, texts, maps and lists that it makes.
    pub types: usize,
    /// Whether something is missing in the middle: Yjs 13 can lose what
    /// follows, so nobody is sent such an update.
    pub has_hole: bool,
}

type Result<T> = std::result::Result<T, Malformed>;

/// Looks through an update.
pub(super) fn check(update: &[u8]) -> Result<Contents> {
    let mut walk = Walk { reader: Reader(update), contents: Contents::default() };
    walk.clients()?;
    walk.deletions()?;
    if walk.reader.0.is_empty() { Ok(walk.contents) } else { Err(Malformed) }
}

/// Looks through what somebody says to know: clients and their clocks.
pub(super) fn check_known(known: &[u8]) -> Result<()> {
    let mut walk = Walk { reader: Reader(known), contents: Contents::default() };
    for _ in 0..walk.count()? {
        walk.id()?;
    }
    if walk.reader.0.is_empty() { Ok(()) } else { Err(Malformed) }
}

struct Walk<'a> {
    reader: Reader<'a>,
    contents: Contents,
}

impl Walk<'_> {
    fn clients(&mut self) -> Result<()> {
        for _ in 0..self.count()? {
            let blocks = self.count()?;
            self.client()?;
            let mut clock = self.reader.small()?;
            for _ in 0..blocks {
                clock = clock.checked_add(self.block()?).filter(|it| *it <= 0x7fff_ffff).ok_or(Malformed)?;
            }
        }
        Ok(())
    }

    fn deletions(&mut self) -> Result<()> {
        for _ in 0..self.count()? {
            self.client()?;
            for _ in 0..self.count()? {
                let clock = self.reader.small()?;
                clock.checked_add(self.reader.small()?).filter(|it| *it <= 0x7fff_ffff).ok_or(Malformed)?;
            }
        }
        Ok(())
    }

    /// Returns how many places it takes.
    fn block(&mut self) -> Result<u32> {
        let info = self.reader.byte()?;
        match info {
            0 => return self.reader.small(),
            10 => {
                self.contents.has_hole = true;
                return self.reader.small();
            }
            _ => {}
        }
        let (has_left, has_right) = (info & 0x80 != 0, info & 0x40 != 0);
        for _ in 0..u8::from(has_left) + u8::from(has_right) {
            self.id()?;
        }
        if !has_left && !has_right {
            match self.reader.number()? {
                1 => drop(self.reader.text()?),
                _ => self.id()?,
            }
            if info & 0x20 != 0 {
                self.reader.text()?;
            }
        }
        self.content(info & 0x0f)
    }

    fn content(&mut self, kind: u8) -> Result<u32> {
        match kind {
            // Deleted
            1 => return self.reader.small(),
            // String
            4 => return u32::try_from(self.reader.text()?.encode_utf16().count()).map_err(|_| Malformed),
            // Binary
            3 => drop(self.reader.bytes()?),
            // Embed, Format: JSON, whose reader has a limit of its own
            5 => drop(self.reader.text()?),
            6 => drop((self.reader.text()?, self.reader.text()?)),
            // Type: array, map, text, element with its name, fragment, text of an element
            7 => {
                self.contents.types += 1;
                match self.reader.byte()? {
                    0 | 1 | 2 | 4 | 6 => {}
                    3 => drop(self.reader.text()?),
                    _ => return Err(Malformed),
                }
            }
            // Any
            8 => {
                let count = self.count()?;
                for _ in 0..count {
                    self.value(0)?;
                }
                return u32::try_from(count).map_err(|_| Malformed);
            }
            // JSON of old versions, documents in documents, what is not known
            _ => return Err(Malformed),
        }
        Ok(1)
    }

    fn value(&mut self, depth: u32) -> Result<()> {
        if depth > DEEPEST {
            return Err(Malformed);
        }
        match self.reader.byte()? {
            120 | 121 | 126 | 127 => {}
            119 => drop(self.reader.text()?),
            116 => drop(self.reader.bytes()?),
            122 | 123 => drop(self.reader.take(8)?),
            124 => drop(self.reader.take(4)?),
            125 => self.signed()?,
            117 => {
                for _ in 0..self.count()? {
                    self.value(depth + 1)?;
                }
            }
            118 => {
                for _ in 0..self.count()? {
                    self.reader.text()?;
                    self.value(depth + 1)?;
                }
            }
            _ => return Err(Malformed),
        }
        Ok(())
    }

    fn signed(&mut self) -> Result<()> {
        // The first byte has six bits beside the sign.
        let mut byte = self.reader.byte()?;
        for _ in 0..8 {
            if byte < 0x80 {
                return Ok(());
            }
            byte = self.reader.byte()?;
        }
        Err(Malformed)
    }

    fn id(&mut self) -> Result<()> {
        self.client()?;
        self.reader.small().map(drop)
    }

    /// Yjs makes them of 32 bits and allows 53.
    fn client(&mut self) -> Result<u64> {
        self.reader.number().and_then(|it| if it < 1 << 53 { Ok(it) } else { Err(Malformed) })
    }

    /// How many follow: each takes a byte at least.
    fn count(&mut self) -> Result<usize> {
        let count = usize::try_from(self.reader.number()?).map_err(|_| Malformed)?;
        if count <= self.reader.0.len() { Ok(count) } else { Err(Malformed) }
    }
}
