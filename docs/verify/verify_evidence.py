"""Verifies an evidence file without Gatehouse: ``python3 verify_evidence.py FILE [CHECKPOINT …] [name+id+base64 …]``.

Needs Python's standard library alone, and was written from published formats: RFC 6962 (the tree), C2SP signed-note,
tlog-checkpoint and tlog-cosignature (checkpoints), RFC 8032 (Ed25519). Other arguments: files with checkpoints that
were held elsewhere, on paper say; keys of logs, and of those who cosigned them. Exit code: 0 all fits, 1 something is
wrong, 2 it cannot be read. Without a checkpoint from elsewhere, whoever has the key can have signed anew.
"""

import base64
import hashlib
import itertools
import json
import sys
from pathlib import Path
from typing import Any

P = 2**255 - 19  # Ed25519 (RFC 8032, section 5.1), only what verifying needs
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
Point = tuple[int, int, int, int]  # extended coordinates: x/z, y/z, and t = xy/z


def add(a: Point, b: Point) -> Point:
    """Return the sum of two points."""
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, g, h, f = f - e, h - g, h + g, f + e
    return e * g % P, h * f % P, g * h % P, e * f % P


def sum_of(a: int, p: Point, b: int, q: Point) -> Point:
    """Return a times p plus b times q, both in one go: half of the doublings."""
    found, either = (0, 1, 1, 0), ((0, 1, 1, 0), p, q, add(p, q))
    for bit in range(max(a.bit_length(), b.bit_length()) - 1, -1, -1):
        found = add(add(found, found), either[(a >> bit & 1) + 2 * (b >> bit & 1)])
    return found


