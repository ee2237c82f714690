"""A log-in that cannot be renewed is about this device, and a gateway's refusal about nothing that was sent.

Both meet whoever was about to ask for something else. No entry is given up for them, and nothing is read anew.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from kiosk.domain.errors import DeliveryError, DeviceRefusedError
from kiosk.domain.syncing.delivery import Acknowledgement, OutboxItem
from sync.connectors.interface.connector import Connector
from sync.connectors.registry import open_connector
from sync.connectors.rest.preview import MemoryVault
from sync.http.http_errors import ForeignAnswerError, RefusedError
from tests.support.gate.entries import admission
from tests.support.platforms.scripted_server import ScriptedServer, answer

SECRETS = {"token": "t", "refresh_token": "r", "client_id": "c", "client_secret": "s"}
RENEWING = ("eventfulhq", "eventify", "bilten", "tickettoken")
IN_BATCHES = {"eventfulhq": {"error": "bad"}, "eventify": {"error": {"code": "BAD"}}, "tickettoken": {"error": "BAD"}}
DENIED = answer(401, b'{"error": "token_expired"}')


@contextmanager
def talk(platform: str, *answers: bytes | None) -> Iterator[Connector]:
    with ScriptedServer(answers) as server:
        connector = open_connector(platform, server.url, MemoryVault(dict(SECRETS)), device_id="d")
        yield connector
        connector.close()


def push(connector: Connector) -> list[Acknowledgement]:
    entry = admission("a")
    receipts = connector.push([(OutboxItem(id=1, kind="entry", ref_id=entry.entry_id), entry)])
    return [receipt.acknowledgement for receipt in receipts]


@pytest.mark.parametrize("platform", RENEWING)
@pytest.mark.parametrize(
    ("status", "error"),
    [(400, DeviceRefusedError), (403, DeviceRefusedError), (404, ForeignAnswerError), (410, ForeignAnswerError)],
)
def test_a_log_in_that_is_not_renewed_gives_no_entry_up(platform: str, status: int, error: type[DeliveryError]) -> None:
    refused = answer(status, b'{"error": {"code": "invalid_grant"}}')
    with talk(platform, DENIED, refused) as connector, pytest.raises(error) as caught:
        push(connector)
    assert not isinstance(caught.value, RefusedError), "or it would be taken for an answer to what was sent"


@pytest.mark.parametrize("platform", RENEWING)
def test_a_log_in_that_is_not_renewed_has_nothing_read_anew(platform: str) -> None:
    with (
        talk(platform, DENIED, answer(410, b'{"error": "gone"}')) as connector,
        pytest.raises(ForeignAnswerError),
    ):
        connector.pull(connector.streams[0], None)


@pytest.mark.parametrize("platform", IN_BATCHES)
@pytest.mark.parametrize("status", [400, 409, 422])
@pytest.mark.parametrize("words", [{"message": "Bad Request"}, {}, ["no"], {"error": None}])
def test_a_gateways_refusal_of_a_batch_gives_no_entry_up(platform: str, status: int, words: object) -> None:
    with (
        talk(platform, answer(status, json.dumps(words).encode())) as connector,
        pytest.raises(ForeignAnswerError),
    ):
        push(connector)


@pytest.mark.parametrize("platform", IN_BATCHES)
def test_the_platforms_own_refusal_of_a_batch_is_the_entrys(platform: str) -> None:
    with talk(platform, answer(422, json.dumps(IN_BATCHES[platform]).encode())) as connector:
        assert push(connector) == [Acknowledgement.REJECTED]


def test_a_token_that_never_ends_is_taken() -> None:
    """A number of seconds that no calendar holds."""
    renewed = answer(200, b'{"access_token": "u", "expires_in": 1e300}')
    done = answer(200, json.dumps({"results": [{"ticket_id": "a", "status": "SUCCESS"}]}).encode())
    with talk("tickettoken", DENIED, renewed, done) as connector:
        assert push(connector) == [Acknowledgement.ACCEPTED]
