use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use lw_base::{Clock, Id, Timestamp};
use lw_newsroom::stories::{BadVerb, publish, withdraw};
use lw_store::Change;

use super::{Data, out};
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

type Done<'a> = futures::future::BoxFuture<'a, Result<(), BadVerb>>;

impl Publish {
    pub async fn run(self) -> Result<ExitCode> {
        let verb = |id: Id| move |change: &mut Change, now: Timestamp| -> Done<'_> {
            Box::pin(async move { publish::publish(change, &id, WHO, now).await })
        };
        each(&self.data, self.ids, "published", verb).await
    }
}

impl Withdraw {
    pub async fn run(self) -> Result<ExitCode> {
        let reason = self.reason;
        let verb = |id: Id| {
            let reason = reason.clone();
            move |change: &mut Change, now: Timestamp| -> Done<'_> {
                Box::pin(async move { withdraw::withdraw(change, &id, reason.as_deref(), WHO, now).await })
            }
        };
        each(&self.data, self.ids, "withdrew", verb).await
    }
}

/// Does the verb to each story and says so; a story it cannot be done to does
/// not stop the others, but the command fails.
async fn each<V>(data: &Data, ids: Vec<Id>, done: &str, verb: impl Fn(Id) -> V) -> Result<ExitCode>
where
    V: for<'a> FnOnce(&'a mut Change, Timestamp) -> Done<'a> + Send + 'static,
{
    let (db, _) = wire::open(&data.existing()?).await?;
    let mut code = ExitCode::SUCCESS;
    let bar = out::bar(ids.len(), "stories");
    for id in ids {
        let (now, work) = (Clock::System.now(), verb(id.clone()));
        match db.change(move |change| work(change, now)).await {
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
