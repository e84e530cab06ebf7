-- Whether the work on a clip's files was given up while podcast apps could play one that
-- was there: its episode comes with that one, until all are there.
ALTER TABLE clip ADD COLUMN is_given_up BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE clip SET is_given_up = TRUE WHERE original_hash IS NOT NULL
    AND (SELECT COUNT(*) FROM clip_rendition WHERE clip_rendition.clip_id = clip.id) < 5
    AND EXISTS (SELECT 1 FROM clip_rendition WHERE clip_rendition.clip_id = clip.id
        AND clip_rendition.mime IN ('audio/mp4', 'audio/mpeg'))
    AND NOT EXISTS (SELECT 1 FROM job WHERE job.name = 'make_clip' AND job.payload = clip.id AND job.failed_at IS NULL);
