//! Pictures as programs see them.

#![expect(unused_qualifications, reason = "the macro that describes parameters writes them")]

pub mod describe;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::IntoResponse;
use lw_base::Id;
use lw_media::credentials::Credentials;
use lw_media::pictures::day;
use lw_station::editions;
use lw_station::keys::Caller;
use lw_station::people::{Act, Who};
use lw_web::App;
use lw_web::api::paging::{Limit, List, Place};
use lw_web::api::{Asked, Kind, Problem, Sent, tag};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::access::{find, find_shown, may_replace, may_see, mine};
use super::credentials::{self, Finding};
use super::queries::listing::{self, Filter, Rights, Used};
use super::queries::{self, replacing};
use super::{BadReplacement, Focus, Picture, bring_back, day_after, replace};

/// What is true of a picture wherever it is used. Caption and words for who
/// cannot see it belong to its use in a story.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Picture)]
pub struct Shown {
    /// Its id.
    id: String,
    /// Who made it.
    #[schema(required = true)]
    credit: Option<String>,
    /// Whether it shows another time than the story's.
    is_archive: bool,
    /// When it was made, as an ISO 8601 date (year, month or day).
    #[schema(required = true)]
    archive_date: Option<String>,
    /// Where it was made.
    #[schema(required = true)]
    archive_place: Option<String>,
    /// What it shows, as its maker says it.
    #[schema(required = true)]
    caption: Option<String>,
    /// What stories of its edition tell who cannot see it, unless they say something else; empty
    /// where it is decoration.
    #[schema(required = true)]
    alt: Option<String>,
    /// From whom it came.
    #[schema(required = true)]
    source: Option<String>,
    /// Whose it is.
    #[schema(required = true)]
    copyright: Option<String>,
    /// What may be done with it.
    #[schema(required = true)]
    usage_terms: Option<String>,
    /// Whom it shows.
    #[schema(required = true)]
    people: Option<String>,
    /// The point that every crop must show.
    focus: Point,
    /// What its content credentials (C2PA) say; none where nobody has looked into its file yet.
    #[schema(required = true)]
    credentials: Option<PictureCredentials>,
    /// The edition that it was sent for.
    #[schema(required = true)]
    edition: Option<String>,
    /// The last day on which it may be shown, where its edition is.
    #[schema(required = true, format = "date")]
    rights_end: Option<String>,
    /// Since when it is shown no more.
    #[schema(required = true, format = "date-time")]
    rights_ended_at: Option<String>,
    /// The picture that is shown in its place; its files are that one's.
    #[schema(required = true)]
    replaced_by: Option<String>,
    /// Its files, smallest first.
    files: Vec<PictureFile>,
}

/// What the content credentials of a picture's file say.
#[derive(Debug, Serialize, ToSchema)]
pub struct PictureCredentials {
    /// `none` there are none; `trusted` it was not changed after it was signed, by somebody whom
    /// the station trusts, or by an unknown one: `intact`; `changed` it was; `expired` the
    /// certificate was not good any more; `broken` they cannot be read; `elsewhere` they are.
    #[schema(pattern = "^(none|trusted|intact|changed|expired|broken|elsewhere)$")]
    state: String,
    /// How much of it AI made, as its file says: `wholly` or `partly`.
    #[schema(required = true)]
    by_ai: Option<String>,
    /// Who signed it.
    #[schema(required = true)]
    signer: Option<String>,
    /// When.
    #[schema(required = true)]
    signed_at: Option<String>,
    /// What it was made with.
    #[schema(required = true)]
    made_with: Option<String>,
    /// When.
    #[schema(required = true)]
    made_at: Option<String>,
    /// The certificate with which its files are signed.
    #[schema(required = true)]
    signed_as: Option<String>,
    /// When somebody looked into its file.
    #[schema(format = "date-time")]
    found_at: String,
}

impl From<Finding> for PictureCredentials {
    fn from(it: Finding) -> Self {
        let said = it.credentials();
        let of = |what: fn(&Credentials) -> &Option<String>| said.as_ref().and_then(|it| what(it).clone());
        Self {
            signed_at: of(|it| &it.signed_at),
            made_with: of(|it| &it.made_with),
            made_at: of(|it| &it.made_at),
            state: it.state,
            by_ai: it.by_ai,
            signer: it.signer,
            signed_as: it.signed_as,
            found_at: it.found_at.iso(),
        }
    }
}

/// A picture in one size.
#[derive(Debug, Serialize, ToSchema)]
pub struct PictureFile {
    /// Where it is, for good.
    #[schema(format = "uri")]
    url: String,
    /// Its media type.
    mime: String,
    /// What it is cut to: `whole`, `wide` (16:9), `classic` (4:3), `square` or `social` (1200 × 630).
    shape: String,
    /// Pixels from side to side.
    width: u32,
    /// Pixels from top to bottom.
    height: u32,
}

