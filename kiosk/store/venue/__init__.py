"""The venue's tables: what makes this laptop a gate, and the entries of other gates. Nobody else writes these."""
