//! Make a story a live report, post, correct, withdraw, mark. Whatever is
//! posted has been told to readers, and stays on record.

use lw_base::{Event, Id, Timestamp, one_line};
use lw_station::webhooks;
use lw_store::{Change, audit};
use lw_web::pages;

use super::queries::{self, Row};
use super::{
    BadPost, Kind, LONGEST_DOCUMENT, LONGEST_HEADLINE, LONGEST_REASON, Mark, NewPost, Post, Report, State,
    Times,
};
use crate::stories;

/// Makes a story a live report, or says when it begins and ends.
pub async fn set_times(
    change: &mut Change,
    story: &Id,
    times: Times,
    who: &str,
    now: Timestamp,
) -> Result<(), BadPost> {
    let known = queries::touch(change, story).await?;
    let starts_at = times.starts_at.or(known.as_ref().map(|it| it.starts_at.min(now))).unwrap_or(now);
    if times.ends_at.is_some_and(|end| end < starts_at) {
        return Err(BadPost::Order);
    }
    match known {
        Some(_) => queries::set_times(change, story, starts_at, times.ends_at).await?,
        None => {
            let report = Report {
                story_id: story.clone(),
                starts_at,
                ends_at: times.ends_at,
                version: 1,
                made_by: who.to_owned(),
            };
            queries::insert(change, &report, now).await?;
        }
    }
    audit::note(change, who, "live", &subject(story), now).await?;
    Ok(pages::announce(change, &Event::LiveReportChanged { story: story.clone() }, now).await?)
}

/// Tells readers. Who sends the same form twice has posted once.
pub async fn post(
    change: &mut Change,
    (story, id): (&Id, Id),
    new: NewPost,
    who: &str,
    now: Timestamp,
) -> Result<Id, BadPost> {
    let report = queries::touch(change, story).await?.ok_or(BadPost::NotThere)?;
    if queries::has_post(change, &id).await? {
        return Ok(id);
    }
    if report.state(now) == State::Ended {
        return Err(BadPost::Ended);
    }
    let (new, document) = checked(change, story, new).await?;
    let number = queries::count_in(change, story).await? + 1;
    queries::insert_post(change, (story, &id, number), who, now).await?;
    let row = Row {
        number: 1,
        kind: Kind::Post,
        headline: &new.headline,
        document: &document,
        byline: new.byline.as_ref(),
        reason: None,
    };
    queries::insert_revision(change, &id, &row, who, now).await?;
    tell(change, story, &id, ("post", None), who, now).await?;
    Ok(id)
}

/// Says what is right in the place of what was wrong, in a post that was read
/// as of `revision`. Readers are told what it said.
pub async fn correct(
    change: &mut Change,
    (story, id, revision): (&Id, &Id, i64),
    new: NewPost,
    note: &str,
    who: &str,
    now: Timestamp,
) -> Result<(), BadPost> {
    let post = standing(change, story, id, revision).await?;
    let (new, document) = checked(change, story, new).await?;
    if new.headline == post.headline && new.byline == post.byline_id && document == post.document {
        return Err(BadPost::Same);
    }
    let note = one_line(note, LONGEST_REASON);
    if note.is_empty() {
        return Err(BadPost::NoNote);
    }
    let row = Row {
        number: post.revision + 1,
        kind: Kind::Correction,
        headline: &new.headline,
        document: &document,
        byline: new.byline.as_ref(),
        reason: Some(&note),
    };
    queries::insert_revision(change, id, &row, who, now).await?;
    tell(change, story, id, ("post-correction", Some(&note)), who, now).await
}

