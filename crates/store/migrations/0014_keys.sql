-- Keys by which programs use the API, and what they asked for once.

CREATE TABLE api_key (
    id TEXT PRIMARY KEY,
    -- The SHA-256 of the key: who reads the table cannot use it.
    digest TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    -- Where it has the role; in every edition where there is none.
    edition_id TEXT REFERENCES edition (id),
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    expires_at BIGINT,
    -- When it was last used, give or take an hour.
    used_at BIGINT,
    removed_by TEXT,
    removed_at BIGINT
);

-- What a request with an Idempotency-Key made, so that it is made once.
CREATE TABLE api_request (
    key_id TEXT NOT NULL REFERENCES api_key (id),
    -- The Idempotency-Key.
    name TEXT NOT NULL,
    -- The SHA-256 of method, address and body.
    digest TEXT NOT NULL,
    -- The id of what it made.
    made TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (key_id, name)
);
CREATE INDEX api_request_made_at ON api_request (made_at);
