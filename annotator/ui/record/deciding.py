"""Two have written one field: a person says whose value it is to be."""

from __future__ import annotations

from collections.abc import Callable

from annotator.domain.errors import StaleChange
from annotator.i18n import _
from annotator.ui.desk import Desk
from annotator.workspace.wording import error_words


def ask_whose(
    desk: Desk, stale: StaleChange, mine: str, store: Callable[[str], bool], take: Callable[[str], object]
) -> None:
    """Ask whose value a field is to have; what was typed stays where it is until that is said.

    `store` saves mine over the value it is told to expect, and says whether it could; `take` shows the value that
    holds.
    """

    def keep_mine() -> None:
        if store(stale.actual):
            take(mine)

    choices = ((_("Keep mine"), keep_mine), (_("Take theirs"), lambda: take(stale.actual)))
    desk.asked.emit(error_words(stale), choices)
