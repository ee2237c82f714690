"""Who works at the gate, when, and what each of them may do. Pure."""
