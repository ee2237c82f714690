"""Setting a venue up: founding, inviting, joining, hosting, taking over, leaving, revoking."""

import secrets
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.app.kiosk import Kiosk
from kiosk.app.venue import connected_venue, gate_report, wait_until_told
from kiosk.domain.errors import VenueError
from kiosk.domain.venue.agreement import PROTOCOL
from kiosk.domain.venue.invitation import InvitationText, fingerprint_of, read_invitation, split_address
from kiosk.domain.venue.membership import Member, Membership
from kiosk.store.channel.sync_state import Device, self_device
from kiosk.store.venue.membership import (
    Invitation,
    leave_venue,
    members,
    membership,
    note_addresses,
    revoke_member,
    save_invitation,
    save_member,
    save_membership,
)
from kiosk.store.venue.stored_register import StoredRegister
from kiosk.venue.finding import own_addresses
from kiosk.venue.subjects import new_member_name

if TYPE_CHECKING:
    from kiosk.credentials.venue_authority import OwnAuthority
    from kiosk.venue.host import VenueHost

PORT: Final = 4222
INVITED_FOR: Final = timedelta(minutes=15)
_TOKEN_BYTES: Final = 16
_TELL_LIMIT_S: Final = 600.0


def present_membership(kiosk: Kiosk) -> Membership:
    """Return what makes this laptop a gate.

    Raises:
        VenueError: It is none.
    """
    made = membership(kiosk.database)
    if made is None:
        raise VenueError("this laptop belongs to no venue", key="venue.none")
    return made


def found(kiosk: Kiosk, name: str, addresses: Sequence[str]) -> Membership:
    """Make a venue with this laptop as its host; nothing listens yet.

    Args:
        kiosk: The kiosk.
        name: Name for people.
        addresses: Where the other gates find this laptop, "HOST:PORT".

    Raises:
        VenueError: This laptop belongs to a venue already, or is not enrolled.
    """
    if membership(kiosk.database) is not None:
        raise VenueError("this laptop belongs to a venue already", key="venue.member_already")
    device, maker, now = _device(kiosk), _authority(), datetime.now(UTC)
    venue_id, member = secrets.token_hex(8), new_member_name()
    authority, authority_key = maker.new_authority(venue_id, now)
    key, request = maker.new_key(member)
    made = Membership(
        venue_id=venue_id,
        venue_name=name,
        member=member,
        name=device.name,
        addresses=tuple(addresses),
        authority=authority,
        certificate=maker.sign(authority, authority_key, request, member, now),
        key=key,
        authority_key=authority_key,
        is_host=True,
    )
    save_membership(kiosk.database, made)
    _note_self(kiosk, made, device, addresses)
    return made


def present_host(kiosk: Kiosk) -> Membership:
    """Return what makes this laptop the venue's host.

    Raises:
        VenueError: Another laptop is, or no venue is set up here.
    """
    made = present_membership(kiosk)
    if not made.is_host:
        raise VenueError("another laptop is the venue's host", key="venue.not_host")
    return made


def host(
    kiosk: Kiosk,
    listen: str,
    port: int,
    stopping: threading.Event,
    *,
    take_over: bool = False,
    on_ready: Callable[["VenueHost"], None],
) -> None:
    """Run the venue's ledger on this laptop until told to stop, and tell the venue what this laptop's log has.

    Args:
        kiosk: The kiosk.
        listen: Address to listen at.
        port: Port of the server; the next one is for laptops that were invited.
        stopping: Set to stop.
        take_over: Begin a ledger of a new epoch, in the place of another host's.
        on_ready: Called with the host, in another thread, once gates can connect and the ledger has all that is known
            here.

    Raises:
        VenueError: This laptop cannot be host, the server does not start, or another one has taken over.
    """
    made = present_membership(kiosk) if take_over else present_host(kiosk)
    device = _device(kiosk)
    addresses = present_addresses(made, port)
    _note_moved(kiosk, made, addresses)
    from kiosk.venue.host import HostSettings, VenueHost  # noqa: PLC0415  # see kiosk.app.venue

    running = VenueHost(
        made,
        HostSettings(folder=kiosk.settings.data_dir / "venue", host=listen, port=port, addresses=addresses),
        _authority(),
        StoredRegister(kiosk.database, lambda: datetime.now(UTC)),
        report=lambda: gate_report(kiosk.database, made, device.id, kiosk.clock),
        now=lambda: datetime.now(UTC),
    )
    with connected_venue(kiosk.database, kiosk.clock) as link:

        def tell() -> None:
            # Ready is said only now: until this laptop's own log is in the ledger, gates are granted what was spent
            # here.
            if wait_until_told(link, _TELL_LIMIT_S):
                on_ready(running)

        telling = threading.Thread(target=tell, daemon=True)
        running.run(stopping, new_epoch=take_over, on_ready=telling.start)


def prepare_take_over(kiosk: Kiosk, addresses: Sequence[str]) -> Membership:
    """Make a laptop that was invited as a standby the one that gates look for first.

    Raises:
        VenueError: This laptop has no key of the venue's authority.
    """
    made = present_membership(kiosk)
    if not made.authority_key:
        raise VenueError("this laptop was not invited as a standby", key="venue.no_authority")
    # Its own addresses in front, the old host's kept behind: gates that come late may know only those.
    changed = replace(made, addresses=tuple(dict.fromkeys((*addresses, *made.addresses))))
    save_membership(kiosk.database, changed)
    _note_self(kiosk, changed, _device(kiosk), addresses)
    return changed


