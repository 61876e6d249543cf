"""Every error, operation and finding has words, in every language, and none of them is a template that broke."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.domain import errors
from annotator.domain.article import ARTICLE_FIELDS
from annotator.domain.claim import CLAIM_FIELDS
from annotator.domain.errors import (
    AnnotatorError,
    EmptyFile,
    FileTooLarge,
    InvalidField,
    QuoteNotFound,
    StaleChange,
    UnknownStatus,
    VerdictInUse,
)
from annotator.domain.match import Reason
from annotator.i18n import LANGUAGES, set_language
from annotator.store import integrity, replay
from annotator.workspace.wording import (
    FIELDS,
    FINDINGS,
    OPERATIONS,
    error_words,
    finding_words,
    operation_words,
    reason_words,
)


def subclasses(kind: type[AnnotatorError]) -> Iterator[Any]:
    for found in kind.__subclasses__():
        yield found
        yield from subclasses(found)


SAMPLES = {"int": 3, "str": "x{y}%", "tuple[str, ...]": ("a", "b")}
ERRORS = list(subclasses(AnnotatorError))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ERRORS, ids=[kind.__name__ for kind in ERRORS])
def test_every_error_has_words(kind: Any, language: str) -> None:
    set_language(language)
    words = error_words(kind(*(SAMPLES[type_] for type_ in kind.facts.values())))
    assert words.strip() == words
    assert len(words.splitlines()) == 1
    assert words.endswith(".")
    assert kind.__name__ not in words
    # Of what was filled in nothing is read as a place to fill in.
    assert "{" not in words.replace("x{y}%", "")


def test_all_errors_are_in_one_place() -> None:
    assert {kind.__module__ for kind in ERRORS} == {errors.__name__}


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (UnknownStatus("true", ("verified", "refuted")), "There is no status “true”. Known: verified, refuted."),
        (QuoteNotFound("38 ans", 1, 0), "“38 ans” does not stand in this article."),
        (QuoteNotFound("37 ans", 2, 1), "“37 ans” stands 1 time in this article; there is no number 2."),
        (QuoteNotFound("37 ans", 4, 3), "“37 ans” stands 3 times in this article; there is no number 4."),
        (VerdictInUse("False", 1), "“False” is the verdict of 1 claim and cannot be removed."),
        (VerdictInUse("False", 2), "“False” is the verdict of 2 claims and cannot be removed."),
        (FileTooLarge("a.txt", 50_000_000, 20_000_000), "a.txt is too large for an article: 50 MB, at most 20 MB."),
        (EmptyFile(""), "There is no text in the clipboard."),
        (InvalidField("priority", "9"), "Priority cannot be “9”."),
        (InvalidField("label", ""), "Each verdict needs a label of its own."),
        (
            InvalidField("claim_date", "hier"),
            "Claim date: “hier” is no date. Write it as 2026-03-02, 2026-03 or 2026.",
        ),
        (
            StaleChange("claim", "status", "verified", "refuted"),
            "Somebody else has changed this in the meantime: Status is “Refuted”, not “Verified”. Nothing was changed.",
        ),
        (
            StaleChange("claim", "", "", "", "Béa"),
            "Béa has changed this in the meantime. Nothing was changed.",
        ),
    ],
)
def test_words(error: AnnotatorError, words: str) -> None:
    assert error_words(error) == words


def test_every_field_has_a_name() -> None:
    assert {*ARTICLE_FIELDS, *CLAIM_FIELDS} <= FIELDS.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_operations_and_findings(language: str) -> None:
    set_language(language)
    for operation in OPERATIONS:
        assert operation_words(operation) not in ("", operation)
    for kind in FINDINGS:
        words = finding_words((kind, "here {0}"))
        assert "here {0}" in words
    # An operation of a newer program is shown by its name.
    assert operation_words("claim.merge") == "claim.merge"


def test_every_finding_there_is_has_words() -> None:
    found = {
        node.elts[0].value
        for path in (integrity.__file__, replay.__file__)
        for node in ast.walk(ast.parse(Path(path).read_text(encoding="utf-8")))
        if isinstance(node, ast.Tuple) and len(node.elts) == 2 and isinstance(node.elts[0], ast.Constant)
    }
    assert found - {"claim", "verdict"} == FINDINGS.keys()
    places = {name for text in FINDINGS.values() for _, name, _, _ in string.Formatter().parse(text) if name}
    assert places == {"where"}


def test_a_reason_is_filled_in_where_it_is_shown() -> None:
    reason = Reason("{left} instead of {right}", (("left", "38 ans"), ("right", "37 {ans}")))
    assert reason_words(reason) == "38 ans instead of 37 {ans}"
