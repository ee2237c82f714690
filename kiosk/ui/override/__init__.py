"""A supervisor lets somebody in against the rules."""
