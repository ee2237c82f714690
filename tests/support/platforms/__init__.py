"""Platforms for tests, from one that lives in memory to real HTTP on loopback."""
