-- The files that a clip had before the ones of now: their addresses are known.
CREATE TABLE clip_past_file (
    clip_id TEXT NOT NULL REFERENCES clip (id),
    blob_hash TEXT NOT NULL REFERENCES blob (hash),
    PRIMARY KEY (blob_hash, clip_id)
);
CREATE INDEX clip_past_file_clip ON clip_past_file (clip_id);
CREATE INDEX clip_rendition_blob ON clip_rendition (blob_hash);
-- Since when a file is not handed out any more: all clips that it is of were
-- taken away from listeners.
ALTER TABLE blob ADD COLUMN gone_at BIGINT;
UPDATE blob SET gone_at = (SELECT MAX(clip.gone_at) FROM clip_rendition JOIN clip ON clip.id = clip_rendition.clip_id
    WHERE clip_rendition.blob_hash = blob.hash)
WHERE EXISTS (SELECT 1 FROM clip_rendition WHERE clip_rendition.blob_hash = blob.hash)
    AND NOT EXISTS (SELECT 1 FROM clip_rendition JOIN clip ON clip.id = clip_rendition.clip_id
        WHERE clip_rendition.blob_hash = blob.hash AND clip.gone_at IS NULL);
