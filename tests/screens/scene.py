"""Scenes for the pictures: the window as the program opens it, on a base filled through the same operations."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import assets, i18n
from annotator.domain.errors import BaseLocked
from annotator.i18n import _
from annotator.ui.application import Application
from annotator.workspace import queries
from annotator.workspace.articles import add_article, edit_article
from annotator.workspace.claims import edit_claim, mark_quote, set_tags
from annotator.workspace.evidence import add_evidence
from annotator.workspace.importing import read_article
from annotator.workspace.settings import Settings
from annotator.workspace.wording import error_words
from annotator.workspace.workspace import Workspace, open_workspace

# Quotes of the sample article and the status that each is given; some stand within others, some overlap.
CLAIMS = {
    "fr": (
        ("investissement de 4,6 milliards de dollars (Mds$) en Estravie", "unverified"),
        ("4,6 milliards de dollars", "verified"),
        ("C’est la plus grosse somme que le groupe ait jamais engagée hors de son pays d’origine.", "recheck"),
        ("multiplication par quatre", "verified"),
        ("multiplication par quatre des montants dépensés dans le pays : de 2021 à 2025", "unverified"),
        ("1,15 Md$", "verified"),
        ("présents à Porvèze depuis 37 ans", "verified"),
        ("37 ans", "unverified"),
        ("puissance totale de 480 mégawatts", "verified"),
        ("2 300 emplois directs seraient créés", "refuted"),
        ("baisserait de 12 %", "refuted"),
        ("900 postes ; il y en a eu 410", "recheck"),
    ),
    "en": (
        ("invest $4.6 billion in Estravia over the next three years", "unverified"),
        ("$4.6 billion", "verified"),
        ("It is the largest sum that the group has ever committed outside its home country.", "recheck"),
        ("fourfold increase", "verified"),
        ("fourfold increase in what it spends there: from 2021 to 2025", "unverified"),
        ("$1.15bn", "verified"),
        ("we have been in Porveze for 37 years", "verified"),
        ("37 years", "unverified"),
        ("total power of 480 megawatts", "verified"),
        ("2,300 direct jobs would be created", "refuted"),
        ("fall by 12%", "refuted"),
        ("900 jobs, and there were 410 of them", "recheck"),
    ),
}
EARLIER = {
    "fr": (
        ("4,2 milliards de dollars", "verified", "true"),
        ("quadruplement", "verified", "true"),
        ("présent depuis 37 ans", "verified", "mostly_true"),
        ("puissance totale de 480 mégawatts", "verified", "true"),
        ("1 900 emplois directs", "recheck", ""),
        ("la consommation d’eau par serveur n’augmente de 12 %", "refuted", "false"),
    ),
    "en": (
        ("$4.2 billion", "verified", "true"),
        ("quadruple", "verified", "true"),
        ("has been for 37 years", "verified", "mostly_true"),
        ("total power of 480 megawatts", "verified", "true"),
        ("1,900 direct jobs", "recheck", ""),
        ("$310 million", "unverified", ""),
    ),
}
CHOSEN = {"fr": "2 300 emplois directs seraient créés", "en": "2,300 direct jobs would be created"}
RECORD = {
    "fr": {
        "verdict": "misleading",
        "priority": 3,
        "note": "L’accord signé compte les intérimaires.\nEn janvier le projet en annonçait 1 900.",
        "normalised": "Ormelune créera 2 300 emplois directs en Estravie.",
        "speaker": "Ormelune",
        "claim_date": "2026-03-03",
    },
    "en": {
        "verdict": "misleading",
        "priority": 3,
        "note": "The signed agreement counts temporary jobs.\nIn January the plan spoke of 1,900.",
        "normalised": "Ormelune will create 2,300 direct jobs in Estravia.",
        "speaker": "Ormelune",
        "claim_date": "2026-03-03",
    },
}


class Scene:
    """The program with its window open."""

    def __init__(
        self,
        qtbot: QtBot,
        app: QApplication,
        folder: Path,
        *,
        language: str = "en",
        theme: str = "light",
        size: tuple[int, int] = (1440, 900),
        full: bool = False,
        toured: bool = True,
    ) -> None:
        self._qtbot = qtbot
        self.language = language
        i18n.set_language(language)
        settings = Settings(reviewer="Léa Martin", language=language, theme=theme, toured=toured)
        self.workspace = open_workspace(folder / "desk.sqlite", reviewer=settings.reviewer, create=True)
        if full:
            settings.article = _fill(self.workspace, language)
        self.application = Application(app, self.workspace, settings)
        self.window = self.application.window
        self.size = size
        self.failure = error_words(BaseLocked("reviews/desk.sqlite"))
        self.message = _("The base is sound.")
        self.window.resize(*size)

    def open(self) -> None:
        """Show the window, as the program does when it is started."""
        with self._qtbot.waitActive(self.window):
            self.application.start(None)
            self.window.activateWindow()
        desk = self.application.desk
        if queries.articles(self.workspace.base) or not desk.settings.toured:
            self._qtbot.waitUntil(lambda: desk.article is not None)

    def choose(self) -> None:
        """Choose the claim with the record, and wait until what was met before is shown."""
        desk = self.application.desk
        assert desk.article is not None
        claims = queries.claims_of(self.workspace.base, desk.article.version.id)
        # Figures stand in the text with spaces that do not break.
        claim = next(claim.id for claim in claims if " ".join(claim.quote.split()) == CHOSEN[self.language])
        desk.run(edit_claim, claim, **RECORD[self.language])
        desk.run(set_tags, claim, ["emploi", "Ormelune"] if self.language == "fr" else ["jobs", "Ormelune"])
        desk.run(
            add_evidence,
            claim,
            url="https://estravie.example/accord.pdf",
            title="Accord du 2 mars 2026, annexe B" if self.language == "fr" else "Agreement of 2 March 2026, annex B",
            accessed="2026-03-03",
        )
        desk.choose_claim(claim)
        self._qtbot.waitUntil(lambda: self.window.earlier.count() > 0)

    def close(self) -> None:
        self.application.close()


def _fill(workspace: Workspace, language: str) -> str:
    """A week's work: an earlier article with its claims, and today's with a dozen, whose id is returned."""
    earlier = _add(workspace, f"earlier.{language}.txt", "2026-01-24")
    for quote, status, verdict in EARLIER[language]:
        claim = mark_quote(workspace, earlier, quote, status).subject
        edit_claim(workspace, claim, verdict=verdict)
    article = _add(workspace, f"article.{language}.txt", "2026-03-03")
    for quote, status in CLAIMS[language]:
        mark_quote(workspace, article, quote, status)
    return article


def _add(workspace: Workspace, name: str, published: str) -> str:
    article = add_article(workspace, read_article(assets.path(f"sample/{name}"))).subject
    outlet = "La Gazette de Porvèze" if name.endswith("fr.txt") else "The Porveze Gazette"
    edit_article(workspace, article, outlet=outlet, author="Ysolde Karmant", published=published)
    return article
