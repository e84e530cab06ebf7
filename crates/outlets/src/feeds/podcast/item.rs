use std::collections::{HashMap, HashSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lw_base::{Id, Thing, Timestamp};
use lw_library::clips::{self, Clip, Rendition};
use lw_newsroom::programmes::Programme;
use lw_newsroom::programmes::episode::{Episode, Soundbite};
use lw_newsroom::programmes::queries::{self, Author};
use lw_newsroom::programmes::site::{chapters, programme::playable};
use lw_newsroom::stories::queries::Card;
use lw_newsroom::stories::{self, Revision};
use lw_newsroom::timings::{self, Form};
use lw_station::editions::Edition;
use lw_store::BlobHash;
use lw_web::{App, Error};

use super::read::ids;
use super::{File, Item, Kind, LONGEST_LIGHT_NOTES, LONGEST_NOTES, notes};

/// All that is known of some episodes: a few queries, however many they are.
pub(super) struct Items {
    episodes: HashMap<Id, Episode>,
    revisions: HashMap<Id, Revision>,
    updated: Option<Timestamp>,
    clips: HashMap<Id, Clip>,
    files: HashMap<Id, Vec<Rendition>>,
    with_chapters: HashSet<Id>,
    authors: HashMap<Id, Vec<Author>>,
    soundbites: HashMap<Id, Vec<Soundbite>>,
}

impl Items {
    pub(super) async fn read(app: &App, cards: &[Card]) -> Result<Self, Error> {
        let db = &app.db;
        let stories = ids(cards, |it| &it.story_id);
        let revisions = queries::revisions_of(db, &stories).await?;
        let revision_ids = ids(&revisions, |it| &it.id);
        let clip_ids: Vec<Id> = revisions.iter().filter_map(|it| it.clip_id.clone()).collect();
        let publications = queries::publications_of(db, &revision_ids).await?;
        let mut files: HashMap<Id, Vec<Rendition>> = HashMap::new();
        for (clip, file) in clips::queries::renditions_of(db, &clip_ids).await? {
            files.entry(clip).or_default().push(file);
        }
        let mut authors: HashMap<Id, Vec<Author>> = HashMap::new();
        for it in queries::authors_of(db, &revision_ids).await? {
            authors.entry(it.revision.clone()).or_default().push(it);
        }
        let mut soundbites: HashMap<Id, Vec<Soundbite>> = HashMap::new();
        for (story, it) in queries::soundbites_of(db, &stories).await? {
            soundbites.entry(story).or_default().push(it);
        }
        let episodes = queries::episodes_of(db, &stories).await?;
        let clips = clips::queries::all_of(db, &clip_ids).await?;
        Ok(Self {
            updated: publications.iter().map(|it| it.public_from).max(),
            episodes: episodes.into_iter().map(|it| (it.story_id.clone(), it)).collect(),
            revisions: revisions.into_iter().map(|it| (it.story_id.clone(), it)).collect(),
            clips: clips.into_iter().map(|it| (it.id.clone(), it)).collect(),
            with_chapters: clips::queries::with_chapters(db, &clip_ids).await?.into_iter().collect(),
            files,
            authors,
            soundbites,
        })
    }

    /// When the newest of them changed.
    pub(super) fn updated(&self) -> Option<Timestamp> {
        self.updated
    }

    /// Those that can be played, in the order of the cards.
    pub(super) async fn written(
        self,
        app: &App,
        edition: &Edition,
        programme: &Programme,
        cards: Vec<Card>,
        kind: Kind,
        shows: &mut Vec<Thing>,
    ) -> Result<Vec<Item>, Error> {
        let origin = edition.origin(&app.public_url);
        let mut items = Vec::with_capacity(cards.len());
        for card in cards {
            let (Some(episode), Some(revision)) =
                (self.episodes.get(&card.story_id), self.revisions.get(&card.story_id))
            else {
                continue;
            };
            let Some(id) = &revision.clip_id else { continue };
            shows.push(Thing::Clip(id.clone()));
            let Some(clip) = self.clips.get(id).filter(|clip| clip.gone_at.is_none()) else { continue };
            let files = self.files.get(id).map_or(&[][..], Vec::as_slice);
            let Some(file) = played(clip, files, kind) else { continue };
            let (html, most) = match kind {
                Kind::Full => (Some(text(app, edition, revision, &origin, shows).await?), LONGEST_NOTES),
                Kind::Light => (None, LONGEST_LIGHT_NOTES),
            };
            let standfirst = card.standfirst.as_deref();
            shows.push(Thing::Timings(card.story_id.clone()));
            let has_captions = timings::has_captions(&app.db, revision).await?;
            let captions = |form: Form| {
                let url = edition.url(&app.public_url, &timings::captions_address(&card.story_id, form));
                (url, form.mime().split(';').next().unwrap_or_default())
            };
            let person = |it: &Author| {
                (it.name.clone(), edition.url(&app.public_url, &format!("/byline/{}/", it.slug)))
            };
            // Its sound may be another, shorter one since somebody chose them.
            let bite = |it: &Soundbite| {
                let heard = match clip.duration {
                    Some(whole) => it.clone().within(whole)?,
                    None => it.clone(),
                };
                Some((heard.start.millis(), heard.length.millis(), heard.title))
            };
            items.push(Item {
                url: edition.url(&app.public_url, &stories::path(&card.slug, &card.story_id)),
                guid: episode.guid.clone(),
                published: card.first_from,
                notes: notes::write(&card.headline, standfirst, &revision.document()?, most),
                title: card.headline,
                html,
                file: File::of(file, &origin),
                files: files.iter().map(|it| File::of(it, &origin)).collect(),
                length: clip.duration,
                season: episode.season,
                number: episode.number,
                kind: episode.kind.clone(),
                is_explicit: episode.is_explicit.unwrap_or(programme.is_explicit),
                people: self.authors.get(&revision.id).into_iter().flatten().map(person).collect(),
                place: revision.dateline.clone(),
                transcripts: match has_captions {
                    true => [Form::Vtt, Form::Srt].map(captions).to_vec(),
                    false => vec![],
                },
                chapters: self
                    .with_chapters
                    .contains(id)
                    .then(|| edition.url(&app.public_url, &chapters::path(programme, &card.story_id))),
                soundbites: self
                    .soundbites
                    .get(&card.story_id)
                    .into_iter()
                    .flatten()
                    .filter_map(bite)
                    .collect(),
            });
        }
        Ok(items)
    }
}

/// The file that a feed's apps play: the best of those that all of them know, or the lightest.
fn played<'a>(clip: &Clip, files: &'a [Rendition], kind: Kind) -> Option<&'a Rendition> {
    match kind {
        Kind::Full => kept(clip, files),
        Kind::Light => lightest(clip, files),
    }
}

