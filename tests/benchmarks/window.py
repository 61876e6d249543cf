"""The whole window on an article of 1,000,000 characters with 5,000 claims, the base on the disk.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.window

Unlike `article_view`, this goes all the way: the operation with its transaction, the history and the disk, and every
view that follows, until all is painted. The floor of opening is a bare `QPlainTextEdit` with the same text. Prints a
Markdown table.
"""

from __future__ import annotations

import os
import resource
import statistics
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QPlainTextEdit

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.span import Span
from annotator.ui import theme
from annotator.ui.desk import Desk
from annotator.ui.window import MainWindow
from annotator.workspace import queries
from annotator.workspace.articles import add_article
from annotator.workspace.claims import edit_claim, mark, set_status
from annotator.workspace.settings import Settings
from annotator.workspace.undo import undo
from annotator.workspace.workspace import open_workspace
from tests.benchmarks.article_view import ROUNDS, article, claims, milliseconds


@contextmanager
def window(folder: Path) -> Iterator[MainWindow]:
    """The window on a base with two large articles, the first of them with its claims; the second is being read."""
    workspace = open_workspace(folder / "claims.sqlite", reviewer="reader", create=True)
    for seed in (1, 2):
        add_article(workspace, Imported(article(seed).strip(), ArticleFields(title=f"Article {seed}", language="fr")))
    second, first = queries.articles(workspace.base)
    seen: set[Span] = set()
    for made in claims(1):
        if made.span not in seen and made.span.end < first.version.length:
            seen.add(made.span)
            mark(workspace, first.version.id, made.span, made.status)
    desk = Desk(workspace, Settings(reviewer="reader", toured=True))
    shown = MainWindow(desk)
    shown.resize(1440, 900)
    shown.show()
    desk.open_article(second.id)
    paint()
    yield shown
    shown.close()
    desk.close()


def paint() -> None:
    """Let everything happen that is due: what changed is painted, and no more, as on a screen."""
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def median(work: Callable[[int], object]) -> float:
    return statistics.median(milliseconds(partial(work, number)) for number in range(ROUNDS))


def main() -> None:
    app = QApplication([])
    theme.apply(app, "light")
    floor = QPlainTextEdit()
    floor.resize(900, 900)
    floor.show()
    text = article(1)

    def floor_opens(_number: int) -> None:
        floor.setPlainText(text)
        paint()

    with tempfile.TemporaryDirectory() as name, window(Path(name)) as shown:
        desk = shown.desk
        second, first = (one.id for one in queries.articles(desk.workspace.base))

        def opens(number: int) -> None:
            desk.open_article(first)
            paint()

        floor_ms = median(floor_opens)
        opened: list[float] = []
        for number in range(ROUNDS):
            desk.open_article(second)
            paint()
            opened.append(milliseconds(partial(opens, number)))
        places = queries.places_of(desk.workspace.base, desk.article.version.id if desk.article else "")
        some = [place.id for place in places[:: len(places) // ROUNDS]]

        def changes(work: Callable[[str, int], object]) -> float:
            def run(number: int) -> None:
                work(some[number % len(some)], number)
                paint()

            return median(run)

        status = changes(lambda claim, number: desk.do(set_status, (claim,), "verified" if number % 2 else "refuted"))
        chosen = changes(lambda claim, _number: desk.choose_claim(claim))
        noted = changes(lambda claim, number: desk.do(edit_claim, claim, note=f"note {number}"))
        undone = changes(lambda _claim, _number: desk.do(undo))
    open_ms = statistics.median(opened)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print("| the whole window, to painted | ms | |")
    print("| --- | ---: | --- |")
    print(f"| open the article: bare `QPlainTextEdit.setPlainText` (floor) | {floor_ms:.1f} | 1.0 |")
    print(f"| open the article with its claims, from the base | {open_ms:.1f} | {open_ms / floor_ms:.2f} |")
    print(f"| change a status, on the disk and in every view | {status:.1f} | goal 16 |")
    print(f"| write a note | {noted:.1f} | |")
    print(f"| take an operation back | {undone:.1f} | |")
    print(f"| choose a claim anywhere | {chosen:.1f} | |")
    print(f"\nPeak memory of the process: {memory:.0f} MB")


if __name__ == "__main__":
    main()
