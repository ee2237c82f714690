"""What people read, in the language of the window: sentences, plurals, amounts, times and verdicts."""
