"""What two sides decided without knowing of each other. Nothing is ever deleted, and only a person settles."""
