"""The entry log in the window: filters, rows, and the whole story of a ticket."""
