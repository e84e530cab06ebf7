//! What answers at the addresses that a story links to. Links to our own
//! stories are looked up; the others are asked by a job, politely: once a day,
//! one request at a time for a host, with nothing of the story but the
//! address. So the answer may take a minute, and the desk says so.

mod look;
mod own;
mod queries;

use std::collections::BTreeMap;

use lw_base::Timestamp;
use lw_formats::document::{Document, Mark};
use lw_store::jobs::Lane;
use lw_store::{Change, jobs};
use lw_web::{App, Error};
use url::Url;

use super::{Finding, Kind, Says, Subject};
pub use look::{forget_old, look};
use queries::Seen;

/// The job that looks at an address.
pub const LOOK: &str = "look_at_link";

/// How long an answer is good.
const GOOD_FOR_MS: i64 = 24 * 3_600_000;
/// How long to wait for an answer before it is asked for again.
const PATIENCE_MS: i64 = 3_600_000;
/// Links that are looked at; nobody reads more.
const MOST: usize = 100;

/// What came of a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Something is there.
    Answers,
    /// Nothing is there.
    Dead,
    /// Only we could reach it.
    Private,
    /// Nothing came, or not in time. It is tried again.
    Silent,
}

impl Outcome {
    const ALL: [Self; 4] = [Self::Answers, Self::Dead, Self::Private, Self::Silent];

    const fn key(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Dead => "dead",
            Self::Private => "private",
            Self::Silent => "silent",
        }
    }

    fn named(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.key() == key)
    }
}

/// A link of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Link {
    /// The address without its fragment.
    address: Url,
    /// The words that carry it.
    words: String,
}

/// Where a story's addresses begin.
struct Home {
    /// The page that relative addresses are read on.
    base: Url,
    /// Our own origins.
    origins: Vec<String>,
}

impl Home {
    fn is_own(&self, address: &Url) -> bool {
        self.origins.contains(&address.origin().ascii_serialization())
    }
}

/// The host of an address: two of them are asked one after the other.
pub fn host(address: &str) -> String {
    Url::parse(address).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default()
}

/// Asks for a look at what a text links to, where nobody has looked today.
pub async fn ask(app: &App, it: &Subject<'_>) -> Result<(), Error> {
    let home = own::home(app, it.edition).await?;
    let (_, others) = links(app, &home, &it.draft.document);
    let seen = queries::seen(&app.db, &others).await?;
    ask_again(app, &others, &seen).await
}

/// What is wrong with a text's links, as far as it is known; asks for the rest.
pub(super) async fn find(app: &App, it: &Subject<'_>) -> Result<Vec<Finding>, Error> {
    let home = own::home(app, it.edition).await?;
    let (own, others) = links(app, &home, &it.draft.document);
    let mut found = own::find(app, it.edition, &own).await?;
    if others.is_empty() {
        return Ok(found);
    }
    let seen = queries::seen(&app.db, &others).await?;
    ask_again(app, &others, &seen).await?;
    found.extend(others.iter().filter_map(|link| wrong(link, seen.get(link.address.as_str())?)));
    let waiting = others.iter().filter(|link| outcome(&seen, link).is_none()).count();
    if waiting > 0 {
        found
            .push(Finding::new(Kind::LinkWaiting, super::BODY).saying("count", Says::Number(waiting as f64)));
    }
    Ok(found)
}

fn outcome(seen: &BTreeMap<String, Seen>, link: &Link) -> Option<Outcome> {
    Outcome::named(seen.get(link.address.as_str())?.outcome.as_deref()?)
}

fn wrong(link: &Link, seen: &Seen) -> Option<Finding> {
    let kind = match Outcome::named(seen.outcome.as_deref()?)? {
        Outcome::Answers => return None,
        Outcome::Dead => Kind::LinkDead,
        Outcome::Private => Kind::LinkPrivate,
        Outcome::Silent => Kind::LinkSilent,
    };
    let since = if kind == Kind::LinkDead { seen.dead_since } else { seen.checked_at };
    let finding = about(kind, link);
    Some(match since {
        Some(since) => finding.saying("time", Says::Time(since.millis())),
        None => finding,
    })
}

fn about(kind: Kind, link: &Link) -> Finding {
    // What all addresses begin with tells nothing.
    let text = link.address.as_str();
    let text = text.split_once("://").map_or(text, |(_, rest)| rest).trim_end_matches('/');
    saying(kind, link, text)
}

