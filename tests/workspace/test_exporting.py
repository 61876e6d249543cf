from __future__ import annotations

import csv
import errno
import io
import os
import stat
import subprocess
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.claim import ClaimFilter
from annotator.domain.errors import Cancelled, ExportFailed, ExportOverBase, UnknownPreset
from annotator.ui.printing import print_pages
from annotator.workspace.articles import add_article
from annotator.workspace.claims import edit_claim, mark_quote, set_status
from annotator.workspace.export_source import STRIDE, SURROUNDINGS
from annotator.workspace.exporting import export, export_to, formats
from annotator.workspace.queries import claim_numbers
from annotator.workspace.workspace import Workspace, open_workspace
from tests.world import disk, fill

TEXT = "Elle a 37 ans.\nLa dépense a été multipliée par quatre, à 3,2 Md€."
ALL = ClaimFilter()
PRINTING = replace(SURROUNDINGS, printer=print_pages)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with closing(open_workspace(tmp_path / "claims.sqlite", reviewer="Zoé", create=True)) as workspace:
        yield workspace


@pytest.fixture
def article(workspace: Workspace) -> str:
    """An article with two claims, one verified and one not."""
    added = add_article(workspace, Imported(TEXT, ArticleFields(title="L’île")))
    mark_quote(workspace, added.subject, "multipliée par quatre", "verified")
    mark_quote(workspace, added.subject, "37 ans", "unverified")
    return added.subject


def quotes(content: bytes) -> list[str]:
    return [row["quote"] for row in csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))]


def left_over(folder: Path) -> list[Path]:
    return list(folder.glob(".*"))


class Watcher:
    """Progress that is remembered, and that stops the work after so many reports."""

    def __init__(self, stop_after: int = 1_000_000) -> None:
        self.reports: list[tuple[int, int]] = []
        self._stop_after = stop_after

    def report(self, done: int, total: int) -> None:
        self.reports.append((done, total))
        if len(self.reports) > self._stop_after:
            raise Cancelled


def test_the_claims_stand_in_the_file_in_the_order_of_the_text(
    workspace: Workspace, article: str, tmp_path: Path
) -> None:
    path = tmp_path / "out.csv"
    assert export(workspace.base, ALL, "position", "csv", "data", path) == 2
    assert quotes(path.read_bytes()) == ["37 ans", "multipliée par quatre"]
    assert left_over(tmp_path) == []


def test_a_filter_and_an_order_choose(workspace: Workspace, article: str, tmp_path: Path) -> None:
    other = add_article(workspace, Imported("Il a 38 ans.")).subject
    mark_quote(workspace, other, "38 ans", "verified")
    path = tmp_path / "out.csv"
    assert export(workspace.base, ClaimFilter(article_id=article), "position", "csv", "data", path) == 2
    assert export(workspace.base, ClaimFilter(statuses=frozenset({"verified"})), "newest", "csv", "", path) == 2
    assert quotes(path.read_bytes()) == ["38 ans", "multipliée par quatre"]


def test_an_empty_base_gives_a_table_with_its_header(workspace: Workspace) -> None:
    stream = io.BytesIO()
    assert export_to(workspace.base, ALL, "position", "csv", "data", stream) == 0
    assert stream.getvalue().startswith(b"claim_id,")
    assert stream.getvalue().count(b"\n") == 1


def test_every_preset_of_every_format_is_written(
    qapp: QApplication, workspace: Workspace, article: str, tmp_path: Path
) -> None:
    for row in rows(workspace):
        edit_claim(workspace, row["claim_id"], verdict="true")
    for offered in formats():
        for preset in offered.presets:
            path = tmp_path / f"{offered.id} {preset.id}{offered.suffix}"
            assert export(workspace.base, ALL, "position", offered.id, preset.id, path, surroundings=PRINTING) == 2
            assert path.stat().st_size > 0


