//! Many redirects at a time, as CSV (RFC 4180): `from,to,kind`, a line each.
//! The last column may be missing. A first line of these names is skipped, as
//! is an empty one; a semicolon or a tab may stand for the comma, as
//! spreadsheets in many countries write it.

use super::{BadRedirect, New, Place, Redirect};

/// What became of the lines.
#[derive(Debug, Default)]
pub struct Taken {
    /// Redirects that were not there before.
    pub new: usize,
    /// Redirects that lead elsewhere now.
    pub changed: usize,
    /// Lines that say what was so already.
    pub same: usize,
    /// Lines that were not taken, and why.
    pub problems: Vec<(usize, BadRedirect)>,
}

/// The names of the columns.
const HEAD: &str = "from,to,kind";

/// Reads the lines, each with its number.
pub fn read(text: &str, place: &Place<'_>) -> Vec<(usize, Result<New, BadRedirect>)> {
    let rows = rows(text.trim_start_matches('\u{feff}'));
    let is_head = |row: &[String]| row.first().is_some_and(|cell| cell.trim().eq_ignore_ascii_case("from"));
    let rows = rows.into_iter().filter(|(line, row)| !(*line == 1 && is_head(row)));
    rows.map(|(line, row)| {
        let cell = |place: usize| row.get(place).map(String::as_str).unwrap_or_default();
        (line, place.read(cell(0), cell(1), cell(2)))
    })
    .collect()
}

/// Writes them as they are read.
pub fn write(all: &[Redirect]) -> String {
    let mut text = format!("\u{feff}{HEAD}\r\n");
    for it in all {
        for (place, cell) in
            [it.source.as_str(), it.target.as_deref().unwrap_or_default(), &it.kind].into_iter().enumerate()
        {
            if place > 0 {
                text.push(',');
            }
            // An address begins with a slash or with https: no spreadsheet takes it for a formula.
            let needs = cell.contains([',', '"', ';', '\t']);
            text.push_str(&if needs {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell.to_owned()
            });
        }
        text.push_str("\r\n");
    }
    text
}

/// The rows that are not empty, each with the number of its first line.
fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
    let first = text.lines().next().unwrap_or_default();
    let between = [',', ';', '\t'].into_iter().find(|mark| first.contains(*mark)).unwrap_or(',');
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut line, mut begun, mut is_quoted) = (1, 1, false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if is_quoted => is_quoted = false,
            '"' if cell.trim().is_empty() => {
                cell.clear();
                is_quoted = true;
            }
            '\n' if is_quoted => {
                line += 1;
                cell.push('\n');
            }
            '\n' => {
                row.push(std::mem::take(&mut cell));
                rows.push((begun, std::mem::take(&mut row)));
                line += 1;
                begun = line;
            }
            '\r' if !is_quoted => {}
            letter if letter == between && !is_quoted => row.push(std::mem::take(&mut cell)),
            letter => cell.push(letter),
        }
    }
    row.push(cell);
    rows.push((begun, row));
    rows.retain(|(_, row)| row.iter().any(|cell| !cell.trim().is_empty()));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redirects::Kind;

    const PLACE: Place<'_> = Place { public_url: "https://radio.example", editions: &[] };

    fn check(text: &str, expect: &[(usize, &str, &str)]) {
        let read = read(text, &PLACE);
        let read: Vec<_> = read
            .iter()
            .map(|(line, it)| {
                let it = it.as_ref().unwrap();
                (*line, it.source.as_str(), it.target.as_deref().unwrap_or(it.kind.key()))
            })
            .collect();
        assert_eq!(read, expect, "{text:?}");
    }

    #[test]
    fn csv_is_read_as_spreadsheets_write_it() {
        check("", &[]);
        check(
            "\u{feff}From,To,Kind\r\n/a,/b,permanent\r\n\r\n/c,,gone\r\n",
            &[(2, "/a", "/b"), (4, "/c", "gone")],
        );
        check("/a;/b\n/c;/d;302", &[(1, "/a", "/b"), (2, "/c", "/d")]);
        check("/a\t/b\n", &[(1, "/a", "/b")]);
        check("\"/a,1\", \"/b\"\"c\"\n", &[(1, "/a,1", "/b%22c")]);
        check("\"/a\",/b,\"\n\"\n/c,/d", &[(1, "/a", "/b"), (3, "/c", "/d")]);
    }

    #[test]
    fn what_cannot_be_read_is_told_by_its_line() {
        let lines = read("from,to\n/a,/b\nnonsense\n/c,ftp://x\n/d,/e,never\n\"/f", &PLACE);
        let bad: Vec<_> = lines.into_iter().filter_map(|(line, it)| Some((line, it.err()?))).collect();
        assert_eq!(
            bad,
            [
                (3, BadRedirect::Source),
                (4, BadRedirect::Target),
                (5, BadRedirect::Kind),
                (6, BadRedirect::Target)
            ]
        );
    }

    #[test]
    fn what_is_written_is_read_again() {
        let redirect = |source: &str, kind: Kind, target: Option<&str>| Redirect {
            id: lw_base::Id::new(lw_base::Timestamp::from_millis(0)),
            source: source.into(),
            kind: kind.key().into(),
            target: target.map(str::to_owned),
            made_by: String::new(),
            made_at: lw_base::Timestamp::from_millis(0),
        };
        let all = [
            redirect("/a,b?c=\"d\";e", Kind::Permanent, Some("/x,y")),
            redirect("/ميناء", Kind::Temporary, Some("https://other.example/a?b=c,d")),
            redirect("/gone", Kind::Gone, None),
        ];
        let lines = read(&write(&all), &PLACE);
        let again: Vec<_> = lines.into_iter().map(|(_, it)| it.unwrap()).collect();
        let same = all.iter().map(|it| New {
            source: it.source.clone(),
            kind: Kind::named(&it.kind).unwrap(),
            target: it.target.clone(),
        });
        assert_eq!(again, same.collect::<Vec<_>>());
    }
}
