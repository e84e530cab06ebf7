-- How loud the clips of an edition are made, in LUFS (EBU R128), and how high
-- their peaks may be, in dBTP.
ALTER TABLE edition ADD COLUMN loudness BIGINT NOT NULL DEFAULT -16;
ALTER TABLE edition ADD COLUMN peak BIGINT NOT NULL DEFAULT -1;
-- What a file was made for; null where it is as loud as its recording, and for
-- files from before, of which those with one channel are too loud by 3 LU.
ALTER TABLE clip_rendition ADD COLUMN target_loudness BIGINT;
ALTER TABLE clip_rendition ADD COLUMN target_peak BIGINT;
-- One channel is played on two loudspeakers, and is now measured so.
UPDATE recording SET as_one = as_one + 301;
UPDATE recording SET loudness = loudness + 301 WHERE channels = 1;
