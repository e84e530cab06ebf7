//! What is true of a programme changes.

use lw_base::{Id, Timestamp, one_line};
use lw_store::Change;
use url::Url;

use super::{BadProgramme, LONGEST_TITLE, MEDIA, Programme, category, cover, queries, tell};

/// The longest line, in bytes: an address, a name.
const LONGEST_LINE: usize = 500;
/// The longest description, in bytes: what Apple takes.
const LONGEST_DESCRIPTION: usize = 4_000;

/// What a programme is to be.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub description: String,
    /// Who makes it.
    pub author: String,
    /// Where directories write to who owns it.
    pub owner_email: String,
    /// The key of its category.
    pub category: String,
    /// The key of its medium.
    pub medium: String,
    /// Whether it is not for children.
    pub is_explicit: bool,
    /// Whether its episodes are heard in their order.
    pub is_serial: bool,
    /// Whether no other host may take its feed over.
    pub is_locked: bool,
    /// Where it can be supported.
    pub funding_url: String,
    /// What that link says.
    pub funding_text: String,
    /// The address of its feed elsewhere.
    pub moved_to: String,
    /// Whether there are no new episodes.
    pub has_ended: bool,
}

impl From<&Programme> for Wanted {
    fn from(it: &Programme) -> Self {
        Self {
            title: it.title.clone(),
            description: it.description.clone(),
            author: it.author.clone(),
            owner_email: it.owner_email.clone(),
            category: it.category.clone(),
            medium: it.medium.clone(),
            is_explicit: it.is_explicit,
            is_serial: it.is_serial,
            is_locked: it.is_locked,
            funding_url: it.funding_url.clone(),
            funding_text: it.funding_text.clone(),
            moved_to: it.moved_to.clone(),
            has_ended: it.ended_at.is_some(),
        }
    }
}

/// Changes a programme that was seen as of `version`. Its address and its name
/// in directories stay.
pub async fn change(
    change: &mut Change,
    id: &Id,
    version: i64,
    wanted: Wanted,
    who: &str,
    now: Timestamp,
) -> Result<(), BadProgramme> {
    let programme = queries::held(change, id).await?.ok_or(BadProgramme::NotThere)?;
    let wanted = tidy(wanted)?;
    if programme.version != version {
        return Err(BadProgramme::Stale(programme.changed_by));
    }
    let ended_at = wanted.has_ended.then(|| programme.ended_at.unwrap_or(now));
    queries::update(change, id, &wanted, ended_at).await?;
    queries::count(change, id, who).await?;
    Ok(tell(change, &programme, "change", who, now).await?)
}

/// Gives a programme another picture, of which its cover is then made, or none.
/// `was` is the one that it had when somebody chose.
pub async fn choose_picture(
    change: &mut Change,
    id: &Id,
    was: Option<&Id>,
    chosen: Option<&Id>,
    who: &str,
    now: Timestamp,
) -> Result<(), BadProgramme> {
    let programme = queries::held(change, id).await?.ok_or(BadProgramme::NotThere)?;
    if programme.picture_id.as_ref() == chosen {
        return Ok(());
    }
    if programme.picture_id.as_ref() != was {
        return Err(BadProgramme::Stale(programme.changed_by));
    }
    queries::put_picture(change, id, chosen).await?;
    queries::count(change, id, who).await?;
    if chosen.is_some() {
        cover::order(change, &programme, who, now).await?;
    }
    Ok(tell(change, &programme, "change", who, now).await?)
}

fn tidy(it: Wanted) -> Result<Wanted, BadProgramme> {
    let line = |text: &str| one_line(text, LONGEST_LINE);
    let wanted = Wanted {
        title: one_line(&it.title, LONGEST_TITLE),
        description: paragraphs(&it.description),
        author: line(&it.author),
        owner_email: line(&it.owner_email),
        funding_url: line(&it.funding_url),
        funding_text: line(&it.funding_text),
        moved_to: line(&it.moved_to),
        ..it
    };
    if wanted.title.is_empty() {
        return Err(BadProgramme::Nameless);
    }
    if category::by_key(&wanted.category).is_none() {
        return Err(BadProgramme::Category);
    }
    if !MEDIA.contains(&wanted.medium.as_str()) {
        return Err(BadProgramme::Medium);
    }
    if !wanted.owner_email.is_empty() && !is_email(&wanted.owner_email) {
        return Err(BadProgramme::Email);
    }
    if !wanted.funding_url.is_empty() && !is_address(&wanted.funding_url) {
        return Err(BadProgramme::Funding);
    }
    if !wanted.funding_url.is_empty() && wanted.funding_text.is_empty() {
        return Err(BadProgramme::FundingText);
    }
    if !wanted.moved_to.is_empty() && !is_address(&wanted.moved_to) {
        return Err(BadProgramme::MovedTo);
    }
    Ok(wanted)
}

/// Several lines, each without what no line may have.
fn paragraphs(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| one_line(line, LONGEST_DESCRIPTION)).collect();
    let mut text = lines.join("\n").trim().to_owned();
    while text.len() > LONGEST_DESCRIPTION {
        text.pop();
    }
    text
}

/// Whether directories can write there: enough to find a slip, no more.
fn is_email(text: &str) -> bool {
    let is_plain = text.chars().all(|c| !c.is_whitespace() && !matches!(c, '<' | '>' | ',' | ';' | '"'));
    is_plain && text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

/// Whether it is a page's or a feed's address.
pub(super) fn is_address(text: &str) -> bool {
    Url::parse(text).is_ok_and(|it| matches!(it.scheme(), "http" | "https") && it.has_host())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_address_is_refused() {
        for right in ["a@b.example", "studio+tide@radio.example"] {
            assert!(is_email(right), "{right}");
        }
        for wrong in ["a", "a@b", "@b.example", "a b@c.example", "<a@b.example>"] {
            assert!(!is_email(wrong), "{wrong}");
        }
        assert!(is_address("https://radio.example/feed"));
        for wrong in ["radio.example", "javascript:alert(1)", "ftp://radio.example/", "https://", ""] {
            assert!(!is_address(wrong), "{wrong}");
        }
        assert_eq!(paragraphs(" One\r\n\r\nTwo\u{202e} \n"), "One\n\nTwo");
    }
}
