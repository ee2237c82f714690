"""The checkpoint on the closing report is the one that proves: read back from the page, as a picture and as text."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from kiosk.app.evidence.evidence_file import read_checkpoint
from kiosk.app.kiosk import open_kiosk
from kiosk.cli.main import run
from kiosk.config import Settings
from kiosk.store.evidence.entry_logs import last_notes
from tests.support.gate.evening import Evening


@pytest.fixture
def note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> str:
    monkeypatch.setenv("GATEHOUSE_USE_KEYRING", "0")
    monkeypatch.setenv("GATEHOUSE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    with open_kiosk(Settings(data_dir=tmp_path / "data", use_keyring=False)) as kiosk:
        Evening(guests=60, seed=4).fill(kiosk.database)
    assert run(["export", "report", "-o", "report.pdf"]) == 0
    with open_kiosk(Settings(data_dir=tmp_path / "data", use_keyring=False), working=False) as kiosk:
        (found,) = last_notes(kiosk.database)
    return found


def test_the_page_holds_code_and_text(note: str) -> None:
    document = QPdfDocument()
    assert document.load("report.pdf") == QPdfDocument.Error.None_
    (page,) = [n for n in range(document.pageCount()) if "Checkpoint of this" in document.getAllText(n).text()]
    words = document.getAllText(page).text().replace("\r\n", "\n")
    assert [line for line in note.split("\n") if line not in words] == []
    size = document.pagePointSize(page).toSize()
    picture = document.render(page, QSize(size.width() * 3, size.height() * 3))
    paper = QImage(picture.size(), QImage.Format.Format_RGB888)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, picture)
    painter.end()
    assert paper.save("page.png")
    document.close()
    assert read_checkpoint(Path("page.png")) == note
    assert run(["export", "evidence", "-o", "e.txt"]) == 0
    assert run(["verify-log", "e.txt", "--checkpoint", "page.png"]) == 0


def test_a_picture_of_something_else_holds_none(note: str, capsys: pytest.CaptureFixture[str]) -> None:
    picture = Path(__file__).parents[3] / "docs" / "images"
    other = next(iter(sorted(picture.glob("*.png"))))
    assert run(["verify-log", "--checkpoint", str(other)]) == 3
    assert "no signed checkpoint" in capsys.readouterr().err
    Path("not.png").write_text("no picture", encoding="ascii")
    assert run(["verify-log", "--checkpoint", "not.png"]) == 3
