"""The settings of this user."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from annotator.i18n import LANGUAGES, _
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.theme import MODES
from annotator.workspace.settings import Settings


class SettingsDialog(FormDialog):
    """Reviewer, language, theme."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(_("Settings"), _("Save"), parent)
        self._settings = settings
        self._reviewer = QLineEdit(settings.reviewer)
        self._reviewer.setObjectName("settings-reviewer")
        self._reviewer.setPlaceholderText(_("Your name, as it stands in the record"))
        self._language = QComboBox()
        self._language.setObjectName("settings-language")
        self._language.addItem(_("As the system"), "")
        for tag, name in LANGUAGES.items():
            self._language.addItem(name, tag)
        self._language.setCurrentIndex(max(self._language.findData(settings.language), 0))
        self._theme = QComboBox()
        self._theme.setObjectName("settings-theme")
        for mode, label in MODES.items():
            self._theme.addItem(_(label), mode)
        self._theme.setCurrentIndex(max(self._theme.findData(settings.theme or "system"), 0))
        self._preview = QCheckBox(_("Show what was read of a document before it is added"))
        self._preview.setObjectName("settings-preview")
        self._preview.setChecked(settings.preview)
        self.form.addRow(_("Reviewer"), self._reviewer)
        self.form.addRow(_("Language"), self._language)
        self.form.addRow(_("Theme"), self._theme)
        self.form.addRow(self._preview)
        self.resize(420, self.sizeHint().height())

    def choice(self) -> Settings:
        """The settings as they are to be."""
        return replace(
            self._settings,
            reviewer=" ".join(self._reviewer.text().split()),
            language=self._language.currentData(),
            theme=self._theme.currentData(),
            preview=self._preview.isChecked(),
        )
