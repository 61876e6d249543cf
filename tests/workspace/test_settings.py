from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.workspace.settings import RECENT, Settings, default_base, load_settings, save_settings, settings_path


def test_settings_are_kept(home: Path) -> None:
    settings = Settings(reviewer="Zoé", language="fr", theme="dark", zoom=-2, layout="x", toured=True)
    settings.remember(Path("/a/été.sqlite"))
    save_settings(settings)
    assert load_settings() == settings
    assert settings_path().is_relative_to(home)
    assert [path.name for path in settings_path().parent.iterdir()] == ["settings.json"]


def test_at_first_the_reviewer_is_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USER", "ada")
    assert load_settings() == Settings(reviewer="ada")
    monkeypatch.delenv("USER")
    monkeypatch.setenv("USERNAME", "Ada")
    assert load_settings().reviewer == "Ada"
    monkeypatch.delenv("USERNAME")
    assert load_settings().reviewer == ""
    save_settings(Settings(reviewer=""))
    monkeypatch.setenv("USER", "ada")
    assert load_settings().reviewer == ""


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"null", b"[1]", b'"x"', b"[" * 100_000, b"\x00" * 100])
def test_a_broken_file_stops_nobody(content: bytes) -> None:
    settings_path().parent.mkdir(parents=True)
    settings_path().write_bytes(content)
    settings = load_settings()
    assert (settings.zoom, settings.recent, settings.toured) == (0, [], False)
    settings.zoom = 3
    save_settings(settings)
    assert load_settings().zoom == 3


def test_values_that_make_no_sense_have_their_default() -> None:
    stored = {"zoom": "big", "toured": 1, "recent": ["/a", 3, None], "theme": None, "language": "fr", "colour": "red"}
    settings_path().parent.mkdir(parents=True)
    settings_path().write_text(json.dumps(stored))
    settings = load_settings()
    assert (settings.zoom, settings.toured, settings.theme) == (0, False, "")
    assert (settings.recent, settings.language) == (["/a"], "fr")


def test_recent_bases_newest_first_each_once() -> None:
    settings = Settings()
    for number in (*range(RECENT + 3), 5):
        settings.remember(Path(f"/base{number}"))
    assert len(settings.recent) == RECENT
    assert settings.recent[:3] == [str(Path(f"/base{number}").absolute()) for number in (5, 12, 11)]


def test_names_that_are_no_text_can_be_kept() -> None:
    settings = Settings(recent=["/\udce9t\udce9.sqlite"])  # as Python reads a name in Latin-1
    save_settings(settings)
    assert load_settings().recent == settings.recent


def test_a_folder_that_cannot_be_written_stops_nobody() -> None:
    settings_path().parent.parent.mkdir(parents=True)
    settings_path().parent.touch()
    save_settings(Settings(zoom=1))
    assert load_settings().zoom == 0


def test_where_the_base_is(home: Path) -> None:
    assert default_base().is_relative_to(home)
    assert default_base().name == "claims.sqlite"
