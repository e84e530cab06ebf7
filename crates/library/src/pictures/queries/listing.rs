//! The library: which pictures there are, and which stories use them.

use lw_base::Id;
use lw_store::{Db, Result, Value, among, args, follows, record};
use lw_web::api::paging::Place;

use super::{Picture, Rendition};

record! {
    /// A story that uses a picture.
    #[derive(Clone, Debug)]
    pub struct Use {
        /// The story.
        pub story: Id = "story.id",
        /// Its edition.
        pub edition: String = "story.edition_id",
        /// Its headline, as of its newest revision.
        pub headline: String = "revision.headline",
        /// Whether it is the lead picture; it stands in the text otherwise.
        pub is_lead: bool = "picture_use.is_lead",
        /// Whether the newest revision uses it.
        pub is_newest: bool = "picture_use.is_newest",
        /// Whether readers find it in the story.
        pub is_public: bool = "picture_use.is_public AND EXISTS (SELECT 1 FROM publication \
            WHERE publication.story_id = story.id AND publication.public_until IS NULL)",
        /// Whether the story names another picture, in whose place it is shown.
        pub stands_in: bool = "picture_use.picture_id <> picture_use.shown_id",
    }
}

record! {
    /// A file of one of several pictures.
    struct File {
        picture_id: Id,
        shape: String,
        width: u32,
        height: u32,
        blob: lw_store::BlobHash = "blob_hash",
        mime: String,
    }
}

record! { struct Count { count: i64 = "COUNT(*)", } }
record! {
    struct Caption {
        picture: Id = "picture_use.shown_id",
        caption: String = "picture_use.caption",
    }
}
record! { struct Among { edition: String = "DISTINCT story.edition_id", } }
record! { struct AmongProgrammes { edition: String = "DISTINCT edition_id", } }
record! { struct WithLogo { edition: String = "id", } }

record! {
    /// A programme whose cover is made of a picture.
    #[derive(Clone, Debug)]
    pub struct Cover {
        /// The programme.
        pub programme: Id = "id",
        /// Its edition.
        pub edition: String = "edition_id",
        /// What it is called.
        pub title: String,
    }
}

/// The column of the picture that a programme's cover is made of.
const COVER: &str = "programme.picture_id";
/// Whether readers find the programme.
const SEEN: &str = "NOT programme.is_waiting";
/// That of an edition's logo.
const LOGO: &str = "edition.logo";

/// The picture that is shown for the one that a column names.
fn shown_for(column: &str) -> String {
    format!(
        "COALESCE((SELECT shown_id FROM picture_replacement \
         WHERE picture_replacement.picture_id = {column}), {column})"
    )
}

/// Stories that are named at most.
const MOST_USES: usize = 200;

/// How a picture's rights are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rights {
    /// Its last day is not over, and not after this one.
    EndBy(String),
    /// They have ended.
    Ended,
    /// They have no end.
    Endless,
}

/// Where a picture is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Used {
    /// In some story, on the cover of a programme, or as an edition's logo.
    Anywhere,
    /// Where readers find it.
    InPublic,
    /// In none.
    Nowhere,
}

/// Which pictures to list.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// The editions that whoever looks may send pictures for: theirs, and those of none.
    pub editions: Vec<String>,
    /// Words in what is said of it, or in stories that show it.
    pub words: String,
    /// Words in its credit.
    pub credit: String,
    /// Made on this day or later, as an ISO 8601 date.
    pub since: String,
    /// Made on this day or earlier.
    pub until: String,
    /// How its rights are.
    pub rights: Option<Rights>,
    /// Where it is used.
    pub used: Option<Used>,
    /// All but this one.
    pub but: Option<Id>,
    /// Only those that stand after this place.
    pub after: Option<Place>,
}

/// Pictures, newest first; without those in whose place another is shown.
pub async fn list(db: &Db, filter: &Filter, count: usize) -> Result<Vec<Picture>> {
    let (condition, mut values) = condition(filter);
    values.push(Value::from(count));
    let sql =
        format!("FROM picture WHERE {condition} ORDER BY created_at DESC, id DESC LIMIT ${}", values.len());
    db.all(&sql, values).await
}

/// How many there are, wherever the list stands.
pub async fn count(db: &Db, filter: &Filter) -> Result<i64> {
    let (condition, values) = condition(&Filter { after: None, ..filter.clone() });
    Ok(db
        .first::<Count>(&format!("FROM picture WHERE {condition}"), values)
        .await?
        .map_or(0, |all| all.count))
}

