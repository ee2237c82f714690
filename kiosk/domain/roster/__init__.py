"""What the platform says may happen at an event, and what follows from that alone."""
