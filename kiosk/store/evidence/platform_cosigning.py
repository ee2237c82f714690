"""What kiosk and sync service tell each other about cosigning by the platform: two small settings.

Invariants: the kiosk alone writes what is offered, the sync service alone what came of it. The platform's first key
stands, as a log's does: another one later is not this platform's word.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Final

from kiosk.store.database import Database
from kiosk.store.laptop.saved_settings import save_setting, saved_setting

_OFFER: Final = "cosigning_offered"
_ANSWER: Final = "cosigned_by_platform"


@dataclass(frozen=True, slots=True)
class CosigningOffer:
    """What the platform may cosign.

    Attributes:
        checkpoint: Newest signed checkpoint.
        log_key: Key of its log.
        growth: Proofs that it continues earlier ones, by their number of entries.
    """

    checkpoint: str
    log_key: str
    growth: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlatformCosigning:
    """What came of it.

    Attributes:
        key: Key by which the platform cosigns, "" before it did.
        note: The checkpoint that it cosigned last, with its cosignature; "" before there is one.
        wants: From how many entries on a log has to be proved to it, by the log's origin.
    """

    key: str = ""
    note: str = ""
    wants: Mapping[str, str] = field(default_factory=dict)


def cosigning_offer(database: Database) -> CosigningOffer | None:
    """Return what the kiosk offers, or None."""
    found = saved_setting(database, _OFFER)
    return CosigningOffer(**found) if found else None


def save_cosigning_offer(database: Database, offer: CosigningOffer) -> None:
    """Offer a checkpoint."""
    save_setting(database, _OFFER, asdict(offer))


def platform_cosigning(database: Database) -> PlatformCosigning | None:
    """Return what came of it; None where the platform cosigns nothing, as far as is known."""
    found = saved_setting(database, _ANSWER)
    return PlatformCosigning(**found) if found else None


def save_platform_cosigning(database: Database, found: PlatformCosigning) -> None:
    """Keep what came of it."""
    save_setting(database, _ANSWER, asdict(found))
