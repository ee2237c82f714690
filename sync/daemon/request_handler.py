"""What the kiosk asks of the daemon: enrolment, "sync now", another try for dead letters.

Invariant: every request gets an answer, with a sentence's key when it failed; a set-up code is wiped with it.
"""

from collections.abc import Callable
from datetime import datetime

import structlog

from kiosk.domain.errors import (
    DeliveryError,
    GatehouseError,
    OtherPlatformError,
    SettingsError,
    SetupCodeError,
    StoreError,
    UnreadableAnswerError,
)
from kiosk.store.channel.sync_state import SyncRequest
from kiosk.store.outbox.delivery_queue import outbox_counts
from sync.connectors.interface.connector import Connector, Enrolment, SetupCode
from sync.connectors.interface.setup_code import read_setup_code
from sync.connectors.registry import ConnectionSettings, open_connector
from sync.http.http_errors import RefusedError
from sync.transfer.local_store import LocalStore
from sync.transfer.run_result import Failure
from sync.transfer.token_vaults import NoTokens

_NOT_THERE = frozenset({404, 405, 501})

_log = structlog.get_logger(__name__)


class UnsentError(GatehouseError):
    """Entries of the former platform are still waiting; another platform must not get them."""

    default_key = "enrol.unsent"


class RequestHandler:
    """Answers requests.

    Args:
        store: The local database.
        connection_settings: What this laptop's settings add to a profile.
        wall: The laptop's clock.
    """

    def __init__(
        self, store: LocalStore, *, connection_settings: ConnectionSettings, wall: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._connection_settings = connection_settings
        self._wall = wall

    def serve(self) -> list[str]:
        """Answer every open request.

        Returns:
            The kinds of what was done.
        """
        done = []
        for request in self._store.open_requests():
            try:
                answer = self._serve_one(request)
            except (DeliveryError, SettingsError, UnsentError) as error:
                _log.warning("request failed", kind=request.kind, error=str(error), error_key=error.key)
                refusal: dict[str, object] = {"error": str(error), "key": error.key}
                self._store.answer(request, refusal, self._wall(), succeeded=False)
                continue
            except StoreError:
                raise  # an answer could not be kept either
            except Exception as error:  # noqa: BLE001  # a request without an answer would be tried for ever
                failure = Failure.of(error)
                _log.error(
                    "request failed unexpectedly", kind=request.kind, error=failure.message, error_key=failure.key
                )
                refusal = {"error": failure.message, "key": failure.key}
                self._store.answer(request, refusal, self._wall(), succeeded=False)
                continue
            _log.info("request served", kind=request.kind)
            self._store.answer(request, answer, self._wall(), succeeded=True)
            done.append(request.kind)
        return done

    def _serve_one(self, request: SyncRequest) -> dict[str, object]:
        if request.kind == "enrol":
            return self.enrol(read_setup_code(request.body))
        if request.kind == "retry_dead":
            return {"revived": self._store.revive_dead()}
        return {"hurried": self._store.make_due()}

    def enrol(self, setup: SetupCode) -> dict[str, object]:
        """Make this kiosk known to a platform.

        Args:
            setup: The set-up code.

        Returns:
            What the kiosk may show.

        Raises:
            DeliveryError: The platform did not do it.
            SettingsError: There is no such profile, or the address must not be used.
            UnsentError: Entries for another platform are still waiting.
        """
        former = self._store.device()
        if former is not None and (former.profile, former.base_url) != (setup.profile, setup.base_url):
            # Entries name the former platform's tickets; sent to another one they would be lost, or mean somebody else.
            waiting = outbox_counts(self._store.database).queued
            if waiting:
                raise UnsentError(f"{waiting} entries still have to be sent to the former platform")
        connector = open_connector(
            setup.profile, setup.base_url, NoTokens(), connection_settings=self._connection_settings
        )
        try:
            enrolment = _enrol(connector, setup)
            # Kept as soon as it is made: many set-up codes work once, and an enrolment that is lost here cannot be had
            # again.
            self._store.begin_enrolment(enrolment, connector.streams, self._wall())
        finally:
            connector.close()
        return {"device_id": enrolment.device_id, "device_name": enrolment.device_name, "platform": enrolment.profile}


def _enrol(connector: Connector, setup: SetupCode) -> Enrolment:
    """Enrol, and say of a refusal what it means here: that of the set-up code, or that this is no such platform.

    In general a refusal speaks of this kiosk (it is no longer accepted) or calls for the organizer. This kiosk is
    nobody yet, and whoever enrols it needs another code.

    Raises:
        DeliveryError: The platform did not do it, or is none.
    """
    try:
        return connector.enrol(setup)
    except RefusedError as error:
        if error.status in _NOT_THERE:
            raise OtherPlatformError(str(error)) from error
        raise SetupCodeError(str(error)) from error
    except UnreadableAnswerError as error:
        raise OtherPlatformError(str(error)) from error
