"""What fingers type with, where there is no keyboard."""
