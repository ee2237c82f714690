"""What the window says of a verdict: its text, its details, what is to be confirmed, and what may be done about it."""
