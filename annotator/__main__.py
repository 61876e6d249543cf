"""`python -m annotator`, and the `annotator` command."""

from __future__ import annotations

import sys

from annotator.cli import main

if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        # A packaged program is started again for each process that helps with a large import.
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
