-- An alert may stand on the pages of several sections: their ids with a space
-- between them, in the order of the ids; every page of the edition where it is empty.

CREATE TABLE alert_wording (
    alert_id TEXT NOT NULL REFERENCES alert (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    text TEXT NOT NULL,
    -- The story that tells more.
    story_id TEXT REFERENCES story (id),
    sections TEXT NOT NULL,
    written_by TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (alert_id, edition_id)
);
INSERT INTO alert_wording (alert_id, edition_id, text, story_id, sections, written_by, written_at)
SELECT alert_id, edition_id, text, story_id, COALESCE(section_id, ''), written_by, written_at FROM alert_text;
DROP TABLE alert_text;
ALTER TABLE alert_wording RENAME TO alert_text;

CREATE TABLE alert_telling (
    id TEXT PRIMARY KEY,
    alert_id TEXT NOT NULL REFERENCES alert (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    -- Its place among those of its alert in its edition: 1, 2, …
    number BIGINT NOT NULL,
    kind TEXT NOT NULL,
    urgency TEXT NOT NULL,
    text TEXT NOT NULL,
    story_id TEXT REFERENCES story (id),
    sections TEXT NOT NULL,
    -- Why it was withdrawn.
    reason TEXT,
    expires_at BIGINT NOT NULL,
    sent_by TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    UNIQUE (alert_id, edition_id, number)
);
INSERT INTO alert_telling (id, alert_id, edition_id, number, kind, urgency, text, story_id, sections, reason,
    expires_at, sent_by, sent_at)
SELECT id, alert_id, edition_id, number, kind, urgency, text, story_id, COALESCE(section_id, ''), reason,
    expires_at, sent_by, sent_at FROM alert_sending;
DROP TABLE alert_sending;
ALTER TABLE alert_telling RENAME TO alert_sending;
CREATE INDEX alert_sending_expires_at ON alert_sending (edition_id, expires_at);
CREATE INDEX alert_sending_sent_at ON alert_sending (edition_id, sent_at, id);
