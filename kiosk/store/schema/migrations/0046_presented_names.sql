-- The names of all that a guest may have presented who was let in here, besides the one that the entry bears: a withdrawal
-- that comes later may name any of them. Of each hash the first 16 digits, one behind the other, and nothing that an index
-- would have to be kept for: most guests wait for this line, and few withdrawals ask for it.
CREATE TABLE presented_names (
    position INTEGER PRIMARY KEY,
    names TEXT NOT NULL
) STRICT;
