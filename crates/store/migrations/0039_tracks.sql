-- Which of a recording's tracks is heard is new, and so is its scale of time where it has
-- gaps: one without a number of tracks was measured before, and is measured anew with its
-- files. `alone` is the one of its channels that stands for both where they cancel each
-- other, `said_ms` how long its file says that it was to be.
ALTER TABLE recording ADD COLUMN tracks BIGINT;
ALTER TABLE recording ADD COLUMN alone BIGINT;
ALTER TABLE recording ADD COLUMN said_ms BIGINT;
