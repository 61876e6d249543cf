from __future__ import annotations

import gettext
import importlib.util
import io
import re
import string
import subprocess
import sys
import types
from pathlib import Path

import pytest
from babel.messages import Catalog, Message

from annotator import i18n
from annotator.i18n import N_, _, ngettext, pgettext
from tests.architecture import unmarked

ROOT = Path(__file__).parent.parent
TRANSLATED = [language for language in i18n.LANGUAGES if language != "en"]
SHOWN = sorted(
    [
        *(ROOT / "annotator" / "ui").rglob("*.py"),
        *(ROOT / "annotator" / "cli").rglob("*.py"),
        ROOT / "annotator" / "workspace" / "wording.py",
    ]
)


def _script() -> types.ModuleType:
    spec = importlib.util.spec_from_file_location("messages", ROOT / "packaging" / "messages.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


script = _script()


def po_path(language: str) -> Path:
    return i18n.catalogue_path(language).with_suffix(".po")


# --- the language ---


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("fr", "fr"),
        ("fr-CA", "fr"),
        ("fr_FR.UTF-8", "fr"),
        ("FR", "fr"),
        ("French_France", "fr"),
        ("en_GB", "en"),
        ("de", "en"),
        ("", "en"),
    ],
)
def test_a_tag_chooses_its_language_or_english(tag: str, language: str) -> None:
    i18n.set_language(tag)
    assert i18n.language() == language


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LC_MESSAGES": "fr_BE", "LANG": "en_GB.UTF-8"}, "fr"),
        ({"LC_ALL": "C.UTF-8", "LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANGUAGE": "fr", "LC_ALL": "C.UTF-8"}, "fr"),
        ({"LANGUAGE": "de:fr:en"}, "fr"),
        ({"LANGUAGE": "", "LANG": "fr"}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_none_asks_the_system(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], language: str) -> None:
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in variables.items():
        monkeypatch.setenv(variable, value)
    i18n.set_language(None)
    assert i18n.language() == language


def test_messages_follow_a_change_of_language() -> None:
    assert _("Verified") == "Verified"
    i18n.set_language("fr")
    assert _("Verified") == "Vérifié"
    i18n.set_language("en")
    assert _("Verified") == "Verified"


def test_a_message_without_translation_is_shown_in_english() -> None:
    i18n.set_language("fr")
    assert _("no such message") == "no such message"
    assert pgettext("menu", "no such message") == "no such message"
    assert [ngettext("{n} thing", "{n} things", n) for n in (1, 2)] == ["{n} thing", "{n} things"]


def test_a_compiled_catalogue_has_contexts_and_plurals() -> None:
    catalog = script.PlainCatalog(locale="fr")
    catalog.add("Save", "Enregistrer")
    catalog.add("Save", "Sauver", context="menu")
    catalog.add(("{n} claim", "{n} claims"), ("{n} affirmation", "{n} affirmations"))
    translations = gettext.GNUTranslations(io.BytesIO(script.compiled(catalog)))
    assert translations.gettext("Save") == "Enregistrer"
    assert translations.pgettext("menu", "Save") == "Sauver"
    assert translations.ngettext("{n} claim", "{n} claims", 0) == "{n} affirmation"
    assert translations.ngettext("{n} claim", "{n} claims", 2) == "{n} affirmations"


def test_the_empty_message_is_not_the_header_of_the_catalogue() -> None:
    i18n.set_language("fr")
    assert _("") == ""


def test_marking_changes_nothing() -> None:
    assert N_("Save") == "Save"


# --- the catalogues ---


def placeholders(text: str) -> set[str]:
    return {field for _literal, field, _spec, _conversion in string.Formatter().parse(text) if field is not None}


def texts_of(message: Message) -> list[str]:
    """The translation, in each of its plural forms."""
    return [message.string] if isinstance(message.string, str) else list(message.string or [""])


def faults(catalog: Catalog) -> list[str]:
    """What is wrong with the translations of the messages in the source."""
    found = []
    for message in script.messages():
        where = f"{message.locations[0][0]}:{message.locations[0][1]}: {message.id!r}"
        entry: Message | None = catalog.get(message.id, message.context)
        if entry is None:
            found.append(f"{where} is not in the catalogue: run packaging/messages.py")
            continue
        sources = [message.id] if isinstance(message.id, str) else list(message.id)
        translations = texts_of(entry)
        if not all(translations):
            found.append(f"{where} is not translated")
        elif entry.fuzzy:
            found.append(f"{where} is fuzzy")
        elif len(translations) != (1 if len(sources) == 1 else catalog.num_plurals):
            found.append(f"{where} has {len(translations)} forms")
        else:
            # A singular may leave its number out ("one claim"); the last form has the places of the last of the source.
            allowed = set().union(*map(placeholders, sources))
            last = placeholders(translations[-1]) == placeholders(sources[-1])
            if not last or not all(placeholders(text) <= allowed for text in translations):
                found.append(f"{where} has other places for values in {translations!r}")
    return found


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_of_the_source_is_translated(language: str) -> None:
    found = faults(script.read(po_path(language)))
    assert not found, f"{len(found)} faults:\n" + "\n".join(found)


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_catalogue_is_what_the_script_writes(language: str) -> None:
    path = po_path(language)
    assert path.read_bytes() == script.po_text(script.updated(path)), "run packaging/messages.py"


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_compiled_catalogue_fits_its_source(language: str) -> None:
    path = po_path(language)
    assert path.with_suffix(".mo").read_bytes() == script.compiled(script.read(path)), "run packaging/messages.py"


