use std::fmt;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use lw_base::{Direction, Lang};
use unic_langid::LanguageIdentifier;

use super::{Files, LAST, number, plural};
use crate::calendar::Digits;

/// The words of the two buildings. Not every language has a desk.
const FILES: [&str; 2] = ["site.ftl", "desk.ftl"];

pub(super) type Bundle = FluentBundle<Arc<FluentResource>>;

/// One language's messages, parsed at first use; one bundle for each kind of
/// digits that an edition writes them with.
pub(super) struct Language {
    lang: Lang,
    direction: Direction,
    digits: OnceLock<Digits>,
    messages: OnceLock<Vec<Arc<FluentResource>>>,
    bundles: [OnceLock<Bundle>; Digits::ALL.len()],
}

impl Language {
    pub(super) fn new(lang: Lang) -> Self {
        let direction = lang.direction();
        Self {
            lang,
            direction,
            digits: OnceLock::new(),
            messages: OnceLock::new(),
            bundles: Default::default(),
        }
    }

    pub(super) fn lang(&self) -> &Lang {
        &self.lang
    }

    /// The digits usual for it, looked up once.
    pub(super) fn digits(&self) -> Digits {
        *self.digits.get_or_init(|| Digits::usual(&self.lang))
    }

    /// Whether its words can stand in a page in `lang`. A parent written in
    /// the other direction (`az` for `az-Arab`) cannot: that reader does not
    /// read this script. English is for everybody whom nothing else suits.
    pub(super) fn suits(&self, lang: &Lang) -> bool {
        self.lang.as_str() == LAST || self.lang == *lang || self.direction == lang.direction()
    }

    /// Fails with the first mistake in the file.
    pub(super) fn check(&self) -> anyhow::Result<()> {
        for file in FILES {
            read(&self.lang, file)
                .map_err(|(_, mistake)| anyhow::anyhow!("locales/{}/{file}: {mistake}", self.lang))?;
        }
        Ok(())
    }

    /// The message, or `None` if the language does not have it.
    pub(super) fn say(&self, digits: Digits, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let bundle = self.bundle(digits);
        let (id, attribute) =
            key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut mistakes = Vec::new();
        let said = bundle.format_pattern(pattern, Some(args), &mut mistakes);
        for mistake in mistakes {
            tracing::error!(key, lang = %self.lang, %mistake, "a message could not be filled in");
        }
        Some(said.into_owned())
    }

    fn bundle(&self, digits: Digits) -> &Bundle {
        // `Digits::ALL` is in the order of the enum; a test holds it to that.
        let made = &self.bundles[digits as usize];
        made.get_or_init(|| self.make_bundle(digits))
    }

    fn make_bundle(&self, digits: Digits) -> Bundle {
        let id: LanguageIdentifier = self.lang.as_str().parse().unwrap_or_default();
        let mut bundle = Bundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(number::writer(digits)));
        if let Err(reason) = plural::add_form(&mut bundle, &self.lang) {
            tracing::error!(lang = %self.lang, %reason, "numbers choose no plural forms");
        }
        for messages in self.messages() {
            if let Err(mistakes) = bundle.add_resource(Arc::clone(messages)) {
                tracing::error!(lang = %self.lang, ?mistakes, "a message is there twice");
            }
        }
        bundle
    }

    /// A file with a mistake still gives the messages that are right.
    fn messages(&self) -> &[Arc<FluentResource>] {
        self.messages.get_or_init(|| {
            let read = |file| {
                read(&self.lang, file).unwrap_or_else(|(messages, mistake)| {
                    tracing::error!(lang = %self.lang, file, mistake, "a file of words has a mistake");
                    messages
                })
            };
            FILES.into_iter().map(|file| Arc::new(read(file))).collect()
        })
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Language").field(&self.lang).finish()
    }
}

/// The messages in a file of a language, none where it has no such file; with a mistake, those that are right and the
/// sentence about the first mistake.
fn read(lang: &Lang, file: &str) -> Result<FluentResource, (FluentResource, String)> {
    let file = Files::get(&format!("{lang}/{file}"));
    let text = file.map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default();
    FluentResource::try_new(plural::with_forms(text)).map_err(|(messages, mistakes)| {
        let first = mistakes.first().map(|mistake| {
            let line = messages.source().get(..mistake.pos.start).unwrap_or_default().lines().count();
            format!("line {line}: {mistake}")
        });
        (messages, first.unwrap_or_default())
    })
}
