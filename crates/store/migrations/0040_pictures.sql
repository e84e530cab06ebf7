-- From whom a picture came and whose it is are among the words by which it is found.
UPDATE picture SET words = words || ' ' || LOWER(source) WHERE source IS NOT NULL;
UPDATE picture SET words = words || ' ' || LOWER(copyright) WHERE copyright IS NOT NULL;
-- What was signed may tell where or with which device a picture was made: a time
-- before all others has it looked into again when the station starts.
UPDATE picture_credentials SET found_at = -1 WHERE signed_as IS NOT NULL;
