"""A ticket is exchanged for a wristband or card at the gate."""
