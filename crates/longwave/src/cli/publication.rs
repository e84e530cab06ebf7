use std::pin::pin;
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use futures::{StreamExt as _, stream};
use lw_base::{Clock, Id, Timestamp};
use lw_newsroom::stories::{BadVerb, Correction, correct, publish, withdraw};
use lw_store::Db;

use super::{AT_ONCE, Data, out};
use crate::wire;

/// Who did it, for the audit trail: the command line has no accounts.
const WHO: &str = "command line";

/// Put the newest text of stories on the site.
#[derive(Debug, Args)]
pub struct Publish {
    #[command(flatten)]
    data: Data,
    /// The stories' ids.
    #[arg(required = true, value_name = "ID")]
    ids: Vec<Id>,
}

/// Say on a story what was wrong and what is right.
#[derive(Debug, Args)]
pub struct Correct {
    #[command(flatten)]
    data: Data,
    /// The story's id.
    #[arg(value_name = "ID")]
    id: Id,
    /// What it said, in the story's language.
    #[arg(long)]
    was: String,
    /// What it should say, in the story's language.
    #[arg(long)]
    is: String,
}

/// Take stories off the site; their pages say why.
#[derive(Debug, Args)]
pub struct Withdraw {
    #[command(flatten)]
    data: Data,
    /// The stories' ids.
    #[arg(required = true, value_name = "ID")]
    ids: Vec<Id>,
    /// Why, in a sentence for readers, in the story's language.
    #[arg(long)]
    reason: Option<String>,
}

impl Publish {
    pub async fn run(self) -> Result<ExitCode> {
        let verb = async |db: &Db, id: Id, now: Timestamp| {
            db.change(move |change| Box::pin(async move { publish::publish(change, &id, WHO, now).await }))
                .await
        };
        each(&self.data, self.ids, "published", verb).await
    }
}

impl Correct {
    pub async fn run(self) -> Result<ExitCode> {
        let verb = async |db: &Db, id: Id, now: Timestamp| {
            let it = Correction { was: self.was.clone(), is_now: self.is.clone(), made_at: now };
            db.change(move |change| {
                Box::pin(async move { correct::correct(change, &id, &it, WHO, now).await })
            })
            .await
        };
        each(&self.data, vec![self.id], "corrected", verb).await
    }
}

impl Withdraw {
    pub async fn run(self) -> Result<ExitCode> {
        let verb = async |db: &Db, id: Id, now: Timestamp| {
            let why = self.reason.clone();
            let work = db.change(move |change| {
                Box::pin(async move { withdraw::withdraw(change, &id, why.as_deref(), WHO, now).await })
            });
            work.await
        };
        each(&self.data, self.ids, "withdrew", verb).await
    }
}

/// Does the verb to each story and says so; a story it cannot be done to does
/// not stop the others, but the command fails.
async fn each(
    data: &Data,
    ids: Vec<Id>,
    done: &str,
    verb: impl AsyncFn(&Db, Id, Timestamp) -> Result<(), BadVerb>,
) -> Result<ExitCode> {
    let (db, _) = wire::open(&data.existing()?).await?;
    let mut code = ExitCode::SUCCESS;
    let bar = out::bar(ids.len(), "stories");
    let (db, verb) = (&db, &verb);
    let outcomes = stream::iter(ids).map(async |id| (id.clone(), verb(db, id, Clock::System.now()).await));
    let mut outcomes = pin!(outcomes.buffered(AT_ONCE));
    while let Some((id, outcome)) = outcomes.next().await {
        match outcome {
            Ok(()) => out::line(&format!("{done} {id}")),
            Err(BadVerb::Store(error)) => return Err(error.into()),
            Err(refusal) => {
                out::problem(&format!("longwave: {refusal}"));
                code = ExitCode::FAILURE;
            }
        }
        bar.inc(1);
    }
    Ok(code)
}
