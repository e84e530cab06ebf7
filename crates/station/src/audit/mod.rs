//! Who did what to what, as people read it. Rows are written by
//! [`lw_store::audit`] in the change that they tell of; nothing here writes.
//!
//! A verb's first word says what was done, the rest with what: `make editor of
//! en`. The word has a sentence, `desk-audit-make`, in which role, edition and
//! number are filled in.

pub mod api;
pub mod desk;
pub mod queries;

use std::collections::{HashMap, HashSet};

use lw_base::Lang;
use lw_store::Db;
use lw_web::App;
use lw_web::words::WordArg;

use crate::editions::{self, Edition};
use crate::people::{Names, Role};
use queries::Line;

/// The verbs there are, in the order of the list to choose from.
pub const VERBS: &[&str] = &[
    "create",
    "save",
    "restore",
    "episode",
    "ask",
    "approve",
    "return",
    "publish",
    "link",
    "unlink",
    "note",
    "answer",
    "resolve",
    "reopen",
    "remove-note",
    "correct",
    "withdraw",
    "schedule",
    "schedule-end",
    "refuse",
    "embargo",
    "embargo-end",
    "arrange",
    "arrange-later",
    "arrange-end",
    "alert",
    "alert-update",
    "alert-correction",
    "alert-withdrawal",
    "live",
    "post",
    "post-correction",
    "post-withdrawal",
    "post-mark",
    "change",
    "move",
    "merge",
    "replace",
    "remove",
    "import",
    "upload",
    "install",
    "trust",
    "stop",
    "retry",
    "set-timings",
    "invite",
    "end",
    "make",
    "exclude",
    "password",
    "second-step-on",
    "second-step-off",
    "recovery-codes",
    "passkey",
    "passkey-end",
    "end-session",
    "end-sessions",
    "pause",
    "resume",
    "renew-secret",
    "test",
];

/// The names that lines are told with.
pub struct Telling<'a> {
    app: &'a App,
    lang: Lang,
    names: Names,
    editions: Vec<Edition>,
}

/// A line in words.
#[derive(Clone, Debug)]
pub struct Told {
    /// Who did it.
    pub who: String,
    /// What.
    pub verb: String,
    /// To what, if it has a name.
    pub what: Option<String>,
    /// Where that is on the desk.
    pub path: Option<String>,
}

impl<'a> Telling<'a> {
    /// In this language.
    pub async fn of(app: &'a App, lang: &Lang) -> lw_store::Result<Self> {
        let (names, editions) = (Names::told(app, lang).await?, editions::queries::all(&app.db).await?);
        Ok(Self { app, lang: lang.clone(), names, editions })
    }

    /// Lines in words, in their order.
    pub async fn tell(&self, lines: &[Line]) -> lw_store::Result<Vec<Told>> {
        let subjects = Subjects::load(&self.app.db, lines).await?;
        let tell = |line: &Line| {
            let (what, path) = self.subject(&subjects, &line.subject);
            Told { who: self.names.of(&line.made_by), verb: self.verb(&line.verb), what, path }
        };
        Ok(lines.iter().map(tell).collect())
    }

    /// The words for a verb by itself, to choose from.
    pub fn choice(&self, verb: &str) -> String {
        self.say(&format!("desk-audit-{verb}"), &[])
    }

    fn verb(&self, verb: &str) -> String {
        let mut words = verb.split(' ');
        let first = words.next().unwrap_or_default();
        if !VERBS.contains(&first) {
            return verb.to_owned();
        }
        let rest: Vec<&str> = words.collect();
        let role = rest.iter().find_map(|word| word.parse::<Role>().ok());
        let role = role.map(|role| self.say(&format!("desk-role-{role}"), &[]));
        // “… of en”, “… from en”
        let place = rest.iter().rev().nth(1).filter(|word| ["of", "from"].contains(*word));
        let edition = place.and(rest.last()).map(|id| self.edition(id));
        let number = rest.last().and_then(|word| word.parse::<i64>().ok());
        match (role, edition, number) {
            (Some(role), Some(edition), _) => self.say(
                &format!("desk-audit-{first}-role"),
                &[("role", role.into()), ("edition", edition.into())],
            ),
            (Some(role), None, _) => self.say(&format!("desk-audit-{first}-owner"), &[("role", role.into())]),
            (None, Some(edition), _) => {
                self.say(&format!("desk-audit-{first}-edition"), &[("edition", edition.into())])
            }
            (None, None, Some(number)) => {
                self.say(&format!("desk-audit-{first}-revision"), &[("number", number.into())])
            }
            (None, None, None) => self.choice(first),
        }
    }

