-- Which story plays which clip, in its newest revision or in its public one, as
-- `picture_use` has it. In the texts of before a clip is found by its id.
ALTER TABLE clip_use ADD COLUMN is_newest BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE clip_use ADD COLUMN is_public BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE clip_use SET is_public = TRUE WHERE EXISTS (SELECT 1 FROM publication
    JOIN revision ON revision.id = publication.revision_id
    WHERE publication.story_id = clip_use.story_id AND publication.public_until IS NULL
    AND (revision.clip_id = clip_use.clip_id OR revision.document LIKE '%' || clip_use.clip_id || '%'));
-- Clips that only the public revision still has.
INSERT INTO clip_use (story_id, clip_id, is_newest, is_public, words)
SELECT publication.story_id, clip.id, FALSE, TRUE, LOWER(revision.headline || ' ' || clip.title)
FROM publication JOIN story ON story.id = publication.story_id
    JOIN revision ON revision.id = publication.revision_id
    JOIN clip ON revision.clip_id = clip.id OR revision.document LIKE '%' || clip.id || '%'
WHERE public_until IS NULL AND publication.revision_id <> story.revision_id
    AND NOT EXISTS (SELECT 1 FROM clip_use WHERE clip_use.story_id = publication.story_id AND clip_use.clip_id = clip.id);
