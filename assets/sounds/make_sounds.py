"""Make the sounds of the verdicts anew: ``python assets/sounds/make_sounds.py``.

Six signals that differ in number, direction and timbre, so that they are told apart in noise, on a poor loudspeaker
and by people who hear high or low notes badly: one bright rise (admit),
three bright notes with a gap (attention), two equal knocks (caution), one low buzz
(stop), a question's lift (ask), a soft fall (fault). 16-bit mono PCM at 44,100 Hz. Each is there three times: as it is,
deeper for a place full of high voices and for ears that hear high notes badly, and brighter for a place full of bass.
"""

import math
import struct
import sys
import wave
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

RATE_HZ = 44_100
KINDS = {"": 1.0, "-deep": 0.75, "-bright": 1.5}
"""Endings of the files' names, and how much higher they sound."""

ATTACK_S = 0.004  # soft enough not to click
PEAK = 0.82


@dataclass(frozen=True, slots=True)
class Note:
    """One note: pitch, length, pause after it, and how much of each overtone sounds with it."""

    hertz: float
    seconds: float
    pause_s: float = 0.0
    overtones: Sequence[float] = (0.25, 0.08)
    decay: float = 7.0


BRIGHT = (0.3, 0.12, 0.05)
ROUGH = (0.8, 0.6, 0.45, 0.35, 0.25, 0.18)

SOUNDS: dict[str, tuple[Note, ...]] = {
    "admit": (Note(880.0, 0.07, 0.0, BRIGHT, 3.0), Note(1318.5, 0.2, 0.0, BRIGHT, 9.0)),
    "attention": (
        Note(880.0, 0.07, 0.05, BRIGHT, 3.0),
        Note(1046.5, 0.07, 0.05, BRIGHT, 3.0),
        Note(1318.5, 0.22, 0.0, BRIGHT, 9.0),
    ),
    "caution": (Note(523.3, 0.12, 0.06, (0.5, 0.3, 0.1), 6.0), Note(523.3, 0.16, 0.0, (0.5, 0.3, 0.1), 8.0)),
    "stop": (Note(164.8, 0.2, 0.05, ROUGH, 1.5), Note(146.8, 0.34, 0.0, ROUGH, 3.0)),
    "ask": (Note(659.3, 0.1, 0.03), Note(587.3, 0.1, 0.03), Note(784.0, 0.2)),
    "fault": (Note(392.0, 0.14, 0.02, (0.1,), 4.0), Note(311.1, 0.28, 0.0, (0.1,), 6.0)),
}


def samples(notes: Sequence[Note], higher: float = 1.0) -> Iterator[float]:
    """Yield amplitudes of the notes in turn, within -1 and 1; ``higher`` multiplies their pitch."""
    for note in notes:
        loudest = 1.0 + sum(note.overtones)
        for step in range(round(note.seconds * RATE_HZ)):
            at = step / RATE_HZ
            phase = 2.0 * math.pi * note.hertz * higher * at
            tone = math.sin(phase) + sum(
                share * math.sin(phase * (order + 2)) for order, share in enumerate(note.overtones)
            )
            release = min(1.0, (note.seconds - at) / 0.02)
            yield PEAK * tone / loudest * min(1.0, at / ATTACK_S) * release * math.exp(-note.decay * at)
        yield from (0.0 for _ in range(round(note.pause_s * RATE_HZ)))


def write(folder: Path) -> None:
    """Write one WAV file for each sound and kind."""
    for (name, notes), (kind, higher) in product(SOUNDS.items(), KINDS.items()):
        frames = b"".join(struct.pack("<h", round(value * 32_767)) for value in samples(notes, higher))
        with wave.open(str(folder / f"{name}{kind}.wav"), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE_HZ)
            out.writeframes(frames)


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