def test_french_spaces_do_not_break() -> None:
    """French sets a no-break space before `: ; ! ? »` and after `«`, and curls its apostrophe."""
    wrong = []
    for message in script.read(po_path("fr")):
        wrong += [text for text in texts_of(message) if message.id and re.search(r"« | [:;!?»]|\w'\w", text)]
    assert not wrong


@pytest.mark.parametrize(
    ("string_", "fuzzy", "fault"),
    [
        ("{count} affirmations", False, ""),
        ("", False, "not translated"),
        ("{count} affirmations", True, "fuzzy"),
        ("{nombre} affirmations", False, "other places"),
    ],
)
def test_a_fault_of_a_catalogue_is_found(
    monkeypatch: pytest.MonkeyPatch, string_: str, fuzzy: bool, fault: str
) -> None:
    source = [Message("{count} claims", locations=[("a.py", 1)])]
    monkeypatch.setattr(script, "messages", lambda: source)
    catalog = Catalog(locale="fr")
    assert "not in the catalogue" in faults(catalog)[0]
    catalog.add("{count} claims", string_, flags={"fuzzy"} if fuzzy else set())
    found = faults(catalog)
    assert fault in found[0] if fault else not found


# --- strings that are not marked ---


@pytest.mark.parametrize("path", SHOWN, ids=[str(path.relative_to(ROOT)) for path in SHOWN])
def test_every_string_that_is_shown_is_marked(path: Path) -> None:
    found = unmarked.find(path.read_text(encoding="utf-8"))
    assert not found, "\n" + "\n".join(f"{path.relative_to(ROOT)}:{f.line}: {f.text!r}: {f.why}" for f in found)


@pytest.mark.parametrize(
    "source",
    [
        'QLabel("Claims")',
        'button.setToolTip("mark")',
        'self.setWindowTitle(f"{name} - Claims")',
        'label.setText("Title: {}".format(title))',
        'label.setText(title or "untitled")',
        'menu.addAction("Open…", self.open)',
        'table = {"open": "Open file"}',
        'table = {"open": "Open"}',
        'Action("open", text="Open")',
        'click.echo("done")',
        'click.echo(f"{count} claims")',
        'click.option("--base", help="the claims base")',
        'click.argument("article", metavar="ARTICLE")',
        'raise click.UsageError("no article")',
        '@cli.command("export")\ndef export() -> None:\n    """Write claims."""',
        '_(f"{count} claims")',
        '_("{count} claims".format(count=3))',
        '_("Open " + name)',
        '_(FIELDS["note"])',
        "x = f\"{_('All files')} (*)\"",
        "x = f\"{title or _('Untitled')}\"",
        'return f"{a} of {b} claims"',
        'x = "Note:"',
        'tip = f"{count} claims"',
        'tip = "<b>Open</b> claims"',
        'tip = "d’abord, rien"',
        'QMessageBox.warning(self, _("Export"), "failed")',
    ],
)
def test_an_unmarked_string_is_found(source: str) -> None:
    assert unmarked.find(source)


@pytest.mark.parametrize(
    "source",
    [
        '"""About this module."""',
        'class A:\n    """About this class."""',
        'QLabel(_("Claims"))',
        'QLabel(_("{count} claims").format(count=3))',
        'QLabel(f"<b>{_(status.label)}</b>")',
        "QLabel(_(FIELDS[name]))",
        'label.setText(f"{done}/{total}")',
        'label.setText("")',
        'box.addItem(_("French"), "fr")',
        'table = {"open": N_("Open file")}',
        'QFileDialog.getSaveFileName(self, _("Export"), "claims.csv")',
        'widget.setObjectName("Claims panel")',
        'widget.setStyleSheet("QLabel { color: red }")',
        'rule = f"QLabel {{ color: {colour}; }}"',
        'action.setShortcut("Ctrl+Shift+Return")',
        'raise ValueError("the span is empty")',
        'log.warning("the span is empty")',
        'def f(x: "QWidget | None") -> None: ...',
        'x: Literal["Light", "Dark"] = read()',
        'click.option("--base", help=_("The claims base"))',
        '@cli.command("export", help=_("Write claims"))\ndef export() -> None:\n    """Write claims."""',
        'app.setApplicationName("Annotator")  # not shown: a name',
        "# not shown: fonts\nFONTS = [\n    'Noto Sans',\n    'Inter',\n]",
        'rule = "#23262b"',
        'path = f"sample/article.{language}.txt"',
        'filters = f"{name} (*.sqlite *.db);;{rest} (*)"',
        'print(f"annotator: {words}", file=sys.stderr)',
        'FAMILIES = ("Inter", "DejaVu Sans", "sans-serif")',
        'Binding("Return", Command.CHOOSE)',
        'path = f"icons/{name}.svg"',
        'if kind == "Any kind": pass',
    ],
)
def test_a_string_that_is_marked_or_not_shown_passes(source: str) -> None:
    assert not unmarked.find(source)


def test_i18n_does_not_load_qt() -> None:
    code = "import sys, annotator.i18n; sys.exit('PySide6' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
