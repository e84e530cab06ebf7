//! A place that somebody arranges: what the desk's pages and the API begin with.

use lw_station::editions::{self, Edition};
use lw_station::people::{Act, Who};
use lw_station::topics::Topic;
use lw_station::{sections, topics};
use lw_web::{App, Error};

use super::site::in_order;
use super::{Layout, Place};

/// A place that somebody may arrange.
pub(super) struct Scene {
    pub edition: Edition,
    pub place: Place,
    /// The name of the section or topic; none for the front.
    pub name: Option<String>,
    /// Where readers find it, within the edition.
    pub site: String,
}

impl Scene {
    /// Gives every section of the front its band, so that each can be moved.
    pub async fn fill_bands(&self, app: &App, layout: &mut Layout) -> Result<(), Error> {
        if self.place == Place::Front {
            let all = sections::queries::of_edition(&app.db, &self.edition.id).await?;
            layout.bands = in_order(all, Some(layout)).into_iter().map(|(_, band)| band).collect();
        }
        Ok(())
    }
}

/// An edition whose places somebody may arrange. What one may not see is not
/// there; who sees the edition and may not arrange it is refused.
pub(super) async fn find_edition(app: &App, who: &Who, edition: &str) -> Result<Edition, Error> {
    let edition = editions::queries::by_id(&app.db, edition).await?.ok_or(Error::NotFound)?;
    if !who.may(Act::Read, &edition.id) {
        return Err(Error::NotFound);
    }
    who.must(Act::Arrange, &edition.id)?;
    Ok(edition)
}

/// All places of an edition, with the names of sections and topics.
pub(super) async fn places(app: &App, edition: &str) -> Result<Vec<(Place, Option<String>)>, Error> {
    let mut places = vec![(Place::Front, None)];
    let sections = sections::queries::of_edition(&app.db, edition).await?;
    places.extend(sections.into_iter().map(|it| (Place::Section(it.id), Some(it.name))));
    let topics = topics::queries::of_edition(&app.db, edition).await?;
    let topics = topics.into_iter().filter(|it| it.merged_into.is_none());
    places.extend(topics.map(|it| (Place::Topic(it.id), Some(it.name))));
    Ok(places)
}

/// The place with this key. What one may not see is not there; who sees the
/// edition and may not arrange it is refused.
pub(super) async fn find(app: &App, who: &Who, edition: &str, place: &str) -> Result<Scene, Error> {
    let edition = find_edition(app, who, edition).await?;
    let place = Place::named(place).ok_or(Error::NotFound)?;
    let (name, site) = match &place {
        Place::Front => (None, "/".to_owned()),
        Place::Section(id) => {
            let all = sections::queries::of_edition(&app.db, &edition.id).await?;
            let section = all.into_iter().find(|it| it.id == *id).ok_or(Error::NotFound)?;
            let site = section.path();
            (Some(section.name), site)
        }
        Place::Topic(id) => {
            let topic = topics::queries::of_edition(&app.db, &edition.id).await?;
            let is_it = |it: &Topic| it.id == *id && it.merged_into.is_none();
            let topic = topic.into_iter().find(is_it).ok_or(Error::NotFound)?;
            let site = topic.path();
            (Some(topic.name), site)
        }
    };
    Ok(Scene { edition, place, name, site })
}
