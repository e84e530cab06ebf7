//! A page for each deed: what will happen, what is missing, why, the button.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use futures::future::BoxFuture;
use lw_base::Timestamp;
use lw_station::desk::{Frame, Moment, Problem, page};
use lw_station::people::{Act, Names, Who};
use lw_store::Change;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::history::Head;
use super::story::{Scene, newest};
use super::{find, may_write, path, times};
use crate::checks::desk::{Checks, Written};
use crate::checks::{self, Level};
use crate::stories::keep::must_be_newest;
use crate::stories::schedule::{self, Plan};
use crate::stories::state::Facts;
use crate::stories::{
    BadVerb, Correction, Draft, State as StoryState, Story, approve, correct, embargo, publish, returns,
    review, withdraw,
};

/// What can be done to a story at the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = Deed, description = "What can be done to a story.")]
pub enum Verb {
    /// Ask for it to be read.
    Review,
    /// Vouch for it.
    Approval,
    /// Give it back.
    Return,
    /// Put it on the site, or bring it up to date there.
    Publication,
    /// Let that happen by itself at a time.
    Schedule,
    /// Keep it from readers until a time.
    Embargo,
    /// Say what was wrong.
    Correction,
    /// Take it off the site.
    Withdrawal,
}

impl Verb {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Review,
        Self::Approval,
        Self::Return,
        Self::Publication,
        Self::Schedule,
        Self::Embargo,
        Self::Correction,
        Self::Withdrawal,
    ];

    /// Its key in addresses, templates and words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Review => "review",
            Self::Approval => "approval",
            Self::Return => "return",
            Self::Publication => "publication",
            Self::Schedule => "schedule",
            Self::Embargo => "embargo",
            Self::Correction => "correction",
            Self::Withdrawal => "withdrawal",
        }
    }

    /// The verb with this key.
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verb| verb.key() == key)
    }

    /// What one must be allowed to.
    pub const fn act(self) -> Act {
        match self {
            Self::Review => Act::WriteOwn,
            Self::Approval | Self::Return => Act::Approve,
            Self::Publication => Act::Publish,
            Self::Schedule => Act::Schedule,
            Self::Embargo => Act::Embargo,
            Self::Correction => Act::Correct,
            Self::Withdrawal => Act::Withdraw,
        }
    }

    const fn has_time(self) -> bool {
        matches!(self, Self::Schedule | Self::Embargo)
    }

    /// Whether somebody may.
    pub fn may(self, who: &Who, story: &Story) -> bool {
        match self {
            Self::Review => may_write(who, story),
            _ => who.may(self.act(), &story.edition_id),
        }
    }

    const fn makes_sense(self, facts: &Facts) -> bool {
        match self {
            Self::Review => !facts.is_current && !facts.is_in_review && !facts.is_approved,
            Self::Approval => !facts.is_current && !facts.is_approved,
            Self::Return => !facts.is_current && (facts.is_in_review || facts.is_approved),
            Self::Publication => !facts.is_current && facts.embargo_until.is_none(),
            Self::Schedule => !facts.is_current,
            Self::Embargo => !facts.is_public,
            Self::Correction | Self::Withdrawal => facts.is_public,
        }
    }
}

/// What somebody may do to a story as it stands, the likeliest first.
pub fn verbs(who: &Who, story: &Story, facts: &Facts) -> Vec<Verb> {
    let order = match facts.state() {
        StoryState::InReview => [
            Verb::Approval,
            Verb::Publication,
            Verb::Return,
            Verb::Schedule,
            Verb::Review,
            Verb::Embargo,
            Verb::Correction,
            Verb::Withdrawal,
        ],
        StoryState::Scheduled | StoryState::Embargoed => [
            Verb::Schedule,
            Verb::Publication,
            Verb::Embargo,
            Verb::Review,
            Verb::Approval,
            Verb::Return,
            Verb::Correction,
            Verb::Withdrawal,
        ],
        _ => [
            Verb::Publication,
            Verb::Schedule,
            Verb::Review,
            Verb::Approval,
            Verb::Correction,
            Verb::Return,
            Verb::Embargo,
            Verb::Withdrawal,
        ],
    };
    order.into_iter().filter(|verb| verb.may(who, story) && verb.makes_sense(facts)).collect()
}

