"""Reading what platforms write in slightly different ways. No connector's own rules are in here."""
