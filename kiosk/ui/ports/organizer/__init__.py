"""What the organizers' pages ask of the outside."""