/// The best file for apps that fetch once, as soon as it stays so: the best MP3, which all
/// of them know, of a clip that has all of its files. Where the others were given up it is the
/// lightest, which is there first and stays while somebody tries again.
pub(in crate::feeds) fn kept<'a>(clip: &Clip, files: &'a [Rendition]) -> Option<&'a Rendition> {
    let best = files.iter().find(|file| file.mime == "audio/mpeg").filter(|_| clip.is_whole(files));
    best.or_else(|| playable(files).filter(|_| clip.is_whole(files) || clip.is_given_up))
}

/// The lightest that all of them know, as soon as it stays so: of a recording it is the one in
/// AAC, which is made before those in MP3.
fn lightest<'a>(clip: &Clip, files: &'a [Rendition]) -> Option<&'a Rendition> {
    playable(files).filter(|file| file.mime == "audio/mp4" || clip.is_whole(files) || clip.is_given_up)
}

/// The text with whole addresses.
async fn text(
    app: &App,
    edition: &Edition,
    revision: &Revision,
    origin: &str,
    shows: &mut Vec<Thing>,
) -> Result<String, Error> {
    let body = stories::site::body_for_feeds(app, edition, revision, shows).await?;
    let html = body.as_str().replace("href=\"/", &format!("href=\"{origin}/"));
    Ok(html.replace(" src=\"/media/", &format!(" src=\"{origin}/media/")))
}

impl File {
    fn of(it: &Rendition, origin: &str) -> Self {
        Self {
            url: format!("{origin}{}", it.path()),
            mime: it.mime.clone(),
            bytes: it.bytes,
            bitrate: it.bitrate,
            integrity: integrity(&it.blob),
        }
    }
}

/// A file's hash as Subresource Integrity writes it.
fn integrity(blob: &BlobHash) -> String {
    let hex = blob.as_str().as_bytes();
    let digit = |byte: u8| char::from(byte).to_digit(16).unwrap_or(0) as u8;
    let bytes: Vec<u8> = hex.chunks_exact(2).map(|two| digit(two[0]) << 4 | digit(two[1])).collect();
    format!("sha256-{}", STANDARD.encode(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrity_is_of_the_bytes() {
        // From the specification of Subresource Integrity: `alert('Hello, world.');`
        let hash = BlobHash::of(b"alert('Hello, world.');");
        assert_eq!(integrity(&hash), "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
    }
}
