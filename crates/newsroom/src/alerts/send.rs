//! Tell readers: for the first time, more, what is right, or that it is taken
//! back.

use lw_base::{Event, Id, Timestamp, one_line};
use lw_station::webhooks;
use lw_store::{Change, audit};
use lw_web::pages;

use super::write::subject;
use super::{Alert, BadAlert, Kind, Sending, Text, queries};
use crate::notifications;

/// The longest reason, in bytes.
const LONGEST_REASON: usize = 1_000;
/// How long open pages say that an alert is withdrawn, in milliseconds.
const WITHDRAWN_MS: i64 = 3_600_000;

/// What is to be told, and where.
#[derive(Clone, Debug)]
pub struct Telling {
    /// The editions, with whether each wants two people.
    pub editions: Vec<(String, bool)>,
    /// What it is to readers who know an earlier text; not asked of others.
    pub kind: Option<Kind>,
}

/// Tells the readers of some editions what the alert says there, as it was
/// seen as of `version`.
pub async fn send(
    change: &mut Change,
    id: &Id,
    version: i64,
    mut telling: Telling,
    who: &str,
    now: Timestamp,
) -> Result<(), BadAlert> {
    let alert = queries::locked(change, id).await?.ok_or(BadAlert::NotThere)?;
    if alert.version != version {
        return Err(BadAlert::Stale(alert.changed_by));
    }
    if telling.editions.is_empty() {
        return Err(BadAlert::Nothing);
    }
    // Who names one twice tells its readers once.
    telling.editions.sort();
    telling.editions.dedup();
    let texts = queries::texts_in(change, id).await?;
    for (edition, needs_two) in &telling.editions {
        let text = texts.iter().find(|it| it.edition_id == *edition && !it.text.is_empty());
        let text = text.ok_or_else(|| BadAlert::NoText(edition.clone()))?;
        if *needs_two && text.written_by == who {
            return Err(BadAlert::Own(edition.clone()));
        }
        let last = queries::last_in(change, id, edition).await?;
        let sending = next(&alert, text, last.as_ref(), telling.kind, (who, now))?;
        tell(change, &sending).await?;
    }
    Ok(())
}

/// What readers are told after `last`.
fn next(
    alert: &Alert,
    text: &Text,
    last: Option<&Sending>,
    kind: Option<Kind>,
    (who, now): (&str, Timestamp),
) -> Result<Sending, BadAlert> {
    let edition = &text.edition_id;
    let kind = match last {
        None => Kind::Alert,
        Some(last) if last.kind() == Kind::Withdrawal => return Err(BadAlert::Withdrawn(edition.clone())),
        Some(last) => {
            if last.says(alert, text, now) {
                return Err(BadAlert::Same(edition.clone()));
            }
            kind.filter(|kind| matches!(kind, Kind::Update | Kind::Correction)).ok_or(BadAlert::NoKind)?
        }
    };
    Ok(Sending {
        id: Id::new(now),
        alert_id: alert.id.clone(),
        edition_id: edition.clone(),
        number: last.map_or(1, |last| last.number + 1),
        kind: kind.key().to_owned(),
        urgency: alert.urgency.clone(),
        text: text.text.clone(),
        story_id: text.story_id.clone(),
        sections: text.sections.clone(),
        reason: None,
        expires_at: now.plus_millis(alert.minutes * 60_000),
        sent_by: who.to_owned(),
        sent_at: now,
    })
}

/// Takes an alert back in these editions, wherever it was sent in them, also
/// where its time is over: whoever was told is told.
pub async fn withdraw(
    change: &mut Change,
    id: &Id,
    editions: &[String],
    reason: &str,
    who: &str,
    now: Timestamp,
) -> Result<(), BadAlert> {
    queries::locked(change, id).await?.ok_or(BadAlert::NotThere)?;
    let reason = one_line(reason, LONGEST_REASON);
    if reason.is_empty() {
        return Err(BadAlert::NoReason);
    }
    let mut was_sent = false;
    for edition in editions {
        let Some(last) = queries::last_in(change, id, edition).await? else { continue };
        was_sent = true;
        if last.kind() == Kind::Withdrawal {
            continue;
        }
        let sending = Sending {
            id: Id::new(now),
            number: last.number + 1,
            kind: Kind::Withdrawal.key().to_owned(),
            reason: Some(reason.clone()),
            expires_at: now.plus_millis(WITHDRAWN_MS),
            sent_by: who.to_owned(),
            sent_at: now,
            ..last
        };
        tell(change, &sending).await?;
    }
    if was_sent { Ok(()) } else { Err(BadAlert::NotSent) }
}

async fn tell(change: &mut Change, it: &Sending) -> Result<(), BadAlert> {
    queries::insert_sending(change, it).await?;
    let (verb, kind) = match it.kind() {
        Kind::Alert => ("alert", webhooks::Kind::AlertSent),
        Kind::Update => ("alert-update", webhooks::Kind::AlertUpdated),
        Kind::Correction => ("alert-correction", webhooks::Kind::AlertCorrected),
        Kind::Withdrawal => ("alert-withdrawal", webhooks::Kind::AlertWithdrawn),
    };
    let verb = format!("{verb} of {}", it.edition_id);
    audit::note_because(change, &it.sent_by, &verb, it.reason.as_deref(), &subject(&it.alert_id), it.sent_at)
        .await?;
    notifications::jobs::place(change, it).await?;
    let event = Event::AlertsChanged { edition: it.edition_id.clone() };
    pages::announce(change, &event, it.sent_at).await?;
    Ok(webhooks::owe(change, kind, &it.edition_id, it.id.as_str(), it.sent_at).await?)
}
