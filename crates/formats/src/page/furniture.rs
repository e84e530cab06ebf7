//! The lines of a page that are not its story: skip links, banners, players,
//! buttons. One table, in many languages; a line is compared whole, so that a
//! sentence which only mentions such words stays.

use std::collections::HashMap;
use std::sync::LazyLock;

use lw_base::Duration;

/// What a line of furniture belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Skip links and menus.
    Navigation,
    /// A banner over all pages.
    Banner,
    /// The player: loading, no source, its clocks and buttons.
    Player,
    /// Sharing, printing, subscribing, commenting.
    Service,
}

impl Kind {
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Navigation => "a way around the page",
            Self::Banner => "a banner",
            Self::Player => "the player",
            Self::Service => "a service of the page",
        }
    }
}

const NAVIGATION: &[&str] = &[
    "accessibility links", "skip to main content", "skip to main navigation", "skip to search", "skip to content",
    "skip navigation", "back to top", "menu", "main menu", "search", "home", "previous", "next", "close",
    "ссылки для упрощенного доступа", "вернуться к основному содержанию", "вернутся к главной навигации",
    "вернутся к поиску", "перейти к содержанию", "доступність посилання", "перейти до основного змісту",
    "перейти до основної навігації", "перейти до пошуку", "меню", "поиск", "пошук", "liens d'accessibilité",
    "menu principal", "aller au contenu", "retour au contenu principal", "retour à la navigation principale",
    "retour à la recherche", "enlaces de accesibilidad", "ir al contenido principal", "saltar al contenido",
    "ir a la navegación principal", "ir a búsqueda", "zum inhalt springen", "zum hauptinhalt", "hauptmenü",
    "links de acessibilidade", "pular para o conteúdo principal", "linqet", "aksesueshmëri",
    "روابط للوصول", "روابط إمكانية الوصول", "انتقل إلى المحتوى الرئيسي", "تخطى إلى المحتوى", "القائمة", "بحث",
    "لینک‌های قابلیت دسترسی", "لینک های قابلیت دسترسی", "لینک‌های دسترسی", "رفتن به محتوای اصلی",
    "رفتن به متن اصلی", "فهرست", "جستجو", "د لاسرسي لینکونه", "ბმულები ხელმისაწვდომობისთვის",
    "გადადით მთავარ შინაარსზე", "მთავარ შინაარსზე დაბრუნება", "მენიუ", "ძებნა", "erişilebilirlik",
    "ana içeriğe geç", "ana sayfaya dön", "tautan-tautan akses", "lanjut ke konten utama", "menu utama",
    "các đường dẫn truy cập", "đường dẫn truy cập", "ลิ้งค์เชื่อมต่อ", "ข้ามไปเนื้อหาหลัก", "无障碍链接", "跳转到内容",
    "跳转到主要内容", "無障礙鏈接", "接続リンク", "본문 바로가기", "연결 가능 링크", "메뉴", "հասանելիության հղումներ",
    "keçid linkləri", "axtar", "қолжетімді линктер", "линктерге өту", "hodnoty přístupnosti", "přejít na obsah",
    "linkuri accesibilitate", "sari la conținutul principal", "pristupni linkovi", "pređite na sadržaj",
    "достапни линкови", "линкове за достъпност", "viungo",
];

const BANNER: &[&str] = &[
    "breaking news", "breaking", "live", "developing", "urgent", "срочно", "срочная новость", "срочные новости",
    "терміново", "термінові новини", "dernière minute", "dernières nouvelles", "alerte info", "última hora",
    "noticias de última hora", "eilmeldung", "+++ eilmeldung +++", "ultim'ora", "última notícia", "عاجل", "خبر عاجل",
    "أخبار عاجلة", "خبر فوری", "خبر فوری:", "بیړنی خبر", "تازہ ترین خبر", "სასწრაფო", "სასწრაფო ამბავი",
    "ბოლო ამბები", "son dakika", "berita terkini", "tin mới nhất", "tin nóng", "ข่าวด่วน", "突发新闻", "突發新聞", "速報",
    "속보", "հրատապ", "təcili xəbər", "шұғыл хабар", "vesti", "najnovije vijesti", "știri de ultimă oră",
    "habari za punde", "latest news", "top stories",
];

