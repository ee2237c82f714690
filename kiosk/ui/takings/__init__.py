"""The till of a shift: what was taken, and counting it."""
