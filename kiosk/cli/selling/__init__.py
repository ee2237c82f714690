"""Verbs for what is done at the door besides checking in: selling, payments, the till."""
