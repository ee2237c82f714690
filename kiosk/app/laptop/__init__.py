"""This laptop: its enrolment, its daemon, its PIN and what the window remembers."""