/// A point of a picture, in hundredths of its sides.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PicturePoint)]
pub struct Point {
    /// From the left.
    #[schema(minimum = 0, maximum = 100)]
    x: Side,
    /// From the top.
    #[schema(minimum = 0, maximum = 100)]
    y: Side,
}

/// From 0 to 100.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct Side(u8);

impl<'de> Deserialize<'de> for Side {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let side = u8::deserialize(from)?;
        if side <= 100 { Ok(Self(side)) } else { Err(serde::de::Error::custom("no number from 0 to 100")) }
    }
}

impl From<Focus> for Point {
    fn from(focus: Focus) -> Self {
        let side = |it: u16| Side(u8::try_from(it / 10).unwrap_or(100));
        Self { x: side(focus.x), y: side(focus.y) }
    }
}

impl From<Point> for Focus {
    fn from(point: Point) -> Self {
        Self { x: u16::from(point.x.0) * 10, y: u16::from(point.y.0) * 10 }
    }
}

/// A day in ISO 8601.
#[derive(Clone, Debug)]
struct Day(String);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        day(&text)
            .filter(|_| text.len() == 10)
            .map(Self)
            .ok_or_else(|| serde::de::Error::custom("no day such as 2026-01-31"))
    }
}

/// How a picture's rights are, but for when they end.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum HowRights {
    Ended,
    Endless,
}

/// What the list is narrowed by.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Narrowed {
    /// Words in what is said of it, or in stories that show it.
    q: String,
    /// Words in its credit.
    credit: String,
    /// Made on this day or later.
    #[param(value_type = Option<String>, format = "date")]
    since: Option<Day>,
    /// Made on this day or earlier.
    #[param(value_type = Option<String>, format = "date")]
    until: Option<Day>,
    /// Only those whose rights end within so many days.
    #[param(value_type = Option<u16>, minimum = 0, maximum = 65535)]
    rights_end_within: Option<u16>,
    /// Only those whose rights have `ended`, or are `endless`: alone, without `rights_end_within`.
    #[param(value_type = Option<String>, pattern = "^(ended|endless)$")]
    rights: Option<HowRights>,
    /// Only those that a story shows, or that none shows.
    used: Option<bool>,
    /// Where the piece begins: what the last one named as `next`.
    #[param(value_type = Option<String>, pattern = "^[0-9]{1,15}-[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$")]
    after: Option<Place>,
    /// How many at most: 50 if nothing is said.
    #[param(value_type = u8, minimum = 1, maximum = 100, required = false)]
    limit: Limit,
}

/// Which picture is shown in place of one.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PictureReplacement)]
pub struct Replacing {
    /// The other picture.
    #[schema(min_length = 1)]
    by: String,
    /// Whether what stories say of the one is true of the other.
    keeps_words: bool,
}

/// The library: pictures, newest first, without those that others are shown in place of.
#[utoipa::path(
    get, path = "/api/v1/pictures", tag = "Library", operation_id = "listPictures", params(Narrowed),
    responses((status = 200, body = List<Shown>), (status = 422))
)]
pub async fn list(
    State(app): State<App>,
    Caller(who): Caller,
    Asked(asked): Asked<Narrowed>,
) -> Result<Json<List<Shown>>, Problem> {
    let now = app.clock.now();
    if asked.rights.is_some() && asked.rights_end_within.is_some() {
        return Err(Problem::field("rights", "either this or `rights_end_within`"));
    }
    let filter = Filter {
        editions: mine(&app, &who).await?,
        words: lw_base::one_line(&asked.q, 200),
        credit: lw_base::one_line(&asked.credit, 200),
        since: asked.since.map(|it| it.0).unwrap_or_default(),
        until: asked.until.map(|it| it.0).unwrap_or_default(),
        rights: match asked.rights {
            Some(HowRights::Ended) => Some(Rights::Ended),
            Some(HowRights::Endless) => Some(Rights::Endless),
            None => asked.rights_end_within.map(|days| Rights::EndBy(day_after(days.into(), now))),
        },
        used: asked.used.map(|is_used| if is_used { Used::Anywhere } else { Used::Nowhere }),
        but: None,
        after: asked.after,
    };
    let found = listing::list(&app.db, &filter, asked.limit.0 + 1).await?;
    let (found, next) = List::<Shown>::timed(found, asked.limit.0, |it: &Picture| (it.created_at, &it.id));
    let mut items = Vec::new();
    for picture in found {
        items.push(shown(&app, picture).await?);
    }
    Ok(Json(List { items, next }))
}

