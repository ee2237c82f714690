"""Whose word a scanned text carries: a key's, or the roster's."""

import logging
from datetime import UTC, datetime

from kiosk.checkin.code_resolution import as_far_as_known, known_codes, known_media
from kiosk.credentials.reader import Reader
from kiosk.domain.codes.charsets import CodePart
from kiosk.domain.codes.credential import Scan, ScanSource, Trust
from kiosk.domain.errors import GatehouseError
from kiosk.domain.evidence.code_parts import is_part
from kiosk.domain.reason_codes import Reason
from kiosk.store.database import Database

_log = logging.getLogger(__name__)


class CodeProvenance:
    """Tells whether a text proves itself, so that the scanner need not wait for a second frame.

    Invariants: reads only; decides nothing about admission; takes a fraction of a millisecond; never raises.
    """

    def __init__(self, database: Database) -> None:
        """Take the roster.

        Args:
            database: The open database.
        """
        self._database = database
        self._reader = Reader()

    def __call__(self, text: str, parts: tuple[CodePart, ...] = (), /) -> bool:
        """Tell whether a key of the roster signed this text, or the roster knows its code: also one that it withdrew.

        A withdrawn ticket is a ticket all the same: "withdrawn" is what its guest is to hear, and not what the link
        beside it on the sheet is.

        A part of another gate's log bears its own check, and is on that screen for an eighth of a second: a camera that
        had to see it twice would miss most of them.
        """
        if is_part(text):
            return True
        try:
            return self._is_known(text, parts)
        except GatehouseError as error:  # the desk meets the same trouble and tells people; a second frame will do
            _log.warning("the roster was not asked about a code: %s: %s", error.key, error)
            return False

    def _is_known(self, text: str, parts: tuple[CodePart, ...]) -> bool:
        scan = Scan(text=text, symbology="QR", source=ScanSource.CAMERA, parts=parts)
        # No event comes first here: whether a code is another event's is for the check-in to say.
        credential = self._reader.read(scan, self._database.signing_keys(""), datetime.now(UTC))
        if credential.trust is Trust.SIGNED or credential.refusal is Reason.REVOKED:
            return True
        claimed = credential.claims.ticket_id if credential.claims is not None else None
        with self._database.reading() as view:
            credential = as_far_as_known(view, credential)
            if known_codes(view, credential) or known_media(view, credential):
                return True
            names = credential.names
            if names and (view.revocations(ticket_id=None, code_hashes=names) or view.was_code(names)):
                return True
            # A rotating code says which ticket to look up, and the roster knows that one.
            return claimed is not None and view.ticket(claimed) is not None
