"""The small named checks of the decision, one file for each kind of question."""
