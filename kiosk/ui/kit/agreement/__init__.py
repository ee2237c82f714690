"""What asks a second person to agree to something that cannot be undone."""
