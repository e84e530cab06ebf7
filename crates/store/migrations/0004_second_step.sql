-- The second step at signing in, and passkeys.

CREATE TABLE second_factor (
    person_id TEXT PRIMARY KEY REFERENCES person (id),
    -- 160 bits in base 32 (RFC 4648), as authenticator apps take them.
    secret TEXT NOT NULL,
    -- Since when it is asked for; none while it is being set up.
    on_since BIGINT,
    -- The newest step of 30 seconds whose code was taken: each code is good once.
    last_step BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);

-- Signs in once without the app. Gone when it is used.
CREATE TABLE recovery_code (
    -- The SHA-256 of whose it is and of its letters.
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    made_at BIGINT NOT NULL
);
CREATE INDEX recovery_code_person ON recovery_code (person_id);

-- Somebody who has given the right password and owes a code.
CREATE TABLE sign_in_step (
    -- The SHA-256 of what the cookie carries.
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    expires_at BIGINT NOT NULL
);
CREATE INDEX sign_in_step_person ON sign_in_step (person_id);

CREATE TABLE passkey (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    name TEXT NOT NULL,
    -- The authenticator's own name for it, in base 64.
    credential TEXT NOT NULL UNIQUE,
    -- The public key and its counter, as JSON.
    key TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX passkey_person ON passkey (person_id, made_at);

-- What a passkey was asked, until it answers: once.
CREATE TABLE passkey_question (
    -- The SHA-256 of what the cookie carries.
    id TEXT PRIMARY KEY,
    -- Who adds one; none where somebody signs in.
    person_id TEXT REFERENCES person (id),
    state TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);

-- Which stories use a section or a byline.
CREATE INDEX revision_section ON revision (section_id, story_id);
CREATE INDEX revision_byline_byline ON revision_byline (byline_id, revision_id);
CREATE INDEX audit_made_by ON audit (made_by, made_at, id);
