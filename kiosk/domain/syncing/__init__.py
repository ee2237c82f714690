"""What the exchange with a platform decides by: delivery, and changes that are not believed at once."""
