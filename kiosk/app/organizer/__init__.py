"""The organizers' half of the window, plugged into the store."""
