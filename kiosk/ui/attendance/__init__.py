"""Arrivals, who is inside, gates and what they need, live: as plots with their numbers beside them."""
