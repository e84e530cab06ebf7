//! Each look by itself: a small text in, what is found out.

use lw_base::{Id, Lang, Timestamp};
use lw_formats::document::Document;
use lw_library::pictures::{Picture, Shown};

use super::{Finding, Kind, Level, grade, headings, language, parts, speakers};
use crate::stories::Draft;

const NOW: Timestamp = Timestamp::from_millis(1_774_008_000_000);

fn document(html: &str, lang: &str) -> Document {
    Document::from_html(html, &lang.parse().unwrap()).0
}

fn kinds(found: &[Finding]) -> Vec<Kind> {
    found.iter().map(|it| it.kind).collect()
}

fn words(found: &[Finding]) -> Vec<&str> {
    found.iter().map(|it| it.at.as_deref().unwrap_or_default()).collect()
}

#[test]
fn what_a_story_should_have() {
    let full = Draft {
        headline: "Night ferry sails again".into(),
        standfirst: Some("After eleven months.".into()),
        section: Some(Id::new(NOW)),
        bylines: vec![Id::new(NOW)],
        document: document("<p>It left at six.</p>", "en"),
        ..Draft::default()
    };
    let check = |draft: Draft, picture: Option<Picture>, expect: &[Kind]| {
        let shown = picture.map(|picture| Shown { picture, keeps_words: true });
        let found = parts::find(&draft, shown.as_ref(), "en");
        assert_eq!(kinds(&found), expect);
    };
    check(full.clone(), None, &[]);
    check(
        Draft::default(),
        None,
        &[Kind::Headline, Kind::Text, Kind::Section, Kind::Standfirst, Kind::Byline],
    );
    check(Draft { headline: "x".repeat(110), ..full.clone() }, None, &[]);
    check(Draft { headline: "x".repeat(111), ..full.clone() }, None, &[Kind::HeadlineLong]);
    let picture = |credit: Option<&str>| Picture::new(credit.map(str::to_owned), false, NOW);
    let with = |alt: Option<&str>| Draft {
        picture: Some(Id::new(NOW)),
        picture_alt: alt.map(str::to_owned),
        ..full.clone()
    };
    check(with(Some("A ferry")), Some(picture(Some("Ada Reyes"))), &[]);
    check(with(None), Some(picture(None)), &[Kind::Alt, Kind::Credit]);
    // What the picture says of itself holds where the story says nothing, in its language.
    let own = |edition: &str, alt: &str| Picture {
        alt: Some(alt.to_owned()),
        edition_id: Some(edition.to_owned()),
        ..picture(Some("Ada Reyes"))
    };
    check(with(None), Some(own("en", "A ferry")), &[]);
    check(with(None), Some(own("ar", "عبّارة")), &[Kind::Alt]);
    check(with(None), Some(own("ar", "")), &[]);
    // Said to be decoration.
    check(with(Some("")), Some(picture(Some("Ada Reyes"))), &[]);
}

#[test]
fn headings_that_skip_a_level() {
    let check = |html: &str, expect: &[&str]| {
        assert_eq!(words(&headings::find(&document(html, "en"))), expect, "{html}");
    };
    check("<p>None</p>", &[]);
    check("<h2>A</h2><h3>B</h3><h4>C</h4><h2>D</h2><h3>E</h3>", &[]);
    check("<h3>First</h3>", &["First"]);
    check("<h2>A</h2><h4>Deep</h4><h4>Same</h4>", &["Deep"]);
    check("<h4>A</h4><h2>B</h2><h4>C</h4>", &["A", "C"]);
}

#[test]
fn quotations_without_a_speaker() {
    let check = |html: &str, expect: &[&str]| {
        assert_eq!(words(&speakers::find(&document(html, "en"))), expect, "{html}");
    };
    check("<p>No words of anybody.</p>", &[]);
    check(
        "<figure><blockquote><p>We waited.</p></blockquote><figcaption>Mara Quill</figcaption></figure>",
        &[],
    );
    check("<blockquote><p>We waited.</p></blockquote>", &["We waited."]);
    check(
        "<blockquote><p>One.</p><p>Two.</p></blockquote><blockquote><p>Three.</p></blockquote>",
        &["One. Two.", "Three."],
    );
}

const ENGLISH: &str = "The night ferry between the island and the mainland sails again after eleven months, \
    the harbour master said on Monday, and the first boat was full an hour before it left the quay. ";
const SPANISH: &str = "El transbordador nocturno entre la isla y la costa vuelve a navegar después de once meses, \
    dijo el lunes la jefa del puerto, y el primer barco estaba lleno una hora antes de zarpar del muelle. ";
const RUSSIAN: &str = "Ночной паром между островом и материком снова ходит после одиннадцати месяцев перерыва, \
    сообщила в понедельник начальница порта, и первый рейс был полон за час до отхода от причала. ";
const UKRAINIAN: &str = "Нічний пором між островом і материком знову ходить після одинадцяти місяців перерви, \
    повідомила в понеділок начальниця порту, і перший рейс був повний за годину до відходу від причалу. ";
const ARABIC: &str = "عادت العبّارة الليلية بين الجزيرة والبر إلى الإبحار بعد أحد عشر شهرًا من التوقف، كما قالت مديرة \
    الميناء يوم الاثنين، وكانت السفينة الأولى ممتلئة قبل ساعة من مغادرتها الرصيف في الصباح الباكر. ";
