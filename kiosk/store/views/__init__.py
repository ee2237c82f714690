"""What windows and verbs read for people. Nothing in here writes."""
