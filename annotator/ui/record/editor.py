"""The claim editor."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from annotator.domain.changes import Changes
from annotator.domain.claim import PRIORITIES, Claim
from annotator.domain.errors import AnnotatorError, ClaimNotFound, StaleChange
from annotator.i18n import _
from annotator.ui.desk import Desk
from annotator.ui.dropping import local_files, take_copy
from annotator.ui.excerpts import cut_short
from annotator.ui.hint import Hint
from annotator.ui.record.completion import TagCompleter
from annotator.ui.record.deciding import ask_whose
from annotator.ui.record.drafts import Drafts
from annotator.ui.record.evidence import EvidenceList
from annotator.ui.record.form import RecordForm
from annotator.ui.record.inputs import ChoiceInput, DateInput, LineInput, TextInput, TypedInput, flush_all
from annotator.ui.record.notice import ChangeNotice
from annotator.ui.record.opinions import OpinionsNotice
from annotator.ui.record.status_row import StatusRow
from annotator.ui.times import minute
from annotator.workspace import queries
from annotator.workspace.claims import edit_claim, set_status, set_tags

_MARKS = tuple('«»“”„"')


class RecordEditor(QWidget):
    """All fields of the chosen claim. What is typed is saved at a pause, when the focus goes and before another
    claim is shown."""

    files_dropped = Signal(str, object)
    """Id of the chosen claim, and the paths of files that are evidence."""
    file_wanted = Signal()
    opened = Signal(str)
    saved = Signal(str, str)
    """As in `EvidenceList`."""
    compare_wanted = Signal()
    """The reviewer wants to see what a new version has changed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._claim_id = ""
        self._drafts = Drafts()
        self._shown: dict[str, Any] = {}
        self._status = StatusRow()
        self._verdict = ChoiceInput(_("Verdict"))
        self._priority = ChoiceInput(_("Priority"))
        self._priority.offer([(_(label), value) for value, label in PRIORITIES.items()])
        tags = LineInput(_("Tags"), _("economy, Spain"))
        TagCompleter(tags, lambda: queries.tags(desk.workspace.base))
        self._inputs: dict[str, TypedInput] = {
            "note": TextInput(_("Note"), _("What was found, and how")),
            "normalised": LineInput(_("Normalised wording"), _("The claim as one plain sentence")),
            "speaker": LineInput(_("Speaker"), _("Who says so")),
            "claim_date": DateInput(_("Claim date"), _("Said on")),
            "tags": tags,
            "reviewer": LineInput(_("Reviewer"), _("Reviewer")),
        }
        self._evidence = EvidenceList(desk)
        self._evidence.file_wanted.connect(self.file_wanted)
        self._evidence.opened.connect(self.opened)
        self._evidence.saved.connect(self.saved)
        self.setAcceptDrops(True)
        self._notice = ChangeNotice(desk)
        self._notice.compare_wanted.connect(self.compare_wanted)
        self.opinions = OpinionsNotice(desk)
        notices = (self._notice, self.opinions)
        self._form = RecordForm(self._status, self._verdict, self._priority, self._inputs, self._evidence, notices)
        self._stack = QStackedLayout(self)
        hint = Hint()
        hint.words.setText(_("Choose a claim to see its record."))
        self._stack.addWidget(hint)
        self._stack.addWidget(self._form)
        self._connect()
        self._base_opened()
        self.show_claim(desk.claim_id)

    def show_claim(self, claim_id: str) -> None:
        """Show another claim, after what was typed about the one before is saved."""
        if claim_id != self._claim_id:
            self.flush()
            self._drafts.keep(self._claim_id, self._inputs)
            self._claim_id = claim_id
            for one in self._inputs.values():
                one.begin_with("")
            self._refresh()
            self._drafts.give_back(claim_id, self._inputs)
            self._form.begin()
        else:
            self._refresh()

    def flush(self) -> bool:
        """Save what is typed and not saved yet; False if something cannot be."""
        return flush_all((*self._inputs.values(), self._evidence))

    def settle(self) -> bool:
        """Save also what was typed about other claims and could not be saved then; False if something cannot be."""
        saved = (self.flush(), self._drafts.save(self._store), self._evidence.settle())
        return all(saved)

    def focus_note(self) -> None:
        """Begin to type a note."""
        if self._claim_id:
            self._inputs["note"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add_source(self) -> None:
        self._evidence.add()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._claim_id and self._desk.writable and local_files(event.mimeData()):
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        take_copy(event)
        self.files_dropped.emit(self._claim_id, local_files(event.mimeData()))

    def _refresh(self) -> None:
        try:
            claim = queries.claim(self._desk.workspace.base, self._claim_id) if self._claim_id else None
        except ClaimNotFound:
            claim = None
        if claim is not None:
            self._show(claim)
        else:
            self._evidence.show_claim(None)
        self._stack.setCurrentIndex(0 if claim is None else 1)

    def _show(self, claim: Claim) -> None:
        base = self._desk.workspace.base
        self._shown = {"status": claim.status, "verdict": claim.verdict, "priority": claim.priority}
        self._status.show_value(claim.status)
        self._verdict.offer([(_("No verdict"), ""), *((v.label, v.id) for v in queries.scale(base))])
        self._verdict.show_value(claim.verdict)
        self._priority.show_value(claim.priority)
        for name, one in self._inputs.items():
            one.show_value(", ".join(claim.tags) if name == "tags" else getattr(claim, name))
        self._evidence.show_claim(claim)
        self._notice.show_claim(claim)
        self.opinions.show_claim(claim)
        times = _("Marked {created}, changed {updated}").format(
            created=minute(claim.created_at), updated=minute(claim.updated_at)
        )
        page = queries.aside_of(base, claim.version_id).page_at(claim.span.start)
        self._form.show_passage(
            _quoted(claim.quote), _("Page {page} · {times}").format(page=page, times=times) if page else times
        )

    def _connect(self) -> None:
        self._desk.claim_chosen.connect(self.show_claim)
        self._desk.changed.connect(self._changed)
        self._desk.base_opened.connect(self._base_opened)
        self._status.committed.connect(self._set_status)
        self._verdict.committed.connect(lambda value: self._edit("verdict", value))
        self._priority.committed.connect(lambda value: self._edit("priority", value))
        for name, one in self._inputs.items():
            one.committed.connect(lambda value, field=name: self._save(field, value))

    def _base_opened(self) -> None:
        self._form.set_writable(self._desk.writable)
        self._refresh()

    def _set_status(self, status_id: str) -> None:
        if self._desk.do(set_status, (self._claim_id,), status_id, expected=self._shown.get("status")) is None:
            self._refresh()

    def _edit(self, field: str, value: Any) -> None:
        expected = {field: self._shown.get(field)}
        if self._desk.do(edit_claim, self._claim_id, expected=expected, **{field: value}) is None:
            self._refresh()

    def _save(self, field: str, text: str) -> None:
        if not self._store(self._claim_id, field, text, self._inputs[field].begun):
            self._inputs[field].refuse()

    def _store(self, claim_id: str, field: str, text: str, begun: str) -> bool:
        if field == "tags":
            # What two have added or taken away goes together.
            return self._desk.do(set_tags, claim_id, text.split(","), expected=begun.split(",")) is not None
        try:
            self._desk.run(edit_claim, claim_id, expected={field: begun}, **{field: text})
        except StaleChange as stale:
            self._ask(stale, claim_id, field, text)
        except AnnotatorError as error:
            self._desk.failed.emit(error)
        else:
            return True
        return False

    def _ask(self, stale: StaleChange, claim_id: str, field: str, text: str) -> None:
        def take(value: str) -> None:
            self._drafts.forget(claim_id, field)
            if claim_id == self._claim_id:
                self._inputs[field].begin_with(value)

        ask_whose(self._desk, stale, text, lambda expected: self._store(claim_id, field, text, expected), take)

    def _changed(self, changes: Changes) -> None:
        if changes.scale or (self._claim_id and changes.touches_claim(self._claim_id)):
            self._refresh()


def _quoted(quote: str) -> str:
    """A passage in quotation marks, unless it has its own at an end; a long one is cut short."""
    quote = cut_short(quote)
    bare = quote[:1] not in _MARKS and quote[-1:] not in _MARKS
    return _("“{quote}”").format(quote=quote) if bare else quote
