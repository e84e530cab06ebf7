-- Of the same pixels the same file is made: which pictures it is of.
CREATE INDEX picture_rendition_blob ON picture_rendition (blob_hash);
CREATE INDEX picture_cut_blob ON picture_cut (blob_hash);
