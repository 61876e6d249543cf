"""Folders that a service synchronises."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.workspace.synchronising import synchronised_by


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Le Journal)/Desk", "Dropbox"),
        ("OneDrive", "OneDrive"),
        ("OneDrive - Le Journal/Desk/2026", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("Library/CloudStorage/GoogleDrive-ada@example.org/My Drive", "Google Drive"),
        ("Library/CloudStorage/OneDrive-Personal", "OneDrive"),
        ("Library/CloudStorage/Dropbox-Journal", "Dropbox"),
        ("Mon Drive", "Google Drive"),
        ("Nextcloud/Desk", "Nextcloud"),
        ("Documents", ""),
        ("My Dropbox photos", ""),
        ("Boxes", ""),
        ("onedrivers", ""),
    ],
)
def test_by_the_name_of_a_folder(tmp_path: Path, folder: str, service: str) -> None:
    assert synchronised_by(tmp_path / folder / "claims.sqlite") == service


@pytest.mark.parametrize(
    ("mark", "service"),
    [(".dropbox.cache", "Dropbox"), (".nextcloudsync.log", "Nextcloud"), (".stfolder", "Syncthing")],
)
def test_by_what_a_service_leaves(tmp_path: Path, mark: str, service: str) -> None:
    (tmp_path / "desk" / "2026").mkdir(parents=True)
    (tmp_path / "desk" / mark).touch()
    assert synchronised_by(tmp_path / "desk" / "2026" / "claims.sqlite") == service
    assert synchronised_by(tmp_path / "claims.sqlite") == ""


def test_not_by_what_a_program_keeps_in_the_home_folder(home: Path) -> None:
    (home / ".dropbox").mkdir()
    assert synchronised_by(home / "Documents" / "claims.sqlite") == ""
