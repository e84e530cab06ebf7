//! Every address of this floor.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{delete, get, patch, post, put};
use lw_web::App;
use utoipa::OpenApi;

use crate::audit::{api as trail, desk as audit};
use crate::bylines::{api as byline, desk as bylines};
use crate::editions::api as edition;
use crate::editions::desk::{list, one};
use crate::editions::site;
use crate::jobs::{api as job, desk as jobs};
use crate::keys::{api as key, desk as keys};
use crate::people::api as people_api;
use crate::people::desk::account::{self, password, second_factor, sessions};
use crate::people::desk::{invitation, invitations, passkeys, people, roles, setup, sign_in};
use crate::redirects::{api as redirect, desk as redirects};
use crate::sections::{api as section, desk as sections};
use crate::settings::{api as setting, desk as settings};
use crate::topics::{api as topic, desk as topics};
use crate::webhooks::api as webhook;
use crate::webhooks::desk::{deeds, list as webhooks, one as one_webhook};

/// The site's pages.
pub fn site() -> Router<App> {
    Router::new()
        .route("/", get(site::chooser))
        .route("/{edition}", get(site::slash))
        .route("/{edition}/manifest.webmanifest", get(site::manifest))
}

/// The desk's pages.
pub fn desk() -> Router<App> {
    Router::new()
        .route("/desk/sign-in", get(sign_in::show).post(sign_in::send))
        .route("/desk/sign-in/passkey/question", post(passkeys::ask_who))
        .route("/desk/sign-in/passkey/answer", post(passkeys::sign_in))
        .route("/desk/sign-out", post(sign_in::leave))
        .route("/desk/setup/{secret}", get(setup::show).post(setup::send))
        .route("/desk/invitation/{secret}", get(invitation::show).post(invitation::send))
        .merge(account())
        .merge(people())
        .merge(editions())
        .route("/desk/keys/", get(keys::show).post(keys::send))
        .route("/desk/keys/{id}/removal", post(keys::send_away))
        .merge(webhooks())
        .merge(redirects())
        .route("/desk/jobs/", get(jobs::show))
        .route("/desk/jobs/{id}/stop", post(jobs::stop))
        .route("/desk/jobs/{id}/attempt", post(jobs::try_again))
        .route("/desk/settings/", get(settings::show).post(settings::send))
        .route("/desk/audit/", get(audit::show))
        .route("/desk/audit/export.csv", get(audit::export::send))
}

/// The API's operations.
#[derive(OpenApi)]
#[openapi(paths(
    key::show,
    edition::list,
    edition::make,
    edition::show,
    edition::alter,
    section::list,
    section::make,
    section::alter,
    section::place,
    section::send_away,
    byline::list,
    byline::make,
    byline::alter,
    byline::send_away,
    topic::list,
    topic::make,
    topic::show,
    topic::alter,
    topic::join,
    topic::send_away,
    people_api::people::list,
    people_api::people::give,
    people_api::people::send_away,
    people_api::people::reset,
    people_api::invitations::list,
    people_api::invitations::make,
    people_api::invitations::send_away,
    trail::list,
    setting::show,
    setting::alter,
    redirect::list,
    redirect::make,
    redirect::import,
    redirect::send_away,
    job::list,
    job::show,
    job::stop,
    job::try_again,
    webhook::list,
    webhook::create,
    webhook::show,
    webhook::alter,
    webhook::send_away,
    webhook::pause,
    webhook::resume,
    webhook::renew,
    webhook::deliveries,
))]
pub struct Operations;

/// The API.
pub fn api() -> Router<App> {
    Router::new()
        .route("/api/v1/key", get(key::show))
        .route("/api/v1/editions", get(edition::list).post(edition::make))
        .route("/api/v1/editions/{id}", get(edition::show).patch(edition::alter))
        .route("/api/v1/editions/{id}/sections", get(section::list).post(section::make))
        .route("/api/v1/editions/{id}/sections/{section}", patch(section::alter).delete(section::send_away))
        .route("/api/v1/editions/{id}/sections/{section}/place", post(section::place))
        .route("/api/v1/editions/{id}/bylines", get(byline::list).post(byline::make))
        .route("/api/v1/editions/{id}/bylines/{byline}", patch(byline::alter).delete(byline::send_away))
        .route("/api/v1/editions/{id}/topics", get(topic::list).post(topic::make))
        .route(
            "/api/v1/editions/{id}/topics/{topic}",
            get(topic::show).patch(topic::alter).delete(topic::send_away),
        )
        .route("/api/v1/editions/{id}/topics/{topic}/merger", post(topic::join))
        .route("/api/v1/people", get(people_api::people::list))
        .route("/api/v1/people/{id}", delete(people_api::people::send_away))
        .route("/api/v1/people/{id}/roles", put(people_api::people::give))
        .route("/api/v1/people/{id}/second-factor", delete(people_api::people::reset))
        .route("/api/v1/invitations", get(people_api::invitations::list).post(people_api::invitations::make))
        .route("/api/v1/invitations/{id}", delete(people_api::invitations::send_away))
        .route("/api/v1/audit", get(trail::list))
        .route("/api/v1/settings", get(setting::show).patch(setting::alter))
        .route("/api/v1/redirects", get(redirect::list).post(redirect::make))
        .route("/api/v1/redirects/import", post(redirect::import))
        .route("/api/v1/redirects/{id}", delete(redirect::send_away))
        .route("/api/v1/jobs", get(job::list))
        .route("/api/v1/jobs/{id}", get(job::show))
        .route("/api/v1/jobs/{id}/stop", post(job::stop))
        .route("/api/v1/jobs/{id}/attempt", post(job::try_again))
        .route("/api/v1/webhooks", get(webhook::list).post(webhook::create))
        .route("/api/v1/webhooks/{id}", get(webhook::show).put(webhook::alter).delete(webhook::send_away))
        .route("/api/v1/webhooks/{id}/pause", put(webhook::pause).delete(webhook::resume))
        .route("/api/v1/webhooks/{id}/secret", put(webhook::renew))
        .route("/api/v1/webhooks/{id}/deliveries", get(webhook::deliveries))
}

