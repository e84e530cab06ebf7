use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Id;

/// What happened. A closed list: everything that must follow an event is in
/// one `match` in the binary's `reactions.rs`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// A story's revision became public, for the first time or as an update.
    StoryPublished(StoryChange),
    /// A public story was given a correction.
    StoryCorrected(StoryChange),
    /// A story left the site.
    StoryWithdrawn(StoryChange),
    /// An edition was made.
    EditionCreated {
        /// The edition.
        edition: String,
    },
    /// An edition's name, tagline or time zone changed.
    EditionChanged {
        /// The edition.
        edition: String,
    },
    /// An edition's bylines changed, whose names stand on its stories.
    BylinesChanged {
        /// The edition.
        edition: String,
    },
    /// An edition's topics were renamed, merged or removed, whose names stand on
    /// its stories.
    TopicsChanged {
        /// The edition.
        edition: String,
    },
    /// What owners set for the whole station changed.
    SettingsChanged,
    /// What old addresses answer changed.
    RedirectsChanged,
    /// A person may not come to the desk any more.
    PersonRemoved {
        /// The person.
        person: Id,
    },
    /// A person's roles changed, or a session of theirs ended.
    AccessChanged {
        /// The person.
        person: Id,
    },
    /// What is true of a picture changed, or its files did.
    PictureChanged {
        /// The picture.
        picture: Id,
    },
    /// What is true of a clip changed, or its files did.
    ClipChanged {
        /// The clip.
        clip: Id,
    },
    /// Where a story's sentences are in its sound was found, or set by hand.
    TimingsChanged {
        /// The story.
        story: Id,
    },
    /// Somebody wrote, answered, settled or removed a note on a story.
    NotesChanged {
        /// The story.
        story: Id,
    },
    /// An edition has a new programme, to which its pages lead.
    ProgrammeCreated {
        /// The edition.
        edition: String,
    },
    /// What is true of a programme changed, or its cover or its times did.
    ProgrammeChanged {
        /// The programme.
        programme: Id,
        /// Its edition.
        edition: String,
    },
    /// A story became an episode, or is another one or none now.
    EpisodeChanged {
        /// The story.
        story: Id,
        /// The programmes that it is in, and was in before.
        programmes: Vec<Id>,
    },
    /// A story became a live report, or begins or ends at another time.
    LiveReportChanged {
        /// The story.
        story: Id,
    },
    /// A live report has a new post, or one of its posts was corrected,
    /// withdrawn or marked.
    PostChanged {
        /// The live report's story.
        story: Id,
        /// The post.
        post: Id,
    },
    /// What an edition's front or one of its sections shows first changed.
    FrontArranged {
        /// The edition.
        edition: String,
        /// The place: `front`, `section:06et…`.
        place: String,
    },
    /// An edition's sections changed, which stand on each of its pages.
    SectionsChanged {
        /// The edition.
        edition: String,
    },
    /// An alert was sent in an edition, brought up to date, corrected or withdrawn.
    AlertsChanged {
        /// The edition.
        edition: String,
    },
}

/// Where a story's change is seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoryChange {
    /// The story.
    pub story: Id,
    /// Its edition.
    pub edition: String,
    /// The sections it is in, and was in before the change.
    pub sections: Vec<Id>,
    /// The bylines it has, and had before the change.
    pub bylines: Vec<Id>,
    /// The topics it has, and had before the change.
    #[serde(default)]
    pub topics: Vec<Id>,
    /// The programme that it is an episode of.
    #[serde(default)]
    pub programmes: Vec<Id>,
    /// The story it is a translation of, or itself: whoever shares it shows
    /// the others in its language switch.
    pub source: Id,
}

/// Something that a page shows. A page made from things is remade when one of
/// them is touched.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Thing {
    /// A story's public text.
    Story(Id),
    /// All translations that share this source story.
    Translations(Id),
    /// The list of an edition's stories.
    Latest(String),
    /// The list of a section's stories.
    Section(Id),
    /// The list of a byline's stories.
    Byline(Id),
    /// The list of a topic's stories.
    Topic(Id),
    /// The list of a programme's episodes.
    Programme(Id),
    /// An edition's programmes with what is true of them, and when they are on the air.
    Programmes(String),
    /// The list of an edition's corrections.
    Corrections(String),
    /// A picture with its credit and files.
    Picture(Id),
    /// A clip with its files.
    Clip(Id),
    /// Where a story's sentences are in its sound.
    Timings(Id),
    /// The posts of a live report.
    Live(Id),
    /// One post, at its own address.
    Post(Id),
    /// How a place of an edition is arranged: `en/front`, `en/section:06et…`.
    Arrangement(String),
    /// The list of an edition's alerts. Those that stand are laid over every
    /// page as it is sent, so that an alert makes no page again.
    Alerts(String),
    /// An edition's own data: name, sections, calendar.
    Edition(String),
    /// The list of editions.
    Station,
}

