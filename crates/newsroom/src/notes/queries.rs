//! All SQL about notes.

use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Result, among, args, record};

use super::Note;

record! {
    /// Who is mentioned in a note.
    pub(super) struct Mention {
        pub note_id: Id = "mention.note_id",
        pub person_id: Id = "mention.person_id",
    }
}
record! {
    /// A thread that is settled.
    pub(super) struct Resolution {
        pub note_id: Id = "resolution.note_id",
        pub made_by: String = "resolution.made_by",
        pub made_at: Timestamp = "resolution.made_at",
    }
}
record! {
    /// A note that waits for somebody's answer.
    #[derive(Clone, Debug)]
    pub struct Waiting {
        /// The story that it is on.
        pub story_id: Id = "mention.story_id",
        /// Who wrote it.
        pub made_by: String = "note.made_by",
    }
}
record! { struct OneId { id: Id, } }
record! { struct Count { count: i64 = "COUNT(*)", } }

const NOTES: &str = "FROM note LEFT JOIN note_removal ON note_removal.note_id = note.id";
/// A mention that waits: nobody has answered for them, and its thread is open.
const WAITS: &str = "mention.answered_at IS NULL AND NOT EXISTS \
    (SELECT 1 FROM resolution WHERE resolution.note_id = mention.thread_id AND resolution.ended_at IS NULL)";

/// The condition that a story has a note which waits for the person whose
/// place among the values is given: found by the person, not story by story.
pub fn waits_for(person: &str) -> String {
    format!(
        "story.id IN (SELECT mention.story_id FROM mention WHERE mention.person_id = {person} AND {WAITS})"
    )
}

/// What waits for somebody in these stories, newest first.
pub async fn waiting(db: &Db, person: &Id, stories: &[Id]) -> Result<Vec<Waiting>> {
    if stories.is_empty() {
        return Ok(vec![]);
    }
    let (places, ids) = among(2, stories);
    let sql = format!(
        "FROM mention JOIN note ON note.id = mention.note_id \
         WHERE mention.person_id = $1 AND {WAITS} AND mention.story_id IN ({places}) \
         ORDER BY note.made_at DESC, note.id DESC"
    );
    db.all(&sql, args![person].into_iter().chain(ids).collect()).await
}

/// The notes of a story in the order in which they were written.
pub async fn of_story(db: &Db, story: &Id) -> Result<Vec<Note>> {
    let sql = format!("{NOTES} WHERE note.story_id = $1 ORDER BY note.made_at, note.id");
    db.all(&sql, args![story]).await
}

/// A note of a story.
pub async fn one(db: &Db, story: &Id, id: &Id) -> Result<Option<Note>> {
    db.first(&format!("{NOTES} WHERE note.story_id = $1 AND note.id = $2"), args![story, id]).await
}

/// How many threads of a story are open.
pub async fn open_count(db: &Db, story: &Id) -> Result<i64> {
    let sql = "FROM note WHERE note.story_id = $1 AND note.parent_id IS NULL AND NOT EXISTS \
               (SELECT 1 FROM resolution WHERE resolution.note_id = note.id AND resolution.ended_at IS NULL)";
    Ok(db.first::<Count>(sql, args![story]).await?.map_or(0, |it| it.count))
}

pub(super) async fn mentions(db: &Db, story: &Id) -> Result<Vec<Mention>> {
    db.all("FROM mention WHERE story_id = $1 ORDER BY note_id, person_id", args![story]).await
}

pub(super) async fn resolutions(db: &Db, story: &Id) -> Result<Vec<Resolution>> {
    let sql = "FROM resolution JOIN note ON note.id = resolution.note_id \
               WHERE note.story_id = $1 AND resolution.ended_at IS NULL ORDER BY resolution.note_id";
    db.all(sql, args![story]).await
}

/// The note that was made from this form before.
pub(super) async fn by_form(change: &mut Change, by: &str, form: &str) -> Result<Option<Id>> {
    let sql = "FROM note WHERE made_by = $1 AND form = $2";
    Ok(change.first::<OneId>(sql, args![by, form]).await?.map(|it| it.id))
}

