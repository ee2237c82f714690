"""How badges look, with a picture that follows every key."""
