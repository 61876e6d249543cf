"""What was read of a document or a page, before it is added: the text as it will be, and what is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from annotator.domain.article import Article, ArticleFields, Imported
from annotator.domain.errors import InvalidField
from annotator.i18n import LANGUAGES, N_, _, ngettext
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.theme import SPACE_LARGE
from annotator.workspace.fields import checked
from annotator.workspace.wording import FIELDS, error_words

_LINES = ("title", "outlet", "author", "published", "url")
_PLACEHOLDERS = {"published": N_("2026-03-02"), "url": N_("https://…")}
_WIDTH, _HEIGHT = 940, 600
_SHOWN = 100_000
"""Code points of a text that are shown: enough to see that it was read rightly."""


class PreviewDialog(FormDialog):
    """Enter adds the article as it is. `imported` and `version_of` say what was decided once it is accepted."""

    def __init__(
        self, imported: Imported, known: str, candidates: Sequence[Article], parent: QWidget | None = None
    ) -> None:
        """`known` is the title of the article that has this very text, if there is one."""
        super().__init__(_("Open article"), _("Open it") if known else _("Add"), parent)
        self._imported = imported
        self._known = known
        self._lines = {name: self._line(name) for name in _LINES}
        self._language = self._languages()
        self._as = self._choice(candidates)
        self._ask = QCheckBox(_("Show this before an article is added"))
        self._ask.setObjectName("preview-ask")
        self._ask.setChecked(True)
        for name, line in self._lines.items():
            self.form.addRow(_(FIELDS[name]), line)
        self.form.addRow(_("Language"), self._language)
        if candidates and not known:
            self.form.addRow(_("Add as"), self._as)
        self.form.addRow(self._about())
        columns = QHBoxLayout()
        columns.setSpacing(SPACE_LARGE)
        self.body.removeItem(self.form)
        columns.addLayout(self.form, 2)
        columns.addWidget(self._text(), 3)
        self.body.insertLayout(0, columns, 1)
        self.body.insertWidget(self.body.indexOf(self.buttons), self._ask)
        self.resize(_WIDTH, _HEIGHT)

    @property
    def asks(self) -> bool:
        """Whether the reviewer wants to be asked the next time."""
        return self._ask.isChecked()

    @property
    def imported(self) -> Imported:
        """The article with its fields as they are typed."""
        return replace(self._imported, fields=self._fields())

    @property
    def version_of(self) -> str:
        """The id of the article that this is a new version of; empty for a new article."""
        return "" if self._known else str(self._as.currentData() or "")

    def accept(self) -> None:
        try:
            for name in _LINES:
                checked(name, getattr(self._fields(), name))
        except InvalidField as error:
            self.complain(error_words(error))
            self._lines[error.field].setFocus()
            return
        super().accept()

    def _fields(self) -> ArticleFields:
        lines = {name: line.text().strip() for name, line in self._lines.items()}
        return ArticleFields(**lines, language=self._language.currentData())

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(getattr(self._imported.fields, name))
        line.setObjectName(f"preview-{name}")
        line.setPlaceholderText(_(_PLACEHOLDERS[name]) if name in _PLACEHOLDERS else "")
        line.setCursorPosition(0)
        return line

    def _languages(self) -> QComboBox:
        choice = QComboBox()
        choice.setObjectName("preview-language")
        choice.addItem(_("Not known"), "")
        for tag, name in (LANGUAGES | {"es": "Español"}).items():
            choice.addItem(name, tag)
        tag = self._imported.fields.language
        if tag and choice.findData(tag) < 0:
            choice.addItem(tag, tag)
        choice.setCurrentIndex(max(choice.findData(tag), 0))
        return choice

    def _choice(self, candidates: Sequence[Article]) -> QComboBox:
        choice = QComboBox()
        choice.setObjectName("preview-as")
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for candidate in candidates:
            title = candidate.fields.title or _("Untitled")
            choice.addItem(_("New version of “{title}”").format(title=title), candidate.id)
        choice.addItem(_("A new article"), "")
        return choice

    def _about(self) -> QLabel:
        """What was read, in a line or two."""
        count, notes = len(self._imported.text), len(self._imported.notes)
        parts = [ngettext("{count} character", "{count} characters", count).format(count=QLocale().toString(count))]
        if notes:
            words = ngettext("{count} note on its passages", "{count} notes on their passages", notes)
            parts.append(words.format(count=notes))
        if pages := len(self._imported.pages):
            parts.append(ngettext("{count} page", "{count} pages", pages).format(count=pages))
        lines = [" · ".join(parts)]
        if self._known:
            lines.append(_("This text is in the base already, as “{title}”.").format(title=self._known))
        about = QLabel("\n".join(lines))
        about.setObjectName("muted")
        about.setWordWrap(True)
        about.setTextFormat(Qt.TextFormat.PlainText)
        return about

    def _text(self) -> QPlainTextEdit:
        shown = self._imported.text[:_SHOWN].replace("\n", "\n\n")
        text = QPlainTextEdit(shown + ("…" if len(self._imported.text) > _SHOWN else ""))
        text.setObjectName("preview-text")
        text.setAccessibleName(_("The text as it will be"))
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        return text
