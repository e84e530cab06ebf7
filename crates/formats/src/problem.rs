use serde::Serialize;

/// Something that a parser could not read, told to the person who gave it.
/// Parsers never fail: they return what they could read and these.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The line it is on, from 1, where lines mean something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// What is wrong and what to do next, in a sentence.
    pub message: String,
}

impl Problem {
    /// A problem on a line, counted from 1.
    pub fn at(line: usize, message: impl Into<String>) -> Self {
        Self { line: Some(line), message: message.into() }
    }

    /// A problem with the whole input.
    pub fn whole(message: impl Into<String>) -> Self {
        Self { line: None, message: message.into() }
    }
}
