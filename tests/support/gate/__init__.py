"""Small worlds to scan in: rosters, entries, facts, gates."""
