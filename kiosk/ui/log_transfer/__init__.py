"""Entries from gate to gate where there is no network: codes on one screen before the camera of another laptop."""