/// The JPEG files of these pictures that a list can show, whatever their
/// rights; smallest first.
pub async fn thumbnails(db: &Db, pictures: &[Id]) -> Result<Vec<(Id, Rendition)>> {
    if pictures.is_empty() {
        return Ok(vec![]);
    }
    let (places, values) = among(1, pictures);
    let sql = format!(
        "FROM picture_rendition WHERE picture_id IN ({places}) AND shape IN ('whole', 'classic') \
         AND mime = 'image/jpeg' AND width > 200 ORDER BY picture_id, width, shape"
    );
    let files: Vec<File> = db.all(&sql, values).await?;
    Ok(files
        .into_iter()
        .map(|it| {
            let File { picture_id, shape, width, height, blob, mime } = it;
            (picture_id, Rendition { shape, width, height, blob, mime })
        })
        .collect())
}

/// What stories of these editions say under these pictures: those of the first
/// edition before all others, the newest first.
pub async fn captions(db: &Db, pictures: &[Id], editions: &[String]) -> Result<Vec<(Id, String)>> {
    if pictures.is_empty() || editions.is_empty() {
        return Ok(vec![]);
    }
    let first = pictures.len() + 1;
    let (pictures, ids) = among(1, pictures);
    let (editions, values) = among(first, editions);
    let sql = format!(
        "FROM picture_use JOIN story ON story.id = picture_use.story_id \
         WHERE picture_use.shown_id IN ({pictures}) AND story.edition_id IN ({editions}) \
         AND picture_use.caption IS NOT NULL \
         ORDER BY CASE WHEN story.edition_id = ${first} THEN 0 ELSE 1 END, story.changed_at DESC, story.id LIMIT 500"
    );
    let all: Vec<Caption> = db.all(&sql, ids.into_iter().chain(values).collect()).await?;
    Ok(all.into_iter().map(|it| (it.picture, it.caption)).collect())
}

/// The stories of these editions that show a picture, what readers see first.
pub async fn uses(db: &Db, picture: &Id, editions: &[String]) -> Result<Vec<Use>> {
    if editions.is_empty() {
        return Ok(vec![]);
    }
    let (places, names) = among(3, editions);
    let sql = format!(
        "FROM picture_use JOIN story ON story.id = picture_use.story_id \
         JOIN revision ON revision.id = story.revision_id \
         WHERE picture_use.shown_id = $1 AND story.edition_id IN ({places}) \
         ORDER BY picture_use.is_public DESC, story.changed_at DESC, story.id LIMIT $2"
    );
    db.all(&sql, args![picture, MOST_USES].into_iter().chain(names).collect()).await
}

/// The editions whose stories or programmes name a picture or show it.
pub async fn editions_of(db: &Db, picture: &Id) -> Result<Vec<String>> {
    editions(db, picture, ("TRUE", "TRUE")).await
}

/// The editions whose readers see a picture, in stories on the site and on programmes.
pub async fn public_in(db: &Db, picture: &Id) -> Result<Vec<String>> {
    let stories = "picture_use.is_public AND EXISTS (SELECT 1 FROM publication \
                   WHERE publication.story_id = story.id AND publication.public_until IS NULL)";
    editions(db, picture, (stories, SEEN)).await
}

async fn editions(db: &Db, picture: &Id, (stories, programmes): (&str, &str)) -> Result<Vec<String>> {
    let sql = format!(
        "FROM picture_use JOIN story ON story.id = picture_use.story_id \
         WHERE (picture_use.shown_id = $1 OR picture_use.picture_id = $1) AND {stories} ORDER BY story.edition_id"
    );
    let all: Vec<Among> = db.all(&sql, vec![Value::from(picture)]).await?;
    let shown = shown_for(COVER);
    let sql =
        format!("FROM programme WHERE ({COVER} = $1 OR {shown} = $1) AND {programmes} ORDER BY edition_id");
    let covers: Vec<AmongProgrammes> = db.all(&sql, vec![Value::from(picture)]).await?;
    Ok(all.into_iter().map(|it| it.edition).chain(covers.into_iter().map(|it| it.edition)).collect())
}

/// Whether a picture is named as an edition's logo, or shown as one.
pub async fn is_logo(db: &Db, picture: &Id) -> Result<bool> {
    let shown = shown_for(LOGO);
    let sql = format!("FROM edition WHERE {LOGO} = $1 OR {shown} = $1 LIMIT 1");
    Ok(db.first::<WithLogo>(&sql, vec![Value::from(picture)]).await?.is_some())
}

