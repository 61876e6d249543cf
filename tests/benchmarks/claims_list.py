"""The list of claims against a bare `QListView` over a `QStringListModel`, on a base of 100,000 claims.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.claims_list

Prints a Markdown table. Each figure is the median of several rounds, floor and list taking turns in one process, so
that the ratio holds on a busy machine too. Every time ends when the pixels are painted.
"""

from __future__ import annotations

import os
import platform
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize, QStringListModel, Qt, qVersion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QWidget

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.status import STATUSES
from annotator.ui import theme
from annotator.ui.claims.panel import ClaimsPanel
from annotator.ui.desk import Desk
from annotator.workspace import queries
from annotator.workspace.articles import add_article
from annotator.workspace.claims import set_status
from annotator.workspace.settings import Settings
from annotator.workspace.workspace import Workspace, open_workspace

ARTICLES = 20
CLAIMS = 5_000
"""In each article."""
ROUNDS = 11
SIZE = QSize(420, 800)
_TOPICS = "croissance emploi énergie prix logement déficit inflation salaires santé école transport climat".split()


def fill(workspace: Workspace) -> list[str]:
    """Articles with claims, written as rows: to mark each of them would take minutes. Returns the articles' ids."""
    chance = random.Random(7)
    return [_article(workspace, number, chance) for number in range(ARTICLES)]


def _article(workspace: Workspace, number: int, chance: random.Random) -> str:
    sentences = [
        f"Selon l’institut, {chance.choice(_TOPICS)} et {chance.choice(_TOPICS)} ont gagné {chance.randint(1, 99)} % "
        f"depuis {chance.randint(1990, 2025)}, devant {chance.choice(_TOPICS)}."
        for _ in range(CLAIMS)
    ]
    fields = ArticleFields(title=f"Article {number} : {chance.choice(_TOPICS)}", language="fr")
    article_id = add_article(workspace, Imported("\n".join(sentences), fields)).subject
    version_id = queries.article(workspace.base, article_id).version.id
    start, rows = 0, []
    for place, sentence in enumerate(sentences):
        first, last = sentence.index("gagné") + 6, sentence.index(" %") + 2
        rows.append(
            {
                "id": f"claim-{number}-{place}",
                "article_id": article_id,
                "version_id": version_id,
                "start": start + first,
                "end": start + last,
                "quote": sentence[first:last],
                "sentence": sentence,
                "sentence_start": start,
                "paragraph": place + 1,
                "status": chance.choice(STATUSES).id,
                "verdict": chance.choice(["", "true", "false"]),
                "reviewer": chance.choice(["Léa", "Zoé"]),
                "created_at": f"2026-03-02T10:{place % 60:02}:00.000Z",
                "updated_at": f"2026-03-02T10:{place % 60:02}:00.000Z",
            }
        )
        start += len(sentence) + 1
    connection = workspace.base.connection
    columns = ", ".join(f'"{name}"' for name in rows[0])
    connection.execute("BEGIN")
    marks = ", ".join("?" * len(rows[0]))
    connection.executemany(f"INSERT INTO claim ({columns}) VALUES ({marks})", [tuple(row.values()) for row in rows])
    connection.execute("COMMIT")
    return article_id


def milliseconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def show(widget: QWidget) -> None:
    widget.resize(SIZE)
    widget.show()
    QTest.qWaitForWindowExposed(widget)
    QApplication.processEvents()


class Floor:
    """A bare list of as many strings, in a view with Qt's own delegate."""

    def __init__(self) -> None:
        self.model = QStringListModel()
        self.view = QListView()
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setModel(self.model)
        show(self.view)
        self._words = [f"Selon l’institut, l’emploi a gagné {n % 100} % depuis {n}" for n in range(ARTICLES * CLAIMS)]
        self._count = 0

    def hold(self, count: int) -> None:
        self._count = count
        self.set()

    def set(self) -> None:
        self.model.setStringList([])
        self.model.setStringList(self._words[: self._count])
        self.paint()

    def paint(self) -> None:
        self.view.viewport().repaint()

    def turn(self) -> None:
        turn(self.view)


