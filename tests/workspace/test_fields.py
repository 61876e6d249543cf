from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import InvalidField
from annotator.workspace.fields import checked, iso_date


@pytest.mark.parametrize(
    ("name", "typed", "stored"),
    [
        ("title", "  Un \t parc\r\nneuf ", "Un parc neuf"),
        ("title", "4,5\u00a0Mds\u202f$ :\u00a0« Oui »", "4,5\u00a0Mds\u202f$ :\u00a0« Oui »"),
        ("title", "a\x00b\x07\u2028c", "ab c"),
        ("title", "\ud83d\ude42 \ud83d", "🙂 \ufffd"),
        ("note", " a\r\nb\rc\u2028d\n\n  e \n", "a\nb\nc\nd\n\n  e"),
        ("quote", "\ttabs\tstay\t", "tabs\tstay"),
    ],
)
def test_what_is_typed_is_tidied(name: str, typed: str, stored: str) -> None:
    assert checked(name, typed) == stored


@given(st.sampled_from(["title", "note", "speaker", "quote"]), st.text(st.characters()))
def test_what_is_stored_can_be_stored_again(name: str, typed: str) -> None:
    stored = checked(name, typed)
    assert checked(name, stored) == stored
    assert "\x00" not in stored.encode().decode()
    assert name in ("note", "quote") or len(stored.splitlines()) <= 1


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("", ""),
        ("  ", ""),
        ("2026", "2026"),
        ("2026-03", "2026-03"),
        (" 2026-03-02 ", "2026-03-02"),
        ("2024-02-29", "2024-02-29"),
        ("2/3/2026", "2026-03-02"),
        ("02.03.2026", "2026-03-02"),
        ("2026-03-02T08:30:00+01:00", "2026-03-02"),
        ("2026-03-02 08:30", "2026-03-02"),
        ("2 mars 2026", "2026-03-02"),
        ("2\u00a0mars 2026", "2026-03-02"),
        ("Lundi 2 mars 2026", "2026-03-02"),
        ("1er août 2025", "2025-08-01"),
        ("février 2026", "2026-02"),
        ("March 2, 2026", "2026-03-02"),
        ("2nd March 2026", "2026-03-02"),
    ],
)
def test_dates(typed: str, stored: str) -> None:
    assert iso_date("published", typed) == stored
    assert checked("accessed", typed) == stored
    assert iso_date("published", stored) == stored


@pytest.mark.parametrize(
    "typed",
    [
        "2026-02-30",
        "2025-02-29",
        "2026-13",
        "31/4/2026",
        "0000",
        "26",
        "2026-3-2",
        "2026-03-",
        "hier",
        "２０２６",
        "2026-03-02x",
        "-2026",
        "2 mars",
        "fin mars 2026",
        "du 2 au 5 mars 2026",
        "2 mars 2026 ou 2027",
        "30 février 2026",
        "il y a deux ans",
        "37 ans",
        "2 mars 2026" + " " * 1000 + "x",
    ],
)
def test_what_is_no_date(typed: str) -> None:
    with pytest.raises(InvalidField) as caught:
        iso_date("published", typed)
    assert (caught.value.field, caught.value.value) == ("published", typed)
