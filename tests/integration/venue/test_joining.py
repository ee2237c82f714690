"""Nobody gets in without an invitation that is open, unused and the host's own."""

import asyncio
import json
import secrets
import socket
import ssl
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.credentials import venue_authority
from kiosk.credentials.venue_authority import OwnAuthority
from kiosk.demo.places import free_port
from kiosk.domain.errors import VenueError
from kiosk.domain.venue.invitation import InvitationText, fingerprint_of
from kiosk.domain.venue.membership import Member, Membership
from kiosk.store.database import Database
from kiosk.store.venue.membership import Invitation, members, membership, save_invitation, save_member
from kiosk.venue.joining import JoinRequest, ask_to_join, fetch_authority
from kiosk.venue.ledger_client import connected
from kiosk.venue.server.binary import server_binary
from kiosk.venue.tls import client_context, unproven_context
from tests.support.patience import wait_for
from tests.support.venue.real_venue import RealHost, make_gate, new_venue


@pytest.fixture
def host(tmp_path: Path) -> Iterator[RealHost]:
    database, _ = make_gate(tmp_path, 0, [])
    running = RealHost(database, tmp_path / "server", free_port())
    new_venue(database, running.address, running.authority)
    running.start()
    yield running
    running.stop()
    database.close()


def invite(host: RealHost, *, standby: bool = False, holds: timedelta = timedelta(minutes=5)) -> InvitationText:
    made = membership(host.database)
    assert made is not None
    token = secrets.token_urlsafe(16)
    save_invitation(host.database, token, Invitation(standby, datetime.now(UTC) + holds))
    return InvitationText((door_of(host),), fingerprint_of(made.authority), token)


def door_of(host: RealHost) -> str:
    return f"127.0.0.1:{host.port + 1}"


def listens(host: RealHost) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", host.port + 1), 1):
        return True
    return False


def request_for(invitation: InvitationText, device: str = "laptop-7", **changes: object) -> JoinRequest:
    _, request = OwnAuthority().new_key(device)
    asked = JoinRequest(
        token=invitation.token,
        device_id=device,
        name="North",
        request=request,
        protocol=1,
        addresses=("10.0.0.7:4222",),
    )
    return replace(asked, **changes)  # type: ignore[arg-type]


def joined(host: RealHost, database: Database) -> list[tuple[str, bool, bool]]:
    return [(member.device_id, member.standby, member.revoked) for member in members(database)]


def test_the_door_is_open_only_while_somebody_is_invited(host: RealHost) -> None:
    assert not listens(host)
    invitation = invite(host)
    wait_for(lambda: listens(host), "the door is open")
    authority, address = fetch_authority(invitation)
    answer = ask_to_join(address, authority, request_for(invitation).as_record())
    assert answer["venue_name"] == "Hall"
    assert answer["authority_key"] == ""
    assert joined(host, host.database) == [("laptop-7", False, False)]
    wait_for(lambda: not listens(host), "the door is closed")


def test_an_invitation_works_once_and_not_for_ever(host: RealHost) -> None:
    open_door, used, late = invite(host), invite(host), invite(host, holds=-timedelta(seconds=1))
    wait_for(lambda: listens(host), "the door is open")
    authority, address = fetch_authority(open_door)
    ask_to_join(address, authority, request_for(used).as_record())
    wrong = [used.token, late.token, "guessed"]
    for token in wrong:
        with pytest.raises(VenueError) as caught:
            ask_to_join(address, authority, request_for(used, token=token).as_record())
        assert caught.value.key == "venue.invitation_used"
    assert len(members(host.database)) == 1


def test_a_standby_gets_the_key_and_is_found_at_its_address(host: RealHost) -> None:
    invitation = invite(host, standby=True)
    wait_for(lambda: listens(host), "the door is open")
    authority, address = fetch_authority(invitation)
    answer = ask_to_join(address, authority, request_for(invitation).as_record())
    assert "PRIVATE KEY" in answer["authority_key"]
    assert [member.addresses for member in members(host.database)] == [("10.0.0.7:4222",)]


def test_a_laptop_that_joins_again_has_one_certificate_that_counts(host: RealHost) -> None:
    first, second = invite(host), invite(host)
    wait_for(lambda: listens(host), "the door is open")
    authority, address = fetch_authority(first)
    names = [
        ask_to_join(address, authority, request_for(invitation).as_record())["member"] for invitation in (first, second)
    ]
    assert names[0] != names[1]
    assert {(m.member, m.revoked) for m in members(host.database)} == {(names[0], True), (names[1], False)}


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"protocol": 99}, "venue.differs.protocol"),
        ({"request": "nonsense"}, "venue.bad_request"),
        ({"device_id": ""}, "venue.bad_request"),
        ({"addresses": ("nowhere",)}, "venue.bad_request"),
    ],
)
def test_a_request_that_cannot_be_granted_is_told_why(host: RealHost, changes: dict[str, Any], key: str) -> None:
    invitation = invite(host)
    wait_for(lambda: listens(host), "the door is open")
    authority, address = fetch_authority(invitation)
    with pytest.raises(VenueError) as caught:
        ask_to_join(address, authority, request_for(invitation, **changes).as_record())
    assert caught.value.key == key
    assert members(host.database) == []


