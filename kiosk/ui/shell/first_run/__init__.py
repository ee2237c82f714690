"""The way of a new kiosk from its first window to its first guest."""
