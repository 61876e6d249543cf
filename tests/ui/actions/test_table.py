"""The table of actions: no two alike, no key twice, every icon there, every row enabled when it can do something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from annotator import assets
from annotator.domain.article import Imported
from annotator.domain.span import Span
from annotator.domain.status import STATUSES
from annotator.ui.actions import table
from annotator.ui.actions.table import ACTIONS, MENUS, ActionRow
from annotator.ui.article.keys import BINDINGS
from annotator.ui.desk import Desk
from annotator.workspace import queries
from annotator.workspace.articles import add_article
from annotator.workspace.claims import mark_quote
from annotator.workspace.undo import undo
from annotator.workspace.versions import add_version
from annotator.workspace.workspace import open_workspace

BY_ID = {row.id: row for row in ACTIONS}


def keys(row: ActionRow) -> list[str]:
    return [QKeySequence(key).toString() for key in (row.shortcut, *row.also, row.letter) if key]


def test_ids_are_unique() -> None:
    assert len(BY_ID) == len(ACTIONS)


def test_no_two_actions_have_the_same_words_in_one_menu() -> None:
    assert max(Counter((row.menu, row.text) for row in ACTIONS).values()) == 1


def test_no_two_actions_share_a_key() -> None:
    twice = {key: count for key, count in Counter(key for row in ACTIONS for key in keys(row)).items() if count > 1}
    assert not twice


@pytest.mark.parametrize("row", ACTIONS, ids=lambda row: row.id)
def test_a_key_can_be_typed_and_is_no_key_of_the_article(row: ActionRow) -> None:
    """A letter does in the article what it does in the menu; no other key is taken from the article."""
    of_article = {QKeySequence(binding.key).toString(): binding for binding in BINDINGS}
    for key in keys(row):
        assert key, row.id
        if row.letter:
            assert of_article[key].status == row.status
        else:
            assert key not in of_article
            assert "+" in key or key.startswith("F"), f"{key} would be heard while one types"


@pytest.mark.parametrize("row", ACTIONS, ids=lambda row: row.id)
def test_menu_icon_and_command_are_there(row: ActionRow) -> None:
    assert row.menu in MENUS
    assert callable(row.run)
    if row.icon:
        assert assets.path(f"icons/{row.icon}.svg").is_file()
    if row.tool:
        assert row.icon


def test_no_menu_is_empty() -> None:
    assert {row.menu for row in ACTIONS} == set(MENUS)


def test_every_status_with_a_key_can_be_given() -> None:
    for status in STATUSES:
        row = BY_ID[f"mark.{status.id}"]
        assert (row.text, row.letter, row.status, row.icon) == (status.label, status.key, status.id, status.icon)


def test_a_menu_has_its_own_key() -> None:
    letters = [text[text.index("&") + 1].casefold() for text in MENUS.values()]
    assert max(Counter(letters).values()) == 1


# --- when each can do something ---


def nothing_done(desk: Desk) -> None:
    desk.open_article("")


def an_article(desk: Desk) -> None:
    pass


def a_passage(desk: Desk) -> None:
    desk.select_passage(Span(0, 3))


def a_claim(desk: Desk) -> None:
    assert desk.article is not None
    desk.choose_claim(desk.run(mark_quote, desk.article.id, "37 ans", "unverified").subject)


def a_claim_and_a_passage(desk: Desk) -> None:
    a_claim(desk)
    a_passage(desk)


def two_versions(desk: Desk) -> None:
    assert desk.article is not None
    desk.run(add_version, desk.article.id, Imported(f"{desk.text}\nEt ceci."))


def an_older_version(desk: Desk) -> None:
    two_versions(desk)
    assert desk.article is not None
    older = queries.versions_of(desk.workspace.base, desk.article.id)[1]
    desk.open_article(desk.article.id, older.id)
    desk.select_passage(Span(0, 3))


def something_undone(desk: Desk) -> None:
    desk.run(add_article, Imported("Un autre texte."))
    desk.run(undo)


def read_only(desk: Desk) -> None:
    a_claim(desk)
    assert desk.article is not None
    article, claim = desk.article.id, desk.claim_id
    desk.use_base(open_workspace(desk.workspace.base.path, read_only=True))
    desk.open_article(article)
    desk.choose_claim(claim)
    desk.select_passage(Span(0, 3))


ALWAYS = {
    *(
        "base.new",
        "base.open",
        "base.backups",
        "base.check",
        "agreement",
        "base.blind",
        "opinion.list",
        "file.export",
        "settings",
        "quit",
        "find.claims",
    ),
    *("claim.next", "claim.previous", "link.open", "zoom.in", "zoom.out", "zoom.reset", "panel.articles"),
    *("focus.article", "focus.claims", "focus.record", "focus.earlier", "palette", "keys", "about"),
    "history",
}
WRITING = {
    "base.merge",
    "claims.import",
    "file.open",
    "file.paste",
    "file.folder",
    "file.web",
    "sample",
    "scale",
    "undo",
}
ARTICLE = {"find", "article.details", "article.contradictions", "sentence"}
MARKING = {*(f"mark.{status.id}" for status in STATUSES), "link.same", "link.contradicts", "link.related"}
CLAIM = {
    "claim.note",
    "claim.source",
    "claim.file",
    "claim.screenshot",
    "opinion.take.1",
    "opinion.take.2",
    "claim.remove",
    "claim.confirm",
    "link.dismiss",
}
CHANGING = {"article.remove", "version.import", "version.paste"}


@pytest.mark.parametrize(
    ("situation", "enabled"),
    [
        (nothing_done, ALWAYS | WRITING),
        (an_article, ALWAYS | WRITING | ARTICLE | CHANGING),
        (a_passage, ALWAYS | WRITING | ARTICLE | MARKING | CHANGING),
        (a_claim, ALWAYS | WRITING | ARTICLE | MARKING | CLAIM | CHANGING | {"claim.history"}),
        (
            a_claim_and_a_passage,
            ALWAYS | WRITING | ARTICLE | MARKING | CLAIM | CHANGING | {"claim.anchor", "claim.history"},
        ),
        (two_versions, ALWAYS | WRITING | ARTICLE | CHANGING | {"version.compare"}),
        (an_older_version, (ALWAYS | WRITING | ARTICLE | CHANGING | {"version.compare"}) - {"article.contradictions"}),
        (something_undone, ALWAYS | WRITING | ARTICLE | CHANGING | {"redo"}),
        (read_only, ALWAYS | ARTICLE | {"claim.history"}),
    ],
    ids=lambda value: value.__name__ if callable(value) else "",
)
def test_what_can_be_done_is_enabled_and_nothing_else(
    desk: Desk, situation: Callable[[Desk], None], enabled: set[str]
) -> None:
    situation(desk)
    assert {row.id for row in ACTIONS if row.enabled(desk)} == enabled


def test_every_row_is_in_a_situation_above() -> None:
    others = {"redo", "claim.anchor", "claim.history", "version.compare"}
    assert set(BY_ID) == ALWAYS | WRITING | ARTICLE | MARKING | CLAIM | CHANGING | others


def test_each_command_has_its_module_and_words() -> None:
    """A row without a key or an icon is still found by its words."""
    assert all(row.text for row in ACTIONS)
    commands = Path(table.__file__).parent.parent / "commands"
    modules = {path.stem for path in commands.glob("*.py")}
    assert {row.run.__module__.rpartition(".")[2] for row in ACTIONS} <= modules