def test_an_unknown_preset_is_told_and_the_old_file_stays(workspace: Workspace, article: str, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_bytes(b"old")
    with pytest.raises(UnknownPreset) as caught:
        export(workspace.base, ALL, "position", "csv", "excel-xx", path)
    assert caught.value.known == ("data", "excel-fr", "excel-en")
    assert path.read_bytes() == b"old"
    assert left_over(tmp_path) == []


def test_progress_is_told_and_can_stop_it(workspace: Workspace, article: str, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_bytes(b"old")
    text = "".join(f"{number} ans. " for number in range(10, 10 + STRIDE))
    added = add_article(workspace, Imported(text)).subject
    for number in range(10, 10 + STRIDE):
        mark_quote(workspace, added, f"{number} ans", "unverified")
    total = STRIDE + 2
    with pytest.raises(Cancelled):
        export(workspace.base, ALL, "position", "csv", "data", path, Watcher(stop_after=1))
    assert path.read_bytes() == b"old"
    assert left_over(tmp_path) == []
    watcher = Watcher()
    export(workspace.base, ALL, "position", "csv", "data", path, watcher)
    assert watcher.reports == [(0, total), (STRIDE, total), (total, total)]


def test_what_is_written_meanwhile_is_not_in_it(workspace: Workspace, article: str) -> None:
    """One moment of the base: a claim that changes while the export runs is as it was before."""
    numbers = claim_numbers(workspace.base, ALL)
    stream = io.BytesIO()

    class Meddler:
        def report(self, done: int, total: int) -> None:
            if done == 0:
                mark_quote(workspace, article, "3,2 Md€", "verified")
                set_status(workspace, claims, "refuted")

    claims = [row["claim_id"] for row in rows(workspace)]
    assert export_to(workspace.base, ALL, "position", "csv", "data", stream, Meddler()) == len(numbers)
    assert b"refuted" not in stream.getvalue()
    assert quotes(stream.getvalue()) == ["37 ans", "multipliée par quatre"]
    assert len(rows(workspace)) == len(numbers) + 1


def rows(workspace: Workspace) -> list[dict[str, str]]:
    stream = io.BytesIO()
    export_to(workspace.base, ALL, "position", "csv", "data", stream)
    return list(csv.DictReader(io.StringIO(stream.getvalue().decode(), newline="")))


def test_it_can_run_in_another_thread(workspace: Workspace, article: str, tmp_path: Path) -> None:
    written: list[int] = []
    path = tmp_path / "out.csv"
    thread = threading.Thread(
        target=lambda: written.append(export(workspace.base, ALL, "position", "csv", "data", path))
    )
    thread.start()
    thread.join()
    assert written == [2]


# --- files that cannot be written ---


def test_a_folder_that_is_not_there(workspace: Workspace, article: str, tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match=os.strerror(errno.ENOENT)):
        export(workspace.base, ALL, "position", "csv", "data", tmp_path / "none" / "out.csv")


def test_a_folder_in_place_of_the_file(workspace: Workspace, article: str, tmp_path: Path) -> None:
    (tmp_path / "out.csv").mkdir()
    with pytest.raises(ExportFailed):
        export(workspace.base, ALL, "position", "csv", "data", tmp_path / "out.csv")
    assert left_over(tmp_path) == []


@pytest.mark.parametrize("suffix", ["", "-wal", "-shm"])
def test_the_base_is_not_written_over(workspace: Workspace, article: str, suffix: str) -> None:
    path = Path(f"{workspace.base.path}{suffix}")
    with pytest.raises(ExportOverBase):
        export(workspace.base, ALL, "position", "csv", "data", path)
    assert len(rows(workspace)) == 2


@pytest.mark.parametrize("make", [os.symlink, os.link], ids=["symbolic", "hard"])
def test_nor_under_another_name(workspace: Workspace, article: str, tmp_path: Path, make: object) -> None:
    path = tmp_path / "other.csv"
    assert callable(make)
    make(workspace.base.path, path)
    with pytest.raises(ExportOverBase):
        export(workspace.base, ALL, "position", "csv", "data", path)


def test_a_full_disk_leaves_the_old_file(workspace: Workspace, article: str, tmp_path: Path) -> None:
    with disk(tmp_path / "small", "16k") as small:
        path = small / "out.csv"
        path.write_bytes(b"old")
        fill(small)
        with pytest.raises(ExportFailed, match="No space left"):
            export(workspace.base, ALL, "position", "csv", "data", path)
        assert path.read_bytes() == b"old"
        assert left_over(small) == []


def test_a_device_is_written_to_and_not_replaced(workspace: Workspace, article: str) -> None:
    null = Path(os.devnull)
    assert export(workspace.base, ALL, "position", "csv", "data", null) == 2
    assert stat.S_ISCHR(null.stat().st_mode)


def test_a_pipe_gets_it_all(workspace: Workspace, article: str, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as reader:
        export(workspace.base, ALL, "position", "csv", "data", pipe)
        content, _errors = reader.communicate()
    assert quotes(content) == ["37 ans", "multipliée par quatre"]


def test_the_file_keeps_its_permissions_and_a_link_its_target(
    workspace: Workspace, article: str, tmp_path: Path
) -> None:
    real = tmp_path / "real.csv"
    real.write_bytes(b"old")
    real.chmod(0o640)
    (tmp_path / "link.csv").symlink_to(real)
    export(workspace.base, ALL, "position", "csv", "data", tmp_path / "link.csv")
    assert (tmp_path / "link.csv").is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert quotes(real.read_bytes()) == ["37 ans", "multipliée par quatre"]
