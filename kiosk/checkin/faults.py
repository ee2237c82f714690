"""What becomes of a scan when we fail: it is an entry like any other, and never a refusal of the guest."""

import logging

from kiosk.domain.codes.credential import Credential, Scan, hash_code
from kiosk.domain.errors import StoreError
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.verdicts.details import Fault
from kiosk.domain.verdicts.verdict import Verdict

_log = logging.getLogger(__name__)

_LONGEST_UNREAD = 8192
"""Characters that are kept of a text that could not even be parsed."""


def unread_credential(scan: Scan) -> Credential:
    """Return what stands for a text whose reading failed; lone surrogates become question marks, to be storable."""
    text = scan.text[:_LONGEST_UNREAD].encode("utf-8", "replace").decode("utf-8")
    return Credential(scheme="unread", code=text, code_hash=hash_code(text))


def note_fault(error: Exception) -> None:
    """Log what failed and where. Its words stay out of the log: they may be a guest's name or a code."""
    places: list[str] = []
    frame = error.__traceback__
    while frame is not None:
        places.append(f"{frame.tb_frame.f_code.co_name}:{frame.tb_lineno}")
        frame = frame.tb_next
    _log.error("a scan could not be judged: %s in %s", type(error).__name__, " > ".join(places))


def fault_verdict(error: StoreError) -> Verdict:
    """Return the verdict of a scan that the database could not take."""
    return Verdict(outcome=Outcome.ASK, reason=Reason.ERROR, details=Fault(error.key))
