from __future__ import annotations

import gettext
import os
from pathlib import Path

import click
import pytest
from babel.messages.extract import extract_from_dir

from annotator import i18n
from annotator.cli.speech import MESSAGES, click_speaks_our_language, plural_messages
from annotator.workspace.settings import Settings, save_settings
from tests.cli.conftest import Command


def clicks_own() -> set[str]:
    """Every message that click marks, a plural by its singular."""
    found = extract_from_dir(
        Path(click.__file__).parent, [("**.py", "python")], keywords={"_": None, "ngettext": (1, 2)}
    )
    return {
        message[0] if isinstance(message, tuple) else message for _file, _line, message, _comments, _context in found
    }


def test_what_is_translated_is_what_click_says() -> None:
    i18n.set_language("en")
    assert set(MESSAGES) | set(plural_messages()) <= clicks_own()


def test_the_environment_is_as_it_was_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    i18n.set_language("fr")
    for before in (None, "de:en"):
        monkeypatch.delenv("LANGUAGE", raising=False)
        if before is not None:
            monkeypatch.setenv("LANGUAGE", before)
        domain = gettext.textdomain()
        with click_speaks_our_language():
            assert os.environ["LANGUAGE"] == "fr"
        assert os.environ.get("LANGUAGE") == before
        assert gettext.textdomain() == domain


FRENCH = {
    ("--help",): "Usage : annotator",
    ("claim", "list", "--help"): "Afficher cette aide et quitter.",
    ("claim", "add", "--help"): "[obligatoire]",
}


@pytest.mark.parametrize(("command", "words"), FRENCH.items())
def test_help_is_french_where_french_is_asked_for(annotator: Command, command: tuple[str, ...], words: str) -> None:
    assert words in annotator("--language", "fr", *command).out.replace("\N{NO-BREAK SPACE}", " ")
    assert words in annotator("--language=fr", *command).out.replace("\N{NO-BREAK SPACE}", " ")
    assert words not in annotator(*command).out


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (["--xyz"], "Option inconnue"),
        (["claim", "lsit"], "Commande inconnue"),
        (["match"], "Argument manquant"),
        (["claim", "list", "--status", "x"], "Valeur incorrecte"),
        (["exprot"], "Il n’y a ni commande ni fichier"),
        (["claim", "list", "--base", "none.sqlite"], "Il n’y a pas de base d’affirmations none.sqlite."),
    ],
)
def test_errors_are_french_too(annotator: Command, command: list[str], words: str) -> None:
    assert words in annotator("--language", "fr", *command).err
    assert "Error" not in annotator("--language", "fr", *command).err


def test_tables_are_french_too(annotator: Command, base: Path) -> None:
    out = annotator("--language", "fr", "claim", "list", "--base", base).out
    assert "Vérifié" in out
    assert "Vrai" in out


def test_the_system_and_the_settings_choose_the_language(annotator: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    french = annotator("--language", "fr", "--help").out
    english = annotator("--help").out
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert annotator("--help").out == french
    save_settings(Settings(language="en"))
    assert annotator("--help").out == english
    assert annotator("--language", "fr", "--help").out == french


def test_a_language_behind_the_verb_is_not_understood(annotator: Command) -> None:
    assert annotator("match", "--language", "fr").code == 2