const PLAYER: &[&str] = &[
    "please wait", "no media source currently available", "no media source available", "embed", "share",
    "the code has been copied to your clipboard", "the url has been copied to your clipboard", "direct link", "width",
    "height", "px", "auto", "pop-out player", "download", "play", "pause", "mute", "unmute", "listen", "watch",
    "loading", "loading...", "loading…", "audio player", "video player", "media player", "auto 240p 360p 480p 720p",
    "240p", "360p", "480p", "720p", "1080p", "64 kbps | mp3", "128 kbps | mp3", "subtitles off", "captions off",
    "подождите", "пожалуйста, подождите", "код скопирован в буфер обмена", "медиа-источник в настоящее время недоступен",
    "нет медиа-источника", "no media source currently available.", "загрузка", "слушать", "скачать", "прямая ссылка",
    "зачекайте", "зачекайте, будь ласка", "медіа-джерело наразі недоступне", "завантаження", "слухати",
    "veuillez patienter", "patientez s'il vous plaît", "aucune source média actuellement disponible",
    "aucune source média disponible", "écouter", "télécharger", "lien direct", "por favor espere", "espere por favor",
    "ninguna fuente multimedia disponible actualmente", "no hay fuente de medios disponible", "escuchar", "descargar",
    "enlace directo", "bitte warten", "keine medienquelle verfügbar", "derzeit keine medienquelle verfügbar", "anhören",
    "herunterladen", "wird geladen", "por favor aguarde", "nenhuma fonte de mídia disponível no momento", "ouvir",
    "يرجى الانتظار", "الرجاء الانتظار", "لا يتوفر مصدر وسائط حاليا", "لا يوجد مصدر متاح حاليا", "استمع", "تحميل",
    "رابط مباشر", "لطفا صبر کنید", "لطفاً صبر کنید", "لطفا منتظر بمانید", "هیچ منبع رسانه‌ای در دسترس نیست",
    "منبع رسانه‌ای در حال حاضر در دسترس نیست", "گوش کنید", "دانلود", "لینک مستقیم", "مهرباني وکړئ انتظار وباسئ",
    "გთხოვთ, დაიცადოთ", "გთხოვთ დაიცადოთ", "გთხოვთ დაელოდოთ", "მედიის წყარო ამჟამად მიუწვდომელია",
    "ამჟამად მედიაწყარო მიუწვდომელია", "მოუსმინეთ", "ჩამოტვირთვა", "პირდაპირი ბმული", "lütfen bekleyin",
    "şu anda medya kaynağı yok", "şu anda kullanılabilir medya kaynağı yok", "dinle", "indir", "doğrudan bağlantı",
    "silakan tunggu", "tidak ada sumber media saat ini", "dengarkan", "unduh", "vui lòng đợi", "xin vui lòng đợi",
    "không có nguồn phương tiện", "โปรดรอ", "กรุณารอสักครู่", "请等待", "请稍候", "没有媒体可用资源", "請等待", "お待ちください",
    "잠시만 기다려 주십시오", "현재 사용 가능한 미디어 소스가 없습니다", "խնդրում ենք սպասել", "zəhmət olmasa gözləyin",
    "күте тұрыңыз", "molimo sačekajte", "ju lutem prisni", "vă rugăm așteptați", "tafadhali subiri",
];

