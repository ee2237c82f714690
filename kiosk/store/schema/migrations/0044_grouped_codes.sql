-- Codes that are printed in groups (AB 12 CD, AB-12-CD) are typed without them. NULL for all others, of which the index
-- holds nothing: it would be one of all base64 and of every UUID. What parts groups is said by
-- kiosk/domain/codes/separators.py. Virtual, so that no row has to be written anew.
ALTER TABLE credentials ADD COLUMN joined TEXT GENERATED ALWAYS AS (CASE
    WHEN length(code) <= 32 AND code GLOB '*[^0-9A-Za-z]*'
     AND replace(replace(replace(replace(replace(replace(replace(code, ' ', ''), '-', ''), char(160), ''), char(8239), ''), char(8208), ''), char(8209), ''), char(8211), '') NOT GLOB '*[^0-9A-Za-z]*'
    THEN nullif(replace(replace(replace(replace(replace(replace(replace(code, ' ', ''), '-', ''), char(160), ''), char(8239), ''), char(8208), ''), char(8209), ''), char(8211), ''), '')
END) VIRTUAL;
CREATE INDEX credentials_joined ON credentials (joined) WHERE joined IS NOT NULL;
ALTER TABLE media ADD COLUMN joined TEXT GENERATED ALWAYS AS (CASE
    WHEN length(code) <= 32 AND code GLOB '*[^0-9A-Za-z]*'
     AND replace(replace(replace(replace(replace(replace(replace(code, ' ', ''), '-', ''), char(160), ''), char(8239), ''), char(8208), ''), char(8209), ''), char(8211), '') NOT GLOB '*[^0-9A-Za-z]*'
    THEN nullif(replace(replace(replace(replace(replace(replace(replace(code, ' ', ''), '-', ''), char(160), ''), char(8239), ''), char(8208), ''), char(8209), ''), char(8211), ''), '')
END) VIRTUAL;
CREATE INDEX media_joined ON media (joined) WHERE joined IS NOT NULL;
