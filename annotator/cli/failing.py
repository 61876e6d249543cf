"""From what went wrong to one line on standard error and an exit code: nothing else of the command line does that."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TypeVar

import click

from annotator.cli import INTERRUPTED
from annotator.cli.output import finish, let_go
from annotator.cli.tables import plain
from annotator.domain.errors import AnnotatorError, OutputFailed
from annotator.workspace.wording import error_words

Result = TypeVar("Result")

NO_READER = 141
"""Exit code when whoever read our output has gone (`| head`): 128 and the number of SIGPIPE, as shells have it."""


def complain(line: str) -> None:
    """One line on standard error, in the program's name."""
    # Not `click.echo`, which does not believe a terminal that says it knows ASCII only.
    print(f"annotator: {plain(line)}", file=sys.stderr)


def attempt(work: Callable[[], Result | None]) -> Result | int:
    """What `work` returns, 0 if that is None; or the exit code after an error, which is told."""
    try:
        result = work()
        finish()
        return 0 if result is None else result
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        let_go()
        return NO_READER
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except AnnotatorError as error:
        if isinstance(error, OutputFailed):
            let_go()
        complain(error_words(error))
        return 1
