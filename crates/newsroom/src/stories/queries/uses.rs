//! Which stories show a picture or play a clip, and what is found by their words.

use lw_base::Id;
use lw_library::clips::Clip;
use lw_library::pictures::Picture;
use lw_store::{Change, Db, Result, Value, args, record};

use super::listing::Conditions;
use crate::stories::Draft;

record! {
    /// What a story says of a picture.
    #[derive(Clone, Debug)]
    pub struct Said {
        /// What it shows and means there.
        pub caption: Option<String> = "picture_use.caption",
        /// Its words for who cannot see it.
        pub alt: Option<String> = "picture_use.alt",
        /// The edition in whose language that is.
        pub edition_id: String = "story.edition_id",
    }
}

/// Pictures that stories of these editions show, or that none shows yet, by
/// words said of them; the newest first.
pub async fn pictures(db: &Db, editions: &[String], words: &str, count: usize) -> Result<Vec<Picture>> {
    found(db, "picture", editions, words, count).await
}

/// Clips in the same way.
pub async fn clips(db: &Db, editions: &[String], words: &str, count: usize) -> Result<Vec<Clip>> {
    found(db, "clip", editions, words, count).await
}

async fn found<T: lw_store::Record>(
    db: &Db,
    of: &str,
    editions: &[String],
    words: &str,
    count: usize,
) -> Result<Vec<T>> {
    let mut it = Conditions::default();
    let among = it.one_of("story.edition_id", editions);
    let mut condition = format!(
        "EXISTS (SELECT 1 FROM {of}_use JOIN story ON story.id = {of}_use.story_id \
         WHERE {of}_use.{of}_id = {of}.id AND {among}"
    );
    let words: Vec<&str> = words.split_whitespace().take(10).collect();
    for word in &words {
        let like = it.value(Value::containing(&word.to_lowercase()));
        condition.push_str(&format!(" AND {of}_use.words LIKE {like} ESCAPE '!'"));
    }
    condition.push(')');
    if words.is_empty() {
        condition
            .push_str(&format!(" OR NOT EXISTS (SELECT 1 FROM {of}_use WHERE {of}_use.{of}_id = {of}.id)"));
    }
    let count = it.value(count);
    let sql = format!("FROM {of} WHERE {condition} ORDER BY created_at DESC, id DESC LIMIT {count}");
    db.all(&sql, it.values).await
}

/// Whether somebody who reads these editions may see a picture.
pub async fn may_see_picture(db: &Db, editions: &[String], picture: &Id) -> Result<bool> {
    may_see(db, "picture", editions, picture).await
}

/// Whether somebody who reads these editions may see a clip.
pub async fn may_see_clip(db: &Db, editions: &[String], clip: &Id) -> Result<bool> {
    may_see(db, "clip", editions, clip).await
}

record! { struct One { id: Id, } }

async fn may_see(db: &Db, of: &str, editions: &[String], id: &Id) -> Result<bool> {
    let mut it = Conditions::default();
    let id = it.value(id);
    let among = it.one_of("story.edition_id", editions);
    let sql = format!(
        "FROM {of} WHERE id = {id} AND (EXISTS (SELECT 1 FROM {of}_use JOIN story ON story.id = {of}_use.story_id \
         WHERE {of}_use.{of}_id = {of}.id AND {among}) \
         OR NOT EXISTS (SELECT 1 FROM {of}_use WHERE {of}_use.{of}_id = {of}.id))"
    );
    Ok(db.first::<One>(&sql, it.values).await?.is_some())
}

/// What was last said of a picture in stories of these editions, in `own` before all others.
pub async fn said(db: &Db, picture: &Id, own: &str, editions: &[String]) -> Result<Option<Said>> {
    let mut it = Conditions::default();
    let (picture, own) = (it.value(picture), it.value(own));
    let among = it.one_of("story.edition_id", editions);
    let sql = format!(
        "FROM picture_use JOIN story ON story.id = picture_use.story_id \
         WHERE picture_use.picture_id = {picture} AND {among} \
         ORDER BY CASE WHEN story.edition_id = {own} THEN 0 ELSE 1 END, story.changed_at DESC, story.id LIMIT 1"
    );
    db.first(&sql, it.values).await
}

/// Writes down what the story's newest revision uses. What is not there is not noted.
pub(super) async fn note(change: &mut Change, story: &Id, draft: &Draft) -> Result<()> {
    for of in ["picture", "clip"] {
        change.execute(&format!("DELETE FROM {of}_use WHERE story_id = $1"), args![story]).await?;
    }
    let uses = draft.document.uses();
    let lead = draft.picture.iter().map(|id| (id, &draft.picture_caption, &draft.picture_alt));
    let pictures = lead.chain(uses.pictures.iter().map(|it| (&it.picture, &it.caption, &it.alt)));
    for (picture, caption, alt) in pictures {
        let said = [Some(&draft.headline), caption.as_ref(), alt.as_ref()];
        let words =
            said.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ").to_lowercase();
        let sql = "INSERT INTO picture_use (story_id, picture_id, caption, alt, words) \
                   SELECT $1, id, $3, $4, $5 || ' ' || LOWER(COALESCE(credit, '') || ' ' || COALESCE(archive_place, '')) \
                   FROM picture WHERE id = $2 ON CONFLICT DO NOTHING";
        change.execute(sql, args![story, picture, caption, alt, words]).await?;
    }
    let clips = draft.clip.iter().map(|id| (id, &None));
    for (clip, title) in clips.chain(uses.clips.iter().map(|it| (&it.clip, &it.title))) {
        let words = format!("{} {}", draft.headline, title.as_deref().unwrap_or_default()).to_lowercase();
        let sql = "INSERT INTO clip_use (story_id, clip_id, words) \
                   SELECT $1, id, $3 || ' ' || LOWER(title) FROM clip WHERE id = $2 ON CONFLICT DO NOTHING";
        change.execute(sql, args![story, clip, words]).await?;
    }
    Ok(())
}
