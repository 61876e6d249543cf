"""Exporting: which claims, in which format, to which file."""

from __future__ import annotations

import csv
import errno
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from annotator.domain.claim import ClaimFilter
from annotator.ui.dialogs.export import ExportDialog
from annotator.ui.window import MainWindow
from annotator.workspace.claims import edit_claim, mark_quote
from annotator.workspace.exporting import formats
from annotator.workspace.settings import load_settings
from tests.ui.program import LEFT, drop, part, settle, started, text_of

PRESETS = [(exporter.id, exporter.suffix, preset.id) for exporter in formats() for preset in exporter.presets]


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """Two articles; the one that is open has a verified and an unverified claim, the other one claim."""
    with started(qtbot, qapp, tmp_path / "claims.sqlite") as application:
        window, desk = application.window, application.desk
        for title, quotes in (("Un", {"38 ans": "verified"}), ("Deux", {"37 ans": "verified", "=1+1": "unverified"})):
            drop(window, text_of(f"{title}\n\nIl est là depuis 37 ans. Ou depuis 38 ans. Et =1+1. Fin de {title}."))
            assert desk.article is not None
            for quote, status in quotes.items():
                desk.run(mark_quote, desk.article.id, quote, status)
        yield window


def opened(window: MainWindow) -> ExportDialog:
    window.actions_by_id.by_id["file.export"].trigger()
    dialog = [one for one in window.findChildren(ExportDialog) if one.isVisible()][-1]
    assert isinstance(dialog, ExportDialog)
    return dialog


def choose(dialog: ExportDialog, kind: str, preset: str = "") -> None:
    """Choose a format and a variant of it."""
    offered = part(dialog, QComboBox, "export-format")
    offered.setCurrentIndex([offered.itemData(row).id for row in range(offered.count())].index(kind))
    if preset:
        variants = part(dialog, QComboBox, "export-preset")
        variants.setCurrentIndex(variants.findData(preset))


def write(
    qtbot: QtBot,
    window: MainWindow,
    path: Path | str,
    *,
    scope: int = 0,
    kind: str = "csv",
    preset: str = "data",
    times: int = 1,
) -> ExportDialog:
    """Fill in the dialog and export."""
    dialog = opened(window)
    part(dialog, QComboBox, "export-scope").setCurrentIndex(scope)
    choose(dialog, kind, preset)
    line = part(dialog, QLineEdit, "export-path")
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClicks(line, str(path))
    for _time in range(times):
        qtbot.mouseClick(part(dialog, QPushButton, "done"), LEFT)
    qtbot.waitUntil(lambda: window.desk.long.idle)
    return dialog


