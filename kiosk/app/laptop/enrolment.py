"""Set-up codes on their way to the daemon, which redeems them, and what became of them."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

from kiosk.app.kiosk import Kiosk
from kiosk.domain.errors import SettingsError
from kiosk.store.channel.sync_state import make_sync_request, sync_request
from kiosk.store.laptop.loading_stop import go_on_loading
from kiosk.ui.ports.enrolment import EnrolmentOutcome, EnrolmentState


class EnrolmentRequests:
    """Implements the window's ``Enrolment`` by requests that the daemon settles."""

    def __init__(
        self,
        kiosk: Kiosk,
        on_enrolled: Callable[[], None] = lambda: None,
        *,
        before: Callable[[], object] = lambda: None,
    ) -> None:
        """Take the kiosk.

        Args:
            kiosk: The kiosk.
            on_enrolled: Called whenever a request of this window is seen to have worked.
            before: Called before a request is made; it raises where nobody may make one.
        """
        self._kiosk = kiosk
        self._on_enrolled = on_enrolled
        self._before = before
        self._waiting: set[int] = set()

    def request_enrolment(self, text: str) -> int:
        """Record a set-up code.

        Raises:
            GatehouseError: The text is no set-up code, or whoever is signed in may not set this kiosk up.
        """
        self._before()
        made = request_enrolment(self._kiosk, text)
        self._waiting.add(made)
        return made

    def enrolment_outcome(self, request: int) -> EnrolmentOutcome:
        """Return what became of a request."""
        found = enrolment_outcome(self._kiosk, request)
        # Only requests of this window: one that was made in a terminal says nothing about who stands here.
        if found.state is not EnrolmentState.OPEN and request in self._waiting:
            self._waiting.discard(request)
            if found.state is EnrolmentState.DONE:
                # Whoever connects a kiosk wants its guest list, whatever was stopped before.
                go_on_loading(self._kiosk.database, datetime.now(UTC))
                self._on_enrolled()
        return found


def request_enrolment(kiosk: Kiosk, text: str) -> int:
    """Record a set-up code for the daemon to redeem.

    Args:
        kiosk: The kiosk.
        text: JSON as the platform shows it, with at least an address.

    Returns:
        Number of the request.

    Raises:
        SettingsError: The text is no set-up code.
    """
    try:
        body = json.loads(text)
    # Deeply nested text ends json by RecursionError, which is no ValueError; a camera can read such a text.
    except (ValueError, RecursionError) as error:
        raise SettingsError("this is not a set-up code", key="enrol.bad_code") from error
    # Nothing else is looked at: what more a set-up code holds is each platform's own matter.
    if not isinstance(body, dict) or not isinstance(body.get("url"), str):
        raise SettingsError("the set-up code has no address", key="enrol.bad_code")
    return make_sync_request(kiosk.database, "enrol", {"setup_code": text}, datetime.now(UTC))


def enrolment_outcome(kiosk: Kiosk, number: int) -> EnrolmentOutcome:
    """Return what became of a request to enrol."""
    found = sync_request(kiosk.database, number)
    if found is None or found.state == "open":
        return EnrolmentOutcome(state=EnrolmentState.OPEN)
    if found.state == "done":
        return EnrolmentOutcome(state=EnrolmentState.DONE)
    answer = found.answer
    return EnrolmentOutcome(
        state=EnrolmentState.FAILED,
        key=str(answer.get("key", "enrol.failed")),
        detail=str(answer.get("error", "")),
    )
