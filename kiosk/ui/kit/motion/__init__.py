"""What moves in the window, and stands still where people want that."""
