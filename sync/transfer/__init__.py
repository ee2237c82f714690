"""Push and pull: what goes up, what comes down, and how soon again. No timers and no HTTP inside."""
