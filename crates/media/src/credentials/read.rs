//! What the credentials in a file say, in few words.

use std::collections::HashSet;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use c2pa::jumbf_io::load_jumbf_from_memory;
use c2pa::{Error, Ingredient, Manifest, Reader, ValidationState};
use serde_json::Value;

use super::{ByAi, Credentials, DEEDS, MOST_BOXES, MOST_BYTES, MOST_PACKED, State, Trust, context};
use crate::pictures::Kind;

/// The longest name, in bytes.
const LONGEST_NAME: usize = 200;
/// Deeds that are told.
const MOST_DEEDS: usize = 24;
/// Manifests of its history that are looked through.
const MOST_MANIFESTS: usize = 100;
/// What a manifest begins with, wherever a file keeps it: the type of its first
/// box and the first letters of what that box is.
const MARK: &[u8] = b"jumdc2pa";

/// Reads them; `None` where a file has none.
pub fn read(bytes: &[u8], kind: Kind, trust: &Trust) -> Option<Credentials> {
    // Its parsers are other people's code under hostile bytes: should one of
    // them panic, the file is to blame.
    catch_unwind(AssertUnwindSafe(|| look(bytes, kind, trust)))
        .unwrap_or_else(|_| Some(without(State::Broken, Some("their reader failed"))))
}

fn look(bytes: &[u8], kind: Kind, trust: &Trust) -> Option<Credentials> {
    let mime = kind.mime();
    if load_jumbf_from_memory(mime, bytes).is_ok_and(|manifest| is_bomb(&manifest)) {
        return Some(without(State::Broken, Some("larger than any real ones are")));
    }
    let read = context(trust)
        .and_then(|context| Reader::from_context(context).with_stream(mime, Cursor::new(bytes)));
    match read {
        Ok(reader) => Some(told(&reader)),
        Err(Error::JumbfNotFound | Error::UnsupportedType) => None,
        Err(Error::RemoteManifestUrl(_) | Error::RemoteManifestFetch(_)) => {
            Some(without(State::Elsewhere, None))
        }
        // A file that the library cannot take apart need not have any.
        Err(error) => {
            let has_mark = bytes.windows(MARK.len()).any(|window| window == MARK);
            has_mark.then(|| without(State::Broken, Some(&error.to_string())))
        }
    }
}

/// Whether reading it would take more time or memory than any real one does.
fn is_bomb(manifest: &[u8]) -> bool {
    let count = |kind: &[u8; 4]| manifest.windows(4).filter(|it| it == kind).count();
    manifest.len() > MOST_BYTES || count(b"jumb") > MOST_BOXES || count(b"brob") > MOST_PACKED
}

/// Credentials that say nothing.
fn without(state: State, problem: Option<&str>) -> Credentials {
    Credentials {
        state,
        signer: None,
        signed_at: None,
        made_with: None,
        made_at: None,
        deeds: Vec::new(),
        by_ai: None,
        problem: problem.and_then(name),
    }
}

fn told(reader: &Reader) -> Credentials {
    let (state, problem) = state(reader);
    let Some(active) = reader.active_manifest() else {
        return without(State::Broken, Some("no manifest is the active one"));
    };
    let history = history(reader, active);
    let signature = active.signature_info();
    Credentials {
        state,
        signer: signer(active),
        signed_at: signature.and_then(|it| it.time.as_deref()).and_then(moment),
        made_with: made_with(active),
        made_at: history.iter().flat_map(|(manifest, _)| actions(manifest)).find_map(|action| {
            let is_creation = action["action"].as_str() == Some("c2pa.created");
            is_creation.then(|| action["when"].as_str().and_then(moment)).flatten()
        }),
        deeds: deeds(&history),
        by_ai: by_ai(&history),
        problem,
    }
}

/// Whether they hold, and by the specification's word what does not.
pub(super) fn state(reader: &Reader) -> (State, Option<String>) {
    match reader.validation_state() {
        ValidationState::Trusted => return (State::Trusted, None),
        ValidationState::Valid => return (State::Intact, None),
        ValidationState::Invalid => {}
    }
    let results = reader.validation_results();
    let active = results.and_then(|it| it.active_manifest()).into_iter();
    let inner = results.and_then(|it| it.ingredient_deltas()).into_iter().flatten();
    let all: Vec<&str> = active
        .chain(inner.map(|it| it.validation_deltas()))
        .flat_map(|codes| codes.failure())
        .map(|status| status.code())
        .filter(|code| *code != "signingCredential.untrusted")
        .collect();
    let any = |these: &[&str]| all.iter().any(|code| these.contains(code));
    let state = if any(&[
        "assertion.dataHash.mismatch",
        "assertion.bmffHash.mismatch",
        "assertion.boxesHash.mismatch",
        "assertion.hashedURI.mismatch",
        "claimSignature.mismatch",
    ]) {
        State::Changed
    } else if any(&["signingCredential.expired", "claimSignature.outsideValidity"]) {
        State::Expired
    } else {
        State::Broken
    };
    (state, name(&all.join(", ")))
}

