"""A platform that cosigns this laptop's log: as it grows, after it was away, and never a log that was told anew."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from kiosk.app.evidence.checkpoints import make_checkpoints
from kiosk.app.evidence.cosigning import Cosigning
from kiosk.app.evidence.evidence_file import verify_database
from kiosk.app.evidence.held_checkpoints import known_cosigners
from kiosk.domain.evidence.cosigning import checkpoint_in
from kiosk.store.evidence.entry_logs import newest_note
from kiosk.store.evidence.held_checkpoints import cosignatures
from kiosk.store.evidence.platform_cosigning import (
    CosigningOffer,
    PlatformCosigning,
    cosigning_offer,
    platform_cosigning,
    save_cosigning_offer,
    save_platform_cosigning,
)
from sync.connectors.interface.connector import Connector
from sync.connectors.registry import open_connector
from sync.transfer.cosigning import have_cosigned
from sync.transfer.token_vaults import DeviceTokenVault
from tests.contract.platforms import of
from tests.contract.sandbox_site import SandboxSite
from tests.contract.site import Gate, MachineClock
from tests.support.evidence.signed_log import SignedLog, changed_line


class Kiosk:
    """The window's side and the sync service's, in turn."""

    def __init__(self, gate: Gate, connector: Connector) -> None:
        self.gate = gate
        self.database = gate.store.database
        self.connector = connector
        self.cosigning = Cosigning(self.database, MachineClock())

    def signs(self) -> int:
        make_checkpoints(self.database, MachineClock())
        return checkpoint_in(newest_note(self.database) or "").size

    def turn(self) -> bool:
        self.cosigning.take([])
        done = have_cosigned(self.database, self.connector)
        self.cosigning.take([])
        return done

    def cosigned(self) -> set[int]:
        found = cosignatures(self.database).values()
        return {checkpoint_in(note).size for under in found for note in under.values()}


@contextmanager
def kiosk_at(gate: Gate) -> Iterator[Kiosk]:
    device = gate.store.device()
    assert device is not None
    vault = DeviceTokenVault(gate.store)
    with closing(open_connector(device.profile, device.base_url, vault, device_id=device.id)) as connector:
        yield Kiosk(gate, connector)


@of("bilten")
def test_the_platform_cosigns_as_the_log_grows_and_the_kiosk_proves_it(site: SandboxSite, gate: Gate) -> None:
    guests = iter(site.guests())
    with kiosk_at(gate) as kiosk:
        assert not kiosk.turn()  # it is only said that the platform cosigns
        for guest in (next(guests), next(guests)):
            gate.scan(guest)
            size = kiosk.signs()
            assert kiosk.turn()
            assert kiosk.cosigned() == {size} != {0}
            assert not kiosk.turn(), "once is enough"
        gate.scan(next(guests))
        kiosk.signs()
        found = verify_database(kiosk.database, cosigners=known_cosigners(kiosk.database))
        (log,) = (one for one in found if one.entries)
        assert (log.cosigned, log.cosigners, log.problems) == (size, ("bilten.sandbox/logs",), ())
        assert log.signed == size + 1


@of("bilten")
def test_who_does_not_know_where_the_platform_stands_is_told(site: SandboxSite, gate: Gate) -> None:
    with kiosk_at(gate) as kiosk:
        for guest in site.guests()[:2]:
            kiosk.turn()
            gate.scan(guest)
            size = kiosk.signs()
        kiosk.turn()
        # A database that was put back knows less than the platform.
        known = platform_cosigning(kiosk.database)
        assert known is not None
        save_platform_cosigning(kiosk.database, PlatformCosigning(known.key))
        gate.scan(site.guests()[3])
        assert kiosk.signs() == size + 1
        assert not kiosk.turn()
        assert kiosk.turn()
        assert kiosk.cosigned() == {size + 1}


@of("bilten")
def test_a_log_that_is_told_anew_is_not_cosigned(site: SandboxSite, gate: Gate) -> None:
    log, other = SignedLog(9), SignedLog(9)
    other.private, other.key = log.private, log.key
    other.lines[1] = changed_line(2)
    with kiosk_at(gate) as kiosk:
        save_platform_cosigning(kiosk.database, PlatformCosigning())
        offer = CosigningOffer
        save_cosigning_offer(kiosk.database, offer(log.sign(4), str(log.key)))
        assert have_cosigned(kiosk.database, kiosk.connector)
        before = platform_cosigning(kiosk.database)
        for note, growth in ((other.sign(4), {}), (other.sign(9), {"4": ""}), (log.sign(9), {"4": "AAAA"})):
            save_cosigning_offer(kiosk.database, offer(note, str(log.key), growth))
            assert not have_cosigned(kiosk.database, kiosk.connector)
        save_cosigning_offer(kiosk.database, offer(SignedLog(2, log.key.name).sign(), str(log.key)))
        assert not have_cosigned(kiosk.database, kiosk.connector), "signed by nobody whom the platform knows"
        assert platform_cosigning(kiosk.database) == before


@of("eventify")
def test_other_platforms_are_not_asked(gate: Gate) -> None:
    with kiosk_at(gate) as kiosk:
        assert not kiosk.turn()
        assert (platform_cosigning(kiosk.database), cosigning_offer(kiosk.database)) == (None, None)
