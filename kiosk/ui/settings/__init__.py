"""What people set in the window, on one page."""
