"""From the start of the process to the first painted window, against a bare PySide6 window.

    python -m tests.benchmarks.startup [ROUNDS]

Each round starts one process of each kind, in turn, and takes the time on the system-wide monotonic clock. The claims
base is the usual one of a returning reviewer: it exists, and holds an article with claims. Modules are compiled, as
from the second start on: byte code is kept in a folder of its own, whatever the environment says about writing it. Peak
memory is that of the process when its window is painted. Prints a Markdown table of medians.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent

_WATCH = """
import os, resource, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.UpdateRequest and watched.isWidgetType() and watched.isWindow():
            QTimer.singleShot(0, self.painted)
        return False
    def painted(self):
        if not getattr(self, "told", False):
            self.told = True
            begun = float(os.environ["BEGUN"])
            print((time.clock_gettime(time.CLOCK_MONOTONIC) - begun) * 1000,
                  resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, flush=True)
            os._exit(0)
"""
_BARE = f"""{_WATCH}
from PySide6.QtWidgets import QMainWindow
app = QApplication([])
watch = Watch(); app.installEventFilter(watch)
window = QMainWindow(); window.resize(1440, 900); window.show()
app.exec()
"""
OURS = f"""
import sys
from annotator.ui import application
{_WATCH}
class Watched(QApplication):
    def __init__(self, arguments):
        super().__init__(arguments)
        self.watch = Watch()
        self.installEventFilter(self.watch)
application.QApplication = Watched
from annotator.cli import main
main(["--base", sys.argv[1]])
"""


def measure(code: str, *arguments: str, home: Path) -> tuple[float, float]:
    """Milliseconds to the first painted window, and megabytes at their peak."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "BEGUN": str(time.clock_gettime(time.CLOCK_MONOTONIC)),
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "PYTHONPYCACHEPREFIX": str(home / "bytecode"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    elapsed, memory = done.stdout.split()
    return float(elapsed), float(memory)


def base_of_a_returning_reviewer(folder: Path) -> Path:
    from annotator.workspace.articles import add_article
    from annotator.workspace.claims import mark_quote
    from annotator.workspace.importing import read_article
    from annotator.workspace.workspace import open_workspace

    path = folder / "claims.sqlite"
    workspace = open_workspace(path, reviewer="reader", create=True)
    article = add_article(workspace, read_article(ROOT / "resources" / "sample" / "article.fr.txt")).subject
    mark_quote(workspace, article, "37 ans", "verified")
    workspace.close()
    return path


def main(rounds: int = 15) -> None:
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        base = base_of_a_returning_reviewer(home)
        bare: list[tuple[float, float]] = []
        ours: list[tuple[float, float]] = []
        for _ in range(rounds + 1):
            bare.append(measure(_BARE, home=home))
            ours.append(measure(OURS, str(base), home=home))
    # The first round fills the caches of the disk and compiles.
    bare_ms, bare_mb = (statistics.median(column) for column in zip(*bare[1:], strict=True))
    ours_ms, ours_mb = (statistics.median(column) for column in zip(*ours[1:], strict=True))
    print("| first painted window | bare PySide6 | Annotator | ratio |")
    print("| --- | --- | --- | --- |")
    print(f"| time | {bare_ms:.0f} ms | {ours_ms:.0f} ms | {ours_ms / bare_ms:.2f} |")
    print(f"| peak memory | {bare_mb:.0f} MB | {ours_mb:.0f} MB | {ours_mb / bare_mb:.2f} |")


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
