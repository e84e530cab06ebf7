//! What a webhook is to be, as the form has it.

use std::collections::BTreeMap;

use lw_base::Lang;
use lw_web::App;
use serde::Serialize;

use crate::desk::Problem;
use crate::editions::Edition;
use crate::webhooks::{BadWebhook, Kind, Wanted, Webhook};

/// The form.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Form {
    name: String,
    address: String,
    version: i64,
    #[serde(skip)]
    kinds: Vec<Kind>,
    #[serde(skip)]
    editions: Vec<String>,
}

/// A box to tick.
#[derive(Serialize)]
pub(super) struct Choice {
    id: String,
    /// Its own words, where it has some.
    name: Option<String>,
    is_on: bool,
}

impl Form {
    /// One for a new webhook: told of everything.
    pub fn empty() -> Self {
        Self { kinds: Kind::ALL.to_vec(), ..Self::default() }
    }

    /// What a webhook is.
    pub fn of(it: &Webhook) -> Self {
        Self {
            name: it.name.clone(),
            address: it.address.clone(),
            version: it.version,
            kinds: it.kinds(),
            editions: it.editions(),
        }
    }

    /// What was sent; fields may come more than once.
    pub fn sent(fields: Vec<(String, String)>) -> Self {
        let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in fields {
            all.entry(name).or_default().push(value);
        }
        let last = |name: &str| all.get(name).and_then(|them| them.last()).cloned().unwrap_or_default();
        let every = |name: &str| all.get(name).cloned().unwrap_or_default();
        Self {
            name: last("name"),
            address: last("address"),
            version: last("version").parse().unwrap_or_default(),
            kinds: every("kind").iter().filter_map(|key| Kind::named(key)).collect(),
            editions: every("edition"),
        }
    }

    /// The version that was read.
    pub fn version(&self) -> i64 {
        self.version
    }

    /// The webhook that is meant.
    pub fn wanted(&self) -> Wanted {
        Wanted {
            name: self.name.clone(),
            address: self.address.clone(),
            kinds: self.kinds.clone(),
            editions: self.editions.clone(),
        }
    }

    pub fn kinds(&self) -> Vec<Choice> {
        let choice =
            |kind: Kind| Choice { id: kind.key().to_owned(), name: None, is_on: self.kinds.contains(&kind) };
        Kind::ALL.into_iter().map(choice).collect()
    }

    pub fn editions(&self, editions: Vec<Edition>) -> Vec<Choice> {
        let choice =
            |it: Edition| Choice { is_on: self.editions.contains(&it.id), name: Some(it.name), id: it.id };
        editions.into_iter().map(choice).collect()
    }
}

/// What is wrong, beside its field; what is no fault of the form comes back.
pub(super) fn problem(app: &App, lang: &Lang, bad: BadWebhook) -> Result<Problem, BadWebhook> {
    let (field, key) = match bad {
        BadWebhook::Stale(_) => ("", "desk-problem-webhook-stale"),
        BadWebhook::Enough => ("", "desk-problem-webhook-enough"),
        _ => bad.wrong().ok_or(bad)?,
    };
    Ok(Problem::new(app, lang, field, key))
}
