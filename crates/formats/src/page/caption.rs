//! Captions as people type them: the archive mark and the credit are taken
//! out of the words and become data.

/// Marks that stand in brackets, or before a dash at the beginning, and say
/// that a picture is not of the day. Compared in lower case.
const ARCHIVE: &[&str] = &[
    "file",
    "file photo",
    "file picture",
    "file image",
    "file pic",
    "archive",
    "archive photo",
    "archival",
    "archives",
    "archiv",
    "archivbild",
    "archivfoto",
    "symbolbild",
    "photo d'archive",
    "photo d'archives",
    "image d'archive",
    "foto d'archivio",
    "archivio",
    "archivo",
    "foto de archivo",
    "imagen de archivo",
    "arquivo",
    "foto de arquivo",
    "архив",
    "архивное фото",
    "фото из архива",
    "из архива",
    "архівне фото",
    "архів",
    "фото з архіву",
    "архивна снимка",
    "أرشيف",
    "أرشيفية",
    "صورة أرشيفية",
    "صورة من الأرشيف",
    "ارشيف",
    "آرشیف",
    "آرشیو",
    "عکس آرشیوی",
    "عکس از آرشیف",
    "عکس از آرشیو",
    "ارشیف",
    "فائل",
    "فائل فوٹو",
    "არქივი",
    "საარქივო",
    "საარქივო ფოტო",
    "ფოტო არქივიდან",
    "arşiv",
    "arşiv fotoğrafı",
    "arxiv",
    "arxiv fotosu",
    "мұрағат",
    "мұрағат суреті",
    "архив сүрөт",
    "արխիվ",
    "արխիվային",
    "arsip",
    "foto arsip",
    "dokumentasi",
    "fail",
    "hình lưu trữ",
    "ảnh tư liệu",
    "tư liệu",
    "แฟ้มภาพ",
    "ภาพแฟ้ม",
    "资料照片",
    "资料图",
    "資料照片",
    "資料圖片",
    "資料写真",
    "자료사진",
    "자료",
    "arhiva",
    "arhivska fotografija",
    "arhiv",
    "arkiv",
    "arkivfoto",
    "arkiv foto",
    "arkivbild",
    "arkivbilde",
    "archieffoto",
    "archief",
    "archiwum",
    "zdjęcie archiwalne",
    "archivní foto",
    "archívna snímka",
    "arhīvs",
    "archyvas",
    "arhiiv",
    "arkisto",
    "arkistokuva",
    "archív",
    "αρχείο",
    "αρχείου",
    "ארכיון",
    "फाइल फोटो",
    "फ़ाइल फोटो",
    "ফাইল ছবি",
    "ፋይል",
    "maktaba",
    "picha ya maktaba",
    "foto arkivi",
    "arkivi",
];

/// Words before a name that say it made the picture.
const CREDITS: &[&str] = &[
    "photo by",
    "photo:",
    "photograph:",
    "picture:",
    "image:",
    "credit:",
    "photo credit:",
    "source:",
    "courtesy of",
    "courtesy",
    "foto:",
    "bild:",
    "quelle:",
    "crédit:",
    "crédit photo:",
    "credits:",
    "fotografía:",
    "crédito:",
    "фото:",
    "снимка:",
    "kaynak:",
    "fotoğraf:",
    "الصورة:",
    "المصدر:",
    "تصوير:",
    "عکس:",
    "منبع:",
    "ფოტო:",
    "წყარო:",
    "©",
    "(c)",
];

/// A caption, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Caption {
    pub words: Option<String>,
    pub credit: Option<String>,
    pub archive: bool,
}

/// Takes the archive mark and the credit out of a caption.
pub(super) fn read(caption: &str) -> Caption {
    let mut words = caption.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut archive = false;
    let mut credit = None;
    // Marks stack: "Words. (File) (Photo: Somebody)".
    for _ in 0..4 {
        let before = words.len();
        archive |= take_prefix(&mut words);
        archive |= take_bracket(&mut words, is_archive).is_some();
        credit = credit.or_else(|| take_bracket(&mut words, |text| after_credit(text).is_some()));
        if words.len() == before {
            break;
        }
    }
    credit = credit.or_else(|| take_trailing_credit(&mut words));
    let credit = credit.map(|text| after_credit(&text).unwrap_or(text)).filter(|text| !text.is_empty());
    Caption { words: Some(words.trim().to_string()).filter(|words| !words.is_empty()), credit, archive }
}

