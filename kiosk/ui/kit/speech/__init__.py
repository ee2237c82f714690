"""The operating system's voice."""
