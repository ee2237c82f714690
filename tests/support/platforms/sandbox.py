"""A running sandbox platform as tests see it: its faults, its state, its hand-out, its guests."""

import json
import urllib.request
from typing import Any

from tests.support.patience import PATIENCE_S

UNTIL_HEALED_S = 3600.0
"""Whoever is kept waiting for so long is kept waiting until ``heal``: a test that counts on less counts on speed."""


class Platform:
    """Talks to the sandbox's administration.

    Attributes:
        root: Address without a path.
        handout: What was handed to guests.
    """

    def __init__(self, root: str, handout: dict[str, Any]) -> None:
        self.root = root
        self.handout = handout
        self._given = 0

    @property
    def url(self) -> str:
        """Address as a set-up code says it."""
        return f"{self.root}/v1"

    def setup_code(self) -> dict[str, Any]:
        """Return a fresh set-up code."""
        return self.talk("POST", "/_setup")

    def fault(self, kind: str, **how: Any) -> None:
        """Set a fault."""
        self.talk("POST", "/_faults", {"kind": kind, **how})

    def heal(self) -> None:
        """Take all faults away."""
        self.talk("DELETE", "/_faults")

    def met(self) -> dict[str, int]:
        """Return how often each kind of fault was met."""
        found: dict[str, int] = self.talk("GET", "/_faults")["met"]
        return found

    def answers(self) -> bool:
        """Whether anybody listens."""
        try:
            self.met()
        except OSError:
            return False
        return True

    def state(self) -> dict[str, Any]:
        """Return what the platform holds."""
        return self.talk("GET", "/_state")

    def guests(self, category: str) -> list[dict[str, str]]:
        """Return the guests of a category: code and ticket id."""
        found: list[dict[str, str]] = self.handout["categories"][category]["guests"]
        return found

    def fresh_guests(self, count: int) -> list[dict[str, str]]:
        """Return good guests that were not returned before."""
        found = self.guests("good")[self._given : self._given + count]
        assert len(found) == count, "this platform has too few guests for so many tests"
        self._given += count
        return found

    def organizer_token(self) -> str:
        """Log in as the organizer."""
        return str(self.talk("POST", "/v1/auth/login", self.handout["organizer"])["token"])

    def talk(self, method: str, path: str, body: Any = None, token: str = "") -> dict[str, Any]:
        """Send a request without any help of the code under test."""
        content = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.root + path, content, {"Authorization": f"Bearer {token}"}, method=method)
        with urllib.request.urlopen(request, timeout=PATIENCE_S) as answer:
            found: dict[str, Any] = json.loads(answer.read())
        return found
