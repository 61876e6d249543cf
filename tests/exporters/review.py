"""An article under review, with text that tries to be markup, and claims that overlap."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.claim import Claim, ClaimRecord, Evidence
from annotator.exporters.format import Publisher
from tests.exporters.records import Given, claim, record

TEXT = (
    "L’île aux données\n"
    "La capacité, soit une multiplication par quatre, coûtera 3,2 Md€ <b>en 2027</b> & après.\n"
    "\n"
    "« Elle a 37 ans », dit-on 👩‍🔬 à la mairie ; <script>alert(1)</script> n’y change rien."
)


def on(number: int, quote: str, **fields: object) -> Claim:
    """The claim on a passage of the text."""
    start = TEXT.index(quote)
    first = TEXT.rfind("\n", 0, start) + 1
    sentence = TEXT[first:].split("\n")[0]
    return claim(number, quote, start=start, sentence=sentence, sentence_start=first, **fields)


CLAIMS: tuple[ClaimRecord, ...] = (
    record(
        on(
            1,
            "une multiplication par quatre, coûtera 3,2 Md€",
            status="verified",
            verdict="true",
            note="Vu au rapport, page 12 :\n« ×4 » <i>exact</i>",
            speaker="Maëlle Œuvray",
            claim_date="2026-02",
            priority=3,
            tags=("chiffres", "énergie"),
            evidence=(
                Evidence("1", "https://example.org/r?a=1&b=<2>", "Rapport <2025>", "×4", accessed="2026-03-02"),
                Evidence("2", title="Entretien avec l’auteur", stance="context"),
                Evidence("3", "javascript:alert(1)", "un piège", stance="contradicts"),
            ),
        ),
        "Vrai",
    ),
    record(on(2, "par quatre, coûtera 3,2 Md€ <b>en 2027</b>", status="refuted", verdict="false"), "Faux"),
    record(on(3, "37 ans", status="recheck", normalised="Elle a 37 ans")),
    record(on(4, "👩‍🔬 à la mairie ; <script>alert(1)</script>", verdict="unverifiable"), "Invérifiable"),
)

REVIEW = Given(
    [replace(of, article_title="L’île aux <données>") for of in CLAIMS],
    publisher=Publisher("La Gazette"),
    text=TEXT,
)

FILED = Given(
    [
        record(
            claim(
                1,
                "37 ans",
                evidence=(
                    Evidence("1", title="Rapport", note="page 3,\nen bas", file_sha256="0", file_name="rapport.pdf"),
                    Evidence("2", file_sha256="1", file_name="<capture>.png"),
                    Evidence("3", note="Entendu à la mairie"),
                ),
            )
        )
    ],
    text="37 ans",
)
"""A claim with sources that are files, or notes alone."""
