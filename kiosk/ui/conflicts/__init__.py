"""What waits for a person: contradictions, refused door sales, entries that the platform did not take."""
