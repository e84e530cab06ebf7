-- The picture that a programme's cover is of: while that of another one is made,
-- and where that other one makes none, the cover before stays.
ALTER TABLE programme ADD COLUMN cover_picture_id TEXT REFERENCES picture (id);
UPDATE programme SET cover_picture_id = picture_id WHERE cover_hash IS NOT NULL;
