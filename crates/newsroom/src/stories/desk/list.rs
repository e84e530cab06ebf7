//! The desk's home: which stories there are, and which of them need me.

use axum::extract::{Query, State};
use axum::http::Uri;
use axum::response::Html;
use lw_base::{Direction, Id, Lang, Timestamp};
use lw_station::desk::{Frame, Moment, page};
use lw_station::editions::{self, Edition};
use lw_station::people::{self, Act, Names, Who, by};
use lw_station::sections;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::path;
use crate::stories::queries::listing::{self, Filter, Item, Needs};
use crate::stories::state::Facts;
use crate::stories::views::{self, everything, needs};
use crate::stories::{Label, State as StoryState, label};
use crate::{notes, rooms};

/// Stories on a page of the list.
const ON_PAGE: usize = 50;
/// Pages that the list goes back.
const MOST_PAGES: usize = 500;

#[derive(Serialize)]
struct StoriesPage {
    #[serde(flatten)]
    frame: Frame,
    views: Vec<View>,
    filters: Filters,
    choices: Choices,
    is_filtered: bool,
    total: i64,
    /// Pictures on the site whose rights end soon.
    pictures_ending: i64,
    page: usize,
    newer: Option<String>,
    older: Option<String>,
    stories: Vec<Row>,
}

#[derive(Serialize)]
struct View {
    key: &'static str,
    path: String,
    count: Option<i64>,
    current: bool,
}

/// What the list is narrowed by, as the address has it.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Filters {
    q: String,
    edition: String,
    view: String,
    state: String,
    section: String,
    owner: String,
    language: String,
    since: String,
    until: String,
    #[serde(skip_serializing)]
    page: String,
    #[serde(skip_serializing)]
    done: Option<String>,
}

#[derive(Serialize)]
struct Choices {
    states: Vec<&'static str>,
    sections: Vec<Choice>,
    owners: Vec<Choice>,
    languages: Vec<Language>,
}

#[derive(Serialize)]
struct Choice {
    id: String,
    name: String,
}

#[derive(Serialize)]
struct Language {
    tag: String,
    name: String,
}

/// A story as the list shows it.
#[derive(Serialize)]
pub struct Row {
    id: String,
    path: String,
    headline: Option<String>,
    lang: String,
    dir: Direction,
    script: String,
    language: String,
    edition: String,
    state: &'static str,
    section: Option<String>,
    label: Option<String>,
    owner: String,
    changed: Moment,
    due: Option<Moment>,
    needs_me: bool,
    /// Who asks for an answer in a note.
    mentioned_by: Option<String>,
    here: usize,
}

impl Row {
    /// A story that is not there, for the page of components.
    pub fn sample(app: &App, frame: &Frame, lang: &Lang, headline: &str) -> Result<Self, Error> {
        Ok(Self {
            id: String::new(),
            path: "/desk/design".into(),
            headline: Some(headline.to_owned()),
            lang: lang.to_string(),
            dir: lang.direction(),
            script: lang.script(),
            language: lang.own_name(),
            edition: app.station().to_string(),
            state: StoryState::InReview.key(),
            section: None,
            label: Some(label::name(app, lang, Label::News.key())),
            owner: app.station().to_string(),
            changed: frame.brief(app, app.clock.now())?,
            due: None,
            needs_me: true,
            mentioned_by: Some(app.station().to_string()),
            here: 2,
        })
    }
}

/// `GET /desk/`
pub async fn show(
    State(app): State<App>,
    who: Who,
    uri: Uri,
    Query(filters): Query<Filters>,
) -> Result<Html<String>, Error> {
    let mut frame =
        Frame::of(&app, &who, "/desk/", "desk-stories").await?.done(&app, filters.done.as_deref());
    let mine = editions::where_may(&app.db, &who, Act::Read).await?;
    frame.edition =
        mine.iter().find(|edition| edition.id == filters.edition).map(|edition| edition.id.clone());
    let filter = filter(&who, &mine, &filters);
    let page_number = filters.page.parse::<usize>().unwrap_or(1).clamp(1, MOST_PAGES);
    let mut items = listing::list(&app.db, &filter, (page_number - 1) * ON_PAGE, ON_PAGE + 1).await?;
    let has_older = items.len() > ON_PAGE && page_number < MOST_PAGES;
    items.truncate(ON_PAGE);
    let needs = needs(&who, &mine);
    let needing = listing::count(
        &app.db,
        &Filter { needs: Some(needs.clone()), ..everything(&mine, &filters.edition, &filters.language) },
    )
    .await?;
    let query = uri.query().unwrap_or_default();
    let context = StoriesPage {
        total: listing::count(&app.db, &filter).await?,
        pictures_ending: lw_library::pictures::ending(&app, &who).await?,
        stories: rows(&app, &frame, &mine, items, &needs).await?,
        views: all_views(&filters, needing),
        choices: choices(&app, &mine, &filters).await?,
        is_filtered: filters.is_narrow(),
        page: page_number,
        newer: (page_number > 1).then(|| turned(query, page_number - 1)),
        older: has_older.then(|| turned(query, page_number + 1)),
        frame,
        filters,
    };
    page(&app, "stories", context)
}

impl Filters {
    /// Whether more than edition and view narrows the list.
    fn is_narrow(&self) -> bool {
        [&self.q, &self.state, &self.section, &self.owner, &self.language, &self.since, &self.until]
            .iter()
            .any(|value| !value.is_empty())
    }
}

