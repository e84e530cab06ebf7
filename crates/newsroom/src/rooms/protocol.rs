//! What is said on the line. Binary messages in lib0's encoding, first a kind:
//!
//! | kind | who | what |
//! | --- | --- | --- |
//! | 0 | both | sync as in y-protocols: step 1, step 2, update. From a member step 1 only |
//! | 1 | both | awareness as in y-protocols |
//! | 2 | member | write: a number from 1, an update |
//! | 3 | room | kept: the number of a write that is on the disk |
//! | 4 | room | refused: why, then the line is closed |
//! | 5 | room | the story has other notes: they are asked for elsewhere |

use axum::body::Bytes;

use super::wire::{Malformed, Reader, Writer};

/// What a member says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Said<'a> {
    /// What is known; asks for the rest.
    Knows(&'a [u8]),
    /// An awareness update.
    Presence(&'a [u8]),
    /// A write with its number.
    Write(u64, &'a [u8]),
}

/// Reads a message. What is not for us to hear, such as the client's own
/// step 2, is nothing.
pub(super) fn read(message: &[u8]) -> Result<Option<Said<'_>>, Malformed> {
    let mut reader = Reader(message);
    Ok(match reader.number()? {
        0 if reader.number()? == 0 => Some(Said::Knows(reader.bytes()?)),
        1 => Some(Said::Presence(reader.bytes()?)),
        2 => Some(Said::Write(reader.number()?, reader.bytes()?)),
        _ => None,
    })
}

/// Asks a member for what the room does not know.
pub(super) fn step_one(known: &[u8]) -> Bytes {
    Writer::default().number(0).number(0).bytes(known).done()
}

/// Tells a member what it does not know.
pub(super) fn step_two(missing: &[u8]) -> Bytes {
    Writer::default().number(0).number(1).bytes(missing).done()
}

/// An update of somebody else.
pub(super) fn update(update: &[u8]) -> Bytes {
    Writer::default().number(0).number(2).bytes(update).done()
}

pub(super) fn presence(presence: &[u8]) -> Bytes {
    Writer::default().number(1).bytes(presence).done()
}

pub(super) fn kept(number: u64) -> Bytes {
    Writer::default().number(3).number(number).done()
}

pub(super) fn notes() -> Bytes {
    Writer::default().number(5).done()
}

pub(super) fn refused(why: &str) -> Bytes {
    Writer::default().number(4).text(why).done()
}
