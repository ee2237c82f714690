"""A checkpoint of this laptop's log, for a platform whose profile has a place for it."""

import base64
from collections.abc import Sequence
from typing import Any

import msgspec

from kiosk.domain.errors import UnreadableAnswerError
from sync.connectors.interface.cosigning import CosignAnswer
from sync.connectors.rest.session import Session
from sync.http.body_form import Body
from sync.http.client import Call
from sync.http.http_errors import RefusedError

_STANDS_ELSEWHERE = 409


def cosign(
    path: str, session: Session, checkpoint: str, log_key: str, *, old_size: int, proof: Sequence[bytes]
) -> CosignAnswer:
    """Send a checkpoint; see ``Cosigns.cosign``."""
    body = {
        "log_key": log_key,
        "old_size": old_size,
        "proof": [base64.b64encode(one).decode() for one in proof],
        "checkpoint": checkpoint,
    }
    try:
        answer = session.send(Call(method="POST", path=path, body=msgspec.json.encode(body)))
    except RefusedError as error:
        size = _read(error.body).get("size") if error.status == _STANDS_ELSEWHERE else None
        if not isinstance(size, int) or size < 0:
            raise
        return CosignAnswer(size=size)
    said = _read(answer.body)
    key, line = said.get("key"), said.get("cosignature")
    if not isinstance(key, str) or not isinstance(line, str):
        raise UnreadableAnswerError("an answer about a checkpoint holds no cosignature")
    return CosignAnswer(key, line.strip("\n"))


def _read(body: Body) -> dict[str, Any]:
    """Return what the answer says, without the envelopes that platforms put around it."""
    try:
        found = msgspec.json.decode(body)
    except (msgspec.DecodeError, RecursionError):
        return {}
    for name in ("data", "error"):
        if isinstance(found, dict) and isinstance(found.get(name), dict):
            found = found[name]
    return found if isinstance(found, dict) else {}
