"""Instants and clocks, as arithmetic."""
