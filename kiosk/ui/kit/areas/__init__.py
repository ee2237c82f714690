"""Places that pages are made of: a column that scrolls, a line that says what happened."""
