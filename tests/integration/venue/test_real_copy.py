"""A laptop whose data was copied: both find out over a real server, and neither admits on the venue's word."""

from pathlib import Path

import pytest

from kiosk.domain.reason_codes import Assurance
from kiosk.domain.venue.agreement import Disagreement
from kiosk.domain.venue.ports import Connection
from kiosk.venue import peers
from tests.support.gate.small_event import guest
from tests.support.patience import wait_for
from tests.support.venue.real_venue import connect, open_real_venue
from tests.support.venue.real_venue_steps import claim_for, held, wait_at_most


def test_a_copy_of_a_gate_is_told_and_neither_of_both_counts_on_the_venues_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait_at_most(monkeypatch, 15_000)
    with open_real_venue(tmp_path, 2, [*guest(1), *guest(2)]) as (_, (_, gate)):
        gate.link.stop()
        both = [connect(gate.database, 1, mark=mark) for mark in ("original", "copy")]
        try:
            for one in both:
                wait_for(lambda one=one: one.connection is Connection.DIFFERS, "it is told")  # type: ignore[misc]
                assert one.link.state().differs == (Disagreement.COPY,)
            verdicts = [one.scan(f"code-{number}").verdict for number, one in enumerate(both, 1)]
            assert [verdict.assurance for verdict in verdicts] == [Assurance.LOCAL] * 2
            both[1].link.stop()
            wait_for(lambda: both[0].connection is Connection.CONNECTED, "without the copy it counts again")
        finally:
            for one in both:
                one.link.stop()


def test_a_copy_that_connects_never_shows_that_all_gates_agreed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait_at_most(monkeypatch, 15_000)
    with open_real_venue(tmp_path, 2, [*guest(1), *guest(2)]) as (host, (_, gate)):
        gate.link.stop()
        original = connect(gate.database, 1, mark="original")
        claimed = claim_for(original, 1, "under way")
        try:
            original.wait_until_connected()
            assert original.link.claim([claimed]).granted
            copy = connect(gate.database, 1, mark="copy")
            try:
                while copy.connection is not Connection.DIFFERS:
                    assert not copy.link.claim([claim_for(copy, 2)]).answered
                # Nor does it tell away, or give back, what the laptop itself was granted a moment ago.
                assert set(held(host).values()) == {claimed.scan_id}
            finally:
                copy.link.stop()
        finally:
            original.link.stop()


def test_a_laptop_that_was_restarted_counts_once_nobody_else_speaks_under_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(peers, "HEARD_WITHIN_S", 0.2)
    with open_real_venue(tmp_path, 2, guest(1)) as (_, (_, gate)):
        gate.link.stop()
        for mark in ("before", "after"):
            started = connect(gate.database, 1, mark=mark)
            started.wait_until_connected()
            started.link.stop()
