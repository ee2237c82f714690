"""The host of a venue: its server, its ledger, who may speak, who is invited, and when to step down.

Invariants: one host for each epoch of a ledger; an empty ledger always begins a new epoch, so that the gates fill it; a
host that hears of a higher epoch than its own stops at once; who is revoked is cut off before ``revoke`` is over.
"""

import asyncio
import contextlib
import logging
import secrets
import shutil
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from nats.aio.msg import Msg

from kiosk.domain.errors import GatehouseError, VenueError, VenueUnreachableError
from kiosk.domain.venue import wire
from kiosk.domain.venue.agreement import PROTOCOL, GateReport
from kiosk.domain.venue.epochs import next_epoch
from kiosk.domain.venue.membership import Member, Membership, VenueAuthority, VenueRegister
from kiosk.venue.finding import HostAnswers, find_hosts, own_addresses
from kiosk.venue.joining import JoinListener, JoinRequest
from kiosk.venue.ledger_client import LedgerClient, connected
from kiosk.venue.members import write_members
from kiosk.venue.server.ledger import drop_ledger, make_ledger, make_notes
from kiosk.venue.server.lock import only_host
from kiosk.venue.server.process import HOST_MEMBER, ServerProcess, ServerSettings
from kiosk.venue.session import REPORT_EVERY_S
from kiosk.venue.subjects import new_member_name, report_subject
from kiosk.venue.tls import client_context, server_context

_log = logging.getLogger(__name__)

