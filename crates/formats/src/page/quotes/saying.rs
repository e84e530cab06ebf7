//! Words of saying, and the name that stands beside one.

use crate::page::names::{Mention, Person, mentions};

/// Who a word of saying is said of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Attribution {
    /// Somebody by name.
    Named(Person),
    /// "He", "she".
    Pronoun,
    /// "The minister".
    Role(String),
    /// Somebody who is not named.
    Somebody,
}

const SAYING: &[&str] = &[
    // English
    "said",
    "says",
    "say",
    "saying",
    "told",
    "tells",
    "stressed",
    "stresses",
    "added",
    "adds",
    "noted",
    "notes",
    "warned",
    "warns",
    "wrote",
    "writes",
    "explained",
    "explains",
    "declared",
    "declares",
    "stated",
    "states",
    "according",
    "argued",
    "argues",
    "asked",
    "asks",
    "announced",
    "insisted",
    "insists",
    "continued",
    "continues",
    "emphasized",
    "emphasised",
    "emphasizes",
    "underscored",
    "underlined",
    "reiterated",
    "remarked",
    "observed",
    "replied",
    "responded",
    "concluded",
    "commented",
    "recalled",
    "acknowledged",
    "admitted",
    "claimed",
    "claims",
    "called",
    "calls",
    "described",
    "urged",
    "urges",
    "vowed",
    "tweeted",
    "affirmed",
    "asserted",
    "cautioned",
    "confirmed",
    "pointed",
    "testified",
    "recounted",
    "complained",
    "joked",
    "shouted",
    "predicted",
    "promised",
    "highlighted",
    "reaffirmed",
    "quoted",
    "mentioned",
    "responds",
    "spoke",
    "charged",
    "condemned",
    "praised",
    "lamented",
    "maintained",
    "suggested",
    "summarized",
    "explaining",
    "adding",
    "noting",
    "stressing",
    "warning",
    // German
    "sagte",
    "sagt",
    "sagten",
    "erklärte",
    "erklärt",
    "betonte",
    "betont",
    "meinte",
    "meint",
    "schrieb",
    "schreibt",
    "laut",
    "zufolge",
    "warnte",
    "fügte",
    "berichtete",
    "kritisierte",
    "forderte",
    "teilte",
    "antwortete",
    "so",
    // French
    "dit",
    "a-t-il",
    "a-t-elle",
    "dit-il",
    "dit-elle",
    "déclaré",
    "déclare",
    "affirmé",
    "affirme",
    "expliqué",
    "explique",
    "selon",
    "ajouté",
    "ajoute",
    "estimé",
    "estime",
    "souligné",
    "souligne",
    "précisé",
    "écrit",
    "assure",
    // Spanish, Portuguese, Italian
    "dijo",
    "dice",
    "afirmó",
    "declaró",
    "explicó",
    "señaló",
    "según",
    "agregó",
    "añadió",
    "aseguró",
    "advirtió",
    "subrayó",
    "escribió",
    "disse",
    "diz",
    "afirmou",
    "declarou",
    "explicou",
    "segundo",
    "acrescentou",
    "ha detto",
    "detto",
    "dichiarato",
    "spiegato",
    "secondo",
    "aggiunto",
    "afferma",
    // Russian, Ukrainian, Bulgarian, Serbian
    "сказал",
    "сказала",
    "сказали",
    "заявил",
    "заявила",
    "заявили",
    "отметил",
    "отметила",
    "подчеркнул",
    "подчеркнула",
    "добавил",
    "добавила",
    "написал",
    "написала",
    "говорит",
    "рассказал",
    "рассказала",
    "пояснил",
    "пояснила",
    "сообщил",
    "сообщила",
    "считает",
    "словам",
    "сказав",
    "зазначив",
    "зазначила",
    "заявив",
    "додав",
    "додала",
    "каже",
    "наголосив",
    "каза",
    "рекао",
    "рекла",
    "rekao",
    "rekla",
    "kazao",
    "kazala",
    // Turkish, Azerbaijani, Indonesian, Vietnamese
    "dedi",
    "söyledi",
    "belirtti",
    "açıkladı",
    "ifade",
    "vurguladı",
    "konuştu",
    "deyib",
    "bildirib",
    "kata",
    "ujar",
    "mengatakan",
    "tutur",
    "menurut",
    "nói",
    "tuyên",
    // Polish, Czech, Dutch, Swedish, Norwegian, Danish, Finnish, Hungarian, Romanian, Albanian
    "powiedział",
    "powiedziała",
    "dodał",
    "dodała",
    "podkreślił",
    "řekl",
    "řekla",
    "uvedl",
    "uvedla",
    "dodal",
    "zei",
    "zegt",
    "aldus",
    "volgens",
    "sade",
    "säger",
    "sa",
    "sier",
    "siger",
    "sagde",
    "sanoi",
    "sanoo",
    "kertoi",
    "mondta",
    "spus",
    "declarat",
    "tha",
    "thotë",
    // Arabic, Persian, Dari, Pashto, Urdu
    "قال",
    "قالت",
    "وقال",
    "وقالت",
    "أضاف",
    "وأضاف",
    "أضافت",
    "وأضافت",
    "صرح",
    "صرحت",
    "أكد",
    "وأكد",
    "أكدت",
    "أوضح",
    "وأوضح",
    "يقول",
    "تقول",
    "گفت",
    "گفته",
    "می‌گوید",
    "افزود",
    "نوشت",
    "وویل",
    "کہا",
    // Georgian, Armenian
    "თქვა",
    "განაცხადა",
    "ამბობს",
    "აღნიშნა",
    "დასძინა",
    "განმარტა",
    "უთხრა",
    "ասաց",
    "ասել",
];

