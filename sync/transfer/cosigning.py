"""The platform cosigns this laptop's newest checkpoint, where it can: beside deliveries, and never in their way.

The kiosk offers (it has keys and entries), this asks, and the kiosk verifies what came (docs/adr/0025).
"""

import structlog

from kiosk.domain.errors import DeliveryError
from kiosk.domain.evidence.cosigning import checkpoint_in, read_proof
from kiosk.store.database import Database
from kiosk.store.evidence.platform_cosigning import (
    CosigningOffer,
    PlatformCosigning,
    cosigning_offer,
    platform_cosigning,
    save_platform_cosigning,
)
from sync.connectors.interface.connector import Connector
from sync.connectors.interface.cosigning import Cosigns

_log = structlog.get_logger(__name__)


def have_cosigned(database: Database, connector: Connector) -> bool:
    """Ask the platform to cosign what the kiosk offers.

    Args:
        database: The open database.
        connector: The platform.

    Returns:
        Whether something new was cosigned. What failed is tried again with the next run.

    Raises:
        StoreError: The database could not be read or written.
    """
    if not isinstance(connector, Cosigns) or not connector.cosigns:
        return False
    known = platform_cosigning(database)
    if known is None:
        # The word for the kiosk to offer what it has.
        save_platform_cosigning(database, PlatformCosigning())
        return False
    offer = cosigning_offer(database)
    if offer is None or _text(offer.checkpoint) == _text(known.note):
        return False
    try:
        return _ask(database, connector, offer, known)
    except (DeliveryError, ValueError) as error:
        _log.warning("the platform did not cosign", error=str(error))
        return False


def _ask(database: Database, connector: Cosigns, offer: CosigningOffer, known: PlatformCosigning) -> bool:
    told = checkpoint_in(offer.checkpoint)
    old = known.wants.get(told.origin, "0")
    proof = offer.growth.get(old) if old not in {"0", str(told.size)} else ""
    if proof is None:
        return False  # the kiosk has read what is wanted, or will, and offers it then
    answer = connector.cosign(offer.checkpoint, offer.log_key, int(old), read_proof(proof))
    if answer.size is not None:
        wants = {**known.wants, told.origin: str(answer.size)}
        save_platform_cosigning(database, PlatformCosigning(known.key, known.note, wants))
        return False
    if known.key and answer.key != known.key:
        _log.error("the platform cosigns by another key than before")
        return False
    note = f"{offer.checkpoint}{answer.line}\n"
    checkpoint_in(note)  # what is no signed note would stop everybody who reads it later
    wants = {**known.wants, told.origin: str(told.size)}
    save_platform_cosigning(database, PlatformCosigning(answer.key, note, wants))
    return True


def _text(note: str) -> str:
    return note.rpartition("\n\n")[0]
