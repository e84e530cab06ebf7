//! Stories as they are made at the desk.

use super::{Answer, Editor};

/// Begins a story in the English edition and saves a text; returns its address
/// at the desk.
pub async fn begins(editor: &Editor, headline: &str) -> String {
    let made = editor.posts("/desk/stories/", &[("edition", "en")]).await.answers(303);
    let path = made.header("location").to_owned();
    saves(editor, &path, 1, headline).await;
    path
}

/// Saves another headline over revision `base`.
pub async fn saves(editor: &Editor, path: &str, base: i64, headline: &str) {
    let (base, text) = (base.to_string(), format!("<p>All about it: {headline}.</p>"));
    let fields = [("base", base.as_str()), ("headline", headline), ("document", &text)];
    editor.posts(&format!("{path}/revision"), &fields).await.answers(303);
}

/// Puts revision `number` on the site.
pub async fn publishes(editor: &Editor, path: &str, number: i64) -> Answer {
    editor.posts(&format!("{path}/publication"), &[("number", &number.to_string())]).await
}

/// Says what was wrong and what is right.
pub async fn corrects(editor: &Editor, path: &str, was: &str, is_now: &str) {
    editor.posts(&format!("{path}/correction"), &[("was", was), ("is_now", is_now)]).await.answers(303);
}

/// The story's id.
pub fn id(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}
