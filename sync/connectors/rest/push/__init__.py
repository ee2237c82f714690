"""The way up of a profile: entries in batches or one by one, and what was done at the door."""
