//! What a story can be illustrated with, as its editor and its pages offer it:
//! pictures, clips and other stories, by their words.

use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use lw_base::{Direction, Id, Lang};
use lw_library::{clips, pictures};
use lw_station::editions::{self, Edition};
use lw_station::people::{Act, Who};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::find;
use crate::stories::queries::listing::{self, Filter};
use crate::stories::queries::{self, uses};
use crate::stories::site::{ClipState, clip_of, picture_of};
use crate::stories::{Story, site};

/// The most that are offered at a time.
const MOST: usize = 24;
/// Letters of a search that are looked at.
pub(crate) const LONGEST_SEARCH: usize = 200;

/// What may be offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Pictures.
    Pictures,
    /// Clips.
    Clips,
    /// Stories.
    Stories,
}

/// A picture, a clip or a story to choose.
#[derive(Clone, Debug, Serialize)]
pub struct Offer {
    /// Its id.
    pub id: String,
    /// What it is called, or shows.
    pub name: String,
    /// A sentence about it: a standfirst, a length.
    pub about: Option<String>,
    /// The language of both.
    pub lang: Lang,
    /// Its direction.
    pub dir: Direction,
    /// A file to look at or listen to.
    pub src: Option<String>,
    /// Pixels from side to side.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// The credit in words.
    pub credit: Option<String>,
    /// The archive mark in words.
    pub archive: Option<String>,
    /// The words that this edition has for who cannot see it.
    pub alt: Option<String>,
    /// Why readers would not see it now, in the desk's words.
    pub problem: Option<String>,
}

impl Offer {
    fn of(id: String, name: String, lang: &Lang) -> Self {
        Self {
            id,
            name,
            about: None,
            dir: lang.direction(),
            lang: lang.clone(),
            src: None,
            width: 0,
            height: 0,
            credit: None,
            archive: None,
            alt: None,
            problem: None,
        }
    }

    /// One that can be chosen and one that readers would not see, for the page of components.
    pub fn samples(app: &App, lang: &Lang) -> Vec<Self> {
        let say = |key: &str| app.words.say(lang, key, &[]);
        let named = |name: String| Self::of(String::new(), name, lang);
        let credit = app.words.say(lang, "desk-picture-credit", &[("credit", "Harbour Radio".into())]);
        vec![
            Self { credit: Some(credit), ..named(say("desk-design-value")) },
            Self { problem: Some(say("desk-offer-gone")), ..named(say("desk-clip")) },
        ]
    }
}

/// What is looked for: words, or one by its id.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    id: String,
}

/// What was found.
#[derive(Serialize)]
struct Found {
    offers: Vec<Offer>,
}

/// `GET /desk/stories/{id}/offers/{kind}`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path((id, kind)): Path<(String, Kind)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let (story, edition) = find(&app, &who, &id).await?;
    let desk = Desk::of(&app, &who, Some(&story), &edition).await?;
    let offers = match asked.id.parse() {
        Ok(id) => desk.by_id(kind, &id).await?.into_iter().collect(),
        Err(_) => desk.search(kind, &asked.q).await?,
    };
    let json = serde_json::to_string(&Found { offers }).map_err(anyhow::Error::from)?;
    Ok(([(header::CONTENT_TYPE, "application/json")], json).into_response())
}

/// Who looks, from which story, if from one.
pub struct Desk<'a> {
    app: &'a App,
    who: &'a Who,
    story: Option<&'a Story>,
    edition: &'a Edition,
    /// The editions that they may read.
    mine: Vec<Edition>,
    ids: Vec<String>,
}

impl<'a> Desk<'a> {
    /// Who looks at what may go into a story of an edition, or stand for something else of it.
    pub async fn of(
        app: &'a App,
        who: &'a Who,
        story: Option<&'a Story>,
        edition: &'a Edition,
    ) -> Result<Self, Error> {
        let mine = editions::where_may(&app.db, who, Act::Read).await?;
        let ids = mine.iter().map(|edition| edition.id.clone()).collect();
        Ok(Self { app, who, story, edition, mine, ids })
    }

    /// What is found by these words; the newest where there are none.
    pub async fn search(&self, kind: Kind, words: &str) -> Result<Vec<Offer>, Error> {
        let words = lw_base::one_line(words, LONGEST_SEARCH);
        let (db, mut offers) = (&self.app.db, Vec::new());
        match kind {
            Kind::Pictures => {
                for picture in uses::pictures(db, &self.ids, &words, MOST).await? {
                    offers.extend(self.picture(&picture.id).await?);
                }
            }
            Kind::Clips => {
                let filter =
                    clips::queries::Filter { editions: self.ids.clone(), words, ..Default::default() };
                for clip in clips::queries::list(db, &filter, 0, MOST).await? {
                    offers.extend(self.clip(&clip.id).await?);
                }
            }
            Kind::Stories => {
                // Somebody may have copied the address of a story of ours.
                if let Some(id) = words.rsplit('/').find_map(|part| part.parse::<Id>().ok()) {
                    return Ok(self.linked(&id).await?.into_iter().collect());
                }
                let filter = Filter { words: Some(words), editions: self.ids.clone(), ..Filter::default() };
                for item in listing::list(db, &filter, 0, MOST).await? {
                    offers.extend(self.linked(&item.id).await?);
                }
            }
        }
        Ok(offers)
    }

