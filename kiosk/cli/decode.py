"""``kiosk decode``: what codes are in these images and videos?"""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.terminal import FAILED, NEGATIVE, OK, print_json, progress, say_error
from kiosk.config import Settings
from kiosk.domain.errors import ScannerError
from kiosk.domain.text.printing import printable
from kiosk.scanner.cameras.files import count_frames, read_all
from kiosk.scanner.frame import Frame
from kiosk.scanner.reading.decoder import Decoder
from kiosk.scanner.reading.engines.zbar_process import ZbarProcess


def frames_with_progress(path: Path) -> Iterator[Frame]:
    """Go through a file's frames with a progress bar for people.

    Raises:
        ScannerError: The file is missing or no picture.
    """
    total = count_frames(path)
    with progress() as bar:
        task = bar.add_task(printable(path.name), total=total or None)
        for frame in read_all(path):
            yield frame
            bar.advance(task)


def decode(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(help="Images and videos.", metavar="FILES...")],
    symbology: Annotated[
        list[str] | None, typer.Option("--symbology", help="Also read: aztec, datamatrix, pdf417, microqr, code128.")
    ] = None,
) -> int:
    """Read the codes in images and videos: one JSON line per code found.

    A video's code is told once per frame that shows it. Exit code 1: nothing found.
    """
    settings: Settings = context.obj
    decoder = Decoder(("QR", *settings.symbologies, *(symbology or ())), zbar=ZbarProcess())
    found = failed = 0
    try:
        for file in files:
            try:
                found += _decode_file(decoder, file)
            except ScannerError as error:
                say_error(error)
                failed += 1
    finally:
        decoder.close()
    if failed:
        return FAILED
    return OK if found else NEGATIVE


def _decode_file(decoder: Decoder, file: Path) -> int:
    found = 0
    still = count_frames(file) == 1
    for frame in frames_with_progress(file):
        # A still has all the time in the world; a video's frames share the effort like a camera's.
        detections = decoder.read_still(frame) if still else decoder.decode(frame)
        for detection in (*detections, *decoder.incomplete):
            found += 1
            line = {
                "file": str(file),
                "frame": frame.index,
                "text": detection.text,
                "symbology": detection.symbology,
                "polygon": detection.polygon,
                "ms": round(detection.ms, 2),
            }
            if (part := detection.message) is not None:  # the rest of its code stands elsewhere
                line["part"] = {"number": part.index + 1, "of": part.total}
            print_json(line)
    return found
