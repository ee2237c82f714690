"""The colours of whoever organizes an event, worn by the window."""
