from __future__ import annotations

import pytest

from annotator import assets


def test_finds_a_file_and_a_folder() -> None:
    assert assets.path("i18n/fr/LC_MESSAGES/annotator.mo").is_file()
    assert assets.path("i18n").is_dir()


def test_what_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError, match="no-such-icon"):
        assets.path("icons/no-such-icon.svg")
