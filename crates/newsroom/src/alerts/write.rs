//! Make an alert and change what it is to say. Nobody is told anything yet.

use lw_base::{Id, Timestamp, one_line};
use lw_store::{Change, audit};

use super::{Alert, BadAlert, LONGEST, MOST_MINUTES, NewText, Wanted, joined, queries};
use crate::stories;

/// Makes an alert. Who sends the same form twice has made one.
pub async fn create(
    change: &mut Change,
    id: Id,
    wanted: Wanted,
    who: &str,
    now: Timestamp,
) -> Result<Id, BadAlert> {
    if queries::locked(change, &id).await?.is_some() {
        return Ok(id);
    }
    let wanted = checked(change, wanted).await?;
    if wanted.texts.iter().all(|it| it.text.is_empty()) {
        return Err(BadAlert::Nothing);
    }
    let alert = Alert {
        id,
        urgency: wanted.urgency.key().to_owned(),
        minutes: wanted.minutes,
        version: 1,
        made_by: who.to_owned(),
        made_at: now,
        changed_by: who.to_owned(),
        changed_at: now,
    };
    queries::insert(change, &alert).await?;
    for text in &wanted.texts {
        queries::put_text(change, &alert.id, text, who, now).await?;
    }
    audit::note(change, who, "create", &subject(&alert.id), now).await?;
    Ok(alert.id)
}

/// Changes an alert that was seen as of `version`. What is so already is no
/// change; texts of editions that are not named stay.
pub async fn write(
    change: &mut Change,
    id: &Id,
    version: i64,
    wanted: Wanted,
    who: &str,
    now: Timestamp,
) -> Result<i64, BadAlert> {
    let alert = queries::locked(change, id).await?.ok_or(BadAlert::NotThere)?;
    let wanted = checked(change, wanted).await?;
    let texts = queries::texts_in(change, id).await?;
    let is_known = |new: &NewText| {
        let old = texts.iter().find(|old| old.edition_id == new.edition);
        old.map_or(new.text.is_empty(), |old| {
            old.text == new.text && old.story_id == new.story && old.sections == joined(&new.sections)
        })
    };
    let changed: Vec<&NewText> = wanted.texts.iter().filter(|new| !is_known(new)).collect();
    let is_same = alert.urgency == wanted.urgency.key() && alert.minutes == wanted.minutes;
    if is_same && changed.is_empty() {
        return Ok(alert.version);
    }
    if alert.version != version {
        return Err(BadAlert::Stale(alert.changed_by));
    }
    for text in changed {
        queries::put_text(change, id, text, who, now).await?;
    }
    queries::update(change, id, (wanted.urgency.key(), wanted.minutes), who, now).await?;
    audit::note(change, who, "change", &subject(id), now).await?;
    Ok(version + 1)
}

/// How the audit trail names it.
pub(super) fn subject(id: &Id) -> String {
    format!("alert:{id}")
}

async fn checked(change: &mut Change, wanted: Wanted) -> Result<Wanted, BadAlert> {
    if !(1..=MOST_MINUTES).contains(&wanted.minutes) {
        return Err(BadAlert::Minutes);
    }
    let mut texts = Vec::with_capacity(wanted.texts.len());
    for new in wanted.texts {
        // A letter has at most four bytes.
        let text = one_line(&new.text, LONGEST * 4 + 4);
        if text.chars().count() > LONGEST {
            return Err(BadAlert::Long(new.edition));
        }
        if let Some(story) = &new.story
            && stories::queries::edition_in(change, story).await?.as_deref() != Some(&new.edition)
        {
            return Err(BadAlert::Story(new.edition));
        }
        for section in &new.sections {
            if !queries::has_section(change, &new.edition, section).await? {
                return Err(BadAlert::Section(new.edition));
            }
        }
        texts.push(NewText { text, ..new });
    }
    Ok(Wanted { texts, ..wanted })
}
