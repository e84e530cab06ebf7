//! Who is in the room and where: relayed, and forgotten with the line. A name is the one
//! that the person signed in with, whatever the message says.

use axum::body::Bytes;
use serde_json::{Map, Value};

use super::Member;
use super::protocol;
use super::wire::{Malformed, Reader, Writer};

/// The longest state of one member, in bytes.
const LONGEST: usize = 4_096;
/// Entries of one message that are read.
const MOST: u64 = 64;
/// Colours that the desk has.
const COLOURS: u64 = 8;

/// What the others are told of one member's page.
#[derive(Clone, Debug)]
pub(super) struct Presence {
    pub client: u64,
    pub clock: u64,
    state: String,
}

/// Reads a member's own presence from an awareness message. The first entry
/// of a connection says which client it is; it may speak for no other.
pub(super) fn read(
    message: &[u8],
    member: &Member,
    before: Option<&Presence>,
) -> Result<Option<Presence>, Malformed> {
    let mut reader = Reader(message);
    let count = reader.number()?;
    if count > MOST {
        return Err(Malformed);
    }
    for _ in 0..count {
        let (client, clock, state) = (reader.number()?, reader.number()?, reader.text()?);
        if before.is_some_and(|before| before.client != client) || client >= 1 << 53 || clock >= 1 << 31 {
            continue;
        }
        if state.len() > LONGEST {
            return Err(Malformed);
        }
        let state = serde_json::from_str(state).map_err(|_| Malformed)?;
        return Ok(Some(Presence { client, clock, state: signed(state, member) }));
    }
    Ok(None)
}

/// The state with the member's own name; what we do not know is left out.
fn signed(state: Value, member: &Member) -> String {
    let Value::Object(mut state) = state else { return Value::Null.to_string() };
    let colour = state.get("user").and_then(|user| user.get("colour")).and_then(Value::as_u64);
    let mut user = Map::new();
    user.insert("id".into(), member.id.as_str().into());
    user.insert("name".into(), member.name.as_str().into());
    user.insert("colour".into(), colour.unwrap_or(0).min(COLOURS - 1).into());
    let mut signed = Map::new();
    signed.insert("user".into(), user.into());
    for name in ["cursor", "field"] {
        if let Some(value) = state.remove(name) {
            signed.insert(name.into(), value);
        }
    }
    Value::Object(signed).to_string()
}

/// What to tell everybody of these.
pub(super) fn told<'a>(all: impl Iterator<Item = &'a Presence>) -> Bytes {
    let all: Vec<_> = all.collect();
    let mut writer = Writer::default().number(all.len() as u64);
    for one in all {
        writer = writer.number(one.client).number(one.clock).text(&one.state);
    }
    protocol::presence(&writer.done())
}

impl Presence {
    /// One that another process keeps.
    pub const fn kept(client: u64, clock: u64, state: String) -> Self {
        Self { client, clock, state }
    }

    /// What is told, as JSON.
    pub fn state(&self) -> &str {
        &self.state
    }

    /// The same page, gone.
    pub fn gone(&self, clock: u64) -> Self {
        Self { client: self.client, clock, state: Value::Null.to_string() }
    }
}
