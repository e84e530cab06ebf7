-- Where the sentences of a story are in its sound: what was looked for, and why
-- it was not found.
CREATE TABLE timing (
    story_id TEXT PRIMARY KEY REFERENCES story (id),
    revision_id TEXT NOT NULL REFERENCES revision (id),
    clip_id TEXT NOT NULL REFERENCES clip (id),
    clip_version BIGINT NOT NULL,
    -- What is cut off the beginning of the recording.
    cut_ms BIGINT NOT NULL,
    -- Why there is none, by its key; null where sentences were found.
    refusal TEXT,
    -- Counts changes, so that a stale form is seen to be one.
    version BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE TABLE timed_sentence (
    story_id TEXT NOT NULL REFERENCES timing (story_id),
    -- Its place among the sentences of the revision, from 0.
    number BIGINT NOT NULL,
    -- Its text, by its hash.
    text_key TEXT NOT NULL,
    -- Null where somebody has said that it is not read.
    start_ms BIGINT,
    end_ms BIGINT,
    -- In thousandths.
    confidence BIGINT NOT NULL,
    -- Who set it by hand.
    set_by TEXT,
    set_at BIGINT,
    PRIMARY KEY (story_id, number)
);
