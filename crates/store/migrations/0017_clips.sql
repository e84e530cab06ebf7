-- A recording that somebody sent, the clip that is made of it, and what was
-- measured. Clips of before have files and no recording.
ALTER TABLE clip ADD COLUMN edition_id TEXT REFERENCES edition (id);
ALTER TABLE clip ADD COLUMN original_hash TEXT REFERENCES original (hash);
-- Folded: the title. By these words it is found at the desk.
ALTER TABLE clip ADD COLUMN words TEXT NOT NULL DEFAULT '';
UPDATE clip SET words = LOWER(title);
ALTER TABLE clip ADD COLUMN is_levelled BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE clip ADD COLUMN is_trimmed BOOLEAN NOT NULL DEFAULT FALSE;
-- Counts changes: files of an older one are made anew.
ALTER TABLE clip ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE clip ADD COLUMN changed_by TEXT NOT NULL DEFAULT '';
-- The key of the sentence that says why nothing can be made of the recording.
ALTER TABLE clip ADD COLUMN refusal TEXT;
-- The same recording is the same clip.
CREATE UNIQUE INDEX clip_original ON clip (edition_id, original_hash);

-- The change of the clip that a file was made for; what came of it, in
-- hundredths of a LUFS and of a dBTP.
ALTER TABLE clip_rendition ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE clip_rendition ADD COLUMN loudness BIGINT;
ALTER TABLE clip_rendition ADD COLUMN peak BIGINT;

-- What a recording is, as it was measured once.
CREATE TABLE recording (
    clip_id TEXT PRIMARY KEY REFERENCES clip (id),
    -- As people call its kind: WAV, MP3.
    kind TEXT NOT NULL,
    is_film BOOLEAN NOT NULL,
    channels BIGINT NOT NULL,
    rate BIGINT NOT NULL,
    length_ms BIGINT NOT NULL,
    -- From when to when there is something to hear.
    heard_from_ms BIGINT NOT NULL,
    heard_to_ms BIGINT NOT NULL,
    -- By EBU R128, in hundredths; null where it is silent.
    loudness BIGINT,
    as_one BIGINT,
    peak BIGINT,
    loudness_range BIGINT,
    -- The highest sample of each bar, a byte each.
    waveform BYTEA NOT NULL
);

CREATE TABLE clip_chapter (
    clip_id TEXT NOT NULL REFERENCES clip (id),
    start_ms BIGINT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (clip_id, start_ms)
);
