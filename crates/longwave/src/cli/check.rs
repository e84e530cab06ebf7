use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use lw_formats::document::Document;
use lw_library::pictures::credentials::Keyring;
use lw_newsroom::rooms;
use lw_store::{BlobHash, Blobs, Db, args, record};

use super::{Data, out};
use crate::wire;

/// Say whether the data is whole.
#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    data: Data,
}

record! { struct OneBlob { hash: BlobHash, } }
record! { struct OneDocument { id: String, document: String, } }
record! { struct OneStory { id: String, } }

/// Documents read at a time.
const AT_ONCE: usize = 500;

impl Check {
    pub async fn run(self) -> Result<ExitCode> {
        let config = self.data.existing()?;
        let (db, blobs) = wire::open(&config).await?;
        let originals = Blobs::open(&config.data.join(wire::ORIGINALS))?;
        let mut found = db.damage().await?;
        found.extend(rooms::faults(&db).await?);
        let mut files = files(&db, &blobs, "FROM blob ORDER BY hash", &mut found).await?;
        files += self::files(&db, &originals, "FROM original ORDER BY hash", &mut found).await?;
        let documents = documents(&db, &mut found).await?;
        stories(&db, &mut found).await?;
        if let Err(reason) = Keyring::open(&config.data.join(wire::CREDENTIALS)).await {
            found.push(format!("pictures are not signed: {reason:#}"));
        }
        for sentence in &found {
            out::problem(sentence);
        }
        if found.is_empty() {
            out::line(&format!("The data is whole: {files} files, {documents} revisions."));
            return Ok(ExitCode::SUCCESS);
        }
        out::problem(&format!(
            "{} faults. Restore the newest backup into another folder and compare.",
            found.len()
        ));
        Ok(ExitCode::FAILURE)
    }
}

/// Reads every file that rows name; returns how many there are.
async fn files(db: &Db, blobs: &Blobs, rest: &str, found: &mut Vec<String>) -> Result<usize> {
    let all: Vec<OneBlob> = db.all(rest, vec![]).await?;
    let bar = out::bar(all.len(), "files");
    for blob in &all {
        if !blobs.is_whole(&blob.hash).await? {
            found.push(format!("the file {} is missing or damaged", blob.hash));
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(all.len())
}

/// Reads every document; returns how many there are.
async fn documents(db: &Db, found: &mut Vec<String>) -> Result<usize> {
    let (mut count, mut last) = (0, String::new());
    loop {
        let some: Vec<OneDocument> =
            db.all("FROM revision WHERE id > $1 ORDER BY id LIMIT $2", args![&last, AT_ONCE]).await?;
        let Some(end) = some.last() else { return Ok(count) };
        last.clone_from(&end.id);
        count += some.len();
        for it in some {
            if let Err(cause) = serde_json::from_str::<Document>(&it.document) {
                found.push(format!("the text of revision {} cannot be read: {cause}", it.id));
            }
        }
    }
}

/// A live story must be of the edition and the story it says.
async fn stories(db: &Db, found: &mut Vec<String>) -> Result<()> {
    let sql = "FROM story WHERE EXISTS (SELECT 1 FROM publication JOIN revision ON revision.id = revision_id \
               WHERE publication.story_id = story.id \
               AND (publication.edition_id <> story.edition_id OR revision.story_id <> story.id)) ORDER BY id";
    let odd: Vec<OneStory> = db.all(sql, vec![]).await?;
    found.extend(odd.into_iter().map(|it| format!("story {} is published as another", it.id)));
    Ok(())
}
