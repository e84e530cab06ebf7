-- What the crops of a story's lead picture must show, as “480,300”: thousandths
-- from the left and the top. None: what the picture itself says.
ALTER TABLE revision ADD COLUMN picture_focus TEXT;

-- Files of a picture that are cut around another point than its own.
CREATE TABLE picture_cut (
    picture_id TEXT NOT NULL REFERENCES picture (id),
    focus TEXT NOT NULL,
    -- wide, classic, square, social
    shape TEXT NOT NULL,
    mime TEXT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    blob_hash TEXT NOT NULL REFERENCES blob (hash),
    PRIMARY KEY (picture_id, focus, shape, mime, width)
);
