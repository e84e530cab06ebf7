-- Notifications: alerts that come to a reader's device while no page is open.

-- The key pair that push services know the station by (VAPID). One row.
CREATE TABLE notification_key (
    id TEXT PRIMARY KEY,
    public_key TEXT NOT NULL,
    -- Sealed.
    secret_key TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

-- What a browser asked to be told of an edition.
CREATE TABLE subscription (
    id TEXT PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    -- The digest of the address that its push service gave it, to find it again by.
    endpoint_hash TEXT NOT NULL,
    -- That address and the browser's keys, sealed: who has it can send.
    address TEXT NOT NULL,
    -- The least urgency that it is told of.
    urgency TEXT NOT NULL,
    -- The ids of its sections, as JSON; null is all of them.
    sections TEXT,
    -- Minutes of the day, in its time zone, from when to when it is not told.
    quiet_from BIGINT,
    quiet_to BIGINT,
    time_zone TEXT NOT NULL,
    -- Messages in a row that its push service did not take.
    failures BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    UNIQUE (endpoint_hash, edition_id)
);
CREATE INDEX subscription_edition_id ON subscription (edition_id, id);

-- How far the subscribers of an edition have been found for what they are told of an alert.
CREATE TABLE notification (
    alert_id TEXT NOT NULL REFERENCES alert (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    -- The sending, by its place among those of the alert.
    number BIGINT NOT NULL,
    -- The last subscription that was looked at.
    found_to TEXT NOT NULL,
    is_found BOOLEAN NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (alert_id, edition_id)
);
CREATE INDEX notification_changed_at ON notification (changed_at);

-- What a subscriber was told of an alert, or is to be told.
CREATE TABLE delivery (
    alert_id TEXT NOT NULL REFERENCES alert (id),
    subscription_id TEXT NOT NULL REFERENCES subscription (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    -- The last sending that was brought, or is on its way; 0 where none was.
    told BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    -- When it is brought; null where nothing is to be.
    due_at BIGINT,
    PRIMARY KEY (alert_id, subscription_id)
);
CREATE INDEX delivery_due_at ON delivery (alert_id, edition_id, due_at);
CREATE INDEX delivery_subscription_id ON delivery (subscription_id);
