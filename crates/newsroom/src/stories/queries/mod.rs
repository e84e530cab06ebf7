//! All SQL about stories.
//!
//! - [`hands`]: how a story is handed on
//! - [`listing`]: the desk's list
//! - [`times`]: schedules and embargoes
//! - [`uses`]: which stories show a picture or play a clip

pub mod hands;
pub mod listing;
pub mod times;
pub mod uses;

use lw_base::{Id, Slug, Timestamp};
use lw_library::pictures::Focus;
use lw_store::{Change, Db, Result, among, args, record};

use super::{Correction, Draft, Publication, Revision, Story, Withdrawal};

record! {
    /// A live story as lists show it.
    #[derive(Clone, Debug)]
    pub struct Card {
        /// The story.
        pub story_id: Id = "publication.story_id",
        /// The readable part of its address.
        pub slug: Slug = "revision.slug",
        /// Its headline.
        pub headline: String = "revision.headline",
        /// The sentence or two under it.
        pub standfirst: Option<String> = "revision.standfirst",
        /// Its label's key.
        pub label: Option<String> = "revision.label",
        /// Its section's name.
        pub section: Option<String> = "(SELECT name FROM section WHERE section.id = publication.section_id)",
        /// Its section's slug.
        pub section_slug: Option<Slug> = "(SELECT slug FROM section WHERE section.id = publication.section_id)",
        /// When it was first public.
        pub first_from: Timestamp = "publication.first_from",
        /// The lead picture.
        pub picture_id: Option<Id> = "revision.picture_id",
        /// The lead picture's alt text.
        pub picture_alt: Option<String> = "revision.picture_alt",
        /// What its crops must show, where that is not what it says itself.
        pub picture_focus: Option<String> = "revision.picture_focus",
        /// The length of the sound, where there is some to hear.
        pub clip_ms: Option<i64> = "(SELECT duration_ms FROM clip WHERE clip.id = revision.clip_id AND EXISTS \
            (SELECT 1 FROM clip_rendition WHERE clip_rendition.clip_id = clip.id))",
    }
}

impl Card {
    /// What the crops of its lead picture must show, where that is not what it says itself.
    pub fn picture_focus(&self) -> Option<Focus> {
        self.picture_focus.as_deref()?.parse().ok()
    }
}

record! {
    /// A translation of a story, as the language switch names it.
    #[derive(Clone, Debug)]
    pub struct Translation {
        /// The story.
        pub story_id: Id = "publication.story_id",
        /// The edition it is in.
        pub edition_id: String = "publication.edition_id",
        /// The readable part of its address.
        pub slug: Slug = "revision.slug",
        /// Its headline.
        pub headline: String = "revision.headline",
    }
}

record! {
    /// A story as the command line lists it.
    #[derive(Clone, Debug)]
    pub struct Listed {
        /// The story.
        pub id: Id = "story.id",
        /// Its edition.
        pub edition_id: String = "story.edition_id",
        /// Its newest headline.
        pub headline: String = "revision.headline",
        /// Whether it is public.
        pub is_public: bool =
            "EXISTS (SELECT 1 FROM publication WHERE publication.story_id = story.id AND public_until IS NULL)",
    }
}

record! { struct OneId { id: Id, } }
record! { struct OneByline { byline_id: Id, } }
record! { struct OneTopic { topic_id: Id, } }
record! { struct First { first_from: Option<Timestamp> = "MIN(first_from)", } }
record! { struct Elsewhere { first_elsewhere: Option<Timestamp>, } }
record! { struct Count { count: i64 = "COUNT(*)", } }

const CARDS: &str = "FROM publication JOIN revision ON revision.id = publication.revision_id";
const NEWEST_FIRST: &str = "ORDER BY publication.first_from DESC, publication.story_id DESC";

/// The story with this id.
pub async fn by_id(db: &Db, id: &Id) -> Result<Option<Story>> {
    db.first("FROM story WHERE id = $1", args![id]).await
}

/// The stories that translate one story, and that story.
pub async fn of_source(db: &Db, source: &Id) -> Result<Vec<Story>> {
    db.all("FROM story WHERE source_id = $1 ORDER BY created_at, id", args![source]).await
}

/// The story, held until the change ends: of two who publish it at the same
/// time, the second sees what the first did.
pub(crate) async fn by_id_in(change: &mut Change, id: &Id) -> Result<Option<Story>> {
    let hold = "UPDATE story SET created_at = created_at WHERE id = $1";
    change.returning(hold, args![id]).await.map(|stories| stories.into_iter().next())
}

