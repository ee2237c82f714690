"""Whole events that are removed when nobody needs them any more: which are due, and what is kept (docs/adr/0038)."""
