//! A story's text as a Yjs document in memory: updates in, state out. Knows
//! nothing of the database.
//!
//! It is a function of its updates in their order: yrs tidies nothing by
//! itself here, or two processes would differ.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lw_base::{Id, Slug};
use lw_formats::Problem;
use lw_formats::document::Document;
use lw_library::pictures::Focus;
use lw_station::topics;
use yrs::updates::decoder::Decode as _;
use yrs::updates::encoder::Encode as _;
use yrs::{
    Doc, GetString as _, Map as _, MapRef, OffsetKind, Options, Out, ReadTxn as _, StateVector, TextRef,
    Transact as _, TransactionMut, Update, XmlFragmentRef,
};

use super::check::{check, check_known};
use super::document;
use crate::stories::Draft;

/// The largest update that is taken: a long story that is pasted, with all its marks.
pub(super) const LARGEST_UPDATE: usize = 2 * 1024 * 1024;
/// The largest document, in bytes as Yjs writes it.
const LARGEST: usize = 12 * 1024 * 1024;
/// Elements and texts that were ever made. yrs deletes by recursion, so this
/// also bounds how deep it goes on a room's stack.
pub(super) const MOST_TYPES: usize = 30_000;

/// Why an update is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Refused {
    /// It, or what would become of the text, is too large.
    #[error("the text would be too large")]
    TooLarge,
    /// It is not an update of Yjs, or none that a story could make.
    #[error("the update cannot be read")]
    Malformed,
    /// It builds on something that is not here.
    #[error("the update builds on something that is not here")]
    Incomplete,
}

/// A story's text as everybody in the room has it.
pub(super) struct Manuscript {
    doc: Doc,
    body: XmlFragmentRef,
    headline: TextRef,
    standfirst: TextRef,
    dateline: TextRef,
    slug: TextRef,
    fields: MapRef,
    types: usize,
    bytes: usize,
}

impl Manuscript {
    pub fn new() -> Self {
        let options =
            Options { offset_kind: OffsetKind::Utf16, cleanup_formatting: false, ..Options::default() };
        let doc = Doc::with_options(options);
        Self {
            body: doc.get_or_insert_xml_fragment("body"),
            headline: doc.get_or_insert_text("headline"),
            standfirst: doc.get_or_insert_text("standfirst"),
            dateline: doc.get_or_insert_text("dateline"),
            slug: doc.get_or_insert_text("slug"),
            fields: doc.get_or_insert_map("fields"),
            doc,
            types: 0,
            bytes: 0,
        }
    }

    /// Takes an update; says whether it brought anything new. After a refusal
    /// half of it may be in: the manuscript is to be read again.
    pub fn apply(&mut self, update: &[u8]) -> Result<bool, Refused> {
        if update.len() > LARGEST_UPDATE {
            return Err(Refused::TooLarge);
        }
        let contents = check(update).map_err(|_| Refused::Malformed)?;
        if contents.has_hole {
            return Err(Refused::Incomplete);
        }
        let is_too_long = self.bytes + update.len() > LARGEST && !self.shrink(update);
        if is_too_long || self.types + contents.types > MOST_TYPES {
            return Err(Refused::TooLarge);
        }
        let is_new = self.integrate(update)?;
        if is_new {
            self.types += contents.types;
            self.bytes += update.len();
        }
        Ok(is_new)
    }

    /// Takes what was taken before: a state or an update from the log.
    pub fn load(&mut self, update: &[u8]) -> Result<(), Refused> {
        self.types += check(update).map_err(|_| Refused::Malformed)?.types;
        self.bytes += update.len();
        self.integrate(update).map(drop)
    }

    fn integrate(&self, update: &[u8]) -> Result<bool, Refused> {
        let mut txn = self.doc.transact_mut();
        let work = AssertUnwindSafe(|| {
            let update = Update::decode_v1(update).map_err(|_| Refused::Malformed)?;
            txn.apply_update(update).map_err(|_| Refused::Malformed)?;
            txn.commit();
            if txn.has_missing_updates() {
                return Err(Refused::Incomplete);
            }
            Ok(!txn.insert_set().is_empty() || !txn.delete_set().is_empty())
        });
        // yrs is careful, and what it reads comes from outside.
        catch_unwind(work).unwrap_or_else(|_| {
            // To end it would run the rest on what is half done.
            std::mem::forget(txn);
            Err(Refused::Malformed)
        })
    }