    fn say(&self, key: &str, args: &[(&str, WordArg<'_>)]) -> String {
        self.app.words.say(&self.lang, key, args)
    }

    fn edition(&self, id: &str) -> String {
        self.editions.iter().find(|it| it.id == id).map_or_else(|| id.to_owned(), |it| it.name.clone())
    }

    /// A subject's name and where it is.
    fn subject(&self, subjects: &Subjects, subject: &str) -> (Option<String>, Option<String>) {
        let Some((kind, id)) = subject.split_once(':') else { return (Some(subject.to_owned()), None) };
        let edition_path = |id: &str| Some(format!("/desk/editions/{id}/"));
        match kind {
            "story" => {
                let headline = subjects.headlines.get(id).filter(|headline| !headline.is_empty());
                let none = || self.say("desk-headline-none", &[]);
                (Some(headline.cloned().unwrap_or_else(none)), Some(format!("/desk/stories/{id}")))
            }
            "person" => (Some(self.names.of(subject)), None),
            "webhook" => (Some(self.say("desk-webhook", &[])), Some("/desk/webhooks/".to_owned())),
            "key" => (Some(self.names.of(subject)), Some("/desk/keys/".to_owned())),
            "edition" => (Some(self.edition(id)), edition_path(id)),
            "topic" => match subjects.parts.get(id) {
                Some((name, edition)) => {
                    (Some(name.clone()), Some(format!("/desk/editions/{edition}/topics/{id}")))
                }
                None => (None, None),
            },
            "alert" => (Some(self.say("desk-alert", &[])), Some(format!("/desk/alerts/{id}"))),
            "picture" => (Some(self.say("desk-picture", &[])), Some(format!("/desk/pictures/{id}"))),
            "programme" => (
                subjects.parts.get(id).map(|(title, _)| title.clone()),
                Some(format!("/desk/programmes/{id}")),
            ),
            "clip" => (Some(self.say("desk-clip", &[])), Some(format!("/desk/clips/{id}"))),
            "certificate" => (Some(id.to_owned()), None),
            "settings" => (Some(self.say("desk-settings", &[])), Some("/desk/settings/".to_owned())),
            "redirect" => {
                (Some(id.to_owned()).filter(|id| !id.is_empty()), Some("/desk/redirects/".to_owned()))
            }
            "section" | "byline" => match subjects.parts.get(id) {
                Some((name, edition)) => (Some(name.clone()), edition_path(edition)),
                None => (None, None),
            },
            "invitation" => (Some(self.say("desk-audit-invitation", &[("id", id.to_owned().into())])), None),
            _ => (Some(subject.to_owned()), None),
        }
    }
}

/// What lines are about, by id.
struct Subjects {
    headlines: HashMap<String, String>,
    parts: HashMap<String, (String, String)>,
}

impl Subjects {
    async fn load(db: &Db, lines: &[Line]) -> lw_store::Result<Self> {
        let of_kind = |kind: &str| {
            let ids: HashSet<&str> =
                lines.iter().filter_map(|line| line.subject.strip_prefix(kind)?.strip_prefix(':')).collect();
            ids.into_iter().collect::<Vec<_>>()
        };
        let headlines = queries::headlines(db, &of_kind("story")).await?;
        let mut parts = queries::sections(db, &of_kind("section")).await?;
        parts.extend(queries::bylines(db, &of_kind("byline")).await?);
        parts.extend(queries::topics(db, &of_kind("topic")).await?);
        parts.extend(queries::programmes(db, &of_kind("programme")).await?);
        Ok(Self {
            headlines: headlines.into_iter().map(|it| (it.id, it.name)).collect(),
            parts: parts.into_iter().map(|it| (it.id, (it.name, it.edition_id))).collect(),
        })
    }
}
