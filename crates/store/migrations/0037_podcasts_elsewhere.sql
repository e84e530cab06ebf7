-- Whether an episode is not for children; null where its programme says so.
ALTER TABLE episode ADD COLUMN is_explicit BOOLEAN;
-- All that a podcast is known by where it was taken over from: its podcast:guid and
-- the addresses of its feed. `programme.import_key` is the one that it was made
-- under, which its episodes are known by.
CREATE TABLE programme_import (
    import_key TEXT PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id)
);
CREATE INDEX programme_import_programme ON programme_import (programme_id);
