#!/usr/bin/env python3
"""Makes the documents of this folder anew: `python -m tests.importers.documents.make` at the top of the repository.

LibreOffice writes what word processors write, Chromium saves and prints pages, Mutt writes mails. All of them must be
installed; the files differ a little from one version of these programs to the next, which is why they are kept.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from annotator import assets
from tests.importers.documents import chromium, mails, writer

FOLDER = Path(__file__).parent
FORMATS = ("docx", "odt", "rtf", "epub")


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        for language in ("fr", "en"):
            text = (FOLDER / f"article.{language}.txt").read_text(encoding="utf-8").strip()
            draft = writer.draft(text, language)
            convert(draft, f"draft.{language}", FORMATS, scratch)
            convert(writer.draft(writer.accepted(text), language), f"printed.{language}", ("pdf",), scratch)
            if language == "fr":
                convert(writer.draft(writer.accepted(text), "fr", columns=2), "columns.fr", ("pdf",), scratch)
        sample = "# " + assets.path("sample/article.fr.txt").read_text(encoding="utf-8").replace("\n\n", "\n")
        convert(writer.draft(sample, "fr", bare=True), "sample.fr", (*FORMATS, "html", "pdf"), scratch)
        locked = 'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},'
        locked += '"DocumentOpenPassword":{"type":"string","value":"secret"}}'
        convert(writer.draft("# Un secret", "fr", bare=True), "locked.fr", (locked,), scratch)
        chromium.save(FOLDER / "page.fr.source.html", FOLDER, "page.fr", scratch)
        mails.write(FOLDER, scratch)
    return 0


def convert(draft: str, name: str, formats: tuple[str, ...], scratch: Path) -> None:
    """Have LibreOffice write a draft in each format."""
    source = scratch / f"{name}.fodt"
    source.write_text(draft, encoding="utf-8")
    for suffix in formats:
        command = ["soffice", f"-env:UserInstallation=file://{scratch}/office", "--headless", "--convert-to", suffix]
        subprocess.run([*command, "--outdir", scratch, source], check=True, capture_output=True)
        file = f"{name}.{suffix.partition(':')[0]}"
        shutil.move(scratch / file, FOLDER / file)


if __name__ == "__main__":
    sys.exit(main())
