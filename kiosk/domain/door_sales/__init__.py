"""What is sold, paid and approved at the door."""