fn saying(kind: Kind, link: &Link, address: &str) -> Finding {
    Finding::at(kind, &link.words).saying("address", Says::Words(cut(address)))
}

fn cut(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// The links of a text, each address once: our own, and those of others that
/// this station asks.
fn links(app: &App, home: &Home, document: &Document) -> (Vec<Link>, Vec<Link>) {
    let all = collect(document, &home.base);
    let (own, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|link| home.is_own(&link.address));
    (own, others.into_iter().filter(|link| app.fetch.goes_to(link.address.as_str())).collect())
}

/// Those of the words first, then those of the cards.
fn collect(document: &Document, base: &Url) -> Vec<Link> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    for run in document.lines().into_iter().flatten() {
        found.extend(run.marks.iter().filter_map(|mark| match mark {
            Mark::Link { href } => Some((href.as_str(), run.text.as_str())),
            _ => None,
        }));
    }
    found.extend(document.uses().cards.into_iter().filter_map(|card| {
        let words = card.title.as_ref().or(card.about.as_ref());
        Some((card.href.as_deref()?, words.map(String::as_str).unwrap_or_default()))
    }));
    let mut all: Vec<Link> = Vec::new();
    for (href, words) in found.into_iter().filter(|(href, _)| !href.starts_with('#')) {
        let Ok(mut address) = base.join(href) else { continue };
        address.set_fragment(None);
        let is_web = matches!(address.scheme(), "http" | "https");
        if is_web && all.len() < MOST && all.iter().all(|link| link.address != address) {
            all.push(Link { address, words: words.to_owned() });
        }
    }
    all
}

/// Asks for a look at those that nobody has looked at today.
async fn ask_again(app: &App, links: &[Link], seen: &BTreeMap<String, Seen>) -> Result<(), Error> {
    let now = app.clock.now();
    let is_due = |link: &&Link| seen.get(link.address.as_str()).is_none_or(|seen| seen.is_due(now));
    let due: Vec<String> = links.iter().filter(is_due).map(|link| link.address.to_string()).collect();
    if due.is_empty() {
        return Ok(());
    }
    let asked = app.db.change::<(), lw_store::Error>(move |change| {
        Box::pin(async move {
            for address in &due {
                queries::ask(change, address, now).await?;
                enqueue(change, address, now).await?;
            }
            Ok(())
        })
    });
    Ok(asked.await?)
}

async fn enqueue(change: &mut Change, address: &str, at: Timestamp) -> lw_store::Result<()> {
    jobs::enqueue(change, Lane::Look, LOOK, &format!("link:{address}"), address, at).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expect: &[(&str, &str)]) {
        let document = Document::from_html(html, &"en".parse().unwrap()).0;
        let base = Url::parse("https://harbour.example/en/").unwrap();
        let links = collect(&document, &base);
        let found: Vec<_> = links.iter().map(|link| (link.address.as_str(), link.words.as_str())).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn links_of_a_text() {
        check("<p>None.</p>", &[]);
        check("<p><a href='https://a.example/x#y'>One</a></p>", &[("https://a.example/x", "One")]);
        check("<p><a href='/en/a/x/1'>Ours</a></p>", &[("https://harbour.example/en/a/x/1", "Ours")]);
        check("<p><a href='#part'>Here</a> <a href='mailto:a@b.example'>us</a></p>", &[]);
        let twice = "<p><a href='https://a.example'>One</a></p><ul><li><p><a href='https://a.example/#b'>Two</a></p></li></ul>";
        check(twice, &[("https://a.example/", "One")]);
        let card = |title: &str| {
            format!("<figure class=link-card><a href='https://a.example/x'>{title}</a></figure>")
        };
        check(&card("The register"), &[("https://a.example/x", "The register")]);
        check(&card(""), &[("https://a.example/x", "")]);
    }

    #[test]
    fn addresses_as_people_know_them() {
        let said = |address: &str| {
            let link = Link { address: Url::parse(address).unwrap(), words: String::new() };
            about(Kind::LinkDead, &link).says.into_iter().map(|(_, says)| says).collect::<Vec<_>>()
        };
        assert_eq!(said("https://a.example/"), [Says::Words("a.example".into())]);
        let long = format!("a.example/{}…", "x".repeat(50));
        assert_eq!(said(&format!("https://a.example/{}", "x".repeat(90))), [Says::Words(long)]);
    }
}
