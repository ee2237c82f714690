"""Words in every language: complete, up to date, with plurals, and turned round for right-to-left."""

import ast
import os
import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt

from kiosk.domain.errors import (
    DeliveryError,
    GatehouseError,
    ScannerError,
    SettingsError,
    StoreBusyError,
    StoreFullError,
    VenueError,
    WrongKeyError,
)
from kiosk.domain.reason_codes import Reason
from kiosk.domain.reason_table import REASONS
from kiosk.domain.roster.events import Question
from kiosk.domain.sentences import SENTENCES
from kiosk.domain.text.languages import LANGUAGES
from kiosk.domain.verdicts.details import OpenFrom, OtherGate, UsedBefore
from kiosk.domain.verdicts.wording import GateId
from kiosk.ui.ports.camera import CameraReport, CameraState
from kiosk.ui.ports.status import GateStatus, SetUpStep
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.shell.header import Header
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.text.camera_text import camera_text
from kiosk.ui.text.languages import spoken_language
from kiosk.ui.text.plurals import ENTRIES_TO_SEND, plural
from kiosk.ui.text.sentences import SENTENCES_CONTEXT, sentence
from kiosk.ui.text.text_direction import dotted, isolated
from kiosk.ui.text.times import ago
from kiosk.ui.text.verdicts.detail_text import REASONS_CONTEXT, fill, translated
from kiosk.ui.text.verdicts.verdict_text import verdict_text
from kiosk.ui.workers.session import Session
from kiosk.ui.workers.switches import Switches
from tests.ui.conftest import speaking
from tests.ui.fakes import NOW, make_checked_in, make_entry, make_verdict

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "assets" / "translations"


@pytest.fixture
def language(request, qapp):
    yield from speaking(request.param)


def contents(ts: Path) -> dict[tuple[str, str], str]:
    found = {}
    for context in ET.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            words = "|".join(text.strip() for text in translation.itertext() if text.strip())
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = f"{translation.get('type', 'finished')}: {words}"
    return found


@pytest.fixture(scope="module")
def fresh(tmp_path_factory) -> Path:
    """The translations as they are after the tool has run over today's sources."""
    folder: Path = tmp_path_factory.mktemp("translations")
    for path in FOLDER.glob("*.ts"):
        shutil.copy(path, folder)
    paths = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    script = [sys.executable, str(ROOT / "packaging" / "translations.py"), str(folder)]
    subprocess.run(script, check=True, env=os.environ | {"PYTHONPATH": paths})
    return folder


@pytest.mark.parametrize("name", list(LANGUAGES))
def test_no_text_is_missing_or_left_over(fresh, name):
    kept, wanted = contents(FOLDER / f"gatehouse_{name}.ts"), contents(fresh / f"gatehouse_{name}.ts")
    assert kept == wanted, "run PYTHONPATH=. python packaging/translations.py and translate what is unfinished"


@pytest.mark.parametrize("name", list(LANGUAGES))
def test_the_compiled_files_are_of_today(fresh, name):
    assert (FOLDER / f"gatehouse_{name}.qm").read_bytes() == (fresh / f"gatehouse_{name}.qm").read_bytes()


@pytest.mark.parametrize("name", list(LANGUAGES))
def test_everything_is_translated_with_its_placeholders(name):
    for (_, source), translation in contents(FOLDER / f"gatehouse_{name}.ts").items():
        assert translation.startswith("finished: "), source
        assert len(translation) > len("finished: "), source
        for placeholder in ("{time}", "{gate}", "{count}", "{from}", "{until}", "{type}", "{entry}", "{zones}"):
            assert (placeholder in source) == (placeholder in translation), source


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("en", "1 entry to send", "12 entries to send"),
        ("de", "1 Eintrag zu senden", "12 Einträge zu senden"),
        ("ar", "سجل واحد للإرسال", "١٢ سجلًا للإرسال"),
        ("xx", "1 entry to send", "12 entries to send"),
    ],
    indirect=["language"],
)
def test_plurals(language, one, many):
    assert plural(ENTRIES_TO_SEND, 1) == one
    assert plural(ENTRIES_TO_SEND, 12) == many


