-- Programmes, when they are on the air, and the stories that are their episodes.

CREATE TABLE programme (
    id TEXT PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    -- In the addresses of its page and its feeds, for life.
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL DEFAULT '',
    owner_email TEXT NOT NULL DEFAULT '',
    -- A category of Apple's list, by its key.
    category TEXT NOT NULL,
    medium TEXT NOT NULL,
    is_explicit BOOLEAN NOT NULL DEFAULT FALSE,
    -- Whether its episodes are heard in their order.
    is_serial BOOLEAN NOT NULL DEFAULT FALSE,
    -- Whether no other host may take its feed over.
    is_locked BOOLEAN NOT NULL DEFAULT TRUE,
    funding_url TEXT NOT NULL DEFAULT '',
    funding_text TEXT NOT NULL DEFAULT '',
    -- The address of its feed elsewhere, where it has moved.
    moved_to TEXT NOT NULL DEFAULT '',
    -- The name of the podcast for life: podcast:guid.
    guid TEXT NOT NULL,
    picture_id TEXT REFERENCES picture (id),
    -- The file that is made of the picture for podcast apps, a square.
    cover_hash TEXT REFERENCES blob (hash),
    cover_side BIGINT,
    -- The key of the sentence that says why none can be made of it.
    cover_refusal TEXT,
    ended_at BIGINT,
    -- What it is known by where it was taken over from elsewhere.
    import_key TEXT UNIQUE,
    created_at BIGINT NOT NULL,
    -- Counts its changes.
    version BIGINT NOT NULL DEFAULT 0,
    changed_by TEXT NOT NULL,
    UNIQUE (edition_id, slug)
);
CREATE INDEX programme_picture ON programme (picture_id);

-- When a programme is on the air, in the time zone of its edition.
CREATE TABLE broadcast (
    programme_id TEXT NOT NULL REFERENCES programme (id),
    -- From 1, Monday, to 7.
    weekday BIGINT NOT NULL,
    -- Minutes after midnight.
    starts BIGINT NOT NULL,
    -- How long, in minutes.
    lasts BIGINT NOT NULL,
    PRIMARY KEY (programme_id, weekday, starts)
);

-- A story of a programme. The row stays when it leaves the programme, for its name.
CREATE TABLE episode (
    story_id TEXT PRIMARY KEY REFERENCES story (id),
    programme_id TEXT REFERENCES programme (id),
    season BIGINT,
    number BIGINT,
    -- full, trailer, bonus
    kind TEXT NOT NULL,
    -- Its name in feeds for life.
    guid TEXT NOT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    changed_by TEXT NOT NULL
);
CREATE INDEX episode_programme ON episode (programme_id, story_id);

-- A passage of an episode that makes others want to hear it.
CREATE TABLE soundbite (
    story_id TEXT NOT NULL REFERENCES episode (story_id),
    start_ms BIGINT NOT NULL,
    length_ms BIGINT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (story_id, start_ms)
);

-- When the story was first public elsewhere, before it was taken over.
ALTER TABLE story ADD COLUMN first_elsewhere BIGINT;
