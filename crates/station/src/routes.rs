//! Every address of this floor.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use lw_web::App;

use crate::audit::desk as audit;
use crate::bylines::desk as bylines;
use crate::editions::desk::{list, one};
use crate::editions::site;
use crate::people::desk::account::{self, password, second_factor, sessions};
use crate::people::desk::{invitation, invitations, passkeys, people, roles, setup, sign_in};
use crate::redirects::desk as redirects;
use crate::sections::desk as sections;
use crate::settings::desk as settings;
use crate::topics::desk as topics;

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
        .merge(redirects())
        .route("/desk/settings/", get(settings::show).post(settings::send))
        .route("/desk/audit/", get(audit::show))
        .route("/desk/audit/export.csv", get(audit::export::send))
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

/// Old addresses and where they lead.
fn redirects() -> Router<App> {
    let limit = DefaultBodyLimit::max(redirects::import::LARGEST);
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
