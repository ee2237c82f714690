"""Entries: one scan's record, their order, and whose use each of them is."""
