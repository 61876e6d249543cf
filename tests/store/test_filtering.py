"""Finding claims by what a person types."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.claim import SORTS, ClaimFilter
from annotator.domain.span import Span
from annotator.domain.status import STATUSES
from annotator.store.base import Base, create_base
from annotator.store.claims import claim_numbers, records, records_by_number
from annotator.store.filtering import ORDERS
from annotator.store.search import reviewers, status_counts, tags
from annotator.workspace.claims import edit_claim, mark, move_claim, remove_claims, set_tags
from annotator.workspace.undo import undo
from annotator.workspace.workspace import Workspace
from tests.claims_base import Ticking, added, marked

TEXT = (
    "À Lyon, l'été dernier, le chômage a baissé de 3,2 % 🙂.\n"
    "L'œuvre coûte 4 500 € ; snake_case et C++ n'y sont pour rien (100_%).\n"
    "Les NEAR OR NOT du « maire » : « Rien » !"
)


@pytest.fixture
def claims(base: Base, workspace: Workspace) -> dict[str, int]:
    """Numbers of three claims, one a paragraph, by a short name."""
    article_id = added(workspace, TEXT, title="Le Père Noël à Besançon")
    lines = dict(zip(("summer", "work", "mayor"), TEXT.split("\n"), strict=True))
    ids = {name: marked(workspace, article_id, line) for name, line in lines.items()}
    edit_claim(workspace, ids["mayor"], note="Voir Œdipe.", normalised="Le maire ne dit rien")
    return {name: base.rows("SELECT number FROM claim WHERE id = ?", (ids[name],))[0][0] for name in ids}


def found(base: Base, claims: dict[str, int], text: str, **fields: str) -> set[str]:
    numbers = claim_numbers(base, ClaimFilter(text=text, **fields))  # type: ignore[arg-type]
    assert sum(status_counts(base, ClaimFilter(text=text, **fields)).values()) == len(numbers)  # type: ignore[arg-type]
    return {name for name, number in claims.items() if number in numbers}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", "summer work mayor"),
        ("   ", "summer work mayor"),
        ("lyon", "summer"),
        ("LYON", "summer"),
        ("ete", "summer"),
        ("ÉTÉ", "summer"),
        ("e\u0301te\u0301", "summer"),  # typed as letters with combining accents
        ("l'été", "summer"),
        ("l’été", "summer"),
        ("3,2", "summer"),
        ("2,3", ""),
        ("🙂", "summer"),
        ("🙃", ""),
        # while it is typed
        ("chô", "summer"),
        ("cho", "summer"),
        ("dernier chom", "summer"),
        ("chom dernier", "summer"),
        ("omage", ""),
        # ligatures, either way
        ("oeuvre", "work"),
        ("œuvre", "work"),
        ("oedipe", "mayor"),
        ("Œdipe", "mayor"),
        # signs
        ("_", "work"),
        ("%", "summer work"),
        ("100_%", "work"),
        ("snake_case", "work"),
        ("snake%case", "work"),
        ("C++ pour", "work"),
        ("€", "work"),
        ("«", "mayor"),
        ("\\", ""),
        ("'", "summer work"),
        ('"', ""),
        ("*", ""),
        # the language of FTS5
        ("NEAR", "mayor"),
        ('"NEAR(" OR *', "mayor"),
        ("near( or not", "mayor"),
        ("lyon OR maire", ""),
        ("lyon AND chomage", ""),
        ("NOT lyon", ""),
        ("quote : lyon", ""),
        ("{quote} : lyon", ""),
        ("^lyon", "summer"),
        ("ly*", "summer"),
        ("'; DROP TABLE claim; --", ""),
        # in note and normalised wording, and in different columns
        ("voir maire", "mayor"),
        ("maire ne dit", "mayor"),
        # in the title, and with the rest in the claim
        ("besancon", "summer work mayor"),
        ("noël père", "summer work mayor"),
        ("noel lyon", "summer"),
        ("esancon", ""),
    ],
)
def test_what_is_typed_is_found(base: Base, claims: dict[str, int], typed: str, expected: str) -> None:
    assert found(base, claims, typed) == set(expected.split())


@pytest.fixture(scope="module")
def module_base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Base]:
    base = create_base(tmp_path_factory.mktemp("base") / "claims.sqlite")
    workspace = Workspace(base, "Ada", Ticking())
    marked(workspace, added(workspace, TEXT), "À Lyon")
    yield base
    base.close()


@given(st.text() | st.text(alphabet="\"*^:(){}+- \\%_'\u0000NEAROT"))
@settings(max_examples=150, deadline=None)
def test_nothing_that_is_typed_is_an_error(module_base: Base, typed: str) -> None:
    assert len(claim_numbers(module_base, ClaimFilter(text=typed))) <= 1


def test_a_pasted_page_is_looked_for_too(base: Base, claims: dict[str, int]) -> None:
    assert found(base, claims, TEXT.split("\n")[0] * 1000) == {"summer"}


def test_each_part_of_a_filter_restricts(base: Base, workspace: Workspace, claims: dict[str, int]) -> None:
    article = base.rows("SELECT id FROM article")[0][0]
    other = added(workspace, "Un texte de Lyon.", title="")
    workspace.reviewer = "Béa"
    elsewhere = marked(workspace, other, "Lyon", "verified")
    set_tags(workspace, elsewhere, ["ville"])
    numbers = {**claims, "else": base.rows("SELECT number FROM claim WHERE id = ?", (elsewhere,))[0][0]}
    assert found(base, numbers, "lyon") == {"summer", "else"}
    assert found(base, numbers, "lyon", article_id=article) == {"summer"}
    assert found(base, numbers, "", article_id=other) == {"else"}
    assert found(base, numbers, "", tag="ville") == {"else"}
    assert found(base, numbers, "", tag="Ville") == set()
    assert found(base, numbers, "", reviewer="Ada") == {"summer", "work", "mayor"}
    assert found(base, numbers, "lyon", reviewer="Béa", tag="ville", article_id=other) == {"else"}
    assert found(base, numbers, "lyon", reviewer="Ada", tag="ville") == set()
    some = frozenset({"verified", "refuted"})
    assert claim_numbers(base, ClaimFilter(statuses=some)) == [numbers["else"]]
    every = frozenset(status.id for status in STATUSES)
    assert set(claim_numbers(base, ClaimFilter(statuses=every))) == set(numbers.values())
    assert status_counts(base, ClaimFilter()) == {"unverified": 3, "verified": 1}
    assert status_counts(base, ClaimFilter(statuses=some)) == {"verified": 1}
    assert (tags(base), reviewers(base)) == (["ville"], ["Ada", "Béa"])


def test_tags_and_reviewers_in_the_order_of_a_reader(base: Base, workspace: Workspace) -> None:
    claim_id = marked(workspace, added(workspace), "37 ans")
    set_tags(workspace, claim_id, ["Zoo", "école", "Emploi", "art"])
    assert tags(base) == ["art", "école", "Emploi", "Zoo"]
    for name in ("Zoé", "élise", "", "Émile", "bob"):
        edit_claim(workspace, claim_id, reviewer=name)
        assert reviewers(base) == ([name] if name else [])


def test_the_index_follows_every_write(base: Base, workspace: Workspace) -> None:
    article_id = added(workspace, TEXT)

    def count(text: str) -> int:
        # Asked for again each time, so that a write that left the index behind shows at once.
        base.connection.execute("INSERT INTO claim_search (claim_search, rank) VALUES ('integrity-check', 1)")
        return len(claim_numbers(base, ClaimFilter(text=text, article_id=article_id)))

    claim_id = marked(workspace, article_id, "chômage")
    assert count("chomage") == 1
    edit_claim(workspace, claim_id, note="inouï")
    assert count("inoui") == 1
    undo(workspace)
    assert count("inoui") == 0
    version_id = base.rows("SELECT version_id FROM claim")[0][0]
    start = TEXT.index("L'œuvre")
    move_claim(workspace, claim_id, Span(start, start + 7))
    assert (count("chomage"), count("oeuvre")) == (0, 1)
    mark(workspace, version_id, Span(0, 6), "verified")
    remove_claims(workspace, [claim_id])
    assert (count("oeuvre"), count("lyon")) == (0, 1)
    undo(workspace)
    assert count("oeuvre") == 1


# --- order ---


def test_every_sort_has_an_order() -> None:
    assert set(ORDERS) == set(SORTS)


def test_orders(base: Base, workspace: Workspace) -> None:
    text = "école. Zoo. art. « Été ». Banque."
    first = added(workspace, text, title="Un")
    second = added(workspace, "Un autre texte.", title="Deux")
    ids = [marked(workspace, first, quote) for quote in ("Zoo", "école", "Banque", "art", "Été")]
    ids.append(marked(workspace, second, "autre", "verified"))
    ids.append(marked(workspace, first, "art. « Été"))
    edit_claim(workspace, ids[0], priority=3)
    edit_claim(workspace, ids[2], priority=1, status="refuted")

    def quotes(order: str) -> list[str]:
        numbers = claim_numbers(base, ClaimFilter(), order)
        assert numbers == [record.claim.number for record in records(base, ClaimFilter(), order)]
        return [record.claim.quote for record in records_by_number(base, numbers)]

    # By place, the longer of two that begin together first.
    assert quotes("position") == ["école", "Zoo", "art. « Été", "art", "Été", "Banque", "autre"]
    assert quotes("newest") == ["art. « Été", "autre", "Été", "art", "Banque", "école", "Zoo"]
    assert quotes("updated") == ["Banque", "Zoo", "art. « Été", "autre", "Été", "art", "école"]
    assert quotes("status") == ["école", "Zoo", "art. « Été", "art", "Été", "autre", "Banque"]
    assert quotes("priority") == ["Zoo", "Banque", "école", "art. « Été", "art", "Été", "autre"]
    assert quotes("quote") == ["art", "art. « Été", "autre", "Banque", "école", "Été", "Zoo"]
