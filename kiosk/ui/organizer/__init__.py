"""The organizers' half of the window: one page whose tabs are the log, what waits, attendance and the rest."""
