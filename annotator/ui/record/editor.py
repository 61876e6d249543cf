"""The claim editor."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import (
    QCompleter,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.changes import Changes
from annotator.domain.claim import PRIORITIES, Claim
from annotator.domain.errors import AnnotatorError
from annotator.i18n import _
from annotator.ui.desk import Desk
from annotator.ui.record.evidence import EvidenceList
from annotator.ui.record.inputs import ChoiceInput, LineInput, TextInput
from annotator.ui.record.status_row import StatusRow
from annotator.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL
from annotator.workspace import queries
from annotator.workspace.claims import edit_claim, set_status, set_tags


class RecordEditor(QWidget):
    """All fields of the chosen claim. What is typed is saved at a pause, when the focus goes and before another
    claim is shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._claim_id = ""
        self._status = StatusRow()
        self._verdict = ChoiceInput(_("Verdict"))
        self._priority = ChoiceInput(_("Priority"))
        self._priority.offer([(_(label), value) for value, label in PRIORITIES.items()])
        self._note = TextInput(_("Note"), _("What was found, and how"), lines=4)
        self._lines = {
            "normalised": LineInput(_("Normalised wording"), _("The claim as one plain sentence")),
            "speaker": LineInput(_("Speaker"), _("Who says so")),
            "claim_date": LineInput(_("Claim date"), _("2026-03-02")),
            "reviewer": LineInput(_("Reviewer")),
        }
        self._tags = LineInput(_("Tags"), _("economy, Spain"))
        self._evidence = EvidenceList(desk)
        self._quote = QLabel()
        self._quote.setObjectName("quote")
        self._quote.setWordWrap(True)
        self._quote.setTextFormat(Qt.TextFormat.PlainText)
        self._times = QLabel()
        self._times.setObjectName("muted")
        self._times.setWordWrap(True)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(_hint())
        self._stack.addWidget(self._form())
        self._connect()

    def show_claim(self, claim_id: str) -> None:
        """Show another claim, after what was typed about the one before is saved."""
        if claim_id != self._claim_id:
            self.flush()
        self._claim_id = claim_id
        self._refresh()

    def flush(self) -> None:
        """Save what is typed and not saved yet."""
        self._note.flush()
        for line in (self._tags, *self._lines.values()):
            line.flush()
        self._evidence.flush()

    def focus_note(self) -> None:
        """Begin to type a note."""
        if self._claim_id:
            self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add_source(self) -> None:
        self._evidence.add()

    def _refresh(self) -> None:
        try:
            claim = queries.claim(self._desk.workspace.base, self._claim_id) if self._claim_id else None
        except AnnotatorError:
            claim = None
        self._stack.setCurrentIndex(0 if claim is None else 1)
        if claim is not None:
            self._show(claim)

    def _show(self, claim: Claim) -> None:
        base = self._desk.workspace.base
        self._quote.setText(_("“{quote}”").format(quote=claim.quote))
        self._status.show_value(claim.status)
        self._verdict.offer([(_("No verdict"), ""), *((v.label, v.id) for v in queries.scale(base))])
        self._verdict.show_value(claim.verdict)
        self._priority.show_value(claim.priority)
        self._note.show_value(claim.note)
        for name, line in self._lines.items():
            line.show_value(getattr(claim, name))
        self._tags.show_value(", ".join(claim.tags))
        self._evidence.show_claim(claim)
        self._times.setText(
            _("Marked {created}, changed {updated}").format(
                created=_minute(claim.created_at), updated=_minute(claim.updated_at)
            )
        )
        self._complete(self._tags, queries.tags(base))

    def _complete(self, line: LineInput, words: list[str]) -> None:
        completer = QCompleter(words, line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line.setCompleter(completer)

    def _connect(self) -> None:
        self._desk.claim_chosen.connect(self.show_claim)
        self._desk.changed.connect(self._changed)
        self._desk.base_opened.connect(self._refresh)
        self._status.committed.connect(lambda value: self._desk.do(set_status, (self._claim_id,), value))
        self._verdict.committed.connect(lambda value: self._edit("verdict", value))
        self._priority.committed.connect(lambda value: self._edit("priority", value))
        self._note.committed.connect(lambda value: self._edit("note", value))
        for name, line in self._lines.items():
            line.committed.connect(lambda value, field=name: self._edit(field, value))
        self._tags.committed.connect(lambda value: self._desk.do(set_tags, self._claim_id, value.split(",")))

    def _edit(self, field: str, value: Any) -> None:
        if self._claim_id and self._desk.do(edit_claim, self._claim_id, **{field: value}) is None:
            self._refresh()

    def _changed(self, changes: Changes) -> None:
        if changes.scale or (self._claim_id and changes.touches_claim(self._claim_id)):
            self._refresh()

    def _form(self) -> QScrollArea:
        choices = QHBoxLayout()
        choices.setSpacing(SPACE)
        choices.addWidget(self._verdict, 3)
        choices.addWidget(self._priority, 2)
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE)
        form.setVerticalSpacing(SPACE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.addRow(_("Verdict"), choices)
        form.addRow(_("Note"), self._note)
        form.addRow(_("Wording"), self._lines["normalised"])
        form.addRow(_("Speaker"), self._lines["speaker"])
        form.addRow(_("Claim date"), self._lines["claim_date"])
        form.addRow(_("Tags"), self._tags)
        form.addRow(_("Reviewer"), self._lines["reviewer"])
        for name, line in {**self._lines, "note": self._note, "tags": self._tags, "verdict": self._verdict}.items():
            line.setObjectName(f"record-{name}")
        self._priority.setObjectName("record-priority")
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(SPACE_LARGE, SPACE, SPACE_LARGE, SPACE_LARGE)
        layout.setSpacing(SPACE + SPACE_SMALL)
        layout.addWidget(self._quote)
        layout.addWidget(self._status)
        layout.addLayout(form)
        layout.addWidget(self._evidence)
        layout.addWidget(self._times)
        layout.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        return area


def _hint() -> QLabel:
    label = QLabel(_("Choose a claim to see its record."))
    label.setObjectName("hint")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label


def _minute(stored: str) -> str:
    """A stored time as the reader's own, to the minute."""
    when = QDateTime.fromString(stored, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return QLocale().toString(when, QLocale.FormatType.ShortFormat)
