-- What a picture knows of itself, and its files by shape and format.
ALTER TABLE picture ADD COLUMN original_hash TEXT REFERENCES original (hash);
-- The edition it was sent for; none for what came with an import.
ALTER TABLE picture ADD COLUMN edition_id TEXT REFERENCES edition (id);
CREATE UNIQUE INDEX picture_original ON picture (original_hash, edition_id);
-- What its sender calls the file.
ALTER TABLE picture ADD COLUMN name TEXT NOT NULL DEFAULT '';
-- What must be seen in each crop, in thousandths from the left and the top.
ALTER TABLE picture ADD COLUMN focus_x BIGINT NOT NULL DEFAULT 500;
ALTER TABLE picture ADD COLUMN focus_y BIGINT NOT NULL DEFAULT 500;
ALTER TABLE picture ADD COLUMN caption TEXT;
ALTER TABLE picture ADD COLUMN source TEXT;
ALTER TABLE picture ADD COLUMN copyright TEXT;
ALTER TABLE picture ADD COLUMN usage_terms TEXT;
-- Whom it shows, in one line.
ALTER TABLE picture ADD COLUMN people TEXT;
-- The last day on which it may be shown, as an ISO 8601 date, and since when it is shown no more.
ALTER TABLE picture ADD COLUMN rights_end TEXT;
ALTER TABLE picture ADD COLUMN rights_ended_at BIGINT;
-- As the file says it, in JSON.
ALTER TABLE picture ADD COLUMN metadata TEXT;
ALTER TABLE picture ADD COLUMN changed_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX picture_rights_end ON picture (rights_end);

CREATE TABLE picture_file (
    picture_id TEXT NOT NULL REFERENCES picture (id),
    -- whole, wide, classic, square, social
    shape TEXT NOT NULL,
    mime TEXT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    blob_hash TEXT NOT NULL REFERENCES blob (hash),
    PRIMARY KEY (picture_id, shape, mime, width)
);
INSERT INTO picture_file (picture_id, shape, mime, width, height, blob_hash)
SELECT picture_id, 'whole', mime, width, height, blob_hash
FROM picture_rendition JOIN blob ON blob.hash = blob_hash;
DROP TABLE picture_rendition;
ALTER TABLE picture_file RENAME TO picture_rendition;
