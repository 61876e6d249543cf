"""The whole job in a real window, from an article to a CSV, with the mouse and from the keyboard alone."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator import assets
from annotator.domain.span import Span
from annotator.text.sentences import sentence_at

ROOT = Path(__file__).parent.parent.parent
Stage = Callable[..., None]


@pytest.fixture
def stage(display: dict[str, str], tmp_path: Path) -> Stage:
    """Runs one sitting of a journey in a process of its own."""

    def run(module: str, name: str, article: Path | str = "-", output: Path | str = "-") -> None:
        command = [sys.executable, "-m", f"tests.journeys.{module}", name, str(tmp_path / "claims.sqlite")]
        done = subprocess.run(
            [*command, str(article), str(output)],
            cwd=ROOT,
            env=display | {"LC_ALL": "C.UTF-8", "LANGUAGE": "fr"},
            capture_output=True,
            text=True,
            timeout=90,
        )
        assert done.returncode == 0, done.stderr
        assert "Traceback" not in done.stderr, done.stderr

    return run


def _second(first: str) -> str:
    """Another article that repeats one sentence of the first."""
    start = first.index("multiplication par quatre")
    sentence = sentence_at(first, Span(start, start + 1)).of(first)
    return f"Un second article\nLe groupe se répète. {sentence} Rien d’autre n’est confirmé à ce jour.\n"


def _journey(stage: Stage, module: str, article: Path, tmp_path: Path) -> None:
    second = tmp_path / "second.txt"
    second.write_text(_second(article.read_text(encoding="utf-8")), encoding="utf-8")
    output = tmp_path / "claims.csv"
    stage(module, "mark", article)
    stage(module, "take-over", second)
    stage(module, "export", output=output)
    with output.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter=";"))
    assert [(row["quote"], row["status"]) for row in rows] == [
        ("multiplication par quatre", "verified"),
        ("37 ans", "unverified"),
        ("multiplication par quatre", "verified"),
    ]
    assert rows[2]["matched_claim_id"] == rows[0]["claim_id"]


@pytest.mark.parametrize("module", ["first_day", "first_day_by_keyboard"])
def test_from_the_shipped_sample_to_csv(stage: Stage, module: str, tmp_path: Path) -> None:
    _journey(stage, module, assets.path("sample/article.fr.txt"), tmp_path)


def test_from_the_real_article_to_csv(stage: Stage, sample_article: Path, tmp_path: Path) -> None:
    _journey(stage, "first_day", sample_article, tmp_path)
