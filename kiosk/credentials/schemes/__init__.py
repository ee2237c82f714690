"""One file for each scheme of codes, and what all of them offer."""
