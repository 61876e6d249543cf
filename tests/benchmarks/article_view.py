"""The article view against a bare `QPlainTextEdit`, on 1,000,000 characters with 5,000 claims.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.article_view

Prints a Markdown table. Each figure is the median of several rounds, floor and view taking turns in one process, so
that the ratio holds on a busy machine too. Every time ends when the pixels are painted.
"""

from __future__ import annotations

import os
import platform
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, qVersion
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget

from annotator.domain.span import Span
from annotator.domain.status import STATUSES
from annotator.ui import theme
from annotator.ui.article.highlights import Highlight
from annotator.ui.article.view import ArticleView

CHARACTERS = 1_000_000
CLAIMS = 5_000
ROUNDS = 11
FRAMES = 240
SIZE = QSize(1100, 800)
_WORDS = (
    "la le les des une selon après pendant ministère région hausse baisse emploi énergie prix années rapport enquête "
    "3,2 milliards d’euros 12 % 37 ans 1 450 communes multiplié par quatre deux tiers « environ » l’institut publie"
).split()


def article(seed: int) -> str:
    """A text of sentences and paragraphs as long as those of a newspaper."""
    chance = random.Random(seed)
    paragraphs: list[str] = []
    length = 0
    while length < CHARACTERS:
        sentences = [
            " ".join(chance.choices(_WORDS, k=chance.randint(6, 26))).capitalize() + "."
            for _ in range(chance.randint(1, 5))
        ]
        paragraphs.append(" ".join(sentences))
        length += len(paragraphs[-1]) + 1
    return "\n".join(paragraphs)[:CHARACTERS]


def claims(seed: int) -> list[Highlight]:
    """Claims all over the text, one in five of them inside another."""
    chance = random.Random(seed)
    step = CHARACTERS // CLAIMS
    made: list[Highlight] = []
    for number in range(CLAIMS):
        start = min(number * step + chance.randint(0, step // 2), CHARACTERS - 90)
        if number % 5 == 4:
            start = made[-1].span.start + 5
        length = 12 if number % 5 == 4 else chance.randint(20, 80)
        made.append(Highlight(f"claim-{number}", Span(start, start + length), chance.choice(STATUSES).id))
    return made


def milliseconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def show(widget: QWidget) -> None:
    widget.resize(SIZE)
    widget.show()
    QTest.qWaitForWindowExposed(widget)
    QApplication.processEvents()


def settled(view: QTextEdit) -> None:
    """Waits until Qt has laid out the whole text, which it does in the pauses between events."""
    height = -1.0
    while height != (height := view.document().size().height()):
        QApplication.processEvents()


def opening() -> tuple[float, float, float]:
    """Medians to the painted text: the floor, a bare `QTextEdit`, the view with its claims."""
    plain, rich, view = QPlainTextEdit(), QTextEdit(), ArticleView()
    for widget in (plain, rich, view):
        show(widget)
    times: tuple[list[float], ...] = ([], [], [])
    for turn in range(ROUNDS + 1):
        text, marked = article(turn), claims(turn)

        def open_plain(text: str = text) -> None:
            plain.setPlainText(text)
            plain.viewport().repaint()

        def open_rich(text: str = text) -> None:
            rich.setPlainText(text)
            rich.viewport().repaint()

        def open_view(text: str = text, marked: list[Highlight] = marked) -> None:
            view.show_text(text)
            view.set_highlights(marked)
            view.viewport().repaint()

        for kept, work in zip(times, (open_plain, open_rich, open_view), strict=True):
            taken = milliseconds(work)
            if turn:  # The first round fills the font caches.
                kept.append(taken)
    for widget in (plain, rich, view):
        widget.close()
    floor, bare, ours = (statistics.median(kept) for kept in times)
    return floor, bare, ours


def one_change(view: ArticleView, marked: list[Highlight]) -> float:
    """A claim in sight gets another status."""
    highlight = next(one for one in marked if one.span.start > view.sight.offset_at(QPointF(300, 300)))

    def change(number: int) -> None:
        view.update_highlight(Highlight(highlight.claim_id, highlight.span, STATUSES[number % len(STATUSES)].id))
        QApplication.processEvents()

    return statistics.median(milliseconds(partial(change, number)) for number in range(60))


def scrolling(view: ArticleView) -> tuple[float, float]:
    """A frame of a scroll by 40 pixels, and one by a whole page: medians."""
    bar = view.verticalScrollBar()

    def by(step: int) -> float:
        bar.setValue(bar.maximum() // 3)
        QApplication.processEvents()
        frames = []
        for _ in range(FRAMES):

            def frame() -> None:
                bar.setValue(bar.value() + step)
                QApplication.processEvents()

            frames.append(milliseconds(frame))
        return statistics.median(frames)

    return by(40), by(view.viewport().height())


def selecting(view: ArticleView) -> float:
    """A frame of a selection with the mouse."""
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(120, 100))
    frames = []
    for step in range(FRAMES):
        point = QPointF(120 + step * 3 % 500, 100 + step * 2)
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            point,
            view.viewport().mapToGlobal(point),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )

        def frame(event: QMouseEvent = event) -> None:
            QApplication.sendEvent(view.viewport(), event)
            QApplication.processEvents()

        frames.append(milliseconds(frame))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, 400))
    return statistics.median(frames)


def choosing(view: ArticleView, marked: list[Highlight]) -> float:
    """A claim far away is chosen and brought into sight."""

    def choose(number: int) -> None:
        view.choose(marked[number * 997 % len(marked)].claim_id)
        QApplication.processEvents()

    return statistics.median(milliseconds(partial(choose, number)) for number in range(1, 30))


def zooming(view: ArticleView) -> float:
    """The letters grow by a level, which lays everything out anew."""

    def zoom() -> None:
        view.zoom_in()
        QApplication.processEvents()

    return statistics.median(milliseconds(zoom) for _ in range(5))


def main() -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    theme.apply(app, "light")
    floor, bare, ours = opening()
    view, marked = ArticleView(), claims(1)
    show(view)
    view.show_text(article(1))
    view.set_highlights(marked)
    laid_out = milliseconds(lambda: settled(view))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    change = one_change(view, marked)
    small, page = scrolling(view)
    rows = (
        ("open, to painted: `QPlainTextEdit.setPlainText` (floor)", floor, "1.0"),
        ("open, to painted: bare `QTextEdit.setPlainText`", bare, f"{bare / floor:.2f}"),
        ("open with 5,000 claims, to painted: article view", ours, f"{ours / floor:.2f} (goal 2)"),
        ("rest of the layout, in the pauses after", laid_out, ""),
        ("change one claim's status, to repainted", change, f"{16 / change:.0f} times below the goal of 16 ms"),
        ("scroll by 40 pixels, a frame", small, f"{1000 / small:.0f} frames a second (goal 60)"),
        ("scroll by a page, a frame", page, f"{1000 / page:.0f} frames a second"),
        ("select with the mouse, a frame", selecting(view), ""),
        ("choose a claim far away, to painted", choosing(view, marked), ""),
        ("zoom by a level, to painted", zooming(view), ""),
    )
    view.close()
    print(f"{os.cpu_count()} cores, Python {platform.python_version()}, Qt {qVersion()}, {app.platformName()}")
    print(f"Peak memory of the process, with three such texts open at once: {peak / 1024:.0f} MB\n")
    print("| what, medians | ms | |\n| --- | ---: | --- |")
    for what, taken, note in rows:
        print(f"| {what} | {taken:.1f} | {note} |")


if __name__ == "__main__":
    main()
