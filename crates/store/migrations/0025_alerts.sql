-- Alerts: what is said at once to everybody who has a page open.

CREATE TABLE alert (
    id TEXT PRIMARY KEY,
    urgency TEXT NOT NULL,
    -- How long it stands once it is sent.
    minutes BIGINT NOT NULL,
    -- Counts its changes, so that nobody writes over what they have not seen.
    version BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX alert_changed_at ON alert (changed_at, id);
CREATE INDEX alert_made_at ON alert (made_at, id);

-- What an alert is to say in an edition.
CREATE TABLE alert_text (
    alert_id TEXT NOT NULL REFERENCES alert (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    text TEXT NOT NULL,
    -- The story that tells more.
    story_id TEXT REFERENCES story (id),
    -- The only section whose pages show it; every page of the edition where there is none.
    section_id TEXT REFERENCES section (id),
    written_by TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (alert_id, edition_id)
);

-- What readers were told, in the order in which they were. It never changes.
CREATE TABLE alert_sending (
    id TEXT PRIMARY KEY,
    alert_id TEXT NOT NULL REFERENCES alert (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    -- Its place among those of its alert in its edition: 1, 2, …
    number BIGINT NOT NULL,
    kind TEXT NOT NULL,
    urgency TEXT NOT NULL,
    text TEXT NOT NULL,
    story_id TEXT REFERENCES story (id),
    section_id TEXT REFERENCES section (id),
    -- Why it was withdrawn.
    reason TEXT,
    expires_at BIGINT NOT NULL,
    sent_by TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    UNIQUE (alert_id, edition_id, number)
);
CREATE INDEX alert_sending_expires_at ON alert_sending (edition_id, expires_at);
CREATE INDEX alert_sending_sent_at ON alert_sending (edition_id, sent_at, id);
