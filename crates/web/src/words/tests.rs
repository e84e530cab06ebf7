use lw_base::Lang;

use super::{WordArg, Words, chain};
use crate::calendar::Digits;

fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

#[test]
fn the_number_chooses_the_form_and_takes_the_digits() {
    let words = Words::load().unwrap();
    let count = |tag: &str, n: u64| words.say(&lang(tag), "story-count", &[("count", n.into())]);
    assert_eq!(count("en", 1), "1 story");
    assert_eq!(count("en", 1234), "1,234 stories");
    assert_eq!(count("fa", 1234), "۱٬۲۳۴ مطلب");
    assert_eq!(count("ar", 2), "مادتان");
    assert_eq!(
        (count("ru", 21), count("ru", 22), count("ru", 25)),
        ("21 материал".into(), "22 материала".into(), "25 материалов".into())
    );
    let thai = words.say_with(&lang("en"), Digits::Thai, "story-count", &[("count", 21.into())]);
    assert_eq!(thai, "๒๑ stories");
    assert_eq!(words.say(&lang("en"), "size-megabytes", &[("size", 1.4.into())]), "1.4 MB");
}

#[test]
fn text_stays_as_it_is() {
    let words = Words::load().unwrap();
    let said = words.say(&lang("en"), "stories-by", &[("name", "שרה 7".into())]);
    assert_eq!(said, "Stories by שרה 7");
    assert_eq!(WordArg::from("a".to_owned()), WordArg::from("a"));
}

#[test]
fn what_a_language_lacks_is_said_in_the_next() {
    let words = Words::load().unwrap();
    let chain = |tag: &str| chain::tags(&lang(tag)).collect::<Vec<_>>().join(" ");
    assert_eq!(chain("sr-Latn-RS"), "sr-Latn-RS sr-Latn sr en");
    assert_eq!(chain("en-GB"), "en-GB en");
    assert_eq!(chain("en"), "en");
    assert_eq!(words.best(&lang("en-GB")).as_str(), "en");
    assert_eq!(words.best(&lang("pt-PT")).as_str(), "pt");
    assert_eq!(words.best(&lang("zh-Hant-TW")).as_str(), "zh");
    // Azerbaijani is here in Latin letters, which run the other way.
    assert_eq!(words.best(&lang("az-Arab")).as_str(), "en");
    assert_eq!(words.best(&lang("ckb")).as_str(), "en");
    assert_eq!(words.best(&lang("x-studio")).as_str(), "en");
    assert_eq!(words.say(&lang("nn"), "menu", &[]), "Menu");
    assert_eq!(words.say(&lang("en"), "no-such-key", &[]), "no-such-key");
    assert_eq!(words.say(&lang("en"), "menu.no-such-attribute", &[]), "menu.no-such-attribute");
}

#[test]
fn digits_are_numbered_in_the_order_of_their_list() {
    for (place, digits) in Digits::ALL.into_iter().enumerate() {
        assert_eq!(digits as usize, place);
    }
}

#[test]
fn words_are_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Words>();
}
