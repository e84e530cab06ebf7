use std::fmt;
use std::io::{ErrorKind, Read as _};
use std::ops::Range;
use std::path::{Path as FilePath, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

use bytes::Bytes;
use futures::stream::BoxStream;
use futures::{StreamExt as _, TryStreamExt as _};
use lw_base::Timestamp;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{GetOptions, GetRange, ObjectStore, ObjectStoreExt as _};
use sha2::{Digest as _, Sha256};

use crate::{Change, Db, Error, Field, Result, Row, args, record};

/// Files by the SHA-256 of their bytes: written once, never changed, so that
/// their addresses are permanent and two equal files are one.
#[derive(Clone)]
pub struct Blobs {
    files: Arc<dyn ObjectStore>,
    folder: Arc<FilePath>,
}

/// How much of a file is read at a time to hash it, in bytes.
const READ: usize = 256 * 1024;

record! {
    /// What is recorded of a blob.
    pub struct Kept {
        /// Its media type.
        pub mime: String,
        /// The blob with its content credentials, where they stand beside it.
        pub credentials: Option<BlobHash> = "credentials_hash",
        /// Since when it is not handed out any more.
        pub gone_at: Option<Timestamp>,
    }
}

/// The SHA-256 of a blob's bytes in hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BlobHash(String);

/// Some of a blob's bytes, as they come.
pub struct BlobPart {
    /// Which bytes these are.
    pub range: Range<u64>,
    /// The size of the whole blob.
    pub total: u64,
    /// The bytes.
    pub bytes: BoxStream<'static, Result<Bytes>>,
}

impl Blobs {
    /// Opens the folder, making it where it is not there.
    pub fn open(folder: &FilePath) -> Result<Self> {
        std::fs::create_dir_all(folder)
            .map_err(|error| Error::Unreadable(format!("{}: {error}", folder.display())))?;
        let files = LocalFileSystem::new_with_prefix(folder)?.with_fsync(true);
        Ok(Self { files: Arc::new(files), folder: folder.into() })
    }

    /// Keeps the bytes; on return they are on the disk. Give the hash to
    /// [`note_blob`](Self::note) in the change that uses it.
    pub async fn put(&self, bytes: Bytes) -> Result<BlobHash> {
        let hash = BlobHash::of(&bytes);
        let path = hash.path();
        match self.files.head(&path).await {
            Ok(meta) if meta.size == bytes.len() as u64 => {}
            _ => self.files.put(&path, bytes.into()).await.map(drop)?,
        }
        Ok(hash)
    }

    /// Keeps a file that is whole and on the disk, without reading it into
    /// memory: it gets another name beside the one it has. On return that name
    /// is on the disk too. `hash` is what [`BlobHash::of_file`] says of it.
    pub async fn take(&self, file: &FilePath, hash: &BlobHash) -> Result<()> {
        let (from, to) = (file.to_owned(), self.file(hash));
        aside(move || {
            let folder = to.parent().unwrap_or(&to);
            std::fs::create_dir_all(folder)?;
            match std::fs::hard_link(&from, &to) {
                Ok(()) => {}
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                    if std::fs::metadata(&to)?.len() == std::fs::metadata(&from)?.len() {
                        return Ok(());
                    }
                    // It was cut short, such as by a failing disk: this one is whole.
                    put_over(&from, &to)?;
                }
                // A disk that knows no second names.
                Err(_) => put_over(&from, &to)?,
            }
            sync_folder(folder)?;
            sync_folder(folder.parent().unwrap_or(folder))
        })
        .await
    }

    /// Where a blob's file is, for programs that read files.
    pub fn file(&self, hash: &BlobHash) -> PathBuf {
        self.folder.join(&hash.0[..2]).join(&hash.0)
    }

    /// Records the blob in the database: without this row it is nobody's.
    pub async fn note(
        change: &mut Change,
        hash: &BlobHash,
        bytes: usize,
        mime: &str,
        now: Timestamp,
    ) -> Result<()> {
        let sql = "INSERT INTO blob (hash, bytes, mime, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (hash) DO UPDATE SET gone_at = NULL";
        change.execute(sql, args![hash.as_str(), bytes, mime, now]).await.map(drop)
    }

    /// Records that a blob's content credentials are in another, or nowhere, instead of
    /// those that stood beside it before.
    pub async fn put_beside(
        change: &mut Change,
        hash: &BlobHash,
        credentials: Option<&BlobHash>,
    ) -> Result<()> {
        let sql = "UPDATE blob SET credentials_hash = $2 WHERE hash = $1";
        change.execute(sql, args![hash.as_str(), credentials.map(BlobHash::as_str)]).await.map(drop)
    }

    /// What is recorded of a blob; `None` where it is nobody's.
    pub async fn kept(db: &Db, hash: &BlobHash) -> Result<Option<Kept>> {
        db.first("FROM blob WHERE hash = $1", args![hash.as_str()]).await
    }

    /// The blob's size in bytes; `None` where there is no such blob.
    pub async fn size(&self, hash: &BlobHash) -> Result<Option<u64>> {
        match self.files.head(&hash.path()).await {
            Ok(meta) => Ok(Some(meta.size)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// The bytes in `range` (the whole where it is `None`); `None` where there
    /// is no such blob.
    pub async fn get(&self, hash: &BlobHash, range: Option<Range<u64>>) -> Result<Option<BlobPart>> {
        let options = GetOptions { range: range.map(GetRange::Bounded), ..GetOptions::default() };
        let result = match self.files.get_opts(&hash.path(), options).await {
            Ok(result) => result,
            Err(object_store::Error::NotFound { .. }) => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        Ok(Some(BlobPart {
            range: result.range.clone(),
            total: result.meta.size,
            bytes: result.into_stream().map_err(Error::from).boxed(),
        }))
    }

    /// Reads the whole blob and says whether it is what its name says.
    pub async fn is_whole(&self, hash: &BlobHash) -> Result<bool> {
        let Some(mut part) = self.get(hash, None).await? else { return Ok(false) };
        let mut digest = Sha256::new();
        while let Some(bytes) = part.bytes.next().await {
            digest.update(&bytes?);
        }
        Ok(hex::encode(digest.finalize()) == hash.0)
    }
}

impl BlobHash {
    /// The hash of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(hex::encode(Sha256::digest(bytes)))
    }

    /// The hash of a file's bytes, read piece by piece.
    pub async fn of_file(file: &FilePath) -> Result<Self> {
        let file = file.to_owned();
        aside(move || {
            let mut file = std::fs::OpenOptions::new().read(true).open(file)?;
            let (mut digest, mut piece) = (Sha256::new(), vec![0; READ]);
            loop {
                match file.read(&mut piece)? {
                    0 => return Ok(Self(hex::encode(digest.finalize()))),
                    count => digest.update(&piece[..count]),
                }
            }
        })
        .await
    }

    /// 64 hexadecimal digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Two levels, so that no folder holds a million files.
    fn path(&self) -> Path {
        Path::from(format!("{}/{}", &self.0[..2], self.0))
    }
}

#[expect(clippy::disallowed_methods, reason = "on a thread that may wait")]
fn put_over(from: &FilePath, to: &FilePath) -> std::io::Result<()> {
    let half = to.with_extension("half");
    std::fs::copy(from, &half)?;
    std::fs::OpenOptions::new().write(true).open(&half)?.sync_all()?;
    std::fs::rename(&half, to)
}

/// What a folder lists is on the disk once the folder is.
pub(crate) fn sync_folder(folder: &FilePath) -> std::io::Result<()> {
    std::fs::OpenOptions::new().read(true).open(folder)?.sync_all()
}

/// Works with files on a thread that may wait for them.
pub(crate) async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> std::io::Result<T> + Send + 'static,
) -> Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => Ok(done?),
        Err(_) => Err(Error::GivenUp),
    }
}

impl fmt::Display for BlobHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for BlobHash {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        let is_hash = text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        is_hash.then(|| Self(text.to_owned())).ok_or_else(|| format!("“{text}” is not the hash of a blob"))
    }
}

impl Field for BlobHash {
    fn read(row: &Row, place: usize) -> Result<Self> {
        String::read(row, place)?.parse().map_err(Error::Unreadable)
    }
}
