//! Whether what goes on to readers of an original's credentials is known to
//! tell nothing of where it was made and with which device.
//!
//! Looks at the bytes themselves (CBOR in boxes of JUMBF, ISO 19566-5): what the
//! library does not know it does not show, and carries on all the same. Whatever
//! is not named here counts as telling.

use c2pa_cbor::Value;

use super::parent::{assertion, is_kept};

/// Digits that a name or a title may have: serial numbers, and positions that
/// mean a place, have more.
const MOST_DIGITS: usize = 5;
/// Bytes of the longest of these.
const LONGEST: usize = 200;
/// Bytes of the longest hash.
const LONGEST_HASH: usize = 64;
/// Words that say that where it was made, or which device made it, is told.
const TELLTALE: [&str; 5] = ["gps", "latitude", "longitude", "location", "serial"];
/// Deeds, after `c2pa.` (C2PA 2.2, 18.15).
const DEEDS: [&str; 32] = [
    "addedText",
    "adjustedColor",
    "changedAnimation",
    "color_adjustments",
    "converted",
    "created",
    "cropped",
    "deleted",
    "drawing",
    "dubbed",
    "edited",
    "edited.metadata",
    "enhanced",
    "filtered",
    "merged",
    "opened",
    "orientation",
    "placed",
    "published",
    "redacted",
    "removed",
    "repackaged",
    "resized",
    "resized.proportional",
    "transcoded",
    "translated",
    "trimmed",
    "unknown",
    "watermarked",
    "watermarked.bound",
    "watermarked.unbound",
    "rotated",
];

/// Whether all of a store of manifests may go on, once these addresses in it
/// have been taken out.
pub(super) fn is_harmless(store: &[u8], taken_out: &[String]) -> bool {
    let is_store = |it: &Part<'_>| {
        is_box(it, |label, manifests| {
            label == "c2pa" && manifests.iter().all(|it| is_manifest(it, taken_out))
        })
    };
    boxes(store).is_some_and(|all| all.iter().all(is_store))
}

fn is_manifest(it: &Part<'_>, taken_out: &[String]) -> bool {
    is_box(it, |manifest, parts| {
        let is_assertion = |it: &Part<'_>| {
            is_box(it, |label, inside| {
                let address = assertion(manifest, label);
                taken_out.contains(&address) || is_kept(label) && is_assertion(label, inside)
            })
        };
        let is_part = |it: &Part<'_>| {
            is_box(it, |label, inside| match label {
                "c2pa.assertions" => inside.iter().all(is_assertion),
                "c2pa.claim" | "c2pa.claim.v2" => inside.iter().all(|it| is_cbor(it, is_known)),
                "c2pa.signature" => inside.iter().all(|it| is_cbor(it, is_signature)),
                // Such as what others vouch for of people, which cannot be taken out.
                _ => false,
            })
        };
        is_name(manifest) && parts.iter().all(is_part)
    })
}

fn is_assertion(label: &str, inside: &[Part<'_>]) -> bool {
    // Signed by others in forms of their own (RFC 3161, RFC 6960), and of the signature alone.
    let is_of_signature = ["c2pa.time-stamp", "c2pa.certificate-status"].contains(&label);
    let rule = if is_of_signature { is_of_others } else { is_known };
    is_name(label) && inside.iter().all(|it| is_cbor(it, rule))
}

/// A box of JUMBF: its type and what is in it.
struct Part<'a> {
    kind: &'a [u8],
    inside: &'a [u8],
}

/// The boxes that bytes are made of, to the last.
fn boxes(mut bytes: &[u8]) -> Option<Vec<Part<'_>>> {
    let mut all = Vec::new();
    while !bytes.is_empty() {
        let length = u32::from_be_bytes(bytes.get(..4)?.try_into().ok()?) as usize;
        all.push(Part { kind: bytes.get(4..8)?, inside: bytes.get(8..length)? });
        bytes = &bytes[length..];
    }
    Some(all)
}