const SERVICE: &[&str] = &[
    "share on facebook", "share on twitter", "share on x", "share this", "share this article", "share this story",
    "share via email", "email this link", "send by email", "send email", "print", "print page", "print this page",
    "copy link", "link copied", "facebook", "twitter", "x", "telegram", "whatsapp", "viber", "linkedin", "email",
    "e-mail", "comments", "no comments", "leave a comment", "add a comment", "view comments", "see comments",
    "subscribe", "subscribe to our newsletter", "sign up", "sign up for our newsletter", "log in", "sign in",
    "advertisement", "advertising", "sponsored", "read more", "see also", "see also:", "related", "related articles",
    "related stories", "related topics", "more on this", "more on this story", "recommended", "follow us",
    "all rights reserved", "поделиться", "поделиться в facebook", "распечатать", "комментарии", "подписаться",
    "читайте также", "читайте також", "поширити", "друкувати", "коментарі", "partager", "imprimer", "commentaires",
    "s'abonner", "lire aussi", "à lire aussi", "publicité", "compartir", "imprimir", "comentarios", "suscribirse",
    "lea también", "publicidad", "teilen", "drucken", "kommentare", "abonnieren", "mehr zum thema", "anzeige",
    "werbung", "condividi", "stampa", "leggi anche", "pubblicità", "compartilhar", "leia também", "publicidade",
    "شارك", "مشاركة", "طباعة", "التعليقات", "اشترك", "اقرأ أيضا", "إعلان", "همرسانی", "به اشتراک بگذارید", "چاپ",
    "نظرها", "گزاریں", "შეგვიერთდით", "გაზიარება", "გააზიარეთ", "ამობეჭდვა", "კომენტარები", "paylaş", "yazdır",
    "yorumlar", "reklam", "bagikan", "cetak", "baca juga", "chia sẻ", "in trang", "แชร์", "พิมพ์", "分享", "打印", "评论",
    "共有", "공유", "인쇄", "կիսվել", "paylaşın", "бөлісу", "udostępnij", "czytaj także", "reklama", "sdílet", "dela",
    "annons", "läs också", "del", "delen", "lees ook", "advertentie", "jaa", "mainos", "megosztás", "hirdetés",
];

/// What a whole line is, if it is furniture.
pub(super) fn kind(line: &str) -> Option<Kind> {
    let line = folded(line);
    if line.is_empty() {
        return None;
    }
    if is_clocks(&line) {
        return Some(Kind::Player);
    }
    KINDS.get(&line).copied()
}

static KINDS: LazyLock<HashMap<String, Kind>> = LazyLock::new(|| {
    let tables =
        [(SERVICE, Kind::Service), (BANNER, Kind::Banner), (NAVIGATION, Kind::Navigation), (PLAYER, Kind::Player)];
    tables.iter().flat_map(|(table, kind)| table.iter().map(|words| (folded(words), *kind))).collect()
});

/// Lower case, one space between words, no marks at the ends.
pub(super) fn folded(line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    let line = words.join(" ").to_lowercase().replace('’', "'");
    line.trim_matches(|c: char| c.is_whitespace() || ".…:!|›»·•*#-–—".contains(c)).to_string()
}

/// The longest clock of a line that has only clocks: a player shows where it
/// stands, how long the sound is, and where it stands again.
pub(super) fn duration(line: &str) -> Option<Duration> {
    is_clocks(line).then(|| line.split(is_gap).filter_map(Duration::parse_clock).max()).flatten()
}

fn is_clocks(line: &str) -> bool {
    let mut clocks = line.split(is_gap).filter(|word| !word.is_empty()).peekable();
    clocks.peek().is_some() && clocks.all(|word| Duration::parse_clock(word).is_some())
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || "/|·-–".contains(c)
}

