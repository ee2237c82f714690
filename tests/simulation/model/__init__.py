"""What may be true: sets and counts that share no code with the product."""
