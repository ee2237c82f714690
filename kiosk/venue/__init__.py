"""Single use across all gates of a venue."""
