"""A platform, an engine and a queue in one process: for tests of the exchange."""
