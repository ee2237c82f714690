"""``kiosk check``: the gate's answer to codes given as text, on standard input, or in images and videos."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.scanning.code_provenance import CodeProvenance
from kiosk.app.venue import wait_for_venue
from kiosk.checkin.check_in import CheckInResult
from kiosk.cli.decode import frames_with_progress
from kiosk.cli.instants import at_event, typed_instant
from kiosk.cli.staff.authority import AsOption, authorise
from kiosk.cli.terminal import FAILED, NEGATIVE, OK, print_json, say_error
from kiosk.config import Settings
from kiosk.domain.clock.instants import earlier
from kiosk.domain.codes.credential import Scan, ScanSource, hash_code
from kiosk.domain.entries.entry import Direction, GateTime
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import GatehouseError, ScannerError
from kiosk.domain.staff.rights import Right
from kiosk.domain.verdicts.confirm_points import EVERYTHING
from kiosk.domain.verdicts.scan_facts import Attempt
from kiosk.scanner.cameras.files import count_frames
from kiosk.scanner.reading.decoder import Decoder
from kiosk.scanner.reading.engines.zbar_process import ZbarProcess

_VENUE_LIMIT_S = 3.0
"""So long this verb waits for the other gates before it begins; each verdict says whether they agreed."""


@dataclass(frozen=True, slots=True)
class Presented:
    """A scan with how long reading it took."""

    scan: Scan
    decode_ms: float | None


def check(
    context: typer.Context,
    codes: Annotated[
        list[str] | None,
        typer.Argument(help="Texts of codes, or images and videos. None, or -: one text per line of standard input."),
    ] = None,
    event: Annotated[str | None, typer.Option("--event", help="Event by id or name.")] = None,
    list_name: Annotated[str | None, typer.Option("--list", help="Check-in list by id or name.")] = None,
    gate: Annotated[str | None, typer.Option("--gate", help="Gate by id or name.")] = None,
    direction: Annotated[Direction, typer.Option("--type", help="Way in or out.")] = Direction.ENTRY,
    at: Annotated[
        str | None, typer.Option("--at", help="Decide as of this instant (ISO 8601); without offset: UTC.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Decide, but record nothing.")] = False,
    confirmed: Annotated[
        bool, typer.Option("--confirmed", help="What the list wants confirmed was confirmed: do not ask for it.")
    ] = False,
    as_name: AsOption = None,
) -> int:
    """Check codes in: one JSON line per verdict. Exit code 1: not everything was admitted."""
    settings: Settings = context.obj
    with open_kiosk(settings, gate=True) as kiosk:
        by = authorise(kiosk, Right.SCAN, as_name)
        # A connection is made in the background; without waiting, the first codes would be judged by this laptop
        # alone.
        wait_for_venue(kiosk.venue, _VENUE_LIMIT_S)
        station = replace(kiosk.find_station(event, list_name, gate, direction), staff=by)
        moment = _moment(kiosk, at)
        said = Attempt(confirmed=EVERYTHING) if confirmed else Attempt()
        admitted = asked = failed = 0
        decoder = Decoder(("QR", *settings.symbologies), zbar=ZbarProcess())
        try:
            for presented in _presented(codes or ["-"], decoder, CodeProvenance(kiosk.database)):
                if isinstance(presented, GatehouseError):
                    say_error(presented)
                    failed += 1
                    continue
                result = _judge(kiosk, presented.scan, station, moment, said, dry_run=dry_run)
                print_json(_line(presented, result))
                asked += 1
                admitted += result.verdict.admitted
                failed += result.error is not None
        finally:
            decoder.close()
    if failed:
        return FAILED
    # No code at all is no success: a script that pipes an empty file has a mistake to find.
    return OK if asked and admitted == asked else NEGATIVE


def _judge(
    kiosk: Kiosk, scan: Scan, station: Station, at: GateTime | None, said: Attempt, *, dry_run: bool
) -> CheckInResult:
    judge = kiosk.check_in.preview if dry_run else kiosk.check_in.scan
    return judge(scan, station, at=at, attempt=said)


def _moment(kiosk: Kiosk, at: str | None) -> GateTime | None:
    if at is None:
        return None
    corrected = at_event(typed_instant(at, "--at"), UTC)
    offset = kiosk.clock.now().offset
    # The instant that was named is a corrected one; what the laptop's own clock showed then follows from the offset
    # of today.
    return GateTime(earlier(corrected, offset), offset)


def _presented(
    codes: list[str], decoder: Decoder, self_proving: CodeProvenance
) -> Iterator[Presented | GatehouseError]:
    for code in codes:
        if code == "-":
            for line in sys.stdin:
                if line.strip():
                    # Blanks at the ends stay: they may belong to a code.
                    yield _typed(line.rstrip("\r\n"))
        elif _is_file(code):
            try:
                yield from _read_file(Path(code), decoder, self_proving)
            except GatehouseError as error:
                yield error
        else:
            yield _typed(code)
    # Codes in several parts (structured append) of which one never came into view.
    for message in decoder.waiting:
        yield ScannerError(f"only {message}: show all parts of it", key="scanner.message_part")


def _is_file(code: str) -> bool:
    try:
        # A folder may be called as a code is; a pipe or device is refused in words, and no code.
        return Path(code).exists() and not Path(code).is_dir()
    except (OSError, ValueError):  # longer than a name may be, or with a zero byte: surely a code
        return False


def _typed(text: str) -> Presented:
    return Presented(Scan(text=text, symbology="text", source=ScanSource.MANUAL), decode_ms=None)


def _read_file(path: Path, decoder: Decoder, self_proving: CodeProvenance) -> Iterator[Presented]:
    """Every code of a file once for each time that it comes into view; beside a ticket, what is none does not count."""
    still = count_frames(path) == 1
    in_view: dict[str, int] = {}
    on_its_sheet: set[str] = set()
    for frame in frames_with_progress(path):
        found = decoder.read_still(frame) if still else decoder.decode(frame)
        tickets = [one for one in found if len(found) > 1 and self_proving(one.text, one.parts)]
        if tickets:
            on_its_sheet |= {other.text for other in found} - {ticket.text for ticket in tickets}
        for detection in tickets or [other for other in found if other.text not in on_its_sheet]:
            last = in_view.get(detection.text)
            in_view[detection.text] = frame.index
            # At 30 frames a second a gap of 1.2 s means that the code was taken away and shown again.
            if last is not None and frame.index - last <= 36:
                continue
            scan = Scan(
                text=detection.text,
                symbology=detection.symbology,
                source=ScanSource.CAMERA,
                scanner=path.name,
                polygon=detection.polygon,
                parts=detection.parts,
            )
            yield Presented(scan, detection.ms)


def _line(presented: Presented, result: CheckInResult) -> dict[str, Any]:
    verdict = result.verdict
    line: dict[str, Any] = {
        "text_hash": result.credential.code_hash if result.credential else hash_code(presented.scan.text),
        "outcome": verdict.outcome.value,
        "reason": verdict.reason.value,
        "ticket": verdict.ticket.id if verdict.ticket else None,
        "entry_id": result.entries[0].entry_id if result.entries else None,
        "assurance": verdict.assurance.value,
        "decode_ms": None if presented.decode_ms is None else round(presented.decode_ms, 2),
        "decide_ms": None if result.took_ms is None else round(result.took_ms, 2),
    }
    if details := verdict.details.as_json():
        line["details"] = details
    return line
