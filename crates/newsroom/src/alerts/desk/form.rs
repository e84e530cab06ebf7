//! What is filled in: how much it matters, for how long, and an edition at a
//! time what it says and where it leads.

use lw_base::{Direction, Id};
use lw_station::editions::Edition;
use lw_station::sections;
use lw_web::{App, Error};
use serde::Serialize;

use super::Scene;
use crate::alerts::{NewText, Urgency, Wanted, split};
use crate::stories::queries as stories;

/// Stories that are offered in an edition: the newest.
const OFFERED: usize = 30;

/// The fields as the page shows them.
#[derive(Debug, Serialize)]
pub struct Form {
    urgency: &'static str,
    urgencies: Vec<&'static str>,
    minutes: String,
    editions: Vec<Fields>,
}

#[derive(Debug, Serialize)]
struct Fields {
    id: String,
    name: String,
    lang: String,
    dir: Direction,
    script: String,
    text: String,
    story: String,
    stories: Vec<Choice>,
    sections: Vec<Section>,
    /// Where it stands there: `live`, `over`, `withdrawn`; nothing before it is sent.
    state: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct Section {
    id: String,
    name: String,
    is_chosen: bool,
}

#[derive(Debug, Serialize)]
struct Choice {
    id: String,
    name: String,
}

/// What was sent: names and values in their order.
#[derive(Debug)]
pub struct Sent(Vec<(String, String)>);

impl From<Vec<(String, String)>> for Sent {
    fn from(fields: Vec<(String, String)>) -> Self {
        Self(fields)
    }
}

impl Sent {
    /// What a field says; nothing where it is not there.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
    }

    /// All that fields of this name say.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(key, _)| key == name).map(|(_, value)| value.as_str()).collect()
    }

    /// The version that was seen.
    pub fn version(&self) -> i64 {
        self.get("version").parse().unwrap_or_default()
    }

    /// What the alert is to be, in these editions.
    pub fn wanted(&self, editions: &[Edition]) -> Wanted {
        let id = |name: String| self.get(&name).parse::<Id>().ok();
        let text = |edition: &Edition| NewText {
            edition: edition.id.clone(),
            text: self.get(&format!("text-{}", edition.id)).to_owned(),
            story: id(format!("story-{}", edition.id)),
            sections: self.all(&format!("section-{}", edition.id)).iter().flat_map(|it| it.parse()).collect(),
        };
        Wanted {
            urgency: Urgency::named(self.get("urgency")).unwrap_or_default(),
            // What is no number is no time that an alert can stand.
            minutes: self.get("minutes").trim().parse().unwrap_or_default(),
            texts: editions.iter().map(text).collect(),
        }
    }
}

/// What a scene stands for now, as a form would send it.
pub(super) fn stored(scene: &Scene) -> Wanted {
    let texts = scene.texts.iter().map(|it| NewText {
        edition: it.edition_id.clone(),
        text: it.text.clone(),
        story: it.story_id.clone(),
        sections: split(&it.sections).collect(),
    });
    Wanted { urgency: scene.alert.urgency(), minutes: scene.alert.minutes, texts: texts.collect() }
}

/// An alert about a story and its translations, which says their headlines; an
/// empty one where there is none.
pub async fn about(app: &App, editions: &[Edition], story: Option<Id>) -> Result<Wanted, Error> {
    let mut texts = Vec::new();
    let story = match story {
        Some(id) => stories::by_id(&app.db, &id).await?,
        None => None,
    };
    if let Some(story) = story {
        for edition in editions {
            let of_edition = stories::public_in(&app.db, &story.source_id, &edition.id).await?;
            texts.extend(of_edition.map(|it| NewText {
                edition: edition.id.clone(),
                text: it.headline,
                story: Some(it.story_id),
                sections: vec![],
            }));
        }
    }
    Ok(Wanted { urgency: Urgency::default(), minutes: app.settings.get().alert_minutes, texts })
}

/// The fields with what is wanted in them.
pub async fn fill(app: &App, editions: &[Edition], wanted: Wanted, minutes: String) -> Result<Form, Error> {
    let mut all = Vec::with_capacity(editions.len());
    for edition in editions {
        let new = wanted.texts.iter().find(|it| it.edition == edition.id).cloned();
        let new = new.unwrap_or_else(|| NewText {
            edition: edition.id.clone(),
            text: String::new(),
            story: None,
            sections: vec![],
        });
        all.push(fields(app, edition, new).await?);
    }
    Ok(Form {
        urgency: wanted.urgency.key(),
        urgencies: Urgency::ALL.map(Urgency::key).to_vec(),
        minutes,
        editions: all,
    })
}

async fn fields(app: &App, edition: &Edition, new: NewText) -> Result<Fields, Error> {
    let cards = stories::latest(&app.db, &edition.id, 0, OFFERED).await?;
    let mut offered: Vec<Choice> =
        cards.into_iter().map(|card| Choice { id: card.story_id.to_string(), name: card.headline }).collect();
    if let Some(story) = &new.story
        && !offered.iter().any(|it| it.id == story.as_str())
        && let Some(newest) = stories::newest(&app.db, story).await?
    {
        offered.insert(0, Choice { id: story.to_string(), name: newest.headline });
    }
    let sections = sections::queries::of_edition(&app.db, &edition.id).await?;
    let sections = sections.into_iter().map(|it| Section {
        is_chosen: new.sections.contains(&it.id),
        id: it.id.to_string(),
        name: it.name,
    });
    Ok(Fields {
        id: edition.id.clone(),
        name: edition.name.clone(),
        lang: edition.language.to_string(),
        dir: edition.language.direction(),
        script: edition.language.script(),
        text: new.text.clone(),
        story: new.story.map(|it| it.to_string()).unwrap_or_default(),
        stories: offered,
        sections: sections.collect(),
        state: None,
    })
}

impl Form {
    /// The same with where the alert stands in each edition.
    pub(super) fn with_states(mut self, scene: &Scene, now: lw_base::Timestamp) -> Self {
        for fields in &mut self.editions {
            fields.state = scene.last(&fields.id).map(|it| it.state(now));
        }
        self
    }
}
