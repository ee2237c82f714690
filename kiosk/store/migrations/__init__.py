"""Numbered SQL files, applied in order by kiosk.store.migrate."""
