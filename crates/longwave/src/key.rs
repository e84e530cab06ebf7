//! The station's key: a file that only its owner may read, beside the data or
//! where the settings say.

use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::Path;

use anyhow::{Context as _, Result, anyhow, bail};
use lw_web::seal::{KEY_BYTES, Seal};

/// Its name in the data folder.
pub const FILE: &str = "secret.key";
/// Who else than the owner may read or change it.
const OTHERS: u32 = 0o077;

/// What seals secrets with the key.
pub fn seal(file: &Path) -> Result<Seal> {
    read(file).map(Seal::new)
}

/// Reads the key, or makes one where there is none yet.
#[expect(clippy::disallowed_methods, reason = "read once, before anything is served")]
pub fn read(file: &Path) -> Result<[u8; KEY_BYTES]> {
    let named = || format!("the key file {}", file.display());
    match std::fs::metadata(file) {
        Ok(meta) if meta.permissions().mode() & OTHERS != 0 => {
            bail!("others may read {}: make it its owner's alone (chmod 600)", named())
        }
        Ok(_) => {
            let text = std::fs::read_to_string(file).with_context(named)?;
            let key = hex::decode(text.trim()).ok().and_then(|key| key.try_into().ok());
            key.with_context(|| format!("{} has no key of 64 hexadecimal digits", named()))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => make(file).with_context(named),
        Err(error) => Err(error).with_context(named),
    }
}

/// Makes one. Of two processes that start at once, the second reads the first one's.
#[expect(clippy::disallowed_methods, reason = "done once, before anything is served")]
fn make(file: &Path) -> Result<[u8; KEY_BYTES]> {
    let mut key = [0; KEY_BYTES];
    getrandom::fill(&mut key).map_err(|cause| anyhow!("no chance: {cause}"))?;
    let letters = hex::encode(key);
    let draft = file.with_extension(format!("key.{}", &letters[..8]));
    let mut made = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
    made.write_all(format!("{letters}\n").as_bytes())?;
    made.sync_all()?;
    let taken = std::fs::hard_link(&draft, file);
    std::fs::remove_file(&draft)?;
    match taken {
        Ok(()) => Ok(key),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => read(file),
        Err(error) => Err(error.into()),
    }
}
