"""Logs with keys of their own, to be tampered with."""
