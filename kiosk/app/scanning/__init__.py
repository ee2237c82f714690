"""Cameras and hand scanners as the window has them."""
