from __future__ import annotations

import socket
from pathlib import Path

import pytest

from annotator.cli.display import has_display


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)


def test_nothing_set_is_no_display() -> None:
    assert not has_display()


@pytest.mark.parametrize(
    ("variable", "value", "there"),
    [
        ("QT_QPA_PLATFORM", "offscreen", True),
        ("QT_QPA_PLATFORM", "vnc:size=800x600", True),
        ("QT_QPA_PLATFORM", "xcb", False),
        ("QT_QPA_PLATFORM", "wayland-egl", False),
        ("DISPLAY", ":64999", False),
        ("DISPLAY", "unix:64999.0", False),
        ("DISPLAY", "", False),
        ("DISPLAY", "desk.example:10.0", True),
        ("WAYLAND_DISPLAY", "none-0", False),
    ],
)
def test_a_variable_alone(monkeypatch: pytest.MonkeyPatch, variable: str, value: str, there: bool) -> None:
    monkeypatch.setenv(variable, value)
    assert has_display() is there


def test_wayland_that_answers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_RUNTIME_DIR", ".")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("wayland-0")
        assert not has_display()
        server.listen()
        assert has_display()


def test_x11_that_answers(monkeypatch: pytest.MonkeyPatch, display: dict[str, str]) -> None:
    monkeypatch.setenv("DISPLAY", display["DISPLAY"])
    assert has_display()
