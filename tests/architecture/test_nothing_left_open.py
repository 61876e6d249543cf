"""The ground under the tests finds what a test leaves behind."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

LEAVES_SOMETHING = """
import threading
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QLabel

kept = []

def test_window(qtbot):
    kept.append(QLabel("still here"))
    kept[-1].show()

def test_qt_thread(qapp):
    kept.append(QThread())
    kept[-1].start()

def test_thread():
    stop = threading.Event()
    kept.append(stop)
    threading.Thread(target=stop.wait, name="worker").start()

def test_lets_the_worker_go():
    kept[-1].set()

def test_window_that_is_closed(qtbot):
    label = QLabel("gone")
    qtbot.addWidget(label)
    label.show()
"""


def test_what_is_left_open_fails_the_test_that_left_it(tmp_path: Path) -> None:
    folder = tmp_path / "tests"
    folder.mkdir()
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copy(ROOT / "tests" / "conftest.py", folder)
    shutil.copy(ROOT / "tests" / "screen.json", folder)
    (folder / "test_leaves.py").write_text(LEAVES_SOMETHING)
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-rE"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT), "COLUMNS": "300"},
        capture_output=True,
        text=True,
        check=False,
    )
    summary = ran.stdout[ran.stdout.rindex("short test summary") :]
    for name, thing in (("window", "QLabel"), ("qt_thread", "QThread"), ("thread", "thread worker")):
        assert any(f"::test_{name} " in line and thing in line for line in summary.splitlines()), ran.stdout
    assert "5 passed, 3 errors" in summary, ran.stdout
