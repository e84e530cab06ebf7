//! What somebody says of a picture, as a form sends it. Where a colleague said
//! something meanwhile, what only one of them changed is as they changed it. Where
//! both changed the same, they meet in the form, and what both did stands beside
//! its field.

use std::collections::{BTreeMap, BTreeSet};

use lw_station::desk::Problem;
use lw_station::people::{Names, Who};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use crate::pictures::{Description, Picture};

/// Letters of what a colleague wrote that are repeated beside a field.
const REPEATED: usize = 500;

/// What is sent to change it.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Sent {
    credit: String,
    caption: String,
    alt: String,
    decorative: String,
    source: String,
    copyright: String,
    usage_terms: String,
    people: String,
    archive: String,
    archive_date: String,
    archive_place: String,
    rights_end: String,
    focus_x: String,
    focus_y: String,
    /// When it was last changed, as whoever wrote saw it.
    seen: String,
    /// What the form said then, as [`Sent::was`] writes it.
    #[serde(skip_serializing)]
    was: String,
}

impl Sent {
    /// What is stored.
    pub(super) fn of(picture: &Picture) -> Self {
        let ticked = |is: bool| if is { "yes".to_owned() } else { String::new() };
        let it = Description::of(picture);
        Self {
            credit: it.credit,
            caption: it.caption,
            alt: it.alt,
            decorative: ticked(it.is_decoration),
            source: it.source,
            copyright: it.copyright,
            usage_terms: it.usage_terms,
            people: it.people,
            archive: ticked(it.is_archive),
            archive_date: it.archive_date,
            archive_place: it.archive_place,
            rights_end: it.rights_end,
            focus_x: it.focus_x,
            focus_y: it.focus_y,
            seen: picture.changed_at.millis().to_string(),
            was: String::new(),
        }
    }

    /// When the picture was last changed, as whoever wrote saw it.
    pub(super) fn seen(&self) -> i64 {
        self.seen.parse().unwrap_or_default()
    }

    /// What the form was opened with: what was sent with it, or what is stored.
    pub(super) fn was(&self, picture: &Picture) -> String {
        if !self.was.is_empty() {
            return self.was.clone();
        }
        let mut stored = Self::of(picture);
        let all: BTreeMap<_, _> = stored.fields().into_iter().collect();
        serde_json::to_string(&all).unwrap_or_default()
    }

    fn fields(&mut self) -> [(&'static str, &mut String); 14] {
        [
            ("credit", &mut self.credit),
            ("caption", &mut self.caption),
            ("alt", &mut self.alt),
            ("decorative", &mut self.decorative),
            ("source", &mut self.source),
            ("copyright", &mut self.copyright),
            ("usage_terms", &mut self.usage_terms),
            ("people", &mut self.people),
            ("archive", &mut self.archive),
            ("archive_date", &mut self.archive_date),
            ("archive_place", &mut self.archive_place),
            ("rights_end", &mut self.rights_end),
            ("focus_x", &mut self.focus_x),
            ("focus_y", &mut self.focus_y),
        ]
    }
}

impl From<Sent> for Description {
    fn from(sent: Sent) -> Self {
        Self {
            credit: sent.credit,
            caption: sent.caption,
            alt: sent.alt,
            is_decoration: sent.decorative == "yes",
            source: sent.source,
            copyright: sent.copyright,
            usage_terms: sent.usage_terms,
            people: sent.people,
            is_archive: sent.archive == "yes",
            archive_date: sent.archive_date,
            archive_place: sent.archive_place,
            rights_end: sent.rights_end,
            focus_x: sent.focus_x,
            focus_y: sent.focus_y,
        }
    }
}

/// How what somebody wrote meets what was said of the picture meanwhile.
pub(super) enum Met {
    /// Nothing that one of them changed did the other change: this is both.
    Both(Sent),
    /// The form to look at, with a line for each field where the two differ.
    Differ(Sent, Vec<Problem>),
}

/// What somebody wrote while a colleague changed the picture, or while its file
/// was read: theirs and the colleague's. It can be sent again, since its page has
/// shown what is there now.
pub(super) async fn meet(app: &App, who: &Who, picture: &Picture, mut sent: Sent) -> Result<Met, Error> {
    let lang = &who.language;
    let name = Names::told(app, lang).await?.of(&picture.changed_by);
    let was: BTreeMap<String, String> = serde_json::from_str(&sent.was).unwrap_or_default();
    let mut stored = Sent::of(picture);
    let mut problems = vec![Problem::named(app, lang, "", "desk-problem-picture-changed", &name)];
    let (mut by_me, mut by_them) = (BTreeSet::new(), BTreeSet::new());
    for ((field, mine), (_, theirs)) in sent.fields().into_iter().zip(stored.fields()) {
        let base = was.get(field);
        if mine == theirs {
            continue;
        }
        // What somebody left as it was is as the colleague made it.
        let is_mine = base != Some(&*mine);
        if is_mine {
            by_me.insert(thing(field));
        }
        if base == Some(&*theirs) {
            continue;
        }
        by_them.insert(thing(field));
        let key = match (is_mine, theirs.is_empty()) {
            (false, _) => "desk-problem-picture-taken",
            (true, false) => "desk-problem-picture-theirs",
            (true, true) => "desk-problem-picture-emptied",
        };
        let text = lw_base::one_line(theirs, REPEATED);
        let args = [("name", name.as_str().into()), ("text", text.into())];
        problems.push(Problem { field, text: app.words.say(lang, key, &args) });
        if !is_mine {
            mine.clone_from(theirs);
        }
    }
    sent.was = stored.was(picture);
    sent.seen = stored.seen;
    Ok(if by_me.is_disjoint(&by_them) { Met::Both(sent) } else { Met::Differ(sent, problems) })
}

/// What a field is of: half of what one means and half of what another means
/// would be what neither does.
fn thing(field: &'static str) -> &'static str {
    match field {
        "decorative" => "alt",
        "focus_y" => "focus_x",
        field => field,
    }
}
