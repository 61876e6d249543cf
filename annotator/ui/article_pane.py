"""The article being read: its head, the find bar, the text with its highlights."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from annotator.domain.article import Article
from annotator.domain.changes import Changes
from annotator.domain.claim import Claim, ClaimPlace
from annotator.domain.span import Span
from annotator.i18n import _
from annotator.ui.article.highlights import Highlight
from annotator.ui.article.view import ArticleView
from annotator.ui.desk import Desk
from annotator.ui.find_bar import FindBar
from annotator.ui.first_steps import EmptyPage, Tour
from annotator.ui.older_version import OlderBanner, VersionButton
from annotator.ui.theme import SPACE, SPACE_LARGE
from annotator.workspace import queries
from annotator.workspace.claims import mark, move_claim, set_status
from annotator.workspace.notes import note_title
from annotator.workspace.versions import anchor_claim

MOST_SOUGHT = 80
"""Code points of a selection that is looked for; a longer one is not meant to be found again."""


class ArticlePane(QWidget):
    """Keeps the view in step with the desk, and turns what is done in it into operations."""

    details_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    compare_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.view = ArticleView()
        self.find_bar = FindBar()
        self._title = QLabel()
        self._title.setObjectName("article-title")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._about = QLabel()
        self._about.setObjectName("article-about")
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self.tour = Tour()
        self._empty = EmptyPage()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._reading())
        self._stack.addWidget(self._empty)
        self._connect()
        self._opened(desk.article)
        self._chosen(desk.claim_id)

    def _reading(self) -> QWidget:
        self.versions = VersionButton(self._desk)
        details = QPushButton(_("Details…"))
        details.setObjectName("article-details")
        details.clicked.connect(self.details_wanted)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._about)
        head = QFrame()
        head.setObjectName("article-head")
        row = QHBoxLayout(head)
        row.setContentsMargins(SPACE_LARGE, SPACE, SPACE_LARGE, SPACE)
        row.addLayout(words, 1)
        row.addWidget(self.versions, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(details, 0, Qt.AlignmentFlag.AlignTop)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(OlderBanner(self._desk))
        layout.addWidget(self.tour)
        layout.addWidget(self.find_bar)
        layout.addWidget(self.view, 1)
        QWidget.setTabOrder(self.versions, details)
        QWidget.setTabOrder(details, self.view)
        return page

    def _connect(self) -> None:
        self._empty.open_wanted.connect(self.open_wanted)
        self._empty.sample_wanted.connect(self.sample_wanted)
        self._desk.article_opened.connect(self._opened)
        self._desk.claim_chosen.connect(self._chosen)
        self._desk.changed.connect(self._changed)
        self.view.selection_changed.connect(self._desk.select_passage)
        self.view.claim_clicked.connect(self._desk.choose_claim)
        self.view.claim_let_go.connect(lambda: self._desk.choose_claim(""))
        self.view.mark_requested.connect(self._mark)
        self.view.status_requested.connect(self._set_status)
        self.view.span_changed.connect(self._move)
        self.versions.compare_wanted.connect(self.compare_wanted)
        self.find_bar.found.connect(self.view.show_found)
        self.find_bar.closed.connect(self._found)

    def _opened(self, article: Article | None) -> None:
        self._stack.setCurrentIndex(1 if article is None else 0)
        self.view.can_mark = self._desk.older is None
        self.view.show_text(self._desk.text)
        self.find_bar.show_text(self._desk.text)
        self._show_notes()
        self._show_head()
        self._show_claims()

    def _chosen(self, claim_id: str) -> None:
        # A claim that was clicked here is in sight already.
        if claim_id != (self.view.chosen or ""):
            self.view.choose(claim_id or None, scroll=True)

    def _changed(self, changes: Changes) -> None:
        article = self._desk.article
        if article is None:
            return
        if changes.touches_article(article.id):
            self._show_head()
        if changes.everything or (self._desk.older and changes.claims):
            self._show_claims()
            return
        present = {
            claim.id: claim for claim in queries.claims_by(self._desk.workspace.base, "id", list(changes.claims))
        }
        for claim_id in changes.claims:
            claim = present.get(claim_id)
            if claim is not None and claim.version_id == article.version.id:
                self.view.update_highlight(_highlight(claim))
            else:
                self.view.remove_highlight(claim_id)

    def _found(self, place: Span | None) -> None:
        """Go back to the text, with what was found selected: it may be wanted for a claim."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if place is not None:
            self.view.select(place)

    def return_to_claim(self) -> None:
        """Bring the chosen claim into sight, wherever the reviewer has read on to since it was chosen."""
        self.view.choose(self.view.chosen, scroll=True)

    def show_passage(self, span: Span) -> None:
        """Bring a passage into sight, selected: it may be wanted for a claim."""
        self.view.select(span)
        self.view.sight.bring(span)

    def begin_find(self) -> None:
        """Open the find bar, for what is selected if it is short, from the caret on."""
        span = self.view.selected_span()
        sought = span.of(self.view.text) if span is not None and len(span) <= MOST_SOUGHT else ""
        self.find_bar.begin(sought, span.start if span is not None else self.view.selection.caret())

    def _show_head(self) -> None:
        article = self._desk.article
        fields = article.fields if article else None
        self._title.setText(fields.title or _("Untitled") if fields else "")
        parts = (fields.outlet, fields.author, fields.published) if fields else ()
        self._about.setText(" · ".join(part for part in parts if part))
        self._about.setVisible(any(parts))

    def _show_notes(self) -> None:
        article = self._desk.article
        version = self._desk.older or (article.version if article else None)
        notes = queries.aside_of(self._desk.workspace.base, version.id).notes if version else ()
        self.view.set_noted([(note.span, f"{note_title(note)}\n{note.text}") for note in notes])

    def _show_claims(self) -> None:
        article = self._desk.article
        base, older = self._desk.workspace.base, self._desk.older
        if older is not None:
            places = queries.places_on(base, older.id)
        else:
            places = queries.places_of(base, article.version.id) if article else []
        self.view.set_highlights([_highlight(place) for place in places])

    def _set_status(self, claim_id: str, status_id: str) -> None:
        if self._may_change():
            self._desk.do(set_status, (claim_id,), status_id)

    def _move(self, claim_id: str, span: Span) -> None:
        """Give a claim another passage. What was lost or changed in a new version has been found again so."""
        if not self._may_change():
            return
        base = self._desk.workspace.base
        found = queries.claims_by(base, "id", (claim_id,))
        lost = any(one.status == "recheck" and queries.placements_of(base, one.id) for one in found)
        self._desk.do(anchor_claim if lost else move_claim, claim_id, span)

    def _may_change(self) -> bool:
        if self._desk.older is not None:
            self._desk.told.emit(_("This is an older version: it can only be read."))
        return self._desk.older is None

    def _mark(self, span: Span, status_id: str) -> None:
        if self._desk.article is None or not self._may_change():
            return
        changes = self._desk.do(mark, self._desk.article.version.id, span, status_id)
        if changes is not None:
            self._desk.choose_claim(changes.subject)


def _highlight(claim: Claim | ClaimPlace) -> Highlight:
    return Highlight(claim.id, claim.span, claim.status)
