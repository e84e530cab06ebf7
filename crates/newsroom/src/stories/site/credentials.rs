//! What readers are told of a picture's credentials: whether AI made it,
//! whatever else is known, and who signed it where that holds. That a file was
//! changed since it was signed is for the desk, which can ask why.

use lw_base::Id;
use lw_library::pictures::credentials::queries;
use lw_station::editions::Edition;
use lw_web::{App, Error};

use super::parts::{Picture, isolated};

/// Puts it into the picture's words.
pub(super) async fn tell(app: &App, edition: &Edition, id: &Id, it: &mut Picture) -> Result<(), Error> {
    let Some(found) = queries::of_picture(&app.db, id).await? else { return Ok(()) };
    let say = |key: &str, args: &[_]| app.words.say(&edition.language, key, args);
    it.ai = found.by_ai.as_ref().map(|part| say(&format!("picture-ai-{part}"), &[]));
    it.credentials = found.signer.as_ref().filter(|_| found.is_intact()).map(|signer| {
        // Who signs may be written in another script than the sentence.
        say(&format!("picture-credentials-{}", found.state), &[("signer", isolated(signer).into())])
    });
    Ok(())
}
