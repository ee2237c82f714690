-- Full-text search merges its segments when somebody writes, so many of its pages at a time, with the write lock held. With
-- pages of an eighth a gate waits for half as long, and none of them is longer than what fits on an encrypted page of the
-- file. Looking guests up takes no longer. What is there keeps its size until it is merged.
INSERT INTO search_words (search_words, rank) VALUES ('pgsz', 500);
