-- Whether a story's newest revision is the one that readers see, for lists of all stories.
CREATE UNIQUE INDEX publication_current ON publication (revision_id) WHERE public_until IS NULL;
