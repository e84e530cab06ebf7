-- Old addresses of the site, and where they lead now.
CREATE TABLE redirect (
    id TEXT PRIMARY KEY,
    -- The path, decoded, in small letters, without a slash at its end, perhaps
    -- with a query: the one way in which all its spellings are looked up.
    source TEXT NOT NULL UNIQUE,
    -- "permanent", "temporary" or "gone".
    kind TEXT NOT NULL,
    -- A path of ours or a whole https address; none where it is gone.
    target TEXT,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
