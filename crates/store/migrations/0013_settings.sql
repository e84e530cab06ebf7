-- What owners have set at the desk. What stands in the file of settings or in
-- the environment comes before it.
CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
