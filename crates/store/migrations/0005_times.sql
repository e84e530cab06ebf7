-- When a story goes out by itself, and before when it must not.

-- A revision that is published at its time. The one without an end waits.
CREATE TABLE schedule (
    id TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES story (id),
    revision_id TEXT NOT NULL REFERENCES revision (id),
    due_at BIGINT NOT NULL,
    -- Why it goes out although a check asks for a reason.
    reason TEXT,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT,
    -- "published", "cancelled" or "refused".
    outcome TEXT,
    -- Why it was cancelled or refused, by the key of a sentence.
    why TEXT
);
CREATE UNIQUE INDEX schedule_open ON schedule (story_id) WHERE ended_at IS NULL;
CREATE INDEX schedule_due ON schedule (due_at, id) WHERE ended_at IS NULL;
CREATE INDEX schedule_story ON schedule (story_id, made_at);

-- Until when no reader may see a story. The one without an end stands.
CREATE TABLE embargo (
    id TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES story (id),
    until_at BIGINT NOT NULL,
    note TEXT,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE UNIQUE INDEX embargo_open ON embargo (story_id) WHERE ended_at IS NULL;
CREATE INDEX embargo_until ON embargo (until_at, id) WHERE ended_at IS NULL;
CREATE INDEX embargo_story ON embargo (story_id, made_at);
