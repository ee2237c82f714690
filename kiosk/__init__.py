"""Gatehouse: an offline-first check-in kiosk.

Invariant: linear algebra works in the thread that asks for it. It reads the variables below when it is first imported,
so they are set here, before anything else of the program.
"""

import os

__version__ = "0.1.0"

# Frames are looked at by small products of matrices. Shared among threads that wait for each other in a busy loop,
# they took four times as long on a machine with other work (65 in place of 16 ms for a frame of the 95th percentile).
for _library in ("OPENBLAS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
    os.environ.setdefault(_library, "1")
