use std::error::Error;
use std::io;

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// It is not an address that everybody can reach, so it was not asked.
    #[error("the address is not one of the public internet")]
    Refused,
    /// There is no such host.
    #[error("there is no such host")]
    NoHost,
    /// Its certificate is not good.
    #[error("its certificate is not good")]
    Untrusted,
    /// It leads on and on.
    #[error("it redirects too often")]
    Circles,
    /// It did not answer, or not in time. Later it may.
    #[error("it does not answer")]
    Silent,
}

impl Failure {
    pub(super) fn of(error: &reqwest::Error) -> Self {
        let mut cause: Option<&(dyn Error + 'static)> = Some(error);
        while let Some(it) = cause {
            if let Some(own) = it.downcast_ref::<Self>() {
                return *own;
            }
            if it.is::<rustls::Error>() {
                return Self::Untrusted;
            }
            // An error of input and output does not name what is inside of it as its source.
            cause = match it.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
                Some(inner) => Some(inner),
                None => it.source(),
            };
        }
        Self::Silent
    }
}

/// What a look-up ended in. The system says only in words whether there is no
/// such name or nobody who could tell.
pub(super) fn of_name(error: &io::Error) -> Failure {
    let words = error.to_string();
    match words.contains("emporary failure") || words.contains("ry again") || error.raw_os_error().is_some() {
        true => Failure::Silent,
        false => Failure::NoHost,
    }
}
