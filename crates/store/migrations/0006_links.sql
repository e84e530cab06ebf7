-- Secret links to a story for people without an account, and their answers.

-- With a revision it asks somebody to vouch for that one; without, it shows
-- the newest. Good until it is ended or too old.
CREATE TABLE story_link (
    -- The SHA-256 of what the link carries: who reads the table cannot use it.
    id TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES story (id),
    revision_id TEXT REFERENCES revision (id),
    -- The name of who is to have it.
    for_whom TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_by TEXT,
    ended_at BIGINT
);
CREATE INDEX story_link_story ON story_link (story_id, made_at);

-- What somebody answered by a link, once.
CREATE TABLE link_answer (
    link_id TEXT PRIMARY KEY REFERENCES story_link (id),
    is_approved BOOLEAN NOT NULL,
    note TEXT,
    made_at BIGINT NOT NULL
);

-- For the list of an edition's corrections.
CREATE INDEX correction_made_at ON correction (made_at, id);
