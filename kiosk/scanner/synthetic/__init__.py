"""Drawn test pictures and videos: what a gate camera would see. No frame of a real camera passes here."""
