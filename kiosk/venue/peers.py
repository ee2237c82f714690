"""What is known of the venue's gates: who they are, by their host, and what each says of itself.

And whether this laptop is one of them once: a copy of it would take its claims for its own, so nothing is claimed
before that is sure.
"""

import asyncio
import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from nats.aio.msg import Msg

from kiosk.domain.errors import VenueError
from kiosk.domain.venue import wire
from kiosk.domain.venue.agreement import Disagreement, GateReport, disagreements, is_copy
from kiosk.domain.venue.membership import Member
from kiosk.domain.venue.ports import GateState
from kiosk.venue.ledger_client import LedgerClient
from kiosk.venue.members import read_members

ABSENT_AFTER_S: Final = 7.0
"""A gate speaks every two seconds."""
HEARD_WITHIN_S: Final = 4.0
"""A copy answers at once when it hears this laptop, and speaks every two seconds besides."""
_LOOK_EVERY_S: Final = 0.2


@dataclass(frozen=True, slots=True)
class _Heard:
    report: GateReport
    at: datetime
    ticks: float


class Peers:
    """The gates of one venue.

    Attributes:
        ours: What this gate said of itself last.
        members: The gates, by their host.
    """

    def __init__(
        self,
        ours: GateReport,
        now: Callable[[], datetime],
        doubts: Callable[[], Collection[str]] = lambda: (),
    ) -> None:
        """Begin with nobody heard.

        Args:
            ours: What this gate says of itself.
            now: Corrected time.
            doubts: Returns the logs (origins) that were told in two ways.
        """
        self.ours = ours
        self._now = now
        self._doubts = doubts
        self._heard: Mapping[tuple[str, bool], _Heard] = {}
        self._copy_ticks: float | None = None
        self._names: Mapping[str, str] = {}
        self.members: tuple[Member, ...] = ()

    def hear(self, message: Msg) -> GateReport | None:
        """Take in what a gate says of itself; None where it cannot be understood."""
        try:
            said = wire.read_report(message.data)
        except VenueError:
            return None
        # Whoever may publish under a name is its owner; what stands in the report is only said.
        report = replace(said, member=message.subject.rpartition(".")[2])
        if is_copy(self.ours, report):
            self._copy_ticks = time.monotonic()
            return report
        heard = _Heard(report, self._now(), time.monotonic())
        # Replaced and not changed: the window's thread reads it meanwhile.
        self._heard = {**self._heard, (report.member, report.is_host): heard}
        return report

    def take_members(self, payload: bytes | None) -> bool:
        """Take in who the gates are; return whether that could be understood."""
        try:
            self.members = read_members(payload) if payload else ()
        except VenueError:
            return False
        # Revoked gates are left out of the list, and so is whoever the host does not name.
        self._names = {member.member: member.name for member in self.members if not member.revoked}
        return True

    def host_differs(self) -> tuple[Disagreement, ...]:
        """Return what this gate and a host that is heard differ in, and whether a copy of this laptop is heard."""
        copied = (Disagreement.COPY,) if self.is_copied else ()
        hosts = [heard.report for heard in self._present() if heard.report.is_host]
        return (*copied, *dict.fromkeys(what for host in hosts for what in disagreements(self.ours, host)))

    def gates(self) -> tuple[GateState, ...]:
        """Return what is known of the gates, this one included; the host's program is none."""
        heard = {member: found for (member, is_host), found in self._heard.items() if not is_host}
        present = {found.report.member for found in self._present()}
        return tuple(
            self._gate(member, heard.get(member), present=member in present) for member in sorted(self._names or heard)
        )

    @property
    def is_copied(self) -> bool:
        """Whether a copy of this laptop is heard."""
        return not self.no_copy_for(ABSENT_AFTER_S)

    def no_copy_for(self, seconds: float) -> bool:
        """Return whether no copy of this laptop was heard for so long, or ever."""
        return self._copy_ticks is None or time.monotonic() - self._copy_ticks >= seconds

    def _present(self) -> list[_Heard]:
        # By a clock that nobody sets: a corrected one that jumps would make every gate absent at once.
        now = time.monotonic()
        return [heard for heard in self._heard.values() if now - heard.ticks < ABSENT_AFTER_S]

    def _gate(self, member: str, heard: _Heard | None, *, present: bool) -> GateState:
        name = self._names.get(member) or (heard.report.name if heard else member)
        if heard is None:
            return GateState(member=member, name=name)
        is_doubted = heard.report.log_key.partition("+")[0] in self._doubts()
        return GateState(
            member=member,
            name=name,
            report=heard.report,
            heard_at=heard.at,
            present=present,
            differs=(*disagreements(self.ours, heard.report), *((Disagreement.LOG,) if is_doubted else ())),
        )


class OwnPlace:
    """Whether nobody else speaks under this laptop's name, by what the ledger keeps of that.

    The ledger has the mark of whoever came last under each name, and only one of two that come at one moment can leave
    its own. Who finds another mark there waits until a copy must have been heard: it may be a copy's, or this laptop's
    own from before it was restarted.

    Attributes:
        is_sure: It is this laptop's.
    """

    def __init__(self, client: LedgerClient, peers: Peers) -> None:
        """Take the connection, and what is heard by it."""
        self._client = client
        self._peers = peers
        self._began = time.monotonic()
        self.is_sure = not peers.ours.mark

    async def take(self) -> None:
        """Wait until it is sure, and leave this laptop's mark.

        Raises:
            VenueError: The connection failed.
        """
        mark = self._peers.ours.mark
        while not self.is_sure:
            found, sequence = await self._client.place()
            if found == mark:
                self.is_sure = True
            elif not found or self._nobody_answered():
                # Where somebody else was quicker, their mark is looked at next.
                self.is_sure = await self._client.take_place(mark, sequence)
            else:
                await asyncio.sleep(_LOOK_EVERY_S)

    def _nobody_answered(self) -> bool:
        listened_s = time.monotonic() - self._began
        return listened_s >= HEARD_WITHIN_S and self._peers.no_copy_for(ABSENT_AFTER_S)
