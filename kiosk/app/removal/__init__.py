"""What is deleted for good: old events, and everything on a laptop."""