/// Holds the story until the change ends.
pub(crate) async fn hold(change: &mut Change, id: &Id) -> Result<()> {
    by_id_in(change, id).await.map(drop)
}

/// The number of the story's newest revision.
pub(crate) async fn newest_number(change: &mut Change, story: &Id) -> Result<i64> {
    Ok(newest_in(change, story).await?.map_or(0, |revision| revision.number))
}

/// The story that was imported under this key.
pub async fn by_import_key(change: &mut Change, key: &str) -> Result<Option<Story>> {
    change.first("FROM story WHERE import_key = $1", args![key]).await
}

/// The revision with this id.
pub async fn revision(db: &Db, id: &Id) -> Result<Option<Revision>> {
    db.first("FROM revision WHERE id = $1", args![id]).await
}

pub(super) async fn revision_in(change: &mut Change, id: &Id) -> Result<Option<Revision>> {
    change.first("FROM revision WHERE id = $1", args![id]).await
}

/// A story's newest revision.
pub async fn newest(db: &Db, story: &Id) -> Result<Option<Revision>> {
    db.first("FROM revision WHERE story_id = $1 ORDER BY number DESC LIMIT 1", args![story]).await
}

/// The same within a change.
pub async fn newest_in(change: &mut Change, story: &Id) -> Result<Option<Revision>> {
    change.first("FROM revision WHERE story_id = $1 ORDER BY number DESC LIMIT 1", args![story]).await
}

/// A story's live publication.
pub async fn live(db: &Db, story: &Id) -> Result<Option<Publication>> {
    db.first("FROM publication WHERE story_id = $1 AND public_until IS NULL", args![story]).await
}

pub(super) async fn live_in(change: &mut Change, story: &Id) -> Result<Option<Publication>> {
    change.first("FROM publication WHERE story_id = $1 AND public_until IS NULL", args![story]).await
}

/// When a story was first public.
pub async fn first_from(db: &Db, story: &Id) -> Result<Option<Timestamp>> {
    let first: Option<First> = db.first("FROM publication WHERE story_id = $1", args![story]).await?;
    Ok(first.and_then(|first| first.first_from))
}

pub(super) async fn first_from_in(change: &mut Change, story: &Id) -> Result<Option<Timestamp>> {
    let first: Option<First> = change.first("FROM publication WHERE story_id = $1", args![story]).await?;
    Ok(first.and_then(|first| first.first_from))
}

/// When the story was first public elsewhere, before it was taken over.
pub(super) async fn first_elsewhere(change: &mut Change, story: &Id) -> Result<Option<Timestamp>> {
    let found: Option<Elsewhere> = change.first("FROM story WHERE id = $1", args![story]).await?;
    Ok(found.and_then(|it| it.first_elsewhere))
}

/// Notes when a story was first public elsewhere: that is its date here, too.
pub async fn note_elsewhere(change: &mut Change, story: &Id, at: Timestamp) -> Result<()> {
    change.execute("UPDATE story SET first_elsewhere = $2 WHERE id = $1", args![story, at]).await.map(drop)
}

/// The bylines of a story's live publication.
pub(super) async fn bylines_touched(change: &mut Change, story: &Id) -> Result<Vec<Id>> {
    let sql = "FROM publication_byline WHERE publication_id IN \
               (SELECT id FROM publication WHERE story_id = $1 AND public_until IS NULL) ORDER BY byline_id";
    let bylines: Vec<OneByline> = change.all(sql, args![story]).await?;
    Ok(bylines.into_iter().map(|it| it.byline_id).collect())
}

/// The topics of a story's live publication.
pub(super) async fn topics_touched(change: &mut Change, story: &Id) -> Result<Vec<Id>> {
    let sql = "FROM publication_topic WHERE publication_id IN \
               (SELECT id FROM publication WHERE story_id = $1 AND public_until IS NULL) ORDER BY topic_id";
    let topics: Vec<OneTopic> = change.all(sql, args![story]).await?;
    Ok(topics.into_iter().map(|it| it.topic_id).collect())
}

/// The last withdrawal of a story.
pub async fn withdrawal(db: &Db, story: &Id) -> Result<Option<Withdrawal>> {
    db.first("FROM withdrawal WHERE story_id = $1 ORDER BY made_at DESC, id DESC LIMIT 1", args![story]).await
}

/// The last withdrawal of a story, within a change.
pub(super) async fn withdrawal_in(change: &mut Change, story: &Id) -> Result<Option<Withdrawal>> {
    let sql = "FROM withdrawal WHERE story_id = $1 ORDER BY made_at DESC, id DESC LIMIT 1";
    change.first(sql, args![story]).await
}

