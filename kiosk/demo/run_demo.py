"""``kiosk demo``: the main job from end to end, on real parts, with a gate video instead of guests."""

import hashlib
import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from kiosk import __version__
from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.laptop.daemon import daemon_beat
from kiosk.app.laptop.enrolment import enrolment_outcome, request_enrolment
from kiosk.app.scanning.scan_input import ScanInput
from kiosk.app.window import plug, window_settings
from kiosk.config import Settings
from kiosk.demo.guests import Guest, choose_guests, held_items
from kiosk.demo.places import fresh_folders
from kiosk.demo.processes import TICKETS, DemoError, SandboxData, SandboxPlatform, SyncProcess, start_daemon, wait_until
from kiosk.demo.report import DemoReport, figures_of, make_report, table_of
from kiosk.demo.reports import leave_reports
from kiosk.demo.steps import DemoSteps, Watch
from kiosk.domain.errors import GatehouseError
from kiosk.scanner.synthetic.gate_video import HeldItem, VideoPlan, make_video, plan_video
from kiosk.store.views.list_counts import roster_size
from kiosk.ui.ports.enrolment import EnrolmentState
from kiosk.ui.shell.run import run_window

# Where nobody set a width (a log of CI), the table still gets its columns whole.
_console = Console(highlight=False, soft_wrap=True, width=None if sys.stdout.isatty() else 132)


def run_demo(
    *, headless: bool | None, output: Path, seed: int, guests: int | None = None, watch: "Watch | None" = None
) -> int:
    """Run the demo.

    Args:
        headless: Whether to run without a screen; None finds out.
        output: Folder for the video, logs and screenshots.
        seed: Chooses the guests and the video.
        guests: How many come to the gate; None means all of them.
        watch: Called with the window and each verdict that it shows.

    Returns:
        Exit code: 0 when the platform holds exactly what the gate decided, and every verdict was as expected.
    """
    without_screen = _without_screen() if headless is None else headless
    if without_screen:
        # Before Qt is loaded, which reads it once.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        report = _run(output.resolve(), seed, guests, watch=watch, headless=without_screen)
    except (GatehouseError, OSError) as error:
        _console.print(f"demo: FAILED {error}")
        return 1
    for complaint in report.complaints:
        _console.print(f"  ✗ {complaint}")
    _console.print(report.line)
    return 1 if report.complaints else 0


def _without_screen() -> bool:
    if os.environ.get("HEADLESS", "") not in ("", "0"):
        return True
    wanted = os.environ.get("QT_QPA_PLATFORM", "")
    if wanted:
        return wanted in ("offscreen", "minimal")
    return sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _run(output: Path, seed: int, guests: int | None, *, watch: "Watch | None", headless: bool) -> DemoReport:
    cache, folder = fresh_folders(output, "run")
    with ExitStack() as stack:
        seeded = SandboxData(cache, seed)
        with _console.status(f"Seeding the sandbox platform: {TICKETS:,} bookings …"):
            visitors = choose_guests(seeded.prepare())[:guests]
        plan = _video(cache, held_items(visitors, seed), seed)
        with _console.status("Starting the sandbox platform …"):
            platform = SandboxPlatform(stack, seeded, folder)
        settings = Settings(
            data_dir=folder / "kiosk",
            state_dir=folder / "state",
            use_keyring=False,
            camera=str(plan.path),
            refusals_stay=False,  # a video waits for nobody, and nobody is there to dismiss anything
        )
        kiosk = stack.enter_context(open_kiosk(settings))
        daemon = start_daemon(stack, settings, folder)
        enrol(kiosk, platform.setup_code, daemon)
        return _scan(kiosk, platform, plan, visitors, output, watch=watch, headless=headless)


