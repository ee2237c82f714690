"""Drawn test pictures and films: what a gate camera would see. No frame of a real camera passes here."""
