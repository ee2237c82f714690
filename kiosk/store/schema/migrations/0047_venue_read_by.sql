-- Which version of the program read the venue's streams: a later one reads them anew, because it understands what a newer
-- gate said and this one had to pass over.
ALTER TABLE venue ADD COLUMN read_by TEXT NOT NULL DEFAULT '';
