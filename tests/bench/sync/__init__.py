"""Measurements of sync over loopback."""