impl fmt::Display for Thing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Story(id) => write!(f, "story:{id}"),
            Self::Translations(id) => write!(f, "translations:{id}"),
            Self::Latest(edition) => write!(f, "latest:{edition}"),
            Self::Section(id) => write!(f, "section:{id}"),
            Self::Byline(id) => write!(f, "byline:{id}"),
            Self::Topic(id) => write!(f, "topic:{id}"),
            Self::Programme(id) => write!(f, "programme:{id}"),
            Self::Programmes(edition) => write!(f, "programmes:{edition}"),
            Self::Corrections(edition) => write!(f, "corrections:{edition}"),
            Self::Picture(id) => write!(f, "picture:{id}"),
            Self::Clip(id) => write!(f, "clip:{id}"),
            Self::Timings(story) => write!(f, "timings:{story}"),
            Self::Live(story) => write!(f, "live:{story}"),
            Self::Post(id) => write!(f, "post:{id}"),
            Self::Arrangement(place) => write!(f, "arrangement:{place}"),
            Self::Alerts(edition) => write!(f, "alerts:{edition}"),
            Self::Edition(edition) => write!(f, "edition:{edition}"),
            Self::Station => f.write_str("station"),
        }
    }
}

impl Event {
    /// The things this event touched: pages that show one of them are stale.
    pub fn touches(&self) -> Vec<Thing> {
        match self {
            Self::StoryPublished(change) | Self::StoryCorrected(change) | Self::StoryWithdrawn(change) => {
                let mut things = vec![
                    Thing::Story(change.story.clone()),
                    Thing::Translations(change.source.clone()),
                    Thing::Latest(change.edition.clone()),
                    // The corrections of a story come and go with it.
                    Thing::Corrections(change.edition.clone()),
                ];
                things.extend(change.sections.iter().cloned().map(Thing::Section));
                things.extend(change.bylines.iter().cloned().map(Thing::Byline));
                things.extend(change.topics.iter().cloned().map(Thing::Topic));
                things.extend(change.programmes.iter().cloned().map(Thing::Programme));
                things
            }
            Self::ProgrammeChanged { programme, edition } => {
                vec![Thing::Programme(programme.clone()), Thing::Programmes(edition.clone())]
            }
            Self::EpisodeChanged { story, programmes } => {
                let mut things = vec![Thing::Story(story.clone())];
                things.extend(programmes.iter().cloned().map(Thing::Programme));
                things
            }
            Self::PictureChanged { picture } => vec![Thing::Picture(picture.clone())],
            Self::ClipChanged { clip } => vec![Thing::Clip(clip.clone())],
            Self::TimingsChanged { story } => vec![Thing::Timings(story.clone())],
            Self::LiveReportChanged { story } => {
                vec![Thing::Story(story.clone()), Thing::Live(story.clone())]
            }
            Self::PostChanged { story, post } => {
                vec![Thing::Live(story.clone()), Thing::Post(post.clone())]
            }
            Self::FrontArranged { edition, place } => {
                vec![Thing::Arrangement(format!("{edition}/{place}"))]
            }
            // No kept page shows these, and the desk makes its pages anew each time.
            Self::RedirectsChanged
            | Self::PersonRemoved { .. }
            | Self::AccessChanged { .. }
            | Self::NotesChanged { .. } => vec![],
            Self::AlertsChanged { edition } => vec![Thing::Alerts(edition.clone())],
            Self::SettingsChanged => vec![Thing::Station],
            Self::EditionCreated { edition } | Self::EditionChanged { edition } => {
                vec![Thing::Edition(edition.clone()), Thing::Station]
            }
            Self::SectionsChanged { edition }
            | Self::ProgrammeCreated { edition }
            | Self::BylinesChanged { edition }
            | Self::TopicsChanged { edition } => vec![Thing::Edition(edition.clone())],
        }
    }
}
