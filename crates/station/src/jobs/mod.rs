//! Jobs that people wait for: work on pictures and sound, how far it is, why
//! it failed; who may stop it and have it tried again.
//!
//! Everybody sees the work on what they sent themselves, publishers that on
//! what is sent to their editions, owners all of it.
//!
//! - [`desk`]: the page
//! - [`api`]: the same for programs

pub mod api;
pub mod desk;

use lw_base::{Id, Timestamp};
use lw_store::jobs::order::{self, Ordered};
use lw_store::{Db, Error, audit};

use crate::people::{Act, Who};

/// The jobs that somebody may see, in the order of [`order::seen`].
pub async fn seen_by(db: &Db, who: &Who) -> Result<Vec<Ordered>, Error> {
    if who.everywhere.is_some_and(|role| role >= Act::Jobs.least()) {
        return order::seen(db, &who.by(), None).await;
    }
    let editions = who.roles.iter().map(|(edition, _)| edition);
    let theirs: Vec<String> = editions.filter(|it| who.may(Act::Jobs, it)).cloned().collect();
    order::seen(db, &who.by(), Some(&theirs)).await
}

/// The job with this id, if they may see it. Who sees a job may stop it.
pub async fn by_id(db: &Db, who: &Who, id: &str) -> Result<Option<Ordered>, Error> {
    let Ok(id) = id.parse() else { return Ok(None) };
    Ok(order::by_id(db, &id).await?.filter(|job| sees(who, job)))
}

fn sees(who: &Who, job: &Ordered) -> bool {
    let is_publisher = job.edition.as_ref().is_some_and(|edition| who.may(Act::Jobs, edition));
    job.made_by == who.by() || is_publisher || who.may_everywhere(Act::Jobs)
}

/// Tells a job to stop. Twice is once.
pub async fn stop(db: &Db, who: &Who, id: &Id, now: Timestamp) -> Result<(), Error> {
    let (id, by) = (id.clone(), who.by());
    db.change(move |change| {
        Box::pin(async move {
            if order::stop(change, &id, &by, now).await? {
                audit::note(change, &by, "stop", &format!("job:{id}"), now).await?;
            }
            Ok(())
        })
    })
    .await
}

/// Lets a job that failed begin anew. Twice is once.
pub async fn try_again(db: &Db, who: &Who, id: &Id, now: Timestamp) -> Result<(), Error> {
    let (id, by) = (id.clone(), who.by());
    db.change(move |change| {
        Box::pin(async move {
            if order::try_again(change, &id, now).await? {
                audit::note(change, &by, "retry", &format!("job:{id}"), now).await?;
            }
            Ok(())
        })
    })
    .await
}
