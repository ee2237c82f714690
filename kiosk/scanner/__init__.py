"""Cameras, decoders and hand scanners; the only room that sees pixels. Knows no Qt."""
