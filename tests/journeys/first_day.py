"""The main job with the mouse: mark, tag, reopen, see the earlier claim, take it over, undo, redo, export."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLineEdit

from annotator.workspace import queries
from tests.journeys.player import Player, play


def statuses(player: Player) -> dict[str, str]:
    """Status of each claim of the article being read, by quote."""

    def read() -> dict[str, str]:
        desk = player.window().desk
        assert desk.article is not None
        return {claim.quote: claim.status for claim in queries.claims_of(desk.workspace.base, desk.article.version.id)}

    return player.ask(read)


def mark_two(player: Player) -> None:
    player.until(lambda: player.window().desk.article, "the article is open")
    player.picture("1-opened")
    player.select("multiplication par quatre")
    player.picture("2-selected")
    player.key("v")
    player.until(lambda: player.window().desk.claim_id, "the first claim is chosen")
    player.select("37 ans")
    player.key("u")
    player.until(lambda: len(statuses_now(player)) == 2, "two claims")
    player.picture("3-marked")
    assert statuses(player) == {"multiplication par quatre": "verified", "37 ans": "unverified"}


def statuses_now(player: Player) -> list[str]:
    """Only within `until`."""
    desk = player.window().desk
    assert desk.article is not None
    return [claim.status for claim in queries.claims_of(desk.workspace.base, desk.article.version.id)]


def offered(player: Player) -> bool:
    """Whether earlier claims are offered for what is chosen now, and not for what was before; only within `until`."""
    panel = player.window().earlier
    return panel.count() > 0 and not panel.finder.busy


def take_over(player: Player) -> None:
    """The second article says one thing that was verified in the first."""
    player.until(lambda: player.window().desk.article, "the article is open")
    player.select("multiplication par quatre")
    player.until(lambda: player.window().earlier.count() > 0, "an earlier claim is offered")
    player.picture("4-offered")
    player.key("u")
    player.until(lambda: statuses_now(player) == ["unverified"], "the claim is marked")
    player.until(lambda: offered(player), "an earlier claim is offered for it")
    player.key("alt+1")
    player.until(lambda: statuses_now(player) == ["verified"], "the verdict is taken over")
    player.picture("5-linked")
    player.key("ctrl+z")
    player.until(lambda: statuses_now(player) == ["unverified"], "the link is undone")
    player.key("ctrl+z")
    player.until(lambda: statuses_now(player) == [], "the mark is undone")
    player.key("ctrl+shift+z", "ctrl+shift+z")
    player.until(lambda: statuses_now(player) == ["verified"], "both are made again")
    player.picture("6-redone")


def export(player: Player, path: str) -> None:
    player.key("ctrl+e")
    # The whole base stands before the chosen articles.
    scope = player.until(lambda: player.named(QComboBox, "export-scope"), "the export dialog is open")
    player.ask(lambda: scope.setCurrentIndex(scope.count() - 2))
    line = player.ask(lambda: player.named(QLineEdit, "export-path"))
    player.click(player.middle_of(lambda: line))
    player.key("ctrl+a")
    player.type(path)
    player.picture("7-export")
    player.key("Return")
    player.until(lambda: Path(path).exists(), "the file is written")
    player.until(lambda: path in player.window().messages.text(), "the window says so")
    player.picture("8-exported")


def main(stage: str, base: str, article: str, output: str) -> int:
    scripts = {
        "mark": mark_two,
        "take-over": take_over,
        "export": lambda player: export(player, output),
    }
    return play(["--base", base, *([article] if article != "-" else [])], scripts[stage])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
