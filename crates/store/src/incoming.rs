use std::collections::BTreeMap;
use std::io::{ErrorKind, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, UNIX_EPOCH};

use lw_base::{Id, Timestamp};
use tokio::fs::File;
use tokio::io::{AsyncSeekExt as _, AsyncWriteExt as _};
use tokio::sync::watch;
use tokio::time::{Instant, sleep};

use crate::blobs::{aside, sync_folder};
use crate::{Error, Result};

/// Files that grow until they are whole, each by its id. How much of one is
/// there for good, its row says: what stands after that was never
/// acknowledged, and is written over.
#[derive(Clone, Debug)]
pub struct Incoming {
    folder: Arc<Path>,
    wanted: Wanted,
}

/// The files that are held in this process, and whether somebody else wants each.
type Wanted = Arc<Mutex<BTreeMap<Id, watch::Sender<bool>>>>;

/// How often it is tried to hold a file that is held.
const TRY: Duration = Duration::from_millis(20);

/// A file held by whoever writes to it: nobody else does meanwhile, in this
/// process or another.
#[derive(Debug)]
pub struct Piece {
    file: File,
    at: u64,
    is_wanted: watch::Receiver<bool>,
    id: Id,
    wanted: Wanted,
}

impl Incoming {
    /// Opens the folder, making it where it is not there.
    pub fn open(folder: &Path) -> Result<Self> {
        std::fs::create_dir_all(folder)
            .map_err(|error| Error::Unreadable(format!("{}: {error}", folder.display())))?;
        Ok(Self { folder: folder.into(), wanted: Wanted::default() })
    }

    /// Where a file is.
    pub fn file(&self, id: &Id) -> PathBuf {
        self.folder.join(id.as_str())
    }

    /// Makes an empty file that will be of so many bytes; refuses it as on a
    /// full disk where there is no room for them.
    pub async fn begin(&self, id: &Id, bytes: u64) -> Result<()> {
        let (file, folder) = (self.file(id), self.folder.clone());
        aside(move || {
            let disk = rustix::fs::statvfs(&*folder)?;
            if disk.f_bavail.saturating_mul(disk.f_frsize) < bytes {
                return Err(ErrorKind::StorageFull.into());
            }
            std::fs::OpenOptions::new().write(true).create_new(true).open(file)?.sync_all()?;
            sync_folder(&folder)
        })
        .await
    }

    /// Holds a file to write to it; none where somebody else does.
    pub async fn hold(&self, id: &Id) -> Result<Option<Piece>> {
        let file = self.file(id);
        let held = aside(move || {
            let file = std::fs::OpenOptions::new().write(true).open(file)?;
            // The system lets go of it when the process ends, however it ends.
            match file.try_lock() {
                Ok(()) => Ok(Some(file)),
                Err(std::fs::TryLockError::WouldBlock) => Ok(None),
                Err(std::fs::TryLockError::Error(error)) => Err(error),
            }
        });
        Ok(held.await?.map(|file| {
            let (tell, is_wanted) = watch::channel(false);
            self.wanted.lock().unwrap_or_else(PoisonError::into_inner).insert(id.clone(), tell);
            Piece {
                file: File::from_std(file),
                at: 0,
                is_wanted,
                id: id.clone(),
                wanted: self.wanted.clone(),
            }
        }))
    }

    /// Holds a file, and tells whoever holds it that it is wanted; none where
    /// they do not let go of it for so long.
    pub async fn take_over(&self, id: &Id, patience: Duration) -> Result<Option<Piece>> {
        let end = Instant::now() + patience;
        loop {
            let held = self.hold(id).await?;
            if held.is_some() || Instant::now() >= end {
                return Ok(held);
            }
            if let Some(holder) = self.wanted.lock().unwrap_or_else(PoisonError::into_inner).get(id) {
                holder.send_replace(true);
            }
            sleep(TRY).await;
        }
    }

    /// The files that nobody has written to since.
    pub async fn resting(&self, since: Timestamp) -> Result<Vec<Id>> {
        let mut folder = tokio::fs::read_dir(&*self.folder).await?;
        let mut found = Vec::new();
        while let Some(entry) = folder.next_entry().await? {
            let written = entry.metadata().await?.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
            let is_resting = written.as_millis() < u128::try_from(since.millis()).unwrap_or_default();
            let id = entry.file_name().to_str().and_then(|name| name.parse().ok());
            found.extend(id.filter(|_| is_resting));
        }
        Ok(found)
    }

    /// Removes a file; one that is not there is no error.
    pub async fn remove(&self, id: &Id) -> Result<()> {
        match tokio::fs::remove_file(self.file(id)).await {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }
}

impl Piece {
    /// Goes on from byte `at`: what stands after it was never acknowledged.
    pub async fn go_on(&mut self, at: u64) -> Result<()> {
        if self.file.metadata().await?.len() < at {
            return Err(Error::Unreadable("a file is shorter than what was kept of it".into()));
        }
        self.file.set_len(at).await?;
        self.file.seek(SeekFrom::Start(at)).await?;
        self.at = at;
        Ok(())
    }

    /// Writes bytes on. They may be lost until [`keep`](Self::keep) returns.
    pub async fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.file.write_all(bytes).await?;
        self.at += bytes.len() as u64;
        Ok(())
    }

    /// Returns once somebody else wants the file, if ever.
    pub async fn wanted(&self) {
        if self.is_wanted.clone().wait_for(|is_wanted| *is_wanted).await.is_err() {
            // Nobody is left who could want it.
            std::future::pending::<()>().await;
        }
    }

    /// How many bytes were written.
    pub fn at(&self) -> u64 {
        self.at
    }

    /// On return, all that was written is on the disk; says how much that is.
    pub async fn keep(&mut self) -> Result<u64> {
        self.file.flush().await?;
        self.file.sync_data().await?;
        Ok(self.at)
    }
}

impl Drop for Piece {
    fn drop(&mut self) {
        // The file is let go of right after: whoever holds it then says so anew.
        self.wanted.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.id);
    }
}