/// Whether a line ends or begins with an archive mark, which only captions do.
pub(super) fn has_archive_mark(line: &str) -> bool {
    read(line).archive
}

fn is_archive(text: &str) -> bool {
    let text = text
        .trim_matches(|c: char| c.is_whitespace() || ".,:;-–—".contains(c))
        .to_lowercase()
        .replace('’', "'");
    // "File, 2019" and "archive photo from 2019" also say when.
    let text = text.trim_end_matches(|c: char| c.is_numeric() || c.is_whitespace() || ",./".contains(c));
    ARCHIVE.contains(&text)
}

/// "FILE - Words", "FILE PHOTO: Words".
fn take_prefix(words: &mut String) -> bool {
    let Some((mark, rest)) = words.split_once(['-', '–', '—', ':']) else { return false };
    // A sentence may begin with "File": the mark is in capitals, or in
    // letters that have none, before a dash.
    let shouted = mark.chars().all(|c| !c.is_lowercase());
    let is_mark =
        mark.chars().count() < 30 && is_archive(mark.trim_matches(['(', ')', '[', ']', ' '])) && shouted;
    if is_mark {
        *words = rest.trim_start().to_string();
    }
    is_mark
}

/// The text of a bracket at the end or the beginning that `wanted` knows.
fn take_bracket(words: &mut String, wanted: impl Fn(&str) -> bool) -> Option<String> {
    for (open, close) in [('(', ')'), ('[', ']'), ('（', '）'), ('/', '/')] {
        let trimmed = words.trim_end_matches(['.', ' ']);
        if let Some(inside) = trimmed.strip_suffix(close)
            && let Some(at) = inside.rfind(open)
            && wanted(&inside[at + open.len_utf8()..])
        {
            let found = inside[at + open.len_utf8()..].trim().to_string();
            *words = inside[..at].trim_end().to_string();
            return Some(found);
        }
        if let Some(inside) = words.trim_start().strip_prefix(open)
            && let Some(at) = inside.find(close)
            && wanted(&inside[..at])
        {
            let found = inside[..at].trim().to_string();
            *words =
                inside[at + close.len_utf8()..].trim_start_matches(['.', ':', ' ', '-', '–']).to_string();
            return Some(found);
        }
    }
    None
}

fn after_credit(text: &str) -> Option<String> {
    let text = text.trim();
    CREDITS.iter().find_map(|word| {
        let head = text.get(..word.len())?;
        head.to_lowercase().eq(word).then(|| text[word.len()..].trim_matches([':', ' ', '.']).to_string())
    })
}

/// "Words. Photo: Somebody" and "Words. © Somebody".
fn take_trailing_credit(words: &mut String) -> Option<String> {
    let starts = words.match_indices(". ").map(|(at, _)| at + 2);
    let at = starts.chain(std::iter::once(0)).find(|at| after_credit(&words[*at..]).is_some())?;
    let credit = words[at..].to_string();
    words.truncate(at);
    Some(credit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(caption: &str, words: Option<&str>, credit: Option<&str>, archive: bool) {
        let expected = Caption { words: words.map(Into::into), credit: credit.map(Into::into), archive };
        assert_eq!(read(caption), expected, "{caption}");
    }

    #[test]
    fn archive_marks_in_many_languages() {
        check("The old quay. (File)", Some("The old quay."), None, true);
        check("The old quay (FILE PHOTO)", Some("The old quay"), None, true);
        check("FILE - The old quay", Some("The old quay"), None, true);
        check("Der alte Kai (Archiv)", Some("Der alte Kai"), None, true);
        check("Le vieux quai (archives)", Some("Le vieux quai"), None, true);
        check("Старый причал (архив)", Some("Старый причал"), None, true);
        check("الرصيف القديم (أرشيف)", Some("الرصيف القديم"), None, true);
        check("ძველი ნავმისადგომი (არქივი)", Some("ძველი ნავმისადგომი"), None, true);
        check("旧码头（资料照片）", Some("旧码头"), None, true);
        check("The quay (left) at noon", Some("The quay (left) at noon"), None, false);
        check("File the forms - and wait", Some("File the forms - and wait"), None, false);
    }

    #[test]
    fn credits_are_data() {
        check("The quay. (Photo: Ada Reyes) (File)", Some("The quay."), Some("Ada Reyes"), true);
        check("The quay. © Ada Reyes", Some("The quay."), Some("Ada Reyes"), false);
        check("(File)", None, None, true);
        check("", None, None, false);
    }
}
