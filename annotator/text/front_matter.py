"""The fields that writing tools put before a Markdown text, between two lines of `---`."""

from __future__ import annotations

import re
from datetime import date

from annotator.domain.article import ArticleFields
from annotator.text.fold import fold

_BLOCK = re.compile(r"---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_LINE = re.compile(r"(?P<key>[^\W\d][\w .-]*?)\s*:(?:\s+(?P<value>.*))?$")
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?![\d-])")

_NAMES = {
    "title": ("title", "titre", "titulo"),
    "author": ("author", "authors", "auteur", "auteurs", "autrice", "autor", "autora", "by", "byline"),
    "published": ("date", "published", "publie", "fecha", "pubdate", "date_published", "publish_date"),
    "url": ("url", "link", "lien", "canonical", "canonical_url", "source_url", "enlace"),
    "language": ("lang", "language", "langue", "idioma"),
    "outlet": ("outlet", "publisher", "publication", "media", "journal", "site", "source", "medio"),
}
_FIELDS = {name: field for field, names in _NAMES.items() for name in names}


def split_front_matter(text: str) -> tuple[ArticleFields, str]:
    """The fields at the head of `text`, and the text after them.

    Reads the part of YAML that such heads are written in: `key: value`, quoted values, lists, values on indented lines.
    A head that is anything else, or has no field that is known, is left in the text; a date that is none is left out.
    """
    block = _BLOCK.match(text)
    fields: dict[str, str] = {}
    for key, items in _values((block.group(1) or "").splitlines() if block else []).items():
        field = _FIELDS.get(re.sub(r"[ .-]", "_", fold(key)), "")
        value = ", ".join(filter(None, items))
        if field and value:
            fields.setdefault(field, _iso(value) if field == "published" else value)
    return (ArticleFields(**fields), text[block.end() :]) if block and fields else (ArticleFields(), text)


def _values(lines: list[str]) -> dict[str, list[str]]:
    """Each key with its values; nothing if a line is no part of a head."""
    values: dict[str, list[str]] = {}
    items: list[str] | None = None
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = _LINE.match(line)
        if found:
            items = values.setdefault(found["key"], [])
            items += _items(found["value"] or "")
        elif items is not None and line[0] in " \t-":
            items += _items(line.strip().removeprefix("- "))
        else:
            return {}
    return values


def _items(value: str) -> list[str]:
    value = value.strip()
    if value in ("", "|", ">", "|-", ">-", "null", "~"):
        return []
    if value.startswith("[") and value.endswith("]"):
        return [_unquoted(item) for item in value[1:-1].split(",")]
    return [_unquoted(value)]


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        inner = value[1:-1]
        return inner.replace("''", "'") if value[0] == "'" else inner.replace('\\"', '"')
    return value


def _iso(value: str) -> str:
    """The date that a value begins with, if it is one."""
    found = _DATE.match(value)
    if found is None:
        return ""
    try:
        date.fromisoformat((found.group() + "-01-01")[:10])
    except ValueError:
        return ""
    return found.group()
