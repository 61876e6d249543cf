"""The earlier-claims panel."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from annotator.domain.changes import Changes
from annotator.domain.claim import LINK_KINDS
from annotator.domain.errors import AnnotatorError
from annotator.domain.match import Passage
from annotator.i18n import _, ngettext
from annotator.ui import icons
from annotator.ui.desk import Desk
from annotator.ui.earlier.delegate import OFFER, OfferDelegate
from annotator.ui.earlier.offer import Offer, offers
from annotator.ui.jobs import Job
from annotator.ui.theme import SPACE, SPACE_SMALL
from annotator.workspace import queries
from annotator.workspace.claims import mark
from annotator.workspace.links import dismiss, link, unlink
from annotator.workspace.suggestions import Place, passage_at
from annotator.workspace.wording import match_words

PAUSE_MS = 80
"""A selection that moves on within that time is not looked for."""

Index = QModelIndex | QPersistentModelIndex
_KEYS = {Qt.Key.Key_1: "same", Qt.Key.Key_2: "contradicts", Qt.Key.Key_3: "related"}


class OffersModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.offers: list[Offer] = []

    def show(self, found: list[Offer]) -> None:
        self.beginResetModel()
        self.offers = found
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.offers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        offer = self.offers[index.row()]
        if role == OFFER:
            return offer
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{match_words(offer.match)}. {offer.match.claim.sentence}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return offer.match.claim.sentence
        return None


class _List(QListView):
    key_pressed = Signal(QKeyEvent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.setAccepted(False)
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)


class EarlierPanel(QWidget):
    """Follows the selection and the chosen claim. Offers are accepted or dismissed by the reviewer, never by itself."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._model = OffersModel(self)
        self.list = _List()
        self.list.setObjectName("earlier-list")
        self.list.setAccessibleName(_("Earlier claims"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(OfferDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._title = QLabel(_("Earlier claims"))
        self._title.setObjectName("panel-title")
        self._nothing = QLabel()
        self._nothing.setObjectName("hint")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._buttons: dict[str, QToolButton] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._lay_out()
        self._connect()
        self._show([])

    def count(self) -> int:
        """How many earlier claims are offered."""
        return self._model.rowCount()

    def focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def link_current(self, kind: str) -> None:
        """Link the chosen claim to the current offer; a passage that is only selected is marked first."""
        offer = self._current()
        claim_id = self._claim() if offer is not None else ""
        if offer is None or not claim_id:
            return
        before = queries.claim(self._desk.workspace.base, claim_id)
        if self._desk.do(link, claim_id, offer.match.claim.id, kind, offer.match.comparison) is None:
            return
        after = queries.claim(self._desk.workspace.base, claim_id)
        self._desk.told.emit(
            _("Linked. Status and verdict were taken over from “{title}”.").format(title=offer.match.article_title)
            if (before.status, before.verdict) != (after.status, after.verdict)
            else _("Linked. Status and verdict stay as they were.")
        )

    def dismiss_current(self) -> None:
        """Say that the current offer has nothing to do with the chosen claim, or take a link to it back."""
        offer = self._current()
        if offer is None or not self._desk.claim_id:
            return
        if offer.link is not None:
            self._desk.do(unlink, self._desk.claim_id, offer.match.claim.id)
        else:
            self._desk.do(dismiss, self._desk.claim_id, offer.match.claim.id, offer.match.comparison)

    def open_current(self) -> None:
        """Go to the earlier claim in its article."""
        offer = self._current()
        if offer is not None:
            self._desk.choose_claim(offer.match.claim.id)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SPACE, SPACE_SMALL, SPACE, SPACE_SMALL)
        head.setSpacing(SPACE_SMALL)
        head.addWidget(self._title, 1)
        texts = {
            "same": (_("Same (Alt+1)"), "equal"),
            "contradicts": (_("Contradicts (Alt+2)"), "equal-not"),
            "related": (_("Related (Alt+3)"), "link"),
            "dismiss": (_("Dismiss, or take the link back (Alt+0)"), "x"),
            "open": (_("Go to it (Alt+Enter)"), "arrow-left-right"),
        }
        for key, (words, icon) in texts.items():
            button = QToolButton()
            button.setObjectName(f"earlier-{key}")
            button.setToolTip(words)
            button.setAccessibleName(words)
            icons.dress(button, icon)
            head.addWidget(button)
            self._buttons[key] = button
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(self._stack, 1)

    def _connect(self) -> None:
        for kind in LINK_KINDS:
            self._buttons[kind].clicked.connect(partial(self._clicked, kind))
        self._buttons["dismiss"].clicked.connect(lambda: self.dismiss_current())
        self._buttons["open"].clicked.connect(lambda: self.open_current())
        self._desk.passage_selected.connect(self._pause.start)
        self._desk.claim_chosen.connect(self._pause.start)
        self._desk.article_opened.connect(self._pause.start)
        self._desk.base_opened.connect(self._pause.start)
        self._desk.changed.connect(self._changed)
        self._pause.timeout.connect(self._look)
        self.list.key_pressed.connect(self._key)
        self.list.doubleClicked.connect(lambda _index: self.open_current())

    def _clicked(self, kind: str) -> None:
        self.link_current(kind)

    def _changed(self, changes: Changes) -> None:
        if changes.claims or changes.articles or changes.everything or changes.scale:
            self._pause.start()

    def _look(self) -> None:
        """Begin to look for what is selected or chosen now; what was begun before counts no more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        asked = self._asked()
        if asked is None:
            self._show([])
            return
        passage, place = asked
        self._job = self._desk.quick.start(partial(offers, self._desk.workspace.base, passage, place))
        self._job.done.connect(self._show)
        self._job.failed.connect(self._desk.failed)

    def _asked(self) -> tuple[Passage, Place] | None:
        """The passage to look for: what is selected, or else the chosen claim."""
        desk = self._desk
        if desk.article is None:
            return None
        language = desk.article.fields.language
        if desk.passage is not None:
            return passage_at(desk.text, desk.passage, language), Place(desk.article.version.id, desk.passage)
        if not desk.claim_id:
            return None
        try:
            claim = queries.claim(desk.workspace.base, desk.claim_id)
        except AnnotatorError:
            return None
        return Passage(claim.quote, claim.sentence, language), Place(claim.version_id, claim.span, claim.id)

    def _show(self, found: list[Offer]) -> None:
        current = self._current()
        self._model.show(found)
        self._stack.setCurrentIndex(0 if found else 1)
        count = ngettext("{count} earlier claim", "{count} earlier claims", len(found)).format(count=len(found))
        self._title.setText(count if found else _("Earlier claims"))
        if not found:
            self._nothing.setText(
                _("Not met before.")
                if self._asked() is not None
                else _("Select a passage or choose a claim to see whether it was met before.")
            )
        for button in self._buttons.values():
            button.setEnabled(bool(found))
        ids = [offer.match.claim.id for offer in found]
        row = ids.index(current.match.claim.id) if current and current.match.claim.id in ids else 0
        if found:
            self.list.setCurrentIndex(self._model.index(row))

    def _current(self) -> Offer | None:
        offer = self.list.currentIndex().data(OFFER)
        return offer if isinstance(offer, Offer) else None

    def _claim(self) -> str:
        """The claim to link: the selected passage as a claim, or else the chosen claim."""
        desk = self._desk
        if desk.passage is not None and desk.article is not None:
            changes = desk.do(mark, desk.article.version.id, desk.passage, "unverified")
            if changes is None:
                return ""
            desk.choose_claim(changes.subject)
            return changes.subject
        return desk.claim_id

    def _key(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.link_current(_KEYS[key])
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Delete):
            self.dismiss_current()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        else:
            return
        event.accept()