const PRONOUNS: &[&str] = &[
    "he", "she", "they", "er", "sie", "il", "elle", "él", "ella", "ele", "ela", "lui", "lei", "он", "она",
    "він", "вона", "هو", "هي", "او", "on", "ona", "hij", "zij", "han", "hun", "hon", "hän", "t-il", "t-elle",
    "dit-il", "dit-elle", "a-t-il", "a-t-elle",
];

/// Words between a word of saying and the name that belongs to it.
const BETWEEN: usize = 3;

/// Whether a word is one of saying.
pub(in crate::page) fn is_saying(word: &str) -> bool {
    let word = bare(word).to_lowercase();
    SAYING.contains(&word.as_str())
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether a clause begins with a word of saying or a name and one.
pub(super) fn begins_with_saying(clause: &str) -> bool {
    clause.split_whitespace().take(1).any(is_saying)
}

/// Who a clause before a passage says that the words are of: by a word of
/// saying, or by a colon.
pub(super) fn attribution_before(clause: &str) -> Option<Attribution> {
    attribution(clause).or_else(|| leads_in(clause))
}

/// Who a clause beside a passage says that the words are of.
pub(super) fn attribution(clause: &str) -> Option<Attribution> {
    let words: Vec<&str> = clause.split_whitespace().collect();
    let place = |word: &str| word.as_ptr() as usize - clause.as_ptr() as usize;
    let at = words.iter().rposition(|word| is_saying(word))?;
    let named = mentions(clause);
    let (start, end) = (place(words[at]), place(words[at]) + words[at].len());
    let gap = |mention: &&Mention| {
        mention.start >= end && clause[end..mention.start].split_whitespace().count() <= BETWEEN
    };
    let subject_follows = !words[at].ends_with(',');
    let after = named.iter().find(gap).filter(|_| subject_follows);
    let before = named.iter().rev().find(|mention| mention.end <= start);
    let told = matches!(bare(words[at]), "told" | "tells" | "asked" | "urged" | "called" | "quoted");
    let mention = if told { before.or(after) } else { closest(before, after, start, clause) };
    if pronoun_beside(&words, at) {
        return Some(Attribution::Pronoun);
    }
    if let Some(mention) = mention {
        return Some(Attribution::Named(mention.person.clone()));
    }
    let beside = words[at.saturating_sub(1)..(at + 4).min(words.len())].iter();
    let role = beside.map(|word| bare(word)).find(|word| crate::page::names::is_role(word));
    Some(role.map_or(Attribution::Somebody, |role| Attribution::Role(role.to_string())))
}

/// "said Mara Lind" before "Mara Lind … said": what follows at once is the
/// subject, unless a name stands right before the word.
fn closest<'a>(
    before: Option<&'a Mention>,
    after: Option<&'a Mention>,
    start: usize,
    clause: &str,
) -> Option<&'a Mention> {
    let near = before.filter(|mention| clause[mention.end..start].split_whitespace().count() <= 2);
    near.filter(|mention| !clause[mention.end..start].contains(',') || after.is_none()).or(after).or(before)
}

fn pronoun_beside(words: &[&str], at: usize) -> bool {
    let beside = [at.checked_sub(1), Some(at), Some(at + 1)];
    let mut beside = beside.into_iter().flatten().filter_map(|place| words.get(place));
    beside.any(|word| PRONOUNS.contains(&bare(word).to_lowercase().as_str()))
}

/// "Mara Lind:" before a passage.
fn leads_in(clause: &str) -> Option<Attribution> {
    let clause = clause.trim_end();
    clause.ends_with([':', '：']).then(|| {
        mentions(clause)
            .into_iter()
            .next()
            .map_or(Attribution::Somebody, |mention| Attribution::Named(mention.person))
    })
}
