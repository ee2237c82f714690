"""Hand scanners: those that type like a keyboard and those that are a serial port."""