def point_of(raw: bytes) -> Point | None:
    """Return the point that 32 bytes name, or None."""
    y, sign = int.from_bytes(raw, "little") & (2**255 - 1), raw[31] >> 7
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x * pow(2, (P - 1) // 4, P) % P if (x * x - square) % P else x
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def same(a: Point, b: Point) -> bool:
    """Return whether two points are one."""
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def genuine(key: bytes, message: bytes, signature: bytes) -> bool:
    """Return whether a key made a signature under a message."""
    if len(key) != 32 or len(signature) != 64 or BASE is None:
        return False
    public, commitment, s = point_of(key), point_of(signature[:32]), int.from_bytes(signature[32:], "little")
    # A key of small order fits any message.
    if public is None or commitment is None or s >= ORDER or same(sum_of(8, public, 0, public), (0, 1, 1, 0)):
        return False
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    return same(sum_of(s, BASE, challenge, (P - public[0], public[1], 1, P - public[3])), commitment)


def roots(leaves: list[bytes], sizes: set[int]) -> dict[int, bytes]:
    """Return the root of the first n leaves for each n that is asked for (RFC 6962, section 2.1)."""
    found: dict[int, bytes] = {}
    peaks: list[bytes] = []
    for count in range(len(leaves) + 1):
        if count:
            node, full = leaves[count - 1], count - 1
            while full & 1:
                node, full = hashlib.sha256(b"\x01" + peaks.pop() + node).digest(), full >> 1
            peaks.append(node)
        if count in sizes:
            root = peaks[-1] if peaks else hashlib.sha256().digest()
            for peak in peaks[-2::-1]:
                root = hashlib.sha256(b"\x01" + peak + root).digest()
            found[count] = root
    return found


def key_of(text: str) -> tuple[str, bytes, bytes, int]:
    """Return name, id, public key and kind of ``name+id+base64``: kind 1 signs its own log, 4 cosigns others."""
    name, key_id, encoded = text.strip().split("+", 2)
    raw = base64.b64decode(encoded, validate=True)
    expected = hashlib.sha256(name.encode() + b"\n" + raw).digest()[:4]
    if len(raw) != 33 or raw[0] not in {1, 4} or expected.hex() != key_id:
        raise ValueError("this is no Ed25519 key")
    return name, expected, raw[1:], raw[0]


def signed_lines(note: str, key: tuple[str, bytes, bytes, int]) -> list[str]:
    """Return the lines of a note that a key signed or cosigned; none where it did not."""
    text, below = note.rpartition("\n\n")[0] + "\n", note.rpartition("\n\n")[2]
    for line in below.splitlines():
        _, name, encoded = line.split(" ", 2)
        raw = base64.b64decode(encoded, validate=True)
        message, signature = text, raw[4:]
        if key[3] == 4:  # in front of the signature stands when, in eight bytes, and that is signed as well
            message, signature = f"cosignature/v1\ntime {int.from_bytes(raw[4:12], 'big')}\n{text}", raw[12:]
        if (name, raw[:4]) == key[:2] and genuine(key[2], message.encode(), signature):
            return text.split("\n")
    return []


def checkpoint_of(note: str, key: tuple[str, bytes, bytes, int]) -> tuple[int, bytes] | None:
    """Return size and root of a checkpoint that a key signed, or None."""
    lines = signed_lines(note, key)
    return (int(lines[1]), base64.b64decode(lines[2], validate=True)) if lines and lines[0] == key[0] else None


def unexplained(log: dict[str, Any], key: tuple[str, bytes, bytes, int]) -> list[str]:
    """Return the events whose entries are not there without a signed note that says so."""
    said = {}
    for note in log["removals"]:
        heading, origin, event_id, _, leaves, *_ = signed_lines(note, key) or [""] * 5
        if (heading, origin) == ("gatehouse-removal 1", key[0]):
            said[base64.b64decode(event_id).decode()] = base64.b64decode(leaves, validate=True)
    return [event for event, leaves in log["removed"].items() if said.get(event) != hashlib.sha256(leaves).digest()]


def read(path: str) -> dict[str, dict[str, Any]]:
    """Return the logs of an evidence file by their origin."""
    heading, *lines = Path(path).read_text(encoding="ascii").splitlines()
    if heading != "gatehouse-evidence 1":
        raise ValueError("this is no evidence file")
    logs: dict[str, dict[str, Any]] = {}
    log: dict[str, Any] = {}
    for line in lines:
        word, rest = line.split(" ", 1)
        if word == "log" and rest not in logs:
            log = logs[rest] = {"key": "", "leaves": [], "places": [], "checkpoints": [], "removed": {}, "removals": []}
        elif word == "key":
            log["key"] = rest
        elif word in {"entry", "removed"}:  # of a removed event's entries the hash is all that is left
            entry, leaf = json.loads(rest), hashlib.sha256(b"\x00" + rest.encode()).digest()
            if word == "removed":
                leaf = base64.b64decode(entry["leaf"], validate=True)
                log["removed"][entry["event_id"]] = log["removed"].get(entry["event_id"], b"") + leaf
            log["leaves"].append(leaf)
            log["places"].append((entry["device_id"], entry["installation"], entry["sequence"]))
        elif word in {"removal", "checkpoint"}:
            log[f"{word}s"].append(base64.b64decode(rest, validate=True).decode())
        elif word != "cosigner":  # keys that only the file names prove nothing: give those that you know as arguments
            raise ValueError(f"a line begins with {word}, or a log is there twice")
    return logs


def problems(origin: str, log: dict[str, Any], brought: list[str], keys: list[str]) -> list[str]:
    """Return what is wrong with a log, and print what is right."""
    key, leaves, places = key_of(log["key"]), log["leaves"], log["places"]
    cosigners = [one for one in map(key_of, keys) if one[3] == 4 and one[2] != key[2]]
    own = [text for text in keys if key_of(text)[3] == 1]
    wrong = [] if key[::3] == (origin, 1) and (not own or log["key"] in own) else ["another key signed it"]
    read_notes = [
        (checkpoint_of(note, key), note in brought or any(signed_lines(note, one) for one in cosigners))
        for note in log["checkpoints"] + brought
    ]
    wrong += ["a checkpoint is not signed by the log's key"] * sum(found is None for found, _ in read_notes)
    checkpoints = sorted((*found, outside) for found, outside in read_notes if found is not None)
    there, good, proved = roots(leaves, {size for size, _, _ in checkpoints}), 0, 0
    for size, root, outside in checkpoints:
        if size > len(leaves):
            wrong.append(f"entries {len(leaves) + 1} to {size} are missing")
        elif there[size] != root:
            wrong.append(f"among entries {good + 1} to {size} one was changed, left out, put in or moved (or forked)")
        else:
            good, proved = size, size if outside else proved
    wrong += ["entries are out of order"] * any(a[:2] != b[:2] or a[2] >= b[2] for a, b in itertools.pairwise(places))
    wrong += [f"entries of event {event} are gone, and no signed note says why" for event in unexplained(log, key)]
    print(f"{origin}: {len(leaves)} entries, {good} signed, {proved} proved by checkpoints from elsewhere or cosigned")
    return wrong


def main(path: str, *others: str) -> int:
    """Verify a file; return the exit code."""
    try:
        logs, keys = read(path), [text for text in others if text.count("+") >= 2 and not Path(text).exists()]
        notes = [Path(name).read_text(encoding="utf-8").strip("\n") + "\n" for name in others if name not in keys]
        by_log = {origin: [n for n in notes if n.split("\n", 1)[0] == origin] for origin in logs}
        wrong = [f"{name}: {text}" for name, log in logs.items() for text in problems(name, log, by_log[name], keys)]
        wrong += ["a checkpoint is of a log that is not in the file" for n in notes if n.split("\n", 1)[0] not in logs]
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(f"cannot be read: {error}")
        return 2
    print(*(f"WRONG: {text}" for text in wrong), sep="\n")
    print("Behind the last checkpoint from elsewhere or cosigned, nothing is proved against who has laptop and key.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
