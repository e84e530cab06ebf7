-- When it is the turn of a job that is due: 0 first, 1 when nothing else is.
ALTER TABLE job ADD COLUMN turn BIGINT NOT NULL DEFAULT 0;
