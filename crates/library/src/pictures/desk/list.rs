//! The library: all pictures, found by words, credit, date, rights and use.

use axum::extract::{Query, State};
use axum::response::Html;
use lw_base::{Id, Timestamp};
use lw_station::desk::{Frame, page};
use lw_station::people::Who;
use lw_store::jobs::order;
use lw_web::api::paging::{List, Place};
use lw_web::{App, Error};
use serde::de::IntoDeserializer;
use serde::de::value::Error as Misread;
use serde::{Deserialize, Serialize};

use super::{ROOT, path};
use crate::pictures::access::mine;
use crate::pictures::jobs::MAKE;
use crate::pictures::queries::listing::{self, Filter, Rights, Used};
use crate::pictures::{Picture, Rendition, Shape, WARNED, day_after};

/// Pictures on a page: it fills rows of two, three and four.
pub(super) const ON_PAGE: usize = 36;
/// Days before the end of its rights from which on a picture is marked in lists.
const MARKED: i64 = 30;
/// How wide a picture of a list is at least, in pixels of a screen with two for each of its own.
const SEEN_AT: u32 = 400;

#[derive(Serialize)]
struct PicturesPage {
    #[serde(flatten)]
    frame: Frame,
    pictures: Vec<Card>,
    total: i64,
    filters: Asked,
    is_filtered: bool,
    /// The rest of the list.
    older: Option<String>,
    /// Its beginning, where this is not it.
    first: Option<String>,
}

/// A picture as a list shows it.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    /// Its id.
    pub id: String,
    /// Its page.
    pub path: String,
    /// What it shows, or what the file is called.
    pub title: String,
    credit: Option<String>,
    src: Option<String>,
    width: u32,
    height: u32,
    /// The day on which its rights end, where that is near.
    ends: Option<String>,
    is_over: bool,
    /// Whether the work on its files failed or was stopped.
    is_failed: bool,
}

impl Card {
    /// One whose files are being made, one whose rights end, one whose rights have
    /// ended: for the page of components.
    pub fn samples(app: &App, frame: &Frame, text: &str) -> Result<Vec<Self>, Error> {
        let sample = Self {
            id: String::new(),
            path: "/desk/design".to_owned(),
            title: text.to_owned(),
            credit: Some(app.station().to_string()),
            src: None,
            width: 0,
            height: 0,
            ends: None,
            is_over: false,
            is_failed: false,
        };
        let ends = Some(frame.day(app, &day_after(WARNED, app.clock.now()))?);
        Ok(vec![sample.clone(), Self { ends, ..sample.clone() }, Self { is_over: true, ..sample }])
    }
}

/// What the list is narrowed by, as the address has it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    credit: String,
    since: String,
    until: String,
    /// `fortnight`, `month`, `ended`, `endless`.
    rights: String,
    /// `yes`, `public`, `no`.
    used: String,
    #[serde(skip_serializing)]
    after: String,
}

/// `GET /desk/pictures/`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let frame = Frame::of(&app, &who, ROOT, "desk-pictures").await?;
    let filter = asked.filter(mine(&app, &who).await?, app.clock.now());
    let is_first = filter.after.is_none();
    let found = listing::list(&app.db, &filter, ON_PAGE + 1).await?;
    let (found, next) = List::<Picture>::timed(found, ON_PAGE, |it| (it.created_at, &it.id));
    let address = |after: &str| {
        let query = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(asked.pairs())
            .append_pair("after", after)
            .finish();
        format!("{ROOT}?{query}")
    };
    let context = PicturesPage {
        total: listing::count(&app.db, &filter).await?,
        pictures: cards(&app, &frame, &filter.editions, found).await?,
        is_filtered: asked.is_narrow(),
        older: next.map(|next| address(&next)),
        first: (!is_first).then(|| address("")),
        filters: asked,
        frame,
    };
    page(&app, "pictures", context)
}

/// How many pictures in public stories somebody is to be warned of: their rights end soon.
pub async fn ending(app: &App, who: &Who) -> Result<i64, Error> {
    let asked = Asked { rights: "fortnight".into(), used: "public".into(), ..Asked::default() };
    Ok(listing::count(&app.db, &asked.filter(mine(app, who).await?, app.clock.now())).await?)
}

