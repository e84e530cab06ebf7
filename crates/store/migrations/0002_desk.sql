-- The desk: people, what they may do, how they sign in, how a story is handed on.

CREATE TABLE person (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    -- What they sign in with, in lower case.
    email TEXT NOT NULL UNIQUE,
    -- The desk's language for them.
    language TEXT NOT NULL,
    -- An owner may do everything in every edition.
    is_owner BOOLEAN NOT NULL,
    -- Argon2id, in the PHC string format.
    password TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

-- A person who may no longer come in. Their name stays on what they did.
CREATE TABLE removal (
    person_id TEXT PRIMARY KEY REFERENCES person (id),
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

-- What a person may do in an edition: one role each.
CREATE TABLE membership (
    person_id TEXT NOT NULL REFERENCES person (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    role TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, edition_id)
);

CREATE TABLE session (
    -- The SHA-256 of what the cookie carries: who reads the table cannot sign in.
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    agent TEXT NOT NULL,
    address TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX session_person ON session (person_id, made_at);

-- A link that makes a person once. Gone when it is used.
CREATE TABLE invitation (
    -- The SHA-256 of what the link carries.
    id TEXT PRIMARY KEY,
    is_owner BOOLEAN NOT NULL,
    edition_id TEXT REFERENCES edition (id),
    role TEXT,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

-- Attempts to sign in, of the last days.
CREATE TABLE attempt (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    address TEXT NOT NULL,
    is_success BOOLEAN NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX attempt_email ON attempt (email, made_at);
CREATE INDEX attempt_address ON attempt (address, made_at);

-- Whether a story needs the approval of somebody who did not write it.
ALTER TABLE edition ADD COLUMN needs_two BOOLEAN NOT NULL DEFAULT FALSE;

-- Who made it, its newest revision and since when that is so: for the lists.
ALTER TABLE story ADD COLUMN made_by TEXT NOT NULL DEFAULT '';
ALTER TABLE story ADD COLUMN revision_id TEXT REFERENCES revision (id);
ALTER TABLE story ADD COLUMN changed_at BIGINT NOT NULL DEFAULT 0;
-- Its newest headline and standfirst in small letters.
ALTER TABLE story ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
UPDATE story SET
    search_text = COALESCE((SELECT LOWER(headline) FROM revision WHERE story_id = story.id
                            ORDER BY number DESC LIMIT 1), ''),
    made_by = COALESCE((SELECT made_by FROM revision WHERE story_id = story.id AND number = 1), ''),
    revision_id = (SELECT id FROM revision WHERE story_id = story.id ORDER BY number DESC LIMIT 1),
    changed_at = COALESCE((SELECT MAX(made_at) FROM revision WHERE story_id = story.id), created_at);
CREATE INDEX story_edition ON story (edition_id, changed_at, id);
CREATE INDEX story_changed ON story (changed_at, id);

-- Why it was saved, in the words of who saved it.
ALTER TABLE revision ADD COLUMN reason TEXT;
-- The revision it brings back.
ALTER TABLE revision ADD COLUMN restores BIGINT;

-- A wish that colleagues read a story. The one without an end stands.
CREATE TABLE review (
    id TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES story (id),
    note TEXT,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE UNIQUE INDEX review_open ON review (story_id) WHERE ended_at IS NULL;
CREATE INDEX review_story ON review (story_id, made_at);

-- A revision that somebody vouches for. A newer revision has none.
CREATE TABLE approval (
    id TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES story (id),
    revision_id TEXT NOT NULL REFERENCES revision (id),
    note TEXT,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX approval_revision ON approval (revision_id, made_at);

-- A story given back to who wrote it, with what is missing.
CREATE TABLE story_return (
    id TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES story (id),
    note TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX story_return_story ON story_return (story_id, made_at);
-- Why, in their own words.
ALTER TABLE audit ADD COLUMN reason TEXT;
CREATE INDEX audit_made_at ON audit (made_at, id);
CREATE INDEX audit_subject ON audit (subject, made_at);