/// How lines begin that invite elsewhere, or say who made the text or the
/// picture. Only asked of short lines inside a page's body.
const INVITATIONS: &[&str] = &[
    "read more", "read also", "also read", "read:", "read next", "read our", "more:", "more on", "related:", "related ", "see also",
    "see more", "watch:", "watch now", "listen:", "follow us", "follow him", "follow her", "follow me", "sign up", "subscribe", "click here",
    "tap here", "story continues", "article continues", "continue reading", "advertisement", "image 1 of", "photo:",
    "photos:", "image:", "image source", "image credit", "(image credit", "picture:", "file photo", "©", "copyright",
    "all rights reserved", "tags:", "tags ", "topics:", "filed under", "posted in", "first published", "published:", "last updated",
    "updated:", "reporting by", "additional reporting", "editing by", "like this story", "share this", "get the latest",
    "get daily", "get our", "join the conversation", "join our", "download our", "download the", "our journalism", "by providing your",
    "we apologize, but", "try refreshing", "to read the full story", "this content is reserved", "post comment", "have a tip",
    "contact us", "e-mail:", "email:", "lesen sie auch", "lesen sie hier", "mehr zum thema", "mehr dazu", "mehr:",
    "auch interessant", "weiterlesen", "zum thema", "foto:", "bild:", "quelle:", "werbung", "anzeige", "newsletter",
    "melden sie sich", "abonnieren sie", "lire aussi", "à lire", "lire la suite", "lire plus", "à voir aussi", "voir aussi", "écouter aussi",
    "inscrivez-vous", "abonnez-vous", "crédit photo", "lea también", "lee también", "ver también", "más información",
    "suscríbete", "leia também", "leia mais", "veja também", "leggi anche", "leggi l'articolo", "iscriviti",
    "читайте также", "читайте нас", "подписывайтесь", "смотрите также", "фото:", "читайте також", "підписуйтесь",
    "дивіться також", "اقرأ أيضا", "إقرأ أيضا", "بیشتر بخوانید", "همچنین بخوانید", "წაიკითხეთ ასევე", "ასევე წაიკითხეთ",
    "ayrıca okuyun", "baca juga", "xem thêm", "đọc thêm", "lees ook", "läs också", "läs mer", "les også", "læs også",
    "czytaj też", "czytaj także", "zobacz też", "čtěte také", "lue myös", "soma pia", "soma zaidi", "関連記事", "【関連",
    "▼関連", "관련기사", "相关阅读", "延伸阅读", "更多",
];

/// Whether a short line only invites elsewhere.
pub(super) fn invites(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©' && c != '(' && c != '【').to_lowercase().replace('’', "'");
    INVITATIONS.iter().any(|start| line.starts_with(start))
}

/// Words that a page puts over a headline to say what kind of piece it is.
const LABELS: &[&str] = &[
    "editorial", "editorials", "opinion", "analysis", "interview", "commentary", "column", "feature", "explainer",
    "fact check", "review", "obituary", "letter", "leitartikel", "kommentar", "analyse", "meinung", "éditorial",
    "tribune", "décryptage", "entretien", "editoriale", "opinione", "opinión", "análisis", "entrevista", "opinião",
    "análise", "редакционная статья", "мнение", "аналитика", "интервью", "думка", "інтерв'ю", "аналіз", "افتتاحية",
    "رأي", "تحليل", "مقابلة", "سرمقاله", "تحلیل", "گفت‌وگو", "სარედაქციო", "მოსაზრება", "ანალიზი", "ინტერვიუ", "başyazı",
    "görüş", "analiz", "röportaj", "社论", "社說", "评论", "社説", "사설", "tajuk", "opini", "xã luận",
];

/// Whether a line says what kind of piece the page is.
pub(super) fn is_label(line: &str) -> bool {
    let line = folded(line);
    LABELS.contains(&line.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_lines_only() {
        for line in ["Accessibility links", "BREAKING NEWS", "please wait", "0:00 0:03:42 0:00", "0:00 / 12:05", "გთხოვთ, დაიცადოთ"] {
            assert!(kind(line).is_some(), "{line}");
        }
        for line in ["Breaking news reached the harbour.", "Please wait for the ferry", "3:4", "", "12:00 noon"] {
            assert_eq!(kind(line), None, "{line}");
        }
    }

    #[test]
    fn a_player_says_how_long() {
        assert_eq!(duration("0:00 0:03:42 0:00"), Some(Duration::from_millis(222_000)));
        assert_eq!(duration("at 0:03"), None);
    }
}
