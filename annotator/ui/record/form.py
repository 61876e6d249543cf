"""How the claim editor is laid out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.i18n import _
from annotator.ui.record.evidence import EvidenceList
from annotator.ui.record.inputs import TypedInput
from annotator.ui.record.source import EvidenceCard
from annotator.ui.record.status_row import StatusRow
from annotator.ui.theme import SPACE, SPACE_LARGE


class RecordForm(QScrollArea):
    """The passage, its status, the fields with their labels, the evidence."""

    def __init__(
        self,
        status: StatusRow,
        verdict: QComboBox,
        priority: QComboBox,
        inputs: Mapping[str, TypedInput],
        evidence: EvidenceList,
        notices: Sequence[QWidget],
    ) -> None:
        super().__init__()
        self._status = status
        self._inputs = inputs
        self._evidence = evidence
        self._choices = (verdict, priority)
        self._quote = QLabel()
        self._quote.setObjectName("quote")
        self._quote.setWordWrap(True)
        self._quote.setTextFormat(Qt.TextFormat.PlainText)
        self._times = QLabel()
        self._times.setObjectName("muted")
        self._times.setWordWrap(True)
        for name, widget in {**inputs, "verdict": verdict, "priority": priority}.items():
            widget.setObjectName(f"record-{name}")
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE)
        form.setVerticalSpacing(SPACE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        rows: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (_("Verdict"), (verdict, priority)),
            (_("Note"), (inputs["note"],)),
            (_("Wording"), (inputs["normalised"],)),
            (_("Speaker"), (inputs["speaker"], inputs["claim_date"])),
            (_("Tags"), (inputs["tags"], inputs["reviewer"])),
        )
        for label, fields in rows:
            words = QLabel(label)
            words.setObjectName("muted")
            # A screen reader takes the name of a choice from its label alone.
            words.setBuddy(fields[0])
            form.addRow(words, _beside(fields))
        self._body = QWidget()
        layout = QVBoxLayout(self._body)
        layout.setContentsMargins(SPACE_LARGE, SPACE, SPACE_LARGE, SPACE_LARGE)
        layout.setSpacing(SPACE)
        layout.addWidget(self._quote)
        for notice in notices:
            layout.addWidget(notice)
        layout.addWidget(status)
        layout.addLayout(form)
        layout.addWidget(evidence)
        layout.addWidget(self._times)
        layout.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._body)
        self.verticalScrollBar().rangeChanged.connect(self._keep_focus_in_sight)

    def minimumSizeHint(self) -> QSize:
        # Nothing is cut off at the side; what does not fit below is scrolled.
        width = self._body.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, super().minimumSizeHint().height())

    def show_passage(self, quote: str, times: str) -> None:
        self._quote.setText(quote)
        self._times.setText(times)

    def begin(self) -> None:
        """Another claim is shown: what it says, and why it is to be rechecked, come before its fields."""
        self.verticalScrollBar().setValue(0)
        self._keep_focus_in_sight()

    def set_writable(self, writable: bool) -> None:
        """In a base that can only be read, all can be read and copied and nothing changed."""
        for one in self._inputs.values():
            one.setReadOnly(not writable)
        for choice in (self._status, *self._choices):
            choice.setEnabled(writable)
        self._evidence.set_writable(writable)

    def _keep_focus_in_sight(self) -> None:
        """After the form has grown or its place has shrunk: what is typed into is seen, a source as a whole."""
        field = QApplication.focusWidget()
        if field is None or not self._body.isAncestorOf(field):
            return
        around = field.parentWidget()
        if isinstance(around, EvidenceCard):
            self.ensureWidgetVisible(around, 0, SPACE)
        self.ensureWidgetVisible(field, 0, SPACE)


def _beside(fields: Sequence[QWidget]) -> QLayout:
    """Fields in one row, the first one a little wider."""
    row = QHBoxLayout()
    row.setSpacing(SPACE)
    for place, field in enumerate(fields):
        row.addWidget(field, 2 if place else 3)
    return row