class AnotherYear(OwnAuthority):
    """Makes hosts' certificates by a clock that is a year ahead of ours, as a version before this one dated them."""

    def host_certificate(self, authority: str, authority_key: str, now: datetime) -> tuple[str, str]:
        """Return a certificate that does not hold yet."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(venue_authority, "_SINCE", now + timedelta(days=365))
            return super().host_certificate(authority, authority_key, now)


def test_whose_clock_is_wrong_by_a_year_joins_and_finds_its_host(tmp_path: Path) -> None:
    database, _ = make_gate(tmp_path, 0, [])
    running = RealHost(database, tmp_path / "server", free_port(), AnotherYear())
    made = new_venue(database, running.address, running.authority)
    save_member(database, Member(member=made.member, device_id="laptop-0", name="Hall", joined_at=datetime.now(UTC)))
    running.start()
    try:
        invitation = invite(running)
        wait_for(lambda: listens(running), "the door is open")
        authority, address = fetch_authority(invitation)
        assert ask_to_join(address, authority, request_for(invitation).as_record())["certificate"]
        assert asyncio.run(epoch_of(running, made)) > 0
    finally:
        running.stop()
        database.close()


async def epoch_of(host: RealHost, made: Membership) -> int:
    context = client_context(made.authority, made.certificate, made.key)
    async with connected(host.address, context, made.member, lambda: None) as client:
        return await client.epoch()


def test_somebody_who_answers_in_the_hosts_place_is_not_told_the_secret(host: RealHost) -> None:
    invitation = invite(host)
    wait_for(lambda: listens(host), "the door is open")
    other = replace(invitation, fingerprint=fingerprint_of("another authority"))
    with pytest.raises(VenueError) as caught:
        fetch_authority(other)
    assert caught.value.key == "venue.other_host"
    foreign, _ = OwnAuthority().new_authority("v2", datetime.now(UTC))
    with pytest.raises(VenueError) as caught:
        ask_to_join(door_of(host), foreign, request_for(invitation).as_record())
    assert caught.value.key == "venue.other_host"
    assert members(host.database) == []


def test_an_invitation_that_was_used_is_told_from_a_host_that_is_not_there(host: RealHost) -> None:
    invitation = invite(host)
    wait_for(lambda: listens(host), "the door is open")
    authority, address = fetch_authority(invitation)
    ask_to_join(address, authority, request_for(invitation).as_record())
    wait_for(lambda: not listens(host), "the door is closed")
    with pytest.raises(VenueError) as caught:
        fetch_authority(invitation)
    assert caught.value.key == "venue.invitation_used"


def test_where_nobody_answers_that_is_said(host: RealHost) -> None:
    with pytest.raises(VenueError) as caught:
        fetch_authority(InvitationText((f"127.0.0.1:{free_port()}",), "0" * 64, "t"))
    assert caught.value.key == "venue.unreachable"


@pytest.mark.parametrize("said", [b"\n", b"[]\n", b"nonsense\n", b"{", json.dumps({"ask": "join"}).encode() + b"\n"])
def test_whatever_is_said_at_the_door_it_stays_open_for_others(host: RealHost, said: bytes) -> None:
    invitation = invite(host)
    wait_for(lambda: listens(host), "the door is open")
    with (
        suppress(OSError),
        socket.create_connection(("127.0.0.1", host.port + 1), 5) as plain,
        unproven_context().wrap_socket(plain) as secure,
    ):
        secure.sendall(said)
        secure.settimeout(5)
        secure.recv(100)
    with suppress(OSError), socket.create_connection(("127.0.0.1", host.port + 1), 5) as plain:
        plain.sendall(b"GET / HTTP/1.1\r\n\r\n")
    authority, address = fetch_authority(invitation)
    assert ask_to_join(address, authority, request_for(invitation).as_record())["certificate"]


def test_older_tls_is_not_spoken(host: RealHost) -> None:
    made = membership(host.database)
    assert made is not None
    context = client_context(made.authority, made.certificate, made.key)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_2
    with pytest.raises(OSError), socket.create_connection(("127.0.0.1", host.port), 5) as plain:  # noqa: PT011
        context.wrap_socket(plain)


def test_only_the_program_that_was_tested_is_started(tmp_path: Path) -> None:
    other = tmp_path / "nats-server"
    other.write_bytes(b"another program")
    with pytest.raises(VenueError) as caught:
        server_binary((tmp_path / "missing", other))
    assert caught.value.key == "venue.server_changed"
    with pytest.raises(VenueError) as caught:
        server_binary((tmp_path / "missing",))
    assert caught.value.key == "venue.server_missing"
    assert server_binary().name.startswith("nats-server")
