//! Who may do what: the one table of permissions.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a person is in an edition; each may do what those before may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Writes stories of their own.
    Contributor,
    /// Writes in all stories.
    Reporter,
    /// Begins translations.
    Translator,
    /// Vouches for stories and gives them back.
    Editor,
    /// Puts stories on the site and takes them off.
    Publisher,
    /// Does everything, in every edition.
    Owner,
}

macro_rules! acts {
    ($($(#[$meta:meta])* $act:ident $least:ident,)*) => {
        /// What can be done at the desk.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Act { $($(#[$meta])* $act,)* }

        impl Act {
            /// The least role that may.
            pub const fn least(self) -> Role {
                match self { $(Self::$act => Role::$least,)* }
            }
        }
    };
}

acts! {
    /// See the edition's stories, finished or not.
    Read Contributor,
    /// Make a story.
    Create Contributor,
    /// Write in a story of one's own, and ask for it to be read.
    WriteOwn Contributor,
    /// Write in the stories of others.
    Write Reporter,
    /// Write notes on stories, answer and settle them.
    Note Contributor,
    /// Bring in pictures and sound.
    Upload Contributor,
    /// See the work on the files of others, stop it and have it tried again.
    Jobs Publisher,
    /// Begin a translation.
    Translate Translator,
    /// Vouch for a story, or give it back.
    Approve Editor,
    /// Set where sentences are in the sound.
    SetTimings Editor,
    /// Remove the notes of others.
    RemoveNote Editor,
    /// Put a story on the site, bring it up to date.
    Publish Publisher,
    /// Let a story go out by itself at a time, and take that back.
    Schedule Publisher,
    /// Keep a story from readers until a time, and lift that.
    Embargo Publisher,
    /// Say what was wrong and what is right.
    Correct Publisher,
    /// Say what a front shows first, now or at a time.
    Arrange Publisher,
    /// Make programmes, say what is true of them and when they are on the air.
    Programmes Publisher,
    /// Take a story off the site.
    Withdraw Publisher,
    /// Make a story a live report, say when it begins and ends.
    GoLive Publisher,
    /// Write posts of a live report, which go out at once; correct and withdraw
    /// one's own.
    Post Reporter,
    /// Write alerts that are not sent yet.
    WriteAlert Editor,
    /// Send an alert to readers, correct it, withdraw it.
    Alert Publisher,
    /// Invite people, change what they may do, remove them.
    People Owner,
    /// See who did what.
    Audit Owner,
    /// Make editions and change them.
    Editions Owner,
    /// Say where old addresses lead.
    Redirects Owner,
    /// Set what holds for the whole station.
    Settings Owner,
    /// Make keys of the API and remove them.
    Keys Owner,
    /// Say which addresses of others are told of what readers are told.
    Webhooks Owner,
}

impl Role {
    /// All, from least to most.
    pub const ALL: [Self; 6] =
        [Self::Contributor, Self::Reporter, Self::Translator, Self::Editor, Self::Publisher, Self::Owner];

    /// Those that a person can have in one edition.
    pub const IN_EDITION: &[Self] =
        &[Self::Contributor, Self::Reporter, Self::Translator, Self::Editor, Self::Publisher];

    /// Its key in tables, addresses and words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Contributor => "contributor",
            Self::Reporter => "reporter",
            Self::Translator => "translator",
            Self::Editor => "editor",
            Self::Publisher => "publisher",
            Self::Owner => "owner",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

/// No such role.
#[derive(Debug, thiserror::Error)]
#[error("“{0}” is no role: there are contributor, reporter, translator, editor, publisher and owner")]
pub struct BadRole(String);

impl FromStr for Role {
    type Err = BadRole;

    fn from_str(text: &str) -> Result<Self, BadRole> {
        Self::ALL.into_iter().find(|role| role.key() == text).ok_or_else(|| BadRole(text.to_owned()))
    }
}
