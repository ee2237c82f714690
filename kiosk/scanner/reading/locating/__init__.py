"""Locating QR codes by their corner marks, where no reader saw one. Reads nothing."""
