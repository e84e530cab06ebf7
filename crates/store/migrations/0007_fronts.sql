-- What an edition's front and its sections show first.

-- An order of one place, which never changes. It waits for its time, begins
-- once, and ends when another begins or when somebody takes it back.
CREATE TABLE arrangement (
    id TEXT PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    -- "front" or "section:<id>".
    place TEXT NOT NULL,
    public_from BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    reason TEXT,
    -- When readers got it; none while it waits.
    began_at BIGINT,
    ended_by TEXT,
    ended_at BIGINT
);
CREATE UNIQUE INDEX arrangement_in_force ON arrangement (edition_id, place) WHERE began_at IS NOT NULL AND ended_at IS NULL;
CREATE INDEX arrangement_due ON arrangement (public_from, id) WHERE began_at IS NULL AND ended_at IS NULL;
CREATE INDEX arrangement_place ON arrangement (edition_id, place, made_at);

-- A story with a slot of its own, counted from 0, or one that is left out.
CREATE TABLE pin (
    arrangement_id TEXT NOT NULL REFERENCES arrangement (id),
    story_id TEXT NOT NULL REFERENCES story (id),
    slot BIGINT,
    until_at BIGINT,
    -- Who put it there first: an order is often made from the one before.
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (arrangement_id, story_id)
);
CREATE INDEX pin_story ON pin (story_id);

-- A section's band on the front. Its section may be removed meanwhile.
CREATE TABLE band (
    arrangement_id TEXT NOT NULL REFERENCES arrangement (id),
    section_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    stories BIGINT NOT NULL,
    is_hidden BOOLEAN NOT NULL,
    PRIMARY KEY (arrangement_id, section_id)
);
