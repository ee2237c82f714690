"""Gates of one venue without a network: for tests of what they decide."""
