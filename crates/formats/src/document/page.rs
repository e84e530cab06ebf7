//! What a body shows of the station, as a page and a feed write it. What a
//! picture or a story is on this day is handed in; what is not there any more
//! falls out.

use std::collections::BTreeMap;

use lw_base::{Id, Lang};
use url::Url;

use super::html::{Form, Writer, escaped};
use crate::html::is_ours;

use super::{ClipUse, Language, LinkCard, PictureUse, Quotation};

/// The width of a text, in pixels, as far as the files of pictures go.
const COLUMN: u32 = 650;

/// The class of a picture's figure in a column this wide, in pixels: what is smaller is not
/// enlarged, and what is more than twice as high as wide has text in it and may be higher
/// than the screen.
pub fn figure_class(width: u32, height: u32, column: u32) -> &'static str {
    match (width < column, height > 2 * width) {
        (false, false) => "picture",
        (true, false) => "picture picture-small",
        (false, true) => "picture picture-tall",
        (true, true) => "picture picture-small picture-tall",
    }
}

/// What a page knows that a body does not, in the words of its own language.
pub struct Page<'a> {
    /// Who said it in which role, then where, then when: as much as is known,
    /// in plain text.
    pub parts: &'a dyn Fn(&Quotation) -> Vec<String>,
    /// What the original words are called: “In the original”.
    pub original: &'a str,
    /// What a table without a caption is called, by its number from 1.
    pub table: &'a dyn Fn(usize) -> String,
    /// The pictures that are there.
    pub pictures: BTreeMap<Id, PagePicture>,
    /// The clips that can be heard.
    pub clips: BTreeMap<Id, PageClip>,
    /// The stories that are public.
    pub stories: BTreeMap<Id, Linked>,
}

/// A picture as it is today.
#[derive(Clone, Debug)]
pub struct PagePicture {
    /// The address of its largest file.
    pub src: String,
    /// All files with their widths.
    pub srcset: Option<String>,
    /// The same in better formats, the best first: media type, files with their widths.
    pub sources: Vec<(String, String)>,
    /// Its own words for who cannot see it, where the body says nothing.
    pub alt: Option<String>,
    /// Its own caption.
    pub caption: Option<String>,
    /// Whether only its own words are true of it: it is shown in place of the
    /// one that the body names.
    pub has_own_words: bool,
    /// Pixels from side to side of the largest.
    pub width: u32,
    /// Pixels from top to bottom of the largest.
    pub height: u32,
    /// “Picture: …”
    pub credit: Option<String>,
    /// “Archive picture, …”
    pub archive: Option<String>,
    /// That AI made it, in words.
    pub ai: Option<String>,
}

/// A clip as it is today.
#[derive(Clone, Debug)]
pub struct PageClip {
    /// What it is called.
    pub title: String,
    /// Its length in ISO 8601 and on a clock.
    pub length: Option<(String, String)>,
    /// Its files, best first.
    pub sources: Vec<PageSource>,
}

/// A file of a clip.
#[derive(Clone, Debug)]
pub struct PageSource {
    /// Its address.
    pub src: String,
    /// Its media type.
    pub mime: String,
    /// “Download, 0.4 MB”
    pub download: String,
}

/// A story as it is today.
#[derive(Clone, Debug)]
pub struct Linked {
    /// Its address, as seen from the page.
    pub href: String,
    /// Its headline.
    pub headline: String,
    /// The sentence under it.
    pub standfirst: Option<String>,
    /// Its language.
    pub lang: Lang,
}

