"""The fallback on paper: the list that is printed again and again, and the way back of what was ticked on it."""
