"""Looking tickets up by words, and the index for it, which every writer of tickets keeps in step."""
