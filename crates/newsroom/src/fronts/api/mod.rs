//! Fronts for programs: the same places, orders and verbs as on the desk's table.
//!
//! - [`place`]: which places there are, and what readers have there
//! - [`arrangement`]: an order published, scheduled, called off, brought back
//! - [`order`]: what an order says

pub mod arrangement;
pub mod order;
pub mod place;

use lw_web::api::{Kind, Problem};

use super::arrange::BadArrangement;

impl From<BadArrangement> for Problem {
    fn from(bad: BadArrangement) -> Self {
        match bad {
            BadArrangement::NoStory(_) => Self::message("pins", "desk-problem-gone", vec![]),
            BadArrangement::Changed(_) => Kind::Stale.into(),
            BadArrangement::Gone => Kind::Over.into(),
            BadArrangement::Past => Self::message("public_from", "desk-problem-past", vec![]),
            BadArrangement::TooMany => Kind::Enough.into(),
            BadArrangement::Store(error) => error.into(),
        }
    }
}
