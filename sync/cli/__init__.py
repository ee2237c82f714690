"""``kiosk-sync``: verbs for people and scripts, and what they print. Nothing else of the daemon imports it."""