/// The thread of a story that begins with this note.
pub(super) async fn thread(change: &mut Change, story: &Id, id: &Id) -> Result<Option<Id>> {
    let sql = "FROM note WHERE story_id = $1 AND id = $2 AND parent_id IS NULL";
    Ok(change.first::<OneId>(sql, args![story, id]).await?.map(|it| it.id))
}

pub(super) async fn count(change: &mut Change, story: &Id) -> Result<i64> {
    let sql = "FROM note WHERE story_id = $1";
    Ok(change.first::<Count>(sql, args![story]).await?.map_or(0, |it| it.count))
}

/// Keeps a note; whether its form was not sent before.
pub(super) async fn insert(
    change: &mut Change,
    id: &Id,
    story: &Id,
    (parent, anchor, quoted): (Option<&Id>, Option<&str>, &str),
    (text, form): (&str, &str),
    (by, now): (&str, Timestamp),
) -> Result<bool> {
    let sql = "INSERT INTO note (id, story_id, parent_id, anchor, quoted, text, form, made_by, made_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (made_by, form) DO NOTHING";
    Ok(change.execute(sql, args![id, story, parent, anchor, quoted, text, form, by, now]).await? > 0)
}

pub(super) async fn insert_mention(
    change: &mut Change,
    note: &Id,
    person: &Id,
    thread: &Id,
    story: &Id,
) -> Result<()> {
    let sql = "INSERT INTO mention (note_id, person_id, thread_id, story_id) VALUES ($1, $2, $3, $4)";
    change.execute(sql, args![note, person, thread, story]).await.map(drop)
}

/// Somebody has answered in a thread.
pub(super) async fn answer_mentions(
    change: &mut Change,
    thread: &Id,
    person: &Id,
    now: Timestamp,
) -> Result<()> {
    let sql = "UPDATE mention SET answered_at = $3 \
               WHERE thread_id = $1 AND person_id = $2 AND answered_at IS NULL";
    change.execute(sql, args![thread, person, now]).await.map(drop)
}

/// Whether the thread was open until now.
pub(super) async fn insert_resolution(
    change: &mut Change,
    thread: &Id,
    by: &str,
    now: Timestamp,
) -> Result<bool> {
    let sql = "INSERT INTO resolution (id, note_id, made_by, made_at) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (note_id) WHERE ended_at IS NULL DO NOTHING";
    Ok(change.execute(sql, args![&Id::new(now), thread, by, now]).await? > 0)
}

/// Whether the thread was settled until now.
pub(super) async fn end_resolution(
    change: &mut Change,
    thread: &Id,
    by: &str,
    now: Timestamp,
) -> Result<bool> {
    let sql = "UPDATE resolution SET ended_by = $2, ended_at = $3 WHERE note_id = $1 AND ended_at IS NULL";
    Ok(change.execute(sql, args![thread, by, now]).await? > 0)
}

/// Whether the note had its words until now.
pub(super) async fn insert_removal(change: &mut Change, note: &Id, by: &str, now: Timestamp) -> Result<bool> {
    let sql =
        "INSERT INTO note_removal (note_id, made_by, made_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    Ok(change.execute(sql, args![note, by, now]).await? > 0)
}

pub(super) async fn forget_words(change: &mut Change, note: &Id) -> Result<()> {
    change.execute("UPDATE note SET text = '' WHERE id = $1", args![note]).await?;
    change.execute("DELETE FROM mention WHERE note_id = $1", args![note]).await.map(drop)
}

/// Whether anything in a thread still has its words.
pub(super) async fn has_words(change: &mut Change, thread: &Id) -> Result<bool> {
    let sql = "FROM note WHERE (id = $1 OR parent_id = $1) AND NOT EXISTS \
               (SELECT 1 FROM note_removal WHERE note_removal.note_id = note.id)";
    Ok(change.first::<Count>(sql, args![thread]).await?.is_some_and(|it| it.count > 0))
}
