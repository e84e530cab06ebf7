//! The list as the desk shows it: grouped by weight, a line for each finding,
//! why it matters and what to do behind it, and the way to its place.

use lw_base::{Lang, Timestamp};
use lw_station::desk::{Frame, size};
use lw_web::words::WordArg;
use lw_web::{App, Error};
use serde::Serialize;

use super::{Finding, Kind, Level, Says};

/// What was found, as a page shows it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Checks {
    /// Whether there is nothing to do.
    pub is_well: bool,
    /// The groups that have something in them, the heaviest first.
    pub groups: Vec<Group>,
}

/// Findings of one weight.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    /// The weight.
    pub level: Level,
    /// The findings.
    pub checks: Vec<Check>,
}

/// A finding in words.
#[derive(Clone, Debug, Serialize)]
pub struct Check {
    /// What is so.
    pub text: String,
    /// Why it matters, and what to do.
    pub why: Option<String>,
    /// Where it is.
    pub link: Option<String>,
    /// The words that the caret goes to there.
    pub at: Option<String>,
}

/// Where a story is written, as seen from a page.
#[derive(Clone, Copy, Debug)]
pub enum Written<'a> {
    /// From the very page.
    Here,
    /// From another page: its path.
    There(&'a str),
    /// It is not written from here.
    Nowhere,
}

impl Checks {
    /// What was found, in the desk's language.
    pub fn shown(app: &App, frame: &Frame, found: &[Finding], written: Written<'_>) -> Result<Self, Error> {
        let checks = found.iter().map(|it| Ok((it.kind.level(), check(app, frame, it, written)?)));
        Ok(Self::of(checks.collect::<Result<_, Error>>()?))
    }

    /// Findings in words, the heaviest first.
    pub fn of(all: Vec<(Level, Check)>) -> Self {
        let mut groups: Vec<Group> = Vec::new();
        for (level, check) in all {
            match groups.last_mut() {
                Some(group) if group.level == level => group.checks.push(check),
                _ => groups.push(Group { level, checks: vec![check] }),
            }
        }
        Self { is_well: groups.iter().all(|group| group.level == Level::Fact), groups }
    }

    /// The same with one more thing that stops it, which no text can mend.
    #[must_use]
    pub fn stopped_by(mut self, text: String) -> Self {
        let check = Check { text, why: None, link: None, at: None };
        match self.groups.first_mut() {
            Some(group) if group.level == Level::Stop => group.checks.insert(0, check),
            _ => self.groups.insert(0, Group { level: Level::Stop, checks: vec![check] }),
        }
        self.is_well = false;
        self
    }

    /// Whether something in the way must be mended first.
    pub fn is_stopped(&self) -> bool {
        self.groups.iter().any(|group| group.level == Level::Stop)
    }

    /// Whether it can go out with a reason only.
    pub fn wants_reason(&self) -> bool {
        self.groups.iter().any(|group| group.level == Level::Reason)
    }
}

fn check(app: &App, frame: &Frame, it: &Finding, written: Written<'_>) -> Result<Check, Error> {
    let lang = frame.language();
    let mut args: Vec<(&str, WordArg<'_>)> = Vec::new();
    for (name, says) in &it.says {
        args.push((*name, say(app, frame, &lang, says)?));
    }
    let link = match written {
        Written::Here => Some(format!("#{}", it.field)),
        Written::There(path) => Some(there(path, it)),
        Written::Nowhere => None,
    };
    Ok(Check {
        text: app.words.say(&lang, it.kind.key(), &args),
        why: Some(app.words.say(&lang, &format!("{}-why", it.kind.key()), &args)),
        link: link.filter(|_| has_place(it.kind)),
        at: it.at.clone(),
    })
}

/// What is so of the whole page has no place in it.
const fn has_place(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::LinkWaiting
            | Kind::GradeFact
            | Kind::WeightFact
            | Kind::Weight
            | Kind::PictureFact
            | Kind::SoundFact
    )
}

fn say<'a>(app: &App, frame: &Frame, lang: &Lang, says: &'a Says) -> Result<WordArg<'a>, Error> {
    Ok(match says {
        Says::Words(words) => isolated(words).into(),
        Says::Number(number) => (*number).into(),
        Says::Time(millis) => frame.moment(app, Timestamp::from_millis(*millis))?.text.into(),
        Says::Bytes(bytes) => size(app, lang, *bytes).into(),
    })
}

/// Keeps the direction of words to themselves: an address or a quoted passage
/// may run another way than the sentence around it.
fn isolated(words: &str) -> String {
    format!("\u{2068}{words}\u{2069}")
}

/// The story's page, with the words that the caret goes to.
fn there(path: &str, it: &Finding) -> String {
    let query = it.at.as_ref().map(|at| {
        let encoded: String = url::form_urlencoded::byte_serialize(at.as_bytes()).collect();
        format!("?at={encoded}")
    });
    format!("{path}{}#{}", query.unwrap_or_default(), it.field)
}

/// One of each weight, for the design page.
pub fn samples(app: &App, lang: &Lang) -> Checks {
    let text = app.words.say(lang, "desk-design-text", &[]);
    let text = text.split(' ').take(4).collect::<Vec<_>>().join(" ");
    let check = |kind: Kind, args: &[(&str, WordArg<'_>)]| {
        let why = app.words.say(lang, &format!("{}-why", kind.key()), args);
        let link = has_place(kind).then(|| "#design-checks".to_owned());
        (kind.level(), Check { text: app.words.say(lang, kind.key(), args), why: Some(why), link, at: None })
    };
    let size = |bytes| size(app, lang, bytes);
    Checks::of(vec![
        check(Kind::Alt, &[]),
        check(Kind::Archive, &[]),
        check(Kind::Credit, &[]),
        check(Kind::Speaker, &[("text", text.as_str().into())]),
        check(Kind::Standfirst, &[]),
        check(Kind::WeightFact, &[("size", size(9_400).into()), ("seconds", 7.into())]),
        check(Kind::SoundFact, &[("size", size(412_000).into())]),
    ])
}
