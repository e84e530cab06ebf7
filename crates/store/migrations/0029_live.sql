-- Live reports: a story that goes on, post by post, while something happens.

CREATE TABLE live_report (
    story_id TEXT PRIMARY KEY REFERENCES story (id),
    -- From when to when it is live; open where no end is set.
    starts_at BIGINT NOT NULL,
    ends_at BIGINT,
    -- Counts all that readers see change, so that an open page knows whether it has it.
    version BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

CREATE TABLE post (
    id TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES live_report (story_id),
    -- Its place among those of its report: 1, 2, …
    number BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    UNIQUE (story_id, number)
);

-- What readers were told in a post, in the order in which they were. It never changes.
CREATE TABLE post_revision (
    id TEXT PRIMARY KEY,
    post_id TEXT NOT NULL REFERENCES post (id),
    -- Its place among those of its post: 1, 2, …
    number BIGINT NOT NULL,
    kind TEXT NOT NULL,
    headline TEXT NOT NULL,
    document TEXT NOT NULL,
    byline_id TEXT REFERENCES byline (id),
    -- What was wrong, or why it was withdrawn.
    reason TEXT,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    UNIQUE (post_id, number)
);
CREATE INDEX post_revision_byline_id ON post_revision (byline_id);

-- A post that is a key point of its report, or stands above the others.
CREATE TABLE post_mark (
    post_id TEXT NOT NULL REFERENCES post (id),
    kind TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (post_id, kind)
);
