"""One source of a claim."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QGridLayout, QToolButton, QWidget

from annotator.domain.claim import STANCES, Evidence
from annotator.i18n import _
from annotator.ui import icons
from annotator.ui.record.attachment import Attachment
from annotator.ui.record.inputs import ChoiceInput, DateInput, LineInput, TypedInput, flush_all
from annotator.ui.theme import SPACE, SPACE_SMALL


class EvidenceCard(QFrame):
    """The file that it is, if it is one; URL, title, quoted passage, note, stance, date accessed."""

    edited = Signal(str, str, str, str)
    """Id of the source, field, value, and what was stored when that was begun."""
    removed = Signal(str)
    opened = Signal(str)
    """The file of the source is to be shown."""
    saved = Signal(str, str)
    """It is to be written somewhere: id of the source, name of the file."""

    def __init__(self, evidence: Evidence, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._evidence = evidence
        self.inputs: dict[str, TypedInput] = {
            "url": LineInput(_("URL"), _("https://…")),
            "title": LineInput(_("Title"), _("Title of the source")),
            "quote": LineInput(_("Quoted passage"), _("Quoted passage")),
            "note": LineInput(_("Note"), _("Note on the source")),
            "accessed": DateInput(_("Date accessed"), _("2026-03-02")),
        }
        self._stance = ChoiceInput(_("Stance"))
        self._stance.setObjectName("evidence-stance")
        self._stance.offer([(_(label), stance) for stance, label in STANCES.items()])
        self._visit = self._button("external-link", _("Open this address"), self._open)
        self._remove = self._button("trash-2", _("Remove this source"), lambda: self.removed.emit(evidence.id))
        layout = QGridLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE_SMALL)
        self._file = Attachment()
        self._file.opened.connect(lambda: self.opened.emit(evidence.id))
        self._file.saved.connect(lambda: self.saved.emit(evidence.id, self._evidence.file_name))
        layout.addWidget(self._file, 0, 0, 1, 4)
        layout.addWidget(self.inputs["url"], 1, 0, 1, 2)
        layout.addWidget(self._visit, 1, 2)
        layout.addWidget(self._remove, 1, 3)
        for row, name in enumerate(("title", "quote", "note"), 2):
            layout.addWidget(self.inputs[name], row, 0, 1, 4)
        layout.addWidget(self._stance, 5, 0)
        layout.addWidget(self.inputs["accessed"], 5, 1, 1, 3)
        layout.setColumnStretch(1, 1)
        # Until there is room for one more card, none is squeezed to nothing.
        layout.setSizeConstraint(QGridLayout.SizeConstraint.SetMinimumSize)
        for name, one in self.inputs.items():
            one.setObjectName(f"evidence-{name}")
            one.committed.connect(
                lambda value, field=name, typed=one: self.edited.emit(evidence.id, field, value, typed.begun)
            )
        self._stance.committed.connect(
            lambda value: self.edited.emit(evidence.id, "stance", value, self._evidence.stance)
        )
        self.show_evidence(evidence)

    def stops(self) -> tuple[QWidget, ...]:
        """Where the Tab key stops, in its order."""
        url, title, quote, note, accessed = self.inputs.values()
        file = (self._file.open, self._file.save) if self._evidence.file_sha256 else ()
        return (*file, url, title, quote, note, self._stance, accessed, self._visit, self._remove)

    def show_evidence(self, evidence: Evidence) -> None:
        self._evidence = evidence
        for name, one in self.inputs.items():
            one.show_value(getattr(evidence, name))
        self._stance.show_value(evidence.stance)
        self._file.show_evidence(evidence)
        self._visit.setEnabled(_address(evidence.url) is not None)

    def flush(self) -> bool:
        """Save what is typed and not saved yet; False if something cannot be."""
        return flush_all(self.inputs.values())

    def refuse(self, field: str) -> None:
        """A value that was just told by `edited` could not be stored."""
        if field in self.inputs:
            self.inputs[field].refuse()
        else:
            self._stance.show_value(self._evidence.stance)

    def begin_with(self, field: str, value: str) -> None:
        """Show a value, whatever is typed."""
        if field in self.inputs:
            self.inputs[field].begin_with(value)

    def begin(self) -> None:
        """Begin to type the address."""
        self.inputs["url"].setFocus()

    def set_writable(self, writable: bool) -> None:
        for one in self.inputs.values():
            one.setReadOnly(not writable)
        self._stance.setEnabled(writable)
        self._remove.setEnabled(writable)

    def dispose(self) -> None:
        """The source is gone, or another claim is shown: nothing more is saved."""
        for one in self.inputs.values():
            one.begin_with("")
        self.hide()
        self.deleteLater()

    def _button(self, icon: str, words: str, run: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"evidence-{icon}")
        button.setToolTip(words)
        button.setAccessibleName(words)
        icons.dress(button, icon)
        button.clicked.connect(lambda _checked=False: run())
        return button

    def _open(self) -> None:
        address = _address(self.inputs["url"].value())
        if address is not None:
            QDesktopServices.openUrl(address)


def _address(typed: str) -> QUrl | None:
    """Where a browser can go; None for anything else, a local file or a script above all."""
    address = QUrl.fromUserInput(typed.strip())
    return address if address.isValid() and address.scheme() in ("http", "https") else None
