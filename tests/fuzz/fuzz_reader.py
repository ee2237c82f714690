"""Fuzz target: bends genuine codes of every scheme and holds them to the reader.

Plain Python is enough: ``python -m tests.fuzz.fuzz_reader --seconds 60`` from the project's root bends for a minute,
says how many texts were tried and which took longest, and fails on the first text that raises, is believed though it
was never issued, or cannot be stored. A failure prints the text; ``--seed`` repeats a run. Coverage-guided fuzzers
that hand over bytes (atheris, for instance) call ``one_input``.
"""

import argparse
import random
import time

from kiosk.credentials import Reader
from kiosk.domain.codes.credential import Scan, ScanSource, Trust, hash_code
from tests.support.gate.codes import GENUINE, KEYS
from tests.support.platforms.issuer import NOW

READER = Reader()
KNOWN = {READER.read(Scan(text=code), KEYS, NOW).code for code in GENUINE.values()}
SOURCES = tuple(ScanSource)
PIECES = (
    "GH1:",
    "GH1R:",
    "eyJ",
    "TKT:",
    "https://a/t/",
    "?code=",
    "]Q1",
    "\\000026",
    "=",
    ".",
    ":",
    "\x00",
    "\ud800",
    "é",
    "%00",
)


def one_input(raw: bytes) -> None:
    """Hold one text to the reader and check what must always be true of the answer."""
    check(raw.decode("utf-8", "surrogateescape"))


def check(text: str) -> None:
    credential = READER.read(Scan(text=text, source=SOURCES[len(text) % len(SOURCES)]), KEYS, NOW)
    assert (credential.refusal is not None) == (credential.trust is Trust.REFUSED)
    believed = credential.claims is not None and credential.scheme != "rotating_cbc"  # which nothing authenticates
    assert not believed or credential.code in KNOWN, "believed, but never issued"
    assert credential.code_hash == hash_code(credential.code)
    credential.code.encode("utf-8")


def bend(text: str, chance: random.Random) -> str:
    """Return a text with one random change."""
    at = chance.randrange(len(text) + 1)
    length = chance.choice((0, 1, 1, 2, 8, len(text)))
    match chance.randrange(6):
        case 0:
            new = chance.choice(PIECES)
        case 1:
            new = chr(chance.randrange(0x110000))
        case 2:
            new = chr(ord(text[at]) ^ 1 << chance.randrange(7)) if at < len(text) else ""
        case 3:
            new = text[at : at + length] * chance.choice((2, 3, 50))
        case 4:
            other = chance.choice(list(GENUINE.values()))
            new = other[chance.randrange(len(other)) :]
        case _:
            new = ""
    return (text[:at] + new + text[at + length :])[:9000]


def bent(chance: random.Random) -> str:
    """Return a genuine code after a few random changes."""
    text = chance.choice(list(GENUINE.values()))
    for _ in range(chance.randrange(1, 8)):
        text = bend(text, chance)
    return text


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=float, default=10.0)
    options.add_argument("--seed", type=int, default=None)
    chosen = options.parse_args()
    seed = random.randrange(1 << 32) if chosen.seed is None else chosen.seed
    chance, tried, slowest = random.Random(seed), 0, (0.0, "")
    end = time.monotonic() + chosen.seconds
    while time.monotonic() < end:
        text = bent(chance)
        started = time.perf_counter()
        try:
            check(text)
        except Exception:
            print(f"seed {seed}, text {text!r}")
            raise
        slowest = max(slowest, (time.perf_counter() - started, text))
        tried += 1
    print(f"seed {seed}: {tried} texts; slowest {slowest[0] * 1000:.2f} ms ({len(slowest[1])} characters)")


if __name__ == "__main__":
    main()
