from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.workspace.settings import default_base
from tests.cli.conftest import Command


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "île.txt"
    path.write_text("L’île\n\nElle a 37 ans.\n", encoding="utf-8")
    return path


def articles(annotator: Command, base: Path) -> list[dict[str, object]]:
    ran = annotator("article", "list", "--base", base, "--json")
    assert (ran.code, ran.err) == (0, "")
    found: list[dict[str, object]] = json.loads(ran.out)
    return found


def test_the_list_is_a_table(annotator: Command, base: Path) -> None:
    lines = annotator("article", "list", "--base", base).out.splitlines()
    assert lines[0].split() == ["ID", "Title", "Outlet", "Date", "Claims", "Unverified"]
    assert lines[1].split()[1:] == ["Mairie", "1", "1"]
    assert lines[2].split()[1:] == ["L’île", "Gazette", "2026-03-01", "2", "1"]


def test_json_is_named_as_the_columns_of_an_export(annotator: Command, base: Path) -> None:
    second, first = articles(annotator, base)
    assert (first["article_title"], first["article_outlet"], first["article_date"]) == (
        "L’île",
        "Gazette",
        "2026-03-01",
    )
    assert (first["claims"], first["unverified"], first["language"]) == (2, 1, "fr")
    assert second["article_title"] == "Mairie"


def test_an_empty_base_is_told(annotator: Command, base: Path, tmp_path: Path) -> None:
    path = tmp_path / "empty.sqlite"
    annotator("article", "add", "--base", path, tmp_path / "none.txt")
    assert annotator("article", "list", "--base", path).out == "There are no articles.\n"
    assert articles(annotator, path) == []


def test_an_article_is_added_to_a_new_base(annotator: Command, article: Path, tmp_path: Path) -> None:
    base = tmp_path / "new" / "claims.sqlite"
    ran = annotator("article", "add", "--base", base, article)
    assert (ran.code, ran.err) == (0, "")
    (added,) = articles(annotator, base)
    assert ran.out.split()[0] == added["article_id"]
    assert added["source"] == "île.txt"


def test_the_usual_base_is_made_at_the_first_article(annotator: Command, article: Path) -> None:
    assert annotator("article", "add", article).code == 0
    assert len(articles(annotator, default_base())) == 1


def test_the_same_text_is_added_once(annotator: Command, article: Path, base: Path) -> None:
    first = annotator("article", "add", "--base", base, article)
    second = annotator("article", "add", "--base", base, article)
    assert (second.code, second.err) == (0, "")
    assert second.out == first.out.replace("\n", "  (in the base already)\n")
    assert len(articles(annotator, base)) == 3


def test_each_file_is_told_and_a_bad_one_does_not_stop_the_rest(
    annotator: Command, article: Path, base: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    other = tmp_path / "other.txt"
    other.write_text("Il a 38 ans.")
    ran = annotator("article", "add", "--base", base, empty, article, tmp_path / "none.txt", other)
    assert ran.code == 1
    assert len(ran.out.splitlines()) == 2
    assert ran.err == f"annotator: There is no text in {empty}.\nannotator: There is no file {tmp_path / 'none.txt'}.\n"
    assert len(articles(annotator, base)) == 4


def test_a_file_whose_name_is_in_no_encoding(process: Command, base: Path, tmp_path: Path) -> None:
    """A name in Latin-1, as old archives have it."""
    path = bytes(tmp_path) + b"/caf\xe9.txt"
    Path(path.decode("utf-8", "surrogateescape")).write_text("Le café.")
    ran = process("article", "add", path, "--base", base)
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(process("article", "list", "--base", base, "--json").out)[0]["source"] == "caf?.txt"
    missing = process("article", "add", b"th\xe9.txt", "--base", base)
    assert (missing.code, missing.err) == (1, "annotator: There is no file th�.txt.\n")


def test_the_reviewer_is_in_the_history(annotator: Command, article: Path, base: Path) -> None:
    annotator("article", "add", "--base", base, article, "--reviewer", "Max")
    with closing(sqlite3.connect(base)) as connection:
        assert connection.execute("SELECT reviewer FROM history ORDER BY seq DESC LIMIT 1").fetchone() == ("Max",)


def test_all_articles_of_a_folder(annotator: Command, article: Path, base: Path, tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    (folder / "sous-dossier").mkdir(parents=True)
    (folder / "un.md").write_text("# Un\n\nIl y en a 12.", encoding="utf-8")
    (folder / "sous-dossier" / "deux.html").write_text("<h1>Deux</h1><p>Il y en a 13.", encoding="utf-8")
    (folder / "photo.png").write_bytes(b"\x89PNG")
    ran = annotator("article", "add", "--base", base, folder, article)
    assert (ran.code, ran.err) == (0, "")
    assert [line.split()[1] for line in ran.out.splitlines()] == ["Deux", "Un", "L’île"]
    (tmp_path / "vide").mkdir()
    ran = annotator("article", "add", "--base", base, tmp_path / "vide")
    assert (ran.code, ran.err) == (1, f"annotator: {tmp_path / 'vide'} is a folder without an article.\n")


def test_a_page_that_cannot_be_had_is_told_in_one_line(annotator: Command, article: Path, base: Path) -> None:
    ran = annotator("article", "add", "--base", base, "http://127.0.0.1:9/article", article)
    assert ran.code == 1
    assert ran.err.startswith("annotator: http://127.0.0.1:9/article cannot be reached.")
    assert ran.err.count("\n") == len(ran.out.splitlines()) == 1
