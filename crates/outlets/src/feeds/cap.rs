//! What readers were told as a message of the Common Alerting Protocol 1.2
//! (OASIS CAP-V1.2), for whoever passes alerts on.

use std::io;

use axum::extract::{Path, State};
use lw_base::{Id, Thing, Timestamp};
use lw_newsroom::alerts::{Kind, Sending, Urgency, queries, site};
use lw_station::editions::{self, Edition};
use lw_web::{App, Error, Made};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

const CAP: &str = "urn:oasis:names:tc:emergency:cap:1.2";

type Xml = Writer<Vec<u8>>;

/// `/{edition}/alerts/cap/{file}`
pub async fn show(
    State(app): State<App>,
    Path((edition, file)): Path<(String, String)>,
) -> Result<Made, Error> {
    let edition = editions::queries::by_id(&app.db, &edition).await?.ok_or(Error::NotFound)?;
    let id: Id = file.strip_suffix(".xml").and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    let found = queries::sending(&app.db, &edition.id, &id).await?.ok_or(Error::NotFound)?;
    let before = queries::before(&app.db, &found).await?;
    let web = site::path(&app, &edition, &found).await?;
    let mut shows = vec![Thing::Edition(edition.id.clone()), Thing::Station];
    shows.extend(found.story_id.clone().map(Thing::Story));
    let message = Message { app: &app, edition: &edition, it: &found, before: &before, web };
    let xml = message.write().map_err(anyhow::Error::from)?;
    Ok(Made::data("application/cap+xml; charset=utf-8", xml, shows))
}

struct Message<'a> {
    app: &'a App,
    edition: &'a Edition,
    it: &'a Sending,
    /// What was told before of the same alert, the first first.
    before: &'a [Sending],
    web: Option<String>,
}

impl Message<'_> {
    fn write(&self) -> io::Result<String> {
        let mut xml = Writer::new(Vec::new());
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        let it = self.it;
        let kind = match it.kind() {
            Kind::Alert => "Alert",
            Kind::Update | Kind::Correction => "Update",
            Kind::Withdrawal => "Cancel",
        };
        xml.create_element("alert").with_attribute(("xmlns", CAP)).write_inner_content(|xml| {
            text(xml, "identifier", it.id.as_str())?;
            text(xml, "sender", self.sender())?;
            text(xml, "sent", &time(it.sent_at))?;
            text(xml, "status", "Actual")?;
            text(xml, "msgType", kind)?;
            text(xml, "scope", "Public")?;
            if let Some(note) = self.note() {
                text(xml, "note", &note)?;
            }
            if !self.before.is_empty() {
                text(xml, "references", &self.references())?;
            }
            xml.create_element("info").write_inner_content(|xml| self.info(xml)).map(drop)
        })?;
        String::from_utf8(xml.into_inner()).map_err(io::Error::other)
    }

    fn info(&self, xml: &mut Xml) -> io::Result<()> {
        let (it, words) = (self.it, &self.app.words);
        let urgency = match Urgency::named(&it.urgency).unwrap_or_default() {
            Urgency::Breaking => "Immediate",
            Urgency::Important => "Expected",
            Urgency::Update => "Unknown",
        };
        text(xml, "language", self.edition.language.as_str())?;
        // None of the protocol's kinds of danger is meant by news as such.
        text(xml, "category", "Other")?;
        text(xml, "event", &words.say(&self.edition.language, &format!("alert-{}", it.urgency), &[]))?;
        text(xml, "urgency", urgency)?;
        text(xml, "severity", "Unknown")?;
        text(xml, "certainty", "Observed")?;
        text(xml, "expires", &time(it.expires_at))?;
        text(xml, "senderName", &self.edition.name)?;
        text(xml, "headline", &it.text)?;
        if let Some(path) = &self.web {
            text(xml, "web", &format!("{}{path}", self.edition.origin(&self.app.public_url)))?;
        }
        Ok(())
    }

    /// Why it was withdrawn, or that it is a correction, in the edition's language.
    fn note(&self) -> Option<String> {
        let mark = || self.app.words.say(&self.edition.language, self.it.word(), &[("count", 1.into())]);
        match self.it.kind() {
            Kind::Withdrawal => self.it.reason.clone(),
            Kind::Correction => Some(mark()),
            Kind::Alert | Kind::Update => None,
        }
    }

    fn references(&self) -> String {
        let one = |it: &Sending| format!("{},{},{}", self.sender(), it.id, time(it.sent_at));
        self.before.iter().map(one).collect::<Vec<_>>().join(" ")
    }

    /// The station's host: without blanks, commas and brackets, as the protocol asks.
    fn sender(&self) -> &str {
        let origin = &*self.app.public_url;
        origin.split_once("://").map_or(origin, |(_, host)| host)
    }
}

/// CAP has no `Z`: the zone of UTC is written `-00:00`.
fn time(at: Timestamp) -> String {
    at.utc().format("%Y-%m-%dT%H:%M:%S-00:00").to_string()
}

fn text(xml: &mut Xml, name: &str, value: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(value)).map(drop)
}
