"""Every action there is: a new one is one row here and one function in `annotator.ui.commands`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.claim import LINK_KINDS
from annotator.domain.status import STATUSES
from annotator.i18n import N_
from annotator.ui.commands import articles, bases, claims, evidence, files, helping, history, matches, versions, view
from annotator.workspace.wording import operation_words

if TYPE_CHECKING:
    from annotator.ui.desk import Desk
    from annotator.ui.window import MainWindow

Rule = Callable[["Desk"], bool]
Run = Callable[["MainWindow"], object]


def nothing(_desk: Desk) -> str:
    return ""


def always(_desk: Desk) -> bool:
    return True


def writable(desk: Desk) -> bool:
    return desk.writable


def has_article(desk: Desk) -> bool:
    return desk.article is not None


def edits_article(desk: Desk) -> bool:
    return has_article(desk) and writable(desk)


def has_claim(desk: Desk) -> bool:
    return bool(desk.claim_id)


def edits_claim(desk: Desk) -> bool:
    return has_claim(desk) and writable(desk)


def reads_newest(desk: Desk) -> bool:
    return has_article(desk) and desk.older is None


def has_versions(desk: Desk) -> bool:
    return desk.article is not None and desk.article.version.number > 1


def anchors(desk: Desk) -> bool:
    return edits_claim(desk) and desk.passage is not None


def can_undo(desk: Desk) -> bool:
    return desk.writable and bool(desk.undoable)


def can_redo(desk: Desk) -> bool:
    return desk.writable and bool(desk.redoable)


def marks(desk: Desk) -> bool:
    return writable(desk) and (desk.passage is not None or has_claim(desk))


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action. `menu` is a key of `MENUS`; `shortcut` is in Qt's portable form, `also` other keys that do the same;
    `letter` is a single key that works while the article or the list of claims has the focus; `tool` puts it in the
    toolbar, with its words if `words`; `section` begins a new group; `detail` says what it would do now."""

    id: str
    text: str
    run: Run
    menu: str
    icon: str = ""
    shortcut: str = ""
    also: tuple[str, ...] = ()
    letter: str = ""
    enabled: Rule = always
    tool: bool = False
    section: bool = False
    status: str = ""
    words: bool = False
    detail: Callable[[Desk], str] = nothing


MENUS: dict[str, str] = {
    "file": N_("&File"),
    "edit": N_("&Edit"),
    "article": N_("&Article"),
    "claim": N_("&Claim"),
    "match": N_("&Match"),
    "view": N_("&View"),
    "help": N_("&Help"),
}

_LINK_TEXTS = {
    "same": N_("Link as the same claim"),
    "contradicts": N_("Link as contradicting"),
    "related": N_("Link as related"),
}

_AZERTY = {"1": "&", "2": "É", "3": '"', "0": "À"}
"""What the keys of digits give without Shift on a French keyboard."""