def _video(cache: Path, wanted: Sequence[HeldItem], seed: int) -> VideoPlan:
    """Make the gate video, or take the one made before for the same guests by the same version."""
    # Sets have no order of their own: sorted, the same guests give the same name.
    guests = [(item.text, item.seconds, item.surface, sorted(item.disturbances)) for item in wanted]
    name = hashlib.sha256(repr((__version__, seed, guests)).encode()).hexdigest()[:16]
    path = cache / f"gate-{name}.mp4"
    if path.is_file():
        return plan_video(path, wanted)
    # One is kept: those of older versions or other guests are never asked for again.
    for old in cache.glob("gate-*.mp4"):
        old.unlink()
    columns = (TextColumn("Drawing {task.completed}/{task.total} frames"), BarColumn(), TimeElapsedColumn())
    draft = path.with_name("draft.mp4")
    with Progress(*columns, console=_console, transient=True) as bar:
        task = bar.add_task("video", total=None)
        make_video(draft, wanted, seed=seed, progress=lambda done, total: bar.update(task, completed=done, total=total))
    # Renamed when it is whole: a demo that was broken off must not leave half a video to the next one.
    draft.replace(path)
    return plan_video(path, wanted)


def enrol(kiosk: Kiosk, setup_code: str, daemon: SyncProcess) -> None:
    """Enrol a kiosk, and wait until it has the whole guest list.

    Args:
        kiosk: The kiosk.
        setup_code: What the platform shows.
        daemon: The kiosk's sync daemon.

    Raises:
        DemoError: The platform did not enrol it, or the daemon ended.
    """
    with _console.status("Enrolling this kiosk …"):
        number = request_enrolment(kiosk, setup_code)

        def settled() -> bool:
            if daemon.popen.poll() is not None:
                raise DemoError(f"kiosk-sync ended: {daemon.last_words()}")
            return enrolment_outcome(kiosk, number).state is not EnrolmentState.OPEN

        wait_until(settled, "the platform to enrol this kiosk")
    outcome = enrolment_outcome(kiosk, number)
    if outcome.state is not EnrolmentState.DONE:
        raise DemoError(f"the platform did not enrol this kiosk: {outcome.key}")
    columns = (TextColumn("Pulling the roster"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=_console, transient=True) as bar:
        task = bar.add_task("pull", total=TICKETS)

        def pulled() -> bool:
            size = roster_size(kiosk.database, "demo")
            bar.update(task, completed=size)
            beat, _ = daemon_beat(kiosk.database, datetime.now(UTC))
            # Tickets may come before the event that they belong to: the first pull has to be over.
            return size >= TICKETS and beat is not None and beat.last_pull_at is not None

        wait_until(pulled, "the roster")
    _console.print(f"Enrolled; the roster of {TICKETS:,} tickets is here.")


def _scan(
    kiosk: Kiosk,
    platform: SandboxPlatform,
    plan: VideoPlan,
    visitors: Sequence[Guest],
    output: Path,
    *,
    watch: "Watch | None",
    headless: bool,
) -> DemoReport:
    kiosk.save_station(kiosk.find_station("demo", None, None))
    scan_input = ScanInput(kiosk.settings)
    steps = DemoSteps(kiosk, platform, scan_input, plan, output, watch=watch, headless=headless)
    finished: list[DemoReport] = []

    def conclude() -> None:
        state = platform.state()
        report = make_report(kiosk.database, kiosk.device_id, state, steps.shown, visitors)
        report.complaints += steps.complaints
        _console.print(table_of(visitors, steps.shown, state))
        _console.print(figures_of(scan_input.stats(), steps.shown))
        try:
            for path in leave_reports(kiosk, output):
                _console.print(f"{path.name} lies in {path.parent}")
        except GatehouseError as error:  # in the director's thread nobody else would hear of it
            report.complaints.append(f"no reports: {error}")
        finished.append(report)
        # The window stays open, so the result must not wait for its end.
        if not headless:
            _console.print(report.line)
            _console.print("The window stays open. Close it to end the demo.")

    steps.when_over(conclude)
    _console.print("Scanning …" if headless else "Scanning: watch the window.")
    run_window(plug(kiosk, scan_input), window_settings(kiosk), on_ready=steps.begin)
    steps.join()
    if steps.failure is not None:
        raise steps.failure
    if not finished:
        raise DemoError("the window was closed before the video was over")
    return finished[0]
