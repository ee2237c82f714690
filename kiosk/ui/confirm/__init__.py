"""Confirm before admit: the checklist that a steward goes through before anything turns green."""
