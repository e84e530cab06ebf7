//! All SQL about who did what.

use lw_base::{Id, Timestamp};
use lw_store::{Db, Result, Value, args, follows, record};

record! {
    /// A line of the audit trail as it is stored.
    #[derive(Clone, Debug)]
    pub struct Line {
        /// Its id.
        pub id: Id,
        /// Who did it.
        pub made_by: String,
        /// When.
        pub made_at: Timestamp,
        /// What, and with what: `make editor of en`.
        pub verb: String,
        /// To what: `story:06et…`.
        pub subject: String,
        /// Why, in their own words.
        pub reason: Option<String>,
    }
}

/// Which lines are asked for.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Who did it.
    pub made_by: Option<String>,
    /// The first word of what was done.
    pub verb: Option<String>,
    /// Since when.
    pub since: Option<Timestamp>,
    /// Before when.
    pub before: Option<Timestamp>,
}

impl Filter {
    /// The conditions, and the values of their `$1`, `$2` …
    fn sql(&self) -> (String, Vec<Value>) {
        let (mut rules, mut values) = (vec!["1 = 1".to_owned()], Vec::new());
        let mut rule = |sql: &str, value: Value| {
            values.push(value);
            rules.push(sql.replace('?', &format!("${}", values.len())));
        };
        if let Some(made_by) = &self.made_by {
            rule("made_by = ?", made_by.into());
        }
        if let Some(verb) = &self.verb {
            rule("(verb = ? OR verb LIKE ? || ' %')", verb.into());
        }
        if let Some(since) = self.since {
            rule("made_at >= ?", since.into());
        }
        if let Some(before) = self.before {
            rule("made_at < ?", before.into());
        }
        (rules.join(" AND "), values)
    }
}

/// Some lines, newest first.
pub async fn lines(db: &Db, filter: &Filter, from: usize, count: usize) -> Result<Vec<Line>> {
    let (rules, mut values) = filter.sql();
    let next = values.len() + 1;
    values.extend(args![count, from]);
    let sql =
        format!("FROM audit WHERE {rules} ORDER BY made_at DESC, id DESC LIMIT ${next} OFFSET ${}", next + 1);
    db.all(&sql, values).await
}

/// The lines that follow another in the list.
pub async fn lines_after(
    db: &Db,
    filter: &Filter,
    after: Option<(Timestamp, &Id)>,
    count: usize,
) -> Result<Vec<Line>> {
    let (mut rules, mut values) = filter.sql();
    if let Some((at, id)) = after {
        rules = format!("{rules} AND {}", follows("made_at", "id", values.len() + 1));
        values.extend(args![at, id]);
    }
    values.extend(args![count]);
    let sql = format!("FROM audit WHERE {rules} ORDER BY made_at DESC, id DESC LIMIT ${}", values.len());
    db.all(&sql, values).await
}

record! {
    /// A thing's name.
    #[derive(Clone, Debug)]
    pub struct Named {
        /// Its id.
        pub id: String,
        /// Its name.
        pub name: String,
    }
}
record! { struct Headline { id: String = "story.id", name: String = "revision.headline", } }
record! {
    /// A section's, byline's or topic's name, and where it belongs.
    #[derive(Clone, Debug)]
    pub struct Part {
        /// Its id.
        pub id: String,
        /// Its name.
        pub name: String,
        /// Its edition.
        pub edition_id: String,
    }
}

/// The newest headlines of these stories.
pub async fn headlines(db: &Db, ids: &[&str]) -> Result<Vec<Named>> {
    let rest = "FROM story JOIN revision ON revision.id = story.revision_id WHERE story.id IN";
    let found: Vec<Headline> = among(db, rest, ids).await?;
    Ok(found.into_iter().map(|it| Named { id: it.id, name: it.name }).collect())
}

/// These sections.
pub async fn sections(db: &Db, ids: &[&str]) -> Result<Vec<Part>> {
    among(db, "FROM section WHERE id IN", ids).await
}

/// These bylines.
pub async fn bylines(db: &Db, ids: &[&str]) -> Result<Vec<Part>> {
    among(db, "FROM byline WHERE id IN", ids).await
}

/// These topics.
pub async fn topics(db: &Db, ids: &[&str]) -> Result<Vec<Part>> {
    among(db, "FROM topic WHERE id IN", ids).await
}

record! { struct Titled { id: String, title: String, edition_id: String, } }

/// These programmes.
pub async fn programmes(db: &Db, ids: &[&str]) -> Result<Vec<Part>> {
    let found: Vec<Titled> = among(db, "FROM programme WHERE id IN", ids).await?;
    Ok(found.into_iter().map(|it| Part { id: it.id, name: it.title, edition_id: it.edition_id }).collect())
}

/// SQLite takes 32,766 values; batches stay far below.
async fn among<R: lw_store::Record>(db: &Db, rest: &str, ids: &[&str]) -> Result<Vec<R>> {
    if ids.is_empty() {
        return Ok(vec![]);
    }
    let (places, values) = lw_store::among(1, ids.iter().copied());
    db.all(&format!("{rest} ({places})"), values).await
}
