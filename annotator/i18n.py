"""Messages through gettext, with no Qt. English is the source language and needs no catalogue.

`_("Save")` translates where a message is shown; `N_("Save")` marks one in a table, to be given to `_` later. Messages
with a place for a value are written for `str.format`: `_("{count} claims").format(count=3)`.
"""

from __future__ import annotations

import gettext as _gettext
import locale
import os
import re
from functools import cache
from pathlib import Path

from annotator import assets

LANGUAGES: dict[str, str] = {"en": "English", "fr": "Français"}
"""Language id to its own name, in the order in which they are offered. A new one is a row here and a catalogue."""

SOURCE = "en"
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
_WINDOWS_NAMES = {"english": "en", "french": "fr"}

_language = ""
_catalogue = _gettext.NullTranslations()


def N_(message: str) -> str:
    """Marks a message that is translated later, where it is shown."""
    return message


def _(message: str) -> str:
    """The message in the current language. The empty message stays empty."""
    return _current().gettext(message) if message else ""


def ngettext(singular: str, plural: str, count: int) -> str:
    """The form of the message for `count` things in the current language."""
    return _current().ngettext(singular, plural, count)


def pgettext(context: str, message: str) -> str:
    """The message in the current language, where one English wording means two things."""
    return _current().pgettext(context, message)


def translated(language_id: str, message: str) -> str:
    """The message in a language that need not be the current one."""
    if language_id == _language:
        return _(message)
    return message if language_id == SOURCE else _load(language_id).gettext(message)


def set_language(tag: str | None) -> None:
    """Shows messages from now on in the language of a tag such as `fr`, `fr-CA` or `fr_FR.UTF-8`.

    None asks the system. A language that has no catalogue is shown in English.
    """
    global _language, _catalogue
    wanted = _system_tags() if tag is None else [tag]
    _language = next((found for found in map(_supported, wanted) if found), SOURCE)
    _catalogue = _gettext.NullTranslations() if _language == SOURCE else _load(_language)


def language() -> str:
    """The id of the current language, a key of `LANGUAGES`."""
    _current()
    return _language


def catalogue_path(language_id: str) -> Path:
    """Where the compiled catalogue of a language other than English stands."""
    return assets.path(f"i18n/{language_id}/LC_MESSAGES/annotator.mo")


def _current() -> _gettext.NullTranslations:
    if not _language:
        set_language(None)
    return _catalogue


@cache
def _load(language_id: str) -> _gettext.NullTranslations:
    with catalogue_path(language_id).open("rb") as file:
        return _gettext.GNUTranslations(file)


def _system_tags() -> list[str]:
    """The languages the user asks for, best first: the first variable that says anything decides, as in gettext."""
    for variable in _VARIABLES:
        if value := os.environ.get(variable):
            return value.split(":")
    return [locale.getlocale()[0] or ""]


def _supported(tag: str) -> str:
    """The id in `LANGUAGES` for a tag or for a Windows locale name (`French_France`), empty if there is none."""
    name = re.split(r"[-_.@]", tag.strip().lower())[0]
    name = _WINDOWS_NAMES.get(name, name)
    return name if name in LANGUAGES else ""
