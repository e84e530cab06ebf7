//! Harbour Radio's people: one of each role. Their passwords are made anew for
//! each station and told once.

use anyhow::Result;
use lw_base::{Id, Lang, Timestamp};
use lw_station::people::{self, NewPerson, Role, membership, password, secret};
use lw_store::Change;

use super::{Failed, WHO};

/// Name, address, role, and the editions they work in.
const PEOPLE: [(&str, &str, Role, &[&str]); 6] = [
    ("Ines Okafor", "ines@harbour.example", Role::Owner, &[]),
    ("Tomas Reyl", "tomas@harbour.example", Role::Publisher, &["en"]),
    ("Salma Idris", "salma@harbour.example", Role::Editor, &["en", "ar"]),
    ("Lev Marchenko", "lev@harbour.example", Role::Translator, &["uk", "en"]),
    ("Niko Abara", "niko@harbour.example", Role::Reporter, &["en"]),
    ("June Park", "june@harbour.example", Role::Contributor, &["en"]),
];

/// How somebody signs in.
#[derive(Clone, Debug)]
pub struct Account {
    pub name: &'static str,
    pub email: &'static str,
    pub role: Role,
    pub password: String,
    hash: String,
    editions: &'static [&'static str],
}

/// Makes everybody's password.
pub async fn accounts() -> Result<Vec<Account>> {
    let mut accounts = Vec::new();
    for (name, email, role, editions) in PEOPLE {
        let password = secret::password()?;
        let hash = password::hash(password.clone()).await?;
        accounts.push(Account { name, email, role, password, hash, editions });
    }
    Ok(accounts)
}

/// Makes the people; returns how rows name the owner, who writes the stories.
pub async fn make(change: &mut Change, accounts: &[Account], now: Timestamp) -> Result<String, Failed> {
    let language: Lang = "en".parse().map_err(anyhow::Error::from)?;
    let mut writer = WHO.to_owned();
    for it in accounts {
        let new = NewPerson {
            name: it.name.to_owned(),
            email: it.email.to_owned(),
            language: language.clone(),
            is_owner: it.role == Role::Owner,
            password: it.hash.clone(),
        };
        let person: Id = people::create(change, &new, WHO, now).await?;
        if new.is_owner {
            writer = people::by(&person);
        }
        for edition in it.editions {
            membership::set(change, &person, edition, Some(it.role), WHO, now).await?;
        }
    }
    Ok(writer)
}
