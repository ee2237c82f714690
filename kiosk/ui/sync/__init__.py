"""How this laptop and the platform stand: what waits, what came, what went wrong, and "sync now"."""
