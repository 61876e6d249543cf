"""What was typed and could not be saved: kept while something else is shown, and put back afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from annotator.ui.record.inputs import TypedInput


class Drafts:
    """By the id of the claim or source it belongs to, and by field."""

    def __init__(self) -> None:
        self._kept: dict[str, dict[str, tuple[str, str]]] = {}

    def keep(self, owner: str, inputs: Mapping[str, TypedInput]) -> None:
        """Note what is not saved in the inputs of one owner."""
        typed = {name: (one.value(), one.begun) for name, one in inputs.items() if one.unsaved}
        if typed:
            self._kept[owner] = typed

    def give_back(self, owner: str, inputs: Mapping[str, TypedInput]) -> None:
        """Put it into the inputs again, from where it is saved at the next pause."""
        for name, (text, begun) in self._kept.pop(owner, {}).items():
            inputs[name].type_again(text, begun)

    def forget(self, owner: str, name: str) -> None:
        """It is not wanted any more, or saved by now."""
        self._kept.get(owner, {}).pop(name, None)

    def save(self, store: Callable[[str, str, str, str], bool]) -> bool:
        """Store what is kept, wherever it belongs; False if something still cannot be.

        `store` takes owner, field, text and what was stored when that was begun, and says whether it could.
        """
        for owner, typed in list(self._kept.items()):
            left = {name: kept for name, kept in typed.items() if not store(owner, name, *kept)}
            if left:
                self._kept[owner] = left
            else:
                del self._kept[owner]
        return not self._kept
