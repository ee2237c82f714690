"""What the window does at the station where its steward works."""
