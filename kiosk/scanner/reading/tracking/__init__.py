"""What several frames of one code know together. What was lost takes everything collected of it along."""
