"""Cameras, hand scanners and how fast they are."""
