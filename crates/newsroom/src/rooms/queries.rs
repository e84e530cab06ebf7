//! All SQL about rooms. A room's row is held by whoever adds an update, until
//! the change ends: so updates are visible in the order of their numbers.

use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Result, among, args, record};

record! {
    /// A kept update, or the state after it.
    pub(super) struct Kept {
        pub seq: i64,
        pub bytes: Vec<u8>,
    }
}

record! { struct Seq { seq: i64, } }
record! { struct OneRoom { story_id: Id, } }

record! {
    /// Somebody who is in a room, with a line to one of the processes.
    #[derive(Clone, Debug)]
    pub(super) struct Present {
        pub client: i64,
        pub house: Id,
        pub person_id: String,
        pub state: String,
        pub clock: i64,
        pub at: Timestamp,
    }
}

record! {
    /// Somebody who is in a story.
    #[derive(Clone, Debug)]
    pub struct Here {
        /// The story.
        pub story_id: Id = "presence.story_id",
        /// The person.
        pub person_id: Id = "presence.person_id",
    }
}

/// Who has been in these stories since a moment, each once.
pub(super) async fn here(db: &Db, stories: &[Id], since: Timestamp) -> Result<Vec<Here>> {
    if stories.is_empty() {
        return Ok(vec![]);
    }
    let (places, ids) = among(2, stories);
    let sql = format!(
        "FROM presence WHERE presence.at > $1 AND presence.story_id IN ({places}) \
         GROUP BY presence.story_id, presence.person_id ORDER BY presence.story_id, presence.person_id"
    );
    db.all(&sql, args![since].into_iter().chain(ids).collect()).await
}

/// Who is in a room, whatever process their line goes to.
pub(super) async fn present(db: &Db, story: &Id) -> Result<Vec<Present>> {
    db.all("FROM presence WHERE story_id = $1 ORDER BY client LIMIT 200", args![story]).await
}

/// Says that somebody is here. A page keeps its person.
pub(super) async fn be_present(change: &mut Change, story: &Id, row: Present) -> Result<()> {
    let sql = "INSERT INTO presence (story_id, client, house, person_id, state, clock, at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (story_id, client) DO UPDATE \
               SET house = excluded.house, state = excluded.state, clock = excluded.clock, at = excluded.at \
               WHERE presence.person_id = excluded.person_id";
    let values = args![story, row.client, &row.house, row.person_id, row.state, row.clock, row.at];
    change.execute(sql, values).await.map(drop)
}

/// Says that a page has no line to this process any more.
pub(super) async fn leave(change: &mut Change, story: &Id, client: u64, house: &Id) -> Result<()> {
    let sql = "DELETE FROM presence WHERE story_id = $1 AND client = $2 AND house = $3";
    change.execute(sql, args![story, client, house]).await.map(drop)
}

/// Forgets what a killed process left.
pub(super) async fn forget_present(change: &mut Change, before: Timestamp) -> Result<u64> {
    change.execute("DELETE FROM presence WHERE at < $1", args![before]).await
}

/// The stories that have a room, after one of them, some hundreds at a time.
pub(super) async fn stories(db: &Db, after: &str) -> Result<Vec<Id>> {
    let rooms: Vec<OneRoom> =
        db.all("FROM room WHERE story_id > $1 ORDER BY story_id LIMIT 500", args![after]).await?;
    Ok(rooms.into_iter().map(|room| room.story_id).collect())
}

record! {
    /// A room whose newest words are in no revision.
    pub(super) struct Resting {
        pub story_id: Id = "room.story_id",
        pub seq: i64 = "room.seq",
        /// Who wrote last.
        pub made_by: String = "room_update.made_by",
    }
}

/// Rooms with unsaved words, in which nobody has written since `before`.
pub(super) async fn resting(db: &Db, before: Timestamp, count: usize) -> Result<Vec<Resting>> {
    let sql = "FROM room JOIN room_update ON room_update.story_id = room.story_id AND room_update.seq = room.seq \
               WHERE room.seq > room.saved AND room_update.made_at < $1 ORDER BY room.story_id LIMIT $2";
    db.all(sql, args![before, count]).await
}

/// Notes up to which update a room is saved; `false` where somebody did
/// before, or wrote meanwhile.
pub(super) async fn note_saved(change: &mut Change, story: &Id, seq: i64) -> Result<bool> {
    let sql = "UPDATE room SET saved = $2 WHERE story_id = $1 AND saved < $2 AND seq = $2";
    Ok(change.execute(sql, args![story, seq]).await? > 0)
}

/// The newest number of a room; none where nobody was ever in it.
pub(super) async fn seq(db: &Db, story: &Id) -> Result<Option<i64>> {
    Ok(db.first::<Seq>("FROM room WHERE story_id = $1", args![story]).await?.map(|it| it.seq))
}

/// The folded state, where there is one.
pub(super) async fn state(db: &Db, story: &Id) -> Result<Option<Kept>> {
    db.first("FROM room_state WHERE story_id = $1", args![story]).await
}

/// Updates after a number, oldest first, some hundreds at a time.
pub(super) async fn after(db: &Db, story: &Id, seq: i64) -> Result<Vec<Kept>> {
    let sql = "FROM room_update WHERE story_id = $1 AND seq > $2 ORDER BY seq LIMIT 500";
    db.all(sql, args![story, seq]).await
}

/// Makes the room where there is none, holds it, and returns its newest number.
pub(super) async fn hold(change: &mut Change, story: &Id) -> Result<i64> {
    let sql = "INSERT INTO room (story_id, seq) VALUES ($1, 0) ON CONFLICT (story_id) DO NOTHING";
    change.execute(sql, args![story]).await?;
    advance(change, story, 0).await
}

/// Takes the next `count` numbers; returns the last of them.
pub(super) async fn advance(change: &mut Change, story: &Id, count: usize) -> Result<i64> {
    let sql = "UPDATE room SET seq = seq + $2 WHERE story_id = $1";
    let held: Vec<Seq> = change.returning(sql, args![story, count]).await?;
    let gone = || lw_store::Error::Unreadable(format!("room {story} is not there"));
    held.first().map(|it| it.seq).ok_or_else(gone)
}

pub(super) async fn insert(
    change: &mut Change,
    story: &Id,
    seq: i64,
    update: Vec<u8>,
    who: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO room_update (story_id, seq, bytes, made_by, made_at) VALUES ($1, $2, $3, $4, $5)";
    change.execute(sql, args![story, seq, update, who, now]).await.map(drop)
}

/// Keeps a state, unless a newer one is there.
pub(super) async fn fold(
    change: &mut Change,
    story: &Id,
    seq: i64,
    state: Vec<u8>,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO room_state (story_id, seq, bytes, made_at) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (story_id) DO UPDATE SET seq = excluded.seq, bytes = excluded.bytes, \
               made_at = excluded.made_at WHERE room_state.seq < excluded.seq";
    change.execute(sql, args![story, seq, state, now]).await.map(drop)
}

/// Forgets updates made before a moment that are in a state since.
pub(super) async fn forget(change: &mut Change, before: Timestamp) -> Result<u64> {
    let sql = "DELETE FROM room_update WHERE made_at < $1 AND seq <= \
               (SELECT room_state.seq FROM room_state WHERE room_state.story_id = room_update.story_id)";
    change.execute(sql, args![before]).await
}