    /// Whether there is room after all: the sum of updates is more than what they say.
    fn shrink(&mut self, more: &[u8]) -> bool {
        self.bytes = self.state().len();
        self.bytes + more.len() <= LARGEST
    }

    /// Everything, as one update.
    pub fn state(&self) -> Vec<u8> {
        self.doc.transact().encode_state_as_update_v1(&StateVector::default())
    }

    /// What is known, for others to say what is missing.
    pub fn known(&self) -> Vec<u8> {
        self.doc.transact().state_vector().encode_v1()
    }

    /// What somebody who knows this much lacks.
    pub fn missing(&self, known: &[u8]) -> Result<Vec<u8>, Refused> {
        check_known(known).map_err(|_| Refused::Malformed)?;
        let known = StateVector::decode_v1(known).map_err(|_| Refused::Malformed)?;
        Ok(self.doc.transact().encode_state_as_update_v1(&known))
    }

    /// Makes the text what the draft says, by as few changes as may be;
    /// returns them as an update, or none where nothing changes.
    pub fn replace(&mut self, draft: &Draft) -> Option<Vec<u8>> {
        let mut txn = self.doc.transact_mut();
        let slug = draft.slug.as_ref().map(ToString::to_string).unwrap_or_default();
        for (text, new) in [
            (&self.headline, draft.headline.as_str()),
            (&self.standfirst, draft.standfirst.as_deref().unwrap_or_default()),
            (&self.dateline, draft.dateline.as_deref().unwrap_or_default()),
            (&self.slug, slug.as_str()),
        ] {
            document::change_text(&mut txn, text, new);
        }
        let mut nodes = document::nodes(&draft.document.cleaned());
        if nodes.is_empty() {
            // Somewhere to begin: two who begin at once would make a paragraph each.
            nodes.push(document::Node::element("paragraph", Default::default(), vec![]));
        }
        document::change(&mut txn, &self.body, &nodes);
        self.replace_fields(&mut txn, draft, |_| true);
        made(txn)
    }

    /// Makes lead picture and clip what the draft says, in the same way.
    pub fn illustrate(&mut self, draft: &Draft) -> Option<Vec<u8>> {
        let mut txn = self.doc.transact_mut();
        self.replace_fields(&mut txn, draft, |name| name.starts_with("picture") || name == "clip");
        made(txn)
    }

    /// Has it play this clip in the place of another, where it still has that.
    pub fn play(&mut self, was: &Id, clip: &Id) -> Option<Vec<u8>> {
        let mut txn = self.doc.transact_mut();
        let value = |id: &Id| serde_json::Value::from(id.as_str());
        if self.field(&txn, "clip") == Some(value(was)) {
            self.fields.insert(&mut txn, "clip", document::any(&value(clip)));
        }
        made(txn)
    }

    fn replace_fields(&self, txn: &mut TransactionMut, draft: &Draft, is_meant: fn(&str) -> bool) {
        let list = |ids: &[Id]| ids.iter().map(Id::as_str).collect::<serde_json::Value>();
        let text = |text: Option<&str>| text.map(serde_json::Value::from);
        let id = |id: &Option<Id>| text(Some(id.as_ref().map_or("", Id::as_str)));
        let is_decoration = draft.picture_alt.as_deref() == Some("");
        // Of another picture that somebody chooses meanwhile it is not true.
        let about = |(id, focus): (&Id, Focus)| serde_json::Value::from(format!("{id} {focus}"));
        for (name, new) in [
            ("label", text(draft.label.map(|label| label.key()))),
            ("section", text(draft.section.as_ref().map(|section| section.as_str()))),
            ("bylines", (!draft.bylines.is_empty()).then(|| list(&draft.bylines))),
            ("topics", (!draft.topics.is_empty()).then(|| list(&draft.topics))),
            ("picture_caption", text(draft.picture_caption.as_deref())),
            ("picture", id(&draft.picture)),
            ("picture_alt", text(draft.picture_alt.as_deref())),
            ("picture_decorative", text(Some(if is_decoration { "yes" } else { "no" }))),
            ("picture_focus", draft.picture.as_ref().zip(draft.picture_focus).map(about)),
            ("clip", id(&draft.clip)),
        ]
        .into_iter()
        .filter(|(name, _)| is_meant(name))
        {
            let old = self.field(txn, name);
            match new {
                Some(new) if old.as_ref() != Some(&new) => {
                    self.fields.insert(txn, name, document::any(&new));
                }
                None if old.is_some() => drop(self.fields.remove(txn, name)),
                _ => {}
            }
        }
    }

