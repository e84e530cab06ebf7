//! Numbers, bytes and strings as lib0 writes them: what every Yjs message is made of.

use axum::body::Bytes;

/// The bytes are not what they should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Malformed;

type Result<T> = std::result::Result<T, Malformed>;

/// Reads from the front; nothing is taken that is not there.
pub(super) struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    pub fn byte(&mut self) -> Result<u8> {
        let (first, rest) = self.0.split_first().ok_or(Malformed)?;
        self.0 = rest;
        Ok(*first)
    }

    /// An unsigned number, seven bits a byte.
    pub fn number(&mut self) -> Result<u64> {
        let mut value = 0u64;
        for shift in (0..63).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(Malformed)
    }

    /// A number of at most 31 bits: Yjs has no longer clocks and lengths.
    pub fn small(&mut self) -> Result<u32> {
        u32::try_from(self.number()?).ok().filter(|it| *it <= 0x7fff_ffff).ok_or(Malformed)
    }

    pub fn bytes(&mut self) -> Result<&'a [u8]> {
        let length = usize::try_from(self.number()?).map_err(|_| Malformed)?;
        self.take(length)
    }

    pub fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(Malformed)?;
        self.0 = rest;
        Ok(taken)
    }

    pub fn text(&mut self) -> Result<&'a str> {
        std::str::from_utf8(self.bytes()?).map_err(|_| Malformed)
    }
}

/// Writes to the end.
#[derive(Default)]
pub(super) struct Writer(Vec<u8>);

impl Writer {
    pub fn number(mut self, mut value: u64) -> Self {
        while value >= 0x80 {
            self.0.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.0.push(value as u8);
        self
    }

    pub fn bytes(self, bytes: &[u8]) -> Self {
        let mut writer = self.number(bytes.len() as u64);
        writer.0.extend_from_slice(bytes);
        writer
    }

    pub fn text(self, text: &str) -> Self {
        self.bytes(text.as_bytes())
    }

    pub fn done(self) -> Bytes {
        self.0.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for value in [0, 1, 127, 128, 300, 1 << 31, (1 << 53) - 1] {
            let bytes = Writer::default().number(value).text("né").done();
            let mut reader = Reader(&bytes);
            assert_eq!((reader.number(), reader.text()), (Ok(value), Ok("né")));
            assert!(reader.0.is_empty());
        }
    }

    #[test]
    fn what_is_not_there_is_not_read() {
        assert_eq!(Reader(&[0xff; 20]).number(), Err(Malformed));
        assert_eq!(Reader(&[9, 1]).bytes(), Err(Malformed));
        assert_eq!(Reader(&[1, 0xff]).text(), Err(Malformed));
        assert_eq!(Reader(&[]).byte(), Err(Malformed));
    }
}
