"""The REST connector: one implementation for every platform that a profile can describe."""