    /// The one of this id, if they may see it.
    pub async fn by_id(&self, kind: Kind, id: &Id) -> Result<Option<Offer>, Error> {
        let db = &self.app.db;
        match kind {
            Kind::Pictures if uses::may_see_picture(db, &self.ids, id).await? => self.picture(id).await,
            Kind::Clips if clips::queries::may_see(db, &self.ids, id).await? => self.clip(id).await,
            Kind::Stories => self.linked(id).await,
            _ => Ok(None),
        }
    }

    fn say(&self, key: &str) -> String {
        self.app.words.say(&self.who.language, key, &[])
    }

    /// Whether they may see this picture.
    pub async fn may_show(&self, picture: &Id) -> Result<bool, Error> {
        Ok(uses::may_see_picture(&self.app.db, &self.ids, picture).await?)
    }

    /// A picture, whoever may see it.
    pub async fn picture(&self, id: &Id) -> Result<Option<Offer>, Error> {
        let (app, edition) = (self.app, self.edition);
        let Some(it) = picture_of(app, edition, id).await? else { return Ok(None) };
        let said = uses::said(&app.db, id, &edition.id, &self.ids).await?;
        let of =
            said.as_ref().and_then(|said| self.mine.iter().find(|edition| edition.id == said.edition_id));
        let lang = of.map_or(&edition.language, |edition| &edition.language);
        let words = said.as_ref().and_then(|said| {
            let full = |it: &&String| !it.is_empty();
            said.caption.as_ref().filter(full).or(said.alt.as_ref().filter(full))
        });
        let name = match words.cloned().or_else(|| it.caption.clone()) {
            Some(words) => words,
            None => self.unnamed(id).await?,
        };
        let small = site::small_picture(app, id).await?;
        let (src, width, height) =
            small.map_or((None, 0, 0), |(src, width, height)| (Some(src), width, height));
        Ok(Some(Offer {
            src,
            width,
            height,
            credit: it.credit.map(|credit| {
                app.words.say(&self.who.language, "desk-picture-credit", &[("credit", credit.into())])
            }),
            archive: it.archive,
            alt: said
                .as_ref()
                .filter(|said| said.edition_id == edition.id)
                .and_then(|said| said.alt.clone())
                .or(it.own_alt),
            problem: it.src.is_none().then(|| self.say("desk-offer-no-file")),
            ..Offer::of(id.to_string(), name, lang)
        }))
    }

    /// The picture that stands somewhere, also where it is shown no more.
    pub async fn standing(&self, id: &Id) -> Result<Offer, Error> {
        if let Some(offer) = self.picture(id).await? {
            return Ok(offer);
        }
        let problem = Some(self.say("desk-picture-over"));
        Ok(Offer { problem, ..Offer::of(id.to_string(), self.unnamed(id).await?, &self.who.language) })
    }

    /// What an undescribed picture is called: what its sender calls the file, for those who work
    /// for the edition that it was sent for.
    async fn unnamed(&self, picture: &Id) -> Result<String, Error> {
        let picture = pictures::queries::by_id(&self.app.db, picture).await?;
        let is_theirs =
            |it: &pictures::Picture| it.edition_id.as_ref().is_none_or(|id| self.ids.contains(id));
        let name = picture.filter(is_theirs).map(|it| it.name).filter(|name| !name.is_empty());
        Ok(name.unwrap_or_else(|| self.say("desk-offer-unnamed")))
    }

    async fn clip(&self, id: &Id) -> Result<Option<Offer>, Error> {
        let Some(it) = clip_of(self.app, self.edition, id).await? else { return Ok(None) };
        let problem = match it.state {
            ClipState::Ready => None,
            ClipState::Gone => Some("desk-offer-gone"),
            ClipState::NoSource => Some("desk-offer-no-file"),
        };
        Ok(Some(Offer {
            about: it.clock,
            src: it.sources.into_iter().next().map(|source| source.src),
            problem: problem.map(|key| self.say(key)),
            ..Offer::of(id.to_string(), it.title, &self.edition.language)
        }))
    }

    async fn linked(&self, id: &Id) -> Result<Option<Offer>, Error> {
        let db = &self.app.db;
        let story =
            queries::by_id(db, id).await?.filter(|it| self.story.is_none_or(|story| it.id != story.id));
        let Some(story) = story else { return Ok(None) };
        let Some(edition) = self.mine.iter().find(|edition| edition.id == story.edition_id) else {
            return Ok(None);
        };
        let newest = queries::newest(db, id).await?.filter(|newest| !newest.headline.is_empty());
        let Some(newest) = newest else { return Ok(None) };
        let is_public = queries::live(db, id).await?.is_some();
        Ok(Some(Offer {
            about: newest.standfirst,
            problem: (!is_public).then(|| self.say("desk-offer-not-public")),
            ..Offer::of(id.to_string(), newest.headline, &edition.language)
        }))
    }
}
