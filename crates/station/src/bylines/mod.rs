//! A byline: who writes in an edition.

pub mod queries;

use lw_base::{Id, Slug, Timestamp};
use lw_store::{Change, audit, record};

record! {
    /// A byline as it is stored.
    #[derive(Clone, Debug)]
    pub struct Byline {
        /// Its id.
        pub id: Id,
        /// Its name in addresses, one in its edition.
        pub slug: Slug,
        /// The name as it is printed.
        pub name: String,
        /// Who it is, in a sentence or two.
        pub about: Option<String>,
    }
}

/// Makes a byline. No page shows it before a story has it.
pub async fn create(
    change: &mut Change,
    edition: &str,
    new: &Byline,
    who: &str,
    now: Timestamp,
) -> lw_store::Result<()> {
    queries::insert(change, edition, new).await?;
    audit::note(change, who, "create", &format!("byline:{}", new.id), now).await
}

impl Byline {
    /// A new byline with a slug made of its name.
    pub fn named(name: &str, about: Option<String>, now: Timestamp) -> Self {
        let id = Id::new(now);
        // A name in no script we can read aloud still needs an address.
        let slug = Slug::of(name).or_else(|| Slug::of(id.as_str()));
        let slug = slug.unwrap_or_else(|| unreachable!("an id is letters and digits"));
        Self { id, slug, name: name.to_owned(), about }
    }

    /// Its path within its edition.
    pub fn path(&self) -> String {
        format!("/byline/{}/", self.slug)
    }
}
