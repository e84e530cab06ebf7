-- Notes in the margin of a story: what colleagues ask and answer beside the
-- text. They are never part of it, and readers never see them.

CREATE TABLE note (
    id TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES story (id),
    -- The note that this one answers; answers have none of their own.
    parent_id TEXT REFERENCES note (id),
    -- Two relative positions of Yjs as JSON: the pages read them, we only keep them.
    anchor TEXT,
    -- The words it was made about, should they go.
    quoted TEXT NOT NULL,
    text TEXT NOT NULL,
    -- What its form carried: a form that is sent twice makes one note.
    form TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX note_form ON note (made_by, form);
CREATE INDEX note_story ON note (story_id, made_at, id);
CREATE INDEX note_parent ON note (parent_id);

-- Somebody whose attention a note asks for, until they answer in its thread.
CREATE TABLE mention (
    note_id TEXT NOT NULL REFERENCES note (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    -- The thread's first note, and its story: what waits for somebody is found by them alone.
    thread_id TEXT NOT NULL REFERENCES note (id),
    story_id TEXT NOT NULL REFERENCES story (id),
    answered_at BIGINT,
    PRIMARY KEY (note_id, person_id)
);
CREATE INDEX mention_waiting ON mention (person_id, story_id) WHERE answered_at IS NULL;
CREATE INDEX mention_thread ON mention (thread_id, person_id);
CREATE INDEX mention_story ON mention (story_id);

-- A thread is settled, until somebody opens it again.
CREATE TABLE resolution (
    id TEXT PRIMARY KEY,
    note_id TEXT NOT NULL REFERENCES note (id),
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    ended_by TEXT,
    ended_at BIGINT
);
CREATE UNIQUE INDEX resolution_open ON resolution (note_id) WHERE ended_at IS NULL;

-- A note whose words were taken away.
CREATE TABLE note_removal (
    note_id TEXT PRIMARY KEY REFERENCES note (id),
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

-- Who is in a story now, for processes that they have no line to. Each row is
-- said again while its page is open, and means nothing when it is old.
CREATE TABLE presence (
    story_id TEXT NOT NULL REFERENCES story (id),
    -- The page, as its Yjs document names itself.
    client BIGINT NOT NULL,
    -- The process that it has its line to.
    house TEXT NOT NULL,
    person_id TEXT NOT NULL,
    state TEXT NOT NULL,
    clock BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (story_id, client)
);
CREATE INDEX presence_at ON presence (at);
