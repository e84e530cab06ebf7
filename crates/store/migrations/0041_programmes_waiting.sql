-- Whether it was taken over from elsewhere and readers do not see it until an
-- episode of it is public. Those of before stay as they are.
ALTER TABLE programme ADD COLUMN is_waiting BOOLEAN NOT NULL DEFAULT FALSE;
