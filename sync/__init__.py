"""The background sync daemon: exchanges entries and bookings with the platform whenever it is online."""
