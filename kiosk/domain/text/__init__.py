"""Texts: folded and searched, phone numbers, and how they go to a terminal."""
