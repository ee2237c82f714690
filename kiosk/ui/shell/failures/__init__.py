"""What happens where a part of the window fails."""
