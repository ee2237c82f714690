"""From a damaged database back to a sound one: backups, the note of damage, and opening with recovery."""
