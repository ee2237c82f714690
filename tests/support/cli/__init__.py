"""What the command lines print, for tests."""