def invite(kiosk: Kiosk, *, standby: bool = False, holds: timedelta = INVITED_FOR) -> InvitationText:
    """Return an invitation that can be used once; the running host opens its door for it.

    Args:
        kiosk: The kiosk.
        standby: Whoever joins by it can become host.
        holds: For how long.

    Raises:
        VenueError: This laptop is not the venue's host.
    """
    made = present_membership(kiosk)
    if not made.is_host or not made.authority_key:
        raise VenueError("only the venue's host can invite", key="venue.not_host")
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    save_invitation(kiosk.database, token, Invitation(standby=standby, expires_at=datetime.now(UTC) + holds))
    port = split_address(made.addresses[0])[1] if made.addresses else PORT
    doors = tuple(_next_port(address) for address in present_addresses(made, port))
    return InvitationText(doors, fingerprint_of(made.authority), token)


def join(kiosk: Kiosk, text: str, name: str = "") -> Membership:
    """Make this laptop a gate of the venue that an invitation names.

    Args:
        kiosk: The kiosk.
        text: The invitation.
        name: Name for people; "" for the device's.

    Raises:
        VenueError: It belongs to a venue already, is not enrolled, or the host does not let it in.
    """
    if membership(kiosk.database) is not None:
        raise VenueError("this laptop belongs to a venue already", key="venue.member_already")
    from kiosk.venue.joining import JoinRequest, ask_to_join, fetch_authority  # noqa: PLC0415  # see kiosk.app.venue

    device, maker = _device(kiosk), _authority()
    invitation = read_invitation(text)
    authority, address = fetch_authority(invitation)
    # The name in the request does not count: the host signs the one that it gives.
    key, request = maker.new_key(device.id)
    asked = JoinRequest(
        token=invitation.token,
        device_id=device.id,
        name=name or device.name,
        request=request,
        protocol=PROTOCOL,
        addresses=tuple(listening_at(PORT)),
    )
    answer = ask_to_join(address, authority, asked.as_record())
    made = Membership(
        venue_id=str(answer["venue_id"]),
        venue_name=str(answer["venue_name"]),
        member=str(answer["member"]),
        name=asked.name,
        addresses=tuple(map(str, answer["addresses"])),
        authority=authority,
        certificate=str(answer["certificate"]),
        key=key,
        authority_key=str(answer.get("authority_key", "")),
    )
    save_membership(kiosk.database, made)
    return made


def leave(kiosk: Kiosk) -> bool:
    """Forget the venue; returns whether there was one. Entries stay."""
    return leave_venue(kiosk.database)


def revoke(kiosk: Kiosk, named: str) -> Member:
    """Take a gate's right to speak; the running host cuts it off within a second.

    Args:
        kiosk: The kiosk, which is the venue's host.
        named: The gate's name, device or member.

    Raises:
        VenueError: There is no such gate, or several.
    """
    if not present_membership(kiosk).is_host:
        raise VenueError("only the venue's host can revoke a gate", key="venue.not_host")
    fitting = [m for m in members(kiosk.database) if named in (m.member, m.device_id, m.name) and not m.revoked]
    # Nobody is shut out by a guess where two gates have the same name.
    if len(fitting) != 1:
        raise VenueError("no gate, or more than one, has this name", key="venue.no_gate")
    revoke_member(kiosk.database, fitting[0].member)
    return fitting[0]


def listening_at(port: int) -> list[str]:
    """Return where other laptops may reach this one's ledger, "HOST:PORT"."""
    return [f"{one}:{port}" for one in own_addresses()]


def present_addresses(made: Membership, port: int) -> tuple[str, ...]:
    """Return where the host is found by now: its network may have given it another address since the venue was made.

    Args:
        made: What makes this laptop the host.
        port: At which its ledger listens.
    """
    own = own_addresses()
    # At another port than before, the old addresses lead nowhere; where none fits, they are all that is known.
    known = tuple(one for one in made.addresses if split_address(one)[1] == port) or made.addresses
    ours = [one for one in known if split_address(one)[0] in (*own, "127.0.0.1")]
    # What somebody said with --address may be a name, or another way to here: it is kept behind.
    return tuple(dict.fromkeys((*(ours or listening_at(port)), *known)))


def _device(kiosk: Kiosk) -> Device:
    device = self_device(kiosk.database)
    if device is None:
        raise VenueError("enrol this laptop at its platform first", key="venue.not_enrolled")
    return device


def _note_self(kiosk: Kiosk, made: Membership, device: Device, addresses: Sequence[str]) -> None:
    save_member(
        kiosk.database,
        Member(
            member=made.member,
            device_id=device.id,
            name=made.name,
            joined_at=datetime.now(UTC),
            standby=True,
            addresses=tuple(addresses),
        ),
    )


def _note_moved(kiosk: Kiosk, made: Membership, addresses: Sequence[str]) -> None:
    """Keep where the host is now, and have the gates told of it."""
    if addresses == made.addresses:
        return
    note_addresses(kiosk.database, tuple(dict.fromkeys((*addresses, *made.addresses))))
    for known in members(kiosk.database):
        if known.member == made.member:
            save_member(kiosk.database, replace(known, addresses=tuple(addresses)))


def _next_port(address: str) -> str:
    host_name, port = split_address(address)
    return f"[{host_name}]:{port + 1}" if ":" in host_name else f"{host_name}:{port + 1}"


def _authority() -> "OwnAuthority":
    """Return who makes certificates: eight megabytes that only laptops need which make a venue or join one."""
    from kiosk.credentials.venue_authority import OwnAuthority  # noqa: PLC0415

    return OwnAuthority()
