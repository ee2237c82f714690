"""Signed notes as C2SP specifies them (c2sp.org/signed-note): a text, and below it one line for each signature.

    text, each line of it ended

    — name base64(four bytes of the key's id, then the signature)

The text is signed with its last line feed. Names hold neither spaces nor plus signs. Keys are Ed25519; whoever signs
and verifies is an argument, because the domain knows no cryptography.

A cosignature (c2sp.org/tlog-cosignature, v1) is such a line of somebody else, under a key of another kind: before the
signature stand eight bytes that say when, and signed is more than the text:

    cosignature/v1
    time 1795962000
    the text

By it somebody says that the log was not shown to them otherwise before, and only grew.
"""

import base64
import binascii
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

LOG_KIND: Final = b"\x01"
"""Of keys that sign texts as they are (Ed25519 in signed-note)."""
COSIGNER_KIND: Final = b"\x04"
"""Of keys that cosign (timestamped Ed25519 in signed-note)."""
_TIME_BYTES: Final = 8
_ID_BYTES: Final = 4
_KEY_BYTES: Final = 32
_SIGNATURE_BYTES: Final = 64
_DASH: Final = "\u2014 "

Sign = Callable[[bytes], bytes]
"""Makes the signature of 64 bytes under a message."""
Verify = Callable[[bytes, bytes, bytes], bool]
"""Says whether a public key (32 bytes) made a signature (64 bytes) under a message: key, message, signature."""


@dataclass(frozen=True, slots=True)
class NoteKey:
    """Who signs.

    Attributes:
        name: Name of the key.
        public: The public key, 32 bytes.
        kind: What it does: ``LOG_KIND`` or ``COSIGNER_KIND``.
    """

    name: str
    public: bytes
    kind: bytes = LOG_KIND

    @property
    def key_id(self) -> bytes:
        """The four bytes by which a signature names its key."""
        return hashlib.sha256(self.name.encode() + b"\n" + self.kind + self.public).digest()[:_ID_BYTES]

    @property
    def cosigner(self) -> "NoteKey":
        """The same key as one that cosigns. What either signs begins otherwise, so neither can pass for the other."""
        return NoteKey(self.name, self.public, COSIGNER_KIND)

    def __str__(self) -> str:
        return f"{self.name}+{self.key_id.hex()}+{base64.b64encode(self.kind + self.public).decode()}"


def parse_key(text: str, kinds: tuple[bytes, ...] = (LOG_KIND,)) -> NoteKey:
    """Return the key of a text such as ``name+id+base64``.

    Args:
        text: The text.
        kinds: Kinds of keys that are wanted.

    Raises:
        ValueError: It is none, or its id is another key's.
    """
    parts = text.strip().split("+", 2)
    if len(parts) != 3 or not is_name(parts[0]):
        raise ValueError("a key is written as name+id+base64")
    raw = _decoded(parts[2])
    if len(raw) != 1 + _KEY_BYTES or raw[:1] not in kinds:
        raise ValueError("it is no Ed25519 key of this kind")
    key = NoteKey(parts[0], raw[1:], raw[:1])
    if key.key_id.hex() != parts[1]:
        raise ValueError("the key has another id")
    return key


def is_name(text: str) -> bool:
    """Return whether a key can have this name."""
    return bool(text) and "+" not in text and not any(c.isspace() for c in text)


@dataclass(frozen=True, slots=True)
class Signature:
    """One line below a note.

    Attributes:
        name: Name of the key.
        key_id: Four bytes.
        signature: What the key made of the text.
    """

    name: str
    key_id: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class Note:
    """A text and its signatures.

    Attributes:
        text: The text with its last line feed.
        signatures: One or more.
    """

    text: str
    signatures: tuple[Signature, ...]

    def signed_by(self, key: NoteKey, verify: Verify) -> bool:
        """Return whether a key signed it. Lines of other keys do not matter, whatever stands in them."""
        return any(
            line.name == key.name
            and line.key_id == key.key_id
            and len(line.signature) == _SIGNATURE_BYTES
            and verify(key.public, self.text.encode(), line.signature)
            for line in self.signatures
        )

    def cosigned_at(self, key: NoteKey, verify: Verify) -> datetime | None:
        """Return when a key cosigned it, None where it did not."""
        for line in self.signatures:
            if (line.name, line.key_id) != (key.name, key.key_id):
                continue
            seconds, signature = line.signature[:_TIME_BYTES], line.signature[_TIME_BYTES:]
            at = int.from_bytes(seconds, "big")
            if len(signature) == _SIGNATURE_BYTES and verify(key.public, _cosigned_message(self.text, at), signature):
                return _instant(at)
        return None


def signed(text: str, key: NoteKey, sign: Sign) -> str:
    """Return a note with one signature.

    Args:
        text: The text, its last line ended.
        key: Whose signature it is.
        sign: Signs with that key.
    """
    line = base64.b64encode(key.key_id + sign(text.encode())).decode()
    return f"{text}\n{_DASH}{key.name} {line}\n"


def cosigned(note: str, key: NoteKey, at: datetime, sign: Sign) -> str:
    """Return a note with a cosignature more.

    Args:
        note: The note, with the signatures that it has.
        key: Whose cosignature it is; of ``COSIGNER_KIND``.
        at: When.
        sign: Signs with that key.
    """
    seconds = int(at.timestamp())
    signature = sign(_cosigned_message(parse_note(note).text, seconds))
    line = base64.b64encode(key.key_id + seconds.to_bytes(_TIME_BYTES, "big") + signature).decode()
    return f"{note}{_DASH}{key.name} {line}\n"


def with_lines_of(note: str, others: str) -> str:
    """Return a note with those signatures that another note over the same text has besides."""
    has = note.rpartition("\n\n")[2].splitlines()
    return note + "".join(f"{line}\n" for line in others.rpartition("\n\n")[2].splitlines() if line not in has)


def _cosigned_message(text: str, seconds: int) -> bytes:
    return f"cosignature/v1\ntime {seconds}\n{text}".encode()


def _instant(seconds: int) -> datetime | None:
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None  # signed, and says no time that there is


def parse_note(note: str) -> Note:
    """Return a note's text and signatures; none of them was verified.

    Raises:
        ValueError: It is no signed note.
    """
    text, blank, below = note.rpartition("\n\n")
    if not blank or not text or not below.endswith("\n"):
        raise ValueError("a signed note ends with signatures below a blank line")
    return Note(text + "\n", tuple(_signature(line) for line in below[:-1].split("\n")))


def _signature(line: str) -> Signature:
    name, space, encoded = line.removeprefix(_DASH).partition(" ")
    if not line.startswith(_DASH) or not space or not is_name(name):
        raise ValueError("below the blank line there are signatures only")
    raw = _decoded(encoded)
    if len(raw) <= _ID_BYTES:
        raise ValueError("a signature is too short")
    return Signature(name, raw[:_ID_BYTES], raw[_ID_BYTES:])


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise ValueError("it is no base64") from error
