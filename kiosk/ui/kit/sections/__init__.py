"""What the organizers' pages have in common: tables, choices of several, states of a place that has nothing to show."""