/// The editions, of these, whose logo a picture is.
pub async fn logo_of(db: &Db, picture: &Id, editions: &[String]) -> Result<Vec<String>> {
    let sql = format!("FROM edition WHERE {} = $1 ORDER BY position, id", shown_for(LOGO));
    let all: Vec<WithLogo> = db.all(&sql, vec![Value::from(picture)]).await?;
    Ok(all.into_iter().map(|it| it.edition).filter(|it| editions.contains(it)).collect())
}

/// The programmes of these editions whose covers are made of a picture.
pub async fn covers(db: &Db, picture: &Id, editions: &[String]) -> Result<Vec<Cover>> {
    if editions.is_empty() {
        return Ok(vec![]);
    }
    let (places, names) = among(2, editions);
    let shown = shown_for(COVER);
    let sql = format!(
        "FROM programme WHERE {shown} = $1 AND edition_id IN ({places}) ORDER BY title, id LIMIT 200"
    );
    db.all(&sql, args![picture].into_iter().chain(names).collect()).await
}

fn condition(filter: &Filter) -> (String, Vec<Value>) {
    // Who belongs to no edition has no pictures, nor those of none.
    if filter.editions.is_empty() {
        return ("FALSE".to_owned(), vec![]);
    }
    let (editions, mut values) = among(1, &filter.editions);
    let mut all = format!(
        "(edition_id IN ({editions}) OR edition_id IS NULL) \
         AND NOT EXISTS (SELECT 1 FROM picture_replacement WHERE picture_replacement.picture_id = picture.id)"
    );
    let used = "EXISTS (SELECT 1 FROM picture_use WHERE picture_use.shown_id = picture.id";
    let mut value = |it: Value| {
        values.push(it);
        format!("${}", values.len())
    };
    for word in filter.words.split_whitespace().take(10) {
        let like = format!("LIKE {} ESCAPE '!'", value(Value::containing(&word.to_lowercase())));
        // A headline is found by who may read it.
        all.push_str(&format!(
            " AND (picture.words {like} OR {used} AND picture_use.words {like} \
             AND picture_use.story_id IN (SELECT story.id FROM story WHERE story.edition_id IN ({editions}))))"
        ));
    }
    for word in filter.credit.split_whitespace().take(10) {
        let word = value(Value::containing(&word.to_lowercase()));
        all.push_str(&format!(" AND credit_words LIKE {word} ESCAPE '!'"));
    }
    if !filter.since.is_empty() {
        // Of a picture from “2019-05” it is not known that it is older than the tenth.
        let since = value(Value::from(&filter.since));
        all.push_str(&format!(" AND archive_date >= SUBSTR({since}, 1, LENGTH(archive_date))"));
    }
    if !filter.until.is_empty() {
        all.push_str(&format!(" AND archive_date <= {}", value(Value::from(&filter.until))));
    }
    match &filter.rights {
        Some(Rights::EndBy(day)) => {
            let day = value(Value::from(day));
            all.push_str(&format!(" AND rights_end <= {day} AND rights_ended_at IS NULL"));
        }
        Some(Rights::Ended) => all.push_str(" AND rights_ended_at IS NOT NULL"),
        Some(Rights::Endless) => all.push_str(" AND rights_end IS NULL"),
        None => {}
    }
    // Readers hear every edition.
    let stands = |programmes: &str| {
        format!(
            "picture.id IN (SELECT {} FROM programme WHERE {COVER} IS NOT NULL AND {programmes} \
             UNION SELECT {} FROM edition WHERE {LOGO} IS NOT NULL)",
            shown_for(COVER),
            shown_for(LOGO)
        )
    };
    match filter.used {
        Some(Used::Anywhere) => all.push_str(&format!(" AND ({used}) OR {})", stands("TRUE"))),
        Some(Used::InPublic) => all.push_str(&format!(
            " AND ({used} AND picture_use.is_public AND EXISTS (SELECT 1 FROM publication \
             WHERE publication.story_id = picture_use.story_id AND publication.public_until IS NULL)) OR {})",
            stands(SEEN)
        )),
        Some(Used::Nowhere) => all.push_str(&format!(" AND NOT ({used}) OR {})", stands("TRUE"))),
        None => {}
    }
    if let Some(but) = &filter.but {
        all.push_str(&format!(" AND id <> {}", value(Value::from(but))));
    }
    if let Some(place) = &filter.after {
        values.extend([Value::from(place.at), Value::from(&place.id)]);
        all.push_str(&format!(" AND {}", follows("created_at", "id", values.len() - 1)));
    }
    (all, values)
}
