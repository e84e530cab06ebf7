//! Every address of this floor.

use axum::routing::{delete, get, post, put};
use axum::{Extension, Router};
use lw_web::App;
use utoipa::OpenApi;

use crate::alerts::desk::{list as alert_list, one as alert, sending, withdrawal as alert_withdrawal};
use crate::fronts::api::{arrangement, place};
use crate::fronts::desk::{
    history as arrangements, list as front_list, one as front, preview as front_preview,
};
use crate::links::api as link;
use crate::links::desk::{guest, list as links, preview, vouch};
use crate::live::desk::{post as live_post, report, withdrawal as post_withdrawal};
use crate::logos::desk as logo;
use crate::notes::api as note;
use crate::notes::desk::{list as notes, write};
use crate::programmes::api as programme;
use crate::programmes::desk::{cover, episode, list as programmes, one as one_programme};
use crate::programmes::site as on_air;
use crate::rooms::Rooms;
use crate::stories::api;
use crate::stories::desk::{
    crops, design, history, lead, list, offers, recording, room, save, story, times, verbs,
};
use crate::{alerts, corrections, fronts, live, notifications, stories, timings};

/// The site's pages.
pub fn site() -> Router<App> {
    Router::new()
        .route("/{edition}/", get(fronts::site::front))
        .route("/{edition}/page/{page}", get(fronts::site::front_page))
        .route("/{edition}/section/{slug}/", get(fronts::site::section))
        .route("/{edition}/section/{slug}/page/{page}", get(fronts::site::section_page))
        .route("/{edition}/byline/{slug}/", get(fronts::site::byline))
        .route("/{edition}/byline/{slug}/page/{page}", get(fronts::site::byline_page))
        .route("/{edition}/topic/{slug}/", get(fronts::topic::topic))
        .route("/{edition}/topic/{slug}/page/{page}", get(fronts::topic::page))
        .route("/{edition}/programme/", get(on_air::list::show))
        .route("/{edition}/programme/{slug}/", get(on_air::programme::show))
        .route("/{edition}/programme/{slug}/page/{page}", get(on_air::programme::page))
        .route("/{edition}/programme/{slug}/chapters/{file}", get(on_air::chapters::show))
        .route("/{edition}/schedule/", get(on_air::schedule::show))
        .route("/{edition}/corrections/", get(corrections::site::list))
        .route("/{edition}/corrections/page/{page}", get(corrections::site::page))
        .route("/{edition}/alerts/", get(alerts::list::list))
        .route("/{edition}/alerts/page/{page}", get(alerts::list::page))
        .route("/-/alerts/{edition}", get(alerts::site::stream))
        .route("/-/alerts/{edition}/now", get(alerts::site::now))
        .route("/-/live/{story}/now", get(live::stand::now))
        .route("/{edition}/notifications/", get(notifications::site::show))
        .route("/{edition}/offline/", get(notifications::site::offline))
        .route("/sw.js", get(notifications::site::worker))
        .merge(notifications::site::doors())
        .route("/{edition}/a/{id}", get(stories::site::by_id))
        .route("/{edition}/a/{slug}/{id}", get(stories::site::story))
        .route("/{edition}/a/{id}/page/{page}", get(live::site::page))
        .route("/{edition}/a/{id}/post/{post}", get(live::site::post))
        .route("/{edition}/a/{id}/timings.vtt", get(timings::site::vtt))
        .route("/{edition}/a/{id}/timings.srt", get(timings::site::srt))
        .route("/{edition}/a/{id}/timings/", get(timings::site::transcript))
}

