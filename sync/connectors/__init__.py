"""One connector per platform; they do not know each other."""
