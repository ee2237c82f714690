"""The logs that prove this laptop's entries, their keys and their checkpoints."""
