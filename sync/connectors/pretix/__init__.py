"""pretix: its API's bodies, mapped to the roster."""
