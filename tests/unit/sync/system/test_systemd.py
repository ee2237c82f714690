import socket
import sys

import pytest

from sync.system.systemd import notify_service_manager

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no systemd on Windows")


def test_silent_without_a_service_manager(monkeypatch):
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    assert notify_service_manager("READY=1") is False


def test_the_service_manager_is_told(monkeypatch, tmp_path):
    address = str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(address)
        monkeypatch.setenv("NOTIFY_SOCKET", address)
        assert notify_service_manager("READY=1") is True
        assert manager.recv(100) == b"READY=1"


def test_a_service_manager_that_went_away_is_no_error_of_ours(monkeypatch, tmp_path, caplog):
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "gone"))
    assert notify_service_manager("WATCHDOG=1") is False
    assert "cannot be told" in caplog.text
