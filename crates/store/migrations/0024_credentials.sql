-- What the content credentials of a picture's file say, as they were found when
-- its files were made. No row: nobody has looked yet.
CREATE TABLE picture_credentials (
    picture_id TEXT PRIMARY KEY REFERENCES picture (id),
    -- none, trusted, intact, changed, expired, broken, elsewhere
    state TEXT NOT NULL,
    -- wholly, partly: how much of it AI made, as its file says it
    by_ai TEXT,
    -- Who signed it, as readers are told.
    signer TEXT,
    -- All that is said, in JSON.
    said TEXT,
    -- With whose certificate the files for readers are signed.
    signed_as TEXT,
    found_at BIGINT NOT NULL
);
CREATE INDEX picture_credentials_state ON picture_credentials (state, picture_id);
