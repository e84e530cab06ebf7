-- What a picture says to who cannot see it, in the language of its edition:
-- empty where it is decoration, null where nobody has said. A use's own words win.
ALTER TABLE picture ADD COLUMN alt TEXT;
-- Folded: name, credit, caption, place, people, alternative text. By these words it is found at the desk.
ALTER TABLE picture ADD COLUMN words TEXT NOT NULL DEFAULT '';
UPDATE picture SET words = LOWER(name || ' ' || COALESCE(credit, '') || ' ' || COALESCE(caption, '') || ' '
    || COALESCE(archive_place, '') || ' ' || COALESCE(people, ''));
-- Folded: the credit.
ALTER TABLE picture ADD COLUMN credit_words TEXT NOT NULL DEFAULT '';
UPDATE picture SET credit_words = LOWER(COALESCE(credit, ''));
-- Who last said something about it.
ALTER TABLE picture ADD COLUMN changed_by TEXT NOT NULL DEFAULT '';
-- What it looks like, 64 bits of differences between neighbours (dHash), as hexadecimal digits.
ALTER TABLE picture ADD COLUMN look TEXT;
CREATE INDEX picture_created ON picture (created_at, id);

-- The same in eight pieces: looks that differ in up to seven bits share one.
CREATE TABLE picture_look (
    picture_id TEXT NOT NULL REFERENCES picture (id),
    place BIGINT NOT NULL,
    piece TEXT NOT NULL,
    PRIMARY KEY (place, piece, picture_id)
);
CREATE INDEX picture_look_picture ON picture_look (picture_id);

-- A picture in place of which another is shown, wherever it is used.
CREATE TABLE picture_replacement (
    picture_id TEXT PRIMARY KEY REFERENCES picture (id),
    -- Never itself one that is replaced.
    shown_id TEXT NOT NULL REFERENCES picture (id),
    -- Whether what stories say of the one is true of the other.
    keeps_words BOOLEAN NOT NULL,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX picture_replacement_shown ON picture_replacement (shown_id);

-- Which story shows which picture, in its newest revision or in its public one.
CREATE TABLE picture_in_story (
    story_id TEXT NOT NULL REFERENCES story (id),
    -- As the story names it, and what is shown for it: mostly itself.
    picture_id TEXT NOT NULL REFERENCES picture (id),
    shown_id TEXT NOT NULL REFERENCES picture (id),
    -- Whether it is the lead picture; it may stand in the text as well.
    is_lead BOOLEAN NOT NULL,
    is_newest BOOLEAN NOT NULL,
    is_public BOOLEAN NOT NULL,
    caption TEXT,
    alt TEXT,
    -- Folded: headline, caption, alternative text, credit, place.
    words TEXT NOT NULL,
    PRIMARY KEY (picture_id, story_id)
);
INSERT INTO picture_in_story (story_id, picture_id, shown_id, is_lead, is_newest, is_public, caption, alt, words)
SELECT picture_use.story_id, picture_use.picture_id, picture_use.picture_id,
    COALESCE(revision.picture_id = picture_use.picture_id, FALSE), TRUE,
    EXISTS (SELECT 1 FROM publication WHERE publication.revision_id = story.revision_id AND public_until IS NULL),
    caption, alt, picture_use.words
FROM picture_use JOIN story ON story.id = picture_use.story_id JOIN revision ON revision.id = story.revision_id;
-- Lead pictures that only the public revision still has.
INSERT INTO picture_in_story (story_id, picture_id, shown_id, is_lead, is_newest, is_public, caption, alt, words)
SELECT story.id, revision.picture_id, revision.picture_id, TRUE, FALSE, TRUE, picture_caption, picture_alt, LOWER(headline)
FROM publication JOIN revision ON revision.id = publication.revision_id JOIN story ON story.id = publication.story_id
WHERE public_until IS NULL AND publication.revision_id <> story.revision_id AND revision.picture_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM picture_use WHERE picture_use.story_id = story.id AND picture_use.picture_id = revision.picture_id);
DROP TABLE picture_use;
ALTER TABLE picture_in_story RENAME TO picture_use;
CREATE INDEX picture_use_story ON picture_use (story_id);
CREATE INDEX picture_use_shown ON picture_use (shown_id);
