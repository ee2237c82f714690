"""A QR code as a grid of modules: where it lies, what it shows, what error correction makes of it."""
