"""Cameras and what stands in for them: finding, opening, watching and steering them."""
