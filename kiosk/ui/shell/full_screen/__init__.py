"""The window fills the screen, whatever the system around it does to it."""