/// Whether the last correction of a story says the same.
pub(super) async fn is_corrected_in(change: &mut Change, story: &Id, it: &Correction) -> Result<bool> {
    let sql = "FROM correction WHERE story_id = $1 ORDER BY made_at DESC, id DESC LIMIT 1";
    let last: Option<Correction> = change.first(sql, args![story]).await?;
    Ok(last.is_some_and(|last| last.was == it.was && last.is_now == it.is_now))
}

/// A story's corrections, newest first.
pub async fn corrections(db: &Db, story: &Id) -> Result<Vec<Correction>> {
    db.all("FROM correction WHERE story_id = $1 ORDER BY made_at DESC, id DESC", args![story]).await
}

/// An edition's live stories, newest first.
pub async fn latest(db: &Db, edition: &str, skip: usize, count: usize) -> Result<Vec<Card>> {
    latest_without(db, edition, &[], skip, count).await
}

/// An edition's live stories without some of them, newest first.
pub async fn latest_without(
    db: &Db,
    edition: &str,
    without: &[Id],
    skip: usize,
    count: usize,
) -> Result<Vec<Card>> {
    newest_without(db, ("edition_id", edition), without, skip, count).await
}

/// A section's live stories without some of them, newest first.
pub async fn latest_in_section_without(
    db: &Db,
    section: &Id,
    without: &[Id],
    skip: usize,
    count: usize,
) -> Result<Vec<Card>> {
    newest_without(db, ("section_id", section.as_str()), without, skip, count).await
}

async fn newest_without(
    db: &Db,
    (column, value): (&str, &str),
    without: &[Id],
    skip: usize,
    count: usize,
) -> Result<Vec<Card>> {
    let (others, ids) = among(4, without);
    let sql = format!(
        "{CARDS} WHERE publication.{column} = $1 AND public_until IS NULL \
         AND publication.story_id NOT IN ({others}) {NEWEST_FIRST} LIMIT $2 OFFSET $3"
    );
    db.all(&sql, args![value, count, skip].into_iter().chain(ids).collect()).await
}

/// Those of these stories that are live in an edition, in any order.
pub async fn live_among(db: &Db, edition: &str, stories: &[Id]) -> Result<Vec<Card>> {
    if stories.is_empty() {
        return Ok(vec![]);
    }
    let (places, ids) = among(2, stories);
    let sql = format!(
        "{CARDS} WHERE publication.edition_id = $1 AND public_until IS NULL \
         AND publication.story_id IN ({places})"
    );
    db.all(&sql, args![edition].into_iter().chain(ids).collect()).await
}

/// The edition of a story.
pub(crate) async fn edition_in(change: &mut Change, story: &Id) -> Result<Option<String>> {
    let story: Option<Story> = change.first("FROM story WHERE id = $1", args![story]).await?;
    Ok(story.map(|story| story.edition_id))
}

/// A section's live stories, newest first.
pub async fn latest_in_section(db: &Db, section: &Id, skip: usize, count: usize) -> Result<Vec<Card>> {
    latest_in_section_without(db, section, &[], skip, count).await
}

/// A byline's live stories, newest first.
pub async fn latest_by_byline(db: &Db, byline: &Id, skip: usize, count: usize) -> Result<Vec<Card>> {
    let sql = format!(
        "{CARDS} JOIN publication_byline ON publication_byline.publication_id = publication.id \
         WHERE publication_byline.byline_id = $1 AND public_until IS NULL \
         ORDER BY publication_byline.first_from DESC, publication_byline.publication_id DESC LIMIT $2 OFFSET $3"
    );
    db.all(&sql, args![byline, count, skip]).await
}

/// A topic's live stories, newest first.
pub async fn latest_in_topic(db: &Db, topic: &Id, skip: usize, count: usize) -> Result<Vec<Card>> {
    latest_in_topic_without(db, topic, &[], skip, count).await
}

/// A topic's live stories without some of them, newest first.
pub async fn latest_in_topic_without(
    db: &Db,
    topic: &Id,
    without: &[Id],
    skip: usize,
    count: usize,
) -> Result<Vec<Card>> {
    let (others, ids) = among(4, without);
    let sql = format!(
        "{CARDS} JOIN publication_topic ON publication_topic.publication_id = publication.id \
         WHERE publication_topic.topic_id = $1 AND public_until IS NULL \
         AND publication.story_id NOT IN ({others}) \
         ORDER BY publication_topic.first_from DESC, publication_topic.publication_id DESC LIMIT $2 OFFSET $3"
    );
    db.all(&sql, args![topic, count, skip].into_iter().chain(ids).collect()).await
}

