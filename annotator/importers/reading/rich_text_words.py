"""Words of Rich Text Format: characters, code pages, and destinations of what stands beside the text."""

from __future__ import annotations

import re

CHARACTERS = {
    "tab": "\t",
    "line": "\n",
    "emdash": "—",
    "endash": "–",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "~": "\u00a0",
    "-": "\u00ad",
    "_": "\u2011",
} | {character: character for character in "\\{}"}

CODE_PAGES = {"ansi": "cp1252", "mac": "mac-roman", "pc": "cp437", "pca": "cp850"}
"""Code pages of whole documents."""

CHARSETS = {0: "cp1252", 77: "mac-roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 222: "cp874"} | {
    charset: f"cp{page}"
    for charset, page in zip(
        (161, 162, 163, 177, 178, 186, 204, 238), (1253, 1254, 1258, 1255, 1256, 1257, 1251, 1250), strict=True
    )
}
"""Code pages by the character sets of fonts."""

SKIPPED = frozenset(
    "colortbl pict object header headerl headerr headerf footer footerl footerr footerf listtext pntext xe tc rxe"
    " fldinst themedata bkmkstart bkmkend objdata nonshppict ftnsep ftnsepc aftnsep aftnsepc template private".split()
)
"""Destinations that hold nothing to read."""

GATHERED = frozenset(
    "fonttbl stylesheet title author creatim revtim footnote annotation atnauthor atndate atnref".split()
)
"""Destinations that are taken as a whole when they end."""

MARKS = frozenset(("atrfstart", "atrfend", "info"))
"""Destinations whose words stand for themselves, and the one around what a document tells of itself."""

HEADING = re.compile(r"(?:heading|titre|título|überschrift)\s*([1-9])$|(?:title|titre|título)$", re.IGNORECASE)
"""Names of styles that are headings."""
