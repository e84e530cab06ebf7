//! What can be set while a station runs, as it is in force now.

use std::sync::{Arc, PoisonError, RwLock};

use lw_base::Lang;

use crate::App;

/// What is in force.
#[derive(Clone, Debug)]
pub struct Values {
    /// The station's name, on the list of editions and at the desk.
    pub station: Arc<str>,
    /// Where to report a hole: an address with `https:` or `mailto:`.
    pub security_contact: Arc<str>,
    /// The desk's language for somebody whose browser asks for none that it speaks.
    pub desk_language: Option<Lang>,
    /// How long an alert stands if nobody says otherwise, in minutes.
    pub alert_minutes: i64,
}

/// A setting that was made outside of the desk, where it has to be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// What it says.
    pub value: String,
    /// The file or the variable.
    pub place: &'static str,
}

/// What was set outside of the desk; it comes before what is set there.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// The station's name.
    pub station: Option<Fixed>,
    /// Where to report a hole.
    pub security_contact: Option<Fixed>,
}

/// The settings of a running station. What is read from the database replaces
/// them as a whole.
#[derive(Clone)]
pub struct Settings {
    /// What was set outside of the desk.
    pub given: Arc<Given>,
    values: Arc<RwLock<Arc<Values>>>,
}

impl Settings {
    /// Those that begin with these values.
    pub fn new(given: Given, values: Values) -> Self {
        Self { given: Arc::new(given), values: Arc::new(RwLock::new(Arc::new(values))) }
    }

    /// What is in force.
    pub fn get(&self) -> Arc<Values> {
        self.values.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts other values in force.
    pub fn set(&self, values: Values) {
        *self.values.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(values);
    }
}

impl App {
    /// The station's name.
    pub fn station(&self) -> Arc<str> {
        self.settings.get().station.clone()
    }
}