#[derive(Serialize)]
struct VerbPage {
    #[serde(flatten)]
    frame: Frame,
    verb: &'static str,
    story: Head,
    number: i64,
    newer_revision: Option<Newer>,
    checks: Option<Checks>,
    blocked: bool,
    /// Whether the deed fits the story as it stands.
    fits: bool,
    needs_reason: bool,
    second_needed: bool,
    is_update: bool,
    address: String,
    zone: String,
    now: Moment,
    stands: Option<Moment>,
    form: VerbForm,
    problems: Vec<Problem>,
}

/// Somebody saved since the page was opened.
#[derive(Serialize)]
struct Newer {
    by: String,
    number: i64,
    compare: String,
}

/// What is filled in.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct VerbForm {
    /// The number of the revision that was read.
    pub number: i64,
    /// Why.
    pub reason: String,
    /// What was wrong.
    pub was: String,
    /// What is right.
    pub is_now: String,
    /// A day and a time in the edition's zone.
    pub date: String,
    /// The time of that day.
    pub time: String,
    /// Why an embargo ends early.
    pub why: String,
    /// The same as day and time, where a program says it.
    #[serde(skip)]
    pub at: Option<Timestamp>,
}

/// `GET /desk/stories/{id}/{verb}`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path((id, verb)): Path<(String, String)>,
) -> Result<Html<String>, Error> {
    let verb = Verb::named(&verb).ok_or(Error::NotFound)?;
    let (story, edition) = find(&app, &who, &id).await?;
    if !verb.may(&who, &story) {
        return Err(Error::Forbidden);
    }
    let newest = newest(&app, &story).await?;
    let scene = Scene { who: &who, story: &story, edition: &edition, newest: &newest };
    let stands = times::stands(verb, &scene.facts(&app).await?);
    let form = VerbForm { number: newest.number, ..VerbForm::default() };
    let form = form.timed(&edition.time_zone, stands, app.clock.now());
    render(&app, verb, &scene, form, vec![]).await
}