class Ours:
    """The panel as a reviewer uses it."""

    def __init__(self, desk: Desk) -> None:
        self.panel = ClaimsPanel(desk)
        self._desk = desk
        show(self.panel)

    def query(self) -> None:
        self.panel.bar.changed.emit()
        self.paint()

    def find(self) -> None:
        search = self.panel.bar.search
        search.setText("inflation 37" if search.text() == "climat 12" else "climat 12")
        QTest.keyClick(search, Qt.Key.Key_Return)
        self.paint()

    def paint(self) -> None:
        self.panel.view.viewport().repaint()

    def turn(self) -> None:
        turn(self.panel.view)

    def status(self) -> None:
        """What the panel has to do after a change of status; the change itself is not ours."""
        claim = queries.claim(self._desk.workspace.base, self._desk.claim_id)
        other = "refuted" if claim.status == "verified" else "verified"
        self._changes = set_status(self._desk.workspace, (claim.id,), other)

    def follow(self) -> None:
        self._desk.changed.emit(self._changes)
        self.paint()


def turn(view: QAbstractItemView) -> None:
    """Three pages further, around at the end."""
    bar = view.verticalScrollBar()
    bar.setValue((bar.value() + 3 * bar.pageStep()) % max(bar.maximum(), 1))
    view.viewport().repaint()


def medians(
    floor: Callable[[], object], ours: Callable[[], object], before: Callable[[], object] = lambda: None
) -> tuple[float, float]:
    """The two take turns; the first rounds fill the caches of fonts and files. `before` is not counted."""
    times = []
    for _ in range(ROUNDS + 2):
        before()
        times.append((milliseconds(floor), milliseconds(ours)))
    return statistics.median(time[0] for time in times[2:]), statistics.median(time[1] for time in times[2:])


def measure(folder: Path) -> list[tuple[str, str, float, float]]:
    """Rows of the table: what is done, what the floor does, the floor's and our milliseconds."""
    workspace = open_workspace(folder / "claims.sqlite", reviewer="Léa", create=True)
    articles = fill(workspace)
    desk = Desk(workspace, Settings(reviewer="Léa"))
    desk.open_article(articles[3])
    ours, floor = Ours(desk), Floor()
    results = []
    for scope, name, count in ((0, "5,000 of an article", CLAIMS), (1, "100,000 of the base", ARTICLES * CLAIMS)):
        ours.panel.bar.scope.setCurrentIndex(scope)
        floor.hold(count)
        results.append((f"{name}: query, paint", "set the strings, paint", *medians(floor.set, ours.query)))
        results.append((f"{name}: find other words, paint", "set the strings, paint", *medians(floor.set, ours.find)))
        ours.panel.bar.clear()
        results.append((f"{name}: paint a screen", "the same", *medians(floor.paint, ours.paint)))
        results.append((f"{name}: scroll three pages on, paint", "the same", *medians(floor.turn, ours.turn)))
        ours.panel.step(1)
        change = medians(floor.paint, ours.follow, before=ours.status)
        results.append((f"{name}: follow one change of status, paint", "paint a screen", *change))
    ours.panel.close()
    floor.view.close()
    desk.close()
    return results


def main() -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, "light")
    with tempfile.TemporaryDirectory() as folder:
        results = measure(Path(folder))
    print(f"Qt {qVersion()}, Python {platform.python_version()}, medians of {ROUNDS} rounds\n")
    print("| the list | ms | the floor | ms | ratio |")
    print("| --- | ---: | --- | ---: | ---: |")
    for done, floor_does, floor, ours in results:
        print(f"| {done} | {ours:.1f} | {floor_does} | {floor:.1f} | {ours / floor:.1f} |")


if __name__ == "__main__":
    main()
