//! MiniJinja files in `templates/`, embedded in release, read from disk in
//! development. An undefined name is an error; everything is escaped.
//!
//! Beside MiniJinja's own, templates have:
//! - `say("key", name=value, …)`: words in the page's `lang`
//! - `say_in(lang, "key", …)`: words in another language
//! - `say_linked("key", "name", links)`: words with a list of links in them
//! - `asset("player.js")`: a file's address with its checksum

mod say;

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use anyhow::{Context as _, Result};
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, ErrorKind, Output, State, UndefinedBehavior};
use rust_embed::RustEmbed;
use serde::Serialize;

use crate::assets::Assets;
use crate::words::Words;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../templates"]
struct Files;

/// Steps of one page before it is given up: far more than any page takes.
const FUEL: u64 = 5_000_000;

/// All templates, parsed.
pub struct Templates {
    environment: OnceLock<Environment<'static>>,
    words: Arc<Words>,
    assets: Arc<Assets>,
    reread: bool,
}

impl Templates {
    /// Parses all files. With `reread` they are parsed again for each page, so
    /// that an edit is on the screen at once.
    pub fn load(words: Arc<Words>, assets: Arc<Assets>, reread: bool) -> Result<Self> {
        let templates = Self { environment: OnceLock::new(), words, assets, reread };
        let environment = templates.parse()?;
        let _ = templates.environment.set(environment);
        Ok(templates)
    }

    /// The page `name` with `context`.
    pub fn render(&self, name: &str, context: impl Serialize) -> Result<String> {
        let fresh = if self.reread { Some(self.parse()?) } else { None };
        let environment =
            fresh.as_ref().or_else(|| self.environment.get()).context("templates are loaded")?;
        let template = environment.get_template(name)?;
        template.render(Value::from(Serde(context))).with_context(|| format!("rendering {name}"))
    }

    fn parse(&self) -> Result<Environment<'static>> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_fuel(Some(FUEL));
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_formatter(escape);
        for name in Files::iter() {
            let file = Files::get(&name).context("a template is there")?;
            let text =
                String::from_utf8(file.data.into_owned()).with_context(|| format!("{name} is UTF-8"))?;
            environment
                .add_template_owned(name.to_string(), text)
                .with_context(|| format!("reading {name}"))?;
        }
        say::add(&mut environment, &self.words);
        let assets = self.assets.clone();
        environment.add_function("asset", move |name: &str| {
            assets.address(name).map(str::to_owned).ok_or_else(|| fault(format!("there is no asset {name}")))
        });
        Ok(environment)
    }

    /// The text of all templates, to tell one build from another.
    pub fn source() -> impl Iterator<Item = Vec<u8>> {
        Files::iter().filter_map(|name| Files::get(&name)).map(|file| file.data.into_owned())
    }
}

/// Escapes what HTML asks for and no more: MiniJinja's own also escapes each
/// slash, which costs bytes in every address.
fn escape(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), minijinja::Error> {
    match value.as_str().filter(|_| !value.is_safe()) {
        Some(text) => Ok(out.write_str(&escaped(text))?),
        None => minijinja::escape_formatter(out, state, value),
    }
}

fn escaped(text: &str) -> Cow<'_, str> {
    html_escape::encode_quoted_attribute(text)
}

fn fault(message: String) -> minijinja::Error {
    minijinja::Error::new(ErrorKind::InvalidOperation, message)
}
