"""What the operating system and the terminal offer. It knows nothing of platforms, HTTP or the roster."""
