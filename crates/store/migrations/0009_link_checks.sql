-- What answers at the addresses that stories link to.
CREATE TABLE link_check (
    address TEXT PRIMARY KEY,
    -- When somebody last wanted to know.
    asked_at BIGINT NOT NULL,
    -- When it was last looked at, and what came of it.
    checked_at BIGINT,
    outcome TEXT,
    -- Since when it is dead.
    dead_since BIGINT,
    -- How often in a row it did not answer.
    tries BIGINT NOT NULL
);
CREATE INDEX link_check_asked ON link_check (asked_at);
