"""Fakes that implement the ports, and small worlds to test in."""
