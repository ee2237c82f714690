"""A platform that cosigns the checkpoints of kiosks' logs: C2SP `add-checkpoint`, its bodies written as JSON.

    POST  {"log_key": "name+id+base64", "old_size": 3, "proof": ["base64", …], "checkpoint": "the signed note"}
    200   {"key": "name+id+base64", "cosignature": "— name base64"}
    409   {"size": 5}              the platform stands at another checkpoint: prove growth from there
    422                            the log contradicts what was cosigned; a person has to look at it

Written from the published formats alone (c2sp.org/tlog-cosignature, signed-note, RFC 9162), as everything
here is. A log's first key stands.
"""

import base64
import binascii
import hashlib
import time
from collections.abc import Sequence
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from msgspec import Struct, json

from sync.sandbox.tables import Tables
from sync.sandbox.web.routing import RefusalError, Request

_SCHEMA: Final = (
    "CREATE TABLE IF NOT EXISTS log_cosigner (private BLOB NOT NULL)",
    "CREATE TABLE IF NOT EXISTS cosigned_logs (origin TEXT PRIMARY KEY, log_key TEXT, size INTEGER, root TEXT)",
)


class NewCheckpoint(Struct):
    """What a kiosk sends."""

    log_key: str
    old_size: int
    proof: list[str]
    checkpoint: str


class Cosignature(Struct):
    """What it gets."""

    key: str
    cosignature: str


class LogCosigner:
    """Cosigns, and remembers of each log what it cosigned last."""

    def __init__(self, tables: Tables, name: str) -> None:
        """Make a key where there is none.

        Args:
            tables: The platform's database.
            name: Name of its key.
        """
        self._tables = tables
        self._name = name
        with tables.writing():
            for statement in _SCHEMA:
                tables.run(statement)
            if tables.row("SELECT private FROM log_cosigner") is None:
                tables.insert("log_cosigner", {"private": Ed25519PrivateKey.generate().private_bytes_raw()})

    def answer(self, request: Request) -> dict[str, str]:
        """Return key and cosignature for a kiosk that is known.

        Raises:
            RefusalError: Nothing is cosigned.
        """
        new = json.decode(request.body, type=NewCheckpoint)
        try:
            origin, size, root = _checkpoint(new.checkpoint, new.log_key)
            proof = [base64.b64decode(one, validate=True) for one in new.proof]
        except (ValueError, binascii.Error, InvalidSignature) as error:
            raise RefusalError(403, "BAD_CHECKPOINT") from error
        with self._tables.writing():
            known = self._tables.row("SELECT * FROM cosigned_logs WHERE origin = ?", origin)
            if known is not None and known["log_key"] != new.log_key:
                raise RefusalError(403, "OTHER_KEY")
            old = 0 if known is None else int(known["size"])
            if new.old_size != old:
                raise RefusalError(409, "OTHER_SIZE", size=old)
            if known is not None and not _grew(old, base64.b64decode(known["root"]), size, root, proof):
                raise RefusalError(422, "FORKED")
            self._tables.run("DELETE FROM cosigned_logs WHERE origin = ?", origin)
            row = {"origin": origin, "log_key": new.log_key, "size": size, "root": base64.b64encode(root).decode()}
            self._tables.insert("cosigned_logs", row)
        return self._cosigned(new.checkpoint.rpartition("\n\n")[0] + "\n")

    def _cosigned(self, text: str) -> dict[str, str]:
        row = self._tables.row("SELECT private FROM log_cosigner") or {}
        key = Ed25519PrivateKey.from_private_bytes(row["private"])
        kind_and_key = b"\x04" + key.public_key().public_bytes_raw()
        key_id = hashlib.sha256(self._name.encode() + b"\n" + kind_and_key).digest()[:4]
        now = int(time.time())
        signature = key.sign(f"cosignature/v1\ntime {now}\n{text}".encode())
        line = base64.b64encode(key_id + now.to_bytes(8, "big") + signature).decode()
        key_text = f"{self._name}+{key_id.hex()}+{base64.b64encode(kind_and_key).decode()}"
        return {"key": key_text, "cosignature": f"\u2014 {self._name} {line}"}


def _checkpoint(note: str, log_key: str) -> tuple[str, int, bytes]:
    """Return origin, size and root of a checkpoint that the log's key signed."""
    name, key_id, encoded = log_key.split("+", 2)
    raw = base64.b64decode(encoded, validate=True)
    text, _, below = note.rpartition("\n\n")
    for line in below.splitlines():
        dash, signer, signature = line.split(" ", 2)
        signed = base64.b64decode(signature, validate=True)
        if (dash, signer, signed[:4].hex()) == ("\u2014", name, key_id) and raw[:1] == b"\x01":
            Ed25519PublicKey.from_public_bytes(raw[1:]).verify(signed[4:], f"{text}\n".encode())
            origin, size, root, *_ = text.split("\n")
            if origin == name:
                return origin, int(size), base64.b64decode(root, validate=True)
    raise ValueError(name)


def _grew(old: int, old_root: bytes, new: int, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """RFC 9162, section 2.1.4.2, as it is written there."""
    if old in {0, new}:
        return not proof and (old == 0 or old_root == new_root)
    if old > new or not proof:
        return False
    nodes = [old_root, *proof] if old & (old - 1) == 0 else list(proof)
    fn, sn = old - 1, new - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = nodes[0]
    for c in nodes[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = _node(c, fr), _node(c, sr)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = _node(sr, c)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and fr == old_root and sr == new_root


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()