/// One picture, by the id that a revision names.
#[utoipa::path(
    get, path = "/api/v1/pictures/{id}", tag = "Library", operation_id = "getPicture",
    responses((status = 200, body = Shown, headers(("ETag" = String, description = "When it was last changed."))))
)]
pub async fn show(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<impl IntoResponse, Problem> {
    tagged(&app, &find_shown(&app, &who, &id).await?.id).await
}

/// A picture with the header that says when it was last changed.
async fn tagged(app: &App, id: &Id) -> Result<([(HeaderName, HeaderValue); 1], Json<Shown>), Problem> {
    let picture = queries::by_id(&app.db, id).await?.ok_or(Kind::NotFound)?;
    let tag = [(header::ETAG, tag(picture.changed_at.millis()))];
    Ok((tag, Json(shown(app, picture).await?)))
}

/// Has another picture shown in place of one, wherever stories use it, at once.
#[utoipa::path(
    post, path = "/api/v1/pictures/{id}/replacement", tag = "Library", operation_id = "replacePicture",
    request_body = Replacing, responses((status = 200, body = Shown))
)]
pub async fn put_other(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    sent: Sent<Replacing>,
) -> Result<Json<Shown>, Problem> {
    let picture = theirs(&app, &who, &id).await?;
    let gone = || Problem::message("by", "desk-problem-gone", vec![]);
    let by: Id = sent.it.by.parse().map_err(|_| gone())?;
    let other = queries::by_id(&app.db, &by).await?.ok_or_else(gone)?;
    if !may_see(&other.edition_id, &mine(&app, &who).await?) {
        return Err(gone());
    }
    let (id, other, by, now) = (picture.clone(), (other.id, sent.it.keeps_words), who.by(), app.clock.now());
    let ended = app
        .db
        .change(move |change| {
            Box::pin(async move { replace(change, &id, (&other.0, other.1), &by, now).await })
        })
        .await;
    match ended {
        Ok(()) => again(&app, &picture).await,
        Err(BadReplacement::NotThere) => Err(Kind::NotFound.into()),
        Err(BadReplacement::Same) => Err(Problem::message("by", "desk-problem-picture-same", vec![])),
        Err(BadReplacement::Replaced) => Err(Problem::message("by", "desk-problem-picture-replaced", vec![])),
        Err(BadReplacement::Over) => Err(Problem::message("by", "desk-problem-picture-over", vec![])),
        Err(BadReplacement::NoAlt) => {
            Err(Problem::message("keeps_words", "desk-problem-picture-no-alt", vec![]))
        }
        Err(BadReplacement::Store(error)) => Err(error.into()),
    }
}

/// Has a picture shown again where stories use it.
#[utoipa::path(
    delete, path = "/api/v1/pictures/{id}/replacement", tag = "Library", operation_id = "restorePicture",
    responses((status = 200, body = Shown))
)]
pub async fn take_back(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Json<Shown>, Problem> {
    let picture = theirs(&app, &who, &id).await?;
    let (id, by, now) = (picture.clone(), who.by(), app.clock.now());
    app.db
        .change::<_, lw_store::Error>(move |change| {
            Box::pin(async move { bring_back(change, &id, &by, now).await })
        })
        .await?;
    again(&app, &picture).await
}

/// The picture, if they may have another shown in its place.
async fn theirs(app: &App, who: &Who, id: &str) -> Result<Id, Problem> {
    if editions::where_may(&app.db, who, Act::Publish).await?.is_empty() {
        return Err(Kind::Forbidden.into());
    }
    let (picture, _) = find(app, who, id).await?;
    if may_replace(app, who, &picture).await? { Ok(picture.id) } else { Err(Kind::Forbidden.into()) }
}

async fn again(app: &App, id: &Id) -> Result<Json<Shown>, Problem> {
    let picture = queries::by_id(&app.db, id).await?.ok_or(Kind::NotFound)?;
    Ok(Json(shown(app, picture).await?))
}

async fn shown(app: &App, picture: Picture) -> Result<Shown, Problem> {
    let files = queries::renditions(&app.db, &picture.id).await?;
    let file = |it: super::Rendition| PictureFile {
        url: format!("{}{}", app.public_url, it.path()),
        mime: it.mime,
        shape: it.shape,
        width: it.width,
        height: it.height,
    };
    Ok(Shown {
        focus: picture.focus().into(),
        credentials: credentials::queries::of_picture(&app.db, &picture.id).await?.map(Into::into),
        replaced_by: replacing::of(&app.db, &picture.id).await?.map(|it| it.shown.to_string()),
        id: picture.id.to_string(),
        credit: picture.credit,
        is_archive: picture.is_archive,
        archive_date: picture.archive_date,
        archive_place: picture.archive_place,
        caption: picture.caption,
        alt: picture.alt,
        source: picture.source,
        copyright: picture.copyright,
        usage_terms: picture.usage_terms,
        people: picture.people,
        edition: picture.edition_id,
        rights_end: picture.rights_end,
        rights_ended_at: picture.rights_ended_at.map(|at| at.iso()),
        files: files.into_iter().map(file).collect(),
    })
}
