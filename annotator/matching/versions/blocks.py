"""Which words of an old passage are which of a new one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from annotator.text.versions.units import weight
from annotator.text.versions.words import Word


class Block(NamedTuple):
    """A run of words that is the same on both sides, or one that was put in the place of another; either may be empty
    then. Half-open ranges of indexes."""

    same: bool
    old_start: int
    old_end: int
    new_start: int
    new_end: int


def blocks(old: Sequence[Word], new: Sequence[Word]) -> list[Block]:
    """The blocks of two passages, in order, without gaps; no two neighbours are of one sort.

    A sign or a word like "de" that is the same by chance between two changes belongs to the change.
    """
    found: list[Block] = []
    for step in Indel.opcodes([word.form for word in old], [word.form for word in new]):
        _add(found, Block(step.tag == "equal", step.src_start, step.src_end, step.dest_start, step.dest_end))
    whole: list[Block] = []
    for index, block in enumerate(found):
        inside = 0 < index < len(found) - 1
        chance = block.same and inside and block.old_end - block.old_start == 1
        if chance and weight(old[block.old_start].form.lower()) < 1 and _replaced(found[index - 1], found[index + 1]):
            block = block._replace(same=False)
        _add(whole, block)
    return whole


def _replaced(before: Block, after: Block) -> bool:
    """Whether words were put in the place of others on both sides of a block."""
    return all(block.old_end > block.old_start and block.new_end > block.new_start for block in (before, after))


def _add(found: list[Block], block: Block) -> None:
    if found and found[-1].same == block.same:
        block = Block(block.same, found[-1].old_start, block.old_end, found[-1].new_start, block.new_end)
        found.pop()
    found.append(block)
