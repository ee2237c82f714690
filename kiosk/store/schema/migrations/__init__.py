"""Numbered SQL files, applied in order by kiosk.store.schema.migrate."""
