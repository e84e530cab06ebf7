-- Jobs that people wait for: who asked, how far it is, why it ended badly.
ALTER TABLE job ADD COLUMN lane TEXT NOT NULL DEFAULT 'quick';
UPDATE job SET lane = 'look' WHERE name = 'look_at_link';
-- Whose claim holds it: each claim has an id of its own.
ALTER TABLE job ADD COLUMN claim TEXT;
-- What it is about in words, such as the name of a file.
ALTER TABLE job ADD COLUMN about TEXT NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN edition_id TEXT REFERENCES edition (id);
ALTER TABLE job ADD COLUMN made_by TEXT NOT NULL DEFAULT '';
-- In thousandths.
ALTER TABLE job ADD COLUMN progress BIGINT NOT NULL DEFAULT 0;
-- The key of the sentence that says what is being done.
ALTER TABLE job ADD COLUMN step TEXT;
ALTER TABLE job ADD COLUMN cancelled_by TEXT;
ALTER TABLE job ADD COLUMN cancelled_at BIGINT;
-- The key of the sentence that says why it is not tried again.
ALTER TABLE job ADD COLUMN failure TEXT;
ALTER TABLE job ADD COLUMN failed_at BIGINT;
DROP INDEX job_run_at;
CREATE INDEX job_lane ON job (lane, run_at, id);

-- A file as somebody sent it, which only the desk has: it says where and with
-- what it was made. Readers are given renditions.
CREATE TABLE original (
    hash TEXT PRIMARY KEY,
    bytes BIGINT NOT NULL,
    -- As its first bytes say.
    mime TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

-- A file on its way in, and what became of it.
CREATE TABLE upload (
    id TEXT PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    -- As its sender calls it.
    name TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    -- How many of them are on the disk.
    kept BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    -- When it is forgotten, if nothing more comes.
    expires_at BIGINT NOT NULL,
    ended_at BIGINT,
    -- Where it was taken: the file, and what was made of it, as picture:06et….
    original_hash TEXT REFERENCES original (hash),
    subject TEXT,
    -- Where it was not: the key of the sentence that says why.
    refusal TEXT
);
CREATE INDEX upload_made_by ON upload (made_by, made_at, id);
CREATE INDEX upload_expires_at ON upload (expires_at);
