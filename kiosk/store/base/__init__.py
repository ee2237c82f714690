"""What all rooms of the store stand on: rows, tables, errors, the key, private files. It opens no database."""