impl Writer<'_> {
    pub(super) fn picture(&mut self, it: &PictureUse) {
        let page = match self.form {
            Form::Exchange => return self.exchange_picture(it),
            Form::Page(page) | Form::Feed(page) => page,
        };
        let Some(picture) = page.pictures.get(&it.picture) else { return };
        let (alt, caption) = match picture.has_own_words {
            true => (&picture.alt, &picture.caption),
            false => (if it.alt.is_some() { &it.alt } else { &picture.alt }, &it.caption),
        };
        let alt = alt.as_deref().unwrap_or_default();
        let is_page = matches!(self.form, Form::Page(_));
        let sizes = "(min-width: 48rem) 42rem, 100vw";
        let mut image = format!("<img src=\"{}\"", escaped(&picture.src));
        if let Some(srcset) = picture.srcset.as_ref().filter(|_| is_page) {
            image.push_str(&format!(" srcset=\"{}\" sizes=\"{sizes}\"", escaped(srcset)));
        }
        image.push_str(&format!(" width=\"{}\" height=\"{}\"", picture.width, picture.height));
        image.push_str(&format!(" alt=\"{}\" loading=\"lazy\">", escaped(alt)));
        let sources: String = picture
            .sources
            .iter()
            .map(|(mime, srcset)| {
                let (mime, srcset) = (escaped(mime), escaped(srcset));
                format!("<source type=\"{mime}\" srcset=\"{srcset}\" sizes=\"{sizes}\">")
            })
            .collect();
        if is_page && !sources.is_empty() {
            image = format!("<picture>{sources}{image}</picture>");
        }
        let class = if is_page { figure_class(picture.width, picture.height, COLUMN) } else { "picture" };
        self.element("figure", &format!(" class=\"{class}\""), |writer| {
            writer.out.push_str(&image);
            let words = [
                (" class=\"archive\"", &picture.archive),
                (" class=\"archive\"", &picture.ai),
                ("", caption),
                (" class=\"credit\"", &picture.credit),
            ];
            let words: Vec<_> =
                words.iter().filter_map(|(class, it)| it.as_ref().map(|it| (class, it))).collect();
            if !words.is_empty() {
                writer.element("figcaption", "", |writer| {
                    for (class, text) in words {
                        writer.element("span", class, |writer| writer.text(text));
                        writer.out.push(' ');
                    }
                });
            }
        });
    }

    /// In a feed nothing stands for a player: its words are not the story's.
    pub(super) fn clip(&mut self, it: &ClipUse) {
        let page = match self.form {
            Form::Exchange => return self.exchange_clip(it),
            Form::Feed(_) => return,
            Form::Page(page) => page,
        };
        let Some(clip) = page.clips.get(&it.clip) else { return };
        let title = it.title.as_ref().unwrap_or(&clip.title);
        let sources: Vec<&PageSource> = clip.sources.iter().filter(|file| is_ours(&file.src)).collect();
        self.element("figure", " class=\"clip\"", |writer| {
            writer.element("figcaption", "", |writer| {
                writer.element("span", "", |writer| writer.text(title));
                if let Some((iso, clock)) = &clip.length {
                    writer.out.push(' ');
                    writer.element("time", &format!(" datetime=\"{}\"", escaped(iso)), |writer| {
                        writer.text(clock)
                    });
                }
            });
            let about = format!(" controls preload=\"none\" aria-label=\"{}\"", escaped(title));
            writer.element("audio", &about, |writer| {
                for file in &sources {
                    let source =
                        format!("<source src=\"{}\" type=\"{}\">", escaped(&file.src), escaped(&file.mime));
                    writer.out.push_str(&source);
                }
            });
            writer.element("ul", " class=\"clip-files\"", |writer| {
                for file in &sources {
                    let (src, mime) = (escaped(&file.src), escaped(&file.mime));
                    let about = format!(" href=\"{src}\" type=\"{mime}\" download");
                    writer.element("li", "", |writer| {
                        writer.element("a", &about, |writer| writer.text(&file.download));
                    });
                }
            });
        });
    }

    pub(super) fn link_card(&mut self, it: &LinkCard) {
        let page = match self.form {
            Form::Exchange => return self.exchange_card(it),
            Form::Page(page) | Form::Feed(page) => page,
        };
        let linked = it.story.as_ref().map(|story| page.stories.get(story));
        let (href, title, about, host, lang) = match (linked, &it.href) {
            (Some(None), _) | (None, None) => return,
            (Some(Some(story)), _) => {
                let title = it.title.as_ref().unwrap_or(&story.headline).clone();
                let about = it.about.clone().or_else(|| story.standfirst.clone());
                // Words of one's own are in the language of the page.
                let lang = Some(story.lang.clone()).filter(|lang| it.title.is_none() && lang != self.story);
                (story.href.clone(), title, about, None, lang)
            }
            (None, Some(href)) => {
                let host = Url::parse(href).ok().and_then(|url| url.host_str().map(str::to_owned));
                let title = it.title.clone().or_else(|| host.clone()).unwrap_or_else(|| href.clone());
                (
                    href.clone(),
                    title,
                    it.about.clone(),
                    host.filter(|host| Some(host) != it.title.as_ref()),
                    None,
                )
            }
        };
        let host = host.filter(|host| *host != title);
        let language = self.language(&Language { lang, dir: None });
        self.element("p", " class=\"link-card\"", |writer| {
            // One link with one name: the words in it, from first to last.
            writer.element("a", &format!(" href=\"{}\"{language}", escaped(&href)), |writer| {
                writer.element("strong", "", |writer| writer.text(&title));
                for (class, text) in [("", about), (" class=\"host\" dir=\"ltr\"", host)] {
                    let Some(text) = text else { continue };
                    writer.out.push(' ');
                    writer.element("span", class, |writer| writer.text(&text));
                }
            });
        });
    }
}
