"""The way down of a profile: pages of a stream, one after the other."""