@pytest.mark.parametrize("language", list(LANGUAGES), indirect=True)
@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_words_without_holes(language, reason):
    words = verdict_text(make_checked_in(make_verdict(reason)), NOW)
    assert words.tone is REASONS[reason].tone
    assert words.headline
    assert bool(words.sentence) is (reason is not Reason.OK), "a plain admission's word says all of it"
    assert "{" not in words.headline + words.sentence
    assert "{" not in words.hint
    assert words.headline in words.spoken


@pytest.mark.parametrize("language", ["de"], indirect=True)
@pytest.mark.usefixtures("laptop_in_tokyo")
def test_times_are_those_of_the_clocks_on_the_event_s_walls(language):
    now = NOW.astimezone(ZoneInfo("Europe/Berlin"))
    assert fill("{from}", OpenFrom(datetime(2026, 6, 5, 18, 14, tzinfo=UTC)), now) == isolated("20:14")
    assert fill("{from}", OpenFrom(datetime(2026, 6, 5, 22, 14, tzinfo=UTC)), now) == isolated("06.06.26, 00:14")
    assert ago(NOW - timedelta(hours=3), now) == "17:30"
    entry = make_entry(at=NOW - timedelta(hours=1))
    verdict = make_verdict(Reason.ALREADY_ENTERED, prior_entries=(entry,))
    assert "19:30" in verdict_text(make_checked_in(verdict), now).history[0]


@pytest.mark.usefixtures("laptop_in_tokyo")
def test_the_clock_in_the_bar_says_whose_time_it_shows(qtbot):
    header = Header((), Switches(WindowSettings()))
    qtbot.addWidget(header)
    header.show_status(GateStatus(), NOW.astimezone(ZoneInfo("America/New_York")))
    assert "New York" in header.clock.text()
    header.show_status(GateStatus(), NOW.astimezone(ZoneInfo("Asia/Seoul")))
    assert "Seoul" not in header.clock.text(), "the same time needs no name"


