"""Finds string literals that would reach a reader without going through gettext.

Three signs give one away: it is given to a call that shows text (`setToolTip`, `click.echo`), it is prose (two words),
or it is one capitalised word ("Save"). Docstrings, exceptions that tell of a bug, style sheets and names given to Qt
are not shown; for anything else that is not, a comment in the statement or above it says so: `# not shown: why`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

MARKERS = {"_", "N_", "ngettext", "pgettext"}

SHOWS = set(
    """
    setText setTitle setWindowTitle setIconText setToolTip setStatusTip setWhatsThis setPlaceholderText
    setAccessibleName setAccessibleDescription setInformativeText setDetailedText setLabelText
    setCancelButtonText setButtonText setTabText setTabToolTip setItemText
    setHeaderLabels setHorizontalHeaderLabels setVerticalHeaderLabels setSuffix
    setPrefix setSpecialValueText setNameFilter setNameFilters setHtml setMarkdown showMessage showText
    QLabel QPushButton QToolButton QCheckBox QRadioButton QGroupBox QDockWidget QMessageBox
    information warning critical question about getText getMultiLineText getItem getInt
    echo secho UsageError BadParameter BadArgumentUsage BadOptionUsage ClickException
    """.split()
)
"""Calls all of whose text is shown."""

SHOWS_WITH_IDS = set(
    """
    addItem addItems insertItem addAction addMenu addTab insertTab addButton addRow addSection QAction QMenu
    QListWidgetItem QTableWidgetItem QTreeWidgetItem QStandardItem QInputDialog QProgressDialog
    getOpenFileName getOpenFileNames getSaveFileName getExistingDirectory
    """.split()
)
"""Calls that show text and may also take an id or a file name."""

SHOWN_KEYWORDS = set(
    """
    text title label caption tooltip tool_tip status_tip placeholder message hint heading
    help short_help epilog metavar prompt deprecated
    """.split()
)

NEVER_SHOWS = set(
    """
    QFont setFamily setFamilies setStyle setStyleSheet QKeySequence setShortcut setShortcuts setKey QShortcut
    setObjectName inherits findChild findChildren setProperty property QSettings setValue value
    getattr setattr hasattr TypeVar NewType cast Signal Slot Property compile getLogger strftime strptime fromString
    """.split()
)
"""Calls that take names, patterns and style sheets."""

NAMES = re.compile(
    r"\b(Annotator|annotator|Inter|Noto Sans|Segoe UI|Helvetica Neue|DejaVu Sans|Español)\b|^(Return|Enter|Space|Esc)$"
)
"""The same in every language: the program, fonts, languages in their own words, keys as `QKeySequence` names them."""

IDENTIFIER = re.compile(r"[a-z0-9_.:/*-]+")
STYLE_SHEET = re.compile(r"[a-z-]+\s*:[^;{}]*;")
MARKUP = re.compile(r"<[^<>]+>|&[a-z]+;")
VALUE = re.compile(r"\{[^{}]*\}|%[A-Za-z]|\*\.\w+|#[0-9A-Fa-f]{3,8}\b")
WORD = re.compile(r"[(\[«“\"']*[^\W\d_]{2,}([’'-][^\W\d_]+)*[,.:;!?…)\]»”\"']*")
CAPITALISED = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]{2,}(\.\.\.|…)?")
NOT_SHOWN = re.compile(r"# not shown: \S")


@dataclass(frozen=True)
class Finding:
    line: int
    text: str
    why: str


def find(source: str) -> list[Finding]:
    """The unmarked strings of a module."""
    tree = ast.parse(source)
    excused = _excused_lines(tree, source.splitlines())
    return [finding for finding in _Walk().visit(tree, shown="") if finding.line not in excused]


def _excused_lines(tree: ast.Module, lines: list[str]) -> set[int]:
    excused: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt) and not hasattr(node, "body"):
            end = node.end_lineno or node.lineno
            if any(NOT_SHOWN.search(line) for line in lines[max(node.lineno - 2, 0) : end]):
                excused.update(range(node.lineno, end + 1))
    return excused


class _Walk:
    """Goes down the tree with what is known of the place: `shown` is empty, `text` (all of it) or `ids` (names too)."""

    def visit(self, node: ast.AST, shown: str) -> Iterator[Finding]:
        match node:
            case ast.Module() | ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
                yield from self._body(node)
            case ast.Call():
                yield from self._call(node, shown)
            case ast.Constant(value=str(text)):
                yield from self._judge(node, text, shown)
            case ast.JoinedStr():
                literal = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
                yield from self._judge(node, literal, shown)
                for part in node.values:
                    if isinstance(part, ast.FormattedValue):
                        yield from _hidden(part)
                        yield from self.visit(part.value, "")
            case ast.IfExp():
                yield from self.visit(node.test, "")
                yield from self.visit(node.body, shown)
                yield from self.visit(node.orelse, shown)
            case ast.BinOp() | ast.BoolOp() | ast.List() | ast.Tuple() | ast.Starred() | ast.NamedExpr():
                yield from self._children(node, shown)
            case ast.Raise() | ast.Assert():
                yield from self._raised(node)
            case ast.AnnAssign():
                if node.value:
                    yield from self.visit(node.value, "")
            case ast.Subscript() | ast.Compare() | ast.arg():
                # `Literal["..."]`, a key, a comparison, an annotation: nothing of it is shown.
                yield from ()
            case _:
                yield from self._children(node, "")

    def _children(self, node: ast.AST, shown: str) -> Iterator[Finding]:
        for child in ast.iter_child_nodes(node):
            yield from self.visit(child, shown)

    def _body(self, node: ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[Finding]:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from self._children(node.args, "")
        if not isinstance(node, ast.Module):
            for decorator in node.decorator_list:
                yield from self.visit(decorator, "")
            if docstring := _shown_docstring(node):
                yield Finding(node.lineno, docstring, "a docstring that click shows as help")
        for statement in node.body:
            match statement:
                case ast.Expr(value=ast.Constant()):
                    continue
                case _:
                    yield from self.visit(statement, "")

    def _call(self, node: ast.Call, shown: str) -> Iterator[Finding]:
        name = _name(node.func)
        if name in MARKERS:
            yield from self._marked(node)
            return
        if name in NEVER_SHOWS or _is_log(node.func):
            return
        if isinstance(node.func, ast.Attribute):
            # `"...".format()` shows what its string shows.
            yield from self.visit(node.func.value, shown)
        arguments = "text" if name in SHOWS else "ids" if name in SHOWS_WITH_IDS else ""
        for argument in node.args:
            yield from self.visit(argument, arguments)
        for keyword in node.keywords:
            yield from self.visit(keyword.value, "ids" if keyword.arg in SHOWN_KEYWORDS else arguments)

    def _marked(self, node: ast.Call) -> Iterator[Finding]:
        """The argument of `_()` must be one that extraction finds: a literal, or a value that `N_()` marked."""
        for argument in node.args:
            if isinstance(argument, (ast.JoinedStr, ast.BinOp)):
                yield Finding(node.lineno, ast.unparse(argument), "gettext cannot find a message that is put together")
            elif isinstance(argument, ast.Subscript) and isinstance(argument.slice, ast.Constant):
                yield Finding(node.lineno, ast.unparse(argument), "extraction takes the key for the message")
            elif isinstance(argument, ast.Call) and _name(argument.func) in {"format", "join"}:
                yield Finding(node.lineno, ast.unparse(argument), "format what gettext gives, not what it is given")

    def _raised(self, node: ast.Raise | ast.Assert) -> Iterator[Finding]:
        """An exception that click shows must be marked; any other is for developers."""
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and _name(node.exc.func) in SHOWS:
            yield from self._call(node.exc, "")

    def _judge(self, node: ast.expr, text: str, shown: str) -> Iterator[Finding]:
        # A value stands for itself, so that `{count} claims` is two words and `icons/{name}.svg` one that is none.
        words = VALUE.sub("0", NAMES.sub("0", MARKUP.sub(" ", text))).split()
        if not re.search(r"[^\W\d_]", " ".join(words)) or STYLE_SHEET.search(text.replace("{}", "0")):
            return
        if shown == "text" or (shown == "ids" and not IDENTIFIER.fullmatch(text)):
            yield Finding(node.lineno, text, "shown, and not marked")
        elif (len(words) > 1 or text.endswith((":", "…", "!", "?"))) and any(map(WORD.fullmatch, words)):
            yield Finding(node.lineno, text, "prose, and not marked")
        elif CAPITALISED.fullmatch(text):
            yield Finding(node.lineno, text, "looks like a label, and is not marked")


def _name(function: ast.expr) -> str:
    return (
        function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""
    )


def _hidden(value: ast.FormattedValue) -> Iterator[Finding]:
    """Messages in an f-string, which is one token before Python 3.12, so that extraction does not see them."""
    for node in ast.walk(value):
        if isinstance(node, ast.Call) and _name(node.func) in MARKERS and isinstance(node.args[0], ast.Constant):
            yield Finding(node.lineno, ast.unparse(node), "extraction does not see into an f-string")


def _is_log(function: ast.expr) -> bool:
    return isinstance(function, ast.Attribute) and _name(function.value).lower().strip("_") in {
        "log",
        "logger",
        "logging",
    }


def _shown_docstring(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> str | None:
    """The docstring of a click command that is not given its help otherwise."""
    for decorator in node.decorator_list:
        if isinstance(decorator, ast.Call) and _name(decorator.func) in {"command", "group"}:
            if any(keyword.arg == "help" for keyword in decorator.keywords):
                return None
            return ast.get_docstring(node)
    return None