ACTIONS: tuple[ActionRow, ...] = (
    ActionRow(
        "file.open",
        N_("Open article…"),
        files.open_article,
        "file",
        "file-plus",
        "Ctrl+O",
        enabled=writable,
        tool=True,
        words=True,
    ),
    ActionRow(
        "file.paste",
        N_("New article from the clipboard"),
        files.paste_article,
        "file",
        "clipboard-paste",
        "Ctrl+V",
        enabled=writable,
        tool=True,
    ),
    ActionRow(
        "file.folder", N_("Open a folder of articles…"), files.open_folder, "file", "folder-open", enabled=writable
    ),
    ActionRow(
        "file.web", N_("Open from the web…"), files.open_address, "file", "globe", "Ctrl+Shift+W", enabled=writable
    ),
    ActionRow(
        "claims.import",
        N_("Import earlier claims…"),
        files.import_claims,
        "file",
        "history",
        enabled=writable,
    ),
    ActionRow("base.new", N_("New base…"), bases.new_base, "file", "database", "Ctrl+Shift+N", section=True),
    ActionRow("base.open", N_("Open base…"), bases.open_base, "file", "folder-open", "Ctrl+Shift+O"),
    ActionRow(
        "file.export", N_("Export…"), files.export, "file", "download", "Ctrl+E", tool=True, words=True, section=True
    ),
    ActionRow("base.merge", N_("Merge a colleague’s base…"), bases.merge, "file", "git-merge", enabled=writable),
    ActionRow("base.blind", N_("Copy for a second reader…"), bases.blind_copy, "file", "users"),
    ActionRow("base.check", N_("Check the base"), bases.check, "file", "circle-check"),
    ActionRow("base.backups", N_("Backups…"), bases.backups, "file", "history"),
    ActionRow("settings", N_("Settings…"), view.settings, "file", "settings", "Ctrl+,", section=True),
    ActionRow("quit", N_("Quit"), view.close, "file", "x", "Ctrl+Q", section=True),
    ActionRow(
        "undo",
        N_("Undo"),
        claims.undo,
        "edit",
        "undo-2",
        "Ctrl+Z",
        enabled=can_undo,
        tool=True,
        detail=lambda desk: operation_words(desk.undoable),
    ),
    ActionRow(
        "redo",
        N_("Redo"),
        claims.redo,
        "edit",
        "redo-2",
        "Ctrl+Shift+Z",
        ("Ctrl+Y",),
        enabled=can_redo,
        tool=True,
        detail=lambda desk: operation_words(desk.redoable),
    ),
    ActionRow("history", N_("History of the base…"), history.of_base, "edit", "history", "Ctrl+Shift+H"),
    ActionRow(
        "find", N_("Find in the article"), view.find, "edit", "search", "Ctrl+F", enabled=has_article, section=True
    ),
    ActionRow("find.claims", N_("Find claims"), view.find_claims, "edit", "filter", "Ctrl+Shift+F"),
    ActionRow(
        "article.details",
        N_("Details of the article…"),
        articles.details,
        "article",
        "newspaper",
        "Ctrl+I",
        enabled=has_article,
    ),
    ActionRow(
        "article.contradictions",
        N_("Contradictions…"),
        articles.contradictions,
        "article",
        "equal-not",
        enabled=reads_newest,
    ),
    ActionRow(
        "version.import",
        N_("Import new version…"),
        versions.import_version,
        "article",
        "file-plus",
        "Ctrl+Shift+I",
        enabled=edits_article,
        section=True,
    ),
    ActionRow(
        "version.paste",
        N_("New version from the clipboard"),
        versions.paste_version,
        "article",
        "clipboard-paste",
        "Ctrl+Shift+V",
        enabled=edits_article,
    ),
    ActionRow(
        "version.compare",
        N_("What changed between versions…"),
        versions.compare,
        "article",
        "columns",
        "Ctrl+D",
        enabled=has_versions,
    ),
    ActionRow(
        "scale", N_("Verdicts of this base…"), articles.verdicts, "article", "list", enabled=writable, section=True
    ),
    ActionRow(
        "article.remove",
        N_("Remove the article"),
        articles.remove,
        "article",
        "trash-2",
        enabled=edits_article,
        section=True,
    ),
    *(
        ActionRow(
            f"mark.{row.id}",
            row.label,
            claims.marking(row.id),
            "claim",
            row.icon,
            letter=row.key,
            enabled=marks,
            status=row.id,
        )
        for row in STATUSES
    ),
    ActionRow(
        "sentence",
        N_("Take the whole sentence"),
        claims.sentence,
        "claim",
        "text-quote",
        letter="S",
        enabled=has_article,
    ),
    ActionRow(
        "claim.anchor",
        N_("Move the claim to the selection"),
        claims.anchor,
        "claim",
        "anchor",
        letter="M",
        enabled=anchors,
    ),
    ActionRow(
        "claim.confirm", N_("Still right"), claims.confirm, "claim", "check", "Ctrl+Shift+K", enabled=edits_claim
    ),
    ActionRow(
        "claim.next",
        N_("Next unverified claim"),
        claims.next_unverified,
        "claim",
        "arrow-down",
        "F8",
        section=True,
        tool=True,
        words=True,
    ),
    ActionRow(
        "claim.previous", N_("Previous unverified claim"), claims.previous_unverified, "claim", "arrow-up", "Shift+F8"
    ),
    ActionRow("claim.note", N_("Write a note"), claims.note, "claim", "pencil", "Ctrl+N", enabled=edits_claim),
    ActionRow("claim.history", N_("History…"), history.of_claim, "claim", "history", "Ctrl+H", enabled=has_claim),
    ActionRow("claim.source", N_("Add a source"), claims.source, "claim", "plus", "Ctrl+Shift+E", enabled=edits_claim),
    *(
        ActionRow(
            f"opinion.take.{digit}",
            text,
            claims.taking(int(digit) - 1),
            "claim",
            "users",
            f"Ctrl+{digit}",
            (f"Ctrl+{_AZERTY[digit]}",),
            enabled=edits_claim,
            section=digit == "1",
        )
        for digit, text in (("1", N_("Take the first of differing opinions")), ("2", N_("Take the second of them")))
    ),
    ActionRow("opinion.list", N_("Claims on which opinions differ"), claims.disagreements, "claim", "users"),
    ActionRow("agreement", N_("Agreement between reviewers…"), bases.agreement, "claim", "equal-approximately"),
    ActionRow(
        "claim.file", N_("Attach a file…"), evidence.attach, "claim", "paperclip", "Ctrl+Shift+A", enabled=edits_claim
    ),
    ActionRow(
        "claim.screenshot",
        N_("Paste a screenshot as evidence"),
        evidence.paste,
        "claim",
        "clipboard-paste",
        "Ctrl+Shift+P",
        enabled=edits_claim,
    ),
    ActionRow(
        "claim.remove",
        N_("Remove the claim"),
        claims.remove,
        "claim",
        "trash-2",
        "Ctrl+Del",
        enabled=edits_claim,
        section=True,
    ),
    *(
        ActionRow(
            f"link.{kind}",
            _LINK_TEXTS[kind],
            matches.linking(kind),
            "match",
            icon,
            f"Alt+{digit}",
            (f"Alt+{_AZERTY[digit]}",),
            enabled=marks,
        )
        for digit, kind, icon in zip("123", LINK_KINDS, ("equal", "equal-not", "link"), strict=True)
    ),
    ActionRow(
        "link.dismiss",
        N_("Dismiss this match"),
        matches.dismiss,
        "match",
        "x",
        "Alt+0",
        (f"Alt+{_AZERTY['0']}",),
        enabled=edits_claim,
    ),
    ActionRow(
        "link.open",
        N_("Go to the earlier claim"),
        matches.open_earlier,
        "match",
        "arrow-left-right",
        "Alt+Return",
        section=True,
    ),
    ActionRow("zoom.in", N_("Larger text"), view.zoom_in, "view", "zoom-in", "Ctrl++", ("Ctrl+=",)),
    ActionRow("zoom.out", N_("Smaller text"), view.zoom_out, "view", "zoom-out", "Ctrl+-"),
    ActionRow("zoom.reset", N_("Normal text size"), view.zoom_reset, "view", "", "Ctrl+0", (f"Ctrl+{_AZERTY['0']}",)),
    ActionRow("focus.article", N_("Go to the article"), view.focus_article, "view", "newspaper", "F6", section=True),
    ActionRow("focus.claims", N_("Go to the claims"), view.focus_claims, "view", "list", "F7"),
    ActionRow("focus.record", N_("Go to the record"), view.focus_record, "view", "pencil", "F9"),
    ActionRow("focus.earlier", N_("Go to the earlier claims"), view.focus_earlier, "view", "history", "F10"),
    ActionRow(
        "panel.articles",
        N_("Show or hide the articles"),
        view.toggle_articles,
        "view",
        "panel-left",
        "Ctrl+B",
        section=True,
    ),
    ActionRow("palette", N_("All commands…"), helping.palette, "help", "command", "Ctrl+K"),
    ActionRow("keys", N_("Keyboard…"), helping.keys, "help", "keyboard", "F1"),
    ActionRow(
        "sample", N_("Open the sample article"), helping.sample, "help", "newspaper", enabled=writable, section=True
    ),
    ActionRow("about", N_("About Annotator"), helping.about, "help", "info", section=True),
)