/// Whether a box of boxes is harmless by this rule for its label and what is in it.
fn is_box(it: &Part<'_>, rule: impl Fn(&str, &[Part<'_>]) -> bool) -> bool {
    let found = (it.kind == b"jumb").then(|| boxes(it.inside)).flatten();
    let Some((first, rest)) = found.as_deref().and_then(<[_]>::split_first) else { return false };
    // Its description: a type of 16 bytes, what follows, a label; and nothing else
    // but a salt (C2PA 2.2, 8.4.2.3).
    let label = first.inside.get(17..).and_then(|it| it.split(|byte| *byte == 0).next());
    let Some(Ok(label)) = label.map(str::from_utf8) else { return false };
    let salt = first.inside.get(17 + label.len() + 1..).and_then(boxes);
    let is_salted = salt.is_some_and(|it| it.iter().all(|it| it.kind == b"c2sh" && it.inside.len() <= 32));
    first.kind == b"jumd" && is_salted && rule(label, rest)
}

/// Whether a box of CBOR, or one that only fills up, is harmless by this rule.
fn is_cbor(it: &Part<'_>, rule: impl Fn(&Value) -> bool) -> bool {
    match it.kind {
        b"cbor" => c2pa_cbor::from_slice(it.inside).is_ok_and(|it: Value| rule(&it)),
        b"free" => is_filler(it.inside),
        _ => false,
    }
}

/// A signature (COSE_Sign1, RFC 9052): how, by which certificates, when.
fn is_signature(it: &Value) -> bool {
    let Value::Array(parts) = untagged(it) else { return false };
    let [Value::Bytes(protected), open, _, Value::Bytes(_)] = parts.as_slice() else { return false };
    let is_head = |it: &Value| {
        let names = ["alg", "x5chain", "sigTst", "sigTst2", "rVals", "pad", "pad2"];
        it.as_map().is_some_and(|all| {
            all.iter().all(|(name, value)| match name {
                Value::Integer(number) => [1, 33].contains(number),
                Value::Text(name) if name.starts_with("pad") => is_under(name, value),
                name => name.as_str().is_some_and(|name| names.contains(&name)),
            })
        })
    };
    c2pa_cbor::from_slice(protected).is_ok_and(|it: Value| is_head(&it)) && is_head(open)
}

/// What others signed, and of which manifest.
fn is_of_others(it: &Value) -> bool {
    match untagged(it) {
        Value::Map(all) => {
            all.iter().all(|(name, it)| name.as_str().is_some_and(is_name) && is_of_others(it))
        }
        Value::Array(all) => all.iter().all(is_of_others),
        it => it.is_bytes(),
    }
}

/// A map of which every name is known, and what stands under it.
fn is_known(it: &Value) -> bool {
    let is_known = |(name, it): (&Value, &Value)| name.as_str().is_some_and(|name| is_under(name, it));
    it.as_map().is_some_and(|all| all.iter().all(is_known))
}

/// Whether this, or each of a list, is what is known to stand under a name.
fn is_under(name: &str, it: &Value) -> bool {
    let it = untagged(it);
    if let Value::Array(all) = it {
        return all.iter().all(|it| is_under(name, it));
    }
    let is_text = |rule: fn(&str) -> bool| it.as_str().is_some_and(rule);
    match name {
        _ if it.is_null() => true,
        // Of a box (ISO 14496-12), not of a program.
        "version" if it.is_integer() => true,
        "alg"
        | "alg_soft"
        | "name"
        | "version"
        | "operating_system"
        | "specVersion"
        | "dc:title"
        | "dc:format"
        | "org.contentauth.c2pa_rs"
        | "org.cai.c2pa_rs"
        | "reason"
        | "relationship"
        | "code"
        | "explanation"
        | "names"
        | "xpath"
        | "use"
        | "sourceLanguage"
        | "targetLanguage"
        | "softBindingAlgorithmsMatched" => is_text(is_name),
        "url" | "signature" | "redacted" | "redacted_assertions" | "ingredientAssertionURI" => {
            is_text(|it| it.starts_with("self#jumbf=") && is_name(it))
        }
        "instanceID" | "instanceId" | "documentID" | "ingredientIds" => is_text(is_name),
        "claim_generator" => is_text(|it| it.split(' ').all(is_program)),
        "softwareAgent" if it.is_text() => is_text(is_name),
        "action" => is_text(|it| it.strip_prefix("c2pa.").is_some_and(|it| DEEDS.contains(&it))),
        "digitalSourceType" => is_text(is_source),
        "when" | "validationTime" => is_text(|it| chrono::DateTime::parse_from_rfc3339(it).is_ok()),
        "claim_version"
        | "softwareAgentIndex"
        | "multipleInstances"
        | "allActionsIncluded"
        | "softBindingsMatched"
        | "start"
        | "length"
        | "offset"
        | "count"
        | "exact"
        | "excluded"
        | "uniqueId"
        | "localId"
        | "fixedBlockSize"
        | "variableBlockSizes" => it.is_integer() || it.is_bool(),
        "hash" | "hashes" | "initHash" | "value" | "flags" => {
            it.as_bytes().is_some_and(|it| it.len() <= LONGEST_HASH)
        }
        "pad" | "pad1" | "pad2" => it.as_bytes().is_some_and(is_filler),
        // What was done, what it was made from, what was found out about that,
        // which part of the file a hash is of, and whether programs may learn from it.
        "claim_generator_info"
        | "assertions"
        | "created_assertions"
        | "gathered_assertions"
        | "actions"
        | "parameters"
        | "softwareAgent"
        | "softwareAgents"
        | "ingredient"
        | "ingredients"
        | "c2pa_manifest"
        | "activeManifest"
        | "claimSignature"
        | "thumbnail"
        | "validationStatus"
        | "validationResults"
        | "validationDeltas"
        | "ingredientDeltas"
        | "success"
        | "informational"
        | "failure"
        | "exclusions"
        | "boxes"
        | "merkle"
        | "data"
        | "subset"
        | "entries" => is_known(it),
        _ if is_learning(name) => is_known(it),
        _ => false,
    }
}

