-- Writing together. A room is a story's text as a Yjs document, kept as the
-- updates that made it, in the order in which they were kept.

CREATE TABLE room (
    story_id TEXT PRIMARY KEY REFERENCES story (id),
    -- The newest update. Who adds one holds this row, so that no two take one number.
    seq BIGINT NOT NULL,
    -- The update up to which the text is in a revision.
    saved BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE room_update (
    story_id TEXT NOT NULL REFERENCES room (story_id),
    seq BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (story_id, seq)
);
CREATE INDEX room_update_made_at ON room_update (made_at, story_id, seq);

-- The document after all updates up to seq, so that a room opens quickly.
CREATE TABLE room_state (
    story_id TEXT PRIMARY KEY REFERENCES room (story_id),
    seq BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    made_at BIGINT NOT NULL
);
