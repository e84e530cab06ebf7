//! A picture described by programs.

use axum::extract::{Path, State};
use axum::response::IntoResponse;
use lw_station::keys::Caller;
use lw_web::App;
use lw_web::api::{Kind, Problem, Sent, Unchanged, some};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{Point, Shown, tagged};
use crate::pictures::access::{find, may_describe};
use crate::pictures::{BadPicture, Description, Fault, describe};

/// What is to change; what is left out stays, null takes it away.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PictureChanges)]
pub struct Changed {
    /// Who made it.
    #[serde(default, deserialize_with = "some")]
    #[schema(max_length = 5000)]
    credit: Option<Option<String>>,
    /// What it shows.
    #[serde(default, deserialize_with = "some")]
    #[schema(max_length = 5000)]
    caption: Option<Option<String>>,
    /// Its own words for who cannot see it; empty where it is decoration.
    #[serde(default, deserialize_with = "some")]
    #[schema(max_length = 5000)]
    alt: Option<Option<String>>,
    /// From whom it came.
    #[serde(default, deserialize_with = "some")]
    #[schema(max_length = 5000)]
    source: Option<Option<String>>,
    /// Whose it is.
    #[serde(default, deserialize_with = "some")]
    #[schema(max_length = 5000)]
    copyright: Option<Option<String>>,
    /// What may be done with it.
    #[serde(default, deserialize_with = "some")]
    #[schema(max_length = 5000)]
    usage_terms: Option<Option<String>>,
    /// Whom it shows.
    #[serde(default, deserialize_with = "some")]
    #[schema(max_length = 5000)]
    people: Option<Option<String>>,
    /// Whether it shows another time than the story's.
    is_archive: Option<bool>,
    /// When it was made, as an ISO 8601 date (year, month or day).
    #[serde(default, deserialize_with = "some")]
    archive_date: Option<Option<String>>,
    /// Where it was made.
    #[serde(default, deserialize_with = "some")]
    #[schema(max_length = 5000)]
    archive_place: Option<Option<String>>,
    /// The last day on which it may be shown, where its edition is.
    #[serde(default, deserialize_with = "some")]
    rights_end: Option<Option<String>>,
    /// The point that every crop must show; its crops are then made again.
    focus: Option<Point>,
}

impl Changed {
    /// What is said of it then.
    fn over(self, mut it: Description) -> Description {
        if let Some(alt) = &self.alt {
            it.is_decoration = alt.as_deref() == Some("");
        }
        let lines = [
            (&mut it.credit, self.credit),
            (&mut it.caption, self.caption),
            (&mut it.alt, self.alt),
            (&mut it.source, self.source),
            (&mut it.copyright, self.copyright),
            (&mut it.usage_terms, self.usage_terms),
            (&mut it.people, self.people),
            (&mut it.archive_date, self.archive_date),
            (&mut it.archive_place, self.archive_place),
            (&mut it.rights_end, self.rights_end),
        ];
        for (line, said) in lines {
            if let Some(said) = said {
                *line = said.unwrap_or_default();
            }
        }
        if let Some(Point { x, y }) = self.focus {
            (it.focus_x, it.focus_y) = (x.0.to_string(), y.0.to_string());
        }
        it.is_archive = self.is_archive.unwrap_or(it.is_archive);
        it
    }
}

/// Says what is true of a picture, if nobody has said something else since what If-Match names.
#[utoipa::path(
    patch, path = "/api/v1/pictures/{id}", tag = "Library", operation_id = "describePicture",
    request_body = Changed, params(("If-Match" = String, Header)),
    responses((status = 200, body = Shown, headers(("ETag" = String, description = "When it was last changed."))))
)]
pub async fn alter(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    Unchanged(seen): Unchanged,
    sent: Sent<Changed>,
) -> Result<impl IntoResponse, Problem> {
    let (picture, _) = find(&app, &who, &id).await?;
    if !may_describe(&app, &who, &picture.id).await? {
        return Err(Kind::Forbidden.into());
    }
    let said = sent.it.over(Description::of(&picture));
    let (id, by, now) = (picture.id.clone(), who.by(), app.clock.now());
    let ended = app
        .db
        .change(move |change| Box::pin(async move { describe(change, &id, seen, &said, &by, now).await }))
        .await;
    match ended {
        Ok(()) => tagged(&app, &picture.id).await,
        Err(BadPicture::Wrong(wrong)) => {
            Err(wrong.into_iter().map(problem).reduce(Problem::and).unwrap_or_else(|| Kind::Invalid.into()))
        }
        Err(BadPicture::Changed) => Err(Kind::Stale.into()),
        Err(BadPicture::NotThere) => Err(Kind::NotFound.into()),
        Err(BadPicture::Store(error)) => Err(error.into()),
    }
}

fn problem((field, fault): (&'static str, Fault)) -> Problem {
    let (key, count) = fault.said();
    let field = if fault == Fault::Focus { "focus" } else { field };
    Problem::message(field, key, vec![("count", count.into())])
}
