"""Connecting the kiosk, choosing where it works, and waiting for the guest list."""
