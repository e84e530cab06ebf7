use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a delivery is that tells of nothing.
pub const TEST: &str = "webhook.test";

macro_rules! kinds {
    ($($(#[$meta:meta])* $kind:ident $key:tt,)*) => {
        /// What others can be told of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
        #[schema(as = WebhookKind)]
        pub enum Kind { $($(#[$meta])* #[serde(rename = $key)] $kind,)* }

        impl Kind {
            /// All of them, in the order of lists.
            pub const ALL: [Self; 11] = [$(Self::$kind,)*];

            /// Its name for machines, and what bodies call `type`.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$kind => $key,)* }
            }
        }
    };
}

kinds! {
    /// Readers were told an alert.
    AlertSent "alert.sent",
    /// They were told more.
    AlertUpdated "alert.updated",
    /// They were told what is right.
    AlertCorrected "alert.corrected",
    /// It was taken back.
    AlertWithdrawn "alert.withdrawn",
    /// A story came onto the site.
    StoryPublished "story.published",
    /// Another revision of it is there.
    StoryUpdated "story.updated",
    /// It was said what was wrong in it.
    StoryCorrected "story.corrected",
    /// It left the site.
    StoryWithdrawn "story.withdrawn",
    /// A live report has a new post.
    PostPosted "post.posted",
    /// A post says something else.
    PostCorrected "post.corrected",
    /// A post was taken back.
    PostWithdrawn "post.withdrawn",
}

impl Kind {
    /// The one of this name.
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}
