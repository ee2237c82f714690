"""A stand-in central platform over real HTTP, for the demo, for tests and for integrators."""