/// Takes a post back. Its place and its address say so, and why.
pub async fn withdraw(
    change: &mut Change,
    (story, id, revision): (&Id, &Id, i64),
    reason: &str,
    who: &str,
    now: Timestamp,
) -> Result<(), BadPost> {
    let post = standing(change, story, id, revision).await?;
    let reason = one_line(reason, LONGEST_REASON);
    if reason.is_empty() {
        return Err(BadPost::NoReason);
    }
    let row = Row {
        number: post.revision + 1,
        kind: Kind::Withdrawal,
        headline: &post.headline,
        document: &post.document,
        byline: post.byline_id.as_ref(),
        reason: Some(&reason),
    };
    queries::insert_revision(change, id, &row, who, now).await?;
    tell(change, story, id, ("post-withdrawal", Some(&reason)), who, now).await
}

/// Lets a post stand out, or no longer. Only one is above the others.
pub async fn mark(
    change: &mut Change,
    (story, id): (&Id, &Id),
    (mark, is_on): (Mark, bool),
    who: &str,
    now: Timestamp,
) -> Result<(), BadPost> {
    queries::touch(change, story).await?.ok_or(BadPost::NotThere)?;
    let post = queries::post_in(change, story, id).await?.ok_or(BadPost::NotThere)?;
    if post.is_withdrawn() && is_on {
        return Err(BadPost::Withdrawn);
    }
    if mark == Mark::Pin {
        queries::unmark_all(change, story, mark).await?;
    }
    match is_on {
        true => queries::mark(change, id, mark, who, now).await?,
        false => queries::unmark(change, id, mark).await?,
    }
    tell(change, story, id, ("post-mark", None), who, now).await
}

/// A post that readers have, as of the revision that was seen.
async fn standing(change: &mut Change, story: &Id, id: &Id, revision: i64) -> Result<Post, BadPost> {
    queries::touch(change, story).await?.ok_or(BadPost::NotThere)?;
    let post = queries::post_in(change, story, id).await?.ok_or(BadPost::NotThere)?;
    if post.is_withdrawn() {
        return Err(BadPost::Withdrawn);
    }
    if post.revision != revision {
        return Err(BadPost::Stale(post.told_by));
    }
    Ok(post)
}

/// A post as it may be, with its text as it is kept.
async fn checked(change: &mut Change, story: &Id, new: NewPost) -> Result<(NewPost, String), BadPost> {
    // A letter has at most four bytes.
    let headline = one_line(&new.headline, LONGEST_HEADLINE * 4 + 4);
    if headline.is_empty() {
        return Err(BadPost::NoHeadline);
    }
    if headline.chars().count() > LONGEST_HEADLINE {
        return Err(BadPost::LongHeadline);
    }
    if let Some(byline) = &new.byline {
        let edition = stories::queries::edition_in(change, story).await?.ok_or(BadPost::NotThere)?;
        if !queries::has_byline(change, &edition, byline).await? {
            return Err(BadPost::Byline);
        }
    }
    let document = new.document.cleaned();
    let text = serde_json::to_string(&document)
        .map_err(|cause| lw_store::Error::Unreadable(format!("the document of a post: {cause}")))?;
    if text.len() > LONGEST_DOCUMENT {
        return Err(BadPost::LongText);
    }
    Ok((NewPost { headline, document, byline: new.byline }, text))
}

/// How the audit trail names it.
fn subject(story: &Id) -> String {
    format!("story:{story}")
}

async fn tell(
    change: &mut Change,
    story: &Id,
    post: &Id,
    (verb, reason): (&str, Option<&str>),
    who: &str,
    now: Timestamp,
) -> Result<(), BadPost> {
    audit::note_because(change, who, verb, reason, &subject(story), now).await?;
    let event = Event::PostChanged { story: story.clone(), post: post.clone() };
    pages::announce(change, &event, now).await?;
    let kind = match verb {
        "post" => webhooks::Kind::PostPosted,
        "post-correction" => webhooks::Kind::PostCorrected,
        "post-withdrawal" => webhooks::Kind::PostWithdrawn,
        // A mark is no news.
        _ => return Ok(()),
    };
    let edition = stories::queries::edition_in(change, story).await?.ok_or(BadPost::NotThere)?;
    Ok(webhooks::owe(change, kind, &edition, &format!("{story}/{post}"), now).await?)
}
