"""How long is waited before a device that is gone is looked for again: longer each time, up to a limit."""

FIRST_RETRY_S = 0.5
LONGEST_RETRY_S = 5.0
