"""Everything about one guest, looked at without letting anybody in, and the booking let in together."""
