//! A story in a list.

use lw_base::{Duration, Thing};
use lw_station::editions::Edition;
use lw_web::{App, Error};
use serde::Serialize;

use super::parts::{Picture, Times, picture_of_card, times};
use crate::stories::{path, queries};

/// A story as lists show it.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    path: String,
    headline: String,
    standfirst: Option<String>,
    label: Option<CardLabel>,
    section: Option<CardSection>,
    published: Times,
    length: Option<String>,
    picture: Option<Picture>,
    /// The same where it is the first of a page.
    lead: Option<Picture>,
    /// Whether it is across two columns where there are three or four.
    is_wide: bool,
}

#[derive(Clone, Debug, Serialize)]
struct CardLabel {
    name: String,
}

#[derive(Clone, Debug, Serialize)]
struct CardSection {
    name: String,
    path: String,
}

impl Card {
    /// Its picture.
    pub fn picture(&self) -> Option<&Picture> {
        self.picture.as_ref()
    }
}

/// The first of a list is across two columns where one would be over in the last row of
/// three or four, as the style sheet has it.
pub(crate) fn fill_rows(cards: &mut [Card]) {
    let is_over = matches!(cards.len() % 12, 2 | 5 | 7 | 11);
    if let Some(first) = cards.first_mut() {
        first.is_wide = is_over;
    }
}

/// The cards of these stories; each is noted as shown.
pub async fn cards(
    app: &App,
    edition: &Edition,
    stories: Vec<queries::Card>,
    shows: &mut Vec<Thing>,
) -> Result<Vec<Card>, Error> {
    let dates = edition.dates(app)?;
    let mut cards = Vec::with_capacity(stories.len());
    for story in stories {
        shows.push(Thing::Story(story.story_id.clone()));
        shows.extend(story.picture_id.clone().map(Thing::Picture));
        let focus = story.picture_focus();
        let picture = match &story.picture_id {
            Some(id) => picture_of_card(app, edition, (id, focus), story.picture_alt).await?,
            None => None,
        };
        let (picture, lead) = picture.map(|it| (it.other, it.lead)).unzip();
        // News is what a reader expects; only what is not news is marked.
        let label = story.label.filter(|key| key != "news");
        cards.push(Card {
            path: edition.path(&path(&story.slug, &story.story_id)),
            headline: story.headline,
            standfirst: story.standfirst,
            label: label.map(|key| CardLabel {
                name: app.words.say(&edition.language, &format!("label-{key}"), &[]),
            }),
            section: story
                .section
                .zip(story.section_slug)
                .map(|(name, slug)| CardSection { name, path: edition.path(&format!("/section/{slug}/")) }),
            published: times(&dates, story.first_from),
            length: story
                .clip_ms
                .and_then(|ms| u64::try_from(ms).ok())
                .map(|ms| dates.clock(Duration::from_millis(ms))),
            picture,
            lead,
            is_wide: false,
        });
    }
    fill_rows(&mut cards);
    Ok(cards)
}
