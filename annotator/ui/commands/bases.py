"""Which base is open, and whether it is sound."""

from __future__ import annotations

from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError
from annotator.i18n import _
from annotator.ui.commands.articles import read_on
from annotator.ui.dialogs.file import ask_for_file, ask_for_new_file, base_filters
from annotator.workspace.settings import save_settings
from annotator.workspace.synchronising import synchronised_by
from annotator.workspace.wording import finding_words
from annotator.workspace.workspace import open_workspace

if TYPE_CHECKING:
    from annotator.ui.jobs import Job
    from annotator.ui.window import MainWindow

MOST_FINDINGS = 5
"""Findings told in the window; `annotator check` tells all."""


def new_base(window: MainWindow) -> None:
    proposed = _free(window.desk.workspace.base.path.with_name(_("claims.sqlite")))
    # A base is never replaced, so there is no need to ask whether it may be.
    ask_for_new_file(
        window,
        _("New base"),
        base_filters(),
        str(proposed),
        lambda path: use_base(window, path, new=True),
        replaces=False,
    )


def open_base(window: MainWindow) -> None:
    folder = str(window.desk.workspace.base.path.parent)
    ask_for_file(window, _("Open base"), base_filters(), lambda path: use_base(window, path), folder=folder)


def use_base(window: MainWindow, path: Path, *, new: bool = False) -> None:
    """Work with another base; the one that is open stays open if the other cannot be."""
    desk = window.desk
    if desk.workspace.base.moved_to(path):
        # One file must not be open under two names.
        desk.open_article("")
        desk.workspace.base.let_go()
    try:
        workspace = open_workspace(path, reviewer=desk.settings.reviewer, create=new)
    except AnnotatorError as error:
        desk.failed.emit(error)
        return
    desk.use_base(workspace)
    window.base_in_use()
    read_on(window)


def offer_ways_out(window: MainWindow) -> None:
    """The file of the base is not there any more: what can be done about it."""
    window.desk.asked.emit(
        _("What the window shows can still be read, and what was saved last can be saved to another file."),
        (
            (_("Save a copy…"), lambda: save_copy(window)),
            (_("Open base…"), lambda: open_base(window)),
        ),
    )


def save_copy(window: MainWindow) -> None:
    """Write the open base to another file, and go on with that."""

    def save(path: Path) -> None:
        from annotator.workspace.backups import copy_base

        try:
            copy_base(window.desk.workspace.base, path)
        except AnnotatorError as error:
            window.desk.failed.emit(error)
        else:
            use_base(window, path)

    proposed = _free(window.desk.workspace.base.path)
    ask_for_new_file(window, _("Save a copy of the base"), base_filters(), str(proposed), save, replaces=False)


def warn_of_synchronising(window: MainWindow) -> None:
    """Say once of each base that it is in a folder that a service keeps in step with other machines."""
    settings, path = window.desk.settings, window.desk.workspace.base.path
    service = synchronised_by(path)
    if service and str(path) not in settings.synchronised:
        settings.synchronised.append(str(path))
        save_settings(settings)
        window.messages.warn(
            _(
                "{path} is in a folder that {service} synchronises. It may mix up a base that is open on two machines: "
                "close it on one before you open it on the other, or keep it elsewhere and bring in copies by hand."
            ).format(path=path, service=service)
        )


def merge(window: MainWindow) -> None:
    """Bring a colleague's base into this one."""
    folder = str(window.desk.workspace.base.path.parent)
    title = _("Merge a colleague’s base")
    ask_for_file(window, title, base_filters(), lambda path: merge_from(window, path), folder=folder)


def merge_from(window: MainWindow, path: Path) -> None:
    """Show what would come in from a base, and merge it if that is wanted."""
    from annotator.ui.dialogs.merge import MergeDialog

    window.flush()
    dialog = MergeDialog(window.desk, path, window)
    dialog.disagreements_wanted.connect(lambda: window.claims.bar.show_disputed())
    dialog.open()


def blind_copy(window: MainWindow) -> None:
    """Make a copy for a second reader, who sees nothing of what was found."""
    proposed = _free(window.desk.workspace.base.path.with_name(_("second reading.sqlite")))
    title = _("Copy for a second reader")
    ask_for_new_file(
        window, title, base_filters(), str(proposed), lambda path: blind_copy_to(window, path), replaces=False
    )


def blind_copy_to(window: MainWindow, path: Path) -> None:
    from annotator.workspace.second_reading import copy_for_second_reader
    from annotator.workspace.second_reading_words import copied_words

    window.flush()
    own, reviewer = window.desk.workspace.base.path, window.desk.workspace.reviewer

    def work(job: Job) -> int:
        workspace = open_workspace(own, reviewer=reviewer, read_only=True)
        try:
            return copy_for_second_reader(workspace, path, job)
        finally:
            workspace.close()

    job = window.start(work, _("Writing {name}…").format(name=path.name))
    job.done.connect(lambda count: window.desk.told.emit(copied_words(path, count)))


def agreement(window: MainWindow) -> None:
    """How far reviewers agree."""
    from annotator.ui.dialogs.agreement import AgreementDialog

    window.flush()
    AgreementDialog(window.desk, window).open()


def check(window: MainWindow) -> None:
    """Whether the base is sound."""
    from annotator.workspace.checking import check_base

    window.flush()
    base = window.desk.workspace.base

    def told(found: list[tuple[str, str]]) -> None:
        for finding in found[:MOST_FINDINGS]:
            window.messages.warn(finding_words(finding))
        if not found:
            window.desk.told.emit(_("The base is sound."))

    window.start(lambda job: check_base(base, job), _("Checking the base…")).done.connect(told)


def backups(window: MainWindow) -> None:
    """The copies of the base, and the way back to one."""
    from annotator.ui.dialogs.backups import BackupsDialog

    window.flush()
    dialog = BackupsDialog(window.desk, window)
    dialog.wanted.connect(lambda name, made: restore(window, name, made))
    dialog.open()


def restore(window: MainWindow, name: str, made: str) -> None:
    """Make the base what it was when a backup was made; `made` says when, in words."""
    from annotator.workspace.backups import restore_backup

    window.flush()
    path = window.desk.workspace.base.path

    def done(_kept: Path | None) -> None:
        use_base(window, path)
        window.desk.told.emit(
            _("The base is as it was on {when}. What it was before is the newest backup.").format(when=made)
        )

    window.start(lambda job: restore_backup(path, name, job), _("Putting the backup back…")).done.connect(done)


def _free(path: Path) -> Path:
    """The path, or the first one like it with a number that no file has."""
    numbered = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return next(one for one in chain((path,), numbered) if not one.exists())
