-- Whether an upload's end is still open, as that of a recording under way: then
-- its bytes are how large it may become.
ALTER TABLE upload ADD COLUMN is_open_ended BOOLEAN NOT NULL DEFAULT FALSE;
