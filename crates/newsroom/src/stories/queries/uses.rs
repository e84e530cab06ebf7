//! Which stories show a picture or play a clip, and what is found by their words.

use lw_base::Id;
use lw_formats::document::Document;
use lw_library::pictures::Picture;
use lw_store::{Change, Db, Result, Value, args, record};

use super::listing::Conditions;
use crate::stories::{Draft, Revision};

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

/// Pictures that stories of these editions show, or that were sent for one of
/// them, by words said of them; the newest first.
pub async fn pictures(db: &Db, editions: &[String], words: &str, count: usize) -> Result<Vec<Picture>> {
    let mut it = Conditions::default();
    let (among, own) = (it.one_of("story.edition_id", editions), it.one_of("picture.edition_id", editions));
    let mut used = format!(
        "EXISTS (SELECT 1 FROM picture_use JOIN story ON story.id = picture_use.story_id \
         WHERE picture_use.shown_id = picture.id AND {among}"
    );
    let unused = "NOT EXISTS (SELECT 1 FROM picture_use WHERE picture_use.shown_id = picture.id)";
    let mut sent = format!("({own} OR picture.edition_id IS NULL AND {unused})");
    for word in words.split_whitespace().take(10) {
        let like = it.value(Value::containing(&word.to_lowercase()));
        used.push_str(&format!(
            " AND (picture_use.words LIKE {like} ESCAPE '!' OR picture.words LIKE {like} ESCAPE '!')"
        ));
        sent.push_str(&format!(" AND picture.words LIKE {like} ESCAPE '!'"));
    }
    let count = it.value(count);
    let sql = format!(
        "FROM picture WHERE ({used}) OR {sent}) \
         AND NOT EXISTS (SELECT 1 FROM picture_replacement WHERE picture_replacement.picture_id = picture.id) \
         ORDER BY created_at DESC, id DESC LIMIT {count}"
    );
    db.all(&sql, it.values).await
}

record! { struct One { id: Id, } }

/// Whether somebody who reads these editions may see a picture: a story of one
/// of them names or shows it, it was sent for one, or it is nobody's yet.
pub async fn may_see_picture(db: &Db, editions: &[String], picture: &Id) -> Result<bool> {
    let mut it = Conditions::default();
    let id = it.value(picture);
    let (among, own) = (it.one_of("story.edition_id", editions), it.one_of("edition_id", editions));
    let uses = "EXISTS (SELECT 1 FROM picture_use JOIN story ON story.id = picture_use.story_id \
                WHERE (picture_use.picture_id = picture.id OR picture_use.shown_id = picture.id)";
    let sql = format!(
        "FROM picture WHERE id = {id} AND ({own} OR {uses} AND {among}) OR edition_id IS NULL AND NOT {uses}))"
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

/// A picture as a text names it.
struct Named<'a> {
    picture: &'a Id,
    is_lead: bool,
    caption: &'a Option<String>,
    alt: &'a Option<String>,
}

/// The pictures of a text, each once: the lead picture before all others.
fn named<'a>(
    (lead, caption, alt): (&'a Option<Id>, &'a Option<String>, &'a Option<String>),
    document: &'a Document,
) -> Vec<Named<'a>> {
    let lead = lead.iter().map(|picture| Named { picture, is_lead: true, caption, alt });
    let in_text = document.uses().pictures.into_iter().map(|it| Named {
        picture: &it.picture,
        is_lead: false,
        caption: &it.caption,
        alt: &it.alt,
    });
    let mut all: Vec<Named<'_>> = Vec::new();
    for it in lead.chain(in_text) {
        if !all.iter().any(|other| other.picture == it.picture) {
            all.push(it);
        }
    }
    all
}

