"""The details of an article."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from annotator.domain.article import Article
from annotator.domain.errors import AnnotatorError
from annotator.i18n import LANGUAGES, N_, _
from annotator.ui.desk import Desk
from annotator.ui.dialogs.form import FormDialog
from annotator.workspace.articles import edit_article
from annotator.workspace.wording import FIELDS, error_words

_LINES = ("title", "outlet", "author", "published", "url")
_PLACEHOLDERS = {"published": N_("2026-03-02"), "url": N_("https://…")}


class ArticleDialog(FormDialog):
    """Title, outlet, author, date, URL and language; what the text came from is shown below."""

    def __init__(self, desk: Desk, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(_("Details of the article"), _("Save"), parent)
        self._desk = desk
        self._article = article
        self._lines = {name: QLineEdit(getattr(article.fields, name)) for name in _LINES}
        for name, line in self._lines.items():
            line.setObjectName(f"article-{name}")
            line.setPlaceholderText(_(_PLACEHOLDERS[name]) if name in _PLACEHOLDERS else "")
            line.setCursorPosition(0)
            line.setReadOnly(not desk.writable)
            self.form.addRow(_(FIELDS[name]), line)
        self._language = QComboBox()
        self._language.setObjectName("article-language")
        self._language.addItem(_("Not known"), "")
        for tag, name in (LANGUAGES | {"es": "Español"}).items():
            self._language.addItem(name, tag)
        self._language.setCurrentIndex(max(self._language.findData(article.fields.language), 0))
        self.form.addRow(_("Language"), self._language)
        version = article.version
        origin = QLabel(
            _("{source}, {count} characters, SHA-256 {hash}…").format(
                source=version.source or _("Clipboard"), count=version.length, hash=version.sha256[:12]
            )
        )
        origin.setObjectName("muted")
        origin.setToolTip(version.sha256)
        origin.setWordWrap(True)
        origin.setTextFormat(Qt.TextFormat.PlainText)
        self.form.addRow(origin)
        if not desk.writable:
            self._language.setEnabled(False)
            self.forbid()
        self.resize(520, self.sizeHint().height())

    def accept(self) -> None:
        values = {name: line.text() for name, line in self._lines.items()} | {"language": self._language.currentData()}
        try:
            self._desk.run(edit_article, self._article.id, **values)
        except AnnotatorError as error:
            self.complain(error_words(error))
            return
        super().accept()
