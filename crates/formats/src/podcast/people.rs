//! Who has a part in an episode (`podcast:person`), and which: by the podcast
//! taxonomy, whose roles feeds write in several ways.

use super::line;
use super::xml::Element;

/// Roles of those who make the words: they sign what they make. Without
/// anything but letters.
const MAKERS: [&str; 18] = [
    "host",
    "cohost",
    "guesthost",
    "presenter",
    "announcer",
    "narrator",
    "reporter",
    "correspondent",
    "journalist",
    "author",
    "coauthor",
    "writer",
    "cowriter",
    "guestwriter",
    "editor",
    "storyeditor",
    "managingeditor",
    "translator",
];
/// Groups that they are of: an editor elsewhere cuts sound or pictures.
const GROUPS: [&str; 2] = ["cast", "writing"];

/// Those who make the words, and the others with what they do.
pub(super) fn of_item(item: &Element) -> (Vec<String>, Vec<(String, String)>) {
    let (mut makers, mut others) = (Vec::new(), Vec::new());
    for it in item.all("podcast:person") {
        let name = line(&it.text);
        // What the namespace takes where nothing is said.
        let (role, group) = (it.attribute("role").unwrap_or("host"), it.attribute("group").unwrap_or("cast"));
        if name.is_empty() {
            continue;
        }
        if MAKERS.contains(&letters(role).as_str()) && GROUPS.contains(&letters(group).as_str()) {
            makers.push(name);
        } else {
            others.push((name, line(it.attribute("role").unwrap_or(group)).to_lowercase()));
        }
    }
    (makers, others)
}

fn letters(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphabetic).map(|it| it.to_ascii_lowercase()).collect()
}