/// Who signed a manifest: their organisation, or what the certificate is called.
pub(super) fn signer(manifest: &Manifest) -> Option<String> {
    let signature = manifest.signature_info()?;
    let named = |it: &Option<String>| it.as_deref().and_then(name);
    named(&signature.issuer).or_else(|| named(&signature.common_name))
}

/// A manifest and those it was made from, the newest first, and whether each is
/// the picture itself (or only a part that was put into it).
fn history<'a>(reader: &'a Reader, active: &'a Manifest) -> Vec<(&'a Manifest, bool)> {
    let mut all = vec![(active, true)];
    let mut seen: HashSet<&str> = active.label().into_iter().collect();
    let mut place = 0;
    while let Some((manifest, is_whole)) = all.get(place).copied() {
        for ingredient in manifest.ingredients() {
            let label = ingredient.active_manifest().filter(|_| all.len() < MOST_MANIFESTS);
            let Some(label) = label.filter(|label| seen.insert(label)) else { continue };
            let is_whole = is_whole && Ingredient::is_parent(ingredient);
            all.extend(reader.get_manifest(label).map(|it| (it, is_whole)));
        }
        place += 1;
    }
    all
}

/// The actions of a manifest, as it says them.
pub(super) fn actions(manifest: &Manifest) -> impl Iterator<Item = &Value> {
    let of_actions = manifest.assertions().iter().filter(|it| it.label().starts_with("c2pa.actions"));
    of_actions.filter_map(|it| it.value().ok()?.get("actions")?.as_array()).flatten()
}

fn deeds(history: &[(&Manifest, bool)]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let wholes = history.iter().rev().filter(|(_, is_whole)| *is_whole);
    for action in wholes.flat_map(|(manifest, _)| actions(manifest)) {
        let Some(action) = action["action"].as_str() else { continue };
        let word = action.strip_prefix("c2pa.").unwrap_or(action);
        let known = DEEDS.iter().find(|(_, words)| words.contains(&word));
        let deed = known.map_or("other", |(deed, _)| *deed);
        if all.len() < MOST_DEEDS && !all.iter().any(|it| it == deed) {
            all.push(deed.to_owned());
        }
    }
    all
}

/// A picture that a program made is one; one that has such a part, or of which
/// a deed was a program's, is so in part.
fn by_ai(history: &[(&Manifest, bool)]) -> Option<ByAi> {
    let mut most = None;
    for (manifest, is_whole) in history {
        for action in actions(manifest) {
            let terms = [&action["digitalSourceType"], &action["parameters"]["digitalSourceType"]];
            let Some(by_ai) = terms.iter().find_map(|term| ByAi::of_term(term.as_str()?)) else { continue };
            let is_creation = action["action"].as_str() == Some("c2pa.created");
            if by_ai == ByAi::Wholly && *is_whole && is_creation {
                return Some(ByAi::Wholly);
            }
            most = Some(ByAi::Partly);
        }
    }
    most
}

fn made_with(manifest: &Manifest) -> Option<String> {
    let known = manifest.claim_generator_info.as_ref().and_then(|all| all.first());
    match known {
        Some(it) => match &it.version {
            Some(version) => name(&format!("{} {version}", it.name)),
            None => name(&it.name),
        },
        // A line like a browser's: the first word names the program.
        None => manifest.claim_generator().and_then(|it| name(it.split(' ').next()?)),
    }
}

fn name(it: &str) -> Option<String> {
    Some(lw_base::one_line(it, LONGEST_NAME)).filter(|it| !it.is_empty())
}

fn moment(it: &str) -> Option<String> {
    let at = chrono::DateTime::parse_from_rfc3339(it).ok()?;
    Some(at.to_utc().to_rfc3339_opts(chrono::SecondsFormat::Secs, true))
}