/// What programs may or may not do with it (CAWG, “Training and data mining”).
fn is_learning(name: &str) -> bool {
    let name = name.strip_prefix("c2pa.").or_else(|| name.strip_prefix("cawg."));
    let known = ["ai_generative_training", "ai_inference", "ai_training", "data_mining"];
    name.is_some_and(|name| known.contains(&name))
}

/// A term of a list of sources, by IPTC or the C2PA.
fn is_source(it: &str) -> bool {
    let lists = ["http://cv.iptc.org/newscodes/digitalsourcetype/", "http://c2pa.org/digitalsourcetype/"];
    let term = lists.iter().find_map(|list| it.strip_prefix(list));
    term.is_some_and(|term| term.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

/// A program as browsers name them, or a remark about one.
fn is_program(word: &str) -> bool {
    word.starts_with(|first: char| first.is_alphabetic() || first == '(') && is_name(word)
}

/// A name, a title, a label or an address: letters, what is made by chance, and
/// hardly any digits.
pub(super) fn is_name(it: &str) -> bool {
    let rest = without_chance(it).to_lowercase().replace("c2pa", "");
    let digits = rest.bytes().filter(u8::is_ascii_digit).count();
    let is_position = rest.contains('°') || TELLTALE.iter().any(|word| rest.contains(word));
    rest.len() <= LONGEST && digits <= MOST_DIGITS && !is_position && !rest.chars().any(is_other_digit)
}

/// Digits of other scripts, which would not be counted.
fn is_other_digit(it: char) -> bool {
    it.is_numeric() && !it.is_ascii_digit()
}

/// A text without what was made by chance alone in it: UUIDs of version 4 (RFC
/// 9562). Others hold the address of the machine that made them, or the hour.
fn without_chance(it: &str) -> String {
    let mut kept = String::new();
    let mut rest = it;
    while let Some(first) = rest.chars().next() {
        let end = match rest.get(..36) {
            Some(it) if is_chance(it) => 36,
            _ => {
                kept.push(first);
                first.len_utf8()
            }
        };
        rest = &rest[end..];
    }
    kept
}

fn is_chance(it: &str) -> bool {
    let is_right = |(at, byte): (usize, u8)| match at {
        8 | 13 | 18 | 23 => byte == b'-',
        14 => byte == b'4',
        _ => byte.is_ascii_hexdigit(),
    };
    it.bytes().enumerate().all(is_right)
}

fn is_filler(it: &[u8]) -> bool {
    it.iter().all(|byte| *byte == 0)
}

fn untagged(it: &Value) -> &Value {
    match it {
        Value::Tag(_, inside) => untagged(inside),
        it => it,
    }
}
