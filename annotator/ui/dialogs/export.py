"""What to export, in which format, and where to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import QStandardPaths, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from annotator import i18n
from annotator.domain.claim import ClaimFilter
from annotator.domain.errors import ExportFailed
from annotator.exporters.format import Exporter, Publisher
from annotator.i18n import _
from annotator.ui.desk import Desk
from annotator.ui.dialogs.export_scope import ExportScope
from annotator.ui.dialogs.file import ask_for_new_file
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.theme import SPACE
from annotator.workspace.exporting import formats
from annotator.workspace.wording import error_words

_FORBIDDEN = '/\\:*?"<>|'
"""Characters that no file may have in its name on one system or another."""

_LONGEST = 60

_USUAL = "csv"


@dataclass(frozen=True, slots=True)
class ExportChoice:
    criteria: ClaimFilter
    order: str
    exporter: str
    preset: str
    path: Path
    publisher: Publisher


class ExportDialog(FormDialog):
    """Which claims, in which format and for whom, and where to."""

    def __init__(self, desk: Desk, shown: ClaimFilter, order: str, parent: QWidget | None = None) -> None:
        """`shown` and `order` are those of the list of claims."""
        super().__init__(_("Export"), _("Export"), parent)
        self._scope = ExportScope(desk, shown, order)
        self._format = QComboBox()
        self._format.setObjectName("export-format")
        for exporter in formats():
            self._format.addItem(_(exporter.label), exporter)
            if exporter.id == _USUAL:
                self._format.setCurrentIndex(self._format.count() - 1)
        self._preset = QComboBox()
        self._preset.setObjectName("export-preset")
        self._hint = QLabel()
        self._hint.setObjectName("export-hint")
        self._hint.setWordWrap(True)
        settings = desk.settings
        self._publisher = {
            "publisher": _line("export-publisher", settings.publisher, _("The newsroom, as it signs")),
            "publisher_url": _line("export-publisher-url", settings.publisher_url, "https://"),
            "page": _line("export-page", settings.page, "https://…/{id}"),
        }
        # A file that is there already and may be replaced: its name was chosen, or is asked for a second time.
        self._replaced: Path | None = None
        self._path = QLineEdit(str(_proposed(desk, self._suffix)))
        self._path.setObjectName("export-path")
        self._path.textChanged.connect(lambda: self.wrong.hide())
        browse = QPushButton(_("Choose…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        place = QHBoxLayout()
        place.setSpacing(SPACE)
        place.addWidget(self._path, 1)
        place.addWidget(browse)
        self.form.addRow(_("What"), self._scope)
        self.form.addRow(_("Format"), self._format)
        self.form.addRow("", self._hint)
        self.form.addRow(_("Variant"), self._preset)
        self.form.addRow(_("Publisher"), self._publisher["publisher"])
        self.form.addRow(_("Its address"), self._publisher["publisher_url"])
        self.form.addRow(_("Page of a check"), self._publisher["page"])
        self._publisher["page"].setToolTip(
            _("The page that a check is published on; {id} in it stands for the id of the claim.")
        )
        self.form.addRow(_("File"), place)
        self._format.currentIndexChanged.connect(self._change_format)
        self._scope.changed.connect(self._changed)
        self.resize(560, self.sizeHint().height())
        self._change_format()

    def choice(self) -> ExportChoice:
        return ExportChoice(
            self._scope.criteria(),
            self._scope.order(),
            self._exporter.id,
            str(self._preset.currentData()),
            self._chosen_path(),
            Publisher(*self.published().values()),
        )

    def published(self) -> dict[str, str]:
        """What the settings are to keep of who publishes the checks, by its names there."""
        return {name: line.text().strip() for name, line in self._publisher.items()}

    def accept(self) -> None:
        try:
            wrong = self._wrong()
        except OSError as error:
            # A name that is too long, a folder that may not be entered.
            wrong = error_words(ExportFailed(self._path.text().strip(), error.strerror or str(error)))
        if wrong:
            self.complain(wrong)
        else:
            super().accept()

    def _wrong(self) -> str:
        """What is wrong with what was chosen, in words; empty if nothing is."""
        if self._scope.nothing():
            return _("Tick the articles whose claims are to be exported.")
        path = self._chosen_path()
        if not self._path.text().strip() or path.is_dir():
            return _("Name a file to write.")
        if not path.parent.is_dir():
            return _("There is no folder {path}.").format(path=path.parent)
        if path.exists() and path != self._replaced:
            self._replaced = path
            return _("{path} is there already. Export again to replace it.").format(path=path.name)
        return ""

    @property
    def _exporter(self) -> Exporter:
        return cast(Exporter, self._format.currentData())

    @property
    def _suffix(self) -> str:
        return self._exporter.suffix

    def _chosen_path(self) -> Path:
        typed = Path(self._path.text().strip())
        path = typed if not typed.parts or typed.parts[0] != "~" else Path.home().joinpath(*typed.parts[1:])
        return path if path.suffix or path.is_dir() else path.with_name(path.name + self._suffix)

    def _change_format(self) -> None:
        exporter = self._exporter
        self._hint.setText(_(exporter.hint))
        self._preset.clear()
        for preset in exporter.presets:
            self._preset.addItem(_(preset.label), preset.id)
        # A French reviewer most likely opens the file in a French Excel; others in an English one.
        self._preset.setCurrentIndex(max(0, self._preset.findData(f"excel-{i18n.language()}")))
        self.form.setRowVisible(self._preset, len(exporter.presets) > 1)
        for line in self._publisher.values():
            self.form.setRowVisible(line, exporter.publishes)
        path = Path(self._path.text().strip())
        if path.suffix in {known.suffix for known in formats()}:
            self._path.setText(str(path.with_suffix(self._suffix)))
        self._changed()

    def _changed(self) -> None:
        self.wrong.hide()
        # Only then the form knows which rows are gone.
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """As high as what is to be filled in."""
        self.body.activate()
        height = self.body.totalHeightForWidth(self.width()) if self.body.hasHeightForWidth() else 0
        self.resize(self.width(), max(height, self.minimumSizeHint().height()))

    def _browse(self) -> None:
        ask_for_new_file(self, _("Export"), f"*{self._suffix}", str(self._chosen_path()), self._take)

    def _take(self, path: Path) -> None:
        self._path.setText(str(path))
        self._replaced = self._chosen_path()


def _line(name: str, text: str, placeholder: str) -> QLineEdit:
    line = QLineEdit(text)
    line.setObjectName(name)
    line.setPlaceholderText(placeholder)
    return line


def _proposed(desk: Desk, suffix: str) -> Path:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())
    title = desk.article.fields.title if desk.article else desk.workspace.base.path.stem
    # A no-break space is not printable, and a colon that is gone leaves the space before it and the one behind it.
    allowed = "".join(c if c.isprintable() else " " for c in title if c not in _FORBIDDEN)
    name = " ".join(allowed.split())[:_LONGEST].strip(" .") or "claims"
    return Path(folder if Path(folder).is_dir() else Path.home()) / f"{name}{suffix}"
