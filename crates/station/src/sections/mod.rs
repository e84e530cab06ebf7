//! A section: a part of an edition, such as “Environment”.

pub mod queries;

use lw_base::{Event, Id, Slug, Timestamp, one_line};
use lw_store::{Change, audit, record};
use lw_web::pages;

record! {
    /// A section as it is stored.
    #[derive(Clone, Debug)]
    pub struct Section {
        /// Its id.
        pub id: Id,
        /// Its name in addresses, one in its edition.
        pub slug: Slug,
        /// Its name.
        pub name: String,
    }
}

/// The longest name, in bytes.
const LONGEST_NAME: usize = 200;

/// Makes a section at the end of its edition's.
pub async fn create(
    change: &mut Change,
    edition: &str,
    slug: &Slug,
    name: &str,
    who: &str,
    now: Timestamp,
) -> lw_store::Result<Id> {
    let id = Id::new(now);
    queries::insert(change, &id, edition, slug, &one_line(name, LONGEST_NAME)).await?;
    audit::note(change, who, "create", &format!("section:{id}"), now).await?;
    pages::announce(change, &Event::SectionsChanged { edition: edition.to_owned() }, now).await?;
    Ok(id)
}

impl Section {
    /// Its path within its edition.
    pub fn path(&self) -> String {
        format!("/section/{}/", self.slug)
    }
}
