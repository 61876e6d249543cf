"""Files that are evidence: what they are, and which of them are programs."""

from __future__ import annotations

import mimetypes
import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath

LARGEST = 50_000_000
"""Bytes: a long scanned report. The base, its backups and what is sent to colleagues grow by every file."""

UNKNOWN = "application/octet-stream"
PNG = "image/png"

_LONGEST_NAME = 120
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
)
"""How files begin that are often without a name that says so (https://en.wikipedia.org/wiki/List_of_file_signatures)."""

_PROGRAM_MAGIC = (
    b"MZ",
    b"\x7fELF",
    b"#!",
    b"\xca\xfe\xba\xbe",
    b"\xcf\xfa\xed\xfe",
    b"\xce\xfa\xed\xfe",
    b"\xfe\xed\xfa",
)
_PROGRAM_SUFFIXES = frozenset(
    (
        ".action .apk .app .appimage .appinstaller .appref-ms .bash .bat .bin .chm .cmd .com .command .cpl .csh .deb "
        ".desktop .dll .dmg .elf .exe .fileloc .gadget .hta .inf .ins .iso .isp .jar .jnlp .js .jse .ksh .library-ms "
        ".lnk .mjs .msc .msi .msix .msp .mst .pif .pkg .pl .ps1 .ps2 .psc1 .py .pyc .pyw .rb .reg .rpm .run .scf .scr "
        ".scpt .service .settingcontent-ms .sh .so .tcl .terminal .tool .url .vb .vbe .vbs .vhd .webloc .workflow .ws "
        ".wsc .wsf .wsh .xbe .xll .zsh"
    ).split()
)
"""What the systems of readers run when it is opened."""


@dataclass(frozen=True, slots=True)
class EvidenceFile:
    """A file as it was given, with the name it had and its media type."""

    name: str
    media_type: str
    content: bytes

    @property
    def is_program(self) -> bool:
        """Whether opening it might run it: by its name, or by how it begins."""
        suffixes = (suffix.lower() for suffix in PurePosixPath(self.name.rstrip(". ")).suffixes[-1:])
        return self.content.startswith(_PROGRAM_MAGIC) or not _PROGRAM_SUFFIXES.isdisjoint(suffixes)


def evidence_file(name: str, content: bytes) -> EvidenceFile:
    """A file with its media type: as it begins, or else as its name says."""
    plain = plain_name(name)
    guessed = mimetypes.guess_type(plain, strict=False)[0]
    begun = next((kind for magic, kind in _MAGIC if content.startswith(magic)), "")
    return EvidenceFile(plain, begun or guessed or UNKNOWN, content)


def plain_name(name: str) -> str:
    """A name without folders, without what cannot be seen, and not too long: as it can be written on any system."""
    last = PureWindowsPath(PurePosixPath(name).name).name
    seen = "".join(
        "_" if letter in '<>:"/\\|?*' else letter for letter in last if unicodedata.category(letter)[0] != "C"
    )
    stem, dot, suffix = seen.strip().strip(".").rpartition(".")
    if len(suffix) > _LONGEST_NAME // 4:
        stem, dot, suffix = seen, "", ""
    return (stem[: _LONGEST_NAME - len(suffix)].strip() + dot + suffix) or "file"
