from __future__ import annotations

import io
import re
import shutil
import subprocess
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from annotator.domain.status import STATUSES
from annotator.exporters import exporter
from annotator.i18n import set_language
from tests.exporters.records import RECORDS, Given, claim, record
from tests.exporters.review import FILED, REVIEW, TEXT

GOLDEN = Path(__file__).parent / "golden" / "report.html"


def written(source: Given = REVIEW) -> str:
    stream = io.BytesIO()
    exporter("html").write(source, stream, "page")
    return stream.getvalue().decode()


VOID = {"meta", "use", "rect", "path", "circle", "br"}


class Page(HTMLParser):
    """Elements with their attributes, whether they are closed in order, and the text in the article."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self._in_text = 0
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attributes)))
        if tag not in VOID:
            self._open.append(tag)
        if ("class", "text") in attributes:
            self._in_text = len(self._open)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        assert self._open.pop() == tag
        if len(self._open) < self._in_text:
            self._in_text = 0

    def handle_data(self, data: str) -> None:
        if self._in_text and "a" not in self._open:
            self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def test_it_writes_what_it_always_wrote() -> None:
    assert written() == GOLDEN.read_text(encoding="utf-8")


def test_nothing_in_it_runs_and_nothing_is_fetched() -> None:
    page = Page(written())
    names = {name for name, _ in page.elements}
    assert not names & {"script", "img", "link", "iframe", "object", "embed", "form", "b2", "i"}
    for name, attributes in page.elements:
        assert not any(attribute.startswith("on") or attribute == "style" for attribute in attributes)
        for attribute in ("src", "href", "action", "srcset"):
            address = attributes.get(attribute) or ""
            assert name == "a" or address.startswith("#") or not address
            assert not address or address.startswith(("#", "https://"))
    assert "url(" not in written()
    assert "@import" not in written()
    (policy,) = [meta["content"] for meta in page.all("meta") if meta.get("http-equiv") == "Content-Security-Policy"]
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_the_text_is_whole_whatever_stands_in_it() -> None:
    assert Page(written()).text.split() == TEXT.split()


def test_claims_are_marked_where_they_stand_and_lead_to_their_record() -> None:
    page = Page(written())
    marks = [mark["class"] for mark in page.all("mark")]
    assert marks == ["verified", "verified", "refuted", "refuted", "recheck", "unverified"], "overlaps are nested"
    anchors = {one["href"]: one["aria-label"] for one in page.all("a") if (one.get("id") or "").startswith("p")}
    assert anchors == {
        "#c1": "Claim 1: Verified",
        "#c2": "Claim 2: Refuted",
        "#c3": "Claim 3: To recheck",
        "#c4": "Claim 4: Unverified",
    }
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {f"c{number}" for number in range(1, 5)} <= set(ids)


def test_the_headings_go_down_by_one_and_the_languages_are_named() -> None:
    set_language("fr")
    try:
        page = Page(written())
    finally:
        set_language("en")
    levels = [int(name[1]) for name, _ in page.elements if re.fullmatch(r"h\d", name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(level <= before + 1 for before, level in pairwise(levels))
    assert page.all("html") == [{"lang": "fr"}]
    assert all(quote["lang"] == "fr" for quote in page.all("blockquote"))


def test_every_status_has_an_icon_and_a_line_of_its_own() -> None:
    html = written()
    symbols = re.findall(r'<symbol id="i-(\w+)"[^>]*>(.+?)</symbol>', html)
    assert [name for name, _ in symbols] == [status.id for status in STATUSES]
    assert len({drawing for _, drawing in symbols}) == len(STATUSES)
    for status in STATUSES[:1] + STATUSES[2:]:
        assert f"mark.{status.id} {{ border-bottom-style:" in html


def test_the_figures_add_up() -> None:
    counts = re.findall(r'<li class="(\w+)"><strong>(\d+)</strong>', written())
    assert counts == [("unverified", "1"), ("verified", "1"), ("refuted", "1"), ("recheck", "1")]
    assert "Vrai: 1; Faux: 1; Invérifiable: 1" in written()


def test_no_claims_and_claims_without_anything_make_a_page() -> None:
    assert Page(written(Given(()))).all("article") == []
    assert len(Page(written(Given([record(claim(1, "x", reviewer=""))]))).all("article")) == 1
    assert Page(written(Given(RECORDS))).all("mark") == []


def test_a_browser_shows_it_and_complains_of_nothing(tmp_path: Path) -> None:
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("no Chromium is installed")
    page = tmp_path / "report.html"
    page.write_text(written(), encoding="utf-8")
    command = [program, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    ran = subprocess.run(
        [*command, "--enable-logging=stderr", "--v=0", f"--print-to-pdf={tmp_path / 'report.pdf'}", page.as_uri()],
        capture_output=True,
        timeout=120,
    )
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    assert b"Content Security Policy" not in ran.stderr
    assert b"CONSOLE" not in ran.stderr


def test_a_source_that_is_a_file_or_a_note_is_told() -> None:
    html = written(FILED)
    assert "Rapport · rapport.pdf" in html
    assert '<span class="note">page 3,\nen bas</span>' in html
    assert "&lt;capture&gt;.png" in html
    assert "Entendu à la mairie" in html
