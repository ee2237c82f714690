"""Cameras and keyboards as bad as real ones."""