/// `POST /desk/stories/{id}/{verb}`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path((id, verb)): Path<(String, String)>,
    Form(form): Form<VerbForm>,
) -> Result<Response, Error> {
    let verb = Verb::named(&verb).ok_or(Error::NotFound)?;
    let (story, edition) = find(&app, &who, &id).await?;
    if !verb.may(&who, &story) {
        return Err(Error::Forbidden);
    }
    let newest = newest(&app, &story).await?;
    let scene = Scene { who: &who, story: &story, edition: &edition, newest: &newest };
    let problems = missing(&app, verb, &scene, &form).await?;
    if !problems.is_empty() {
        let page = render(&app, verb, &scene, form, problems).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let to = format!("{}?done={}", path(&story.id), verb.key());
    match act(&app, verb, &scene, &form).await {
        // Who presses twice has done it once.
        Ok(()) | Err(BadVerb::AlreadyPublic(_)) => Ok(Redirect::to(&to).into_response()),
        Err(BadVerb::Store(error)) => Err(error.into()),
        Err(bad) => {
            let problem = refusal(&app, &scene, &bad).await?;
            let page = render(&app, verb, &scene, form, vec![problem]).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
    }
}

/// Why it cannot be done now, in the desk's words.
async fn refusal(app: &App, scene: &Scene<'_>, bad: &BadVerb) -> Result<Problem, Error> {
    let lang = &scene.who.language;
    let (key, at) = match bad {
        BadVerb::Embargoed(_, until) => ("desk-problem-embargo", until),
        BadVerb::Scheduled(_, due) => ("desk-problem-embargo-schedule", due),
        _ => {
            let (field, key) = refusal_key(bad);
            return Ok(Problem::new(app, lang, field, key));
        }
    };
    let frame = Frame::of(app, scene.who, "", "desk-stories").await?;
    let at = frame.moment_in(app, &scene.edition.time_zone, *at)?;
    Ok(Problem::timed(app, lang, "", key, &at))
}

/// The field it is about, and the key of the sentence.
const fn refusal_key(bad: &BadVerb) -> (&'static str, &'static str) {
    match bad {
        BadVerb::NotApproved(_) => ("", "desk-problem-not-approved"),
        BadVerb::Unfinished(_) => ("", "desk-problem-unfinished"),
        BadVerb::NotPublic(_) => ("", "desk-problem-not-public"),
        BadVerb::Changed(_) => ("", "desk-problem-changed"),
        BadVerb::IsPublic(_) => ("", "desk-problem-embargo-public"),
        BadVerb::Past(_) => ("time", "desk-problem-past"),
        BadVerb::NoReason(_) => ("reason", "desk-problem-reason"),
        BadVerb::Embargoed(..) | BadVerb::Scheduled(..) => ("", "desk-problem-date"),
        // A person is never told that their key may not.
        BadVerb::NoStory(_) | BadVerb::AlreadyPublic(_) | BadVerb::OwnWords(_) | BadVerb::Store(_) => {
            ("", "desk-problem-gone")
        }
    }
}

/// What has to be mended before it is done.
pub async fn missing(
    app: &App,
    verb: Verb,
    scene: &Scene<'_>,
    form: &VerbForm,
) -> Result<Vec<Problem>, Error> {
    let lang = &scene.who.language;
    let mut problems = Vec::new();
    let is_empty = |text: &str| text.trim().is_empty();
    let mut want = |is_missing: bool, field, key: &str| {
        if is_missing {
            problems.push(Problem::new(app, lang, field, key));
        }
    };
    match verb {
        Verb::Return => want(is_empty(&form.reason), "reason", "desk-problem-reason"),
        Verb::Withdrawal => want(is_empty(&form.reason), "reason", "desk-problem-reason"),
        Verb::Correction => {
            want(is_empty(&form.was), "was", "desk-problem-was");
            want(is_empty(&form.is_now), "is_now", "desk-problem-is");
        }
        Verb::Publication | Verb::Schedule => {
            let found =
                checks::thorough(app, &scene.subject(&Draft::of(&app.db, scene.newest).await?)).await?;
            let has = |level| found.iter().any(|it| it.kind.level() == level);
            want(has(Level::Stop), "", "desk-problem-checks");
            want(has(Level::Reason) && is_empty(&form.reason), "reason", "desk-problem-reason");
            want(form.number != scene.newest.number, "", "desk-problem-changed");
        }
        Verb::Review | Verb::Approval | Verb::Embargo => {}
    }
    if verb.has_time()
        && let Some((field, key)) = times::wrong(form.at(&scene.edition.time_zone), app.clock.now())
    {
        problems.push(Problem::new(app, lang, field, key));
    }
    Ok(problems)
}

async fn act(app: &App, verb: Verb, scene: &Scene<'_>, form: &VerbForm) -> Result<(), BadVerb> {
    let (id, form, by, now) = (scene.story.id.clone(), form.clone(), scene.who.by(), app.clock.now());
    // A deed without a time is done now.
    let at = form.at(&scene.edition.time_zone).unwrap_or(now);
    app.db
        .change(move |change| -> BoxFuture<'_, Result<(), BadVerb>> {
            Box::pin(async move { change_it(change, verb, &id, &form, at, &by, now).await })
        })
        .await
}

/// Does it.
pub async fn change_it(
    change: &mut Change,
    verb: Verb,
    id: &lw_base::Id,
    form: &VerbForm,
    at: Timestamp,
    by: &str,
    now: Timestamp,
) -> Result<(), BadVerb> {
    let reason = Some(form.reason.trim()).filter(|reason| !reason.is_empty());
    match verb {
        Verb::Review => review::ask(change, id, reason, by, now).await,
        Verb::Approval => approve::approve(change, id, form.number, reason, by, now).await,
        Verb::Return => returns::give_back(change, id, &form.reason, by, now).await,
        Verb::Publication => {
            must_be_newest(change, id, form.number).await?;
            publish::publish_because(change, id, reason, by, now).await
        }
        Verb::Schedule => {
            let plan = Plan { number: form.number, due_at: at, reason: reason.map(str::to_owned) };
            schedule::schedule(change, id, &plan, by, now).await
        }
        Verb::Embargo => embargo::set(change, id, at, reason, by, now).await,
        Verb::Correction => {
            let it = Correction { was: form.was.clone(), is_now: form.is_now.clone(), made_at: now };
            correct::correct(change, id, &it, by, now).await
        }
        Verb::Withdrawal => withdraw::withdraw(change, id, reason, by, now).await,
    }
}

/// The page of a deed, with a form as it stands.
pub async fn render(
    app: &App,
    verb: Verb,
    scene: &Scene<'_>,
    form: VerbForm,
    problems: Vec<Problem>,
) -> Result<Html<String>, Error> {
    let path = path(&scene.story.id);
    let title = format!("desk-{}-title", verb.key());
    let mut frame = Frame::of(app, scene.who, &format!("{path}/{}", verb.key()), &title).await?;
    frame.edition = Some(scene.edition.id.clone());
    let facts = scene.facts(app).await?;
    let checks = all_checks(app, verb, scene, &frame, &facts).await?;
    let newest = scene.newest;
    let goes_out = matches!(verb, Verb::Publication | Verb::Schedule);
    let context = VerbPage {
        verb: verb.key(),
        story: Head::of(app, &frame, scene).await?,
        number: newest.number,
        newer_revision: newer(app, scene, form.number, &path).await?,
        fits: verb.makes_sense(&facts),
        blocked: !verb.makes_sense(&facts) || (goes_out && checks.as_ref().is_some_and(Checks::is_stopped)),
        needs_reason: goes_out && checks.as_ref().is_some_and(Checks::wants_reason),
        second_needed: scene.edition.needs_two,
        is_update: facts.is_public,
        address: scene.edition.url(&app.public_url, &newest.path()),
        zone: scene.edition.time_zone.clone(),
        now: frame.moment_in(app, &scene.edition.time_zone, app.clock.now())?,
        stands: scene.moment(app, &frame, times::stands(verb, &facts))?,
        checks,
        form,
        problems,
        frame,
    };
    page(app, verb.key(), context)
}

/// What stands in the way of a deed; nothing is looked at where nothing goes out.
async fn all_checks(
    app: &App,
    verb: Verb,
    scene: &Scene<'_>,
    frame: &Frame,
    facts: &Facts,
) -> Result<Option<Checks>, Error> {
    let lang = frame.language();
    let is_outgoing = matches!(verb, Verb::Review | Verb::Approval | Verb::Publication | Verb::Schedule);
    if is_outgoing {
        let found = checks::thorough(app, &scene.subject(&Draft::of(&app.db, scene.newest).await?)).await?;
        let path = path(&scene.story.id);
        let written =
            if may_write(scene.who, scene.story) { Written::There(&path) } else { Written::Nowhere };
        let all = Checks::shown(app, frame, &found, written)?;
        let until = scene.moment(app, frame, facts.embargo_until.filter(|_| verb == Verb::Publication))?;
        return Ok(Some(match until {
            Some(until) => {
                let time = [("time", until.exact.as_str().into())];
                all.stopped_by(app.words.say(&lang, "desk-problem-embargo", &time))
            }
            None => all,
        }));
    }
    let is_late = verb == Verb::Embargo && facts.is_public;
    Ok(is_late
        .then(|| Checks::default().stopped_by(app.words.say(&lang, "desk-problem-embargo-public", &[]))))
}

async fn newer(app: &App, scene: &Scene<'_>, number: i64, path: &str) -> Result<Option<Newer>, Error> {
    let newest = scene.newest;
    if number == newest.number {
        return Ok(None);
    }
    Ok(Some(Newer {
        by: Names::told(app, &scene.who.language).await?.of(&newest.made_by),
        number: newest.number,
        compare: format!("{path}/revisions/{}/compare/{}", number.max(1), newest.number),
    }))
}
