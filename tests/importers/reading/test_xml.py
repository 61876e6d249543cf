from __future__ import annotations

import time
from pathlib import Path

import pytest

from annotator.domain.errors import UnreadableDocument
from annotator.importers.reading.xml import date_of, parse_xml, text_of

PATH = Path("a.odt")
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize(
    "source",
    [
        f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><a>&l11;</a>',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]><a/>',
        "<a>" * 300 + "</a>" * 300,
        "<a><b></a>",
        "",
        "Texte",
    ],
    ids=["laughs", "file", "web", "deep", "broken", "empty", "text"],
)
def test_what_is_refused_at_once(source: str) -> None:
    before = time.process_time()
    with pytest.raises(UnreadableDocument):
        parse_xml(source.encode(), PATH)
    assert time.process_time() - before < 5


def test_an_outside_declaration_is_not_fetched() -> None:
    root = parse_xml(b'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a><b>Texte <c>ici</c></b></a>', PATH)
    assert text_of(root, "b") == "Texte ici"
    assert text_of(root, "d") == ""


@pytest.mark.parametrize(
    ("text", "date"), [("2026-03-02T09:30:00Z", "2026-03-02"), ("2026-03-02", "2026-03-02"), ("2026", ""), ("", "")]
)
def test_dates(text: str, date: str) -> None:
    assert date_of(text) == date
