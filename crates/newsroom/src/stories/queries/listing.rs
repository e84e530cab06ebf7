//! The desk's list of stories.

use lw_base::{Id, Timestamp};
use lw_store::{Db, Result, Value, record};

use crate::notes;
use crate::stories::State;
use crate::stories::state::Facts;

record! {
    /// A story as the desk lists it, by its newest revision.
    #[derive(Clone, Debug)]
    pub struct Item {
        /// The story.
        pub id: Id = "story.id",
        /// Its edition.
        pub edition_id: String = "story.edition_id",
        /// Its headline.
        pub headline: String = "revision.headline",
        /// Its section's name.
        pub section: Option<String> = "(SELECT name FROM section WHERE section.id = revision.section_id)",
        /// Its label's key.
        pub label: Option<String> = "revision.label",
        /// Who made it.
        pub made_by: String = "story.made_by",
        /// When.
        pub changed_at: Timestamp = "story.changed_at",
    }
}

record! { struct Count { count: i64 = "COUNT(*)", } }

/// Which stories to list.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Words in headline or standfirst.
    pub words: Option<String>,
    /// Only of these editions.
    pub editions: Vec<String>,
    /// Only in this state.
    pub state: Option<State>,
    /// Only of this section.
    pub section: Option<Id>,
    /// Only made by this person.
    pub made_by: Option<String>,
    /// Only changed since.
    pub since: Option<Timestamp>,
    /// Only changed before.
    pub before: Option<Timestamp>,
    /// Only what a front can have: stories that are public, that somebody
    /// vouches for, or that go out at a time.
    pub may_stand: bool,
    /// Only what this person should look at.
    pub needs: Option<Needs>,
    /// Only what waits for a time, in the order of the times.
    pub is_due: bool,
}

/// Who somebody is when asking what needs them.
#[derive(Clone, Debug)]
pub struct Needs {
    /// The person.
    pub person: Id,
    /// How rows name them.
    pub by: String,
    /// The editions where they vouch for stories.
    pub approves: Vec<String>,
    /// The editions where they publish.
    pub publishes: Vec<String>,
}

const FROM: &str = "FROM story JOIN revision ON revision.id = story.revision_id \
                    LEFT JOIN publication ON publication.story_id = story.id AND publication.public_until IS NULL";
// A list looks at each story of an archive: what few stories have is read once for
// all of them, what many have is looked up in an index.
const IN_REVIEW: &str = "story.id IN (SELECT story_id FROM review WHERE ended_at IS NULL)";
const IS_APPROVED: &str = "EXISTS (SELECT 1 FROM approval WHERE approval.revision_id = story.revision_id)";
const WAS_WITHDRAWN: &str = "EXISTS (SELECT 1 FROM withdrawal WHERE withdrawal.story_id = story.id)";
const IS_PUBLIC: &str = "EXISTS (SELECT 1 FROM publication WHERE publication.story_id = story.id \
                         AND publication.public_until IS NULL)";
const IS_CURRENT: &str = "EXISTS (SELECT 1 FROM publication WHERE publication.revision_id = story.revision_id \
                          AND publication.public_until IS NULL)";
const IS_SCHEDULED: &str = "story.id IN (SELECT story_id FROM schedule WHERE ended_at IS NULL)";
const IS_EMBARGOED: &str = "story.id IN (SELECT story_id FROM embargo WHERE ended_at IS NULL)";
/// The same words as in [`Facts`].
const WAS_REFUSED: &str = "EXISTS (SELECT 1 FROM schedule WHERE schedule.story_id = story.id AND schedule.outcome = 'refused' \
    AND schedule.ended_at >= story.changed_at \
    AND NOT EXISTS (SELECT 1 FROM schedule later WHERE later.story_id = story.id AND later.made_at >= schedule.ended_at) \
    AND NOT EXISTS (SELECT 1 FROM publication later WHERE later.story_id = story.id AND later.public_from >= schedule.ended_at) \
    AND NOT EXISTS (SELECT 1 FROM story_return later WHERE later.story_id = story.id AND later.made_at >= schedule.ended_at))";
const WAITS_FOR_A_TIME: &str = "story.id IN (SELECT story_id FROM schedule WHERE ended_at IS NULL \
                                UNION SELECT story_id FROM embargo WHERE ended_at IS NULL)";