# Revoked gates are cut off and invitations opened by this look: half a second is what people take for at once.
_LOOK_EVERY_S: Final = 0.5
_LONGEST_PAUSE_S: Final = 8.0
_ROOM_BYTES: Final = 16 * 1024**2
_TELL_EVERY_S: Final = 5.0
_ASK_S: Final = 0.5
_OWN_SERVER_S: Final = 20
"""A laptop that is just starting up, with a virus scanner at work, answers even itself late."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HostSettings:
    """Where a host listens.

    Attributes:
        folder: Where the server keeps its files.
        host: Address to listen at; "0.0.0.0" for all.
        port: Port of the server; the next one is for laptops that were invited.
        addresses: Where gates find it, "HOST:PORT".
    """

    folder: Path
    host: str
    port: int
    addresses: tuple[str, ...]


class VenueHost:
    """Runs a venue's ledger on this laptop."""

    def __init__(
        self,
        membership: Membership,
        settings: HostSettings,
        authority: VenueAuthority,
        register: VenueRegister,
        *,
        report: Callable[[], GateReport],
        now: Callable[[], datetime],
    ) -> None:
        """Take what is needed; nothing listens before ``run``.

        Args:
            membership: Of this laptop, with the authority's key.
            settings: Where to listen.
            authority: Makes certificates.
            register: Who may speak.
            report: Says what this laptop tells of itself.
            now: The laptop's time.

        Raises:
            VenueError: This laptop has no key of the authority.
        """
        if not membership.authority_key:
            raise VenueError("this laptop cannot become host of the venue", key="venue.no_authority")
        self._membership = membership
        self._settings = settings
        self._authority = authority
        self._register = register
        self._report = report
        self._now = now
        self._epoch = membership.epoch
        self._outranked = False
        certificate, key = authority.host_certificate(membership.authority, membership.authority_key, now())
        self._server = ServerProcess(
            ServerSettings(
                folder=settings.folder,
                host=settings.host,
                port=settings.port,
                authority=membership.authority,
                certificate=certificate,
                key=key,
                store_secret=membership.authority_key,
            )
        )
        context = server_context(membership.authority, certificate, key)
        self._listener = JoinListener(settings.host, settings.port + 1, context, membership.authority, self._admit)
        own_key, request = authority.new_key(HOST_MEMBER)
        signed = authority.sign(membership.authority, membership.authority_key, request, HOST_MEMBER, now())
        self._context = client_context(membership.authority, signed, own_key)
        self._answers = HostAnswers(membership.venue_id, settings.host, settings.port)

    @property
    def epoch(self) -> int:
        """Epoch of the ledger that it runs."""
        return self._epoch

    @property
    def server_pid(self) -> int | None:
        """Number of the server's process."""
        return self._server.pid

    def run(self, stopping: threading.Event, *, new_epoch: bool = False, on_ready: Callable[[], None]) -> None:
        """Run the ledger until told to stop; a server that ends is started again.

        Args:
            stopping: Set to stop.
            new_epoch: Begin another ledger: this laptop takes over, or the one before is not to be trusted.
            on_ready: Called once, when gates can connect.

        Raises:
            VenueError: The server does not start, another program of this laptop runs it, or another laptop has taken
                over from this one.
        """
        with only_host(self._settings.folder):
            self._run(stopping, fresh=new_epoch, on_ready=on_ready)

    def _run(self, stopping: threading.Event, *, fresh: bool, on_ready: Callable[[], None]) -> None:
        told, pause_s = False, _LOOK_EVERY_S

        def ready() -> None:
            nonlocal fresh, told, pause_s
            if not told:
                on_ready()
            fresh, told, pause_s = False, True, _LOOK_EVERY_S

        self._answers.open()
        try:
            while not stopping.is_set():
                try:
                    self._server.start(self._speakers())
                    asyncio.run(self._watch(stopping, fresh=fresh, on_ready=ready))
                except GatehouseError as error:
                    # A server that never came up is a mistake of the set-up and ends the verb. One that came up and
                    # is slow to answer is none, and a full disk or a busy database in the middle of an evening must
                    # not be the end of the ledger.
                    if self._outranked or not (told or isinstance(error, VenueUnreachableError)):
                        raise
                    _log.warning("venue: the server is started again (%s)", error.key)
                self._server.stop()
                stopping.wait(pause_s)
                pause_s = min(2 * pause_s, _LONGEST_PAUSE_S)
        finally:
            self._answers.close()
            self._listener.close()
            self._server.stop()

    def _speakers(self) -> list[str]:
        return [member.member for member in self._register.members() if not member.revoked]

    async def _watch(self, stopping: threading.Event, *, fresh: bool, on_ready: Callable[[], None]) -> None:
        lost = asyncio.Event()
        own = connected(self._own_address(), self._context, HOST_MEMBER, lost.set, limit_s=_OWN_SERVER_S)
        async with own as client:
            await self._prepare(client, fresh=fresh)
            # After the epoch is known: a gate that tells the ledger's own one would otherwise seem to know a higher
            # one.
            await client.listen("gates.*", self._hear)
            speakers = self._speakers()
            await client.publish_members(write_members(self._register.members()))
            on_ready()
            telling = asyncio.create_task(self._tell_older_hosts())
            spoken_at = 0.0
            while not stopping.is_set() and not lost.is_set():
                if self._outranked:
                    self._register.note_epoch(self._epoch, is_host=False)
                    raise VenueError("another laptop has taken over as host", key="venue.older_host")
                if time.monotonic() - spoken_at > REPORT_EVERY_S:
                    report = replace(self._report(), is_host=True, epoch=self._epoch)
                    await client.report(wire.write_report(report))
                    spoken_at = time.monotonic()
                self._look_at_invitations()
                if self._server.lost_writes() and shutil.disk_usage(self._settings.folder).free >= _ROOM_BYTES:
                    raise VenueError("the ledger's disk was full, and has room again", key="venue.no_server")
                # The register is asked and not told: another process revokes and invites, by the database they share.
                if (now_welcome := self._speakers()) != speakers:
                    # Before the reload: one that fails ends this watch, and the server is started with the new list
                    # then.
                    speakers = now_welcome
                    await asyncio.to_thread(self._server.reload, speakers)
                    await client.publish_members(write_members(self._register.members()))
                await asyncio.sleep(_LOOK_EVERY_S)
            telling.cancel()

    async def _tell_older_hosts(self) -> None:
        """Tell other laptops that may believe to be host of this ledger's epoch, so that they step down."""
        made = self._membership
        context = client_context(made.authority, made.certificate, made.key)
        while True:
            elsewhere = {address for member in self._register.members() for address in member.addresses}
            # Its network may have given it another address since anybody here heard of it.
            asked = (made.venue_id, {self._settings.port}, own_addresses(), _ASK_S)
            elsewhere |= set(await asyncio.to_thread(find_hosts, *asked))
            for address in sorted({*elsewhere, *made.addresses} - {*self._settings.addresses, self._own_address()}):
                # Most of these addresses answer nothing, which is how it should be.
                with contextlib.suppress(GatehouseError):
                    async with connected(address, context, made.member, lambda: None) as client:
                        if await client.epoch() < self._epoch:
                            await client.report(wire.write_report(replace(self._report(), epoch=self._epoch)))
                            await client.round_trip(1.0)
            await asyncio.sleep(_TELL_EVERY_S)

    async def _prepare(self, client: LedgerClient, *, fresh: bool) -> None:
        found = await client.epoch()
        if fresh or not found or found < self._epoch:
            self._epoch = next_epoch(max(found, self._epoch), secrets.randbits(32))
            # A new epoch begins empty, so that it holds what the gates' logs say and nothing else.
            await drop_ledger(client)
            await make_ledger(client, self._epoch)
        else:
            self._epoch = found
        await make_notes(client)
        self._register.note_epoch(self._epoch, is_host=True)

    def _own_address(self) -> str:
        host = "127.0.0.1" if self._settings.host == "0.0.0.0" else self._settings.host  # noqa: S104
        return f"{host}:{self._settings.port}"

    async def _hear(self, message: Msg) -> None:
        try:
            report = wire.read_report(message.data)
        # A newer gate may say more than this version reads; that is no reason to stop.
        except VenueError:
            return
        # A gate comes here with a higher epoch only to say so: it will not claim in an older ledger.
        if report.epoch > self._epoch and message.subject != report_subject(HOST_MEMBER):
            self._epoch_heard(report.epoch)

    def _epoch_heard(self, epoch: int) -> None:
        _log.warning("venue: a ledger of epoch %d is in use elsewhere; this one is %d", epoch, self._epoch)
        self._epoch = epoch
        self._outranked = True

    def _look_at_invitations(self) -> None:
        if self._register.is_inviting():
            try:
                self._listener.open()
            except VenueError as error:  # the gates that are there go on
                _log.warning("venue: nobody can join (%s)", error.key)
        elif self._listener.is_open:
            self._listener.close()

    def _admit(self, record: Mapping[str, Any]) -> Mapping[str, Any]:
        """Answer a laptop that was invited."""
        request = JoinRequest.of(record)
        if request.protocol != PROTOCOL:
            raise VenueError("another version of Gatehouse", key="venue.differs.protocol")
        standby = self._register.use_invitation(request.token)
        if standby is None:
            raise VenueError("the invitation is not valid", key="venue.invitation_used")
        # A new name each time: an older certificate of the same device opens nothing any more.
        membership, member = self._membership, new_member_name()
        certificate = self._authority.sign(
            membership.authority, membership.authority_key, request.request, member, self._now()
        )
        for known in self._register.members():
            if known.device_id == request.device_id and not known.revoked:
                self._register.add(replace(known, revoked=True))
        self._register.add(
            Member(
                member=member,
                device_id=request.device_id,
                # Others' text: it is shown on every gate's screen.
                name=request.name[:80],
                joined_at=self._now(),
                standby=standby,
                # Gates look for a host at these; a gate that can never be one would only cost them a time-out.
                addresses=request.addresses if standby else (),
            )
        )
        return {
            "certificate": certificate,
            "venue_id": membership.venue_id,
            "venue_name": membership.venue_name,
            "member": member,
            "addresses": list(self._settings.addresses),
            "authority_key": membership.authority_key if standby else "",
        }
