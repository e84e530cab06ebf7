//! Whatever comes, the room stands.

use proptest::prelude::*;
use yrs::updates::encoder::Encode as _;
use yrs::{
    Any, Doc, Map as _, OffsetKind, Options, ReadTxn as _, StateVector, Transact as _, XmlElementPrelim,
    XmlFragment as _,
};

use super::some;
use crate::rooms::STACK;
use crate::rooms::check::check;
use crate::rooms::manuscript::{MOST_TYPES, Manuscript, Refused};
use crate::rooms::wire::Writer;
use crate::stories::Draft;

fn doc() -> Doc {
    Doc::with_options(Options { offset_kind: OffsetKind::Utf16, ..Options::default() })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes_are_taken_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = Manuscript::new().apply(&bytes);
        let _ = Manuscript::new().missing(&bytes);
    }

    #[test]
    fn a_damaged_update_is_taken_or_refused(
        of in some::document(),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut update =
            Manuscript::new().replace(&Draft { document: of, ..Draft::default() }).unwrap();
        for (place, byte) in damage {
            let place = place.index(update.len());
            update[place] = byte;
        }
        let mut text = Manuscript::new();
        if text.apply(&update).is_ok() {
            let _ = text.document();
            let state = text.state();
            prop_assert!(Manuscript::new().load(&state).is_ok());
        }
    }

    #[test]
    fn every_update_that_yrs_writes_is_understood(of in some::document()) {
        let mut text = Manuscript::new();
        let update = text.replace(&Draft { document: of, ..Draft::default() }).unwrap();
        prop_assert!(check(&update).is_ok());
        prop_assert!(check(&text.state()).is_ok());
    }
}

#[test]
fn a_value_nested_too_deep_is_refused() {
    let nested = |depth: usize| {
        let mut update = Writer::default().number(1).number(1).number(7).number(0).number(0x28).number(1);
        update = update.text("fields").text("label").number(1);
        for _ in 0..depth {
            update = update.number(117).number(1);
        }
        update.number(126).number(0).done()
    };
    assert_eq!(Manuscript::new().apply(&nested(4)), Ok(true));
    assert_eq!(Manuscript::new().apply(&nested(400_000)), Err(Refused::Malformed));
}

#[test]
fn an_update_that_builds_on_what_is_not_here_is_refused() {
    let one = doc();
    let fields = one.get_or_insert_map("fields");
    fields.insert(&mut one.transact_mut(), "label", "news");
    let known = one.transact().state_vector();
    fields.insert(&mut one.transact_mut(), "label", "analysis");
    let second = one.transact().encode_state_as_update_v1(&known);
    assert_eq!(Manuscript::new().apply(&second), Err(Refused::Incomplete));
}

#[test]
fn elements_inside_each_other_by_the_thousand_do_not_break_a_room() {
    let test = || {
        let one = doc();
        let body = one.get_or_insert_xml_fragment("body");
        {
            let mut txn = one.transact_mut();
            let mut inner = body.push_back(&mut txn, XmlElementPrelim::empty("quotation"));
            for _ in 1..MOST_TYPES {
                inner = inner.push_back(&mut txn, XmlElementPrelim::empty("quotation"));
            }
        }
        let mut text = Manuscript::new();
        let deep = one.transact().encode_state_as_update_v1(&StateVector::default());
        assert_eq!(text.apply(&deep), Ok(true));
        assert_eq!(text.document().1.len(), 1, "it is read to a depth");
        let known = one.transact().state_vector();
        body.remove(&mut one.transact_mut(), 0);
        let gone = one.transact().encode_state_as_update_v1(&known);
        assert_eq!(text.apply(&gone), Ok(true));
        assert!(text.document().0.content.is_empty());
    };
    std::thread::Builder::new().stack_size(STACK).spawn(test).unwrap().join().unwrap();
}

#[test]
fn more_parts_than_any_story_has_are_refused() {
    let one = doc();
    let body = one.get_or_insert_xml_fragment("body");
    {
        let mut txn = one.transact_mut();
        let mut inner = body.push_back(&mut txn, XmlElementPrelim::empty("quotation"));
        for _ in 0..MOST_TYPES {
            inner = inner.push_back(&mut txn, XmlElementPrelim::empty("quotation"));
        }
    }
    let many = one.transact().encode_state_as_update_v1(&StateVector::default());
    assert_eq!(Manuscript::new().apply(&many), Err(Refused::TooLarge));
}

#[test]
fn a_text_that_grows_without_end_is_refused_in_time() {
    let one = doc();
    let fields = one.get_or_insert_map("fields");
    let mut text = Manuscript::new();
    let mut refused = None;
    for number in 0..20 {
        let known = one.transact().state_vector();
        let value = Any::String("x".repeat(1 << 20).into());
        fields.insert(&mut one.transact_mut(), format!("key {number}"), value);
        if let Err(why) = text.apply(&one.transact().encode_state_as_update_v1(&known)) {
            refused = Some((number, why));
            break;
        }
    }
    assert_eq!(refused, Some((11, Refused::TooLarge)));
    assert!(StateVector::default().encode_v1().len() < 10);
}