/// The desk's pages, and the rooms that stories are written in together.
pub fn desk(rooms: Rooms) -> Router<App> {
    Router::new()
        .route("/desk/", get(list::show))
        .route("/desk/design", get(design::show))
        .route("/desk/stories/", post(story::create))
        .route("/desk/stories/{id}", get(story::show))
        .route("/desk/stories/{id}/room", get(room::enter).layer(Extension(rooms)))
        .route("/desk/stories/{id}/revision", post(save::save))
        .route("/desk/stories/{id}/offers/{kind}", get(offers::show))
        .route("/desk/stories/{id}/picture", get(lead::picture).post(lead::choose_picture))
        .route("/desk/stories/{id}/picture/focus", post(crops::send))
        .route("/desk/stories/{id}/recording", get(recording::show))
        .route("/desk/stories/{id}/clip", get(lead::clip).post(lead::choose_clip))
        .route("/desk/stories/{id}/revisions/", get(history::list))
        .route("/desk/stories/{id}/revisions/{number}", get(history::one))
        .route("/desk/stories/{id}/revisions/{number}/compare/{other}", get(history::two))
        .route("/desk/stories/{id}/revisions/{number}/restoration", post(history::restore))
        .route("/desk/stories/{id}/schedule/removal", post(times::take_back))
        .route("/desk/stories/{id}/embargo/removal", post(times::lift))
        .route("/desk/stories/{id}/preview", get(preview::show))
        .route("/desk/stories/{id}/preview/page", get(preview::inner))
        .route("/desk/stories/{id}/links/", get(links::show).post(links::make))
        .route("/desk/stories/{id}/links/{link}/removal", post(links::end))
        .route("/desk/stories/{id}/notes/", get(notes::show).post(write::write))
        .route("/desk/stories/{id}/notes/{note}/removal", post(write::remove))
        .route("/desk/stories/{id}/notes/{note}/resolution", post(write::settle))
        .route("/desk/stories/{id}/notes/{note}/resolution/removal", post(write::reopen))
        .route("/desk/stories/{id}/live/", get(report::show).post(report::post))
        .route("/desk/stories/{id}/live/times", post(report::set_times))
        .route("/desk/stories/{id}/live/{post}", get(live_post::show).post(live_post::send))
        .route("/desk/stories/{id}/live/{post}/marks", post(report::mark))
        .route(
            "/desk/stories/{id}/live/{post}/withdrawal",
            get(post_withdrawal::show).post(post_withdrawal::send),
        )
        .route("/desk/stories/{id}/timings/", get(timings::desk::show).post(timings::desk::send))
        .route("/desk/stories/{id}/timings/search", post(timings::desk::search))
        .route("/desk/preview/{secret}", get(guest::show))
        .route("/desk/preview/{secret}/page", get(guest::inner))
        .route("/desk/approval/{secret}", get(vouch::show).post(vouch::send))
        .route("/desk/approval/{secret}/page", get(vouch::inner))
        .route("/desk/stories/{id}/episode", get(episode::show).post(episode::send))
        .route("/desk/programmes/", get(programmes::show).post(programmes::send))
        .route("/desk/programmes/{id}", get(one_programme::show).post(one_programme::send))
        .route("/desk/programmes/{id}/times", post(one_programme::send_times))
        .route("/desk/programmes/{id}/cover", get(cover::show).post(cover::send))
        .route("/desk/editions/{id}/logo", get(logo::show).post(logo::send))
        .route("/desk/alerts/", get(alert_list::show).post(alert::create))
        .route("/desk/alerts/new", get(alert::new))
        .route("/desk/alerts/{id}", get(alert::show).post(alert::send))
        .route("/desk/alerts/{id}/sending", get(sending::show).post(sending::send))
        .route("/desk/alerts/{id}/withdrawal", get(alert_withdrawal::show).post(alert_withdrawal::send))
        .route("/desk/fronts/", get(front_list::show))
        .route("/desk/fronts/{edition}/{place}", get(front::show).post(front::send))
        .route("/desk/fronts/{edition}/{place}/preview", get(front_preview::show))
        .route("/desk/fronts/{edition}/{place}/preview/page", get(front_preview::inner))
        .route("/desk/fronts/{edition}/{place}/arrangements/", get(arrangements::show))
        .route(
            "/desk/fronts/{edition}/{place}/arrangements/{arrangement}/removal",
            post(arrangements::take_back),
        )
        .route("/desk/stories/{id}/{verb}", get(verbs::show).post(verbs::send))
}

/// The API's operations.
#[derive(OpenApi)]
#[openapi(paths(
    api::list::list,
    api::story::create,
    api::story::show,
    api::story::check,
    api::preview::show,
    api::revisions::list,
    api::revisions::save,
    api::revisions::one,
    api::revisions::restore,
    api::revisions::two,
    api::corrections::list,
    api::corrections::create,
    timings::api::show,
    timings::api::set,
    api::deeds::review,
    api::deeds::approval,
    api::deeds::give_back,
    api::deeds::publication,
    api::deeds::plan,
    api::deeds::unplan,
    api::deeds::hold,
    api::deeds::lift,
    api::deeds::withdrawal,
    link::list,
    link::create,
    link::send_away,
    note::list,
    note::readers,
    note::create,
    note::send_away,
    note::resolve,
    note::open_again,
    programme::list::list,
    programme::list::create,
    programme::one::show,
    programme::one::alter,
    programme::one::arrange,
    programme::episode::show,
    programme::episode::set,
    alerts::api::list,
    alerts::api::create,
    alerts::api::show,
    alerts::api::change,
    alerts::api::send,
    alerts::api::send_back,
    live::api::show,
    live::api::set,
    live::api::list,
    live::api::create,
    live::api::show_post,
    live::api::correct,
    live::api::withdraw,
    live::api::mark,
    live::api::unmark,
    place::list,
    place::show,
    place::preview,
    arrangement::list,
    arrangement::create,
    arrangement::show,
    arrangement::restore,
    arrangement::call_off,
))]
pub struct Operations;

