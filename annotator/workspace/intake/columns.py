"""Which column of a table says what of a claim: guessed from its heading, in French or English."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from annotator.domain.errors import MissingColumn
from annotator.exporters.columns import COLUMNS as EXPORTED
from annotator.i18n import LANGUAGES, N_, translated
from annotator.text.fold import fold

FIELDS: dict[str, str] = {
    "quote": N_("Claim, in its own words"),
    "claim_id": N_("Identifier"),
    "sentence": N_("Sentence"),
    "claim_normalised": N_("Normalised wording"),
    "speaker": N_("Speaker"),
    "claim_date": N_("Claim date"),
    "status": N_("Status"),
    "verdict": N_("Verdict"),
    "note": N_("Note"),
    "sources": N_("Evidence"),
    "tags": N_("Tags"),
    "priority": N_("Priority"),
    "article_title": N_("Title of the article"),
    "article_url": N_("URL of the article"),
    "article_outlet": N_("Outlet"),
    "article_author": N_("Author"),
    "article_date": N_("Date of the article"),
    "language": N_("Language"),
    "reviewer": N_("Reviewer"),
    "created_at": N_("Marked (UTC)"),
    "updated_at": N_("Changed (UTC)"),
    "external_id": N_("Identifier elsewhere"),
    "rating_share": N_("Rating, from 0 to 1"),
    "matched_claim_id": N_("Earlier claim"),
    "match_kind": N_("Match"),
    "match_score": N_("Score"),
}
"""What a column may say, and its name; those that only Annotator writes come last."""

OURS = frozenset("created_at updated_at external_id rating_share matched_claim_id match_kind match_score".split())
"""Fields that only Annotator writes, in its own headings."""

NEEDED = "quote"

_GUESSES: dict[str, str] = {
    "quote": "claim|quote|citation|affirmation|allegation|declaration|propos|propos verifie|enonce|statement|"
    "claim text|claim reviewed|claimreviewed|texte|text|verbatim|phrase|fait|intox|rumeur",
    "claim_id": "claim id|id|identifiant|identifier|ref|reference|numero|no|n°",
    "sentence": "sentence|context|contexte",
    "claim_normalised": "claim normalised|claim normalized|normalised|formulation normalisee|reformulation",
    "speaker": "speaker|auteur de la citation|orateur|locuteur|personnalite|claimant|said by|qui|politician|who",
    "claim_date": "claim date|date de la citation|date de la declaration|date du propos|said on",
    "status": "status|statut|etat",
    "verdict": "verdict|rating|note de veracite|conclusion|textual rating|textualrating|avis|evaluation|label",
    "note": "note|notes|commentaire|commentaires|comment|comments|explication|explanation|remarque|"
    "remarques|justification",
    "sources": "sources|source|preuves|preuve|evidence|references",
    "tags": "tags|tag|etiquettes|mots cles|mots-cles|keywords|themes|theme|topic|topics|rubrique",
    "priority": "priority|priorite",
    "article_title": "article title|title|titre|headline|article|titre de l'article",
    "article_url": "article url|url|lien|link|adresse|address|review url|reviewurl|page|href",
    "article_outlet": "article outlet|outlet|media|journal|site|publisher|editeur|publication|organisation|"
    "organization",
    "article_author": "article author|author|auteur|journaliste|verificateur|fact-checker|fact checker",
    "article_date": "article date|date|published|date de publication|review date|publie le|publiee le|date published",
    "language": "language|langue|lang|languagecode|language code",
    "reviewer": "reviewer|relecteur|relectrice",
}

_APART = re.compile(r"[\s_]+")

Mapped = dict[str, int]
"""The place of the column for each field that has one."""


def guess(columns: Sequence[str]) -> Mapped:
    """What the columns of a table say, by their headings; each says one thing, and the first of two that say the same
    is taken."""
    if _translated_export(tuple(map(_plain, columns))):
        return {column.id: place for place, column in enumerate(EXPORTED) if column.id in FIELDS}
    found: Mapped = {}
    names = _names()
    for place, heading in enumerate(columns):
        field = names.get(_plain(heading), "")
        if field and field not in found:
            found[field] = place
    return found


def chosen(path: str, columns: Sequence[str], wanted: Mapping[str, str]) -> Mapped:
    """The guess, but for the headings that are `wanted` for fields; an empty heading is none.

    Raises `MissingColumn` for one that is wanted and not there, and where nothing says what is claimed.
    """
    mapped = guess(columns)
    headings = [_plain(heading) for heading in columns]
    for field, heading in wanted.items():
        if field not in FIELDS:
            raise MissingColumn(path, field)
        mapped.pop(field, None)
        if heading:
            if _plain(heading) not in headings:
                raise MissingColumn(path, heading)
            mapped[field] = headings.index(_plain(heading))
    if NEEDED not in mapped:
        raise MissingColumn(path, "claim")
    return mapped


def is_export(columns: Sequence[str]) -> bool:
    """Whether Annotator wrote the table: its claims come back with the ids and times that they had."""
    return {column.id for column in EXPORTED} <= set(columns) or _translated_export(tuple(map(_plain, columns)))


def _translated_export(headings: tuple[str, ...]) -> bool:
    return any(
        headings[: len(EXPORTED)] == tuple(_plain(translated(language, column.label)) for column in EXPORTED)
        for language in LANGUAGES
    )


@cache
def _names() -> dict[str, str]:
    """The field of each heading that is known. What Annotator writes wins, then what is guessed first."""
    names: dict[str, str] = {}
    for column in EXPORTED:
        if column.id in FIELDS:
            names[_plain(column.id)] = column.id
    for field in FIELDS:
        names.setdefault(_plain(field), field)
    for field, guesses in _GUESSES.items():
        for heading in guesses.split("|"):
            names.setdefault(_plain(heading), field)
    for language in LANGUAGES:
        for column in EXPORTED:
            if column.id in FIELDS:
                names.setdefault(_plain(translated(language, column.label)), column.id)
        for field, label in FIELDS.items():
            names.setdefault(_plain(translated(language, label)), field)
    return names


def _plain(heading: str) -> str:
    return _APART.sub(" ", fold(heading)).strip(" :*")