    fn field<T: yrs::ReadTxn>(&self, txn: &T, name: &str) -> Option<serde_json::Value> {
        match self.fields.get(txn, name) {
            Some(Out::Any(value)) => Some(document::json(&value)),
            _ => None,
        }
    }

    /// The body's elements and texts, as Yjs would name them.
    #[cfg(test)]
    pub fn nodes(&self) -> Vec<document::Node> {
        document::read(&self.doc.transact(), &self.body).0
    }

    /// The body as it is, untidied, and what of it a story cannot hold.
    pub fn document(&self) -> (Document, Vec<Problem>) {
        let (nodes, mut problems) = document::read(&self.doc.transact(), &self.body);
        let (document, more) = document::document(&nodes);
        problems.extend(more);
        (document, problems)
    }

    /// The text as it is to be saved. `base` has what was never written in
    /// this room: picture and sound, in one that is older than that.
    pub fn draft(&self, base: Draft) -> (Draft, Vec<Problem>) {
        let (document, problems) = self.document();
        let txn = self.doc.transact();
        let line = |text: &TextRef| lw_base::one_line(&text.get_string(&txn), LONGEST_LINE);
        let some = |text: String| (!text.trim().is_empty()).then_some(text);
        let field = |name: &str| {
            self.field(&txn, name).and_then(|it| it.as_str().map(|it| lw_base::one_line(it, LONGEST_LINE)))
        };
        let list = |name: &str, most: usize| -> Vec<Id> {
            let ids = self.field(&txn, name);
            let ids = ids.as_ref().and_then(serde_json::Value::as_array).into_iter().flatten();
            ids.filter_map(|id| id.as_str()?.parse().ok()).take(most).collect()
        };
        // None is written as an empty line.
        let chosen = |name: &str, base: Option<Id>| match self.field(&txn, name) {
            Some(id) => id.as_str().and_then(|id| id.parse().ok()),
            None => base,
        };
        let is_decoration = match self.field(&txn, "picture_decorative") {
            Some(said) => said == "yes",
            // Before there was a word for it, an empty text said so.
            None => field("picture_alt").is_some_and(|alt| alt.is_empty()),
        };
        let picture = chosen("picture", base.picture);
        let picture_focus = field("picture_focus").and_then(|it| {
            let (id, focus) = it.split_once(' ')?;
            focus.parse().ok().filter(|_| picture.as_ref().is_some_and(|it| it.as_str() == id))
        });
        let draft = Draft {
            slug: Slug::of(&line(&self.slug)),
            headline: line(&self.headline),
            standfirst: some(line(&self.standfirst)),
            label: field("label").and_then(|key| key.parse().ok()),
            dateline: some(line(&self.dateline)),
            section: field("section").and_then(|id| id.parse().ok()),
            bylines: list("bylines", MOST_BYLINES),
            topics: list("topics", topics::MOST),
            picture_caption: field("picture_caption").and_then(some),
            picture,
            picture_focus,
            clip: chosen("clip", base.clip),
            picture_alt: match is_decoration {
                true => Some(String::new()),
                false => field("picture_alt").and_then(some),
            },
            document: document.cleaned(),
            reason: base.reason,
            restores: base.restores,
        };
        (draft, problems)
    }
}

/// The update that a change makes, or none where nothing changed.
fn made(mut txn: TransactionMut) -> Option<Vec<u8>> {
    txn.commit();
    let is_new = !txn.insert_set().is_empty() || !txn.delete_set().is_empty();
    is_new.then(|| txn.encode_update_v1())
}

/// A headline or a caption is cut here.
const LONGEST_LINE: usize = 10_000;
const MOST_BYLINES: usize = 50;