const DUE_FIRST: &str = "COALESCE((SELECT due_at FROM schedule WHERE schedule.story_id = story.id AND schedule.ended_at IS NULL), \
    (SELECT until_at FROM embargo WHERE embargo.story_id = story.id AND embargo.ended_at IS NULL)), story.id";
const CHANGED_LAST_FIRST: &str = "story.changed_at DESC, story.id DESC";
/// What may need anybody: few stories, found by what happened to them.
const MAY_NEED: &str = "SELECT story_id FROM review WHERE ended_at IS NULL \
    UNION SELECT story_return.story_id FROM story_return JOIN story returned ON returned.id = story_return.story_id \
        WHERE story_return.made_at >= returned.changed_at \
    UNION SELECT approved.id FROM approval JOIN story approved ON approved.revision_id = approval.revision_id \
        AND approved.id = approval.story_id \
        WHERE NOT EXISTS (SELECT 1 FROM publication WHERE publication.revision_id = approved.revision_id \
            AND publication.public_until IS NULL) \
    UNION SELECT story_id FROM schedule WHERE outcome = 'refused' \
    UNION SELECT story_id FROM mention WHERE answered_at IS NULL";
const GIVEN_BACK: &str = "EXISTS (SELECT 1 FROM story_return WHERE story_return.story_id = story.id \
                          AND story_return.made_at >= story.changed_at)";

/// Conditions with their values, numbered as they come.
#[derive(Default)]
pub(super) struct Conditions {
    all: Vec<String>,
    pub values: Vec<Value>,
}

impl Conditions {
    pub fn value(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("${}", self.values.len())
    }

    pub fn one_of(&mut self, column: &str, ids: &[String]) -> String {
        // No list of values may be empty in SQL.
        if ids.is_empty() {
            return "FALSE".into();
        }
        let places: Vec<String> = ids.iter().map(|id| self.value(id)).collect();
        format!("{column} IN ({})", places.join(", "))
    }
}

/// The stories that a filter lets through, changed last first; those that wait
/// for a time in the order of their times.
pub async fn list(db: &Db, filter: &Filter, skip: usize, count: usize) -> Result<Vec<Item>> {
    let mut conditions = conditions(filter);
    let (count, skip) = (conditions.value(count), conditions.value(skip));
    let all = conditions.all.join(" AND ");
    let order = if filter.is_due { DUE_FIRST } else { CHANGED_LAST_FIRST };
    db.all(&page(&all, order, &format!("{count} OFFSET {skip}")), conditions.values).await
}

/// The same from a place on, changed last first whatever they wait for.
pub async fn list_after(
    db: &Db,
    filter: &Filter,
    after: Option<(Timestamp, &Id)>,
    count: usize,
) -> Result<Vec<Item>> {
    let mut conditions = conditions(filter);
    if let Some((at, id)) = after {
        let (at, id) = (conditions.value(at), conditions.value(id));
        let rule = format!("(story.changed_at < {at} OR (story.changed_at = {at} AND story.id < {id}))");
        conditions.all.push(rule);
    }
    let count = conditions.value(count);
    let all = conditions.all.join(" AND ");
    db.all(&page(&all, CHANGED_LAST_FIRST, &count), conditions.values).await
}

/// Only the stories of a page are read with what belongs to them.
fn page(all: &str, order: &str, limit: &str) -> String {
    let ids = format!("SELECT story.id FROM story WHERE {all} ORDER BY {order} LIMIT {limit}");
    format!("{FROM} WHERE story.id IN ({ids}) ORDER BY {order}")
}

/// How many stories a filter lets through.
pub async fn count(db: &Db, filter: &Filter) -> Result<i64> {
    let conditions = conditions(filter);
    let sql = format!("FROM story WHERE {}", conditions.all.join(" AND "));
    Ok(db.first::<Count>(&sql, conditions.values).await?.map_or(0, |all| all.count))
}

/// These stories, in any order.
pub async fn among(db: &Db, ids: &[Id]) -> Result<Vec<Item>> {
    let mut conditions = Conditions::default();
    let ids: Vec<String> = ids.iter().map(Id::to_string).collect();
    let among = conditions.one_of("story.id", &ids);
    db.all(&format!("{FROM} WHERE {among}"), conditions.values).await
}

