"""What waits for the platform, what came of it, and what was set aside for people. Nothing is ever deleted."""
