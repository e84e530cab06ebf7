-- One file for both engines: see docs/migrations.md for the subset.
-- Ids are TEXT made by us, times are BIGINT milliseconds UTC, documents are
-- JSON in TEXT that is never searched inside.

CREATE TABLE edition (
    id TEXT PRIMARY KEY,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    tagline TEXT,
    time_zone TEXT NOT NULL,
    calendar TEXT NOT NULL,
    digits TEXT NOT NULL,
    host TEXT UNIQUE,
    position BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE section (
    id TEXT PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    UNIQUE (edition_id, slug)
);

CREATE TABLE byline (
    id TEXT PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    about TEXT,
    UNIQUE (edition_id, slug)
);

-- A file by the SHA-256 of its bytes, kept in the blob store.
CREATE TABLE blob (
    hash TEXT PRIMARY KEY,
    bytes BIGINT NOT NULL,
    mime TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE picture (
    id TEXT PRIMARY KEY,
    credit TEXT,
    is_archive BOOLEAN NOT NULL,
    archive_date TEXT,
    archive_place TEXT,
    created_at BIGINT NOT NULL
);

-- One piece of sound. Without renditions it has no source: "not yet" while
-- gone_at is null, "no longer" after.
CREATE TABLE clip (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    duration_ms BIGINT,
    gone_at BIGINT,
    gone_reason TEXT,
    created_at BIGINT NOT NULL
);

CREATE TABLE picture_rendition (
    picture_id TEXT NOT NULL REFERENCES picture (id),
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    blob_hash TEXT NOT NULL REFERENCES blob (hash),
    PRIMARY KEY (picture_id, width)
);

CREATE TABLE clip_rendition (
    clip_id TEXT NOT NULL REFERENCES clip (id),
    bitrate BIGINT NOT NULL,
    mime TEXT NOT NULL,
    is_low BOOLEAN NOT NULL,
    blob_hash TEXT NOT NULL REFERENCES blob (hash),
    PRIMARY KEY (clip_id, bitrate, mime)
);

CREATE TABLE story (
    id TEXT PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    -- The story this one translates, or its own id.
    source_id TEXT NOT NULL REFERENCES story (id),
    -- Where it was imported from, so that a second import makes no second story.
    import_key TEXT UNIQUE,
    created_at BIGINT NOT NULL
);
CREATE INDEX story_source ON story (source_id);

-- An immutable saved state of a story.
CREATE TABLE revision (
    id TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES story (id),
    number BIGINT NOT NULL,
    slug TEXT NOT NULL,
    headline TEXT NOT NULL,
    standfirst TEXT,
    label TEXT,
    dateline TEXT,
    section_id TEXT REFERENCES section (id),
    picture_id TEXT REFERENCES picture (id),
    picture_caption TEXT,
    picture_alt TEXT,
    clip_id TEXT REFERENCES clip (id),
    document TEXT NOT NULL,
    words BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    UNIQUE (story_id, number)
);

CREATE TABLE revision_byline (
    revision_id TEXT NOT NULL REFERENCES revision (id),
    byline_id TEXT NOT NULL REFERENCES byline (id),
    position BIGINT NOT NULL,
    PRIMARY KEY (revision_id, byline_id)
);

-- A revision made public, from when to when. The one without an end is live.
-- edition_id, section_id and slug stand here too because lists ask for them.
CREATE TABLE publication (
    id TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES story (id),
    revision_id TEXT NOT NULL REFERENCES revision (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    section_id TEXT REFERENCES section (id),
    slug TEXT NOT NULL,
    first_from BIGINT NOT NULL,
    public_from BIGINT NOT NULL,
    public_until BIGINT,
    made_by TEXT NOT NULL
);
CREATE UNIQUE INDEX publication_live ON publication (story_id) WHERE public_until IS NULL;
CREATE INDEX publication_story ON publication (story_id, public_from);
CREATE INDEX publication_edition ON publication (edition_id, first_from, story_id) WHERE public_until IS NULL;
CREATE INDEX publication_section ON publication (section_id, first_from, story_id) WHERE public_until IS NULL;
CREATE INDEX publication_first ON publication (first_from, story_id) WHERE public_until IS NULL;

-- Which bylines a live story has, for the byline's list.
CREATE TABLE publication_byline (
    publication_id TEXT NOT NULL REFERENCES publication (id),
    byline_id TEXT NOT NULL REFERENCES byline (id),
    first_from BIGINT NOT NULL,
    PRIMARY KEY (byline_id, first_from, publication_id)
);
CREATE INDEX publication_byline_publication ON publication_byline (publication_id);

CREATE TABLE withdrawal (
    id TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES story (id),
    reason TEXT,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX withdrawal_story ON withdrawal (story_id, made_at);

CREATE TABLE correction (
    id TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES story (id),
    was TEXT NOT NULL,
    is_now TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX correction_story ON correction (story_id, made_at);

-- Who did what to what.
CREATE TABLE audit (
    id TEXT PRIMARY KEY,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    verb TEXT NOT NULL,
    subject TEXT NOT NULL
);

-- What happened, in the order it was committed.
CREATE TABLE outbox (
    seq BIGINT PRIMARY KEY,
    event TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

-- Slow work. A key is unique, so that the same work waits once.
CREATE TABLE job (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE,
    payload TEXT NOT NULL,
    run_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    claimed_until BIGINT,
    last_error TEXT,
    created_at BIGINT NOT NULL
);
CREATE INDEX job_run_at ON job (run_at, id);

-- Pages made once: rendered and compressed. Derived, and dropped in the same
-- transaction as the change that makes them stale.
CREATE TABLE page (
    address TEXT PRIMARY KEY,
    build TEXT NOT NULL,
    -- The newest event that its data may have known of.
    seq BIGINT NOT NULL,
    status BIGINT NOT NULL,
    -- Its headers, a line each, without those that depend on its form.
    head TEXT NOT NULL,
    -- The part of the ETag that all of its forms share.
    tag TEXT NOT NULL,
    -- Of the body as it is before compression, in bytes.
    length BIGINT NOT NULL,
    good_until BIGINT,
    made_at BIGINT NOT NULL,
    brotli BYTEA NOT NULL,
    -- What it shows, as JSON: at the end, since most readings do without.
    things TEXT NOT NULL
);

-- One row: the event since which the frame around all pages is as it is.
-- Pages made from older data are stale.
CREATE TABLE frame (
    seq BIGINT PRIMARY KEY
);

CREATE TABLE page_thing (
    thing TEXT NOT NULL,
    address TEXT NOT NULL REFERENCES page (address) ON DELETE CASCADE,
    PRIMARY KEY (thing, address)
);
CREATE INDEX page_thing_address ON page_thing (address);