def quotes(path: Path) -> list[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        dialect = ";" if ";" in file.readline() else ","
        file.seek(0)
        return [row["quote"] for row in csv.DictReader(file, delimiter=dialect)]


@pytest.mark.parametrize(
    ("scope", "expected"),
    [(0, ["37 ans", "=1+1"]), (1, ["37 ans"]), (2, ["38 ans", "37 ans", "=1+1"])],
    ids=["this article", "what the list shows", "the whole base"],
)
def test_each_scope(qtbot: QtBot, window: MainWindow, tmp_path: Path, scope: int, expected: list[str]) -> None:
    window.claims.bar.search.setText("37")
    qtbot.waitUntil(lambda: window.claims.criteria().text == "37")
    path = tmp_path / "out.csv"
    write(qtbot, window, path, scope=scope)
    assert sorted(quotes(path)) == sorted(expected)
    assert str(path) in window.messages.text()


@pytest.mark.parametrize(("kind", "suffix", "preset"), PRESETS)
def test_each_preset(qtbot: QtBot, window: MainWindow, tmp_path: Path, kind: str, suffix: str, preset: str) -> None:
    write(qtbot, window, tmp_path / "out", kind=kind, preset=preset)
    assert (tmp_path / f"out{suffix}").stat().st_size > 0
    if suffix == ".csv":
        assert {quote.removeprefix("'") for quote in quotes(tmp_path / "out.csv")} == {"37 ans", "=1+1"}


def test_without_an_article_the_list_and_the_base_are_offered(window: MainWindow) -> None:
    window.desk.open_article("")
    dialog = opened(window)
    scope = part(dialog, QComboBox, "export-scope")
    assert [scope.itemText(row) for row in range(3)] == [
        "The claims that the list shows (3)",
        "All claims of the base (3)",
        "Chosen articles",
    ]
    assert scope.itemData(1)[:2] == (ClaimFilter(), "position")
    dialog.reject()


def test_what_the_list_shows_goes_out_in_the_order_of_the_list(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.claims.bar.menu.choose_order("newest")
    write(qtbot, window, tmp_path / "out.csv", scope=1)
    assert quotes(tmp_path / "out.csv") == ["=1+1", "37 ans"]


def test_it_proposes_a_file_named_after_the_article_that_can_be_written(window: MainWindow) -> None:
    dialog = opened(window)
    path = dialog.choice().path
    assert path.name == "Deux.csv"
    assert path.parent.is_dir()
    dialog.reject()


@pytest.mark.parametrize("title", ["../../etc/passwd", "a/b\\c:d*e?", "   ", "x" * 300, "Les « prix » : 37 %"])
def test_no_title_makes_a_file_name_that_cannot_be(window: MainWindow, title: str) -> None:
    from annotator.workspace.articles import edit_article

    assert window.desk.article is not None
    window.desk.run(edit_article, window.desk.article.id, title=title)
    dialog = opened(window)
    name = dialog.choice().path.name
    assert 5 <= len(name) <= 64 + 4
    assert not set(name) & set('/\\:*?"<>|')
    dialog.reject()


def test_a_name_that_is_too_long_is_told_and_the_dialog_stays(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    dialog = write(qtbot, window, tmp_path / ("x" * 300 + ".csv"))
    assert dialog.isVisible()
    assert os.strerror(errno.ENAMETOOLONG) in dialog.wrong.text()
    dialog.reject()


def test_a_folder_that_is_not_there_is_told_and_the_dialog_stays(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    dialog = write(qtbot, window, tmp_path / "none" / "out.csv")
    assert dialog.isVisible()
    assert "no folder" in dialog.wrong.text()
    part(dialog, QLineEdit, "export-path").setText(str(tmp_path / "out.csv"))
    assert not dialog.wrong.isVisible()
    qtbot.mouseClick(part(dialog, QPushButton, "done"), LEFT)
    qtbot.waitUntil(lambda: (tmp_path / "out.csv").is_file())
    qtbot.waitUntil(lambda: window.desk.long.idle)


@pytest.mark.parametrize("name", ["", "   ", "."])
def test_no_file_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path, name: str) -> None:
    dialog = write(qtbot, window, name)
    assert dialog.isVisible()
    assert "Name a file" in dialog.wrong.text()
    dialog.reject()


def test_a_file_that_is_there_is_replaced_only_when_asked_twice(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "out.csv"
    path.write_text("mine")
    dialog = write(qtbot, window, path)
    assert dialog.isVisible()
    assert "there already" in dialog.wrong.text()
    assert path.read_text() == "mine"
    qtbot.mouseClick(part(dialog, QPushButton, "done"), LEFT)
    qtbot.waitUntil(lambda: window.desk.long.idle)
    assert len(quotes(path)) == 2


def test_the_end_of_the_name_comes_from_the_format(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    write(qtbot, window, tmp_path / "out")
    assert (tmp_path / "out.csv").is_file()


def test_home_may_be_written_as_a_tilde(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    write(qtbot, window, "~/out.csv")
    assert (home / "out.csv").is_file()


def test_the_base_itself_is_not_written_over(qtbot: QtBot, window: MainWindow) -> None:
    base = window.desk.workspace.base.path
    write(qtbot, window, base, times=2)
    assert "is the claims base itself" in window.messages.text()
    assert window.desk.article is not None
    window.desk.run(mark_quote, window.desk.article.id, "38 ans", "verified")


def test_what_was_just_typed_is_in_the_file(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    from PySide6.QtWidgets import QPlainTextEdit

    assert window.desk.article is not None
    window.desk.choose_claim(window.desk.run(mark_quote, window.desk.article.id, "37 ans", "verified").subject)
    qtbot.keyClicks(part(window, QPlainTextEdit, "record-note"), "just typed")
    write(qtbot, window, tmp_path / "out.csv")
    assert "just typed" in (tmp_path / "out.csv").read_text(encoding="utf-8")


def test_the_format_of_the_windows_language_is_proposed(window: MainWindow) -> None:
    dialog = opened(window)
    assert dialog.choice().preset == "excel-en"
    dialog.reject()
    settle()


def test_chosen_articles(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    dialog = opened(window)
    scope = part(dialog, QComboBox, "export-scope")
    articles = part(dialog, QListWidget, "export-articles")
    assert not articles.isVisible()
    scope.setCurrentIndex(scope.count() - 1)
    assert articles.isVisible()
    assert [articles.item(row).text() for row in range(2)] == ["2 claims · Deux", "1 claim · Un"]
    assert [articles.item(row).checkState() for row in range(2)] == [Qt.CheckState.Checked, Qt.CheckState.Unchecked]
    articles.item(0).setCheckState(Qt.CheckState.Unchecked)
    choose(dialog, "csv", "data")
    part(dialog, QLineEdit, "export-path").setText(str(tmp_path / "out.csv"))
    qtbot.mouseClick(part(dialog, QPushButton, "done"), LEFT)
    assert "Tick the articles" in dialog.wrong.text()
    articles.item(1).setCheckState(Qt.CheckState.Checked)
    qtbot.mouseClick(part(dialog, QPushButton, "done"), LEFT)
    qtbot.waitUntil(lambda: window.desk.long.idle)
    assert quotes(tmp_path / "out.csv") == ["38 ans"]


def test_each_scope_says_how_many_claims_it_has(window: MainWindow) -> None:
    dialog = opened(window)
    scope = part(dialog, QComboBox, "export-scope")
    assert [scope.itemText(row) for row in range(3)] == [
        "The claims of this article (2)",
        "The claims that the list shows (2)",
        "All claims of the base (3)",
    ]
    dialog.reject()


def test_the_publisher_is_asked_for_where_it_is_named_and_remembered(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    dialog = opened(window)
    line = part(dialog, QLineEdit, "export-publisher")
    assert not line.isVisible()
    choose(dialog, "claimreview", "array")
    assert line.isVisible()
    line.setText("La Gazette")
    part(dialog, QLineEdit, "export-page").setText("https://gazette.example/{id}")
    part(dialog, QLineEdit, "export-path").setText(str(tmp_path / "out.jsonld"))
    assert window.desk.article is not None
    claim_id = window.desk.run(mark_quote, window.desk.article.id, "Fin", "verified").subject
    window.desk.run(edit_claim, claim_id, verdict="true")
    qtbot.mouseClick(part(dialog, QPushButton, "done"), LEFT)
    qtbot.waitUntil(lambda: window.desk.long.idle)
    (review,) = json.loads((tmp_path / "out.jsonld").read_text(encoding="utf-8"))
    assert review["author"]["name"] == "La Gazette"
    assert review["url"] == f"https://gazette.example/{claim_id}"
    assert load_settings().publisher == "La Gazette"
    assert "1 claim written" in window.messages.text()


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f"])
def test_a_title_gives_a_name_with_one_space_between_words(window: MainWindow, space: str) -> None:
    drop(window, text_of(f"Trains{space}: le vrai de 37{space}ans\n\nIl est là."))
    assert Path(part(opened(window), QLineEdit, "export-path").text()).name == "Trains le vrai de 37 ans.csv"
