//! Make a story, save a revision of it.

use lw_base::{Id, Slug, Timestamp};
use lw_formats::document::Document;
use lw_library::pictures::{Focus, cuts};
use lw_station::topics;
use lw_store::{Change, Db, Error, audit};

use super::{BadVerb, Label, Revision, Story, queries};

/// A story's text as it is to be saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The readable part of the address; made of the headline where it is none.
    pub slug: Option<Slug>,
    /// The headline.
    pub headline: String,
    /// The sentence or two under it.
    pub standfirst: Option<String>,
    /// What kind of text it is.
    pub label: Option<Label>,
    /// Where it was written.
    pub dateline: Option<String>,
    /// Its section.
    pub section: Option<Id>,
    /// Its bylines, in order.
    pub bylines: Vec<Id>,
    /// Its topics, in order.
    pub topics: Vec<Id>,
    /// The lead picture.
    pub picture: Option<Id>,
    /// Its caption here.
    pub picture_caption: Option<String>,
    /// Its words for who cannot see it.
    pub picture_alt: Option<String>,
    /// What its crops must show here, where that is not what it says itself.
    pub picture_focus: Option<Focus>,
    /// The sound.
    pub clip: Option<Id>,
    /// The body.
    pub document: Document,
    /// Why it is saved, in the words of who saves it.
    pub reason: Option<String>,
    /// The number of the revision that it brings back.
    pub restores: Option<i64>,
}

impl Draft {
    /// A revision's text: what its next one begins with.
    pub async fn of(db: &Db, revision: &Revision) -> Result<Self, Error> {
        // Nobody has chosen the address of a story without a headline.
        let slug = Some(revision.slug.clone()).filter(|_| !revision.headline.is_empty());
        let topics = topics::queries::of_revision(db, &revision.id).await?;
        Ok(Self {
            slug,
            headline: revision.headline.clone(),
            standfirst: revision.standfirst.clone(),
            label: revision.label.as_deref().and_then(|key| key.parse().ok()),
            dateline: revision.dateline.clone(),
            section: revision.section_id.clone(),
            bylines: queries::bylines_of(db, &revision.id).await?,
            topics: topics.into_iter().map(|topic| topic.id).collect(),
            picture: revision.picture_id.clone(),
            picture_caption: revision.picture_caption.clone(),
            picture_alt: revision.picture_alt.clone(),
            picture_focus: revision.picture_focus(),
            clip: revision.clip_id.clone(),
            document: revision.document()?,
            reason: None,
            restores: None,
        })
    }

    /// Whether it says what an older one says: why it is saved is no part of
    /// that, nor is an address that is left to follow the headline.
    pub fn says_the_same(&self, older: &Self) -> bool {
        let bare = |draft: &Self| Self { reason: None, slug: None, ..draft.clone() };
        let slug = self.slug.as_ref().is_none_or(|slug| older.slug.as_ref() == Some(slug));
        slug && bare(self) == bare(older)
    }
}

/// Makes a story of an edition. `import_key` says where it came from.
pub async fn create(
    change: &mut Change,
    edition: &str,
    source: Option<Id>,
    import_key: Option<&str>,
    who: &str,
    now: Timestamp,
) -> Result<Story, Error> {
    let id = Id::new(now);
    let story = Story {
        source_id: source.unwrap_or_else(|| id.clone()),
        id,
        edition_id: edition.to_owned(),
        made_by: who.to_owned(),
    };
    queries::insert_story(change, &story, import_key, now).await?;
    audit::note(change, who, "create", &format!("story:{}", story.id), now).await?;
    Ok(story)
}

/// Saves the draft as the story's newest revision. Nothing public changes.
pub async fn save(
    change: &mut Change,
    story: &Id,
    draft: &Draft,
    who: &str,
    now: Timestamp,
) -> Result<Id, BadVerb> {
    if queries::by_id_in(change, story).await?.is_none() {
        return Err(BadVerb::NoStory(story.clone()));
    }
    let revision = Id::new(now);
    // A headline in no script that can be transliterated still needs an address.
    let slug = draft.slug.clone().or_else(|| Slug::of(&draft.headline)).or_else(|| Slug::of("story"));
    let slug = slug.unwrap_or_else(|| unreachable!("“story” is a slug"));
    let document =
        serde_json::to_string(&draft.document).map_err(|cause| Error::Unreadable(cause.to_string()))?;
    if let (Some(picture), Some(focus)) = (&draft.picture, draft.picture_focus) {
        cuts::want(change, picture, focus, who, now).await?;
    }
    queries::insert_revision(change, story, &revision, &slug, draft, &document, who, now).await?;
    audit::note(change, who, "save", &format!("story:{story}"), now).await?;
    Ok(revision)
}
