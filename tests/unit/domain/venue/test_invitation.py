"""An invitation survives being copied, and nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import VenueError
from kiosk.domain.venue.invitation import InvitationText, fingerprint_of, read_invitation, split_address

ADDRESSES = st.lists(
    st.sampled_from(["10.0.0.2:4223", "gate.local:80", "[fe80::1]:4223"]), min_size=1, max_size=3, unique=True
)


@given(
    ADDRESSES, st.text("0123456789abcdef", min_size=64, max_size=64), st.text("QRSTUVWXYZ-_", min_size=16, max_size=22)
)
def test_it_reads_as_it_was_written(addresses, fingerprint, token):
    made = InvitationText(tuple(addresses), fingerprint, token)
    assert read_invitation(f"  {made}\n") == made
    assert token not in repr(made)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://example.org/?at=a:1&ca=b&t=c",
        "gatehouse-venue:2?at=a:1&ca=b&t=c",
        "gatehouse-venue:1?at=a:1&ca=b",
        "gatehouse-venue:1?at=a&ca=b&t=c",
        "gatehouse-venue:1?at=a:x&ca=b&t=c",
        "gatehouse-venue:1",
        "http://[",
    ],
)
def test_nothing_else_is_taken_for_one(text):
    with pytest.raises(VenueError) as caught:
        read_invitation(text)
    assert caught.value.key == "venue.bad_invitation"


def test_an_address_has_a_host_and_a_port():
    assert split_address("[fe80::1]:4222") == ("fe80::1", 4222)
    for wrong in ("host", ":1", "host:0", "host:65536", "host:１"):
        with pytest.raises(ValueError, match="no address"):
            split_address(wrong)


def test_a_certificate_is_named_by_all_of_it():
    assert fingerprint_of("one") != fingerprint_of("one ")
    assert len(fingerprint_of("one")) == 64
