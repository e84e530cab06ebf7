//! What templates say, in the page's language.
//!
//! Text that is put into a message keeps its direction to itself by Unicode's
//! isolates (FSI and PDI) wherever that could matter: in a page from right to
//! left, and where the text is. Elsewhere it stays as it is, so that what is
//! copied has nothing invisible in it.

use std::sync::Arc;

use icu::list::ListFormatter;
use icu::list::options::{ListFormatterOptions, ListLength};
use icu::properties::CodePointMapData;
use icu::properties::props::BidiClass;
use lw_base::{Direction, Lang};
use minijinja::value::{Kwargs, Serde, Value};
use minijinja::{Environment, Error, State};
use serde::Deserialize;

use super::{escaped, fault};
use crate::calendar::Digits;
use crate::words::{WordArg, Words};

/// The first of the private letters that stand for links while a message is
/// put together (Unicode's private use area).
const FIRST_MARK: u32 = 0xE000;

#[derive(Deserialize)]
struct Link {
    name: String,
    path: String,
}

/// Adds `say`, `say_in` and `say_linked`.
pub(super) fn add(environment: &mut Environment<'static>, words: &Arc<Words>) {
    let own = words.clone();
    environment.add_function("say", move |state: &State, key: &str, args: Kwargs| {
        let (lang, digits) = page(state)?;
        say(&own, &lang, digits, key, &args)
    });
    let own = words.clone();
    environment.add_function("say_in", move |lang: &str, key: &str, args: Kwargs| {
        let lang: Lang = lang.parse().map_err(|bad: lw_base::BadLang| fault(bad.to_string()))?;
        say(&own, &lang, Digits::usual(&lang), key, &args)
    });
    let own = words.clone();
    environment.add_function(
        "say_linked",
        move |state: &State, key: &str, name: &str, links: Serde<Vec<Link>>| {
            let (lang, digits) = page(state)?;
            Ok::<_, Error>(linked(&own, &lang, digits, key, name, &links))
        },
    );
}

fn page(state: &State) -> Result<(Lang, Digits), Error> {
    let named = |name| state.lookup(name).and_then(|value| value.as_str().map(str::to_owned));
    let lang: Option<Lang> = named("lang").and_then(|tag| tag.parse().ok());
    let lang = lang.ok_or_else(|| fault("the page has no `lang`".into()))?;
    let digits = named("digits").and_then(|digits| digits.parse().ok());
    Ok((lang.clone(), digits.unwrap_or_else(|| Digits::usual(&lang))))
}

fn say(words: &Words, lang: &Lang, digits: Digits, key: &str, args: &Kwargs) -> Result<String, Error> {
    let mut given = Vec::new();
    for name in args.args() {
        let value: Value = args.get(name)?;
        let arg = match i64::try_from(value.clone()) {
            Ok(number) if value.is_number() => WordArg::from(number),
            _ => WordArg::from(isolated(lang, value.to_string())),
        };
        given.push((name, arg));
    }
    Ok(words.say_with(lang, digits, key, &given))
}

fn isolated(lang: &Lang, text: String) -> String {
    let classes = CodePointMapData::<BidiClass>::new();
    let is_rtl = |c| matches!(classes.get(c), BidiClass::RightToLeft | BidiClass::ArabicLetter);
    if lang.direction() == Direction::Rtl || text.chars().any(is_rtl) {
        format!("\u{2068}{text}\u{2069}")
    } else {
        text
    }
}

/// A message with a list of links, joined as the language joins lists. The
/// message and the list are put together with marks in the links' places, so
/// that no sentence is glued.
fn linked(words: &Words, lang: &Lang, digits: Digits, key: &str, name: &str, links: &[Link]) -> Value {
    let marks: Vec<char> = (FIRST_MARK..).map_while(char::from_u32).take(links.len()).collect();
    let marks: Vec<String> = marks.into_iter().map(String::from).collect();
    let message = words.say_with(lang, digits, key, &[(name, list(lang, &marks).into())]);
    let mut html = escaped(&message).into_owned();
    for (mark, link) in marks.iter().zip(links) {
        let place = format!(
            "<a href=\"{}\" rel=\"author\"><bdi>{}</bdi></a>",
            escaped(&link.path),
            escaped(&link.name)
        );
        html = html.replace(mark, &place);
    }
    Value::from_safe_string(html)
}

/// “a, b and c” in the language.
fn list(lang: &Lang, items: &[String]) -> String {
    let options = ListFormatterOptions::default().with_length(ListLength::Wide);
    let formatter =
        lang.locale().and_then(|locale| ListFormatter::try_new_and((&locale).into(), options).ok());
    match formatter {
        Some(formatter) => formatter.format_to_string(items.iter()),
        None => items.join(", "),
    }
}