/// Live stories to read after one that appeared at `before`: the ones that
/// came before it, so that a new story does not change an old one's page.
pub async fn related(
    db: &Db,
    edition: &str,
    section: Option<&Id>,
    before: Timestamp,
    count: usize,
) -> Result<Vec<Card>> {
    let (column, value) = match section {
        Some(section) => ("section_id", args![section]),
        None => ("edition_id", args![edition]),
    };
    let sql = format!(
        "{CARDS} WHERE publication.{column} = $1 AND public_until IS NULL AND publication.first_from < $2 \
         {NEWEST_FIRST} LIMIT $3"
    );
    db.all(&sql, value.into_iter().chain(args![before, count]).collect()).await
}

/// The live translations of a source story.
pub async fn translations(db: &Db, source: &Id) -> Result<Vec<Translation>> {
    let sql = format!(
        "{CARDS} JOIN story ON story.id = publication.story_id JOIN edition ON edition.id = publication.edition_id \
         WHERE story.source_id = $1 AND public_until IS NULL ORDER BY edition.position, publication.story_id"
    );
    db.all(&sql, args![source]).await
}

/// The live story of an edition that shares a source story.
pub async fn public_in(db: &Db, source: &Id, edition: &str) -> Result<Option<Card>> {
    let sql = format!(
        "{CARDS} JOIN story ON story.id = publication.story_id \
         WHERE story.source_id = $1 AND publication.edition_id = $2 AND public_until IS NULL {NEWEST_FIRST} LIMIT 1"
    );
    db.first(&sql, args![source, edition]).await
}

/// Stories as the command line lists them, newest first.
pub async fn list(db: &Db, count: usize) -> Result<Vec<Listed>> {
    let sql = "FROM story JOIN revision ON revision.story_id = story.id \
               AND revision.number = (SELECT MAX(number) FROM revision WHERE story_id = story.id) \
               ORDER BY story.created_at DESC, story.id DESC LIMIT $1";
    db.all(sql, args![count]).await
}

pub(super) async fn insert_story(
    change: &mut Change,
    story: &Story,
    import_key: Option<&str>,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO story (id, edition_id, source_id, import_key, created_at, made_by, changed_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $5)";
    let values = args![&story.id, &story.edition_id, &story.source_id, import_key, now, &story.made_by];
    change.execute(sql, values).await.map(drop)
}

#[expect(clippy::too_many_arguments, reason = "a row's worth, used once")]
pub(super) async fn insert_revision(
    change: &mut Change,
    story: &Id,
    id: &Id,
    slug: &Slug,
    draft: &Draft,
    document: &str,
    who: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO revision (id, story_id, number, slug, headline, standfirst, label, dateline, section_id, \
               picture_id, picture_caption, picture_alt, picture_focus, clip_id, document, words, made_by, made_at, reason, restores) \
               SELECT $1, $2, COUNT(*) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19 \
               FROM revision WHERE story_id = $2";
    let values = args![
        id,
        story,
        slug,
        &draft.headline,
        &draft.standfirst,
        draft.label.map(|label| label.key()),
        &draft.dateline,
        &draft.section,
        &draft.picture,
        &draft.picture_caption,
        &draft.picture_alt,
        draft.picture_focus.map(|focus| focus.to_string()),
        &draft.clip,
        document,
        draft.document.words(),
        who,
        now,
        &draft.reason,
        draft.restores,
    ];
    change.execute(sql, values).await?;
    let sql = "UPDATE story SET revision_id = $2, changed_at = $3, search_text = $4 WHERE id = $1";
    change.execute(sql, args![story, id, now, search_text(draft)]).await?;
    uses::note(change, story, draft).await?;
    for (position, byline) in draft.bylines.iter().enumerate() {
        let sql = "INSERT INTO revision_byline (revision_id, byline_id, position) VALUES ($1, $2, $3)";
        change.execute(sql, args![id, byline, position]).await?;
    }
    insert_topics(change, story, id, &draft.topics).await
}

/// A room may name a topic that was removed meanwhile, or another edition's:
/// those are left out.
async fn insert_topics(change: &mut Change, story: &Id, revision: &Id, topics: &[Id]) -> Result<()> {
    for (position, topic) in topics.iter().enumerate() {
        let sql = "INSERT INTO revision_topic (revision_id, topic_id, position) \
                   SELECT $1, topic.id, $3 FROM topic JOIN story ON story.edition_id = topic.edition_id \
                   WHERE topic.id = $2 AND story.id = $4 ON CONFLICT DO NOTHING";
        change.execute(sql, args![revision, topic, position, story]).await?;
    }
    Ok(())
}

