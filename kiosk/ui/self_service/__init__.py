"""Guests alone with a kiosk: they hold their own ticket up, and see nothing of anybody else."""