const SERBIAN: &str = "Noćni trajekt između ostrva i kopna ponovo plovi posle jedanaest meseci, rekla je u ponedeljak \
    upravnica luke, a prvi brod je bio pun sat vremena pre nego što je isplovio sa pristaništa. ";
const INDONESIAN: &str = "Feri malam antara pulau dan daratan berlayar lagi setelah sebelas bulan berhenti, kata kepala \
    pelabuhan pada hari Senin, dan kapal pertama sudah penuh satu jam sebelum meninggalkan dermaga. ";
const GEORGIAN: &str = "ღამის ბორანი კუნძულსა და ხმელეთს შორის თერთმეტი თვის შემდეგ კვლავ დადის, განაცხადა ორშაბათს \
    ნავსადგურის უფროსმა, და პირველი გემი ერთი საათით ადრე უკვე სავსე იყო ხალხით. ";

#[test]
fn a_text_in_another_language() {
    let check = |lang: &str, text: &str, expect: &[Kind]| {
        let html = format!("<p>{}</p><p>{}</p>", text, text);
        assert_eq!(
            kinds(&language::find(&document(&html, lang), &lang.parse().unwrap())),
            expect,
            "{lang}: {text}"
        );
    };
    let other = &[Kind::Language][..];
    check("en", ENGLISH, &[]);
    check("es", SPANISH, &[]);
    check("ar", ARABIC, &[]);
    check("en", SPANISH, other);
    check("es", ENGLISH, other);
    check("uk", RUSSIAN, other);
    check("ru", UKRAINIAN, other);
    check("uk", UKRAINIAN, &[]);
    check("ru", RUSSIAN, &[]);
    check("ar", ENGLISH, other);
    check("en", ARABIC, other);
    check("ka", RUSSIAN, other);
    check("en", GEORGIAN, other);
    // Close ones are left alone, and so is what whatlang does not know.
    check("hr", SERBIAN, &[]);
    check("bs", SERBIAN, &[]);
    check("sr-Latn", SERBIAN, &[]);
    check("ms", INDONESIAN, &[]);
    check("fa-AF", ARABIC, &[]);
    check("ky", RUSSIAN, &[]);
    check("mi", ENGLISH, &[]);
    // Of those only the script can be told.
    check("mi", RUSSIAN, other);
    check("bo", ENGLISH, other);
    check("x-own", ENGLISH, &[]);
    check("en", "Short. Corto. Kurz.", &[]);
    check("en", "", &[]);
}

#[test]
fn a_paragraph_in_another_language() {
    let check = |html: &str, expect: &[Kind]| {
        let found = language::find(&document(html, "en"), &"en".parse::<Lang>().unwrap());
        assert_eq!(kinds(&found), expect, "{html}");
    };
    let english = ENGLISH.repeat(3);
    check(&format!("<p>{english}</p><p>{SPANISH}</p><p>{english}</p>"), &[Kind::Paragraph]);
    check(&format!("<p>{english}</p><p lang=\"es\">{SPANISH}</p>"), &[]);
    check(&format!("<p>{english}</p><p>He wrote: <span lang=\"es\">{SPANISH}</span></p>"), &[]);
    check(&format!("<p>{english}</p><p>El barco.</p>"), &[]);
    // In a long text, where paragraphs that share its usual words are passed over.
    let many = format!("<p>{ENGLISH}</p>").repeat(40);
    check(&many, &[]);
    check(&format!("{many}<p>{SPANISH}</p>{many}<p>{INDONESIAN}</p>"), &[Kind::Paragraph, Kind::Paragraph]);
}

#[test]
fn how_hard_a_text_is() {
    let check = |lang: &str, text: &str, expect: &[Kind]| {
        let html = format!("<p>{text}</p>");
        let found = grade::find(&document(&html, lang), &lang.parse().unwrap());
        assert_eq!(kinds(&found.into_iter().collect::<Vec<_>>()), expect, "{lang}: {text}");
    };
    let easy =
        "The boat came in at six. People stood on the quay. They had waited for a long time. ".repeat(8);
    let hard = "Notwithstanding the administrative considerations enumerated above, intergovernmental representatives \
        unanimously reaffirmed institutional responsibilities concerning international transportation infrastructure, \
        acknowledging extraordinary circumstances necessitating comprehensive reorganisation. "
        .repeat(6);
    check("en", &easy, &[Kind::GradeFact]);
    check("en", &hard, &[Kind::Grade]);
    check("sv", &easy, &[Kind::GradeFact]);
    check("sv", &hard, &[Kind::Grade]);
    check("en", "The boat came in at six.", &[]);
    check("ar", &ARABIC.repeat(9), &[]);
    check("th", &easy, &[]);
}

#[test]
fn each_kind_has_its_messages() {
    let words = lw_web::words::Words::load().unwrap();
    let english: Lang = "en".parse().unwrap();
    let mut last = Level::Stop;
    for (place, (kind, level, key)) in Kind::ALL.into_iter().enumerate() {
        assert_eq!(kind as usize, place, "{kind:?} stands at another place");
        assert!(last <= level, "{kind:?} stands among heavier ones");
        last = level;
        for key in [key.to_owned(), format!("{key}-why")] {
            assert_ne!(words.say(&english, &key, &[]), key, "{kind:?} has no words");
        }
    }
}
