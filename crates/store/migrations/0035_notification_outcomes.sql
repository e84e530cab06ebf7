-- The last sending that the push service has for sure. `told` is the last that
-- may have come to the device: who may have heard what is wrong is owed what is
-- right until it is taken.
ALTER TABLE delivery ADD COLUMN taken BIGINT NOT NULL DEFAULT 0;
UPDATE delivery SET taken = told WHERE due_at IS NULL;
-- Since when nothing at all was heard from its push service; null where the last
-- message was answered.
ALTER TABLE subscription ADD COLUMN silent_since BIGINT;
