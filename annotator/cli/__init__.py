"""The command line: verbs over `workspace`, and the way into the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence

VERBS = (
    "article",
    "claim",
    "claims",
    "merge",
    "opinion",
    "evidence",
    "agreement",
    "blind",
    "match",
    "compare",
    "quantities",
    "export",
    "check",
    "index",
    "backup",
    "recover",
    "history",
)
"""Modules of this package whose `command()` makes the command of that name: a new verb is a file and a word here."""

INTERRUPTED = 130
"""Exit code after Ctrl+C: 128 and the number of SIGINT, as shells have it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line (`sys.argv` if none is given) and return its exit code.

    0: done. 1: something was wrong, said in one line on standard error. 2: the command was not understood.
    """
    try:
        # Within, so that Ctrl+C is quiet from the first moment on.
        from annotator.cli.program import run

        return run(sys.argv[1:] if argv is None else list(argv))
    except KeyboardInterrupt:
        return INTERRUPTED
