"""What is printed at the door: receipts and badges, whatever the printer."""
