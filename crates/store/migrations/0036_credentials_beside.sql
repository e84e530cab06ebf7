-- The blob with the content credentials of this one, where they would weigh too
-- much in it.
ALTER TABLE blob ADD COLUMN credentials_hash TEXT REFERENCES blob (hash);
-- The small files of pictures that are signed had none: a time before all others
-- has them looked into again when the station starts.
UPDATE picture_credentials SET found_at = -1 WHERE signed_as IS NOT NULL;