/// The rule that is meant.
fn filter(who: &Who, mine: &[Edition], asked: &Filters) -> Filter {
    let id = |text: &str| text.parse::<Id>().ok();
    let mut filter = Filter {
        words: Some(asked.q.clone()).filter(|words| !words.trim().is_empty()),
        state: StoryState::named(&asked.state),
        section: id(&asked.section),
        made_by: id(&asked.owner).map(|person| by(&person)),
        since: day(&asked.since),
        // The day is meant with all of its hours.
        before: day(&asked.until).map(|start| start.plus_millis(24 * 3_600_000)),
        ..everything(mine, &asked.edition, &asked.language)
    };
    if let Some(view) = views::View::named(&asked.view) {
        view.narrow(who, mine, &mut filter);
    }
    filter
}

/// The start of a day, by UTC: a list may be a few hours off.
fn day(date: &str) -> Option<Timestamp> {
    Timestamp::parse_iso(&format!("{date}T00:00:00Z"))
}

fn all_views(filters: &Filters, needing: i64) -> Vec<View> {
    let edition = &filters.edition;
    let view = |key: &'static str| {
        let asked = if key == "all" { "" } else { key };
        let query = [("edition", edition.as_str()), ("view", asked)];
        let query: Vec<String> = query
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", plain(value)))
            .collect();
        View {
            key,
            path: if query.is_empty() { "/desk/".into() } else { format!("/desk/?{}", query.join("&")) },
            count: (key == "needs-me").then_some(needing),
            current: filters.view == asked,
        }
    };
    std::iter::once("all").chain(views::View::ALL.map(views::View::key)).map(view).collect()
}

/// An edition's id as it came with the address, without what is no id.
fn plain(value: &str) -> String {
    value.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
}

/// The same list at another page.
fn turned(query: &str, page: usize) -> String {
    let kept = query
        .split('&')
        .filter(|part| !part.is_empty() && !part.starts_with("page=") && !part.starts_with("done="));
    let parts: Vec<String> = kept.map(str::to_owned).chain([format!("page={page}")]).collect();
    format!("/desk/?{}", parts.join("&"))
}

async fn choices(app: &App, mine: &[Edition], filters: &Filters) -> Result<Choices, Error> {
    let mut all_sections = Vec::new();
    for edition in mine.iter().filter(|it| filters.edition.is_empty() || it.id == filters.edition) {
        let found = sections::queries::of_edition(&app.db, &edition.id).await?;
        all_sections.extend(found.into_iter().map(|it| Choice { id: it.id.to_string(), name: it.name }));
    }
    let people = people::queries::all(&app.db).await?;
    let mut languages: Vec<Language> = Vec::new();
    for edition in mine {
        if !languages.iter().any(|known| known.tag == edition.language.as_str()) {
            languages.push(Language { tag: edition.language.to_string(), name: edition.language.own_name() });
        }
    }
    Ok(Choices {
        states: StoryState::ALL.into_iter().map(StoryState::key).collect(),
        sections: all_sections,
        owners: people.into_iter().map(|it| Choice { id: it.id.to_string(), name: it.name }).collect(),
        languages,
    })
}

async fn rows(
    app: &App,
    frame: &Frame,
    mine: &[Edition],
    items: Vec<Item>,
    needs: &Needs,
) -> Result<Vec<Row>, Error> {
    let ids: Vec<Id> = items.iter().map(|item| item.id.clone()).collect();
    let facts = listing::facts(&app.db, &ids).await?;
    let here = rooms::here(&app.db, &ids, app.clock.now()).await?;
    let waiting = notes::queries::waiting(&app.db, &needs.person, &ids).await?;
    let names = Names::told(app, &frame.language()).await?;
    let lang = frame.language();
    let mut rows = Vec::with_capacity(items.len());
    for item in items {
        let Some(edition) = mine.iter().find(|edition| edition.id == item.edition_id) else { continue };
        let Some(facts) = facts.iter().find(|facts| facts.id == item.id) else { continue };
        let mention = waiting.iter().find(|note| note.story_id == item.id);
        rows.push(Row {
            path: path(&item.id),
            headline: Some(item.headline).filter(|headline| !headline.is_empty()),
            lang: edition.language.to_string(),
            dir: edition.language.direction(),
            script: edition.language.script(),
            language: edition.language.own_name(),
            edition: edition.name.clone(),
            state: facts.state().key(),
            section: item.section,
            label: item.label.map(|key| label::name(app, &lang, &key)),
            owner: names.of(&item.made_by),
            changed: frame.brief(app, item.changed_at)?,
            due: facts.due().map(|at| frame.brief_in(app, &edition.time_zone, at)).transpose()?,
            needs_me: mention.is_some() || waits_for(facts, &item.edition_id, &item.made_by, needs),
            mentioned_by: mention.map(|note| names.of(&note.made_by)),
            here: here.iter().filter(|one| one.story_id == item.id).count(),
            id: item.id.to_string(),
        });
    }
    Ok(rows)
}

/// What the list can tell without asking again: a review to answer, an
/// approved story to publish, one that did not go out at its time.
fn waits_for(facts: &Facts, edition: &str, made_by: &str, needs: &Needs) -> bool {
    let is_mine = |editions: &[String]| editions.iter().any(|id| id == edition);
    let publishes = is_mine(&needs.publishes);
    (facts.is_in_review && is_mine(&needs.approves))
        || (facts.is_approved && !facts.is_current && facts.due_at.is_none() && publishes)
        || (facts.was_refused && (publishes || made_by == needs.by))
}
