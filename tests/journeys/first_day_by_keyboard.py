"""The same sitting without touching the mouse."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLineEdit

from tests.journeys.first_day import statuses, statuses_now
from tests.journeys.player import Player, play


def select(player: Player, quote: str) -> None:
    """Find the passage, go back to the article, and extend the selection word by word."""
    player.key("ctrl+f")
    player.until(lambda: player.named(QLineEdit, "find-line").hasFocus(), "the find bar is open")
    player.type(quote)
    player.until(lambda: player.window().article.view.marks.current_found, f"{quote!r} is found")
    player.key("Escape")
    player.until(lambda: player.window().article.view.hasFocus(), "the article has the focus")
    # The words of the quote, the units that a figure takes along included.
    for _ in quote.split():
        if player.ask(lambda: _passage(player)) == quote:
            break
        player.key("shift+Right")
    player.until(lambda: _passage(player) == quote, f"{quote!r} is selected")


def _passage(player: Player) -> str:
    desk = player.window().desk
    return desk.passage.of(desk.text) if desk.passage else ""


def mark_two(player: Player) -> None:
    player.until(lambda: player.window().desk.article, "the article is open")
    select(player, "multiplication par quatre")
    player.key("v")
    player.until(lambda: statuses_now(player) == ["verified"], "the first claim is marked")
    select(player, "37 ans")
    player.key("u")
    player.until(lambda: len(statuses_now(player)) == 2, "two claims")
    assert statuses(player) == {"multiplication par quatre": "verified", "37 ans": "unverified"}
    player.key("F8")
    player.until(lambda: player.window().desk.claim_id, "the unverified claim is chosen")


def take_over(player: Player) -> None:
    player.until(lambda: player.window().desk.article, "the article is open")
    select(player, "multiplication par quatre")
    player.key("u")
    player.until(lambda: statuses_now(player) == ["unverified"], "the claim is marked")
    player.until(lambda: player.window().earlier.count() > 0, "an earlier claim is offered for it")
    player.key("alt+1")
    player.until(lambda: statuses_now(player) == ["verified"], "the verdict is taken over")
    player.key("ctrl+z", "ctrl+z")
    player.until(lambda: statuses_now(player) == [], "both are undone")
    player.key("ctrl+shift+z", "ctrl+shift+z")
    player.until(lambda: statuses_now(player) == ["verified"], "both are made again")


def export(player: Player, path: str) -> None:
    player.key("ctrl+e")
    player.until(lambda: player.named(QComboBox, "export-scope").hasFocus(), "the export dialog is open")
    # The whole base, before the chosen articles; then format, variant and file.
    player.key("End", "Up", "Tab", "Tab", "Tab")
    player.until(lambda: player.named(QLineEdit, "export-path").hasFocus(), "the file is to be named")
    player.key("ctrl+a")
    player.type(path)
    player.key("Return")
    player.until(lambda: Path(path).exists(), "the file is written")
    player.until(lambda: path in player.window().messages.text(), "the window says so")


def main(stage: str, base: str, article: str, output: str) -> int:
    scripts = {
        "mark": mark_two,
        "take-over": take_over,
        "export": lambda player: export(player, output),
    }
    return play(["--base", base, *([article] if article != "-" else [])], scripts[stage])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