/// The API.
pub fn api() -> Router<App> {
    Router::new()
        .route("/api/v1/stories", get(api::list::list).post(api::story::create))
        .route("/api/v1/stories/{id}", get(api::story::show))
        .route("/api/v1/stories/{id}/checks", get(api::story::check))
        .route("/api/v1/stories/{id}/preview", get(api::preview::show))
        .route("/api/v1/stories/{id}/revisions", get(api::revisions::list).post(api::revisions::save))
        .route("/api/v1/stories/{id}/revisions/{number}", get(api::revisions::one))
        .route("/api/v1/stories/{id}/revisions/{number}/restoration", post(api::revisions::restore))
        .route("/api/v1/stories/{id}/revisions/{number}/compare/{other}", get(api::revisions::two))
        .route("/api/v1/stories/{id}/corrections", get(api::corrections::list).post(api::corrections::create))
        .route("/api/v1/stories/{id}/timings", get(timings::api::show).put(timings::api::set))
        .route("/api/v1/stories/{id}/review", post(api::deeds::review))
        .route("/api/v1/stories/{id}/approval", post(api::deeds::approval))
        .route("/api/v1/stories/{id}/return", post(api::deeds::give_back))
        .route("/api/v1/stories/{id}/publication", post(api::deeds::publication))
        .route("/api/v1/stories/{id}/schedule", post(api::deeds::plan).delete(api::deeds::unplan))
        .route("/api/v1/stories/{id}/embargo", post(api::deeds::hold).delete(api::deeds::lift))
        .route("/api/v1/stories/{id}/withdrawal", post(api::deeds::withdrawal))
        .route("/api/v1/stories/{id}/links", get(link::list).post(link::create))
        .route("/api/v1/stories/{id}/links/{link}", delete(link::send_away))
        .route("/api/v1/stories/{id}/notes", get(note::list).post(note::create))
        .route("/api/v1/stories/{id}/readers", get(note::readers))
        .route("/api/v1/stories/{id}/notes/{note}", delete(note::send_away))
        .route("/api/v1/stories/{id}/notes/{note}/resolution", post(note::resolve).delete(note::open_again))
        .route("/api/v1/stories/{id}/live", get(live::api::show).put(live::api::set))
        .route("/api/v1/stories/{id}/live/posts", get(live::api::list).post(live::api::create))
        .route("/api/v1/stories/{id}/live/posts/{post}", get(live::api::show_post))
        .route("/api/v1/stories/{id}/live/posts/{post}/correction", post(live::api::correct))
        .route("/api/v1/stories/{id}/live/posts/{post}/withdrawal", post(live::api::withdraw))
        .route(
            "/api/v1/stories/{id}/live/posts/{post}/marks/{mark}",
            put(live::api::mark).delete(live::api::unmark),
        )
        .route("/api/v1/stories/{id}/episode", get(programme::episode::show).put(programme::episode::set))
        .route("/api/v1/editions/{id}/programmes", get(programme::list::list).post(programme::list::create))
        .route(
            "/api/v1/editions/{id}/programmes/{programme}",
            get(programme::one::show).patch(programme::one::alter),
        )
        .route("/api/v1/editions/{id}/programmes/{programme}/times", put(programme::one::arrange))
        .route("/api/v1/alerts", get(alerts::api::list).post(alerts::api::create))
        .route("/api/v1/alerts/{id}", get(alerts::api::show).put(alerts::api::change))
        .route("/api/v1/alerts/{id}/sendings", post(alerts::api::send))
        .route("/api/v1/alerts/{id}/withdrawal", post(alerts::api::send_back))
        .route("/api/v1/fronts/{edition}", get(place::list))
        .route("/api/v1/fronts/{edition}/{place}", get(place::show))
        .route("/api/v1/fronts/{edition}/{place}/preview", post(place::preview))
        .route(
            "/api/v1/fronts/{edition}/{place}/arrangements",
            get(arrangement::list).post(arrangement::create),
        )
        .route(
            "/api/v1/fronts/{edition}/{place}/arrangements/{arrangement}",
            get(arrangement::show).delete(arrangement::call_off),
        )
        .route(
            "/api/v1/fronts/{edition}/{place}/arrangements/{arrangement}/restoration",
            post(arrangement::restore),
        )
}
