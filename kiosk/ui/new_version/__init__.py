"""The page of a new version of the program."""
