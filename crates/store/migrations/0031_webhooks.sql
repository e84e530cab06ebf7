-- Addresses that are told of what readers are told, and what they are told.

CREATE TABLE webhook (
    id TEXT PRIMARY KEY,
    -- What it is for.
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    -- What it is told of, and of which editions: lists in JSON. No edition
    -- named means all of them.
    kinds TEXT NOT NULL,
    editions TEXT NOT NULL,
    -- What its deliveries are signed with, sealed.
    secret TEXT NOT NULL,
    -- The one before, which signs beside it until a time.
    old_secret TEXT,
    old_until BIGINT,
    -- Deliveries so far: the number of the last one.
    deliveries BIGINT NOT NULL,
    version BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    -- Since when nothing was taken there.
    failing_since BIGINT,
    -- Since when nothing is sent, who wanted it so and why.
    paused_at BIGINT,
    paused_by TEXT,
    paused_why TEXT,
    removed_at BIGINT
);

-- Something that a webhook is told, made in the change that it tells of.
CREATE TABLE webhook_delivery (
    id TEXT PRIMARY KEY,
    webhook_id TEXT NOT NULL REFERENCES webhook (id),
    number BIGINT NOT NULL,
    kind TEXT NOT NULL,
    edition_id TEXT,
    -- What it is about, in the kind's own form.
    object TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    -- What is sent, the same each time. Written when it is sent first.
    body TEXT,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    -- When it is tried next.
    next_at BIGINT,
    -- How the last attempt ended.
    tried_at BIGINT,
    took_ms BIGINT,
    status BIGINT,
    failure TEXT,
    answer TEXT,
    UNIQUE (webhook_id, number)
);
CREATE INDEX webhook_delivery_made_at ON webhook_delivery (made_at);
