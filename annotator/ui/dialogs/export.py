"""What to export, in which format, and where to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from annotator import i18n
from annotator.domain.claim import ClaimFilter
from annotator.domain.errors import ExportFailed
from annotator.i18n import _
from annotator.ui.desk import Desk
from annotator.ui.dialogs.file import ask_for_new_file
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.theme import SPACE
from annotator.workspace.exporting import formats
from annotator.workspace.wording import error_words

_FORBIDDEN = '/\\:*?"<>|'
"""Characters that no file may have in its name on one system or another."""

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class ExportChoice:
    criteria: ClaimFilter
    order: str
    exporter: str
    preset: str
    path: Path


class ExportDialog(FormDialog):
    """This article, what the list shows, or the whole base."""

    def __init__(self, desk: Desk, shown: ClaimFilter, order: str, parent: QWidget | None = None) -> None:
        """`shown` and `order` are those of the list of claims."""
        super().__init__(_("Export"), _("Export"), parent)
        self._scope = QComboBox()
        self._scope.setObjectName("export-scope")
        if desk.article is not None:
            self._scope.addItem(_("The claims of this article"), (ClaimFilter(article_id=desk.article.id), "position"))
        self._scope.addItem(_("The claims that the list shows"), (shown, order))
        self._scope.addItem(_("All claims of the base"), (ClaimFilter(), "position"))
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
        # A file that is there already and may be replaced: its name was chosen, or is asked for a second time.
        self._replaced: Path | None = None
        self._path = QLineEdit(str(_proposed(desk, self._suffix)))
        self._path.setObjectName("export-path")
        self._path.textChanged.connect(lambda: self.wrong.hide())
        self._format.currentIndexChanged.connect(self._change_suffix)
        browse = QPushButton(_("Choose…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        place = QHBoxLayout()
        place.setSpacing(SPACE)
        place.addWidget(self._path, 1)
        place.addWidget(browse)
        self.form.addRow(_("What"), self._scope)
        self.form.addRow(_("Format"), self._format)
        self.form.addRow(_("File"), place)
        self.resize(560, self.sizeHint().height())

    def choice(self) -> ExportChoice:
        exporter, preset, _suffix = self._format.currentData()
        criteria, order = self._scope.currentData()
        return ExportChoice(criteria, order, exporter, preset, self._chosen_path())

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
        """What is wrong with the file that was named, in words; empty if nothing is."""
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
    def _suffix(self) -> str:
        return str(self._format.currentData()[2])

    def _chosen_path(self) -> Path:
        typed = Path(self._path.text().strip())
        path = typed if not typed.parts or typed.parts[0] != "~" else Path.home().joinpath(*typed.parts[1:])
        return path if path.suffix or path.is_dir() else path.with_name(path.name + self._suffix)

    def _change_suffix(self) -> None:
        path = Path(self._path.text().strip())
        if path.suffix in {exporter.suffix for exporter in formats()}:
            self._path.setText(str(path.with_suffix(self._suffix)))

    def _browse(self) -> None:
        ask_for_new_file(self, _("Export"), f"*{self._suffix}", str(self._chosen_path()), self._take)

    def _take(self, path: Path) -> None:
        self._path.setText(str(path))
        self._replaced = self._chosen_path()


def _proposed(desk: Desk, suffix: str) -> Path:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())
    title = desk.article.fields.title if desk.article else desk.workspace.base.path.stem
    name = "".join(c for c in title if c.isprintable() and c not in _FORBIDDEN)[:_LONGEST].strip(" .") or "claims"
    return Path(folder if Path(folder).is_dir() else Path.home()) / f"{name}{suffix}"
