"""Profiles: their shape, their checks, and how they are found and read."""
