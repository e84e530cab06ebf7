//! Every address of this floor.

use axum::Router;
use axum::routing::{get, post};
use lw_web::App;

use crate::editions::site;
use crate::people::desk::account::{self, password, second_factor, sessions};
use crate::people::desk::{invitation, invitations, people, roles, setup, sign_in};

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
        .route("/desk/sign-out", post(sign_in::leave))
        .route("/desk/setup/{secret}", get(setup::show).post(setup::send))
        .route("/desk/invitation/{secret}", get(invitation::show).post(invitation::send))
        .merge(account())
        .merge(people())
}

/// One's own account.
fn account() -> Router<App> {
    Router::new()
        .route("/desk/account/", get(account::show).post(account::send))
        .route("/desk/account/password", post(password::send))
        .route("/desk/account/sessions/removal", post(sessions::remove_others))
        .route("/desk/account/sessions/{id}/removal", post(sessions::remove))
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
