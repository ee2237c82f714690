"""What this gate pulled, put together and signed for gates without the internet; and who signed what others pass on.

Invariants: one gate of the venue passes on, the one that delivers (``domain.venue.delivering``): the others pulled the
same. What fits into no message is left out, so that nothing behind it is kept back.
"""

import logging
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from kiosk.domain.errors import VenueError
from kiosk.domain.venue.agreement import GateReport
from kiosk.domain.venue.membership import Membership, VenueSigner
from kiosk.domain.venue.notes import write_note
from kiosk.domain.venue.passing_on import RosterChange, RosterNews, SignedNews, read_news, write_news
from kiosk.domain.venue.storage_ports import VenueRoster
from kiosk.domain.venue.wire import MAX_PAYLOAD

_log = logging.getLogger(__name__)

_MOST_CHANGES: Final = 60
"""So many are some tens of kilobytes: a first guest list must not fill the line that claims go by."""
_TELL_EVERY: Final = timedelta(minutes=1)
"""So often it is told that nothing has changed; the daemon notes no more often that all was pulled."""
# What is measured before it is signed is measured with what comes to it then.
_SIGNATURE_ROOM: Final = "=" * 128
_INSTANTS_ROOM: Final = " " * 64


class PassingOn:
    """Passes on what this gate pulls, and looks at what others pass on."""

    def __init__(
        self, membership: Membership, roster: VenueRoster, signer: VenueSigner, now: Callable[[], datetime]
    ) -> None:
        """Take who this gate is, what it pulled, and how it signs.

        Args:
            membership: This gate.
            roster: What it pulled.
            signer: Signs, and says who signed.
            now: Corrected time.
        """
        self._membership = membership
        self._roster = roster
        self._signer = signer
        self._now = now
        self._told_until: datetime | None = None

    def pass_on(self, ours: GateReport, *, is_wanted: bool) -> bool:
        """Put together and sign some of what waits; returns whether more may wait.

        Args:
            ours: What this gate says of itself.
            is_wanted: Some gate does not pull by itself: it is told as well how fresh its guest list is by this.

        Raises:
            StoreError: The database cannot be used.
        """
        whole = self._roster.whole()
        waiting = self._roster.waiting(_MOST_CHANGES)
        is_due = whole is not None and (self._told_until is None or whole[1] >= self._told_until + _TELL_EVERY)
        if not waiting and not (is_wanted and is_due):
            return False
        made_at, chosen = self._now(), tuple[RosterChange, ...]()
        news = RosterNews(member=self._membership.member, platform=ours.platform, made_at=made_at, changes=())
        for change in waiting:
            if not self._fits(write_news(replace(news, changes=(*chosen, change)))):
                break
            chosen = (*chosen, change)
        if waiting and not chosen:
            _log.warning("venue: a change of the guest list is too long to be passed on")
            self._roster.leave_out(waiting[:1], made_at)
            return True
        # Only with the last of what waits: whoever hears that the list is whole until then must have all of it.
        if whole is not None and len(chosen) == len(waiting) < _MOST_CHANGES:
            news = replace(news, since=whole[0], until=whole[1])
            self._told_until = whole[1]
        body = write_news(replace(news, changes=chosen))
        signature = self._signer.sign(body, self._membership.key)
        signed = SignedNews(body=body, signature=signature, certificate=self._membership.certificate)
        self._roster.keep(signed, chosen, made_at)
        return bool(waiting)

    def _fits(self, body: str) -> bool:
        # Measured as it is sent: names of guests may be of letters that JSON writes six characters for.
        sent = SignedNews(
            body=f"{body}{_INSTANTS_ROOM}", signature=_SIGNATURE_ROOM, certificate=self._membership.certificate
        )
        return len(write_note(sent)) <= MAX_PAYLOAD

    def is_believed(self, signed: SignedNews, welcome: Collection[str]) -> bool:
        """Return whether a gate that is welcome signed these news as its own.

        Args:
            signed: The news.
            welcome: Members of the venue that may speak.
        """
        try:
            member = self._signer.signer(signed.body, signed.signature, signed.certificate, self._membership.authority)
            is_its_own = read_news(signed).member == member
        except VenueError:
            is_its_own, member = False, ""
        if not is_its_own or member not in welcome:
            _log.warning("venue: news of the guest list that no gate of this venue signed were refused")
            return False
        return True
