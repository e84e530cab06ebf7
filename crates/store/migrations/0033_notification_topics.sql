-- Topics that a reader follows: alerts whose story is about one of them come
-- whatever their urgency and sections. Their ids, as JSON; null is none.
ALTER TABLE subscription ADD COLUMN topics TEXT;
