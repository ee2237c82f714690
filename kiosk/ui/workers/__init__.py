"""Threads beside the window's, and what the window asks of them."""
