"""What ``kiosk doctor`` looks at."""
