//! What an edition has on the air today, by its own clock.

use axum::extract::{Path, State};
use lw_base::{Id, Thing, Timestamp};
use lw_station::frame::{self, Frame};
use lw_web::{App, Error, Made};
use serde::Serialize;

use crate::fronts::site::find;
use crate::programmes::queries;
use crate::programmes::schedule::{Broadcast, OnAir, midnight_before, today, tomorrow};

#[derive(Serialize)]
struct SchedulePage {
    #[serde(flatten)]
    frame: Frame,
    day: String,
    times: Vec<Slot>,
    programmes: String,
}

/// A programme on the air.
#[derive(Serialize)]
struct Slot {
    title: String,
    path: String,
    from: String,
    until: String,
    iso: String,
    /// Whether it began before this day did.
    is_since_yesterday: bool,
    is_now: bool,
    is_over: bool,
}

/// `/{edition}/schedule/`
pub async fn show(State(app): State<App>, Path(edition): Path<String>) -> Result<Made, Error> {
    let edition = find(&app, &edition).await?;
    let now = app.clock.now();
    let mut shows = frame::shows(&edition);
    shows.push(Thing::Programmes(edition.id.clone()));
    let all = queries::public_of_edition(&app.db, &edition.id).await?;
    let times: Vec<(Id, Broadcast)> = queries::times_of_edition(&app.db, &edition.id)
        .await?
        .into_iter()
        .map(|it| (it.programme, Broadcast { weekday: it.weekday, starts: it.starts, lasts: it.lasts }))
        .collect();
    let on_air = today(&edition.time_zone, now, &times);
    let dates = edition.dates(&app)?;
    let midnight = midnight_before(&edition.time_zone, now);
    let slot = |(id, it): &(&Id, OnAir)| {
        let programme = all.iter().find(|programme| programme.id == **id)?;
        Some(Slot {
            title: programme.title.clone(),
            path: edition.path(&programme.path()),
            from: dates.time(it.from),
            until: dates.time(it.until),
            iso: it.from.iso(),
            is_since_yesterday: it.from < midnight,
            is_now: it.from <= now && now < it.until,
            is_over: it.until <= now,
        })
    };
    let name = app.words.say(&edition.language, "schedule", &[]);
    let mut frame = Frame::of(&app, &edition, frame::SCHEDULE, &name).await?;
    frame.description = Some(format!("{name} · {}", edition.name));
    frame.graph_as_list(&app, &edition);
    if times.is_empty() {
        frame.robots = Some("noindex");
    }
    let context = SchedulePage {
        frame,
        day: dates.date(now),
        times: on_air.iter().filter_map(slot).collect(),
        programmes: edition.path(frame::PROGRAMMES),
    };
    let body = app.templates.render("site/schedule.html", context)?;
    let good_until = Some(next_change(&on_air, now).min(tomorrow(&edition.time_zone, now)));
    Ok(Made { good_until, ..Made::html(body, &app.assets.css_hash, shows) })
}

/// When what is on the air changes next.
fn next_change(on_air: &[(&Id, OnAir)], now: Timestamp) -> Timestamp {
    let moments = on_air.iter().flat_map(|(_, it)| [it.from, it.until]).filter(|at| *at > now);
    moments.min().unwrap_or(Timestamp::from_millis(i64::MAX))
}
