"""What to export, in which format, and where to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from annotator import i18n
from annotator.domain.claim import ClaimFilter
from annotator.i18n import _
from annotator.ui.desk import Desk
from annotator.ui.dialogs.form import FormDialog
from annotator.workspace.exporting import formats


@dataclass(frozen=True, slots=True)
class ExportChoice:
    criteria: ClaimFilter
    order: str
    exporter: str
    preset: str
    path: Path


class ExportDialog(FormDialog):
    """This article, what the list shows, or the whole base."""

    def __init__(self, desk: Desk, shown: ClaimFilter, parent: QWidget | None = None) -> None:
        super().__init__(_("Export"), _("Export"), parent)
        self._scope = QComboBox()
        self._scope.setObjectName("export-scope")
        if desk.article is not None:
            self._scope.addItem(_("The claims of this article"), ClaimFilter(article_id=desk.article.id))
        self._scope.addItem(_("The claims that the list shows"), shown)
        self._scope.addItem(_("All claims of the base"), ClaimFilter())
        self._format = QComboBox()
        self._format.setObjectName("export-format")
        for exporter in formats():
            for preset in exporter.presets:
                self._format.addItem(
                    _("{format}: {preset}").format(format=_(exporter.label), preset=_(preset.label)),
                    (exporter.id, preset.id, exporter.suffix),
                )
        # A French reviewer most likely opens the file in a French Excel; others in an English one.
        preferred = next(
            (row for row in range(self._format.count()) if self._format.itemData(row)[1] == f"excel-{i18n.language()}"),
            0,
        )
        self._format.setCurrentIndex(preferred)
        self._path = QLineEdit(str(_proposed(desk)))
        self._path.setObjectName("export-path")
        browse = QPushButton(_("Choose…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        place = QHBoxLayout()
        place.addWidget(self._path, 1)
        place.addWidget(browse)
        self.form.addRow(_("What"), self._scope)
        self.form.addRow(_("Format"), self._format)
        self.form.addRow(_("File"), place)
        self.resize(560, self.sizeHint().height())

    def choice(self) -> ExportChoice:
        exporter, preset, _suffix = self._format.currentData()
        return ExportChoice(
            self._scope.currentData(), "position", exporter, preset, Path(self._path.text().strip()).expanduser()
        )

    def accept(self) -> None:
        path = self.choice().path
        if not self._path.text().strip() or path.is_dir():
            self.complain(_("Name a file to write."))
        elif not path.parent.is_dir():
            self.complain(_("There is no folder {path}.").format(path=path.parent))
        else:
            super().accept()

    def _browse(self) -> None:
        name, _chosen = QFileDialog.getSaveFileName(self, _("Export"), self._path.text())
        if name:
            self._path.setText(name)


def _proposed(desk: Desk) -> Path:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())
    title = desk.article.fields.title if desk.article else desk.workspace.base.path.stem
    name = "".join(c for c in title if c.isalnum() or c in " -_").strip()[:60].strip() or "claims"
    return Path(folder if Path(folder).is_dir() else Path.home()) / f"{name}.csv"
