"""Finding guests by name and checking them in without a code."""
