"""Sends a guest to the right gate: its name and the way to it, large enough to be turned round and read."""
