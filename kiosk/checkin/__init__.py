"""Use cases: what a gate does with a scan. They talk to ports only."""
