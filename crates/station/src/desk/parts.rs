//! The parts of the desk, as the header leads to them: a line each.

use lw_web::App;
use serde::Serialize;

use crate::people::{Act, Who};

/// Path, word, and what one must be allowed to do in some edition to be led there.
const ALL: &[(&str, &str, Act)] = &[
    ("/desk/", "desk-stories", Act::Read),
    ("/desk/fronts/", "desk-fronts", Act::Arrange),
    ("/desk/programmes/", "desk-programmes", Act::Programmes),
    ("/desk/pictures/", "desk-pictures", Act::Upload),
    ("/desk/alerts/", "desk-alerts", Act::WriteAlert),
    ("/desk/clips/", "desk-clips", Act::Upload),
    ("/desk/uploads/", "desk-uploads", Act::Upload),
    ("/desk/jobs/", "desk-jobs", Act::Upload),
    ("/desk/people/", "desk-people", Act::People),
    ("/desk/editions/", "desk-editions", Act::Editions),
    ("/desk/redirects/", "desk-redirects", Act::Redirects),
    ("/desk/settings/", "desk-settings", Act::Settings),
    ("/desk/audit/", "desk-audit", Act::Audit),
    ("/desk/keys/", "desk-api-keys", Act::Keys),
    ("/desk/webhooks/", "desk-webhooks", Act::Webhooks),
];

/// One entry of the header.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    path: &'static str,
    name: String,
    /// `page` where it is the page itself, `true` where the page is one of its own.
    current: Option<&'static str>,
}

/// The parts that somebody may open, as a page at `path` shows them.
pub(super) fn of(app: &App, who: &Who, path: &str) -> Vec<Part> {
    let may = |act: Act| who.is_owner || who.roles.iter().any(|(_, role)| *role >= act.least());
    let mine = ALL.iter().filter(|(root, _, act)| *root == "/desk/" || may(*act));
    mine.map(|(root, word, _)| Part {
        path: root,
        name: app.words.say(&who.language, word, &[]),
        current: current(root, path),
    })
    .collect()
}

fn current(root: &str, path: &str) -> Option<&'static str> {
    // The list of stories is the desk's own front, and a story stands below its own noun.
    let below = if root == "/desk/" { "/desk/stories/" } else { root };
    if path == root {
        Some("page")
    } else if path.starts_with(below) {
        Some("true")
    } else {
        None
    }
}
