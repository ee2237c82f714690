"""Verbs that delete for good: ``kiosk retention`` and ``kiosk wipe``."""