@pytest.fixture
def laptop_in_tokyo(monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("english")
def test_the_verdict_tells_type_seat_number_and_history():
    verdict = make_verdict(Reason.ALREADY_ENTERED, details=UsedBefore(None, GateId("North gate")))
    first, last = make_entry(staff="Sam", at=NOW), make_entry(entry_id="2", staff="Kim", at=NOW)
    taken_back, undo = make_entry(entry_id="3", staff="Lee", at=NOW), make_entry(entry_id="4", undoes="3")
    prior = (first, last, taken_back, undo)
    words = verdict_text(make_checked_in(make_verdict(Reason.ALREADY_ENTERED, prior_entries=prior)), NOW)
    assert words.kind == "Day ticket  ·  0042-1"
    assert words.history[0].startswith("First entry: ")
    assert words.history[0].endswith("Sam")
    assert words.history[1].startswith("Latest of 2: ")
    assert words.history[1].endswith("Kim")
    assert verdict_text(make_checked_in(verdict), NOW).history == ()
    assert verdict_text(make_checked_in(make_verdict(prior_entries=prior)), NOW).history == ()


@pytest.mark.usefixtures("english")
def test_gates_are_called_by_their_names():
    entry = make_entry(gate_id="g2")
    used = make_verdict(Reason.ALREADY_ENTERED, details=UsedBefore(NOW, GateId("g2")), prior_entries=(entry,))
    words = verdict_text(make_checked_in(used), NOW, {"g2": "South gate"})
    assert words.sentence.endswith(", South gate.")
    assert "South gate" in words.history[0]
    nowhere = make_verdict(Reason.ALREADY_ENTERED, details=UsedBefore(NOW))
    assert "gate" not in verdict_text(make_checked_in(nowhere), NOW).sentence


@pytest.mark.usefixtures("english")
def test_parties_questions_and_answers_are_told():
    party = make_verdict(guests=(1, 2, 3), shown_answers={"q9": "Vegetarian"})
    words = verdict_text(make_checked_in(party), NOW)
    assert words.kind.startswith("3 guests  ·  ")
    assert words.texts == ("Vegetarian",)
    question = Question(id="q1", event_id="e1", text="Date of birth?")
    asked = verdict_text(make_checked_in(make_verdict(Reason.QUESTIONS, questions=(question,))), NOW)
    assert asked.texts == ("Date of birth?",)


@pytest.mark.parametrize("language", ["ar"], indirect=True)
def test_latin_names_stay_in_one_piece_in_arabic_sentences(language):
    assert dotted("", "") == "", "a line without words has no mark either"
    assert isolated("Gate (B).") == "\u2068Gate (B).\u2069"
    assert "\u2068B\u2069" in fill(translated("This ticket is for {gate}."), OtherGate(("B",)), NOW)


@pytest.mark.usefixtures("english")
def test_every_error_has_a_sentence_for_people():
    for error in (
        GatehouseError,
        DeliveryError,
        ScannerError,
        SettingsError,
        StoreBusyError,
        StoreFullError,
        VenueError,
    ):
        assert sentence(error("technical").key) == SENTENCES[error("technical").key]
    assert sentence(WrongKeyError("x").key) == SENTENCES["store.wrong_key"]
    assert sentence("store.of_tomorrow") == SENTENCES["store.failed"]
    assert sentence("tomorrow.too") == SENTENCES["error.unexpected"]
    assert sentence("") == SENTENCES["error.unexpected"]


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("state", list(CameraState))
def test_every_camera_state_has_words(state):
    words = camera_text(CameraReport(state=state))
    assert words.title
    assert words.sentence
    assert (ROOT / "assets" / "icons" / f"{words.icon}.svg").is_file()


@pytest.mark.parametrize("language", ["ar"], indirect=True)
def test_arabic_turns_the_window_round(qtbot, language, world):
    window = MainWindow(Session(world.ports(), WindowSettings(poll_ms=20)))
    window.open()
    qtbot.waitUntil(lambda: window.presenter.status.set_up_step is SetUpStep.SCANNING)
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    page = window.page(ScanPage)
    assert page.side.geometry().right() < page.picture_area.geometry().left()
    assert page.card.headline.text() == QCoreApplication.translate(REASONS_CONTEXT, "Admit") != "Admit"
    assert page.card.sign.geometry().left() > page.card.headline.geometry().left()
    window.grab()
    window.shut()
    window.deleteLater()


@pytest.mark.parametrize("language", ["xx", "nl"], indirect=True)
def test_a_language_nobody_translated_is_english(language, qapp):
    assert QCoreApplication.translate(SENTENCES_CONTEXT, "Camera is in use") == "Camera is in use"
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_languages_go_by_the_names_their_speakers_give_them():
    for code, name in LANGUAGES.items():
        assert QLocale.languageToCode(QLocale(code).language()) == code
        assert name.casefold() in QLocale(code).nativeLanguageName().casefold()
    assert [spoken_language(chosen) for chosen in ("hi", "fr_CA", "nl")] == ["hi", "fr", "en"]


def test_texts_are_marked_in_the_one_way_that_the_tools_find() -> None:
    """Under another name, ``translate`` translates nothing: the tools that collect texts do not know it."""
    found = []
    for path in sorted((ROOT / "kiosk" / "ui").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
        found += [
            f"{path.relative_to(ROOT)}:{node.lineno}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Attribute)
            and node.attr == "translate"
            and id(node) not in called
            and isinstance(node.value, ast.Name)
            and node.value.id == "QCoreApplication"
        ]
    assert found == []
