//! Files by the hash of their bytes.

use bytes::Bytes;
use futures::TryStreamExt as _;
use lw_store::{BlobHash, Blobs};
use tempfile::TempDir;

async fn read(blobs: &Blobs, hash: &BlobHash, range: Option<std::ops::Range<u64>>) -> Vec<u8> {
    let part = blobs.get(hash, range).await.unwrap().expect("the blob is there");
    let all: Vec<Bytes> = part.bytes.try_collect().await.unwrap();
    all.concat()
}

#[tokio::test]
async fn what_is_put_is_got_whole_and_in_part() {
    let folder = TempDir::new().unwrap();
    let blobs = Blobs::open(folder.path()).unwrap();
    let bytes: Vec<u8> = (0..300_000_u32).map(|number| (number % 251) as u8).collect();
    let hash = blobs.put(bytes.clone().into()).await.unwrap();
    assert_eq!(hash, BlobHash::of(&bytes));
    assert_eq!(blobs.put(bytes.clone().into()).await.unwrap(), hash, "twice is once");
    assert_eq!(blobs.size(&hash).await.unwrap(), Some(300_000));
    assert_eq!(read(&blobs, &hash, None).await, bytes);
    assert_eq!(read(&blobs, &hash, Some(100..200)).await, &bytes[100..200]);
    assert_eq!(read(&blobs, &hash, Some(299_999..300_000)).await, &bytes[299_999..]);
    assert!(blobs.is_whole(&hash).await.unwrap());
}

#[tokio::test]
async fn a_blob_that_is_not_there_is_none() {
    let folder = TempDir::new().unwrap();
    let blobs = Blobs::open(folder.path()).unwrap();
    let hash = BlobHash::of(b"nothing");
    assert!(blobs.get(&hash, None).await.unwrap().is_none());
    assert_eq!(blobs.size(&hash).await.unwrap(), None);
    assert!(!blobs.is_whole(&hash).await.unwrap());
}

#[tokio::test]
async fn a_damaged_blob_is_not_whole_and_a_cut_one_is_mended_by_putting_it_again() {
    let folder = TempDir::new().unwrap();
    let blobs = Blobs::open(folder.path()).unwrap();
    let hash = blobs.put(Bytes::from_static(b"harbour")).await.unwrap();
    let file = folder.path().join(&hash.as_str()[..2]).join(hash.as_str());
    std::fs::write(&file, b"hArbour").unwrap();
    assert!(!blobs.is_whole(&hash).await.unwrap());
    std::fs::write(&file, b"harb").unwrap();
    blobs.put(Bytes::from_static(b"harbour")).await.unwrap();
    assert!(blobs.is_whole(&hash).await.unwrap());
}

#[test]
fn only_a_hash_is_a_hash() {
    let hash = BlobHash::of(b"x").to_string();
    assert!(hash.parse::<BlobHash>().is_ok());
    for bad in
        ["", "..", "a/b", &hash[1..], &hash.to_uppercase(), &format!("{hash}0"), &hash.replace('2', "/")]
    {
        assert!(bad.parse::<BlobHash>().is_err(), "{bad}");
    }
}
