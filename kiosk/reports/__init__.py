"""Tables and documents for organizers."""
