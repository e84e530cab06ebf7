-- What somebody chose to be shown in place of a picture, and whether words are true
-- of that one. What is shown in the end follows from it: another may stand for the
-- chosen one in turn, and that may be taken back.
ALTER TABLE picture_replacement ADD COLUMN chosen_id TEXT REFERENCES picture (id);
ALTER TABLE picture_replacement ADD COLUMN chosen_keeps_words BOOLEAN NOT NULL DEFAULT TRUE;
UPDATE picture_replacement SET chosen_id = shown_id, chosen_keeps_words = keeps_words;
CREATE INDEX picture_replacement_chosen ON picture_replacement (chosen_id);
-- Of which picture a programme's cover is made, and around which point.
ALTER TABLE programme ADD COLUMN cover_of TEXT;
