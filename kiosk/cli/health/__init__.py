"""Verbs that tell how this laptop is."""