/// One's own account.
fn account() -> Router<App> {
    Router::new()
        .route("/desk/account/", get(account::show).post(account::send))
        .route("/desk/account/password", post(password::send))
        .route("/desk/account/sessions/removal", post(sessions::remove_others))
        .route("/desk/account/sessions/{id}/removal", post(sessions::remove))
        .route("/desk/account/passkeys/question", post(passkeys::ask_new))
        .route("/desk/account/passkeys/answer", post(passkeys::add))
        .route("/desk/account/passkeys/{id}/removal", post(passkeys::remove))
        .route("/desk/account/second-factor", post(second_factor::turn_on))
        .route("/desk/account/second-factor/setup", post(second_factor::set_up))
        .route("/desk/account/second-factor/key.svg", get(second_factor::key))
        .route("/desk/account/second-factor/codes", post(second_factor::renew_codes))
        .route("/desk/account/second-factor/removal", post(second_factor::turn_off))
}

/// Colleagues.
fn people() -> Router<App> {
    Router::new()
        .route("/desk/people/", get(people::show))
        .route("/desk/people/{id}/role", post(roles::send))
        .route("/desk/people/{id}/removal", post(people::send_away))
        .route("/desk/people/{id}/second-factor/removal", post(people::reset))
        .route("/desk/people/invitations/", post(invitations::send))
        .route("/desk/people/invitations/{id}/removal", post(invitations::end))
}

/// Addresses of others that are told of what readers are told.
fn webhooks() -> Router<App> {
    Router::new()
        .route("/desk/webhooks/", get(webhooks::show).post(one_webhook::create))
        .route("/desk/webhooks/new", get(one_webhook::show_new))
        .route("/desk/webhooks/{id}", get(one_webhook::show).post(one_webhook::send))
        .route("/desk/webhooks/{id}/pause", post(deeds::pause))
        .route("/desk/webhooks/{id}/pause/removal", post(deeds::resume))
        .route("/desk/webhooks/{id}/secret", post(deeds::renew))
        .route("/desk/webhooks/{id}/test", post(deeds::test))
        .route("/desk/webhooks/{id}/deliveries/{delivery}/attempt", post(deeds::again))
        .route("/desk/webhooks/{id}/removal", post(deeds::remove))
}

/// Old addresses and where they lead.
fn redirects() -> Router<App> {
    let limit = DefaultBodyLimit::max(redirects::import::MOST_SENT);
    Router::new()
        .route("/desk/redirects/", get(redirects::show).post(redirects::send))
        .route("/desk/redirects/import", post(redirects::import::send).layer(limit))
        .route("/desk/redirects/export.csv", get(redirects::export))
        .route("/desk/redirects/{id}/removal", post(redirects::send_away))
}

/// Editions, their sections, topics and bylines.
fn editions() -> Router<App> {
    Router::new()
        .route("/desk/editions/", get(list::show).post(list::send))
        .route("/desk/editions/{id}/", get(one::show).post(one::send))
        .route("/desk/editions/{id}/sections/", post(sections::create))
        .route("/desk/editions/{id}/sections/{section}", post(sections::change))
        .route("/desk/editions/{id}/sections/{section}/place", post(sections::place))
        .route("/desk/editions/{id}/sections/{section}/removal", post(sections::send_away))
        .route("/desk/editions/{id}/topics/", get(topics::list::show).post(topics::list::send))
        .route("/desk/editions/{id}/topics/{topic}", get(topics::one::show).post(topics::one::send))
        .route("/desk/editions/{id}/topics/{topic}/merger", post(topics::one::merge))
        .route("/desk/editions/{id}/topics/{topic}/removal", post(topics::one::send_away))
        .route("/desk/editions/{id}/bylines/", post(bylines::create))
        .route("/desk/editions/{id}/bylines/{byline}", post(bylines::change))
        .route("/desk/editions/{id}/bylines/{byline}/removal", post(bylines::send_away))
}
