"""Is this laptop ready for the evening: what was looked at, what was found, and what to do about it."""