/// Writes down what the story's newest revision uses. What is not there is not noted.
pub(super) async fn note(change: &mut Change, story: &Id, draft: &Draft) -> Result<()> {
    change.execute("DELETE FROM picture_use WHERE story_id = $1 AND NOT is_public", args![story]).await?;
    change.execute("UPDATE picture_use SET is_newest = FALSE WHERE story_id = $1", args![story]).await?;
    let lead = (&draft.picture, &draft.picture_caption, &draft.picture_alt);
    for it in named(lead, &draft.document) {
        let said = [Some(&draft.headline), it.caption.as_ref(), it.alt.as_ref()];
        let words =
            said.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ").to_lowercase();
        let values = args![story, it.picture, it.caption, it.alt, words, it.is_lead];
        change
            .execute(
                &put(
                    "TRUE, FALSE",
                    "is_newest = TRUE, is_lead = excluded.is_lead, \
            caption = excluded.caption, alt = excluded.alt, words = excluded.words",
                ),
                values,
            )
            .await?;
    }
    note_clips(change, story, draft).await
}

async fn note_clips(change: &mut Change, story: &Id, draft: &Draft) -> Result<()> {
    change.execute("DELETE FROM clip_use WHERE story_id = $1 AND NOT is_public", args![story]).await?;
    change.execute("UPDATE clip_use SET is_newest = FALSE WHERE story_id = $1", args![story]).await?;
    for (clip, title) in played(&draft.clip, &draft.document) {
        let words = format!("{} {}", draft.headline, title.as_deref().unwrap_or_default()).to_lowercase();
        let sql = put_clip("TRUE, FALSE", "is_newest = TRUE, words = excluded.words");
        change.execute(&sql, args![story, clip, words]).await?;
    }
    Ok(())
}

/// Writes down which pictures a story's public revision shows, and which clips it plays.
pub(super) async fn note_public(change: &mut Change, story: &Id, revision: &Revision) -> Result<()> {
    change.execute("UPDATE picture_use SET is_public = FALSE WHERE story_id = $1", args![story]).await?;
    change.execute("UPDATE clip_use SET is_public = FALSE WHERE story_id = $1", args![story]).await?;
    let document = revision.document()?;
    let words = revision.headline.to_lowercase();
    let lead = (&revision.picture_id, &revision.picture_caption, &revision.picture_alt);
    for it in named(lead, &document) {
        let values = args![story, it.picture, it.caption, it.alt, &words, it.is_lead];
        change.execute(&put("FALSE, TRUE", "is_public = TRUE"), values).await?;
    }
    for (clip, _) in played(&revision.clip_id, &document) {
        change.execute(&put_clip("FALSE, TRUE", "is_public = TRUE"), args![story, clip, &words]).await?;
    }
    for table in ["picture_use", "clip_use"] {
        let sql = format!("DELETE FROM {table} WHERE story_id = $1 AND NOT is_newest AND NOT is_public");
        change.execute(&sql, args![story]).await?;
    }
    Ok(())
}

/// The clips of a text with what they are called there, each once: its own sound before
/// those in the text.
fn played<'a>(own: &'a Option<Id>, document: &'a Document) -> Vec<(&'a Id, &'a Option<String>)> {
    let in_text = document.uses().clips.into_iter().map(|it| (&it.clip, &it.title));
    let mut all: Vec<(&Id, &Option<String>)> = Vec::new();
    for it in own.iter().map(|clip| (clip, &None)).chain(in_text) {
        if !all.iter().any(|(clip, _)| *clip == it.0) {
            all.push(it);
        }
    }
    all
}

/// The same as [`put`] for a clip.
fn put_clip(states: &str, changes: &str) -> String {
    format!(
        "INSERT INTO clip_use (story_id, clip_id, is_newest, is_public, words) \
         SELECT $1, id, {states}, $3 || ' ' || LOWER(title) FROM clip WHERE id = $2 \
         ON CONFLICT (clip_id, story_id) DO UPDATE SET {changes}"
    )
}

/// Notes a use that is newest and public as `states` say; one that is there
/// already is changed so.
fn put(states: &str, changes: &str) -> String {
    format!(
        "INSERT INTO picture_use (story_id, picture_id, shown_id, is_newest, is_public, caption, alt, words, is_lead) \
         SELECT $1, id, COALESCE((SELECT shown_id FROM picture_replacement WHERE picture_replacement.picture_id = picture.id), id), \
         {states}, $3, $4, $5 || ' ' || LOWER(COALESCE(credit, '') || ' ' || COALESCE(archive_place, '')), $6 \
         FROM picture WHERE id = $2 ON CONFLICT (picture_id, story_id) DO UPDATE SET {changes}"
    )
}
