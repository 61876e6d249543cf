"""What the window is about at the moment, and the one way from a widget to an operation.

Views hold the desk, hear its signals and ask it to do things; they never call each other.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal

from annotator.domain.article import Article, Version
from annotator.domain.changes import EVERYTHING, Changes
from annotator.domain.errors import AnnotatorError, ArticleNotFound, ClaimNotFound
from annotator.domain.span import Span
from annotator.ui.jobs import Jobs
from annotator.workspace import queries
from annotator.workspace.meaning import written
from annotator.workspace.settings import Settings
from annotator.workspace.undo import redoable, undoable
from annotator.workspace.workspace import Workspace

P = ParamSpec("P")


class Desk(QObject):
    """The open base, the article being read, the chosen claim and the selected passage."""

    changed = Signal(object)
    """`Changes` after every operation, ours or of another window: all that views refresh from."""
    article_opened = Signal(object)
    """The `Article` now being read, or None."""
    claim_chosen = Signal(str)
    """Id of the chosen claim, or empty."""
    passage_selected = Signal(object)
    """The selected `Span` of the article being read, or None."""
    base_opened = Signal()
    """Another claims base is open: everything is to be read anew."""
    failed = Signal(object)
    """An `AnnotatorError` that the reviewer is to be told."""
    told = Signal(str)
    """A short message that needs no answer, already in words."""

    found_again = Signal()
    """What was wrong with the file of the base is well again."""
    asked = Signal(str, object)
    """Something that is for the reviewer to say, in words, and what can be said: pairs of words and what they do."""

    def __init__(self, workspace: Workspace, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.settings = settings
        self.article: Article | None = None
        self.older: Version | None = None
        """The earlier version that is being read; None for the newest, the only one that claims can be marked on."""
        self.text = ""
        self.claim_id = ""
        self.passage: Span | None = None
        self.undoable = undoable(workspace)
        """The operation that undo would take back, empty for none; `redoable` likewise."""
        self.redoable = redoable(workspace)
        self.quick = Jobs(self)
        """For what the reviewer waits for at every stroke."""
        self.long = Jobs(self)
        """For what takes its time and shows its progress."""
        self.spare = Jobs(self)
        """For what nobody waits for."""
        self.backups = Jobs(self)
        """For copies of the base, which may take long and hold nobody up."""
        self.meanings = Jobs(self)
        """For what claims mean: minutes, in a large base."""
        self._data_version = workspace.base.data_version()
        self._written = written(workspace.base)
        self._blind = False

    @property
    def writable(self) -> bool:
        """Whether the open base can be changed."""
        return not self.workspace.base.read_only

    def do(
        self, operation: Callable[Concatenate[Workspace, P], Changes], *args: P.args, **kwargs: P.kwargs
    ) -> Changes | None:
        """Run an operation; views hear what it changed. None if it failed, and then the reviewer has been told."""
        try:
            return self.run(operation, *args, **kwargs)
        except AnnotatorError as error:
            self.failed.emit(error)
            return None

    def run(
        self, operation: Callable[Concatenate[Workspace, P], Changes], *args: P.args, **kwargs: P.kwargs
    ) -> Changes:
        """Like `do`, for a dialog that says itself what is wrong: raises the `AnnotatorError`."""
        changes = operation(self.workspace, *args, **kwargs)
        if changes:
            self._written = self._written._replace(operations=self._written.operations + 1)
            self._follow(changes)
        return changes

    def open_article(self, article_id: str, version_id: str = "") -> None:
        """Read another article, or with `version_id` another version of one; empty for none."""
        try:
            article = queries.article(self.workspace.base, article_id) if article_id else None
            older = self._older(article, version_id) if article else None
            text = queries.text_of(self.workspace.base, (older or article.version).id) if article else ""
        except AnnotatorError as error:
            self.failed.emit(error)
            return
        self.article, self.older, self.text = article, older, text
        self.claim_id = ""
        self.select_passage(None)
        self.article_opened.emit(article)
        self.claim_chosen.emit("")

    def choose_claim(self, claim_id: str) -> None:
        """Choose a claim, opening its article if another one is being read; empty for none."""
        if claim_id:
            try:
                claim = queries.claim(self.workspace.base, claim_id)
            except AnnotatorError as error:
                self.failed.emit(error)
                return
            if not self._reads(claim.article_id):
                self.open_article(claim.article_id)
            if not self._reads(claim.article_id):
                return
        self.claim_id = claim_id
        self.claim_chosen.emit(claim_id)

    def reveal(self, changes: Changes) -> None:
        """Show the subject of changes, if it is (still) there."""
        base, subject = self.workspace.base, changes.subject
        try:
            if subject in changes.claims and queries.claims_by(base, "id", (subject,)):
                self.choose_claim(subject)
            elif subject in changes.articles and not self._reads(subject):
                self.open_article(queries.article(base, subject).id)
        except ArticleNotFound:
            pass
        except AnnotatorError as error:
            self.failed.emit(error)

    def select_passage(self, span: Span | None) -> None:
        """The reviewer has selected a passage, or none. One of an older version cannot be worked with."""
        if self.older is not None:
            span = None
        if span != self.passage:
            self.passage = span
            self.passage_selected.emit(span)

    def use_base(self, workspace: Workspace) -> None:
        """Work with another claims base from now on; the old one is closed."""
        # First, so that what is still typed about a claim goes to the base that it was typed for.
        self.open_article("")
        old, self.workspace = self.workspace, workspace
        self._data_version = workspace.base.data_version()
        self._written = written(workspace.base)
        self._read_history()
        self.base_opened.emit()
        old.close()

    def use_reviewer(self, name: str) -> None:
        """Somebody else works from now on, or under another name: undo takes back what they did."""
        if name != self.workspace.reviewer:
            self.workspace.reviewer = name
            self._follow(EVERYTHING)

    def look_around(self) -> None:
        """Refresh everything if another window or program has changed the base.

        What is wrong with the base is told once, until it is well again.
        """
        base = self.workspace.base
        try:
            base.check_in_place()
            version = base.data_version()
            now = written(base) if version != self._data_version else self._written
        except AnnotatorError as error:
            if not self._blind:
                self._blind = True
                self.failed.emit(error)
            return
        if self._blind:
            self._blind = False
            self.found_again.emit()
        if version != self._data_version:
            self._data_version = version
            before, self._written = self._written, now
            # What claims mean is computed beside the window, and shows nowhere.
            if not now.tells_of_vectors_alone(before):
                self._follow(EVERYTHING)

    def close(self) -> None:
        """Stop all work and close the base."""
        self.quick.stop()
        self.long.stop()
        self.spare.stop()
        self.backups.stop()
        self.meanings.stop()
        self.workspace.close()

    def _read_history(self) -> None:
        """What undo and redo would do now."""
        self.undoable, self.redoable = undoable(self.workspace), redoable(self.workspace)

    def _follow(self, changes: Changes) -> None:
        """Keep what is open in step with the base, then tell the views."""
        try:
            self._read_history()
            self._follow_article(changes)
            self._follow_claim(changes)
        except AnnotatorError as error:
            self.failed.emit(error)
        self.changed.emit(changes)

    def _follow_article(self, changes: Changes) -> None:
        before = self.article
        if before is None or not (changes.touches_article(before.id) or before.id in changes.counted):
            return
        try:
            self.article = queries.article(self.workspace.base, before.id)
        except ArticleNotFound:
            self.open_article("")
            return
        if self.article.version.id != before.version.id:
            self.open_article(before.id)

    def _follow_claim(self, changes: Changes) -> None:
        if self.claim_id and changes.touches_claim(self.claim_id):
            try:
                queries.claim(self.workspace.base, self.claim_id)
            except ClaimNotFound:
                self.choose_claim("")

    def _older(self, article: Article, version_id: str) -> Version | None:
        versions = queries.versions_of(self.workspace.base, article.id) if version_id else []
        return next((one for one in versions if version_id == one.id != article.version.id), None)

    def _reads(self, article_id: str) -> bool:
        return self.article is not None and self.article.id == article_id
