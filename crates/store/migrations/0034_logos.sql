-- The edition's logo: a picture of its own that its files of sound and its
-- notifications carry.
ALTER TABLE edition ADD COLUMN logo TEXT REFERENCES picture (id);
