"""The venue in the window: this laptop founds or joins one, and runs its ledger for as long as the window is open.

Invariants: the window never waits for a ledger that is starting; a ledger that cannot run here (another program of this
laptop runs it, another laptop has taken over) says why and leaves the gate alone; whatever changes which venue this
laptop belongs to connects the gate anew at once.
"""

import threading
from dataclasses import dataclass, field
from typing import Final

from kiosk.app import venue_setup
from kiosk.app.kiosk import Kiosk
from kiosk.domain.errors import GatehouseError
from kiosk.domain.venue.ports import VenueState
from kiosk.store.channel.sync_state import self_device
from kiosk.store.venue.membership import membership
from kiosk.ui.ports.venue import Ledger, VenueView

EVERYWHERE: Final = "0.0.0.0"  # noqa: S104  # gates are other laptops
_STOP_LIMIT_S: Final = 15.0
_AGAIN_S: Final = 5.0


@dataclass
class _Running:
    """A ledger that was started here.

    Attributes:
        stopping: Set to stop it.
        ledger: How it stands.
        error_key: Why it ended, or "".
    """

    stopping: threading.Event = field(default_factory=threading.Event)
    ledger: Ledger = Ledger.STARTING
    error_key: str = ""
    thread: threading.Thread | None = None


class WindowVenue:
    """Implements ``ui.ports.venue.VenuePort``."""

    def __init__(self, kiosk: Kiosk, *, listen: str = EVERYWHERE, port: int = venue_setup.PORT) -> None:
        """Take the kiosk; nothing is started before it is asked for.

        Args:
            kiosk: The kiosk.
            listen: Address at which a ledger listens.
            port: Its port; the next one is for laptops that were invited.
        """
        self._kiosk = kiosk
        self._listen = listen
        self._port = port
        self._running: _Running | None = None

    def resume(self) -> None:
        """Run the ledger again, where this laptop is a venue's host."""
        made = membership(self._kiosk.database)
        if made is not None and made.is_host:
            self._start(take_over=False)

    def close(self) -> None:
        """Stop the ledger, if it runs here; gates go on alone."""
        running, self._running = self._running, None
        if running is not None and running.thread is not None:
            running.stopping.set()
            # Bounded: a window closes whether or not a server does.
            running.thread.join(_STOP_LIMIT_S)

    # -- the port

    def view(self) -> VenueView:
        """Return what is known of the venue."""
        kiosk, running = self._kiosk, self._running
        made = membership(kiosk.database)
        if made is None:
            device = self_device(kiosk.database)
            return VenueView(suggested=device.name if device is not None else "")
        return VenueView(
            name=made.venue_name,
            member=made.member,
            state=kiosk.venue.state() if kiosk.venue is not None else VenueState(),
            is_host=made.is_host,
            can_take_over=bool(made.authority_key) and not made.is_host,
            ledger=Ledger.NONE if running is None else running.ledger,
            error_key="" if running is None else running.error_key,
        )

    def found(self, name: str) -> None:
        """Make a venue with this laptop as its host, and run its ledger."""
        venue_setup.found(self._kiosk, name, self._addresses())
        self._kiosk.renew_venue()
        self._start(take_over=False)

    def join(self, invitation: str) -> None:
        """Make this laptop a gate of the venue that an invitation names."""
        venue_setup.join(self._kiosk, invitation)
        self._kiosk.renew_venue()

    def invite(self, *, standby: bool) -> str:
        """Return an invitation that works once."""
        return str(venue_setup.invite(self._kiosk, standby=standby))

    def take_over(self) -> None:
        """Make this laptop host in the place of one that is gone."""
        venue_setup.prepare_take_over(self._kiosk, self._addresses())
        self._kiosk.renew_venue()
        self._start(take_over=True)

    def shut_out(self, member: str) -> None:
        """Take a gate's right to speak."""
        venue_setup.revoke(self._kiosk, member)

    def leave(self) -> None:
        """Forget the venue and its keys on this laptop."""
        self.close()
        venue_setup.leave(self._kiosk)
        self._kiosk.renew_venue()

    # -- parts

    def _addresses(self) -> list[str]:
        return venue_setup.listening_at(self._port)

    def _start(self, *, take_over: bool) -> None:
        self.close()
        running = _Running()

        running.thread = threading.Thread(target=self._run, args=(running, take_over), name="venue-host", daemon=True)
        self._running = running
        running.thread.start()

    def _run(self, running: _Running, take_over: bool) -> None:  # noqa: FBT001  # a thread's arguments
        begun = threading.Event()

        def ready(_: object) -> None:
            begun.set()
            running.ledger, running.error_key = Ledger.RUNNING, ""

        while not running.stopping.is_set():
            fresh = take_over and not begun.is_set()
            try:
                venue_setup.host(
                    self._kiosk, self._listen, self._port, running.stopping, take_over=fresh, on_ready=ready
                )
            except GatehouseError as error:
                running.ledger, running.error_key = Ledger.FAILED, error.key
                if not fresh and not self._is_host():
                    return  # another laptop has taken over
            # Whatever stood in the way may be gone: another program of this laptop that ran the ledger, a full disk.
            running.stopping.wait(_AGAIN_S)

    def _is_host(self) -> bool:
        try:
            made = membership(self._kiosk.database)
        except GatehouseError:
            return True  # a database that cannot be read just now says nothing of that
        return made is not None and made.is_host
