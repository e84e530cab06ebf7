-- What stories are about, across the sections of an edition.

CREATE TABLE topic (
    id TEXT PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    -- The name in small letters: two topics differ by more than capitals.
    folded TEXT NOT NULL,
    about TEXT,
    -- The topic that it became part of, which is never part of another itself.
    -- The row stays: old revisions name it, and its address leads there.
    merged_into TEXT REFERENCES topic (id),
    UNIQUE (edition_id, slug),
    UNIQUE (edition_id, folded)
);
CREATE INDEX topic_merged_into ON topic (merged_into, id);

CREATE TABLE revision_topic (
    revision_id TEXT NOT NULL REFERENCES revision (id),
    topic_id TEXT NOT NULL REFERENCES topic (id),
    position BIGINT NOT NULL,
    PRIMARY KEY (revision_id, topic_id)
);
CREATE INDEX revision_topic_topic ON revision_topic (topic_id, revision_id);

-- Which topics a live story has, for the topic's list.
CREATE TABLE publication_topic (
    publication_id TEXT NOT NULL REFERENCES publication (id),
    topic_id TEXT NOT NULL REFERENCES topic (id),
    first_from BIGINT NOT NULL,
    PRIMARY KEY (topic_id, first_from, publication_id)
);
CREATE INDEX publication_topic_publication ON publication_topic (publication_id);
