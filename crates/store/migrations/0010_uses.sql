-- Which story shows which picture and plays which clip, as of its newest
-- revision, in lead or text: by these words they are found at the desk.
CREATE TABLE picture_use (
    story_id TEXT NOT NULL REFERENCES story (id),
    picture_id TEXT NOT NULL REFERENCES picture (id),
    caption TEXT,
    alt TEXT,
    -- Folded: headline, caption, alternative text, credit, place.
    words TEXT NOT NULL,
    PRIMARY KEY (picture_id, story_id)
);
CREATE INDEX picture_use_story ON picture_use (story_id);

CREATE TABLE clip_use (
    story_id TEXT NOT NULL REFERENCES story (id),
    clip_id TEXT NOT NULL REFERENCES clip (id),
    -- Folded: headline and title.
    words TEXT NOT NULL,
    PRIMARY KEY (clip_id, story_id)
);
CREATE INDEX clip_use_story ON clip_use (story_id);

INSERT INTO picture_use (story_id, picture_id, caption, alt, words)
SELECT story.id, picture_id, picture_caption, picture_alt,
    LOWER(headline || ' ' || COALESCE(picture_caption, '') || ' ' || COALESCE(picture_alt, '') || ' ' || COALESCE(credit, ''))
FROM story JOIN revision ON revision.id = story.revision_id JOIN picture ON picture.id = revision.picture_id;

INSERT INTO clip_use (story_id, clip_id, words)
SELECT story.id, clip_id, LOWER(headline || ' ' || clip.title)
FROM story JOIN revision ON revision.id = story.revision_id JOIN clip ON clip.id = revision.clip_id;
