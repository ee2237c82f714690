"""One run at a time: whatever is asked for meanwhile becomes one further run.

Invariant: a wake is never lost. One that comes while a run is under way means another run behind it.
"""

import threading


class RunCoalescer:
    """Lets one run through at a time and remembers that another one was asked for."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._busy = False
        self._wanted = False

    def ask(self) -> bool:
        """Ask for a run; returns whether somebody has to start it (nobody is running)."""
        with self._condition:
            self._wanted = True
            return not self._busy

    def enter(self) -> None:
        """Begin to run."""
        with self._condition:
            # What was asked for before the run began is served by it; what comes from now on means another one.
            self._busy, self._wanted = True, False

    def leave(self, *, for_good: bool) -> bool:
        """End a run; returns whether another one has to follow at once."""
        with self._condition:
            again = self._wanted and not for_good
            # Still busy where another one follows: nobody may start one in between.
            self._busy, self._wanted = again, False
            self._condition.notify_all()
            return again

    def is_wanted(self) -> bool:
        """Return whether another run was asked for."""
        with self._condition:
            return self._wanted

    def wait_until_idle(self, timeout_s: float) -> bool:
        """Wait for the run under way; returns whether it ended in time."""
        with self._condition:
            return self._condition.wait_for(lambda: not self._busy, timeout_s)
