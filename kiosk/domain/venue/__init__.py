"""Single use over all gates of a venue: what a gate claims, what gates agree about, who is heard. Pure."""