/// Where each of these stories stands, in any order.
pub async fn facts(db: &Db, ids: &[Id]) -> Result<Vec<Facts>> {
    let mut conditions = Conditions::default();
    let ids: Vec<String> = ids.iter().map(Id::to_string).collect();
    let among = conditions.one_of("story.id", &ids);
    db.all(&format!("{FROM} WHERE {among}"), conditions.values).await
}

fn conditions(filter: &Filter) -> Conditions {
    let mut it = Conditions::default();
    let among = it.one_of("story.edition_id", &filter.editions);
    it.all.push(among);
    for word in filter.words.iter().flat_map(|words| words.split_whitespace()).take(10) {
        let like = it.value(format!("%{}%", escaped(&word.to_lowercase())));
        it.all.push(format!("story.search_text LIKE {like} ESCAPE '!'"));
    }
    if let Some(state) = filter.state {
        it.all.push(in_state(state));
    }
    if let Some(section) = &filter.section {
        let section = it.value(section);
        it.all.push(format!(
            "EXISTS (SELECT 1 FROM revision WHERE revision.id = story.revision_id AND revision.section_id = {section})"
        ));
    }
    if let Some(by) = &filter.made_by {
        let by = it.value(by);
        it.all.push(format!("story.made_by = {by}"));
    }
    if let Some(since) = filter.since {
        let since = it.value(since);
        it.all.push(format!("story.changed_at >= {since}"));
    }
    if let Some(before) = filter.before {
        let before = it.value(before);
        it.all.push(format!("story.changed_at < {before}"));
    }
    if filter.may_stand {
        it.all.push(format!("({IS_PUBLIC} OR {IS_APPROVED} OR {IS_SCHEDULED})"));
    }
    if let Some(needs) = &filter.needs {
        let needs = what_needs(&mut it, needs);
        it.all.push(needs);
    }
    if filter.is_due {
        it.all.push(WAITS_FOR_A_TIME.to_owned());
    }
    it
}

/// A review to answer, a story given back, an approval to publish, a story
/// that did not go out at its time, a note that waits for an answer.
fn what_needs(it: &mut Conditions, who: &Needs) -> String {
    let by = it.value(&who.by);
    let person = it.value(&who.person);
    let is_mentioned = notes::queries::waits_for(&person);
    let reads = it.one_of("story.edition_id", &who.approves);
    let publishes = it.one_of("story.edition_id", &who.publishes);
    format!(
        "story.id IN ({MAY_NEED}) AND (({reads} AND {IN_REVIEW}) OR (story.made_by = {by} AND {GIVEN_BACK} AND NOT {IN_REVIEW}) \
         OR ({publishes} AND {IS_APPROVED} AND NOT {IS_CURRENT} AND NOT {IS_SCHEDULED}) \
         OR (({publishes} OR story.made_by = {by}) AND {WAS_REFUSED}) OR {is_mentioned})"
    )
}

/// The same order of words as [`Facts::state`].
fn in_state(state: State) -> String {
    let free = format!("NOT {IS_CURRENT} AND NOT {IS_SCHEDULED} AND NOT {IS_EMBARGOED}");
    let untouched = format!("{free} AND NOT {IN_REVIEW} AND NOT {IS_APPROVED}");
    match state {
        State::Published => IS_CURRENT.to_owned(),
        State::Scheduled => format!("NOT {IS_CURRENT} AND {IS_SCHEDULED}"),
        State::Embargoed => format!("NOT {IS_CURRENT} AND NOT {IS_SCHEDULED} AND {IS_EMBARGOED}"),
        State::InReview => format!("{free} AND {IN_REVIEW}"),
        State::Approved => format!("{free} AND NOT {IN_REVIEW} AND {IS_APPROVED}"),
        State::Changed => format!("{untouched} AND {IS_PUBLIC}"),
        State::Withdrawn => format!("{untouched} AND NOT {IS_PUBLIC} AND {WAS_WITHDRAWN}"),
        State::Draft => format!("{untouched} AND NOT {IS_PUBLIC} AND NOT {WAS_WITHDRAWN}"),
    }
}

/// Text to be found as it is: `%` and `_` mean something to LIKE.
pub(super) fn escaped(text: &str) -> String {
    text.replace('!', "!!").replace('%', "!%").replace('_', "!_")
}
