"""What becomes of claims in a new version: `python -m tests.benchmarks.versions [FILE…] [--misses] [--speed]`.

Articles of our own, and French ones given as files, are edited at random: figures, denials and words changed, words
added, typography, sentences and paragraphs removed, added, moved, split and joined, with passages that stand several
times. What must become of each claim is known, because the editing makes it (`tests/matching/versions/edits.py`):

- *changed*: a word of the passage changed, or a figure or a denial of its sentence; it must be to recheck;
- *gone*: its sentence was removed; it must be an orphan;
- *free*: a word was added or changed near it; it may be kept or to recheck, and is not counted;
- *kept*: none of that; it must be kept, at its own place.

The last column is what one gets by looking for the exact quote with its context alone, as annotators of the web do.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from annotator.domain.placement import KEPT, ORPHAN, RECHECK
from annotator.domain.span import Span
from annotator.matching.versions.placing import Placer
from annotator.text.anchors import anchor, find
from annotator.text.canonical import canonical
from annotator.text.versions.units import Units
from tests.matching.versions.edits import Case, case, samples

Count = Counter[tuple[str, str]]

TRUE = {KEPT: "kept", RECHECK: "changed", ORPHAN: "gone"}
"""What must be true of a claim with an outcome."""

LENGTHS = (250_000, 500_000, 1_000_000)
CLAIMS = 5_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="*", type=Path, help="French texts to be edited as well")
    parser.add_argument("--cases", type=int, default=1_000)
    parser.add_argument("--misses", action="store_true", help="show what went wrong")
    parser.add_argument("--speed", action="store_true", help="measure time and memory instead")
    chosen = parser.parse_args()
    if chosen.speed:
        speed()
    else:
        texts = [*samples(), *((canonical(path.read_text("utf-8")), "fr") for path in chosen.files)]
        quality(texts, chosen.cases, chosen.misses)


def quality(texts: Sequence[tuple[str, str]], cases: int, misses: bool) -> None:
    ours: Count = Counter()
    plain: Count = Counter()
    astray: Counter[str] = Counter()
    edits: Counter[str] = Counter()
    for seed in range(cases):
        made = case(seed, texts=texts)
        edits.update(made.edits)
        placer = Placer(made.old, made.new, made.language)
        for span, truth, place in made.claims:
            found, other = placer.place(span), _by_quote(made, span)
            ours[truth, found.outcome] += 1
            plain[truth, KEPT if other else ORPHAN] += 1
            astray["ours"] += found.outcome == KEPT and truth == "kept" and found.span != place
            astray["plain"] += other is not None and truth == "kept" and other != place
            if misses and truth != "free" and TRUE[found.outcome] != truth:
                print(f"{seed}: {truth}, but {found.outcome}: {span.of(made.old)!r} {found.change or ''}")
    print(f"{cases} articles, {sum(edits.values())} edits, {sum(ours.values())} claims")
    print("edits: " + ", ".join(f"{name} {count}" for name, count in sorted(edits.items())))
    print("| must be | kept | recheck | orphan | quote and context alone: kept |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for truth in ("kept", "changed", "gone", "free"):
        row = " | ".join(str(ours[truth, outcome]) for outcome in (KEPT, RECHECK, ORPHAN))
        print(f"| {truth} | {row} | {plain[truth, KEPT]} |")
    for outcome, truth in TRUE.items():
        right = ours[truth, outcome]
        said = sum(ours[other, outcome] for other in TRUE.values())
        true = sum(ours[truth, other] for other in TRUE)
        print(f"{outcome}: precision {right / said:.4f}, recall {right / true:.4f}")
    print(f"changed and yet kept: {ours['changed', KEPT]} (quote and context alone: {plain['changed', KEPT]})")
    print(f"kept at another place than its own: {astray['ours']} (quote and context alone: {astray['plain']})")


def _by_quote(made: Case, span: Span) -> Span | None:
    return find(made.new, anchor(made.old, span), near=span.start)


def speed() -> None:
    """A text with 2 % of its paragraphs changed and a hundred moved; against splitting both texts into sentences."""
    print("| characters | split both (floor) | align both | place 5,000 claims | all, to the floor |")
    print("| ---: | ---: | ---: | ---: | ---: |")
    for length in LENGTHS:
        old, new = _texts(length)
        rng = Random(length)
        starts = [rng.randrange(len(old) - 60) for _ in range(CLAIMS)]
        spans = [Span(start, start + rng.randrange(2, 60)) for start in starts]
        begun = time.perf_counter()
        Units(old), Units(new)
        split = time.perf_counter()
        placer = Placer(old, new, "fr")
        aligned = time.perf_counter()
        placer.place_all(spans)
        placed = time.perf_counter()
        floor, align, place = split - begun, aligned - split, placed - aligned
        ratio = (align + place) / floor
        print(f"| {length:,} | {floor:.2f} s | {align:.2f} s | {place:.2f} s | {ratio:.1f} |")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def _texts(length: int) -> tuple[str, str]:
    rng = Random(1)
    paragraphs = list(_paragraphs(rng, length))
    edited = list(paragraphs)
    for place in rng.sample(range(len(edited)), len(edited) // 50):
        words = edited[place].split(" ")
        for _ in range(3):
            words[rng.randrange(len(words))] = rng.choice(("38", "jamais", "locomotive"))
        edited[place] = " ".join(words)
    moved = edited[100:200]
    del edited[100:200]
    edited[len(edited) // 2 : len(edited) // 2] = moved
    return "\n".join(paragraphs), "\n".join(edited)


def _paragraphs(rng: Random, length: int) -> Iterator[str]:
    """Sentences of our own articles among others of their words, so that some stand several times."""
    whole = [text for text, language in samples() if language == "fr"]
    sentences = [unit.span.of(text) for text in whole for unit in Units(text)]
    words = [word for sentence in sentences for word in sentence.split()]
    size = 0
    while size < length:
        paragraph = " ".join(
            rng.choice(sentences)
            if rng.random() < 0.1
            else f"{' '.join(rng.choices(words, k=15)).capitalize()} {rng.randint(1, 99)} ans."
            for _ in range(4)
        )
        size += len(paragraph) + 1
        yield paragraph


if __name__ == "__main__":
    main()
