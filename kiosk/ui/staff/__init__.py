"""Who stands at this kiosk: signing in, taking over, locking."""