/// What the desk's list is searched in: SQL knows the small letters of English only.
fn search_text(draft: &Draft) -> String {
    let standfirst = draft.standfirst.as_deref().unwrap_or_default();
    format!("{} {standfirst}", draft.headline).to_lowercase()
}

/// The revision of a story with this number.
pub async fn revision_by_number(db: &Db, story: &Id, number: i64) -> Result<Option<Revision>> {
    db.first("FROM revision WHERE story_id = $1 AND number = $2", args![story, number]).await
}

/// A story's revisions, newest first.
pub async fn revisions(db: &Db, story: &Id, skip: usize, count: usize) -> Result<Vec<Revision>> {
    let sql = "FROM revision WHERE story_id = $1 ORDER BY number DESC LIMIT $2 OFFSET $3";
    db.all(sql, args![story, count, skip]).await
}

/// The same from below a number on.
pub async fn revisions_below(
    db: &Db,
    story: &Id,
    number: Option<i64>,
    count: usize,
) -> Result<Vec<Revision>> {
    let sql = "FROM revision WHERE story_id = $1 AND number < $2 ORDER BY number DESC LIMIT $3";
    db.all(sql, args![story, number.unwrap_or(i64::MAX), count]).await
}

/// The bylines of a revision, in order.
pub async fn bylines_of(db: &Db, revision: &Id) -> Result<Vec<Id>> {
    let sql = "FROM revision_byline WHERE revision_id = $1 ORDER BY position, byline_id";
    let bylines: Vec<OneByline> = db.all(sql, args![revision]).await?;
    Ok(bylines.into_iter().map(|it| it.byline_id).collect())
}

pub(super) async fn insert_publication(
    change: &mut Change,
    story: &Story,
    revision: &Revision,
    (first_from, from): (Timestamp, Timestamp),
    who: &str,
) -> Result<()> {
    let id = Id::new(from);
    let sql = "INSERT INTO publication \
               (id, story_id, revision_id, edition_id, section_id, slug, first_from, public_from, made_by) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let (edition, section, slug) = (&story.edition_id, &revision.section_id, &revision.slug);
    let values = args![&id, &story.id, &revision.id, edition, section, slug, first_from, from, who];
    change.execute(sql, values).await?;
    let sql = "INSERT INTO publication_byline (publication_id, byline_id, first_from) \
               SELECT $1, byline_id, $3 FROM revision_byline WHERE revision_id = $2";
    change.execute(sql, args![&id, &revision.id, first_from]).await?;
    let sql = "INSERT INTO publication_topic (publication_id, topic_id, first_from) \
               SELECT $1, COALESCE(topic.merged_into, topic.id), $3 FROM revision_topic \
               JOIN topic ON topic.id = revision_topic.topic_id WHERE revision_topic.revision_id = $2 \
               ON CONFLICT DO NOTHING";
    change.execute(sql, args![&id, &revision.id, first_from]).await?;
    uses::note_public(change, &story.id, revision).await
}

pub(super) async fn end_publication(change: &mut Change, publication: &Id, now: Timestamp) -> Result<()> {
    let sql = "UPDATE publication SET public_until = $2 WHERE id = $1";
    change.execute(sql, args![publication, now]).await?;
    // The lists of bylines and topics are of what is live.
    for list in ["publication_byline", "publication_topic"] {
        let sql = format!("DELETE FROM {list} WHERE publication_id = $1");
        change.execute(&sql, args![publication]).await?;
    }
    Ok(())
}

pub(super) async fn insert_withdrawal(
    change: &mut Change,
    story: &Id,
    reason: Option<&str>,
    who: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO withdrawal (id, story_id, reason, made_by, made_at) VALUES ($1, $2, $3, $4, $5)";
    change.execute(sql, args![&Id::new(now), story, reason, who, now]).await.map(drop)
}

pub(super) async fn insert_correction(
    change: &mut Change,
    story: &Id,
    it: &Correction,
    who: &str,
) -> Result<()> {
    let sql = "INSERT INTO correction (id, story_id, was, is_now, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6)";
    let values = args![&Id::new(it.made_at), story, &it.was, &it.is_now, who, it.made_at];
    change.execute(sql, values).await.map(drop)
}
