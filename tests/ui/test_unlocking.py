"""The passphrase before the window, and the one notice about a key in a file."""

from pathlib import Path

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.app.station.current_station import CurrentStation
from kiosk.app.station.status_board import StatusBoard
from kiosk.config import Settings
from kiosk.store.base.key_passphrase import WrongPassphraseError
from kiosk.ui.banners import strips
from kiosk.ui.ports import GateStatus, Stage
from kiosk.ui.unlock_dialog import UnlockDialog
from tests.ui.fakes import NOW


@pytest.mark.usefixtures("english")
def test_the_dialog_closes_on_the_right_passphrase_only(qtbot) -> None:
    tried: list[str] = []

    def unlock(passphrase: str) -> None:
        tried.append(passphrase)
        if passphrase != "three grey geese":
            raise WrongPassphraseError("another one")

    dialog = UnlockDialog(unlock)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.passphrase.setText("three grey ducks")
    dialog.open_button.click()
    assert dialog.isVisible()
    assert dialog.complaint.text.text() == "This is not the passphrase of this laptop."
    assert dialog.passphrase.text() == "", "nobody reads it over a shoulder"
    dialog.passphrase.setText("three grey geese")
    with qtbot.waitSignal(dialog.accepted):
        dialog.open_button.click()
    assert tried == ["three grey ducks", "three grey geese"]


@pytest.mark.usefixtures("english")
def test_a_key_beside_the_data_is_told_once(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, use_keyring=False)
    reported = []
    for _start in range(2):
        with open_kiosk(settings) as kiosk:
            board = StatusBoard(kiosk, CurrentStation(kiosk))
            reported.append([board.status().notice_key for _look in range(3)])
    assert reported == [["store.key_in_file"] * 3, [None] * 3], "the first window says it as long as it is open"
    (strip,) = strips(GateStatus(stage=Stage.NOT_ENROLLED, notice_key="store.key_in_file"), NOW)
    assert "thief" in strip.text
    assert strip.look == "calm"
