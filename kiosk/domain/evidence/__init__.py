"""A device's entries as a log that can be proved: hashes, signed checkpoints, the evidence file, verification."""
