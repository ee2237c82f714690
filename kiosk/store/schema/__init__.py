"""The tables and how an older database becomes one of today's. A released migration never changes."""