impl Asked {
    /// The rule that is meant; what means nothing narrows nothing.
    pub(super) fn filter(&self, editions: Vec<String>, now: Timestamp) -> Filter {
        let line = |text: &str| lw_base::one_line(text, 200);
        let day = |text: &str| lw_media::pictures::day(text).unwrap_or_default();
        Filter {
            editions,
            words: line(&self.q),
            credit: line(&self.credit),
            since: day(&self.since),
            until: day(&self.until),
            rights: match self.rights.as_str() {
                "fortnight" => Some(Rights::EndBy(day_after(WARNED, now))),
                "month" => Some(Rights::EndBy(day_after(MARKED, now))),
                "ended" => Some(Rights::Ended),
                "endless" => Some(Rights::Endless),
                _ => None,
            },
            used: match self.used.as_str() {
                "yes" => Some(Used::Anywhere),
                "public" => Some(Used::InPublic),
                "no" => Some(Used::Nowhere),
                _ => None,
            },
            but: None,
            after: Place::deserialize(IntoDeserializer::<Misread>::into_deserializer(self.after.as_str()))
                .ok(),
        }
    }

    fn pairs(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let all = [
            ("q", &self.q),
            ("credit", &self.credit),
            ("since", &self.since),
            ("until", &self.until),
            ("rights", &self.rights),
            ("used", &self.used),
        ];
        all.into_iter().map(|(name, value)| (name, value.trim())).filter(|(_, value)| !value.is_empty())
    }

    fn is_narrow(&self) -> bool {
        self.pairs().next().is_some()
    }
}

/// Pictures as a list shows them, in their order.
pub(super) async fn cards(
    app: &App,
    frame: &Frame,
    mine: &[String],
    pictures: Vec<Picture>,
) -> Result<Vec<Card>, Error> {
    let ids: Vec<Id> = pictures.iter().map(|it| it.id.clone()).collect();
    let files = listing::thumbnails(&app.db, &ids).await?;
    let failed = order::failed_on(&app.db, MAKE, &ids).await?;
    let captions = listing::captions(&app.db, &ids, mine).await?;
    let unnamed = app.words.say(&frame.language(), "desk-offer-unnamed", &[]);
    let now = app.clock.now();
    let card = |it: Picture| -> Result<Card, Error> {
        let file = thumbnail(&files, &it.id);
        Ok(Card {
            path: path(&it.id),
            ends: it.rights_end_within(MARKED, now).map(|day| frame.day(app, day)).transpose()?,
            is_over: it.rights_ended_at.is_some(),
            is_failed: failed.contains(&it.id),
            title: title(&it, &captions).unwrap_or_else(|| unnamed.clone()),
            id: it.id.to_string(),
            credit: it.credit,
            src: file.map(Rendition::path),
            width: file.map_or(0, |file| file.width),
            height: file.map_or(0, |file| file.height),
        })
    };
    pictures.into_iter().map(card).collect()
}

/// What it shows, by itself or in a story, or what the file is called.
pub(super) fn title(picture: &Picture, captions: &[(Id, String)]) -> Option<String> {
    let said = || captions.iter().find(|(id, _)| *id == picture.id).map(|(_, caption)| caption.clone());
    let name = || Some(picture.name.clone()).filter(|name| !name.is_empty());
    picture.caption.clone().or_else(said).or_else(name)
}

/// The smallest file that is large enough; cut around the focus where that is made.
fn thumbnail<'a>(files: &'a [(Id, Rendition)], picture: &Id) -> Option<&'a Rendition> {
    let of = |shape: Shape| {
        let mut own = files.iter().filter(move |(id, it)| id == picture && it.shape == shape.key());
        let large = own.clone().find(|(_, it)| it.width >= SEEN_AT);
        large.or_else(|| own.next_back()).map(|(_, it)| it)
    };
    of(Shape::Classic).or_else(|| of(Shape::Whole))
}
