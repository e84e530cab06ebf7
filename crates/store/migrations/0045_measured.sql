-- Counts the times that a recording was measured and came out otherwise: sentences that
-- were found in it before are looked for again.
ALTER TABLE recording ADD COLUMN measured BIGINT NOT NULL DEFAULT 0;
ALTER TABLE timing ADD COLUMN measured BIGINT NOT NULL DEFAULT 0;
